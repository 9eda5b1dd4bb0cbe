//! Tests of the texts that are ready to be used.

mod accounts;
mod copies;
mod few_or_many;
mod mel;
mod oracle;

use domain::indicators::DaySnapshot;

use super::{PhraseKind, PhraseSubject, PhraseText, texts};

/// Every text of a day, with each of these thresholds; of the communes and of the actions, one in so many.
fn all_texts(snapshot: &DaySnapshot, thresholds: &[u32], step: usize) -> Vec<PhraseText> {
    let cells = &snapshot.tally.cells;
    let communes = cells.members().iter().step_by(step).map(|commune| PhraseSubject::Commune(*commune));
    let actions = cells.running().iter().step_by(step).map(|action| PhraseSubject::Action(*action));
    let mut all = Vec::new();
    for kind in PhraseKind::ALL {
        for &k in thresholds {
            all.extend(texts(snapshot, PhraseSubject::Territory, kind, k));
        }
        for subject in communes.clone().chain(actions.clone()) {
            all.extend(texts(snapshot, subject, kind, 1));
        }
    }
    all
}
