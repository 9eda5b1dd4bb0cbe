//! The addresses of pages, with the day and the scope they show. This is the only place that parses and writes them.

mod address;
mod figure_path;
mod help;
mod percent;
mod plan;
mod slide;
mod way;

use std::fmt;

use domain::dates::Day;
use domain::deck::{DeckName, SlideName};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::Figure;

use figure_path::{figure_path, parse_figure};
use percent::{percent_decode, percent_encode};

pub use address::{Address, ShownMoment};
pub use help::HelpPage;
pub use slide::Slide;
pub use way::Way;

/// A page, as the part of the address after `#` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The results of the whole territory.
    Overview,
    /// The choice of a commune.
    Communes,
    /// A commune, its actions and its answers.
    Commune(CommuneCode),
    /// A commune compared with those of its size.
    Peers(CommuneCode),
    /// A commune compared with those that touch it.
    Neighbours(CommuneCode),
    /// The end of a commune's answers: what was corrected, and how to send it.
    Send(CommuneCode),
    /// Every commune of the territory.
    CommuneList,
    /// Every action.
    Actions,
    /// An action and its participants.
    Action(ActionId),
    /// The actions of the scheme, to be edited.
    Scheme,
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
    /// The answers of communes, gathered.
    Gather,
    /// Exports, and the file of another territory.
    Exchange,
    /// The report on the scheme.
    Report,
    /// Paper forms: printing them, and typing them back.
    Paper,
    /// Texts that are ready to be used elsewhere.
    Phrases,
    /// A slide of a council meeting, and the account shown over it, if any.
    Present(Slide, Option<Figure>),
    /// The list of composed decks.
    Decks,
    /// The editor of a deck.
    EditDeck(DeckName),
    /// A slide of a composed deck, and the account shown over it, if any.
    PresentDeck(DeckName, SlideName, Option<Figure>),
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
    /// The site map.
    Plan,
    /// A page of the help.
    Help(HelpPage),
    /// A part of a page of the help, by the word in its address: a section, or a word of the glossary.
    HelpPart(HelpPage, String),
    /// An unknown address, decoded.
    Unknown(String),
}

/// The word for the present state in the address of a comparison of states.
const NOW: &str = "maintenant";

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
            ["communes"] => Self::CommuneList,
            ["commune", code] => Self::Commune(CommuneCode::parse(code)?),
            ["commune", code, "comparer"] => Self::Peers(CommuneCode::parse(code)?),
            ["commune", code, "voisines"] => Self::Neighbours(CommuneCode::parse(code)?),
            ["commune", code, "envoyer"] => Self::Send(CommuneCode::parse(code)?),
            ["actions"] => Self::Actions,
            ["actions", id] => Self::Action(ActionId::parse(id)?),
            ["actions", id, "modifier"] => Self::EditAction(ActionId::parse(id)?),
            ["schema"] => Self::Scheme,
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
            ["recueillir"] => Self::Gather,
            ["echanges"] => Self::Exchange,
            ["rapport"] => Self::Report,
            ["formulaires"] => Self::Paper,
            ["phrases"] => Self::Phrases,
            ["presenter"] => Self::Present(Slide::default(), None),
            ["presenter", slide] => Self::Present(Slide::of_word(slide)?, None),
            ["presenter", slide, figure @ ..] => Self::Present(Slide::of_word(slide)?, Some(parse_figure(figure)?)),
            ["diaporamas"] => Self::Decks,
            ["diaporamas", deck] => Self::EditDeck(DeckName::parse(deck)?),
            ["diaporama", deck, slide] => Self::PresentDeck(DeckName::parse(deck)?, SlideName::parse(slide)?, None),
            ["diaporama", deck, slide, figure @ ..] => {
                Self::PresentDeck(DeckName::parse(deck)?, SlideName::parse(slide)?, Some(parse_figure(figure)?))
            }
            ["modifications"] => Self::Changes,
            ["journal"] => Self::Journal,
            ["journal", "comparer", one, NOW] => Self::Compared(EntryId::parse(one)?, None),
            ["journal", "comparer", one, other] => Self::Compared(EntryId::parse(one)?, Some(EntryId::parse(other)?)),
            ["a-propos"] => Self::About,
            ["accessibilite"] => Self::Accessibility,
            ["plan"] => Self::Plan,
            ["aide"] => Self::Help(HelpPage::default()),
            ["aide", page] => Self::Help(HelpPage::of_word(page)?),
            ["aide", page, part] => Self::HelpPart(HelpPage::of_word(page)?, (*part).to_owned()),
            _ => return None,
        })
    }

    /// The hash, with its `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        self.to_string()
    }

    /// The page that the address leads to, without the days that it compares or the part that it shows first.
    #[must_use]
    pub fn page(&self) -> Self {
        match self {
            Self::Between(_) => Self::Between(None),
            Self::HelpPart(page, _) => Self::Help(*page),
            other => other.clone(),
        }
    }

    /// Whether the address of the page always gives the day, because its content depends on it.
    #[must_use]
    pub const fn needs_day(&self) -> bool {
        matches!(self, Self::Account(_) | Self::Present(_, Some(_)) | Self::PresentDeck(_, _, Some(_)))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Overview => "",
            Self::Communes => "commune",
            Self::CommuneList => "communes",
            Self::Actions => "actions",
            Self::Scheme => "schema",
            Self::NewAction => "ajouter-une-action",
            Self::Perimeter => "perimetre",
            Self::NewCommune => "perimetre/ajouter",
            Self::Verify => "verifier",
            Self::Between(None) => "evolution",
            Self::Groups => "groupes",
            Self::Grid => "grille",
            Self::Quality => "donnees",
            Self::Contradictions => "contradictions",
            Self::Gather => "recueillir",
            Self::Exchange => "echanges",
            Self::Report => "rapport",
            Self::Paper => "formulaires",
            Self::Decks => "diaporamas",
            Self::Phrases => "phrases",
            Self::Changes => "modifications",
            Self::Journal => "journal",
            Self::About => "a-propos",
            Self::Accessibility => "accessibilite",
            Self::Plan => "plan",
            Self::Help(HelpPage::Contents) => "aide",
            Self::Commune(code) => return write!(out, "#/commune/{code}"),
            Self::Peers(code) => return write!(out, "#/commune/{code}/comparer"),
            Self::Neighbours(code) => return write!(out, "#/commune/{code}/voisines"),
            Self::Send(code) => return write!(out, "#/commune/{code}/envoyer"),
            Self::Help(page) => return write!(out, "#/aide/{}", page.word()),
            Self::HelpPart(page, part) => return write!(out, "#/aide/{}/{}", page.word(), percent_encode(part)),
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
            Self::EditDeck(deck) => return write!(out, "#/diaporamas/{deck}"),
            Self::PresentDeck(deck, slide, None) => return write!(out, "#/diaporama/{deck}/{slide}"),
            Self::PresentDeck(deck, slide, Some(figure)) => {
                return write!(out, "#/diaporama/{deck}/{slide}/{}", figure_path(figure));
            }
            Self::Unknown(path) => return write!(out, "#/{}", percent_encode(path)),
        };
        out.write_str("#/")?;
        out.write_str(plain)
    }
}

#[cfg(test)]
mod tests;
