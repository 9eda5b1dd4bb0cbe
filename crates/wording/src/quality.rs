//! The texts about the quality of the data: completeness, findings, illustrative data.

use domain::checks::IllustrativeRows;
use domain::indicators::{Backing, Scope, Share};

use super::arithmetic::capitalized;
use super::numbers::{FIXED, agreed, counted, percentage, whole};
use super::overview::answers;

/// The title of the page: « 2 200 réponses sur 2 250 sont connues, dont 2 110 illustratives ».
#[must_use]
pub fn known(backing: Backing) -> String {
    let share = backing.known();
    let (count, of) = (u64::from(share.count), whole(share.of.into()));
    let illustrative = match backing.illustrative {
        0 => String::new(),
        1 => ", dont 1\u{a0}illustrative".to_owned(),
        many => format!(", dont {}{FIXED}illustratives", whole(many.into())),
    };
    match (count, share.of) {
        (_, 0) => "Aucune réponse n’est à connaître à cette date".to_owned(),
        (0, _) => format!("Aucune réponse sur\u{a0}{of} n’est connue"),
        (1, _) => format!("1{FIXED}réponse sur\u{a0}{of} est connue{illustrative}"),
        _ => format!("{}\u{a0}réponses sur\u{a0}{of} sont connues{illustrative}", whole(count)),
    }
}

/// The title of the section on the sources of answers: « 4 % des réponses viennent de sources publiées (90 sur 2 250)
/// ».
#[must_use]
pub fn from_sources(backing: Backing) -> String {
    let (count, of) = (backing.published, backing.total());
    match (count, of) {
        (_, 0) => return "Aucune action n’est en cours à cette date".to_owned(),
        (0, _) => return "Aucune réponse ne vient d’une source publiée".to_owned(),
        _ => {}
    }
    let share = percentage(Share { count, of });
    format!("{share} des réponses viennent de sources publiées ({} sur\u{a0}{})", whole(count.into()), whole(of.into()))
}

/// The sentence with the number of answers from each source.
#[must_use]
pub fn by_source_sentence(backing: Backing, scope: Scope) -> String {
    let left_out = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => {
            " Les réponses illustratives sont laissées de côté\u{a0}: elles comptent comme inconnues."
        }
    };
    let counts = capitalized(&answers(backing));
    ["Une réponse dit ce que fait telle commune dans telle action. ", &*counts, left_out].concat()
}

/// The number of answers from each source.
#[must_use]
pub const fn by_source(backing: Backing) -> [(&'static str, u32); 4] {
    [
        ("de source publiée", backing.published),
        ("par saisie", backing.entered),
        ("à titre illustratif", backing.illustrative),
        ("sans réponse connue", backing.unknown),
    ]
}

/// The caption of the table of answers by source.
pub const BY_SOURCE_CAPTION: &str = "Les réponses selon ce sur quoi elles reposent, à cette date.";

/// The caption of the table by action, with its rule for equal actions.
pub const BY_ACTION_CAPTION: &str =
    "Réponses connues de chaque action en cours, la moins connue d’abord\u{202f}; à égalité, par titre.";

/// The caption of the table by commune, with its rule for equal communes.
pub const BY_COMMUNE_CAPTION: &str =
    "Réponses connues de chaque commune, la moins connue d’abord\u{202f}; à égalité, par nom.";

/// The title of the table by action.
#[must_use]
pub fn complete_actions(complete_ones: usize, all: usize) -> String {
    complete(complete_ones, all, "action")
}

/// The title of the table by commune.
#[must_use]
pub fn complete_communes(complete_ones: usize, all: usize) -> String {
    complete(complete_ones, all, "commune")
}

fn complete(complete: usize, all: usize, noun: &str) -> String {
    let (count, total) = (counted(complete as u64, noun), whole(all as u64));
    match complete {
        0 => format!("Aucune {noun} n’a toutes ses réponses connues"),
        1 => format!("{count} sur\u{a0}{total} a toutes ses réponses connues"),
        _ if complete == all => format!("Les {count} ont toutes leurs réponses connues"),
        _ => format!("{count} sur\u{a0}{total} ont toutes leurs réponses connues"),
    }
}

/// The title of the section on illustrative data.
#[must_use]
pub fn illustrative(by_action: &[IllustrativeRows], actions: usize) -> String {
    let titles = by_action.iter().filter(|it| it.row).count();
    let rows: u32 = by_action.iter().map(|it| it.participations).sum();
    if by_action.is_empty() {
        return "Rien n’est illustratif".to_owned();
    }
    let invented = agreed(titles as u64, "est inventée", "sont inventées");
    let subject = match titles {
        0 => "Aucune action n’est inventée".to_owned(),
        _ => format!("{} sur\u{a0}{} {invented}", counted(titles as u64, "action"), whole(actions as u64)),
    };
    let are = agreed(rows.into(), "est illustrative", "sont illustratives");
    format!("{subject}, et {} {are}", counted(rows.into(), "participation"))
}

/// The caption of the table of illustrative data, with its rule for equal actions.
pub const ILLUSTRATIVE_CAPTION: &str = "Participations illustratives de chaque action, toutes périodes comprises, la plus fournie d’abord\u{202f}; à égalité, par titre. «\u{a0}illustratif\u{a0}»\u{a0}: l’action elle-même est inventée, titre et dates compris.";

/// The link to the page of the perimeter.
pub const PERIMETER: &str = "Voir et modifier le périmètre des communes";

/// The heads of the columns.
pub const ANSWERS_COLUMN: &str = "Réponses";
pub const NUMBER_COLUMN: &str = "Nombre";
pub const KNOWN_COLUMN: &str = "Connues";
pub const UNKNOWN_COLUMN: &str = "Inconnues";
pub const ILLUSTRATIVE_COLUMN: &str = "Participations illustratives";

/// The names of the tables.
pub const ACTIONS_TABLE: &str = "Tableau des actions";
pub const COMMUNES_TABLE: &str = "Tableau des communes";
pub const ILLUSTRATIVE_TABLE: &str = "Tableau de ce qui est illustratif";

/// The share of known answers: « 95 % (86 sur 90) ».
#[must_use]
pub fn known_share(known: Share) -> String {
    format!("{} ({} sur\u{a0}{})", percentage(known), whole(known.count.into()), whole(known.of.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backing(published: u32, illustrative: u32, unknown: u32) -> Backing {
        Backing { published, entered: 0, illustrative, unknown }
    }

    #[test]
    fn the_title_gives_the_known_and_the_illustrative_answers() {
        assert_eq!(
            known(backing(90, 2110, 50)),
            "2\u{202f}200\u{a0}réponses sur\u{a0}2\u{202f}250 sont connues, dont 2\u{202f}110\u{a0}illustratives"
        );
        assert_eq!(known(backing(0, 0, 4)), "Aucune réponse sur\u{a0}4 n’est connue");
        assert_eq!(known(backing(1, 0, 4)), "1\u{a0}réponse sur\u{a0}5 est connue");
        assert_eq!(known(backing(0, 0, 0)), "Aucune réponse n’est à connaître à cette date");
        assert_eq!(
            from_sources(backing(90, 2110, 50)),
            "4\u{202f}% des réponses viennent de sources publiées (90 sur\u{a0}2\u{202f}250)"
        );
    }

    #[test]
    fn complete_actions_and_communes_are_counted_with_their_noun() {
        assert_eq!(complete(0, 25, "action"), "Aucune action n’a toutes ses réponses connues");
        assert_eq!(complete(1, 25, "action"), "1\u{a0}action sur\u{a0}25 a toutes ses réponses connues");
        assert_eq!(complete(90, 90, "commune"), "Les 90\u{a0}communes ont toutes leurs réponses connues");
        let action = crate::arithmetic::tests::territory().indexed_actions().next().map(|(index, _)| index);
        let one = action.map(|action| IllustrativeRows { action, row: true, participations: 2, of: 2 });
        assert_eq!(
            illustrative(one.as_slice(), 39),
            "1\u{a0}action sur\u{a0}39 est inventée, et 2\u{a0}participations sont illustratives"
        );
        assert_eq!(illustrative(&[], 39), "Rien n’est illustratif");
    }
}
