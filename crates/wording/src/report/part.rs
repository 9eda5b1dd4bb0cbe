//! The parts of a report, which of them are in it, and in which order.

use domain::journal::{Composition, Passage, PassageName};

use super::page;

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ReportPart {
    /// The title, the EPCI, the day, the source.
    Cover,
    /// The table of contents.
    Contents,
    /// The foreword, in the EPCI's own words.
    Foreword,
    /// The sentences to remember.
    Key,
    /// The charts, each with its finding and its table.
    Charts,
    /// A sheet for each deployed action.
    Actions,
    /// The communes by size, the actions by domain.
    Groups,
    /// What is registered and under study.
    Next,
    /// A section in the EPCI's own words, by the word in the names of its passages.
    Own(String),
    /// The answers of all communes.
    Matrix,
    /// A page for each commune.
    Communes,
    /// How the figures are computed.
    Method,
    /// The published figures, checked.
    Published,
    /// The sources, the licences, and what is illustrative.
    Sources,
}

/// The sections that a report is expected to have in the EPCI's own words: money and opinions are not in the data.
const EXPECTED: [&str; 2] = ["effets", "avis"];

/// The passage with the order of the parts.
const ORDER: &str = "bilan/ordre";
/// Stands before the word of a part that is left out.
const LEFT_OUT: char = '-';
/// The parts of the names of the passages of a section.
const SECTION: &str = "section";
const TITLE: &str = "titre";
const TEXT: &str = "texte";
/// Below this, in the names of passages, is the report.
const REPORT: &str = "bilan";

/// The longest word of a new section.
const LONGEST_WORD: usize = 40;

impl ReportPart {
    /// The parts of a report that nobody has composed yet, in their order.
    fn usual() -> Vec<Self> {
        let mut parts = vec![Self::Cover, Self::Contents, Self::Foreword, Self::Key, Self::Charts];
        parts.extend([Self::Groups, Self::Actions, Self::Next]);
        parts.extend(EXPECTED.map(|word| Self::Own(word.to_owned())));
        parts.extend([Self::Matrix, Self::Communes, Self::Published, Self::Method, Self::Sources]);
        parts
    }

    /// The word by which the order of the parts names it; it is saved.
    #[must_use]
    pub fn word(&self) -> String {
        let word = match self {
            Self::Cover => "couverture",
            Self::Contents => "sommaire",
            Self::Foreword => "avant-propos",
            Self::Key => "constats",
            Self::Charts => "graphiques",
            Self::Actions => "actions",
            Self::Groups => "groupes",
            Self::Next => "suite",
            Self::Own(word) => return [SECTION, "/", word].concat(),
            Self::Matrix => "matrice",
            Self::Communes => "communes",
            Self::Method => "methode",
            Self::Published => "chiffres-publies",
            Self::Sources => "sources",
        };
        word.to_owned()
    }

    /// The word in ids, which have no strokes.
    #[must_use]
    pub fn id(&self) -> String {
        self.word().replace('/', "-")
    }

    fn of_word(word: &str) -> Option<Self> {
        if let Some(own) = word.strip_prefix(SECTION).and_then(|rest| rest.strip_prefix('/')) {
            return PassageName::parse(own).filter(|_| !own.contains('/')).map(|_| Self::Own(own.to_owned()));
        }
        Self::usual().into_iter().find(|part| !matches!(part, Self::Own(_)) && part.word() == word)
    }

    /// Whether it is in a report that nobody has composed: all parts but the pages of the communes.
    const fn is_usual(&self) -> bool {
        !matches!(self, Self::Communes)
    }

    /// Whether it stands at the end, with what the report rests on.
    #[must_use]
    pub const fn is_annex(&self) -> bool {
        matches!(self, Self::Matrix | Self::Communes | Self::Method | Self::Published | Self::Sources)
    }

    /// The passage with its own words; `None` for a part that is computed.
    #[must_use]
    pub fn text_passage(&self) -> Option<PassageName> {
        match self {
            Self::Foreword => PassageName::parse(&[REPORT, "/", &self.word()].concat()),
            Self::Own(_) => PassageName::parse(&[REPORT, "/", &self.word(), "/", TEXT].concat()),
            _ => None,
        }
    }

    /// The passage with its own title; `None` for a part that has a fixed one.
    #[must_use]
    pub fn title_passage(&self) -> Option<PassageName> {
        match self {
            Self::Cover => PassageName::parse(&[REPORT, "/", TITLE].concat()),
            Self::Own(_) => PassageName::parse(&[REPORT, "/", &self.word(), "/", TITLE].concat()),
            _ => None,
        }
    }

    /// The own words of it; empty where nobody has written any.
    #[must_use]
    pub fn text<'a>(&self, composition: &'a Composition) -> &'a str {
        self.text_passage().and_then(|name| composition.text(name.as_str())).map_or("", |text| text)
    }

    /// Its title: the one that somebody gave it, or the usual one.
    #[must_use]
    pub fn title(&self, composition: &Composition) -> String {
        let own = self.title_passage().and_then(|name| composition.text(name.as_str()));
        own.filter(|title| !title.trim().is_empty()).map_or_else(|| page::part(self).to_owned(), ToString::to_string)
    }

    /// Whether nothing of it would be seen: own words that nobody has written yet.
    #[must_use]
    pub fn is_empty(&self, composition: &Composition) -> bool {
        self.text_passage().is_some() && self.text(composition).trim().is_empty()
    }

    /// Whether somebody has added it, so that it can be removed.
    #[must_use]
    pub fn is_added(&self) -> bool {
        matches!(self, Self::Own(word) if !EXPECTED.contains(&&**word))
    }
}

/// All parts in their order, and whether each of them is in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    parts: Vec<(ReportPart, bool)>,
}

impl ReportChoice {
    /// The choice that the passages of a document make. A part that they do not name stands where it usually does, or
    /// at the end, so that a section which somebody else has added is never lost.
    #[must_use]
    pub fn of(composition: &Composition) -> Self {
        let mut parts: Vec<(ReportPart, bool)> = Vec::new();
        let order = composition.text(ORDER).map_or("", |text| text);
        let sections: Vec<&str> = sections(composition);
        for line in order.lines() {
            let word = line.trim_start_matches(LEFT_OUT);
            let Some(part) = ReportPart::of_word(word) else { continue };
            let exists = match &part {
                ReportPart::Own(own) => EXPECTED.contains(&&**own) || sections.contains(&&**own),
                _ => true,
            };
            if exists && !parts.iter().any(|(known, _)| *known == part) {
                parts.push((part, !line.starts_with(LEFT_OUT)));
            }
        }
        let own = sections.into_iter().map(|word| ReportPart::Own(word.to_owned()));
        for part in ReportPart::usual().into_iter().chain(own) {
            if !parts.iter().any(|(known, _)| *known == part) {
                let is_in = part.is_usual();
                // Before the annexes: an own section is no annex.
                let first_annex = parts.iter().position(|(known, _)| known.is_annex()).unwrap_or(parts.len());
                let at = if part.is_annex() { parts.len() } else { first_annex };
                parts.insert(at, (part, is_in));
            }
        }
        Self { parts }
    }

    /// All parts with whether they are in the report.
    #[must_use]
    pub fn all(&self) -> &[(ReportPart, bool)] {
        &self.parts
    }

    /// The parts of the report, without own words that nobody has written yet.
    #[must_use]
    pub fn shown(&self, composition: &Composition) -> Vec<ReportPart> {
        let shown = self.parts.iter().filter(|(part, is_in)| *is_in && !part.is_empty(composition));
        shown.map(|(part, _)| part.clone()).collect()
    }

    /// The same choice with a part put in or left out.
    #[must_use]
    pub fn with(mut self, part: &ReportPart, is_in: bool) -> Self {
        self.parts.iter_mut().filter(|(known, _)| known == part).for_each(|it| it.1 = is_in);
        self
    }

    /// The same choice with a part moved by one place; `None` at the end.
    #[must_use]
    pub fn moved(mut self, part: &ReportPart, is_up: bool) -> Option<Self> {
        let at = self.parts.iter().position(|(known, _)| known == part)?;
        let other = if is_up { at.checked_sub(1)? } else { at + 1 };
        (other < self.parts.len()).then(|| {
            self.parts.swap(at, other);
            self
        })
    }

    /// The passage that says this choice.
    #[must_use]
    pub fn passage(&self) -> Option<Passage> {
        let line = |(part, is_in): &(ReportPart, bool)| {
            let sign = if *is_in { String::new() } else { LEFT_OUT.to_string() };
            [sign, part.word()].concat()
        };
        let text = self.parts.iter().map(line).collect::<Vec<String>>().join("\n");
        Some(Passage { name: PassageName::parse(ORDER)?, text: Some(text.into()) })
    }
}

/// The words of the sections that have a passage.
fn sections(composition: &Composition) -> Vec<&str> {
    let mut words: Vec<&str> =
        composition.below("bilan/section").filter_map(|(name, _)| Some(name.split_once('/')?.0)).collect();
    words.dedup();
    words
}

/// The passage that adds a section with this title, whose word no other section has.
#[must_use]
pub fn added_section(composition: &Composition, title: &str) -> Option<(ReportPart, Passage)> {
    let letters = domain::folding::folded(title);
    let words: Vec<&str> = letters.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let mut word: String = words.join("-").chars().take(LONGEST_WORD).collect();
    word = word.trim_matches('-').to_owned();
    if word.is_empty() {
        SECTION.clone_into(&mut word);
    }
    let known = sections(composition);
    let is_taken = |word: &str| known.contains(&word) || EXPECTED.contains(&word);
    let numbered = (2..).map(|number: u32| [&*word, "-", &number.to_string()].concat());
    let word = std::iter::once(word.clone()).chain(numbered).find(|word| !is_taken(word))?;
    let part = ReportPart::Own(word);
    let passage = Passage { name: part.title_passage()?, text: Some(title.trim().into()) };
    Some((part, passage))
}

/// The passages that remove a section which was added.
#[must_use]
pub fn removed_section(part: &ReportPart) -> Vec<Passage> {
    let names = [part.title_passage(), part.text_passage()];
    names.into_iter().flatten().map(|name| Passage { name, text: None }).collect()
}
