//! The texts of typing a filled form back.

use domain::return_code::{PaperOutcome, PrintedCell, PrintedForm};
use domain::territory::{ParticipationState, Provenance, Territory};

use crate::numbers::{FIXED, agreed, counted};
use crate::{names, provenance, states};

/// The heading.
pub const TITLE: &str = "Ressaisir un formulaire rempli";
/// The field for the code.
pub const CODE: &str = "Code de retour imprimé sur le formulaire";
/// How the code may be typed.
pub const CODE_HINT: &str =
    "Il commence par C. Espaces, tirets et majuscules ne comptent pas. Un lecteur de code QR peut l’écrire.";
/// The button that opens the form.
pub const OPEN: &str = "Ouvrir";
/// That a form cannot be recorded, since its rows are no longer those that were typed.
pub const ACTIONS_CHANGED: &str =
    "Les actions ont changé dans un autre onglet\u{a0}: rien n’est enregistré, ouvrez de nouveau ce formulaire.";
/// That no code is typed.
pub const NO_CODE: &str = "Tapez d’abord le code imprimé en haut du formulaire.";
/// The legend of the keys, from the letters with their states.
#[must_use]
pub fn keys(letters: &[(&str, ParticipationState)]) -> String {
    let letter = |(letter, state): &(&str, ParticipationState)| {
        format!("{letter}{FIXED}{}", names::uncapitalized(answer(*state)))
    };
    let letters: Vec<String> = letters.iter().map(letter).collect();
    let moves =
        "Entrée ou ↓ laisse la ligne et passe à la suivante, ↑ revient, Échap rend à la ligne ce qui est imprimé.";
    format!("Une touche par action{FIXED}: {}. {moves}", letters.join(", "))
}

/// The state on its button, as it stands over the boxes of the form.
#[must_use]
pub const fn answer(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "Oui",
        ParticipationState::No => "Non",
        ParticipationState::Interested => "Intéressée",
        ParticipationState::NotConcerned => "Non concernée",
        ParticipationState::Unknown => "Ne sait pas",
    }
}

/// What marks the printed state, for who does not see its dot.
pub const PRINTED: &str = ", imprimé";

/// A line of the form, as a group of buttons: « 3. Archives ».
#[must_use]
pub fn row(number: usize, title: &str) -> String {
    format!("{number}. {title}")
}

/// The heading of an opened form: « Formulaire de Lille (K3F9) ».
#[must_use]
pub fn opened(form: &PrintedForm, territory: &Territory) -> String {
    format!("Formulaire {} ({})", names::of(territory.commune(form.commune)), form.form)
}

/// What the form and the carnet have not in common; a sentence for each.
#[must_use]
pub fn cautions(form: &PrintedForm, territory: &Territory) -> Vec<String> {
    let mut cautions = Vec::new();
    if !form.is_member {
        let name = territory.commune(form.commune).display_name();
        cautions.push(format!(
            "{name} n’est pas membre à la date affichée{FIXED}: rien n’en est noté. Choisissez la date du formulaire."
        ));
    } else if !form.is_of_day {
        cautions.push(
            "Ce formulaire ne porte pas sur les actions en cours à la date affichée\u{a0}: une ligne dont l’action n’est pas en cours n’est pas notée. Choisissez la date du formulaire pour tout noter.".to_owned(),
        );
    }
    if form.deleted > 0 {
        let count = counted(form.deleted as u64, "action");
        let verb = agreed(form.deleted as u64, "n’est", "ne sont");
        cautions.push(format!("{count} de ce formulaire {verb} plus au carnet."));
    }
    match form.changed_since() {
        0 => {}
        changed => {
            let count = counted(changed as u64, "réponse");
            let verb = agreed(changed as u64, "a changé", "ont changé");
            cautions.push(format!(
                "{count} {verb} au carnet depuis l’impression. Ce que le papier laisse comme imprimé n’y touche pas."
            ));
        }
    }
    cautions
}

/// What is said of a line: what was noted since, and what the typed answer does; empty if nothing is to be said.
#[must_use]
pub fn line(cell: &PrintedCell, typed: Option<ParticipationState>) -> String {
    let now = noted(cell);
    match cell.outcome(typed) {
        PaperOutcome::AsPrinted if !cell.is_asked => "pas en cours à la date affichée".to_owned(),
        PaperOutcome::AsPrinted if cell.has_changed() => format!("noté depuis{FIXED}: {now}, qui reste"),
        PaperOutcome::AsPrinted if cell.is_illustrative => states::provenance(Provenance::Illustrative).to_owned(),
        PaperOutcome::AsPrinted => String::new(),
        PaperOutcome::AlreadyNoted => "déjà noté depuis".to_owned(),
        PaperOutcome::Changes => "change".to_owned(),
        PaperOutcome::Replaces => format!("remplace ce qui est noté depuis{FIXED}: {now}"),
        PaperOutcome::NotAsked => "pas noté\u{a0}: pas en cours à la date affichée".to_owned(),
    }
}

/// The summary before it is recorded.
#[must_use]
pub fn summary(form: &PrintedForm, typed: &[Option<ParticipationState>]) -> String {
    let outcomes = form.cells.iter().zip(typed).map(|(cell, typed)| cell.outcome(*typed));
    let (mut changes, mut replaces, mut ignored) = (0, 0, 0);
    for outcome in outcomes {
        changes += u64::from(outcome.is_change());
        replaces += u64::from(outcome == PaperOutcome::Replaces);
        ignored += u64::from(outcome == PaperOutcome::NotAsked);
    }
    let change = match changes {
        0 => "Aucune réponse ne change.".to_owned(),
        _ => format!("{} {}.", counted(changes, "réponse"), agreed(changes, "change", "changent")),
    };
    let of_these = |count: u64, verb: &str| if count > 0 { format!(" {count}{FIXED}{verb}.") } else { String::new() };
    let newer = [agreed(replaces, "remplace", "remplacent"), " ce qui a été noté depuis l’impression"].concat();
    let replaces = of_these(replaces, &newer);
    let ignored = of_these(ignored, agreed(ignored, "n’est pas notée", "ne sont pas notées"));
    [change, replaces, ignored].concat()
}

/// A change in the summary: the action, and both states.
#[must_use]
pub fn change(title: &str, cell: &PrintedCell, state: ParticipationState) -> String {
    format!("{title}{FIXED}: {} → {}", noted(cell), states::within(state))
}

/// What is noted now, marked if it is illustrative.
fn noted(cell: &PrintedCell) -> String {
    provenance::marked(states::within(cell.now), cell.is_illustrative)
}

/// The buttons.
pub const SAVE: &str = "Enregistrer";
pub const CLOSE: &str = "Fermer sans enregistrer";

/// What was recorded.
#[must_use]
pub fn recorded(of: &str, count: usize) -> String {
    format!("Formulaire {of}{FIXED}: {} {}.", counted(count as u64, "réponse"), agreed(count as u64, "notée", "notées"))
}

/// That nothing was recorded.
#[must_use]
pub fn nothing_recorded(of: &str) -> String {
    format!("Formulaire {of}{FIXED}: rien ne change, rien n’est enregistré.")
}

/// That the form was closed.
pub const CLOSED: &str = "Formulaire fermé. Rien n’est enregistré.";

#[cfg(test)]
mod tests {
    use domain::ids::CommuneCode;
    use domain::indicators::{DayView, Scope};
    use domain::return_code::{ReturnCode, return_code};
    use domain::territory::ParticipationState as State;
    use fixtures::mel::MEL;

    use super::*;

    fn form() -> PrintedForm {
        let view = DayView { territory: &MEL, day: MEL.about().reference, scope: Scope::Everything };
        let lille = MEL.find_commune(CommuneCode::parse("59350").unwrap()).unwrap();
        let code = ReturnCode::read(&MEL, &return_code(view, lille)).unwrap();
        PrintedForm::of(view, &code).unwrap()
    }

    #[test]
    fn a_form_of_the_day_whose_data_are_as_printed_needs_no_caution() {
        assert!(keys(&[("o", State::TakesPart), ("?", State::Unknown)]).contains("o\u{a0}oui, ?\u{a0}ne sait pas."));
        assert!(opened(&form(), &MEL).starts_with("Formulaire de Lille ("));
        assert_eq!(cautions(&form(), &MEL), Vec::<String>::new());
    }

    #[test]
    fn what_the_form_and_the_data_have_not_in_common_is_said() {
        let mut form = PrintedForm { is_of_day: false, deleted: 2, ..form() };
        form.cells[0].now = if form.cells[0].printed == State::No { State::TakesPart } else { State::No };
        let cautions = cautions(&form, &MEL);
        assert!(cautions[0].contains("ne porte pas sur les actions en cours"));
        assert_eq!(cautions[1], "2\u{a0}actions de ce formulaire ne sont plus au carnet.");
        assert!(cautions[2].starts_with("1\u{a0}réponse a changé au carnet"));
    }

    #[test]
    fn the_summary_names_what_replaces_what_was_noted_since() {
        let mut form = form();
        let mut typed = vec![None; form.cells.len()];
        assert_eq!(summary(&form, &typed), "Aucune réponse ne change.");
        form.cells[0] =
            PrintedCell { printed: State::No, now: State::TakesPart, is_illustrative: false, ..form.cells[0] };
        form.cells[1] = PrintedCell { printed: State::No, now: State::No, ..form.cells[1] };
        typed[0] = Some(State::Interested);
        typed[1] = Some(State::TakesPart);
        assert_eq!(
            summary(&form, &typed),
            "2\u{a0}réponses changent. 1\u{a0}remplace ce qui a été noté depuis l’impression."
        );
        assert_eq!(line(&form.cells[0], None), "noté depuis\u{a0}: participe, qui reste");
        assert_eq!(line(&form.cells[0], typed[0]), "remplace ce qui est noté depuis\u{a0}: participe");
        assert_eq!(line(&form.cells[1], typed[1]), "change");
        form.cells[0].is_illustrative = true;
        assert_eq!(line(&form.cells[0], None), "noté depuis\u{a0}: participe (illustratif), qui reste");
        form.cells[0].printed = State::TakesPart;
        assert_eq!(line(&form.cells[0], None), "illustratif");
    }
}
