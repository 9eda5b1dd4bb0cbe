//! Reads a territory from the text of a package, and reports all errors together.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::ids::{ActionId, DocumentId, PostalCode};
use crate::territory::about::read_about;
use crate::territory::fields::{Expected, ProblemList, RowReader, SeenKeys, TableReader};
use crate::territory::namesakes::tell_apart;
use crate::territory::problem::without_consequences;
use crate::territory::references::Known;
use crate::territory::{
    Action, Commune, CommuneIndex, DatedState, Indicator, Package, Participation, ParticipationState, Problem,
    ProblemKind, Provenance, PublishedFigure, PublishedRelation, RemarkKind, Territory, accepted,
};

const POPULATION: Expected = Expected { what: "a whole number", accepted: accepted::whole };
const POSTAL_CODES: Expected =
    Expected { what: "postal codes of five digits, separated by |", accepted: accepted::postal_codes };
const COMPLETE: Expected = Expected { what: "oui or empty", accepted: accepted::yes_or_empty };
const STATE: Expected =
    Expected { what: "participe, non, interessee, non_concernee or inconnue", accepted: accepted::state };
const INDICATOR: Expected = Expected { what: "an indicator that the program computes", accepted: accepted::indicator };
const RELATION: Expected = Expected { what: "= or ~", accepted: accepted::relation };

impl Territory {
    /// Reads a package.
    ///
    /// # Errors
    /// All problems of the package, file by file, in the order of the rows.
    pub fn read(package: &Package) -> Result<Self, Vec<Problem>> {
        Self::read_with(package, ProblemList::default())
    }

    /// Reads a package that was saved before. Invisible signs in its texts, which an earlier version took, are replaced
    /// by marks.
    ///
    /// # Errors
    /// All problems of the package, file by file, in the order of the rows.
    pub fn read_saved(package: &Package) -> Result<Self, Vec<Problem>> {
        Self::read_with(package, ProblemList::of_saved())
    }

    fn read_with(package: &Package, problems: ProblemList) -> Result<Self, Vec<Problem>> {
        let mut about = read_about(&package.descriptor, || id_of_tables(package), &problems);
        let mut communes = read_communes(package, &problems);
        let mut known = Known::of(&communes);
        for (index, name) in read_associated(package, &known, &problems) {
            communes[index.get()].associated.push(name);
        }
        if let Some(contours) = about.as_mut().and_then(|about| about.contours.as_mut()) {
            contours.paths = read_paths(package, &known, &problems);
        }
        let objectives = about.as_ref().map_or(&[][..], |about| &about.objectives);
        let actions = read_actions(package, |id| objectives.iter().any(|known| &*known.id == id), &problems);
        known.add_actions(&actions);
        let participations = read_participations(package, &known, &problems);
        let published = read_published(package, &known, &problems);
        let (problems, remarks) = problems.into_parts();
        match about {
            Some(about) if problems.is_empty() => Ok(Self {
                about: Arc::new(about),
                communes: communes.into(),
                actions: actions.into(),
                published: published.into(),
                remarks: remarks.into(),
                positions: Arc::new(known.positions),
                neighbours: Arc::default(),
                dated_states: participations.iter().map(DatedState::of).collect(),
                participations: participations.into(),
                replaced: BTreeMap::new(),
            }),
            _ => Err(without_consequences(problems)),
        }
    }
}

/// An id computed from the content of the tables. The order of the rows does not matter.
fn id_of_tables(package: &Package) -> DocumentId {
    let mut lines = Vec::new();
    for table in &package.tables {
        let line = |row: &Vec<Arc<str>>| format!("{}\u{1f}{}", table.file, row.join("\u{1f}"));
        lines.push(line(&table.columns));
        lines.extend(table.rows.iter().map(line));
    }
    lines.sort_unstable();
    DocumentId::of_content(lines.iter().map(String::as_str))
}

fn read_communes(package: &Package, problems: &ProblemList) -> Vec<Commune> {
    let Some(table) = TableReader::open(package, "communes.csv", true, problems) else {
        return Vec::new();
    };
    let mut keys = SeenKeys::new();
    let mut communes: Vec<Commune> = table.rows().filter_map(|row| read_commune(&row, &mut keys)).collect();
    communes.sort_by_key(|commune| commune.code);
    tell_apart(&mut communes);
    communes
}

fn read_commune(row: &RowReader<'_>, keys: &mut SeenKeys) -> Option<Commune> {
    let code = row.code("code_insee");
    let name = row.required("nom");
    let population =
        row.parsed_if_any("population", &POPULATION, |text| text.parse().ok().filter(|_| !text.starts_with('+')));
    if row.text("population").is_empty() {
        row.remark(RemarkKind::NoPopulation);
    }
    let (since, until) = (row.date("membre_depuis"), row.date("membre_jusqu_a"));
    row.check_order(since, until, "membre_jusqu_a", true);
    let article = row.text("code_article").parse().ok();
    let postal_codes = postal_codes(row);
    let code = code.filter(|code| keys.is_new(row, "code_insee", code.as_str()))?;
    Some(Commune {
        code,
        name: name.unwrap_or_default(),
        distinct_name: None,
        article,
        population,
        since,
        until,
        postal_codes,
        associated: Vec::new(),
    })
}

/// The postal codes of a row, separated by `|`. The column is optional, and so is each value.
fn postal_codes(row: &RowReader<'_>) -> Vec<PostalCode> {
    let read = |text: &str| text.split('|').map(str::trim).map(PostalCode::parse).collect::<Option<Vec<_>>>();
    row.parsed_if_any("codes_postaux", &POSTAL_CODES, read).unwrap_or_default()
}

/// The names of the associated communes, in the order of their table, each with the commune that it belongs to.
fn read_associated(package: &Package, known: &Known, problems: &ProblemList) -> Vec<(CommuneIndex, Arc<str>)> {
    let Some(table) = TableReader::open(package, "communes_associees.csv", false, problems) else {
        return Vec::new();
    };
    let mut keys = SeenKeys::new();
    let read = |row: RowReader<'_>| {
        let code = row.code("code_insee");
        let is_new = code.is_some_and(|code| keys.is_new(&row, "code_insee", code.as_str()));
        let (member, name) = (known.commune(&row, "associee_a"), row.required("nom"));
        member.zip(name).filter(|_| is_new)
    };
    table.rows().filter_map(read).collect()
}

fn read_paths(package: &Package, known: &Known, problems: &ProblemList) -> Vec<Arc<str>> {
    let mut paths = vec![Arc::default(); known.positions.communes.len()];
    let Some(table) = TableReader::open(package, "contours.csv", false, problems) else {
        return paths;
    };
    let mut keys = SeenKeys::new();
    for row in table.rows() {
        let (index, path) = (known.commune(&row, "code_insee"), row.text("chemin"));
        if let Some(index) = index.filter(|_| keys.is_new(&row, "code_insee", row.text("code_insee"))) {
            paths[index.get()] = path.into();
        }
    }
    paths
}

fn read_actions(package: &Package, is_objective: impl Fn(&str) -> bool, problems: &ProblemList) -> Vec<Action> {
    let Some(table) = TableReader::open(package, "actions.csv", true, problems) else {
        return Vec::new();
    };
    let mut keys = SeenKeys::new();
    table.rows().filter_map(|row| read_action(&row, &mut keys, &is_objective)).collect()
}

fn read_action(row: &RowReader<'_>, keys: &mut SeenKeys, is_objective: impl Fn(&str) -> bool) -> Option<Action> {
    let id = row.parsed("action_id", &Expected { what: "an action id", accepted: |_| None }, ActionId::parse);
    row.check_signs("action_id");
    let (title, domain) = (row.required("intitule"), row.required("domaine"));
    let objectives: Vec<Arc<str>> =
        row.text("objectifs").split('|').map(str::trim).filter(|id| !id.is_empty()).map(Arc::from).collect();
    for unknown in objectives.iter().filter(|id| !is_objective(id)) {
        let (value, table) = (unknown.to_string(), "carnet.objectifs");
        row.problem("objectifs", ProblemKind::UnknownReference { value, table, accepted: None });
    }
    let (registered, deployed, stopped) = (row.date("inscrite_le"), row.date("deployee_le"), row.date("arretee_le"));
    row.check_order(deployed, stopped, "arretee_le", false);
    if let (Some(registered), Some(deployed)) = (registered, deployed)
        && deployed.first_day() < registered.first_day()
    {
        row.remark(RemarkKind::DeployedBeforeRegistered);
    }
    let complete = row.parsed_if_any("liste_complete", &COMPLETE, |word| (word == "oui").then_some(true));
    let (studied, provenance) = (row.date("etudiee_le"), row.provenance());
    let id = id.filter(|id| keys.is_new(row, "action_id", id.as_str()))?;
    Some(Action {
        id,
        title: title.unwrap_or_default(),
        domain: domain.unwrap_or_default(),
        form: row.optional("forme"),
        objectives,
        studied,
        registered,
        deployed,
        stopped,
        list_is_complete: complete.unwrap_or(false),
        description: row.prose("description"),
        report: row.report(),
        // A default for an invalid value is never used, since a territory is only created when there is no problem.
        // Keeping the row avoids further problems for the rows that refer to it.
        provenance: provenance.unwrap_or(Provenance::Illustrative),
        source: row.optional("source"),
    })
}

fn read_participations(package: &Package, known: &Known, problems: &ProblemList) -> Vec<Participation> {
    let Some(table) = TableReader::open(package, "participations.csv", true, problems) else {
        return Vec::new();
    };
    let read = |row: RowReader<'_>| Some((read_participation(&row, known)?, row.number));
    let mut rows: Vec<Numbered> = table.rows().filter_map(read).collect();
    rows.sort_by_key(|(row, number)| (row.action, row.commune, row.begins(), *number));
    report_overlaps(&rows, problems);
    rows.into_iter().map(|(period, _)| period).collect()
}

/// A participation and the number of its row in the file.
type Numbered = (Participation, usize);

fn read_participation(row: &RowReader<'_>, known: &Known) -> Option<Participation> {
    let (action, commune) = (known.action(row, "action_id", row.text("action_id")), known.commune(row, "code_insee"));
    let state = row.parsed("etat", &STATE, ParticipationState::parse);
    let (since, until) = (row.date("depuis"), row.date("jusqu_a"));
    row.check_order(since, until, "jusqu_a", true);
    let provenance = row.provenance();
    // An invalid date has been reported. Its period must not be taken for an open one, so the row is dropped.
    let was_reported = |date: Option<ReducedDate>, column| date.is_none() && !row.text(column).is_empty();
    if was_reported(since, "depuis") || was_reported(until, "jusqu_a") {
        return None;
    }
    Some(Participation {
        action: action?,
        commune: commune?,
        state: state?,
        since,
        until,
        note: row.prose("note"),
        provenance: provenance?,
        source: row.optional("source"),
    })
}

/// Reports two rows of one cell whose periods share a day. A period without a day overlaps with none.
fn report_overlaps(sorted: &[Numbered], problems: &ProblemList) {
    let mut furthest: Option<&Numbered> = None;
    for entry in sorted {
        let (period, number) = entry;
        if period.is_empty() {
            continue;
        }
        let ends = period.until.map(ReducedDate::first_day);
        let same_cell = furthest.filter(|(other, _)| (other.action, other.commune) == (period.action, period.commune));
        if let Some((other, other_number)) = same_cell {
            let other_ends = other.until.map(ReducedDate::first_day);
            if other_ends.is_none() || other_ends > period.begins() {
                let (row, other_row) = (*number.max(other_number), *number.min(other_number));
                problems.add("participations.csv", row, "depuis", ProblemKind::Overlap { other_row });
            }
            if other_ends.is_none() || ends.is_some() && ends <= other_ends {
                continue;
            }
        }
        furthest = Some(entry);
    }
}

fn read_published(package: &Package, known: &Known, problems: &ProblemList) -> Vec<PublishedFigure> {
    let Some(table) = TableReader::open(package, "chiffres_publies.csv", false, problems) else {
        return Vec::new();
    };
    let mut keys = SeenKeys::new();
    let read = |row: RowReader<'_>| {
        let id = row.required("id").filter(|id| keys.is_new(&row, "id", id));
        let indicator = row.parsed_if_any("indicateur", &INDICATOR, Indicator::parse);
        if let Some(Indicator::Participants(action)) = &indicator {
            known.action(&row, "indicateur", action.as_str());
        }
        let relation = row.parsed_if_any("relation", &RELATION, |sign| match sign {
            "=" => Some(PublishedRelation::Equal),
            "~" => Some(PublishedRelation::About),
            _ => None,
        });
        Some(PublishedFigure {
            id: id?,
            date: row.date("date"),
            indicator,
            relation,
            value: row.optional("valeur_publiee").unwrap_or_default(),
            precision: row.prose("precision"),
            source: row.optional("source"),
        })
    };
    table.rows().filter_map(read).collect()
}
