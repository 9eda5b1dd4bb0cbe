//! The texts of the forms of actions and communes: labels, hints, errors, announcements.

use domain::dates::ReducedDate;
use domain::invisible_signs::code_point;
use domain::scheme::{DeletionImpact, FieldError, FieldErrorKind, FormField, FormWarning, TypedFields};
use domain::territory::{Action, Commune};

use super::arithmetic::uncapitalized;
use super::dates;
use super::numbers::{FIXED, NARROW, agreed, counted, whole};

pub mod labels;

/// The label of a field.
#[must_use]
pub const fn label(field: FormField) -> &'static str {
    match field {
        FormField::Title => "Titre (obligatoire)",
        FormField::Domain => "Domaine (obligatoire)",
        FormField::Form => "Forme de mutualisation",
        FormField::Description => "Description",
        FormField::Objective => "Objectif",
        FormField::Result => "Résultat",
        FormField::Difficulty => "Difficultés",
        FormField::Prospect => "Perspectives",
        FormField::Studied => "À l’étude depuis",
        FormField::Registered => "Inscrite au schéma",
        FormField::Deployed => "Déployée",
        FormField::Stopped => "Arrêtée à partir de",
        FormField::ListIsComplete => "La liste des participantes est complète",
        FormField::Checked => "J’ai vérifié tous ces renseignements",
        FormField::Code => "Code INSEE (obligatoire)",
        FormField::Name => "Nom (obligatoire)",
        FormField::Population => "Population",
        FormField::Since => "Membre depuis",
        FormField::Until => "N’est plus membre à partir de",
    }
}

/// Whether a field is required.
#[must_use]
pub const fn is_required(field: FormField) -> bool {
    matches!(field, FormField::Title | FormField::Domain | FormField::Code | FormField::Name)
}

/// The hint below the label.
#[must_use]
pub const fn hint(field: FormField) -> &'static str {
    match field {
        FormField::Title => "Comme il doit se lire dans les listes.",
        FormField::Domain => "Reprenez un domaine proposé, ou écrivez-en un nouveau.",
        FormField::Form => "Service commun, groupement de commandes…",
        FormField::Description => "En une phrase ou deux.",
        FormField::Objective => "Pour le rapport\u{a0}: ce qui était visé.",
        FormField::Result => "Pour le rapport\u{a0}: ce qui est atteint.",
        FormField::Difficulty => "Pour le rapport\u{a0}: ce qui a gêné.",
        FormField::Prospect => "Pour le rapport\u{a0}: ce qui vient ensuite.",
        FormField::Studied | FormField::Registered | FormField::Deployed => "2019, 04/2019 ou 01/04/2019",
        FormField::Stopped => "Premier jour d’arrêt\u{a0}: 04/2019 ou 01/04/2019",
        FormField::ListIsComplete => {
            "Cochée, une commune sans réponse compte comme un non. Sinon, sa réponse est inconnue."
        }
        FormField::Checked => "L’action ne sera plus dite illustrative, mais saisie.",
        FormField::Code => "Cinq caractères, comme 01004 ou 2A004.",
        FormField::Name => "Avec son article, s’il en a un.",
        FormField::Population => "Nombre d’habitants, comme 12 345. Rien s’il n’est pas connu.",
        FormField::Since => "2017, 01/2017 ou 01/01/2017. Rien si elle l’a toujours été.",
        FormField::Until => "Premier jour où elle ne l’est plus. Rien si elle l’est encore.",
    }
}

/// The value of a field of an action, as it would be typed.
#[must_use]
pub fn action_value(action: &Action, field: FormField) -> String {
    let text = |text: &Option<std::sync::Arc<str>>| text.as_deref().unwrap_or_default().to_owned();
    match field {
        FormField::Title => action.title.to_string(),
        FormField::Domain => action.domain.to_string(),
        FormField::Form => text(&action.form),
        FormField::Description => text(&action.description),
        FormField::Objective => text(&action.report.objective),
        FormField::Result => text(&action.report.result),
        FormField::Difficulty => text(&action.report.difficulty),
        FormField::Prospect => text(&action.report.prospect),
        FormField::Studied => date(action.studied),
        FormField::Registered => date(action.registered),
        FormField::Deployed => date(action.deployed),
        FormField::Stopped => date(action.stopped),
        FormField::ListIsComplete if action.list_is_complete => TypedFields::YES.to_owned(),
        _ => String::new(),
    }
}

/// The value of a field of a commune, as it would be typed.
#[must_use]
pub fn commune_value(commune: &Commune, field: FormField) -> String {
    match field {
        FormField::Code => commune.code.to_string(),
        FormField::Name => commune.name.to_string(),
        FormField::Population => commune.population.map(|count| whole(count.into())).unwrap_or_default(),
        FormField::Since => date(commune.since),
        FormField::Until => date(commune.until),
        _ => String::new(),
    }
}

fn date(date: Option<ReducedDate>) -> String {
    date.map(dates::typable).unwrap_or_default()
}

/// The heading of the summary of errors.
#[must_use]
pub fn errors_heading(errors: usize) -> String {
    let ending = agreed(errors as u64, " à corriger avant d’enregistrer", "s à corriger avant d’enregistrer");
    [&whole(errors as u64), "\u{a0}réponse", ending].concat()
}

/// The error message of a field, beside it and in the list of all errors: what is not plain from the sentence is said
/// with the label.
#[must_use]
pub fn error(field_error: FieldError) -> String {
    let sentence = sentence(field_error);
    match field_error.kind {
        FieldErrorKind::NotADate
        | FieldErrorKind::TooLong(_)
        | FieldErrorKind::LongWord(_)
        | FieldErrorKind::InvisibleSign(_) => {
            let label = label(field_error.field);
            [label.strip_suffix(" (obligatoire)").unwrap_or(label), "\u{a0}: ", &uncapitalized(&sentence)].concat()
        }
        _ => sentence,
    }
}

fn sentence(error: FieldError) -> String {
    let sentence = match (error.kind, error.field) {
        (FieldErrorKind::Missing, FormField::Title) => "Donnez un titre à l’action.",
        (FieldErrorKind::Missing, FormField::Domain) => "Donnez un domaine à l’action.",
        (FieldErrorKind::Missing, FormField::Code) => "Donnez le code INSEE de la commune.",
        (FieldErrorKind::Missing, _) => "Donnez le nom de la commune.",
        (FieldErrorKind::Taken, FormField::Code) => {
            "Une commune du carnet a déjà ce code. Choisissez-la dans la liste pour la modifier."
        }
        (FieldErrorKind::Taken, _) => "Une autre action porte déjà ce titre.",
        (FieldErrorKind::TooLong(most), _) => {
            return format!("C’est trop long{FIXED}: {} au plus.", counted(most as u64, "lettre"));
        }
        (FieldErrorKind::LongWord(most), _) => {
            return format!("Un mot est trop long{FIXED}: {} au plus.", counted(most as u64, "lettre"));
        }
        (FieldErrorKind::InvisibleSign(sign), _) => {
            let sign = code_point(sign);
            return format!("Ce texte contient un signe invisible ({sign}). Retapez-le sans le coller.");
        }
        (FieldErrorKind::NotADate, _) => "Cette date ne se lit pas. Écrivez 2019, 04/2019 ou 01/04/2019.",
        (FieldErrorKind::StopsBefore(date), _) => return with_date("L’arrêt doit venir après le déploiement", date),
        (FieldErrorKind::DeployedAfter(date), _) => return with_date("Le déploiement doit venir avant l’arrêt", date),
        (FieldErrorKind::LeavesBefore(date), _) => return with_date("La sortie doit venir après l’entrée", date),
        (FieldErrorKind::JoinsAfter(date), _) => return with_date("L’entrée doit venir avant la sortie", date),
        (FieldErrorKind::NotACode, _) => "Un code INSEE a cinq caractères, comme 01004 ou 2A004.",
        (FieldErrorKind::NotANumber, _) => "Écrivez un nombre entier d’habitants, comme 12\u{202f}345.",
    };
    sentence.to_owned()
}

fn with_date(rule: &str, date: ReducedDate) -> String {
    [rule, ", ", &dates::when(date), "."].concat()
}

/// The text of a warning.
#[must_use]
pub const fn warning(warning: FormWarning) -> &'static str {
    match warning {
        FormWarning::DeployedBeforeRegistered => {
            "Remarque\u{a0}: elle serait déployée avant d’être inscrite. C’est possible\u{202f}; vérifiez les deux dates."
        }
        FormWarning::StudiedAfterRegistered => {
            "Remarque\u{a0}: elle serait à l’étude après avoir été inscrite. C’est possible\u{202f}; vérifiez les deux dates."
        }
    }
}

/// The message if nothing was changed.
pub const NOTHING_CHANGED: &str = "Rien n’a changé\u{a0}: rien n’est enregistré.";

/// The introduction of the page of the perimeter.
pub const PERIMETER: &str = "Une commune compte dans les chiffres d’un jour si elle est membre ce jour-là. Choisissez-en une pour corriger son nom, sa population ou ses dates.";

/// The introduction of the page of the scheme, and the caption of its table.
pub const SCHEME: &str = "Les actions telles que les données les décrivent, à toute date. Choisissez-en une pour corriger son titre, son domaine ou ses dates.";
pub const SCHEME_CAPTION: &str = "Actions du carnet, par domaine puis par titre.";

/// The title of the page of the scheme.
#[must_use]
pub fn actions(count: usize) -> String {
    match count {
        0 => "Aucune action dans ce carnet".to_owned(),
        _ => [&*counted(count as u64, "action"), " dans ce carnet, de l’étude à l’arrêt"].concat(),
    }
}

/// The caption of the table of members.
pub const MEMBERS_CAPTION: &str =
    "Communes membres à cette date. La date de sortie est le premier jour où la commune n’est plus membre.";

/// The caption of the table of communes that are not members on the day.
pub const OTHERS_CAPTION: &str =
    "Communes entrées plus tard ou déjà sorties\u{a0}: elles ne comptent dans aucun chiffre de cette date.";

/// The title of the page of the perimeter.
#[must_use]
pub fn perimeter(members: u32) -> String {
    let members = match members {
        0 => "Aucune commune n’est membre".to_owned(),
        1 => "Une seule commune est membre".to_owned(),
        _ => format!("{} sont membres", counted(members.into(), "commune")),
    };
    [&members, " de l’EPCI"].concat()
}

/// The heading of the communes that are not members.
#[must_use]
pub fn others(count: usize) -> String {
    match count {
        1 => "Une commune n’est pas membre à cette date".to_owned(),
        _ => format!("{} ne sont pas membres à cette date", counted(count as u64, "commune")),
    }
}

/// The announcement after adding.
#[must_use]
pub fn added(name: &str) -> String {
    quoted("", name, " est dans le carnet.")
}

/// The announcement after editing.
#[must_use]
pub fn changed(name: &str) -> String {
    quoted("Modifications enregistrées\u{a0}: ", name, ".")
}

/// The announcement after deleting.
#[must_use]
pub fn deleted(title: &str) -> String {
    quoted("", title, " est supprimée. «\u{a0}Annuler la suppression\u{a0}» la fait revenir.")
}

/// The announcement after restoring.
#[must_use]
pub fn restored(title: &str) -> String {
    quoted("", title, " est de nouveau dans le carnet.")
}

/// The question before an action is deleted, with what is deleted along with it.
#[must_use]
pub fn deletion_question(title: &str, impact: DeletionImpact) -> String {
    let consequence = match impact {
        DeletionImpact { answers: 0, .. } => "Aucune réponse de commune n’est notée pour elle.".to_owned(),
        DeletionImpact { answers, communes, taking_part } => {
            let verb = agreed(answers.into(), "part", "partent");
            let taking_part = match taking_part {
                0 => ", sans aucune participation".to_owned(),
                count => [", dont ", &counted(count.into(), "participation")].concat(),
            };
            let (answers, communes) = (counted(answers.into(), "réponse"), counted(communes.into(), "commune"));
            format!("{answers} de {communes} {verb} avec elle{taking_part}.")
        }
    };
    format!("Supprimer «{FIXED}{title}{FIXED}»{NARROW}? {consequence} Vous pourrez annuler.")
}

/// The text of the page of a deleted action.
#[must_use]
pub fn was_deleted(title: &str) -> String {
    quoted(
        "",
        title,
        " a été supprimée de ce carnet, avec les réponses des communes. Rien n’en est perdu\u{a0}: vous pouvez annuler.",
    )
}

/// The text of the page of an action whose addition was undone.
#[must_use]
pub fn addition_was_undone(title: &str) -> String {
    quoted("L’ajout de ", title, " a été annulé. Vous pouvez le rétablir tant que rien d’autre n’a été modifié.")
}

fn quoted(before: &str, name: &str, after: &str) -> String {
    [before, "«\u{a0}", name, "\u{a0}»", after].concat()
}

#[cfg(test)]
mod tests;
