//! Holds the finished tables against every published figure, by the program's own reading and counting.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{Figures, Range, Scope};
use domain::territory::{Indicator, Package, PublishedFigure, PublishedRelation, Territory};

use super::goals::days_of;
use super::inputs::{FigureInput, Inputs};

/// Says yes when the files can be read and agree with what was published, the known gaps being what they are said to be.
///
/// # Errors
/// Everything that is wrong or odd with the files, or every figure that they contradict, one per line.
pub fn agree_with_what_was_published(inputs: &Inputs, files: &[(String, String)]) -> Result<(), String> {
    let bytes = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes()));
    let territory = Package::from_files(bytes).and_then(|package| Territory::read(&package)).map_err(lines)?;
    if !territory.remarks().is_empty() {
        return Err(lines(territory.remarks().iter().map(|remark| format!("{remark:?}"))));
    }
    let mut contradictions = Vec::new();
    for (figure, published) in inputs.figures.iter().zip(territory.published()) {
        contradictions.extend(contradiction(&territory, figure, published)?);
    }
    if contradictions.is_empty() { Ok(()) } else { Err(lines(contradictions)) }
}

fn lines<Line: ToString>(lines: impl IntoIterator<Item = Line>) -> String {
    lines.into_iter().map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
}

/// What the tables give instead, on the first day on which they do.
fn contradiction(
    territory: &Territory,
    figure: &FigureInput,
    published: &PublishedFigure,
) -> Result<Option<String>, String> {
    let unreadable = || format!("{}: cannot be held against the tables", figure.id);
    let indicator = published.indicator.as_ref().ok_or_else(unreadable)?;
    let digits: String = figure.valeur_publiee.chars().take_while(char::is_ascii_digit).collect();
    // Where the tables are known to differ, they are held to the difference.
    let value = figure.constat.map_or_else(|| digits.parse().ok(), Some).ok_or_else(unreadable)?;
    let near = published.relation == Some(PublishedRelation::About) && figure.constat.is_none();
    // "About" is within three in a hundred.
    let agrees = |found: u32| if near { found.abs_diff(value) * 100 <= value * 3 } else { found == value };
    for date in figure.verifie_aux.split('|') {
        let date = ReducedDate::parse(date).ok_or_else(unreadable)?;
        // What is counted over a year is read at its end, what is said of a month holds on each of its days.
        let days = match indicator {
            Indicator::DeployedInYear => vec![date.last_day().min(territory.about().reference)],
            _ => days_of(date),
        };
        for day in days {
            let found = recomputed(territory, indicator, day).ok_or_else(unreadable)?;
            if !agrees(found.min) || !agrees(found.max) {
                let Range { min, max } = found;
                let id = &figure.id;
                return Ok(Some(format!("{id}: {value} was published, the tables give {min} to {max} on {day}")));
            }
        }
    }
    Ok(None)
}

/// The figure on a day; shares in whole percents, truncated.
fn recomputed(territory: &Territory, indicator: &Indicator, day: Day) -> Option<Range> {
    let figures = Figures::on(territory, day, Scope::Everything);
    let certain = |count: u32| Range { min: count, max: count };
    Some(match indicator {
        Indicator::Communes => certain(figures.communes),
        Indicator::Population => certain(u32::try_from(figures.population).ok()?),
        Indicator::Registered => certain(figures.actions.registered),
        Indicator::Deployed => certain(figures.actions.deployed),
        Indicator::DeployedInYear => certain(figures.deployed_by_year.get(&day.year()).copied().unwrap_or_default()),
        Indicator::AtLeast(threshold) => {
            let reached = figures.at_least.iter().find(|line| line.k == *threshold)?;
            let percent = |count: u32| (count * 100).checked_div(figures.communes);
            Range { min: percent(reached.min)?, max: percent(reached.max)? }
        }
        Indicator::Participants(action) => {
            let adoption = figures.by_action.get(action)?;
            Range { min: adoption.min, max: adoption.max }
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
    fn tables_that_contradict_a_published_figure_are_refused_and_the_figure_is_named() {
        let mut inputs = inputs();
        let files = crate::data::build(&inputs).unwrap();
        assert_eq!(agree_with_what_was_published(&inputs, &files), Ok(()));
        for figure in &mut inputs.figures {
            if figure.id == "inscrites" {
                figure.valeur_publiee = "38".to_owned();
            }
            figure.constat = None;
        }
        let refusal = agree_with_what_was_published(&inputs, &files).unwrap_err();
        let figures: Vec<&str> = refusal.lines().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(figures, ["inscrites", "habitants"]);
    }

    #[test]
    fn the_bundled_files_are_what_the_inputs_give() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
        for (name, text) in crate::data::build(&inputs()).unwrap() {
            assert_eq!(std::fs::read_to_string(folder.join(&name)).unwrap(), text, "{name}: run cargo xtask data");
        }
    }
}
