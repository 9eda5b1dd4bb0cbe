//! The texts about what is supposed in a meeting, and is no answer.

use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{Figure, Interval, SupposedChange};
use domain::territory::Territory;

use super::numbers::{agreed, counted, span};
use super::punctuation::{COLON, COMMA, quoted};

/// The title of the list.
pub const TITLE: &str = "Hypothèses";

/// What an assumption is.
pub const WHAT_IT_IS: &str = "Ce qui est supposé en séance ne se voit que sur les diapositives. Ni les chiffres des autres pages, ni les exports, ni les copies du fichier, ni l’empreinte n’en tiennent compte, tant que vous n’en faites pas des réponses.";

/// What is said where the browser does not keep them.
pub const VOLATILE: &str = "Ce navigateur ne les garde pas\u{a0}: elles seront oubliées à la fermeture de la page. Faites-en des réponses si elles doivent rester.";

/// The buttons, and what is said once they were pressed.
pub const RECORD: &str = "En faire des réponses";
pub const TAKE_BACK: &str = "Annuler la dernière";
pub const FORGET: &str = "Tout oublier";
pub const RECORDED: &str = "Les hypothèses sont maintenant des réponses, notées au journal.";
pub const FORGOTTEN: &str = "Les hypothèses sont oubliées. Aucune réponse n’a changé.";
pub const TAKEN_BACK: &str = "Dernière hypothèse annulée.";

/// The link of the banner.
pub const SEE: &str = "Les voir";

/// The sentence of the banner.
#[must_use]
pub fn banner(gestures: usize) -> String {
    let count = gestures as u64;
    [
        &counted(count, "hypothèse"),
        agreed(count, " faite en séance n’est pas une réponse", " faites en séance ne sont pas des réponses"),
        "\u{a0}: aucun chiffre de cette page n’en tient compte.",
    ]
    .concat()
}

/// What a slide says of the figures that an assumption changes: « Hypothèse : 87 au lieu de 86 communes dans au moins
/// 5 actions ». Two are named, the others counted. Empty without any.
#[must_use]
pub fn mark(territory: &Territory, changes: &[SupposedChange]) -> String {
    const NAMED: usize = 2;
    if changes.is_empty() {
        return String::new();
    }
    let named: Vec<String> = changes.iter().take(NAMED).map(|change| one(territory, change)).collect();
    let others = match changes.len().saturating_sub(NAMED) {
        0 => String::new(),
        count => {
            ["\u{202f}; ", &counted(count as u64, "autre"), agreed(count as u64, " chiffre", " chiffres")].concat()
        }
    };
    ["Hypothèse", COLON, &named.join("\u{202f}; "), &others].concat()
}

/// What a slide says where an assumption may change what it says besides figures: « Calculé avec 1 hypothèse faite en
/// séance ».
#[must_use]
pub fn computed_with(assumptions: usize) -> String {
    let count = assumptions as u64;
    ["Calculé avec ", &counted(count, "hypothèse"), agreed(count, " faite", " faites"), " en séance"].concat()
}

/// The same as a sentence, for accounts, tables and copies: an assumption is no answer.
#[must_use]
pub fn computed_with_no_answer(assumptions: usize) -> String {
    let no_answer = agreed(assumptions as u64, ", qui n’est pas une réponse.", ", qui ne sont pas des réponses.");
    [&*computed_with(assumptions), no_answer].concat()
}

fn one(territory: &Territory, SupposedChange { figure, before, after }: &SupposedChange) -> String {
    let value = |value: &Option<Interval>| value.map_or_else(|| "rien".to_owned(), span);
    let values = [&*value(after), " au lieu de ", &*value(before)].concat();
    match figure {
        Figure::AtLeast(k) => [&*values, " communes dans au moins ", &counted(u64::from(*k), "action")].concat(),
        Figure::Participations(code) => [&*commune(territory, *code), COMMA, &values, " actions"].concat(),
        Figure::Participants(id) => [&*quoted(&action(territory, id)), COMMA, &values, " communes"].concat(),
        _ => values,
    }
}

fn commune(territory: &Territory, code: CommuneCode) -> String {
    let name = territory.find_commune(code).map(|index| territory.commune(index).display_name().to_string());
    name.unwrap_or_else(|| code.to_string())
}

fn action(territory: &Territory, id: &ActionId) -> String {
    let title = territory.find_action(id).map(|index| territory.action(index).title.to_string());
    title.unwrap_or_else(|| id.to_string())
}

#[cfg(test)]
mod tests {
    use fixtures::small_territory::territory;

    use super::*;

    #[test]
    fn what_is_computed_with_assumptions_says_how_many_and_that_they_are_no_answers() {
        assert_eq!(
            computed_with_no_answer(1),
            "Calculé avec 1\u{a0}hypothèse faite en séance, qui n’est pas une réponse."
        );
        assert_eq!(
            computed_with_no_answer(2),
            "Calculé avec 2\u{a0}hypothèses faites en séance, qui ne sont pas des réponses."
        );
        assert!(banner(1).starts_with("1\u{a0}hypothèse faite en séance n’est pas une réponse\u{a0}: aucun"));
    }

    #[test]
    fn a_mark_names_two_figures_and_counts_the_others() {
        let territory = territory(&["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[]).unwrap();
        let change = |figure, before: u32, after: u32| SupposedChange {
            figure,
            before: Some(Interval { min: before, max: before }),
            after: Some(Interval { min: after, max: after }),
        };
        let code = CommuneCode::parse("59001").unwrap();
        let [one, other] = [change(Figure::AtLeast(5), 86, 87), change(Figure::Participations(code), 4, 5)];
        assert_eq!(mark(&territory, &[]), "");
        assert_eq!(
            mark(&territory, std::slice::from_ref(&one)),
            "Hypothèse\u{a0}: 87 au lieu de 86 communes dans au moins 5\u{a0}actions"
        );
        assert_eq!(
            mark(&territory, &[other.clone(), one.clone(), one, other]),
            "Hypothèse\u{a0}: Un, 5 au lieu de 4 actions\u{202f}; 87 au lieu de 86 communes dans au moins 5\u{a0}actions\u{202f}; 2\u{a0}autres chiffres"
        );
    }
}
