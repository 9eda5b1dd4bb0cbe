//! The texts about return codes that are typed or pasted.

use domain::ids::CommuneCode;
use domain::return_code::CodeError;
use domain::territory::Territory;

use super::names;
use super::numbers::{FIXED, counted};

/// What a code has not.
pub const STATES_ALONE: &str = "Un code ne dit que des états\u{a0}: ni dates, ni remarques, ni depuis quand. Ce qui était déjà dit ici n’est pas confirmé par lui. Ce qui a été modifié ici depuis, et qu’il dit autrement, reste à trancher.";

/// The name of a code in headings and messages: « code de retour de Lille ».
#[must_use]
pub fn name(commune: CommuneCode, territory: &Territory) -> String {
    let of = territory.find_commune(commune).map(|index| names::of(territory.commune(index)));
    ["code de retour ", &of.unwrap_or_else(|| commune.to_string())].concat()
}

/// The message about a code that says what is said already.
#[must_use]
pub fn nothing_new(name: &str) -> String {
    format!("Le {name} est lu{FIXED}: il dit les mêmes états que le carnet. Rien n’a changé ici.")
}

/// Why a text is not taken for a return code, and what to do.
#[must_use]
pub fn refused(why: &CodeError) -> String {
    let why = reason(why);
    format!("Ce code de retour n’est pas repris{FIXED}: {why}. Relisez-le, ou redemandez-le. Rien n’a changé ici.")
}

/// That a code does not hold, for a command: why, and what to do.
#[must_use]
pub fn not_held(why: &CodeError) -> String {
    format!("Ce code de retour ne tient pas{FIXED}: {}. Relisez-le, ou redemandez-le.", reason(why))
}

/// That an argument of a command is no code INSEE.
#[must_use]
pub fn no_commune_code(text: &str) -> String {
    format!("«{FIXED}{text}{FIXED}» n’est pas un code INSEE{FIXED}: cinq caractères, comme 01004 ou 2A004.")
}

/// That an argument of a command is no day.
#[must_use]
pub fn no_day(text: &str) -> String {
    format!("«{FIXED}{text}{FIXED}» n’est pas un jour{FIXED}: écrivez-le comme 2019-12-13.")
}

/// What is wrong with a code, within a sentence.
#[must_use]
pub fn reason(why: &CodeError) -> String {
    match why {
        CodeError::OtherKind => "un code de retour commence par la lettre C".to_owned(),
        CodeError::Sign(unknown) => {
            format!("son signe n°{FIXED}{}, «{FIXED}{}{FIXED}», n’est d’aucun code", unknown.place, unknown.sign)
        }
        CodeError::Length(signs) => format!(
            "il a {}, et les formulaires de ce carnet en demandent un autre nombre{FIXED}: il en manque, ou il y en a trop",
            counted(*signs as u64, "signe")
        ),
        CodeError::Check => "un signe y est faux, ou il en manque, ou deux sont échangés".to_owned(),
        CodeError::Form(form) => format!(
            "il répond à un autre formulaire ({form}) que ceux de ce carnet{FIXED}: un autre territoire, ou d’autres actions"
        ),
        CodeError::Content => "aucun programme ne l’a écrit".to_owned(),
        CodeError::Commune(code) => format!("aucune commune d’ici n’a le code INSEE {code}"),
    }
}

#[cfg(test)]
mod tests {
    use domain::return_code::ReturnCode;
    use fixtures::mel::MEL;

    use super::*;

    #[test]
    fn a_code_has_the_name_of_its_commune_and_a_wrong_one_a_reason() {
        let lille = CommuneCode::parse("59350").unwrap();
        assert_eq!(name(lille, &MEL), "code de retour de Lille");
        assert!(nothing_new("code de retour de Lille").contains("les mêmes états"));
        let why = |text: &str| refused(&ReturnCode::read(&MEL, text).unwrap_err());
        assert!(why("C75K H04G H0NA QPV3 DBE7 N4").contains("un signe y est faux"));
        assert!(why("C%").contains("«\u{a0}%\u{a0}»"));
    }
}
