//! No type name is declared twice in the workspace, components included: a reader who finds one has found the only one.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::slice::Iter;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Where type names are declared: each name with file and line.
#[derive(Debug, Default)]
pub struct Declarations(BTreeMap<String, Vec<String>>);

impl Declarations {
    /// Adds the declarations of one file.
    ///
    /// # Errors
    /// The text is no Rust.
    pub fn add(&mut self, file: &str, text: &str) -> Result<()> {
        let tokens: TokenStream = text.parse().map_err(|error| anyhow!("{file}: not Rust: {error}"))?;
        self.walk(file, &tokens.into_iter().collect::<Vec<_>>());
        Ok(())
    }

    /// The names that are declared more than once, each with its places.
    pub fn doubles(&self) -> Vec<String> {
        let doubles = self.0.iter().filter(|(_, places)| places.len() > 1);
        doubles.map(|(name, places)| format!("the type name `{name}` is declared at {}", places.join(", "))).collect()
    }

    fn walk(&mut self, file: &str, tokens: &[TokenTree]) {
        let mut rest = tokens.iter().peekable();
        let mut is_component = false;
        while let Some(token) = rest.next() {
            match token {
                // What an `impl` or a trait declares belongs to it, and has the trait's name.
                TokenTree::Ident(word) if *word == "impl" => skip_block(&mut rest),
                TokenTree::Ident(word) if *word == "trait" => {
                    self.declared(file, &mut rest);
                    skip_block(&mut rest);
                }
                TokenTree::Ident(word) if ["struct", "enum", "union", "type"].iter().any(|it| *word == it) => {
                    self.declared(file, &mut rest);
                }
                TokenTree::Ident(word) if *word == "fn" => {
                    if std::mem::take(&mut is_component) {
                        self.declared(file, &mut rest);
                    }
                }
                TokenTree::Group(group) => {
                    is_component |= group.delimiter() == Delimiter::Bracket && begins_with(group, "component");
                    self.walk(file, &group.stream().into_iter().collect::<Vec<_>>());
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    fn declared(&mut self, file: &str, rest: &mut Peekable<Iter<'_, TokenTree>>) {
        if let Some(TokenTree::Ident(name)) = rest.peek() {
            let place = format!("{file}:{}", name.span().start().line);
            self.0.entry(name.to_string()).or_default().push(place);
        }
    }
}

/// Skips what follows, to the end of the next block.
fn skip_block(rest: &mut Peekable<Iter<'_, TokenTree>>) {
    let is_block = |token: &TokenTree| {
        matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
            || matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';')
    };
    rest.find(|token| is_block(token));
}

/// Whether the first token of a group is this name.
fn begins_with(group: &Group, name: &str) -> bool {
    group.stream().into_iter().next().is_some_and(|token| matches!(token, TokenTree::Ident(ident) if ident == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubles(files: &[(&str, &str)]) -> Vec<String> {
        let mut all = Declarations::default();
        for (file, text) in files {
            all.add(file, text).unwrap();
        }
        all.doubles()
    }

    #[test]
    fn a_name_that_is_declared_twice_is_reported_with_its_places() {
        let found = doubles(&[("a.rs", "pub struct Row;\nmod inner { enum Cell {} }"), ("b.rs", "\ntype Row = u8;")]);
        assert_eq!(found, ["the type name `Row` is declared at a.rs:1, b.rs:2"]);
    }

    #[test]
    fn a_component_may_not_have_the_name_of_a_type() {
        let component = "#[component]\npub fn Table() -> impl IntoView {}\nfn table() {}";
        assert_eq!(doubles(&[("a.rs", "struct Table;"), ("b.rs", component)]).len(), 1);
        let transparent = "#[component(transparent)]\npub fn Table() -> impl IntoView {}";
        assert_eq!(doubles(&[("a.rs", "struct Table;"), ("b.rs", transparent)]).len(), 1);
        assert!(doubles(&[("a.rs", "struct Table;"), ("b.rs", "fn Table() {}")]).is_empty());
        assert!(doubles(&[("a.rs", "struct Table;"), ("b.rs", "f(component); fn Table() {}")]).is_empty());
    }

    #[test]
    fn every_kind_of_type_is_looked_at() {
        for (one, other) in
            [("enum A {}", "union A { a: u8 }"), ("trait A {}", "type A = u8;"), ("trait A {}", "enum A {}")]
        {
            assert_eq!(doubles(&[("a.rs", one), ("b.rs", other)]).len(), 1, "{one} {other}");
        }
    }

    #[test]
    fn associated_types_belong_to_their_trait() {
        let text =
            "trait A { type Output; } struct B; impl A for B { type Output = u8; } impl A for C { type Output = u8; }";
        assert!(doubles(&[("a.rs", text)]).is_empty());
    }
}
