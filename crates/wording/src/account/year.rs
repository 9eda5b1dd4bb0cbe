//! The sentence about the deployments of a year.

use domain::dates::Day;
use domain::indicators::{Account, ActionsFound};

use crate::arithmetic::capitalized;
use crate::numbers::agreed;
use crate::overview::{actions, at};
use crate::{dates, findings};

/// « 5 actions déployées en 2019 ». A year that was not over on the day of the account is named by its part, and nothing
/// is said of a year to come; on the reference day « en 2019 » is its part that is known.
pub(super) fn deployed_in(year: u16, account: &Account, reference: Day) -> String {
    let (day, value) = (account.day, account.value);
    if day.year() < year {
        return format!("{}, l’année {year} est à venir", capitalized(&at(day)));
    }
    let is_whole = day >= Day::end_of_year(year) || day == reference;
    let part = format!("du 1er janvier {year} au {}", dates::day(day));
    let when = if is_whole { format!("en {year}") } else { part };
    let illustrative = if value.is_certain() { account.backing.illustrative } else { 0 };
    let illustrative = findings::illustrative(ActionsFound { count: value.min, illustrative });
    let deployed = agreed(value.max.into(), "déployée", "déployées");
    format!("{} {deployed} {when}{illustrative}", actions(value))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::indicators::{DaySnapshot, Figure, Scope, account};
    use fixtures::mel::{MEL, day};

    use super::*;

    #[test]
    fn a_year_is_said_as_far_as_it_is_known_on_the_day() {
        let said = |shown: &str| {
            let snapshot = DaySnapshot::on(&Arc::new(MEL.clone()), day(shown), Scope::PublishedOnly);
            let account = account(&MEL, &snapshot.tally, &Figure::DeployedIn(2019)).expect("an account");
            deployed_in(2019, &account, MEL.about().reference).replace('\u{a0}', " ")
        };
        assert_eq!(said("2016-12-31"), "Au 31 décembre 2016, l’année 2019 est à venir");
        assert_eq!(said("2019-03-31"), "entre 4 et 24 actions déployées du 1er janvier 2019 au 31 mars 2019");
        assert_eq!(said("2019-12-13"), "entre 5 et 25 actions déployées en 2019");
        assert_eq!(said("2020-12-31"), "entre 5 et 25 actions déployées en 2019");
    }
}
