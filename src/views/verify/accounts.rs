//! The computed values of a claim, with links to their accounts.

use claims::{FigureValue, Measure, Reading, Stage};
use domain::indicators::{DaySnapshot, Figure, Scope};
use domain::territory::{ActionIndex, Territory};

use crate::views::shared::marks::account_address;
use crate::views::verify::judged::ComputedValue;
use crate::wording::{claim_readings, dates, punctuation};

/// The values that a reading is compared with, one for each day, with links to their accounts.
pub fn computed_values(
    territory: &std::sync::Arc<Territory>,
    scope: Scope,
    reading: &Reading,
    computed: &[FigureValue],
) -> Vec<ComputedValue> {
    let several = computed.len() > 1;
    let one = |counted: &FigureValue| {
        let snapshot = DaySnapshot::on(territory, counted.day, scope);
        let to = figure(reading.measure, counted, territory).map(|figure| account_address(&snapshot, figure));
        let text = claim_readings::computed_value(reading, counted);
        let text = if several { punctuation::pair(&text, &dates::short(counted.day)) } else { text };
        ComputedValue { text, illustrative: is_illustrative(reading.measure, &snapshot), to }
    };
    computed.iter().map(one).collect()
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
            (_, Some(_)) => return None,
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
        Measure::Mean => return None,
    })
}

/// Whether illustrative cells are counted.
fn is_illustrative(measure: Measure, snapshot: &DaySnapshot) -> bool {
    let action = match measure {
        Measure::Communes | Measure::Population | Measure::Actions(_) => return false,
        Measure::Participants(action) | Measure::NonParticipants(action) | Measure::ParticipatesIn { action, .. } => {
            Some(action)
        }
        Measure::Participating(_) | Measure::ParticipationsOf(_) | Measure::Mean => None,
    };
    snapshot.backing(action).illustrative > 0
}
