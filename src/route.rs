//! The addresses of pages, with the day and the scope they show. This is the only place that parses and writes them.

mod slide;

use std::fmt::{self, Write};

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::{DaySnapshot, Figure, Scope};

pub use slide::Slide;

/// A page, as the part of the address after `#` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The results of the whole territory.
    Overview,
    /// The choice of a commune.
    Communes,
    /// A commune, its actions and its answers.
    Commune(CommuneCode),
    /// Every action.
    Actions,
    /// An action and its participants.
    Action(ActionId),
    /// The form that adds an action.
    NewAction,
    /// The form that edits an action.
    EditAction(ActionId),
    /// The communes and their membership.
    Perimeter,
    /// The form that adds a commune.
    NewCommune,
    /// The form that edits a commune.
    EditCommune(CommuneCode),
    /// The account of a figure: each item that it counts.
    Account(Figure),
    /// The comparison of published figures and sentences with the data.
    Verify,
    /// The changes between two days; `None` for the default days.
    Between(Option<(Day, Day)>),
    /// Communes by size class, actions by domain, objective and form.
    Groups,
    /// The grid of all communes and actions.
    Grid,
    /// The quality of the data.
    Quality,
    /// The contradictions between people, and how to settle them.
    Contradictions,
    /// A slide of a council meeting, and the account shown over it, if any.
    Present(Slide, Option<Figure>),
    /// The changes: saving them in files, taking them in, reverting them.
    Changes,
    /// The journal of all edits, and the named states.
    Journal,
    /// A named state compared with another, or with the present state (`None`).
    Compared(EntryId, Option<EntryId>),
    /// The sources, the licences, and what is illustrative.
    About,
    /// The statutory page on accessibility.
    Accessibility,
    /// An unknown address, decoded.
    Unknown(String),
}

/// An address: the page, and optionally the day and the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub route: Route,
    /// The day and the scope; `None` to keep those chosen last.
    pub moment: Option<ShownMoment>,
}

/// The day and the scope that figures are shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownMoment {
    pub day: Day,
    pub scope: Scope,
}

impl ShownMoment {
    /// The day and the scope of a snapshot.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot) -> Self {
        Self { day: snapshot.day(), scope: snapshot.scope() }
    }
}

/// The word for the present state in the address of a comparison of states.
const NOW: &str = "maintenant";
const DAY: &str = "le=";
const PUBLISHED_ONLY: &str = "publie";

impl Address {
    /// Parses a hash, with or without its `#`. Any text gives a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let (path, rest) = hash.split_once('?').unwrap_or((hash, ""));
        let day = rest.split('&').find_map(|part| Day::parse(part.strip_prefix(DAY)?));
        let published_only = rest.split('&').any(|part| part == PUBLISHED_ONLY);
        let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
        Self { route: Route::of_hash(path), moment: day.map(|day| ShownMoment { day, scope }) }
    }

    /// The hash, with its `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = self.route.hash();
        if let Some(moment) = self.moment {
            // Writing to a `String` cannot fail.
            _ = write!(hash, "?{DAY}{}", moment.day);
            if moment.scope == Scope::PublishedOnly {
                _ = write!(hash, "&{PUBLISHED_ONLY}");
            }
        }
        hash
    }
}

impl Route {
    /// The page of a hash, with or without its `#`. Any text gives a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<String> = path.split('/').map(percent_decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Self::of_parts(&parts).unwrap_or_else(|| Self::Unknown(percent_decode(path)))
    }

    fn of_parts(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [""] => Self::Overview,
            ["commune"] => Self::Communes,
            ["commune", code] => Self::Commune(CommuneCode::parse(code)?),
            ["actions"] => Self::Actions,
            ["actions", id] => Self::Action(ActionId::parse(id)?),
            ["actions", id, "modifier"] => Self::EditAction(ActionId::parse(id)?),
            ["ajouter-une-action"] => Self::NewAction,
            ["perimetre"] => Self::Perimeter,
            ["perimetre", "ajouter"] => Self::NewCommune,
            ["perimetre", code] => Self::EditCommune(CommuneCode::parse(code)?),
            ["chiffre", figure @ ..] => Self::Account(parse_figure(figure)?),
            ["verifier"] => Self::Verify,
            ["evolution"] => Self::Between(None),
            ["evolution", from, to] => Self::Between(Some((Day::parse(from)?, Day::parse(to)?))),
            ["groupes"] => Self::Groups,
            ["grille"] => Self::Grid,
            ["donnees"] => Self::Quality,
            ["contradictions"] => Self::Contradictions,
            ["presenter"] => Self::Present(Slide::default(), None),
            ["presenter", slide] => Self::Present(Slide::of_word(slide)?, None),
            ["presenter", slide, figure @ ..] => Self::Present(Slide::of_word(slide)?, Some(parse_figure(figure)?)),
            ["modifications"] => Self::Changes,
            ["journal"] => Self::Journal,
            ["journal", "comparer", one, NOW] => Self::Compared(EntryId::parse(one)?, None),
            ["journal", "comparer", one, other] => Self::Compared(EntryId::parse(one)?, Some(EntryId::parse(other)?)),
            ["a-propos"] => Self::About,
            ["accessibilite"] => Self::Accessibility,
            _ => return None,
        })
    }

    /// The hash, with its `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        self.to_string()
    }

    /// Whether the address of the page always gives the day, because its content depends on it.
    #[must_use]
    pub const fn needs_day(&self) -> bool {
        matches!(self, Self::Account(_) | Self::Present(_, Some(_)))
    }
}

fn parse_figure(parts: &[&str]) -> Option<Figure> {
    match parts {
        [name] => Figure::parse(name, ""),
        [name, of] => Figure::parse(name, of),
        _ => None,
    }
}

/// The end of the address of a figure: `communes_au_moins/5`.
fn figure_path(figure: &Figure) -> String {
    let of = figure.of();
    if of.is_empty() { figure.name().to_owned() } else { [figure.name(), "/", &percent_encode(&of)].concat() }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Overview => "",
            Self::Communes => "commune",
            Self::Actions => "actions",
            Self::NewAction => "ajouter-une-action",
            Self::Perimeter => "perimetre",
            Self::NewCommune => "perimetre/ajouter",
            Self::Verify => "verifier",
            Self::Between(None) => "evolution",
            Self::Groups => "groupes",
            Self::Grid => "grille",
            Self::Quality => "donnees",
            Self::Contradictions => "contradictions",
            Self::Changes => "modifications",
            Self::Journal => "journal",
            Self::About => "a-propos",
            Self::Accessibility => "accessibilite",
            Self::Commune(code) => return write!(out, "#/commune/{code}"),
            Self::Action(id) => return write!(out, "#/actions/{}", percent_encode(id.as_str())),
            Self::EditAction(id) => return write!(out, "#/actions/{}/modifier", percent_encode(id.as_str())),
            Self::EditCommune(code) => return write!(out, "#/perimetre/{code}"),
            Self::Account(figure) => return write!(out, "#/chiffre/{}", figure_path(figure)),
            Self::Between(Some((from, to))) => return write!(out, "#/evolution/{from}/{to}"),
            Self::Compared(one, None) => return write!(out, "#/journal/comparer/{one}/{NOW}"),
            Self::Compared(one, Some(other)) => return write!(out, "#/journal/comparer/{one}/{other}"),
            Self::Present(slide, None) => return write!(out, "#/presenter/{}", slide.word()),
            Self::Present(slide, Some(figure)) => {
                return write!(out, "#/presenter/{}/{}", slide.word(), figure_path(figure));
            }
            Self::Unknown(path) => return write!(out, "#/{}", percent_encode(path)),
        };
        out.write_str("#/")?;
        out.write_str(plain)
    }
}

fn percent_encode(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
            // Writing to a `String` cannot fail.
            _ => _ = write!(address, "%{byte:02X}"),
        }
    }
    address
}

/// Decodes percent-encoding. An invalid escape is kept as it is.
fn percent_decode(address: &str) -> String {
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
mod tests;
