//! Finds the string literals of a source file, and recognises those that are texts for users.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::Lit;

use super::table::NOT_LABELS;

/// A string literal in code; not one in a comment, in an attribute or in an item under `#[cfg(test)]`.
#[derive(Debug, PartialEq, Eq)]
pub struct StringLiteral {
    /// The line on which it begins.
    pub line: usize,
    /// Its value, with escapes decoded.
    pub value: String,
}

/// The string literals of a file.
///
/// # Errors
/// The text is not Rust.
pub fn string_literals(text: &str) -> Result<Vec<StringLiteral>> {
    let tokens: TokenStream = text.parse().map_err(|error| anyhow!("not Rust: {error}"))?;
    let mut literals = Vec::new();
    walk(tokens, &mut literals);
    Ok(literals)
}

/// Whether a text has a word, which may have hyphens, as class names do.
pub fn has_word(text: &str, word: &str) -> bool {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_').any(|part| part == word)
}

fn walk(tokens: TokenStream, literals: &mut Vec<StringLiteral>) {
    let mut after_sharp = false;
    let mut is_for_tests = false;
    for token in tokens {
        let was_sharp = std::mem::take(&mut after_sharp);
        match token {
            TokenTree::Punct(punct) => {
                // `#[…]` and `#![…]` are attributes; doc comments are attributes too in a token stream.
                after_sharp = punct.as_char() == '#' || was_sharp && punct.as_char() == '!';
                is_for_tests &= punct.as_char() != ';';
            }
            TokenTree::Group(group) if was_sharp && group.delimiter() == Delimiter::Bracket => {
                is_for_tests |= is_cfg_test(&group);
            }
            TokenTree::Group(group) if is_for_tests && group.delimiter() == Delimiter::Brace => is_for_tests = false,
            TokenTree::Group(group) if !is_for_tests => walk(group.stream(), literals),
            TokenTree::Literal(literal) if !is_for_tests => {
                let line = literal.span().start().line;
                if let Lit::Str(text) = Lit::new(literal) {
                    literals.push(StringLiteral { line, value: text.value() });
                }
            }
            TokenTree::Group(_) | TokenTree::Literal(_) | TokenTree::Ident(_) => {}
        }
    }
}

fn is_cfg_test(attribute: &Group) -> bool {
    let mut inside = attribute.stream().into_iter();
    let is_cfg = matches!(inside.next(), Some(TokenTree::Ident(name)) if name == "cfg");
    let condition =
        if let Some(TokenTree::Group(group)) = inside.next() { group.stream().to_string() } else { String::new() };
    is_cfg && condition == "test"
}

/// The reason why a string is taken for a text for users; `None` if it is not.
pub fn user_text_sign(text: &str) -> Option<&'static str> {
    if text.chars().any(|char| char.is_alphabetic() && !char.is_ascii()) {
        return Some("a letter with an accent");
    }
    if text.contains(['’', '«', '»']) {
        return Some("a typographic apostrophe or quotation mark");
    }
    if text.contains(['\u{a0}', '\u{202f}']) {
        return Some("a no-break space");
    }
    let mut letters = text.trim_start().chars();
    let is_label = letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.next().is_some_and(|second| second.is_ascii_lowercase());
    let is_known = NOT_LABELS.iter().any(|(known, _)| known.contains(&text));
    (is_label && !is_known).then_some("a capital and a small letter at its beginning, like a label")
}
