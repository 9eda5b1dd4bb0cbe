//! The texts of the key figures, on the overview and on a slide.

use domain::indicators::{ActionsFound, Interval};

use super::findings::illustrative;
use super::numbers::{counted, whole};
use super::overview::communes_of;

/// The heading, for screen readers only.
pub const HEADING: &str = "Chiffres clés";

/// Where the link of a threshold leads: « voir lesquelles, et les 4 autres ».
#[must_use]
pub fn see_which(reached: Interval, members: u32) -> String {
    let others = members.saturating_sub(reached.max);
    let which = if reached.max == 1 { "voir laquelle" } else { "voir lesquelles" };
    if reached.is_certain() && reached.min > 0 && others > 0 {
        [which, ", et ", &*the_others(others)].concat()
    } else {
        which.to_owned()
    }
}

fn the_others(others: u32) -> String {
    if others == 1 { "l’autre".to_owned() } else { ["les\u{a0}", &*whole(others.into()), " autres"].concat() }
}

/// The label of the deployed actions: « actions déployées », « actions déployées, dont 20 illustratives ».
#[must_use]
pub fn deployed(found: ActionsFound) -> String {
    ["actions déployées", &illustrative(found)].concat()
}

/// « sur 30 inscrites au schéma ».
#[must_use]
pub fn of_registered(found: ActionsFound) -> String {
    ["sur\u{a0}", &*counted(found.count.into(), "inscrite"), " au schéma", &illustrative(found)].concat()
}

/// The label and the fraction of the deployed actions, in one line.
#[must_use]
pub fn deployed_of_registered(found: ActionsFound, registered: ActionsFound) -> String {
    [&*deployed(found), if found.illustrative > 0 { ", " } else { " " }, &of_registered(registered)].concat()
}

/// The label of the actions deployed in a year.
#[must_use]
pub fn deployed_in(year: u16) -> String {
    format!("déployées en {year}")
}

/// « sur 25 depuis l’origine ».
#[must_use]
pub fn of_deployed(deployed: u32) -> String {
    format!("sur\u{a0}{deployed} depuis l’origine")
}

/// The label of the communes that reach a threshold.
#[must_use]
pub fn at_least(k: u32) -> String {
    format!("des communes dans au moins {}", counted(k.into(), "action"))
}

/// The label and the fraction of the communes that reach a threshold, in one line: « dans au moins 5 actions (86
/// communes sur 90) ».
#[must_use]
pub fn at_least_with_fraction(k: u32, reached: Interval, members: u32) -> String {
    format!("dans au moins {} ({})", counted(k.into(), "action"), communes_of(reached, members))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_says_whom_its_account_names() {
        let text = |min, max| see_which(Interval { min, max }, 90);
        assert_eq!(text(86, 86), "voir lesquelles, et les\u{a0}4 autres");
        assert_eq!(text(89, 89), "voir lesquelles, et l’autre");
        assert_eq!(text(1, 1), "voir laquelle, et les\u{a0}89 autres");
        assert_eq!([text(90, 90), text(20, 86), text(0, 0)], ["voir lesquelles"; 3]);
    }
}
