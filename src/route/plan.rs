//! The site map: the pages that it lists. All others are reached from one of them.

use super::{HelpPage, Route, Slide, Way};

impl Route {
    /// The pages that the site map lists under a way, or under none.
    #[must_use]
    pub fn listed(way: Option<Way>) -> Vec<Self> {
        let pages = [
            Self::Overview,
            Self::Actions,
            Self::CommuneList,
            Self::Groups,
            Self::Between(None),
            Self::Verify,
            Self::Communes,
            Self::Grid,
            Self::Scheme,
            Self::NewAction,
            Self::Perimeter,
            Self::NewCommune,
            Self::Quality,
            Self::Gather,
            Self::Paper,
            Self::Contradictions,
            Self::Journal,
            Self::Changes,
            Self::Exchange,
            Self::Present(Slide::Title, None),
            Self::Decks,
            Self::Report,
            Self::Phrases,
            Self::About,
            Self::Accessibility,
            Self::Plan,
        ];
        let help = HelpPage::ALL.map(|(page, _)| Self::Help(page));
        pages.into_iter().chain(help).filter(|page| page.way() == way).collect()
    }
}
