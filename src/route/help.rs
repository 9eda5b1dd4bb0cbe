//! The pages of the help, their words in addresses, and which of them is about which page of the app.

use super::Route;

/// The pages of the help, in the order of its contents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HelpPage {
    /// What there is, and for whom.
    #[default]
    Contents,
    /// For who answers for a commune.
    Clerk,
    /// For councillors, and for who presents.
    Councillor,
    /// For the team that keeps the data.
    Team,
    /// For another EPCI.
    OtherEpci,
    /// The keys.
    Keys,
    /// The words.
    Glossary,
}

impl HelpPage {
    /// All pages, each with its word in addresses.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Contents, ""),
        (Self::Clerk, "mairie"),
        (Self::Councillor, "elus"),
        (Self::Team, "equipe"),
        (Self::OtherEpci, "autre-epci"),
        (Self::Keys, "touches"),
        (Self::Glossary, "mots"),
    ];

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(page, _)| page)
    }

    pub(super) fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(page, _)| *page == self).map_or("", |(_, word)| word)
    }
}

impl Route {
    /// The part of the help that explains this page: where its « ? » leads.
    #[must_use]
    pub fn help(&self) -> Self {
        match part_of(self) {
            (page, "") => Self::Help(page),
            (page, part) => Self::HelpPart(page, part.to_owned()),
        }
    }
}

/// The page of the help about a page of the app, and its part; an empty part is the whole page.
const fn part_of(route: &Route) -> (HelpPage, &'static str) {
    match route {
        Route::Communes => (HelpPage::Clerk, "trouver"),
        Route::Commune(_) => (HelpPage::Clerk, "repondre"),
        Route::Send(_) => (HelpPage::Clerk, "envoyer"),
        Route::Overview => (HelpPage::Councillor, "lire"),
        Route::Account(_) => (HelpPage::Councillor, "compte"),
        Route::Actions | Route::Action(_) => (HelpPage::Councillor, "actions"),
        Route::Peers(_) | Route::Neighbours(_) => (HelpPage::Councillor, "comparer"),
        Route::CommuneList | Route::Groups => (HelpPage::Councillor, "tableaux"),
        Route::Between(_) => (HelpPage::Councillor, "date"),
        Route::Verify => (HelpPage::Councillor, "verifier"),
        Route::Present(..) | Route::PresentDeck(..) | Route::Decks | Route::EditDeck(_) => {
            (HelpPage::Councillor, "seance")
        }
        Route::Grid => (HelpPage::Team, "grille"),
        Route::Scheme
        | Route::NewAction
        | Route::EditAction(_)
        | Route::Perimeter
        | Route::NewCommune
        | Route::EditCommune(_) => (HelpPage::Team, "schema"),
        Route::Quality => (HelpPage::Team, "qualite"),
        Route::Gather => (HelpPage::Team, "recueillir"),
        Route::Paper => (HelpPage::Team, "papier"),
        Route::Phrases => (HelpPage::Team, "phrases"),
        Route::Report => (HelpPage::Team, "rapport"),
        Route::Contradictions => (HelpPage::Team, "contradictions"),
        Route::Journal => (HelpPage::Team, "journal"),
        Route::Compared(..) => (HelpPage::Team, "etats"),
        Route::Changes => (HelpPage::Team, "enregistrer"),
        Route::Exchange => (HelpPage::Team, "echanger"),
        Route::About
        | Route::Accessibility
        | Route::Plan
        | Route::Help(_)
        | Route::HelpPart(..)
        | Route::Unknown(_) => (HelpPage::Contents, ""),
    }
}
