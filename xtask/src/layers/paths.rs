//! Finds every path in a source file, in `use` and elsewhere, with groups expanded.

use std::iter::Peekable;
use std::slice::Iter;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path in the source.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedPath {
    /// The line on which it begins.
    pub line: usize,
    /// Its segments, with `self` and `super` resolved: `crate` comes first for a path in the same crate.
    pub segments: Vec<String>,
}

/// Every path in the source of the module `module`.
///
/// # Errors
/// The text is not Rust.
pub fn paths(text: &str, module: &[String]) -> Result<Vec<NamedPath>> {
    let tokens: TokenStream = text.parse().map_err(|error| anyhow!("not Rust: {error}"))?;
    let mut found = Vec::new();
    walk(&tokens.into_iter().collect::<Vec<_>>(), module, &mut found);
    Ok(found)
}

fn walk(tokens: &[TokenTree], module: &[String], found: &mut Vec<NamedPath>) {
    let mut rest = tokens.iter().peekable();
    while let Some(token) = rest.next() {
        match token {
            TokenTree::Group(group) => walk(&group.stream().into_iter().collect::<Vec<_>>(), module, found),
            TokenTree::Ident(ident) if *ident == "mod" => inner_module(&mut rest, module, found),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let mut segments = match name.as_str() {
                    "crate" => vec!["crate".to_owned()],
                    "self" => from_root(module),
                    "super" => from_root(parent(module)),
                    _ => vec![name.clone()],
                };
                let line = ident.span().start().line;
                let end = follow(&mut rest, &mut segments, module, found);
                if end == PathEnd::Path || (end == PathEnd::Name && !is_keyword(&name)) {
                    found.push(NamedPath { line, segments });
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Reads `mod name { … }`, whose content is one module deeper.
fn inner_module(rest: &mut Peekable<Iter<'_, TokenTree>>, module: &[String], found: &mut Vec<NamedPath>) {
    let Some(TokenTree::Ident(name)) = rest.next() else { return };
    if let Some(TokenTree::Group(group)) = rest.peek() {
        let inner: Vec<String> = module.iter().cloned().chain([name.to_string()]).collect();
        walk(&group.stream().into_iter().collect::<Vec<_>>(), &inner, found);
        rest.next();
    }
}

/// How a path ended.
#[derive(PartialEq, Eq)]
enum PathEnd {
    /// A name without `::`.
    Name,
    /// A path to an item, or a glob.
    Path,
    /// A group, whose branches have been recorded.
    Group,
}

/// Reads the rest of a path after a segment, including every branch of a group.
fn follow(
    rest: &mut Peekable<Iter<'_, TokenTree>>,
    segments: &mut Vec<String>,
    module: &[String],
    found: &mut Vec<NamedPath>,
) -> PathEnd {
    let mut end = PathEnd::Name;
    while double_colon(rest) {
        end = PathEnd::Path;
        match rest.peek() {
            Some(TokenTree::Ident(ident)) if *ident == "super" => go_up(segments),
            Some(TokenTree::Ident(ident)) => segments.push(ident.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                branches(&group.stream().into_iter().collect::<Vec<_>>(), segments, module, found);
                rest.next();
                return PathEnd::Group;
            }
            // A glob counts as the path before it; `::<` does not continue a path.
            _ => return end,
        }
        rest.next();
    }
    end
}

/// The comma-separated branches of `a::{b, c::d, self, *}`.
fn branches(tokens: &[TokenTree], before: &[String], module: &[String], found: &mut Vec<NamedPath>) {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    for branch in tokens.split(is_comma) {
        let mut rest = branch.iter().peekable();
        let Some(first) = rest.next() else { continue };
        let line = first.span().start().line;
        let mut segments = before.to_vec();
        match first {
            TokenTree::Ident(ident) if *ident == "super" => {
                go_up(&mut segments);
            }
            TokenTree::Ident(ident) if *ident != "self" => segments.push(ident.to_string()),
            _ => {}
        }
        if follow(&mut rest, &mut segments, module, found) != PathEnd::Group {
            found.push(NamedPath { line, segments });
        }
    }
}

/// One module up, never above the root.
fn go_up(segments: &mut Vec<String>) {
    segments.truncate(segments.len().saturating_sub(1).max(1));
}

/// Skips `::` if it is next.
fn double_colon(rest: &mut Peekable<Iter<'_, TokenTree>>) -> bool {
    let mut ahead = rest.clone();
    let colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    if colon(ahead.next()) && colon(ahead.next()) {
        *rest = ahead;
        return true;
    }
    false
}

fn from_root(module: &[String]) -> Vec<String> {
    ["crate".to_owned()].into_iter().chain(module.iter().cloned()).collect()
}

fn parent(module: &[String]) -> &[String] {
    module.split_last().map_or(module, |(_, above)| above)
}

/// Keywords that are a path only if `::` follows.
fn is_keyword(name: &str) -> bool {
    matches!(name, "crate" | "self" | "super")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, module: &[&str]) -> Vec<String> {
        let module: Vec<String> = module.iter().map(ToString::to_string).collect();
        let all = paths(text, &module).unwrap();
        all.into_iter().filter(|path| path.segments.len() > 1).map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn groups_are_expanded() {
        let text = "use crate::{state::{Session, self}, text::*, parts};";
        assert_eq!(named(text, &[]), ["crate::state::Session", "crate::state", "crate::text", "crate::parts"]);
    }

    #[test]
    fn super_and_self_are_resolved_from_the_root() {
        assert_eq!(named("use super::super::state::Session;", &["views", "map"]), ["crate::state::Session"]);
        assert_eq!(named("self::inner::f()", &["views", "map"]), ["crate::views::map::inner::f"]);
        assert_eq!(named("use super::{map, super::route};", &["views", "map"]), ["crate::views::map", "crate::route"]);
    }

    #[test]
    fn an_inline_module_is_one_level_deeper() {
        assert_eq!(named("mod tests { use super::super::route; }", &["state"]), ["crate::route"]);
        assert_eq!(named("mod tests { use super::Session; }", &["state"]), ["crate::state::Session"]);
    }

    #[test]
    fn paths_in_macros_and_functions_are_found_but_not_those_in_texts() {
        let text = r#"fn f() { view! { <p class="crate::a::b">{crate::state::now()}</p> } } // crate::c::d"#;
        assert_eq!(named(text, &["parts"]), ["crate::state::now"]);
    }

    #[test]
    fn a_path_has_the_line_on_which_it_begins() {
        let found = paths("\nuse crate::{\n  a::B,\n};", &[]).unwrap();
        let lines: Vec<_> = found.iter().filter(|path| path.segments.len() > 1).map(|path| path.line).collect();
        assert_eq!(lines, [3]);
    }
}
