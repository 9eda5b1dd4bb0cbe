//! What stands in the page that Trunk built and in the finished file, as `lol_html` reads it.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use anyhow::{Result, anyhow, bail};
use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str};

/// One element of a page: its name, its attributes, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// Where what stands between its tags begins and ends in the page; empty where it has but one.
    pub content: Range<usize>,
}

impl Element {
    /// An attribute's value, as written.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Every element that a CSS selector names, in the order of the page.
///
/// # Errors
/// The page cannot be read, or one of them is left open.
pub fn elements(page: &str, selector: &str) -> Result<Vec<Element>> {
    let found = Rc::new(RefCell::new(Vec::new()));
    let open = Rc::new(RefCell::new(0_usize));
    let reading = element!(selector, |element| {
        let start = element.source_location().bytes().end;
        let attributes = element.attributes().iter().map(|it| (it.name(), it.value())).collect();
        let place = found.borrow().len();
        found.borrow_mut().push(Element { name: element.tag_name(), attributes, content: start..start });
        if element.can_have_content() {
            *open.borrow_mut() += 1;
            let (found, open) = (Rc::clone(&found), Rc::clone(&open));
            element.on_end_tag(end_tag!(move |end| {
                *open.borrow_mut() -= 1;
                found.borrow_mut()[place].content.end = end.source_location().bytes().start;
                Ok(())
            }))?;
        }
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(reading))
        .map_err(|why| anyhow!("The page cannot be read: {why}"))?;
    if *open.borrow() > 0 {
        bail!("The page leaves one of its elements « {selector} » open");
    }
    Ok(found.take())
}

/// A script without its indentation, its empty lines and the lines that are only comment.
pub fn tidied(text: &str) -> String {
    let mut commented = false;
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let starts = line.starts_with("/*");
        let aside = commented || starts || line.is_empty() || line.starts_with("//");
        if starts || commented {
            commented = !line.ends_with("*/");
        }
        if !aside {
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
    fn elements_are_found_with_their_attributes_and_their_content() {
        let links = elements(PAGE, "link").unwrap();
        assert_eq!(links.iter().map(|link| link.attribute("href")).collect::<Vec<_>>(), [Some("a"), Some("c")]);
        assert_eq!(links[1].attribute("rel"), None);
        let scripts = elements(PAGE, "script, noscript").unwrap();
        assert_eq!(&PAGE[scripts[0].content.clone()], "1 < 2");
        assert_eq!(scripts[0].attribute("src"), Some("b.js"));
    }

    #[test]
    fn a_place_is_counted_in_bytes_and_tags_in_a_text_are_text() {
        let page = "<p>é</p><noscript id=n><p>à</p></noscript><script>'<style>'</script>";
        let found = elements(page, "style, script, noscript").unwrap();
        let texts: Vec<&str> = found.iter().map(|it| &page[it.content.clone()]).collect();
        assert_eq!(texts, ["<p>à</p>", "'<style>'"]);
    }

    #[test]
    fn an_element_that_is_left_open_is_an_error() {
        assert!(elements("<script>let a", "script").is_err());
    }

    #[test]
    fn tidying_drops_comments_and_indentation_and_no_code() {
        let text = "/** one\n * two\n */\nlet a = 1; // kept\n\n  // gone\n  /* gone */\n  f();\n";
        assert_eq!(tidied(text), "let a = 1; // kept\nf();\n");
    }
}
