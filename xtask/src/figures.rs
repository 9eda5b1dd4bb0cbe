//! `cargo xtask figures`: prints every figure of a territory on a day as JSON.

use std::path::Path;

use anyhow::{Context, Result, bail};
use domain::dates::Day;
use domain::indicators::{Figures, Scope};
use domain::territory::Territory;
use wording::table_faults;

use crate::territory;

/// Prints the figures of a folder's territory as one JSON object, its keys sorted.
///
/// # Errors
/// The date is not a day, or the folder is not a valid territory (with all problems).
pub fn print(folder: &Path, date: &str, published_only: bool) -> Result<()> {
    println!("{}", text(folder, date, published_only)?);
    Ok(())
}

fn text(folder: &Path, date: &str, published_only: bool) -> Result<String> {
    let Some(day) = Day::parse(date) else { bail!(table_faults::unknown_day(date)) };
    let territory = Territory::read(&territory::package(folder)?).map_err(|problems| territory::all(&problems))?;
    let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
    // The conversion to a `Value` sorts the keys.
    let figures = serde_json::to_value(Figures::on(&territory, day, scope)).context("The figures are not JSON")?;
    serde_json::to_string_pretty(&figures).context("The figures are not JSON")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::locations;

    fn bundled(published_only: bool) -> Value {
        serde_json::from_str(&text(&locations::bundled_territory(), "2019-12-13", published_only).unwrap()).unwrap()
    }

    #[test]
    fn the_bundled_territory_gives_the_published_results() {
        let figures = bundled(false);
        assert_eq!(figures["communes"], 90);
        assert_eq!(figures["actions"], json!({"under_study": 2, "registered": 37, "deployed": 25, "running": 25}));
        assert_eq!(figures["deployed_by_year"]["2019"], 5);
        assert_eq!(figures["at_least"][1], json!({"k": 2, "min": 90, "max": 90}));
        assert_eq!(figures["at_least"][4], json!({"k": 5, "min": 86, "max": 86}));
        assert_eq!(figures["by_action"]["permis-de-louer"]["min"], 22);
        assert_eq!(figures["by_action"]["permis-de-louer"]["max"], 22);
    }

    #[test]
    fn published_only_is_in_the_output_and_widens_unpublished_figures() {
        let figures = bundled(true);
        assert_eq!(figures["published_only"], true);
        assert_eq!(figures["at_least"][1], json!({"k": 2, "min": 0, "max": 90}));
        assert_eq!(figures["by_action"]["permis-de-louer"]["min"], 22);
    }

    #[test]
    fn the_keys_are_sorted() {
        let text = text(&locations::bundled_territory(), "2019-12-13", false).unwrap();
        let at = |key: &str| text.find(&format!("\n  \"{key}\":")).unwrap();
        assert!(at("actions") < at("at_least") && at("cells") < at("communes") && at("date") < at("population"));
    }

    #[test]
    fn a_date_that_is_not_a_day_is_refused() {
        assert!(text(&locations::bundled_territory(), "2019-12", false).is_err());
    }
}
