//! Where one is: the page behind each address, the only place where an address is spelled.

use std::fmt::{self, Write};

use domain::ids::{ActionId, CommuneCode};

/// A page, as the part of the address after `#` names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The results of the whole territory.
    Overview,
    /// The choice of a commune.
    Communes,
    /// One commune, its actions and its answers.
    Commune(CommuneCode),
    /// Every action.
    Actions,
    /// One action and who takes part in it.
    Action(ActionId),
    /// What was changed, to take away, bring back or undo.
    Changes,
    /// Sources, licences, what is illustrative.
    About,
    /// The statutory page.
    Accessibility,
    /// An address that leads nowhere, as it was given.
    Unknown(String),
}

impl Route {
    /// The page of an address's hash, with or without its `#`. Every text leads to a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let unknown = || Self::Unknown(decoded(path));
        match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Self::Overview,
            ("commune", "") => Self::Communes,
            ("commune", code) => CommuneCode::parse(&decoded(code)).map_or_else(unknown, Self::Commune),
            ("actions", "") => Self::Actions,
            ("actions", id) => ActionId::parse(&decoded(id)).map_or_else(unknown, Self::Action),
            ("modifications", "") => Self::Changes,
            ("a-propos", "") => Self::About,
            ("accessibilite", "") => Self::Accessibility,
            _ => unknown(),
        }
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn hash(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => out.write_str("#/"),
            Self::Communes => out.write_str("#/commune"),
            Self::Commune(code) => write!(out, "#/commune/{code}"),
            Self::Actions => out.write_str("#/actions"),
            Self::Action(id) => write!(out, "#/actions/{}", encoded(id.as_str())),
            Self::Changes => out.write_str("#/modifications"),
            Self::About => out.write_str("#/a-propos"),
            Self::Accessibility => out.write_str("#/accessibilite"),
            Self::Unknown(path) => write!(out, "#/{}", encoded(path)),
        }
    }
}

fn encoded(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
            // Writing to a text cannot fail.
            _ => _ = write!(address, "%{byte:02X}"),
        }
    }
    address
}

/// The text behind an address; what is no proper escape stands for itself.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escape = (first == b'%').then(|| after.get(..2)).flatten();
        let digits = escape.and_then(|digits| str::from_utf8(digits).ok()).filter(|digits| !digits.starts_with('+'));
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_at_its_own_address() {
        let commune = CommuneCode::parse("59350").unwrap();
        let odd = ActionId::parse("été 50 %/#?").unwrap();
        let pages = [
            Route::Overview,
            Route::Communes,
            Route::Commune(commune),
            Route::Actions,
            Route::Action(odd),
            Route::Changes,
            Route::About,
            Route::Accessibility,
            Route::Unknown("là/bas".to_owned()),
        ];
        for page in pages {
            assert_eq!(Route::of_hash(&page.hash()), page);
        }
    }

    #[test]
    fn any_text_leads_to_a_page() {
        assert_eq!(Route::of_hash(""), Route::Overview);
        assert_eq!(Route::of_hash("#/actions/"), Route::Actions);
        for lost in ["#/commune/Lille", "#/%", "#/%zz", "#/%+1", "#/a-propos/x", "#/é"] {
            assert!(matches!(Route::of_hash(lost), Route::Unknown(_)), "{lost}");
        }
    }
}
