//! The texts of the help: one file a page, and what they are made of.
//!
//! In a text, `[words](path)` is a link: the path is an address without `#/`. A test follows every one of them.

pub mod clerk;
pub mod contents;
pub mod councillor;
pub mod glossary;
pub mod keys;
pub mod other_epci;
pub mod team;

/// A page of the help.
#[derive(Clone, Copy, Debug)]
pub struct HelpText {
    pub title: &'static str,
    /// What the page is for, in a sentence or two.
    pub lead: &'static str,
    pub sections: &'static [HelpSection],
}

/// A section of a page, or a word of the glossary.
#[derive(Clone, Copy, Debug)]
pub struct HelpSection {
    /// The end of its address.
    pub id: &'static str,
    pub title: &'static str,
    pub blocks: &'static [HelpBlock],
}

/// A block of a section.
#[derive(Clone, Copy, Debug)]
pub enum HelpBlock {
    Paragraph(&'static str),
    /// A list in an order: what to do first, second…
    Steps(&'static [&'static str]),
    /// A list in no order.
    Points(&'static [&'static str]),
    /// Names, each with what it means.
    Terms(&'static [[&'static str; 2]]),
    /// Keys, each with what it does.
    Keys(&'static [(&'static str, &'static str)]),
    Picture(HelpPicture),
}

/// A picture of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPicture {
    /// Actions of a commune, with their answers.
    Answering,
    /// The account of a figure.
    Account,
    /// Cells of the grid, one of them chosen.
    Grid,
    /// A slide.
    Slide,
}

impl HelpPicture {
    /// What there is to see, for who does not see it.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::Answering => {
                "La liste à vérifier d’une commune\u{a0}: en haut, combien de réponses sont vérifiées, puis un domaine et ses actions. Pour chacune, son titre, les cinq réponses possibles, chacune avec sa forme et son mot, ce qui est noté, et le bouton «\u{a0}Confirmer\u{a0}»."
            }
            Self::Account => {
                "Le compte d’un chiffre\u{a0}: le chiffre en grand avec sa fraction, les quatre communes qui ne sont pas comptées, chacune nommée avec son nombre d’actions, puis la règle qui le compte."
            }
            Self::Grid => {
                "La grille\u{a0}: au-dessus, les boutons pour répondre, choisir, copier et coller\u{202f}; dessous, des communes en lignes, des actions en colonnes, et dans chaque case la forme d’une réponse. Une case est entourée\u{a0}: c’est la case active."
            }
            Self::Slide => {
                "Une diapositive\u{a0}: de grands chiffres sous un titre, et au pied la date, l’empreinte et la mention des données illustratives."
            }
        }
    }

    /// The sentence under it.
    #[must_use]
    pub const fn caption(self) -> &'static str {
        match self {
            Self::Answering => "Les actions d’une commune\u{a0}: une ligne, une réponse. (Données d’exemple.)",
            Self::Account => {
                "Le compte d’un chiffre\u{a0}: ce qui a été compté, et d’où cela vient. (Données d’exemple.)"
            }
            Self::Grid => "La grille\u{a0}: une case par commune et par action. (Données d’exemple.)",
            Self::Slide => "Une diapositive. Ses chiffres s’ouvrent d’un clic. (Données d’exemple.)",
        }
    }
}

/// The line above the title of every page.
pub const OVER: &str = "Aide";
/// The name of the list of a page's sections.
pub const ON_THIS_PAGE: &str = "Sur cette page";
/// The name of the list of the other pages.
pub const OTHER_PAGES: &str = "Les pages de l’aide";
