//! From what a claim counts to the account that shows it.

use claims::{FigureValue, Measure, Reading, Stage};
use domain::indicators::{DaySnapshot, Figure, Scope};
use domain::territory::{ActionIndex, Territory};

use crate::views::shared::marks::to_account;
use crate::views::verify::judged::ComputedValue;
use crate::wording::{claim_readings, dates, punctuation};

/// The figures that a reading is held against, day by day, each with the way to its account.
pub fn found(
    territory: &std::sync::Arc<Territory>,
    scope: Scope,
    reading: &Reading,
    computed: &[FigureValue],
) -> Vec<ComputedValue> {
    let several = computed.len() > 1;
    let one = |counted: &FigureValue| {
        let snapshot = DaySnapshot::on(territory, counted.day, scope);
        let to = figure(reading.measure, counted, territory).map(|figure| to_account(&snapshot, figure));
        let text = claim_readings::found(reading, counted);
        let text = if several { punctuation::pair(&text, &dates::short(counted.day)) } else { text };
        ComputedValue { text, made_up: is_made_up(reading.measure, &snapshot), to }
    };
    computed.iter().map(one).collect()
}

/// The figure that a measure is, or of whose account it is the rest.
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
        Measure::Participants(action) | Measure::Others(action) => Figure::Participants(id(action)),
        Measure::ParticipationsOf(commune) | Measure::PartOf { commune, .. } => {
            Figure::Participations(territory.commune(commune).code)
        }
        Measure::Mean => return None,
    })
}

/// Whether illustrative cells are among what is counted.
fn is_made_up(measure: Measure, snapshot: &DaySnapshot) -> bool {
    let of = match measure {
        Measure::Communes | Measure::Population | Measure::Actions(_) => return false,
        Measure::Participants(action) | Measure::Others(action) | Measure::PartOf { action, .. } => Some(action),
        Measure::Participating(_) | Measure::ParticipationsOf(_) | Measure::Mean => None,
    };
    snapshot.backing(of).illustrative > 0
}
