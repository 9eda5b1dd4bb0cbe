//! What sums of inhabitants leave out: communes whose population is not known.

use domain::indicators::without_population;
use domain::territory::{CommuneIndex, Territory};

use super::numbers::{counted, list, whole};

/// How many communes are named at most.
const NAMED: usize = 3;

/// « sans Fretin, dont la population n’est pas renseignée », « population connue de 85 communes sur 90 »; `None` if the
/// population of all communes is known.
#[must_use]
pub fn left_out(territory: &Territory, communes: &[CommuneIndex]) -> Option<String> {
    let unknown = without_population(territory, communes);
    let names: Vec<String> =
        unknown.iter().take(NAMED).map(|&index| territory.commune(index).display_name().to_string()).collect();
    match unknown.len() {
        0 => None,
        count if count <= NAMED => Some(["sans ", &list(&names), ", dont la population n’est pas renseignée"].concat()),
        count => {
            let known = counted((communes.len() - count) as u64, "commune");
            Some(["population connue de ", &known, " sur\u{a0}", &whole(communes.len() as u64)].concat())
        }
    }
}

/// The same as a sentence after another one; empty if the population of all communes is known.
#[must_use]
pub fn left_out_sentence(territory: &Territory, communes: &[CommuneIndex]) -> String {
    let Some(text) = left_out(territory, communes) else { return String::new() };
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    [" ", &first, letters.as_str(), "."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fixtures::small_territory::made;

    #[test]
    fn communes_without_population_are_named_or_counted_and_one_of_nobody_is_not() {
        let text = |populations: &[&str]| {
            let rows: Vec<String> = (1..).zip(populations).map(|(at, it)| format!("5900{at},,C{at},{it},,")).collect();
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let territory = made(&rows, &[], &[]);
            let communes: Vec<CommuneIndex> = territory.indexed_communes().map(|(index, _)| index).collect();
            left_out(&territory, &communes)
        };
        assert_eq!(text(&["1", "0"]), None);
        assert_eq!(text(&["", "0"]).as_deref(), Some("sans C1, dont la population n’est pas renseignée"));
        assert_eq!(text(&["", "5", ""]).as_deref(), Some("sans C1 et C3, dont la population n’est pas renseignée"));
        assert_eq!(text(&["", "", "", "", "7"]).as_deref(), Some("population connue de 1\u{a0}commune sur\u{a0}5"));
    }
}
