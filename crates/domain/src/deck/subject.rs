//! What a slide shows.

use std::sync::Arc;

use crate::dates::Day;
use crate::ids::CommuneCode;
use crate::indicators::Figure;

/// What a slide shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlideSubject {
    /// The title, who presents and when.
    Cover,
    /// The key figures.
    KeyFigures,
    /// Deployments over time.
    Timeline,
    /// The share of communes at every threshold.
    Thresholds,
    /// The communes by number of actions.
    Map,
    /// How many communes take part in each action.
    Adoption,
    /// How many communes take part in how many actions.
    Distribution,
    /// Small maps of the ends of the years.
    Years,
    /// The figures of a commune; `None` for that of the deck, else that of the user.
    Commune(Option<CommuneCode>),
    /// The next actions.
    Next,
    /// The sources, and what is illustrative.
    Sources,
    /// Own words.
    Words,
    /// A picture.
    Picture,
    /// One figure.
    Figure(Figure),
    /// The key figures of two days.
    Comparison(Day, Day),
    /// Something that only a later version of the program knows, as it is saved.
    Unknown(Arc<str>),
}

/// The subjects without an argument, and their words.
const ALONE: [(&str, SlideSubject); 13] = [
    ("titre", SlideSubject::Cover),
    ("chiffres", SlideSubject::KeyFigures),
    ("calendrier", SlideSubject::Timeline),
    ("seuils", SlideSubject::Thresholds),
    ("carte", SlideSubject::Map),
    ("adoption", SlideSubject::Adoption),
    ("repartition", SlideSubject::Distribution),
    ("annees", SlideSubject::Years),
    ("commune", SlideSubject::Commune(None)),
    ("suite", SlideSubject::Next),
    ("sources", SlideSubject::Sources),
    ("texte", SlideSubject::Words),
    ("image", SlideSubject::Picture),
];

impl SlideSubject {
    /// The subjects of a deck that nobody has composed, in their order.
    pub const USUAL: [Self; 9] = [
        Self::Cover,
        Self::KeyFigures,
        Self::Timeline,
        Self::Thresholds,
        Self::Map,
        Self::Adoption,
        Self::Commune(None),
        Self::Next,
        Self::Sources,
    ];

    /// Reads a saved subject: a word and its arguments, with spaces between them.
    ///
    /// The form is fixed: saved files use it.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::known(text).unwrap_or_else(|| Self::Unknown(text.into()))
    }

    fn known(text: &str) -> Option<Self> {
        if let Some((_, subject)) = ALONE.into_iter().find(|(word, _)| *word == text) {
            return Some(subject);
        }
        let (word, of) = text.split_once(' ')?;
        match word {
            "commune" => CommuneCode::parse(of).map(|code| Self::Commune(Some(code))),
            "chiffre" => {
                let (name, of) = of.split_once(' ').unwrap_or((of, ""));
                Figure::parse(name, of).map(Self::Figure)
            }
            "comparaison" => {
                let (from, to) = of.split_once(' ')?;
                Some(Self::Comparison(Day::parse(from)?, Day::parse(to)?))
            }
            _ => None,
        }
    }

    /// The subject as [`parse`](Self::parse) reads it.
    #[must_use]
    pub fn saved(&self) -> String {
        match self {
            Self::Commune(Some(code)) => format!("commune {code}"),
            Self::Figure(figure) => format!("chiffre {} {}", figure.name(), figure.of()).trim_end().to_owned(),
            Self::Comparison(from, to) => format!("comparaison {from} {to}"),
            Self::Unknown(text) => text.to_string(),
            alone => ALONE.iter().find(|(_, subject)| subject == alone).map_or("", |(word, _)| word).to_owned(),
        }
    }
}
