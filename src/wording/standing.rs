//! How the edits stand: kept, kept once, not kept; and what is wrong with what was kept.

use persistence::{NotKept, Place, Standing, Trouble};

use super::numbers::{FIXED, NARROW, counted};

/// The few words that are always in view.
#[must_use]
pub fn chip(changes: usize, standing: Standing) -> String {
    let changes = changes as u64;
    let how = match standing {
        _ if changes == 0 => return "Aucune modification".to_owned(),
        Standing::Kept | Standing::Nothing => [&agreed(changes, "gardée"), " dans ce navigateur"].concat(),
        Standing::Keeping => "en cours d’enregistrement".to_owned(),
        Standing::KeptOnce { .. } => [&agreed(changes, "gardée"), " en un seul exemplaire"].concat(),
        Standing::NotKept(_) => ["pas encore ", &agreed(changes, "gardée")].concat(),
    };
    [&counted(changes, "modification"), ", ", &how].concat()
}

/// What went wrong with the keeping, what it means and what to do; `None` when nothing did.
#[must_use]
pub fn fault(standing: Standing) -> Option<String> {
    Some(match standing {
        Standing::Nothing | Standing::Keeping | Standing::Kept => return None,
        Standing::NotKept(why) => {
            let (what, then) = match why {
                NotKept::Full => (
                    "n’a plus de place pour garder vos modifications",
                    "enregistrez-les dans un fichier, ou faites de la place et réessayez",
                ),
                NotKept::Blocked => (
                    "n’autorise pas ce carnet à garder vos modifications",
                    "enregistrez-les dans un fichier avant de la fermer",
                ),
                NotKept::Broken => {
                    ("ne parvient pas à garder vos modifications", "enregistrez-les dans un fichier, puis réessayez")
                }
                NotKept::Silent => (
                    "ne répond pas quand le carnet lui demande de garder vos modifications",
                    "enregistrez-les dans un fichier, puis réessayez",
                ),
                NotKept::Held => (
                    "est occupé par un autre onglet, ouvert avec une autre version du carnet",
                    "enregistrez-les dans un fichier, fermez l’autre onglet et réessayez",
                ),
            };
            format!(
                "Ce navigateur {what}. Ce que vous modifiez reste dans cette page seulement, et se perd quand elle se ferme{FIXED}: {then}."
            )
        }
        Standing::KeptOnce { without, why } => {
            let (whose, risk) = match without {
                Place::Vault => (
                    "sa base de données",
                    "Si l’ordinateur s’arrête d’un coup, les dernières secondes peuvent se perdre",
                ),
                Place::Shelf => ("sa mémoire locale", "Rien n’est perdu"),
            };
            let what = match why {
                NotKept::Full => "est pleine",
                NotKept::Blocked => "est fermée à ce carnet",
                NotKept::Broken => "est en panne",
                NotKept::Silent => "ne répond pas",
                NotKept::Held => "est occupée par un autre onglet, ouvert avec une autre version du carnet",
            };
            format!(
                "Ce navigateur garde vos modifications en un seul exemplaire{FIXED}: {whose} {what}. {risk}{NARROW}; par précaution, enregistrez-les aussi dans un fichier."
            )
        }
    })
}

/// What is wrong with what was kept, what it means and what to do.
#[must_use]
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Lost { missing } => {
            let missing = *missing as u64;
            format!(
                "{} dans ce navigateur {}. Le navigateur a été vidé, ou ses données sont abîmées{NARROW}: ce qui est affiché ne {} contient pas. Reprenez un fichier de modifications ou une copie du carnet qui {} contienne{NARROW}; un autre onglet encore ouvert peut aussi {} rendre.",
                [&counted(missing, "modification"), " ", &agreed(missing, "gardée")].concat(),
                if missing < 2 { "n’y est plus" } else { "n’y sont plus" },
                them(missing),
                them(missing),
                them(missing),
            )
        }
        Trouble::LeftAlone { missing, .. } => {
            let missing = match *missing as u64 {
                0 => String::new(),
                1 => " Une modification ne se retrouve nulle part ailleurs.".to_owned(),
                missing => format!(" {missing} modifications ne se retrouvent nulle part ailleurs."),
            };
            format!(
                "Des modifications gardées dans ce navigateur sont illisibles{NARROW}; elles sont laissées intactes, et les nouvelles sont gardées à part.{missing} Enregistrez ce qui est illisible dans un fichier pour le faire examiner, puis mettez-le de côté."
            )
        }
        Trouble::Newer { version, .. } => format!(
            "Des modifications gardées dans ce navigateur viennent d’une version plus récente du carnet (format {version}){NARROW}; elles sont laissées intactes et ne sont pas affichées. Ouvrez-les avec cette version. Les nouvelles sont gardées à part."
        ),
        Trouble::Restored { edits, .. } => {
            let edits = *edits as u64;
            format!(
                "{} {} dans l’un des deux endroits où ce navigateur garde tout{NARROW}; {} de l’autre. Rien n’est perdu.",
                counted(edits, "modification"),
                if edits < 2 { "manquait" } else { "manquaient" },
                if edits < 2 { "elle a été reprise" } else { "elles ont été reprises" },
            )
        }
    }
}

const fn them(number: u64) -> &'static str {
    if number < 2 { "la" } else { "les" }
}

/// Edits found in this browser that another copy of the same document made.
#[must_use]
pub fn from_another_copy(changes: usize) -> String {
    let changes = changes as u64;
    format!(
        "{} de ce carnet, {} depuis une autre copie du fichier, {} dans ce navigateur et {} ici.",
        counted(changes, "modification"),
        agreed(changes, "faite"),
        if changes < 2 { "a été retrouvée" } else { "ont été retrouvées" },
        agreed(changes, "reprise"),
    )
}

/// A feminine word that agrees with a number.
fn agreed(number: u64, word: &str) -> String {
    if number < 2 { word.to_owned() } else { format!("{word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_whether_the_edits_are_kept() {
        assert_eq!(chip(0, Standing::Kept), "Aucune modification");
        assert_eq!(chip(1, Standing::Kept), "1\u{a0}modification, gardée dans ce navigateur");
        assert_eq!(chip(2, Standing::Keeping), "2\u{a0}modifications, en cours d’enregistrement");
        let once = Standing::KeptOnce { without: Place::Vault, why: NotKept::Blocked };
        assert_eq!(chip(2, once), "2\u{a0}modifications, gardées en un seul exemplaire");
        let full = Standing::NotKept(NotKept::Full);
        assert_eq!(chip(3, full), "3\u{a0}modifications, pas encore gardées");
        assert!(fault(full).is_some_and(|sentence| sentence.contains("plus de place")));
        assert!(fault(once).is_some_and(|sentence| sentence.contains("sa base de données est fermée à ce carnet")));
        assert_eq!(fault(Standing::Kept), None);
    }

    #[test]
    fn what_is_lost_or_restored_is_counted_and_agrees() {
        let lost = |missing| trouble(&Trouble::Lost { missing });
        assert!(lost(1).starts_with("1\u{a0}modification gardée dans ce navigateur n’y est plus."));
        assert!(lost(2).starts_with("2\u{a0}modifications gardées dans ce navigateur n’y sont plus."));
        let restored = |edits| trouble(&Trouble::Restored { place: Place::Shelf, edits });
        assert!(restored(1).contains("manquait dans") && restored(2).contains("elles ont été reprises"));
        let alone = |missing| trouble(&Trouble::LeftAlone { texts: 1, missing, kept: String::new() });
        assert!(!alone(0).contains("nulle part") && alone(1).contains("Une modification ne se retrouve"));
    }
}
