//! Checks the finished tables against every published figure, with the reader and the indicators of the app.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{Figures, Interval, Scope};
use domain::territory::{Indicator, Package, PublishedFigure, PublishedRelation, Territory};

use super::goals::days_of;
use super::inputs::{FigureInput, Inputs};

/// Checks that the files are a valid territory and agree with the published figures. Figures with a known difference
/// (`constat`) have to show exactly that difference.
///
/// # Errors
/// All problems and remarks of the files, or every figure that they contradict, one per line.
pub fn check_published(inputs: &Inputs, files: &[(String, String)]) -> Result<(), String> {
    let bytes = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes()));
    let territory = Package::from_files(bytes).and_then(|package| Territory::read(&package)).map_err(joined)?;
    if !territory.remarks().is_empty() {
        return Err(joined(territory.remarks().iter().map(|remark| format!("{remark:?}"))));
    }
    let mut contradictions = Vec::new();
    for (figure, published) in inputs.figures.iter().zip(territory.published()) {
        contradictions.extend(contradiction(&territory, figure, published)?);
    }
    if contradictions.is_empty() { Ok(()) } else { Err(joined(contradictions)) }
}

fn joined<Line: ToString>(lines: impl IntoIterator<Item = Line>) -> String {
    lines.into_iter().map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
}

/// What the tables give instead of a published figure, on the first day on which they differ; `None` if they agree.
fn contradiction(
    territory: &Territory,
    figure: &FigureInput,
    published: &PublishedFigure,
) -> Result<Option<String>, String> {
    let unreadable = || format!("{}: cannot be compared with the tables", figure.id);
    let indicator = published.indicator.as_ref().ok_or_else(unreadable)?;
    let digits: String = figure.valeur_publiee.chars().take_while(char::is_ascii_digit).collect();
    // Where the tables are known to differ, they must give the known value.
    let value = figure.constat.map_or_else(|| digits.parse().ok(), Some).ok_or_else(unreadable)?;
    let is_approximate = published.relation == Some(PublishedRelation::About) && figure.constat.is_none();
    // "About" means within three per cent.
    let agrees = |count: u32| if is_approximate { count.abs_diff(value) * 100 <= value * 3 } else { count == value };
    for date in figure.verifie_aux.split('|') {
        let date = ReducedDate::parse(date).ok_or_else(unreadable)?;
        // A count over a year is compared at its end, a state during a month on each of its days.
        let days = match indicator {
            Indicator::DeployedInYear => vec![date.last_day().min(territory.about().reference)],
            _ => days_of(date),
        };
        for day in days {
            let range = recomputed(territory, indicator, day).ok_or_else(unreadable)?;
            if !agrees(range.min) || !agrees(range.max) {
                let Interval { min, max } = range;
                let id = &figure.id;
                return Ok(Some(format!("{id}: {value} was published, the tables give {min} to {max} on {day}")));
            }
        }
    }
    Ok(None)
}

/// The figure on a day; shares in whole per cent, truncated.
fn recomputed(territory: &Territory, indicator: &Indicator, day: Day) -> Option<Interval> {
    let figures = Figures::on(territory, day, Scope::Everything);
    let certain = |count: u32| Interval { min: count, max: count };
    Some(match indicator {
        Indicator::Communes => certain(figures.communes),
        Indicator::Population => certain(u32::try_from(figures.population).ok()?),
        Indicator::Registered => certain(figures.actions.registered),
        Indicator::Deployed => certain(figures.actions.deployed),
        Indicator::DeployedInYear => certain(figures.deployed_by_year.get(&day.year()).copied().unwrap_or_default()),
        Indicator::AtLeast(threshold) => {
            let reached = figures.at_least.iter().find(|line| line.k == *threshold)?;
            let percent = |count: u32| (count * 100).checked_div(figures.communes);
            Interval { min: percent(reached.min)?, max: percent(reached.max)? }
        }
        Indicator::Participants(action) => {
            let adoption = figures.by_action.get(action)?;
            Interval { min: adoption.min, max: adoption.max }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn inputs() -> Inputs {
        Inputs::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/inputs")).unwrap()
    }

    #[test]
    fn tables_that_contradict_a_published_figure_are_refused_with_its_id() {
        let mut inputs = inputs();
        let files = crate::data::build(&inputs).unwrap();
        assert_eq!(check_published(&inputs, &files), Ok(()));
        for figure in &mut inputs.figures {
            if figure.id == "inscrites" {
                figure.valeur_publiee = "38".to_owned();
            }
            figure.constat = None;
        }
        let refusal = check_published(&inputs, &files).unwrap_err();
        let figures: Vec<&str> = refusal.lines().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(figures, ["inscrites", "habitants"]);
    }

    #[test]
    fn the_bundled_files_are_up_to_date_with_the_inputs() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
        for (name, text) in crate::data::build(&inputs()).unwrap() {
            assert_eq!(std::fs::read_to_string(folder.join(&name)).unwrap(), text, "{name}: run cargo xtask data");
        }
    }
}
