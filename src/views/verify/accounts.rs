//! The computed values of a claim, with links to their accounts.

use std::sync::Arc;

use claims::{Condition, FigureValue, Group, Measure, Reading, Stage};
use domain::indicators::{ActionSet, Figure, Scope};
use domain::territory::{ActionIndex, Territory};

use crate::route::{Address, Route, ShownMoment};
use crate::views::verify::judged::ComputedValue;
use wording::{claim_readings, dates, punctuation, verify};

/// The values that a reading is compared with, one for each day, with links to their accounts.
pub fn computed_values(
    territory: &Territory,
    scope: Scope,
    reading: &Reading,
    computed: &[FigureValue],
) -> Vec<ComputedValue> {
    let several = computed.len() > 1;
    let one = |counted: &FigureValue| {
        let moment = Some(ShownMoment { day: counted.day, scope });
        let to = figure(reading.measure, counted, territory)
            .map(|figure| Address { route: Route::Account(figure), moment }.hash());
        let text = claim_readings::computed_value(reading, counted);
        let text = if several { punctuation::pair(&text, &dates::short(counted.day)) } else { text };
        ComputedValue { text, is_invented: verify::is_invented(counted.backing), to }
    };
    computed.iter().map(one).collect()
}

fn action_set(group: Group, territory: &Territory) -> Option<ActionSet> {
    Some(match group {
        Group::Domain(_) => ActionSet::Domain(group.name(territory)),
        Group::Objective(at) => ActionSet::Objective(Arc::clone(&territory.about().objectives.get(at)?.id)),
        Group::Form(_) => ActionSet::Form(group.name(territory)),
    })
}

/// The figure whose account shows a measure: as what it counts or, for others, as what it does not count.
fn figure(measure: Measure, counted: &FigureValue, territory: &Territory) -> Option<Figure> {
    let id = |action: ActionIndex| territory.action(action).id.clone();
    Some(match measure {
        Measure::Communes => Figure::Communes,
        Measure::Population => Figure::Population,
        Measure::Actions(stage) => match (stage, counted.from) {
            (Stage::Deployed, Some(from)) => {
                let is_year = (from.month(), from.day(), from.year()) == (1, 1, counted.day.year());
                return is_year.then(|| Figure::DeployedIn(from.year()));
            }
            (_, Some(_)) | (Stage::Pending | Stage::Stopped, None) => return None,
            (Stage::UnderStudy, None) => Figure::UnderStudy,
            (Stage::Registered, None) => Figure::Registered,
            (Stage::Deployed, None) => Figure::Deployed,
            (Stage::Running, None) => Figure::Running,
        },
        Measure::Participating(threshold) => match (threshold.min, threshold.max) {
            (min, None) => Figure::AtLeast(min),
            (min, Some(max)) if min == max => Figure::Exactly(min),
            (0, Some(max)) => Figure::AtLeast(max.checked_add(1)?),
            (_, Some(_)) => return None,
        },
        Measure::Participants(action) | Measure::NonParticipants(action) => Figure::Participants(id(action)),
        Measure::ParticipationsOf(commune) | Measure::ParticipatesIn { commune, .. } => {
            Figure::Participations(territory.commune(commune).code)
        }
        Measure::CommunesIn(set) if set.size.is_none() => match set.condition {
            Condition::Reached(group) => Figure::Reach(action_set(group, territory)?),
            Condition::Domains(least) => Figure::InDomains(least),
            _ => return None,
        },
        _ => return None,
    })
}
