//! Checks the finished tables against every published figure, with the reader of the app and the judge of claims.

use claims::{FigureValue, Verdict, check_figure};
use domain::dates::ReducedDate;
use domain::indicators::Scope;
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
    // Where the tables are known to differ, they must give the known value.
    let (value, relation) = match figure.constat {
        Some(known) if matches!(indicator, Indicator::AtLeast(_)) => {
            (format!("{known} %"), Some(PublishedRelation::Equal))
        }
        Some(known) => (known.to_string(), Some(PublishedRelation::Equal)),
        None => (figure.valeur_publiee.clone(), published.relation),
    };
    for date in figure.verifie_aux.split('|') {
        let date = ReducedDate::parse(date).ok_or_else(unreadable)?;
        // A count over a year is compared at its end, a state during a month on each of its days.
        let dates = match indicator {
            Indicator::DeployedInYear => vec![date],
            _ => days_of(date).into_iter().map(ReducedDate::from).collect(),
        };
        for date in dates {
            let row = PublishedFigure { date: Some(date), value: value.as_str().into(), relation, ..published.clone() };
            let checked = check_figure(territory, Scope::Everything, &row);
            let computed = checked.computed.first().ok_or_else(unreadable)?;
            // Shares are published truncated. A verdict of "compatible" is no agreement: it holds for some counts only.
            if !matches!(checked.verdict, Verdict::Exact | Verdict::Truncated | Verdict::Approximate) {
                let (id, FigureValue { min, max, day, .. }) = (&figure.id, computed);
                let of = computed.of.map(|of| format!(" of {of}")).unwrap_or_default();
                return Ok(Some(format!("{id}: {value} was published, the tables give {min} to {max}{of} on {day}")));
            }
        }
    }
    Ok(None)
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
        let refused = |inputs: &Inputs| {
            let refusal = check_published(inputs, &files).unwrap_err();
            refusal.lines().filter_map(|line| line.split(':').next()).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(refused(&inputs), ["inscrites", "habitants"]);
        // 71 of 90 is 78.9 %: 78 if truncated, as shares are published, and 79 only if rounded.
        for figure in inputs.figures.iter_mut().filter(|figure| figure.id == "cinq-actions-2017") {
            figure.valeur_publiee = "79 %".to_owned();
        }
        assert_eq!(refused(&inputs), ["inscrites", "habitants", "cinq-actions-2017"]);
    }

    #[test]
    fn the_known_value_of_a_share_is_compared_in_per_cent() {
        let mut inputs = inputs();
        let files = crate::data::build(&inputs).unwrap();
        let with_known = |inputs: &mut Inputs, known| {
            for figure in inputs.figures.iter_mut().filter(|figure| figure.id == "cinq-actions-2017") {
                figure.constat = Some(known);
            }
            check_published(inputs, &files)
        };
        assert_eq!(with_known(&mut inputs, 78), Ok(()));
        assert!(
            with_known(&mut inputs, 95).unwrap_err().contains("95 % was published, the tables give 71 to 71 of 90")
        );
    }

    #[test]
    fn the_bundled_files_are_up_to_date_with_the_inputs() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
        for (name, text) in crate::data::build(&inputs()).unwrap() {
            assert_eq!(std::fs::read_to_string(folder.join(&name)).unwrap(), text, "{name}: run cargo xtask data");
        }
    }
}
