//! Finds the elements of an HTML page with `lol_html`, and minifies scripts.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use anyhow::{Result, anyhow, bail};
use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str};

/// An element of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The byte range of its content in the page; empty for an element without an end tag.
    pub content: Range<usize>,
}

impl Element {
    /// The value of an attribute, as in the source.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Every element that a CSS selector matches, in the order of the page.
///
/// # Errors
/// The page cannot be parsed, or one of the elements is not closed.
pub fn elements(page: &str, selector: &str) -> Result<Vec<Element>> {
    let elements = Rc::new(RefCell::new(Vec::new()));
    let open = Rc::new(RefCell::new(0_usize));
    let handler = element!(selector, |element| {
        let start = element.source_location().bytes().end;
        let attributes = element.attributes().iter().map(|it| (it.name(), it.value())).collect();
        let index = elements.borrow().len();
        elements.borrow_mut().push(Element { name: element.tag_name(), attributes, content: start..start });
        if element.can_have_content() {
            *open.borrow_mut() += 1;
            let (elements, open) = (Rc::clone(&elements), Rc::clone(&open));
            element.on_end_tag(end_tag!(move |end| {
                *open.borrow_mut() -= 1;
                elements.borrow_mut()[index].content.end = end.source_location().bytes().start;
                Ok(())
            }))?;
        }
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(handler))
        .map_err(|error| anyhow!("The page cannot be parsed: {error}"))?;
    if *open.borrow() > 0 {
        bail!("The page does not close one of its elements `{selector}`");
    }
    Ok(elements.take())
}

/// A script without indentation, empty lines and comment lines.
pub fn minified(text: &str) -> String {
    let mut in_comment = false;
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let opens_comment = line.starts_with("/*");
        let is_dropped = in_comment || opens_comment || line.is_empty() || line.starts_with("//");
        if opens_comment || in_comment {
            in_comment = !line.ends_with("*/");
        }
        if !is_dropped {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        r#"<link rel="icon" href="a"><links></links><script type="t" src="b.js">1 < 2</script><link href="c">"#;

    #[test]
    fn elements_have_their_attributes_and_their_content() {
        let links = elements(PAGE, "link").unwrap();
        assert_eq!(links.iter().map(|link| link.attribute("href")).collect::<Vec<_>>(), [Some("a"), Some("c")]);
        assert_eq!(links[1].attribute("rel"), None);
        let scripts = elements(PAGE, "script, noscript").unwrap();
        assert_eq!(&PAGE[scripts[0].content.clone()], "1 < 2");
        assert_eq!(scripts[0].attribute("src"), Some("b.js"));
    }

    #[test]
    fn ranges_are_in_bytes_and_tags_inside_a_text_are_no_elements() {
        let page = "<p>é</p><noscript id=n><p>à</p></noscript><script>'<style>'</script>";
        let elements = elements(page, "style, script, noscript").unwrap();
        let texts: Vec<&str> = elements.iter().map(|it| &page[it.content.clone()]).collect();
        assert_eq!(texts, ["<p>à</p>", "'<style>'"]);
    }

    #[test]
    fn an_element_that_is_not_closed_is_an_error() {
        assert!(elements("<script>let a", "script").is_err());
    }

    #[test]
    fn minifying_removes_comments_and_indentation_but_no_code() {
        let text = "/** one\n * two\n */\nlet a = 1; // kept\n\n  // gone\n  /* gone */\n  f();\n";
        assert_eq!(minified(text), "let a = 1; // kept\nf();\n");
    }
}
