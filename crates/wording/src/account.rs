//! The texts of accounts: what a figure counts and how.

mod copied;
mod values;
mod year;

use domain::indicators::{
    Account, AccountItem, AccountLine, AccountPart, ActionSet, ActionsFound, Backing, Figure, Scope,
};
use domain::territory::{CommuneIndex, Territory};

use super::arithmetic::capitalized;
use super::numbers::{FIXED, NARROW, agreed, counted, list, percentages_differ, range, ranged, whole};
use super::overview::{at, communes_of};
use super::{dates, findings, overview, population};
pub use copied::{COPIED, NOT_COPIED, as_table, as_text};
pub use values::{fractions, inhabitants, share_of, short_value, value};

/// What the link of a figure leads to.
pub const SEE: &str = "voir le compte";

/// The title of an account: the sentence that states the figure.
#[must_use]
pub fn headline(territory: &Territory, figure: &Figure, account: &Account) -> String {
    let (value, of) = (account.value, account.of.unwrap_or_default());
    let participle = |word: &str| [" ", word, agreed(value.max.into(), "", "s")].concat();
    let illustrative = if value.is_certain() { account.backing.illustrative } else { 0 };
    let illustrative = findings::illustrative(ActionsFound { count: value.min, illustrative });
    let sentence = match figure {
        Figure::Communes => format!("{} membres", counted(value.min.into(), "commune")),
        Figure::Population => {
            let inhabitants = account.inhabitants.unwrap_or_default().0.min;
            let left_out = population::left_out(territory, &counted_communes(account));
            let left_out = left_out.map(|text| [", ", &text].concat()).unwrap_or_default();
            let (people, communes) = (counted(inhabitants, "habitant"), counted(value.min.into(), "commune"));
            [&*communes, " et ", &people, &left_out].concat()
        }
        Figure::UnderStudy => format!("{} à l’étude{illustrative}", overview::actions(value)),
        Figure::Registered => format!("{}{} au schéma{illustrative}", overview::actions(value), participle("inscrite")),
        Figure::Deployed => format!("{}{}{illustrative}", overview::actions(value), participle("déployée")),
        Figure::DeployedIn(year) => year::deployed_in(*year, account, territory.about().reference),
        Figure::Running => format!("{} en cours{illustrative}", overview::actions(value)),
        Figure::AtLeast(k) => findings::at_least(value, of, *k),
        Figure::Exactly(k) => {
            format!("{}{FIXED}: {} exactement", communes_of(value, of), counted((*k).into(), "action"))
        }
        Figure::Participations(code) => match territory.find_commune(*code) {
            Some(index) => findings::commune(territory.commune(index), Some(value), of),
            None => String::new(),
        },
        Figure::Participants(id) => match territory.find_action(id) {
            Some(index) => super::actions::participants(territory.action(index), Some((value, of))),
            None => String::new(),
        },
        Figure::Reach(group) => {
            format!("{}{FIXED}: au moins une action {}", communes_of(value, of), group_of(territory, group))
        }
        Figure::DomainsOf(code) => {
            let name = territory.find_commune(*code).map(|index| territory.commune(index).display_name().to_string());
            format!("{}{FIXED}: {} sur\u{a0}{of}", name.unwrap_or_default(), ranged(value, "domaine"))
        }
        Figure::InDomains(count) => {
            format!("{}{FIXED}: servies dans au moins {}", communes_of(value, of), counted((*count).into(), "domaine"))
        }
    };
    capitalized(&sentence)
}

/// « du domaine « Habitat » ».
#[must_use]
pub fn group_of(territory: &Territory, group: &ActionSet) -> String {
    match group {
        ActionSet::Domain(name) => format!("du domaine «{FIXED}{name}{FIXED}»"),
        ActionSet::Form(name) => format!("de la forme «{FIXED}{name}{FIXED}»"),
        ActionSet::Objective(id) => {
            let known = territory.about().objectives.iter().find(|objective| objective.id == *id);
            format!("au service de l’objectif «{FIXED}{}{FIXED}»", known.map_or(&**id, |it| &*it.sentence))
        }
    }
}

/// The communes that an account has looked at.
fn counted_communes(account: &Account) -> Vec<CommuneIndex> {
    let commune = |line: &AccountLine| if let AccountItem::Commune(index) = line.item { Some(index) } else { None };
    account.lines.iter().filter_map(commune).collect()
}

/// How the figure is counted, and which communes its inhabitants leave out.
#[must_use]
pub fn formula(territory: &Territory, figure: &Figure, account: &Account) -> String {
    let left_out = match account.inhabitants {
        Some(_) if *figure != Figure::Communes => population::left_out_sentence(territory, &counted_communes(account)),
        _ => String::new(),
    };
    [counting(figure), left_out].concat()
}

fn counting(figure: &Figure) -> String {
    let stage = |condition: &str| format!("Actions {condition}, comptées une à une d’après leurs dates.");
    match figure {
        Figure::Communes => "Communes membres à cette date\u{a0}: entrées ce jour-là ou avant, pas encore sorties.".to_owned(),
        Figure::Population => "Somme des populations municipales des communes membres à cette date\u{202f}; une population inconnue compte pour zéro.".to_owned(),
        Figure::UnderStudy => stage("mises à l’étude au plus tard à cette date et pas encore inscrites au schéma"),
        Figure::Registered => stage("inscrites au schéma au plus tard à cette date, quel que soit leur sort depuis"),
        Figure::Deployed => stage("déployées au plus tard à cette date, même arrêtées depuis"),
        Figure::DeployedIn(year) => [stage(&format!("déployées en {year}, au plus tard à cette date")), " Sans les données illustratives, la date d’une action illustrative est inconnue\u{a0}: elle compte dans le maximum, pas dans le minimum.".to_owned()].concat(),
        Figure::Running => stage("déployées au plus tard à cette date et pas arrêtées"),
        Figure::AtLeast(k) => format!(
            "Communes membres qui participent à au moins {} en cours, sur toutes les communes membres. Une réponse inconnue peut être un oui{FIXED}: elle compte dans le maximum, pas dans le minimum.",
            counted((*k).into(), "action")
        ),
        Figure::Exactly(k) => format!("Communes membres qui participent à {} en cours, ni plus ni moins, sur toutes les communes membres.", counted((*k).into(), "action")),
        Figure::Participations(_) => "Actions en cours auxquelles la commune participe, sur toutes les actions en cours. Une réponse inconnue peut être un oui\u{a0}: elle compte dans le maximum, pas dans le minimum.".to_owned(),
        Figure::Participants(_) => "Communes membres qui participent à l’action, sur celles qu’elle concerne. Une réponse inconnue peut être un oui\u{a0}: elle compte dans le maximum, pas dans le minimum.".to_owned(),
        Figure::Reach(_) => "Communes membres qui participent à au moins une action en cours du groupe, sur toutes les communes membres. Le nombre à côté de chaque commune est celui de ses actions dans le groupe.".to_owned(),
        Figure::DomainsOf(_) => "Domaines où la commune participe à au moins une action en cours, sur tous les domaines qui en ont une.".to_owned(),
        Figure::InDomains(count) => format!("Communes membres qui participent à au moins une action en cours dans au moins {}, sur toutes les communes membres. Le nombre à côté de chaque commune est celui de ses domaines.", counted((*count).into(), "domaine")),
    }
}

/// The heading of a part of the account: « Comptées : 86 communes ».
#[must_use]
pub fn part(figure: &Figure, part: AccountPart, lines: &[&AccountLine]) -> String {
    let noun = match lines.first().map(|line| &line.item) {
        Some(AccountItem::Action(_)) => "action",
        Some(AccountItem::Domain(_)) => "domaine",
        Some(AccountItem::Commune(_)) | None => "commune",
    };
    let (one, many) = match (part, noun) {
        (AccountPart::Counted, "domaine") => ("Compté", "Comptés"),
        (AccountPart::Counted, _) => ("Comptée", "Comptées"),
        (AccountPart::Possible, _) if matches!(figure, Figure::DeployedIn(_)) => {
            ("Peut-être, faute de date", "Peut-être, faute de dates")
        }
        (AccountPart::Possible, _) => ("Peut-être, faute de réponse", "Peut-être, faute de réponses"),
        (AccountPart::NotCounted, "domaine") => ("Non compté", "Non comptés"),
        (AccountPart::NotCounted, _) => ("Non comptée", "Non comptées"),
        (AccountPart::NotConcerned, _) => ("Non concernée, hors du calcul", "Non concernées, hors du calcul"),
    };
    let word = agreed(lines.len() as u64, one, many);
    format!("{word}{FIXED}: {}", counted(lines.len() as u64, noun))
}

/// The note beside a line: its number, since when.
#[must_use]
pub fn aside(figure: &Figure, line: &AccountLine) -> String {
    let number = line.count.map(|count| match figure {
        Figure::InDomains(_) => {
            format!("{} {}", range(count), agreed(count.max.into(), "domaine", "domaines"))
        }
        _ => overview::actions(count),
    });
    let has_date = number.is_none() || matches!(line.item, AccountItem::Action(_));
    let since = line.since.filter(|_| has_date).map(|date| match (&line.item, figure) {
        (AccountItem::Action(_), Figure::Participations(_) | Figure::DomainsOf(_))
        | (AccountItem::Commune(_), Figure::Participants(_)) => dates::since(date),
        (AccountItem::Action(_), _) => dates::when(date),
        _ => format!("membre {}", dates::since(date)),
    });
    number.into_iter().chain(since).collect::<Vec<_>>().join(", ")
}

/// The sources of the answers behind the figure: « Repose sur 2 250 réponses : 90 publiées… ».
#[must_use]
pub fn backing(figure: &Figure, backing: Backing) -> String {
    let total = backing.total();
    if total == 0 {
        return "Repose sur la table des communes du carnet (Insee, DGCL).".to_owned();
    }
    let rows = matches!(
        figure,
        Figure::UnderStudy | Figure::Registered | Figure::Deployed | Figure::DeployedIn(_) | Figure::Running
    );
    let noun = if rows { "action" } else { "réponse" };
    let share = |count: u32, one: &str, many: &str| {
        (count > 0).then(|| {
            let word = agreed(count.into(), one, many);
            format!("{} {word} ({})", whole(count.into()), share_of(count.into(), count.into(), total.into()))
        })
    };
    let parts = [
        share(backing.published, "publiée", "publiées"),
        share(backing.entered, "saisie", "saisies"),
        share(backing.illustrative, "illustrative", "illustratives"),
        share(backing.unknown, "inconnue", "inconnues"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("Repose sur\u{a0}{}{FIXED}: {}.", counted(total.into(), noun), list(&parts))
}

/// Why there is no such figure.
#[must_use]
pub fn no_account(territory: &Territory, figure: &Figure) -> String {
    match figure {
        Figure::Participations(code) | Figure::DomainsOf(code) => match territory.find_commune(*code) {
            Some(index) => overview::not_a_member(territory.commune(index)),
            None => super::not_found::commune(*code, territory),
        },
        Figure::Participants(id) => match territory.find_action(id) {
            Some(index) => format!(
                "«{FIXED}{}{FIXED}» n’est pas en cours à cette date{NARROW}; choisissez une autre date pour voir ses communes.",
                territory.action(index).title
            ),
            None => super::not_found::action(id),
        },
        Figure::Reach(group) => format!("Aucune action {} n’est en cours à cette date.", group_of(territory, group)),
        _ => String::new(),
    }
}

/// The name of an item.
#[must_use]
pub fn item(territory: &Territory, item: &AccountItem) -> String {
    match item {
        AccountItem::Commune(index) => territory.commune(*index).display_name().to_string(),
        AccountItem::Action(index) => territory.action(*index).title.to_string(),
        AccountItem::Domain(name) => name.to_string(),
    }
}

/// The territory, the day, the scope and the fingerprint that the figure was computed for.
#[must_use]
pub fn provenance(territory: &Territory, day: domain::dates::Day, scope: Scope, fingerprint: &str) -> String {
    let scope = match scope {
        Scope::Everything => "toutes les données",
        Scope::PublishedOnly => "sans les données illustratives",
    };
    format!("{}, {}, {scope}. Empreinte {fingerprint}.", territory.about().title, at(day))
}

/// The title if there is no such figure on that day.
pub const NO_FIGURE: &str = "Pas de chiffre à cette date";

/// The buttons that copy or print an account.
pub const COPY_AS_TEXT: &str = "Copier en texte";
pub const COPY_AS_TABLE: &str = "Copier en tableau";
pub const PRINT: &str = "Imprimer ce compte";

/// The heading of the sources.
pub const SOURCES: &str = "Sources";

/// Whether the large value is an interval, which needs more space.
#[must_use]
pub fn is_interval(figure: &Figure, account: &Account) -> bool {
    match (figure, account.of) {
        (Figure::Population, _) => false,
        (Figure::Communes | Figure::Participations(_) | Figure::DomainsOf(_), _) | (_, None) => {
            !account.value.is_certain()
        }
        (_, Some(of)) => percentages_differ(account.value, of),
    }
}
