//! The output tables as CSV text, with rows in a fixed order.

use domain::dates::ReducedDate;
use serde::Serialize;

use super::grid::{PlannedGrid, PlannedPart};
use super::inputs::{ActionInput, Inputs};

#[derive(Serialize)]
struct CommuneRow<'a> {
    code_insee: &'a str,
    siren: &'a str,
    nom: &'a str,
    population: u32,
    membre_depuis: Option<ReducedDate>,
    membre_jusqu_a: Option<ReducedDate>,
    code_article: u8,
    codes_postaux: &'a str,
}

#[derive(Serialize)]
struct AssociatedRow<'a> {
    nom: &'a str,
    code_insee: &'a str,
    associee_a: &'a str,
}

#[derive(Serialize)]
struct OutlineRow<'a> {
    code_insee: &'a str,
    chemin: &'a str,
}

#[derive(Serialize)]
struct ActionRow<'a> {
    action_id: &'a str,
    intitule: &'a str,
    domaine: &'a str,
    forme: &'a str,
    objectifs: &'a str,
    etudiee_le: Option<ReducedDate>,
    inscrite_le: Option<ReducedDate>,
    deployee_le: Option<ReducedDate>,
    arretee_le: Option<ReducedDate>,
    liste_complete: &'a str,
    description: &'a str,
    provenance: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct ParticipationRow<'a> {
    action_id: &'a str,
    code_insee: &'a str,
    etat: &'a str,
    depuis: Option<ReducedDate>,
    jusqu_a: Option<ReducedDate>,
    note: &'a str,
    provenance: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct FigureRow<'a> {
    id: &'a str,
    date: &'a str,
    indicateur: &'a str,
    relation: &'a str,
    valeur_publiee: &'a str,
    precision: &'a str,
    source: &'a str,
}

/// The tables by name, in the order of the package.
///
/// # Errors
/// A row cannot be written.
pub fn of(inputs: &Inputs, grid: &PlannedGrid) -> Result<Vec<(&'static str, String)>, String> {
    Ok(vec![
        ("communes", csv_text(communes(inputs))?),
        ("communes_associees", csv_text(associated(inputs))?),
        ("contours", csv_text(outlines(inputs))?),
        ("actions", csv_text(actions(inputs))?),
        ("participations", csv_text(participations(inputs, grid))?),
        ("chiffres_publies", csv_text(figures(inputs))?),
    ])
}

fn communes(inputs: &Inputs) -> Vec<CommuneRow<'_>> {
    let mut rows: Vec<_> = inputs
        .communes
        .iter()
        .map(|row| CommuneRow {
            code_insee: &row.code_insee,
            siren: &row.siren,
            nom: &row.nom,
            population: row.population_2016,
            membre_depuis: row.membre_depuis,
            membre_jusqu_a: None,
            code_article: row.code_article,
            codes_postaux: &row.codes_postaux,
        })
        .collect();
    rows.sort_by_key(|row| row.code_insee);
    rows
}

fn associated(inputs: &Inputs) -> Vec<AssociatedRow<'_>> {
    let rows = inputs.associated.iter();
    rows.map(|row| AssociatedRow { nom: &row.nom, code_insee: &row.code_insee, associee_a: &row.associee_a }).collect()
}

fn outlines(inputs: &Inputs) -> Vec<OutlineRow<'_>> {
    let mut rows: Vec<_> =
        inputs.outlines.iter().map(|row| OutlineRow { code_insee: &row.code_insee, chemin: &row.chemin }).collect();
    rows.sort_by_key(|row| row.code_insee);
    rows
}

fn actions(inputs: &Inputs) -> Vec<ActionRow<'_>> {
    let published = inputs.published_actions.iter().map(|row| action(row, "publie"));
    let illustrative = inputs.illustrative_actions.iter().map(|row| action(row, "illustratif"));
    let mut rows: Vec<_> = published.chain(illustrative).collect();
    rows.sort_by_key(|row| row.action_id);
    rows
}

fn action<'a>(row: &'a ActionInput, provenance: &'a str) -> ActionRow<'a> {
    ActionRow {
        action_id: &row.id,
        intitule: &row.intitule,
        domaine: &row.domaine,
        forme: &row.forme,
        objectifs: &row.objectifs,
        etudiee_le: row.etudiee_le,
        inscrite_le: row.inscrite_le,
        deployee_le: row.deployee_le,
        arretee_le: row.arretee_le,
        liste_complete: &row.liste_complete,
        description: &row.description,
        provenance,
        source: &row.source,
    }
}

fn participations<'a>(inputs: &'a Inputs, grid: &'a PlannedGrid) -> Vec<ParticipationRow<'a>> {
    let published = inputs.published_participations.iter().map(|row| ParticipationRow {
        action_id: &row.action_id,
        code_insee: &row.code_insee,
        etat: "participe",
        depuis: row.depuis,
        jusqu_a: row.jusqu_a,
        note: &row.note,
        provenance: "publie",
        source: &row.source,
    });
    let mut rows: Vec<_> = published.collect();
    for (action, parts) in grid.actions.iter().zip(&grid.parts) {
        if action.pattern.is_none() {
            continue;
        }
        for (commune, part) in grid.communes.iter().zip(parts) {
            let first_day = commune.not_before_arrival(action.since);
            rows.extend(periods(part, first_day).into_iter().map(|(etat, depuis, jusqu_a)| ParticipationRow {
                action_id: &action.id,
                code_insee: &commune.code,
                etat,
                depuis,
                jusqu_a,
                note: "",
                provenance: "illustratif",
                source: "",
            }));
        }
    }
    let start = |date: Option<ReducedDate>| date.map(ReducedDate::first_day);
    rows.sort_by(|one, other| {
        let key = |row: &ParticipationRow<'a>| (row.action_id, row.code_insee, start(row.depuis));
        key(one).cmp(&key(other))
    });
    rows
}

type PlannedPeriod = (&'static str, Option<ReducedDate>, Option<ReducedDate>);

/// The rows for a planned participation; none for an unlisted one. They begin on `first_day`, the first day on which
/// the commune could take part.
fn periods(part: &PlannedPart, first_day: ReducedDate) -> Vec<PlannedPeriod> {
    match part {
        PlannedPart::Joins { since, until, interested_before } => {
            let mut periods = Vec::new();
            if since.first_day() > first_day.first_day() {
                periods.push((if *interested_before { "interessee" } else { "non" }, None, Some(*since)));
            }
            periods.push(("participe", Some(*since), *until));
            if until.is_some() {
                periods.push(("non", *until, None));
            }
            periods
        }
        PlannedPart::Declines => vec![("non", None, None)],
        PlannedPart::Interested => vec![("interessee", None, None)],
        PlannedPart::NotConcerned => vec![("non_concernee", None, None)],
        PlannedPart::ExplicitlyUnknown => vec![("inconnue", None, None)],
        PlannedPart::Unlisted => Vec::new(),
    }
}

fn figures(inputs: &Inputs) -> Vec<FigureRow<'_>> {
    inputs
        .figures
        .iter()
        .map(|row| FigureRow {
            id: &row.id,
            date: &row.date,
            indicateur: &row.indicateur,
            relation: &row.relation,
            valeur_publiee: &row.valeur_publiee,
            precision: &row.precision,
            source: &row.source,
        })
        .collect()
}

fn csv_text<Row: Serialize>(rows: Vec<Row>) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
