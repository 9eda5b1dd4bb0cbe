//! The mark of a slide whose figures an assumption changes.

use domain::indicators::{DaySnapshot, Figure, supposed_changes};
use leptos::prelude::*;

use crate::route::Slide;
use crate::state::Session;
use wording::supposed;

/// What an assumption changes on a slide, in words; empty where it changes nothing. `session` is that of the branch.
pub fn mark(document: Session, session: Session, slide: Slide) -> String {
    if document.supposed().with(|it| it.entries.is_empty()) {
        return String::new();
    }
    let (before, after) = (document.snapshot.get(), session.snapshot.get());
    let changes = supposed_changes(&before, &after, figures_of(session, slide, &after));
    supposed::mark(&after.territory, &changes)
}

/// The figures of a slide that an answer may change.
fn figures_of(session: Session, slide: Slide, snapshot: &DaySnapshot) -> Vec<Figure> {
    let territory = &snapshot.territory;
    let thresholds = territory.about().thresholds.iter().copied();
    match slide {
        Slide::Figures => thresholds.map(Figure::AtLeast).collect(),
        Slide::Thresholds => {
            let others = 1..=snapshot.running().min(u32::from(u8::MAX));
            let mut all: Vec<u32> = thresholds.collect();
            all.extend(others.filter(|k| !territory.about().thresholds.contains(k)));
            all.into_iter().map(Figure::AtLeast).collect()
        }
        Slide::Map => {
            let members = snapshot.tally.cells.members().iter();
            members.map(|index| Figure::Participations(territory.commune(*index).code)).collect()
        }
        Slide::Adoption => territory.actions().iter().map(|action| Figure::Participants(action.id.clone())).collect(),
        Slide::Commune => {
            let own = super::slides::shown_commune(session, snapshot);
            own.map(|index| Figure::Participations(territory.commune(index).code)).into_iter().collect()
        }
        Slide::Title | Slide::Timeline | Slide::Next | Slide::Sources => Vec::new(),
    }
}
