//! How complete and how sound the data are, in sentences: what is known, what is odd, what is made up.

use domain::checks::{Illustrative, RuleFindings};
use domain::indicators::{Backing, Scope, Share};

use super::numbers::{FIXED, counted, list, percentage, whole};

/// The finding at the head of the page: how much is known, and how much there is to look at.
#[must_use]
pub fn finding(backing: Backing, checked: &[RuleFindings]) -> String {
    let found: usize = checked.iter().map(|rule| rule.findings.len()).sum();
    let looked = match found {
        0 => "rien d’autre à examiner".to_owned(),
        1 => "1\u{a0}point à examiner".to_owned(),
        _ => [&whole(found as u64), "\u{a0}points à examiner"].concat(),
    };
    [&known(backing), ", ", &looked].concat()
}

/// « 2 200 réponses sur 2 250 sont connues, dont 2 110 illustratives ».
#[must_use]
pub fn known(backing: Backing) -> String {
    let share = backing.known();
    let (count, of) = (u64::from(share.count), whole(share.of.into()));
    let made_up = match backing.illustrative {
        0 => String::new(),
        1 => ", dont 1\u{a0}illustrative".to_owned(),
        many => format!(", dont {}{FIXED}illustratives", whole(many.into())),
    };
    match (count, share.of) {
        (_, 0) => "Aucune réponse n’est à connaître à cette date".to_owned(),
        (0, _) => format!("Aucune réponse sur {of} n’est connue"),
        (1, _) => format!("1{FIXED}réponse sur {of} est connue{made_up}"),
        _ => format!("{} réponses sur {of} sont connues{made_up}", whole(count)),
    }
}

/// The heading over what answers rest on: « 4 % des réponses viennent de sources publiées (90 sur 2 250) ».
#[must_use]
pub fn from_sources(backing: Backing) -> String {
    let (count, of) = (backing.published, backing.total());
    match (count, of) {
        (_, 0) => return "Aucune action n’est en cours à cette date".to_owned(),
        (0, _) => return "Aucune réponse ne vient d’une source publiée".to_owned(),
        _ => {}
    }
    let share = percentage(Share { count, of });
    format!("{share} des réponses viennent de sources publiées ({} sur {})", whole(count.into()), whole(of.into()))
}

/// What the answers rest on, in one sentence.
#[must_use]
pub fn split(backing: Backing, scope: Scope) -> String {
    let said = parts(backing).map(|(name, count)| [&whole(count.into()), " ", name].concat());
    let left_out = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => {
            " Les réponses illustratives sont laissées de côté\u{a0}: elles comptent comme inconnues."
        }
    };
    format!(
        "Une réponse dit ce que fait une commune dans une action en cours. Sur {}{FIXED}: {}.{left_out}",
        counted(backing.total().into(), "réponse"),
        list(&said)
    )
}

/// Every answer by what it rests on.
#[must_use]
pub const fn parts(backing: Backing) -> [(&'static str, u32); 4] {
    [
        ("de source publiée", backing.published),
        ("par saisie", backing.entered),
        ("à titre illustratif", backing.illustrative),
        ("sans réponse connue", backing.unknown),
    ]
}

/// What the table of what answers rest on shows.
pub const SPLIT_CAPTION: &str = "Les réponses selon ce sur quoi elles reposent, à cette date.";

/// What the table by action shows, and its rule for ties.
pub const BY_ACTION_CAPTION: &str = "Réponses connues de chaque action en cours, la moins connue d’abord\u{202f}; à égalité, par titre. Souligné de points\u{a0}: repose sur des données illustratives.";

/// What the table by commune shows, and its rule for ties.
pub const BY_COMMUNE_CAPTION: &str = "Réponses connues de chaque commune, la moins connue d’abord\u{202f}; à égalité, par nom. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The heading over what is known by action.
#[must_use]
pub fn complete_actions(complete_ones: usize, all: usize) -> String {
    complete(complete_ones, all, "action")
}

/// The heading over what is known by commune.
#[must_use]
pub fn complete_communes(complete_ones: usize, all: usize) -> String {
    complete(complete_ones, all, "commune")
}

fn complete(complete: usize, all: usize, noun: &str) -> String {
    let (count, all_of_them) = (counted(complete as u64, noun), whole(all as u64));
    match complete {
        0 => format!("Aucune {noun} n’a toutes ses réponses connues"),
        1 => format!("{count} sur {all_of_them} a toutes ses réponses connues"),
        _ if complete == all => format!("Les {count} ont toutes leurs réponses connues"),
        _ => format!("{count} sur {all_of_them} ont toutes leurs réponses connues"),
    }
}

/// The heading over what is illustrative.
#[must_use]
pub fn made_up(found: &[Illustrative], actions: usize) -> String {
    let titles = found.iter().filter(|it| it.row).count();
    let rows: u32 = found.iter().map(|it| it.participations).sum();
    if found.is_empty() {
        return "Rien n’est illustratif".to_owned();
    }
    let invented = if titles < 2 { "est inventée" } else { "sont inventées" };
    let subject = match titles {
        0 => "Aucune action n’est inventée".to_owned(),
        _ => format!("{} sur {} {invented}", counted(titles as u64, "action"), whole(actions as u64)),
    };
    let agreed = if rows < 2 { "est illustrative" } else { "sont illustratives" };
    format!("{subject}, et {} {agreed}", counted(rows.into(), "participation"))
}

/// What the table of what is illustrative shows, and its rule for ties.
pub const MADE_UP_CAPTION: &str = "Participations illustratives de chaque action, toutes périodes comprises, la plus fournie d’abord\u{202f}; à égalité, par titre. «\u{a0}illustratif\u{a0}»\u{a0}: l’action elle-même est inventée, titre et dates compris.";

/// The way to the communes and when they are members.
pub const PERIMETER: &str = "Voir et modifier le périmètre des communes";

/// The heads of the columns.
pub const ANSWERS_COLUMN: &str = "Réponses";
pub const NUMBER_COLUMN: &str = "Nombre";
pub const KNOWN_COLUMN: &str = "Connues";
pub const UNKNOWN_COLUMN: &str = "Inconnues";
pub const MADE_UP_COLUMN: &str = "Participations illustratives";

/// What the tables are called.
pub const ACTIONS_TABLE: &str = "Tableau des actions";
pub const COMMUNES_TABLE: &str = "Tableau des communes";
pub const MADE_UP_TABLE: &str = "Tableau de ce qui est illustratif";

/// How much is known of an action or a commune: « 95 % (86 sur 90) ».
#[must_use]
pub fn known_share(known: Share) -> String {
    format!("{} ({} sur {})", percentage(known), whole(known.count.into()), whole(known.of.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::hints::tests::checked;
    use domain::checks::Rule;

    fn backing(published: u32, illustrative: u32, unknown: u32) -> Backing {
        Backing { published, entered: 0, illustrative, unknown }
    }

    #[test]
    fn the_finding_says_what_is_known_and_of_what_it_is_made() {
        let all = [checked(Rule::NobodyKnown, 1), checked(Rule::EmptyPeriod, 2)];
        assert_eq!(
            finding(backing(90, 2110, 50), &all),
            "2\u{202f}200 réponses sur 2\u{202f}250 sont connues, dont 2\u{202f}110\u{a0}illustratives, 3\u{a0}points à examiner"
        );
        assert_eq!(known(backing(0, 0, 4)), "Aucune réponse sur 4 n’est connue");
        assert_eq!(known(backing(1, 0, 4)), "1\u{a0}réponse sur 5 est connue");
        assert_eq!(known(backing(0, 0, 0)), "Aucune réponse n’est à connaître à cette date");
        assert_eq!(
            from_sources(backing(90, 2110, 50)),
            "4\u{202f}% des réponses viennent de sources publiées (90 sur 2\u{202f}250)"
        );
    }

    #[test]
    fn what_is_whole_is_counted_with_its_noun() {
        assert_eq!(complete(0, 25, "action"), "Aucune action n’a toutes ses réponses connues");
        assert_eq!(complete(1, 25, "action"), "1\u{a0}action sur 25 a toutes ses réponses connues");
        assert_eq!(complete(90, 90, "commune"), "Les 90\u{a0}communes ont toutes leurs réponses connues");
        let place = crate::wording::arithmetic::tests::territory().places_of_actions().next().map(|(place, _)| place);
        let one = place.map(|action| Illustrative { action, row: true, participations: 2, of: 2 });
        assert_eq!(
            made_up(one.as_slice(), 39),
            "1\u{a0}action sur 39 est inventée, et 2\u{a0}participations sont illustratives"
        );
        assert_eq!(made_up(&[], 39), "Rien n’est illustratif");
    }
}
