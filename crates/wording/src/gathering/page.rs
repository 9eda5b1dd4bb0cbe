//! The texts of the page « Recueillir ».

use crate::numbers::{FIXED, agreed, counted, whole};

/// The title while nothing was received.
pub const TITLE: &str = "Recueillir les réponses des communes";
/// What the page does.
pub const INTRODUCTION: &str = "Déposez ici, en une fois, tout ce que les communes ont renvoyé\u{a0}: réponses enregistrées, tableaux, carnets entiers, courriels avec un code de retour. Chaque fichier est reconnu à son contenu, et comparé à ce qui avait été envoyé. Rien n’est ajouté avant que vous l’ayez relu.";
/// The heading of what is received.
pub const RECEIVE: &str = "Ce qui est arrivé";
/// The button that chooses files.
pub const CHOOSE: &str = "Choisir des fichiers";
/// That files can be dropped.
pub const OR_DROP: &str = "ou déposez-les n’importe où sur cette page.";
/// The field for messages.
pub const MESSAGES: &str = "Le texte de courriels, avec leurs codes de retour";
/// The button that reads it.
pub const READ_MESSAGES: &str = "Lire ces courriels";
/// The name of pasted messages among the files; the number tells them apart.
#[must_use]
pub fn messages_name(number: usize) -> String {
    format!("courriels collés {number}")
}
/// That the field is empty.
pub const NO_MESSAGES: &str = "Le champ est vide\u{a0}: collez-y le texte des courriels.";

/// The heading of the files.
#[must_use]
pub fn files_title(files: usize) -> String {
    format!("{} à relire", counted(files as u64, "fichier"))
}
/// The caption of the files.
pub const FILES_CAPTION: &str = "Les fichiers reçus, et ce que chacun apporterait";
pub const FILE: &str = "Fichier";
pub const WHAT: &str = "Ce que c’est";
pub const FOR: &str = "Communes";
pub const RESULT: &str = "Ce qu’il en est";
/// The heading of what is wrong with files.
#[must_use]
pub fn faults_title(files: usize) -> String {
    format!("{} {} un regard", counted(files as u64, "fichier"), agreed(files as u64, "demande", "demandent"))
}

/// The heading of the cells that change.
#[must_use]
pub fn changes_title(cells: usize) -> String {
    match cells {
        0 => "Aucune case ne change".to_owned(),
        _ => format!("{} {}", counted(cells as u64, "case"), agreed(cells as u64, "change", "changent")),
    }
}

/// The heading of the contested cells.
#[must_use]
pub fn contested_title(cells: usize, settled: usize) -> String {
    format!(
        "{} {} des réponses contraires, {} {}",
        counted(cells as u64, "case"),
        agreed(cells as u64, "a", "ont"),
        whole(settled as u64),
        agreed(settled as u64, "tranchée", "tranchées")
    )
}
/// How contested cells are settled.
pub const CONTESTED: &str = "Choisissez ce qui vaut, case par case, ou d’une règle pour toutes. Tant que rien n’est tranché, la case garde l’une des réponses, avec une marque, et se tranche à la page «\u{a0}Contradictions\u{a0}».";
/// The group of rules.
pub const RULES: &str = "Une règle pour toutes les cases";
/// The button that takes all choices back.
pub const NO_RULE: &str = "Ne rien trancher";
/// What a rule has settled.
#[must_use]
pub fn ruled(settled: usize, of: usize) -> String {
    format!(
        "{} sur {} {}.",
        counted(settled as u64, "case"),
        whole(of as u64),
        agreed(settled as u64, "tranchée", "tranchées")
    )
}
/// That choices were forgotten, since new files came in.
pub const CHOICES_CLEARED: &str = "De nouveaux fichiers sont là\u{a0}: ce qui était tranché est à choisir de nouveau.";
/// The choice not to settle a cell now.
pub const LATER: &str = "Trancher plus tard";
/// The choice of what was there before.
#[must_use]
pub fn keep_base(periods: &str) -> String {
    format!("Revenir à ce qui était noté avant{FIXED}: {periods}")
}
/// The choice of a side.
#[must_use]
pub fn keep_side(periods: &str, origins: &str) -> String {
    format!("{periods} ({origins})")
}

/// The buttons.
pub const TAKE: &str = "Ajouter au carnet";
pub const LEAVE: &str = "Ne rien ajouter";
pub const UNDO: &str = "Annuler tout ce recueil";
/// The messages.
pub const LEFT: &str = "Rien n’a été ajouté, et rien n’a changé ici.";
pub const UNDONE: &str = "Le recueil est annulé\u{a0}: tout est comme avant. Le journal en garde la trace, et «\u{a0}Rétablir\u{a0}» le ramène.";
/// What was taken.
#[must_use]
pub fn taken(cells: usize, left: usize) -> String {
    let left = match left {
        0 => String::new(),
        _ => format!(" {} {} à trancher.", counted(left as u64, "case"), agreed(left as u64, "reste", "restent")),
    };
    match cells {
        0 => format!("Les réponses sont ajoutées, et aucune case ne change.{left}"),
        _ => format!(
            "Les réponses sont ajoutées{FIXED}: {} {}.{left}",
            counted(cells as u64, "case"),
            agreed(cells as u64, "change", "changent")
        ),
    }
}

/// The minutes.
pub const MINUTES: &str = "Procès-verbal du recueil";
/// When what they are about was added, and whether any of it still is.
#[must_use]
pub fn added_on(when: &str, is_in_force: bool) -> String {
    let taken_back = if is_in_force {
        ""
    } else {
        " Rien n’en reste dans le carnet\u{a0}: ce recueil n’a rien ajouté, ou il est annulé."
    };
    format!("Ajouté le {when}.{taken_back}")
}
/// The minutes of an earlier gathering.
#[must_use]
pub fn minutes_of(when: &str) -> String {
    format!("Recueil du {when}")
}
/// The heading of those before.
pub const EARLIER_MINUTES: &str = "Recueils précédents";
/// That they are not kept.
pub const MINUTES_NOT_KEPT: &str =
    "Ce navigateur ne garde pas le procès-verbal\u{a0}: enregistrez-le avant de fermer la page.";
pub const SAVE_MINUTES: &str = "Enregistrer le procès-verbal";
/// The name of the file of the minutes of a day.
#[must_use]
pub fn minutes_file(day: &str) -> String {
    ["proces-verbal-recueil-", day, ".txt"].concat()
}
pub const PRINT: &str = "Imprimer";

/// The board.
#[must_use]
pub fn board_title(complete: usize, part: usize, none: usize) -> String {
    format!(
        "{} {} toutes les réponses, {} une partie, {} aucune",
        counted(complete as u64, "commune"),
        agreed(complete as u64, "a", "ont"),
        whole(part as u64),
        whole(none as u64)
    )
}
/// What the board counts.
pub const BOARD: &str = "Sont comptées les réponses saisies ou reçues aux actions en cours à la date affichée. Ce qui vient des tables, publié ou illustratif, n’est pas une réponse de la commune, et une réponse qui ne change rien n’est pas comptée.";
pub const BOARD_CAPTION: &str = "Les communes membres, et ce qu’elles ont répondu";
pub const BOARD_REGION: &str = "Tableau des réponses par commune";
pub const ANSWERED: &str = "Réponses";
pub const STATUS: &str = "Où elle en est";
pub const SINCE: &str = "Dernière réponse";
pub const COMPLETE: &str = "complète";
pub const PART: &str = "en partie";
pub const RECEIVED: &str = "réponse reçue, qui ne change rien";
pub const NOTHING: &str = "aucune réponse notée";
pub const IN_THESE_FILES: &str = "dans les fichiers à relire";
/// The answers of a commune, out of the running actions.
#[must_use]
pub fn answered(count: usize, of: usize) -> String {
    format!("{} sur {}", whole(count as u64), whole(of as u64))
}

/// The reminder.
pub const REMINDER: &str = "Relancer";
pub const REMINDER_TEXT: &str = "Le texte de la relance";
pub const REMINDER_FOR: &str = "À qui";
pub const COPY_REMINDER: &str = "Copier le texte";
pub const COPIED: &str = "Le texte est copié.";
pub const NOT_COPIED: &str = "Le navigateur n’a pas laissé copier\u{a0}: choisissez le texte ci-dessus et copiez-le.";
/// The choice of all communes that have not answered everything.
#[must_use]
pub fn all_missing(count: usize) -> String {
    format!("Toutes celles qui n’ont pas tout répondu ({})", whole(count as u64))
}
/// The text of a reminder to one commune: `name` as in « de Fretin ».
#[must_use]
pub fn reminder(title: &str, of: &str, answered: usize, running: usize) -> String {
    let state = match answered {
        0 => format!("nous n’avons encore noté aucune réponse {of}"),
        _ => format!("nous avons noté {answered} des {running} réponses {of}"),
    };
    format!(
        "Bonjour,\n\nPour «{FIXED}{title}{FIXED}», {state}. Ouvrez le carnet que nous vous avons envoyé, page «{FIXED}Ma commune{FIXED}», vérifiez chaque action, puis «{FIXED}Envoyer{FIXED}»{FIXED}: le fichier de réponse ou le code de retour suffit.\n\nMerci."
    )
}
/// The text of a reminder to several communes.
#[must_use]
pub fn reminder_to_all(title: &str, names: &[String]) -> String {
    format!(
        "Bonjour,\n\nPour «{FIXED}{title}{FIXED}», il nous manque des réponses de{FIXED}: {}. Ouvrez le carnet que nous vous avons envoyé, page «{FIXED}Ma commune{FIXED}», vérifiez chaque action, puis «{FIXED}Envoyer{FIXED}»{FIXED}: le fichier de réponse ou le code de retour suffit.\n\nMerci.",
        names.join(", ")
    )
}
