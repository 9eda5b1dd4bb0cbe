//! Where one is: the page behind each address, and the day it is seen on. The only place where an address is spelled.

use std::fmt::{self, Write};

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::Figure;

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
    /// An action that is added.
    NewAction,
    /// An action that is changed.
    EditAction(ActionId),
    /// The communes, and when they are members.
    Perimeter,
    /// A commune that is added.
    NewCommune,
    /// A commune that is changed.
    EditCommune(CommuneCode),
    /// What a figure counts, thing by thing.
    Account(Figure),
    /// The published figures and any sentence, held against the data.
    Verify,
    /// What changed between two days; between those that say most where none are given.
    Between(Option<(Day, Day)>),
    /// Communes and actions by what they have in common.
    Groups,
    /// Every commune and every action, cell by cell, to be edited.
    Grid,
    /// How complete and how sound the data are.
    Quality,
    /// The slides of a council meeting: which one, and the account laid over it, if any.
    Present(Slide, Option<Figure>),
    /// What was changed, to take away, bring back or undo.
    Changes,
    /// The story of all the changes, and the states that were named.
    Journal,
    /// A state that was named, beside another or the present one.
    Compared(EntryId, Option<EntryId>),
    /// Sources, licences, what is illustrative.
    About,
    /// The statutory page.
    Accessibility,
    /// An address that leads nowhere, as it was given.
    Unknown(String),
}

/// The slides, in the order in which they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slide {
    /// What this is.
    #[default]
    Title,
    /// The key figures.
    Figures,
    /// Deployments over time.
    Timeline,
    /// The share of communes at every threshold.
    Thresholds,
    /// The communes by number of actions.
    Map,
    /// How far each action has been taken up.
    Adoption,
    /// One commune.
    Commune,
    /// What comes next.
    Next,
    /// Where it comes from, and what in it is illustrative.
    Sources,
}

impl Slide {
    /// All of them, with the words that name them in an address.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Title, "titre"),
        (Self::Figures, "chiffres"),
        (Self::Timeline, "calendrier"),
        (Self::Thresholds, "seuils"),
        (Self::Map, "carte"),
        (Self::Adoption, "adoption"),
        (Self::Commune, "commune"),
        (Self::Next, "suite"),
        (Self::Sources, "sources"),
    ];

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(slide, _)| slide)
    }

    fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(slide, _)| *slide == self).map_or("", |(_, word)| word)
    }
}

/// A whole address: the page, and what it is to be seen under where the address says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The day and the rows that count; what was chosen last where it says nothing.
    pub moment: Option<ShownMoment>,
}

/// What figures are seen under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownMoment {
    /// The day.
    pub day: Day,
    /// Whether what is illustrative is left out.
    pub published_only: bool,
}

/// The present state, where two states are compared.
const NOW: &str = "maintenant";
const DAY: &str = "le=";
const PUBLISHED_ONLY: &str = "publie";

impl Address {
    /// Reads an address's hash, with or without its `#`. Every text leads to a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let (path, rest) = hash.split_once('?').unwrap_or((hash, ""));
        let day = rest.split('&').find_map(|part| Day::parse(part.strip_prefix(DAY)?));
        let published_only = rest.split('&').any(|part| part == PUBLISHED_ONLY);
        Self { route: Route::of_hash(path), moment: day.map(|day| ShownMoment { day, published_only }) }
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = self.route.hash();
        if let Some(moment) = self.moment {
            // Writing to a text cannot fail.
            _ = write!(hash, "?{DAY}{}", moment.day);
            if moment.published_only {
                _ = write!(hash, "&{PUBLISHED_ONLY}");
            }
        }
        hash
    }
}

impl Route {
    /// The page of an address's hash, with or without its `#`. Every text leads to a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<String> = path.split('/').map(decoded).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Self::of_parts(&parts).unwrap_or_else(|| Self::Unknown(decoded(path)))
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
            ["chiffre", figure @ ..] => Self::Account(figure_of(figure)?),
            ["verifier"] => Self::Verify,
            ["evolution"] => Self::Between(None),
            ["evolution", from, to] => Self::Between(Some((Day::parse(from)?, Day::parse(to)?))),
            ["groupes"] => Self::Groups,
            ["grille"] => Self::Grid,
            ["donnees"] => Self::Quality,
            ["presenter"] => Self::Present(Slide::default(), None),
            ["presenter", slide] => Self::Present(Slide::of_word(slide)?, None),
            ["presenter", slide, figure @ ..] => Self::Present(Slide::of_word(slide)?, Some(figure_of(figure)?)),
            ["modifications"] => Self::Changes,
            ["journal"] => Self::Journal,
            ["journal", "comparer", one, NOW] => Self::Compared(EntryId::parse(one)?, None),
            ["journal", "comparer", one, other] => Self::Compared(EntryId::parse(one)?, Some(EntryId::parse(other)?)),
            ["a-propos"] => Self::About,
            ["accessibilite"] => Self::Accessibility,
            _ => return None,
        })
    }

    /// The address, from `#` on.
    #[must_use]
    pub fn hash(&self) -> String {
        self.to_string()
    }

    /// Whether the page means nothing without the day it is seen on, which its address then always says.
    #[must_use]
    pub const fn is_of_a_day(&self) -> bool {
        matches!(self, Self::Account(_) | Self::Present(_, Some(_)))
    }
}

fn figure_of(parts: &[&str]) -> Option<Figure> {
    match parts {
        [name] => Figure::parse(name, ""),
        [name, of] => Figure::parse(name, of),
        _ => None,
    }
}

/// A figure as the end of an address: `communes_au_moins/5`.
fn of_figure(figure: &Figure) -> String {
    let of = figure.of();
    if of.is_empty() { figure.name().to_owned() } else { [figure.name(), "/", &encoded(&of)].concat() }
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
            Self::Changes => "modifications",
            Self::Journal => "journal",
            Self::About => "a-propos",
            Self::Accessibility => "accessibilite",
            Self::Commune(code) => return write!(out, "#/commune/{code}"),
            Self::Action(id) => return write!(out, "#/actions/{}", encoded(id.as_str())),
            Self::EditAction(id) => return write!(out, "#/actions/{}/modifier", encoded(id.as_str())),
            Self::EditCommune(code) => return write!(out, "#/perimetre/{code}"),
            Self::Account(figure) => return write!(out, "#/chiffre/{}", of_figure(figure)),
            Self::Between(Some((from, to))) => return write!(out, "#/evolution/{from}/{to}"),
            Self::Compared(one, None) => return write!(out, "#/journal/comparer/{one}/{NOW}"),
            Self::Compared(one, Some(other)) => return write!(out, "#/journal/comparer/{one}/{other}"),
            Self::Present(slide, None) => return write!(out, "#/presenter/{}", slide.word()),
            Self::Present(slide, Some(figure)) => {
                return write!(out, "#/presenter/{}/{}", slide.word(), of_figure(figure));
            }
            Self::Unknown(path) => return write!(out, "#/{}", encoded(path)),
        };
        out.write_str("#/")?;
        out.write_str(plain)
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
mod tests;
