//! What the territory's file is, and how much of it is illustrative.

use domain::territory::{About, Provenance, Territory};

use super::numbers::{FIXED, whole};

/// That this is not a publication of the EPCI, unless it says that it publishes it.
#[must_use]
pub fn not_official(about: &About) -> String {
    format!("«{FIXED}{}{FIXED}» n’est pas une publication de {}.", about.title, about.epci)
}

/// How many actions and participations are published, entered, illustrative.
#[must_use]
pub fn shares(territory: &Territory) -> String {
    let count = |all: &mut dyn Iterator<Item = Provenance>| {
        let (mut published, mut entered, mut illustrative) = (0, 0, 0);
        for provenance in all {
            *match provenance {
                Provenance::Published => &mut published,
                Provenance::Entered => &mut entered,
                Provenance::Illustrative => &mut illustrative,
            } += 1;
        }
        [published, entered, illustrative].map(whole)
    };
    let [published, entered, illustrative] = count(&mut territory.actions().iter().map(|action| action.provenance));
    let actions = format!("Actions{FIXED}: {published} publiées, {entered} saisies, {illustrative} illustratives.");
    let [published, entered, illustrative] = count(&mut territory.participations().iter().map(|row| row.provenance));
    format!("{actions} Participations{FIXED}: {published} publiées, {entered} saisies, {illustrative} illustratives.")
}
