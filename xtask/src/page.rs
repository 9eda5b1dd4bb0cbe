//! The little of HTML that is needed to make one file of the page that Trunk built.

use std::ops::Range;

use anyhow::{Context, Result};

/// One element of a page: where it stands, its attributes as written, and what it holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// From its `<` to the end of its last tag.
    pub whole: Range<usize>,
    /// What stands between its tags, empty where it has but one.
    pub content: Range<usize>,
    attributes: &'a str,
}

impl<'a> Element<'a> {
    /// An attribute's value, as written between double quotes.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            if key.split_whitespace().last() == Some(name) {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// Every element of that name, in the order of the page.
///
/// # Errors
/// A tag is left open.
pub fn elements<'a>(page: &'a str, name: &str) -> Result<Vec<Element<'a>>> {
    let opening = format!("<{name}");
    let closing = format!("</{name}>");
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) = page[from..].find(&opening) {
        let start = from + offset;
        let inside = start + opening.len();
        let length = page[inside..].find('>').with_context(|| format!("A <{name}> of the page is left open"))?;
        let attributes = &page[inside..inside + length];
        from = inside + length + 1;
        if !attributes.is_empty() && !attributes.starts_with(char::is_whitespace) {
            continue;
        }
        let mut content = from..from;
        if matches!(name, "script" | "style" | "noscript") {
            let length =
                page[from..].find(&closing).with_context(|| format!("A <{name}> of the page is not closed"))?;
            content.end = from + length;
            from = content.end + closing.len();
        }
        found.push(Element { whole: start..from, content, attributes });
    }
    Ok(found)
}

/// A page in which stretches are replaced, each named by where it stands in the page as it was.
pub fn replaced(page: &str, mut stretches: Vec<(Range<usize>, String)>) -> String {
    stretches.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(page.len());
    let mut from = 0;
    for (range, text) in stretches {
        out.push_str(&page[from..range.start]);
        out.push_str(&text);
        from = range.end;
    }
    out.push_str(&page[from..]);
    out
}

/// A script or a style sheet without its indentation, its empty lines and the lines that are only comment.
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

/// A style sheet on one line, without the spaces that say nothing.
pub fn squeezed(sheet: &str) -> String {
    let line = tidied(sheet).replace('\n', " ");
    let tight =
        ["{ ", " {", " }", "} ", "; ", ": ", ", "].iter().fold(line, |line, loose| line.replace(loose, loose.trim()));
    tight.replace(";}", "}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="icon" href="a"><links><script type="t" src="b.js">1 < 2</script><link href="c">"#;

    #[test]
    fn elements_are_found_with_their_attributes_and_their_content() {
        let links = elements(PAGE, "link").unwrap();
        assert_eq!(links.iter().map(|link| link.attribute("href")).collect::<Vec<_>>(), [Some("a"), Some("c")]);
        assert_eq!(links[1].attribute("rel"), None);
        let scripts = elements(PAGE, "script").unwrap();
        assert_eq!(&PAGE[scripts[0].content.clone()], "1 < 2");
        assert_eq!(scripts[0].attribute("src"), Some("b.js"));
    }

    #[test]
    fn a_style_sheet_is_squeezed_without_changing_what_it_says() {
        let sheet = "/* one */\na:hover b,\n.c > d {\n  margin: 0 1px;\n  font: \"Segoe UI\", x;\n}\n@media (max-width: 9px) {\n  a {\n    top: 0;\n  }\n}\n";
        assert_eq!(
            squeezed(sheet),
            r#"a:hover b,.c > d{margin:0 1px;font:"Segoe UI",x}@media (max-width:9px){a{top:0}}"#
        );
    }

    #[test]
    fn an_element_that_is_left_open_is_an_error() {
        assert!(elements("<script>let a", "script").is_err());
        assert!(elements("<link rel", "link").is_err());
    }

    #[test]
    fn stretches_are_replaced_wherever_they_come_in_the_list() {
        assert_eq!(replaced("abcdef", vec![(4..5, "5".into()), (0..2, String::new())]), "cd5f");
    }

    #[test]
    fn tidying_drops_comments_and_indentation_and_no_code() {
        let text = "/** one\n * two\n */\nlet a = 1; // kept\n\n  // gone\n  /* gone */\n  f();\n";
        assert_eq!(tidied(text), "let a = 1; // kept\nf();\n");
    }
}
