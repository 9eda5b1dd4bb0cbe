//! The mark of a slide whose figures an assumption changes.

use domain::deck::SlideSubject;
use domain::indicators::{DaySnapshot, Figure, supposed_changes};
use leptos::prelude::*;

use super::slides::SlideTools;
use crate::views::shared::slides::shown_commune;
use wording::supposed;

/// What an assumption changes on a slide, in words; empty where it changes nothing.
pub fn mark(tools: SlideTools, slide: usize, subject: &SlideSubject) -> String {
    let (session, document) = tools.sessions.get_value();
    if document.supposed().with(|it| it.entries.is_empty()) {
        return String::new();
    }
    let (before, after) = (document.snapshot.get(), session.snapshot.get());
    let changes = supposed_changes(&before, &after, figures_of(tools, slide, subject, &after));
    // What else these slides say may change too: a rank, past years, how many answers there are.
    let says_more = matches!(
        subject,
        SlideSubject::Commune(_) | SlideSubject::Comparison(..) | SlideSubject::Years | SlideSubject::Sources
    );
    if changes.is_empty() && says_more {
        return supposed::computed_with(session.assumptions());
    }
    supposed::mark(&after.territory, &changes)
}

/// The figures of a slide that an answer may change.
fn figures_of(tools: SlideTools, slide: usize, subject: &SlideSubject, snapshot: &DaySnapshot) -> Vec<Figure> {
    let territory = &snapshot.territory;
    let thresholds = territory.about().thresholds.iter().copied();
    match subject {
        SlideSubject::KeyFigures => thresholds.map(Figure::AtLeast).collect(),
        SlideSubject::Thresholds => {
            let others = 1..=snapshot.running().min(u32::from(u8::MAX));
            let mut all: Vec<u32> = thresholds.collect();
            all.extend(others.filter(|k| !territory.about().thresholds.contains(k)));
            all.into_iter().map(Figure::AtLeast).collect()
        }
        SlideSubject::Map | SlideSubject::Distribution => {
            let members = snapshot.tally.cells.members().iter();
            members.map(|index| Figure::Participations(territory.commune(*index).code)).collect()
        }
        SlideSubject::Adoption => {
            territory.actions().iter().map(|action| Figure::Participants(action.id.clone())).collect()
        }
        SlideSubject::Figure(figure) => vec![figure.clone()],
        SlideSubject::Commune(of) => {
            let nowhere = |_| String::new();
            let own = tools.with_input(slide, snapshot, (0, 0), &nowhere, |input| shown_commune(input, *of));
            own.map(|index| Figure::Participations(territory.commune(index).code)).into_iter().collect()
        }
        SlideSubject::Cover
        | SlideSubject::Timeline
        | SlideSubject::Next
        | SlideSubject::Sources
        | SlideSubject::Words
        | SlideSubject::Picture
        | SlideSubject::Comparison(..)
        | SlideSubject::Years
        | SlideSubject::Unknown(_) => Vec::new(),
    }
}
