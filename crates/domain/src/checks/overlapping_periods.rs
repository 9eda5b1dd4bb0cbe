//! Two periods of one cell that share a day. Reading the tables refuses them and edits cannot create them. They are
//! checked all the same, because figures would depend on the order of rows if there were any.

use crate::checks::{CheckInput, Finding, Hint};
use crate::dates::ReducedDate;
use crate::territory::Participation;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut furthest: Option<&Participation> = None;
    for row in input.current.participations().iter().filter(|row| !row.is_empty()) {
        let ends = |row: &Participation| row.until.map(ReducedDate::first_day);
        if let Some(earlier) = furthest.filter(|other| (other.action, other.commune) == (row.action, row.commune)) {
            if ends(earlier).is_none_or(|end| row.begins() < Some(end)) {
                let hint = Hint::Overlap { earlier: earlier.period(), later: row.period() };
                found.push(Finding::in_cell(row, hint));
            }
            if ends(earlier).is_none() || ends(row).is_some() && ends(row) <= ends(earlier) {
                continue;
            }
        }
        furthest = Some(row);
    }
    found
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::dates::Day;
    use crate::journal::Journal;
    use crate::territory::{Package, Table, Territory};

    /// A territory with one action and one commune, whose cell has these periods.
    fn territory(periods: &[(&str, &str)]) -> Territory {
        let table = |file: &str, columns: &str, rows: &[String]| {
            let cells = |line: &str| line.split(',').map(Arc::from).collect::<Vec<Arc<str>>>();
            let rows = rows.iter().map(|row| cells(row)).collect();
            Table { file: file.to_owned(), columns: cells(columns), rows }
        };
        let actions = "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,description,provenance,source";
        let rows: Vec<String> =
            periods.iter().map(|(since, until)| format!("a,59001,participe,{since},{until},,saisi,")).collect();
        let package = Package {
            descriptor: serde_json::json!({
                "carnet": { "titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1] }
            }),
            tables: vec![
                table(
                    "communes.csv",
                    "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a",
                    &["59001,,Un,1,,".into()],
                ),
                table("actions.csv", actions, &["a,A,D,,,,2015,2015,,,,publie,s".into()]),
                table("participations.csv", "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source", &rows),
            ],
        };
        Territory::read(&package).unwrap()
    }

    #[test]
    fn two_periods_that_share_a_day_are_found_even_in_an_invalid_territory() {
        let bundled = territory(&[("2015", "2016"), ("2016", "2016-01"), ("2016", "2017"), ("2018", "")]);
        let journal = Journal::default();
        let found = |current: &Territory| {
            check(CheckInput { bundled: &bundled, current, journal: &journal, day: Day::end_of_year(2019) }).len()
        };
        assert_eq!(found(&bundled), 0);
        let mut overlapping = bundled.clone();
        let mut periods: Vec<Participation> = bundled.participations().into_iter().cloned().collect();
        periods[0].until = ReducedDate::parse("2016-02");
        let (action, commune) = (periods[0].action, periods[0].commune);
        overlapping.replace(action, commune, periods.clone());
        assert_eq!(found(&overlapping), 1);
        periods[0].until = None;
        overlapping.replace(action, commune, periods);
        assert_eq!(found(&overlapping), 2);
    }
}
