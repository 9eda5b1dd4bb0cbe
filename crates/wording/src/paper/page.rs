//! The texts of the page « Formulaires ».

use crate::numbers::{agreed, counted, whole};

/// The title.
pub const TITLE: &str = "Formulaires à imprimer et à ressaisir";
/// What the page does.
pub const INTRODUCTION: &str = "Une page A4 par commune, avec une ligne par action en cours, ce que le carnet en dit, des cases à cocher et un code de retour. Le formulaire rempli se ressaisit plus bas, à l’aide de ce code\u{a0}: une touche par action.";
/// The heading of the making of forms.
pub const PRINT_TITLE: &str = "Imprimer";
/// The choice of communes.
pub const FOR: &str = "Formulaires pour";
/// The choice of all communes.
#[must_use]
pub fn all_members(count: usize) -> String {
    match count {
        0 => "aucune commune\u{a0}: aucune n’est membre à cette date".to_owned(),
        1 => "la seule commune membre".to_owned(),
        _ => format!("les {} membres", counted(count as u64, "commune")),
    }
}
/// The buttons.
pub const MAKE: &str = "Préparer";
pub const STOP: &str = "Arrêter";
pub const PRINT: &str = "Imprimer";
/// The name of the progress.
pub const PROGRESS: &str = "Formulaires préparés";
/// The name of the forms, of which the screen shows the first.
pub const FORMS: &str = "Premier formulaire, tel qu’il s’imprime";

/// How many forms are made: « 34 sur 90 ».
#[must_use]
pub fn progress(made: usize, of: usize) -> String {
    format!("{} sur\u{a0}{}", whole(made as u64), whole(of as u64))
}

/// That all forms are made.
#[must_use]
pub fn ready(count: usize) -> String {
    let verb = agreed(count as u64, "est prêt", "sont prêts");
    format!("{} {verb} à imprimer.", counted(count as u64, "formulaire"))
}

/// That the making was stopped, and how far it came.
#[must_use]
pub fn stopped(made: usize, of: usize) -> String {
    if made == 0 {
        return "Arrêté\u{a0}: aucun formulaire n’est préparé.".to_owned();
    }
    let verb = agreed(made as u64, "est préparé et s’imprime", "sont préparés et s’impriment");
    format!("Arrêté\u{a0}: {} {verb}.", progress(made, of))
}

/// That the forms no longer say what is noted.
pub const OUTDATED: &str = "Les données ou la date affichées ont changé\u{a0}: préparez à nouveau les formulaires.";
/// That there is nothing to ask.
pub const NO_ACTION: &str =
    "Aucune action n’est en cours à cette date\u{a0}: il n’y a rien à demander. Choisissez une autre date.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_making_agrees_in_number() {
        assert_eq!(all_members(90), "les 90\u{a0}communes membres");
        assert_eq!(progress(34, 90), "34 sur\u{a0}90");
        assert_eq!(
            [ready(1), ready(90)],
            ["1\u{a0}formulaire est prêt à imprimer.", "90\u{a0}formulaires sont prêts à imprimer."]
        );
        assert_eq!(stopped(34, 90), "Arrêté\u{a0}: 34 sur\u{a0}90 sont préparés et s’impriment.");
        assert!(stopped(1, 90).ends_with("est préparé et s’imprime."));
    }
}
