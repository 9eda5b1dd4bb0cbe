//! Writes `datapackage.json`, with a Table Schema for each table.

use std::collections::BTreeMap;

use serde::Serialize;

use super::inputs::{AboutInput, ColumnInput, Inputs};

#[derive(Serialize)]
struct PackageDescriptor<'a> {
    profile: &'a str,
    name: &'a str,
    title: &'a str,
    description: &'a str,
    licenses: &'a [BTreeMap<String, String>],
    sources: &'a [BTreeMap<String, String>],
    carnet: &'a AboutInput,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Resource<'a> {
    name: &'a str,
    path: String,
    profile: &'a str,
    title: &'a str,
    format: &'a str,
    mediatype: &'a str,
    encoding: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<&'a BTreeMap<String, String>>,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<FieldSchema<'a>>,
    missing_values: [&'a str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey<'a>>,
}

#[derive(Serialize)]
struct FieldSchema<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    description: &'a str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints<'a>,
}

#[derive(Serialize)]
struct Constraints<'a> {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    values: Vec<&'a str>,
}

#[derive(Serialize)]
struct ForeignKey<'a> {
    fields: &'a str,
    reference: Reference<'a>,
}

#[derive(Serialize)]
struct Reference<'a> {
    resource: &'a str,
    fields: &'a str,
}

impl Constraints<'_> {
    fn is_empty(&self) -> bool {
        !self.required && self.values.is_empty()
    }
}

/// The text of `datapackage.json` for these tables.
///
/// # Errors
/// A table's columns are not those described in `colonnes.csv`, it has no title, or a source of it is not one of the
/// package.
pub fn describe(inputs: &Inputs, tables: &[(&'static str, String)]) -> Result<String, String> {
    let territory = &inputs.territory;
    let package = PackageDescriptor {
        profile: "tabular-data-package",
        name: &territory.name,
        title: &territory.title,
        description: &territory.description,
        licenses: &territory.licenses,
        sources: &territory.sources,
        carnet: &territory.carnet,
        resources: tables.iter().map(|(table, text)| resource(inputs, table, text)).collect::<Result<_, _>>()?,
    };
    let mut text = serde_json::to_string_pretty(&package).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

fn resource<'a>(inputs: &'a Inputs, table: &'static str, text: &str) -> Result<Resource<'a>, String> {
    let columns: Vec<&ColumnInput> = inputs.columns.iter().filter(|column| column.table == table).collect();
    let described: Vec<&str> = columns.iter().map(|column| column.colonne.as_str()).collect();
    if text.lines().next() != Some(described.join(",").as_str()) {
        return Err(format!("{table}: its columns are not those described in colonnes.csv"));
    }
    let title = inputs.territory.resources.get(table).ok_or_else(|| format!("{table}: no title in territoire.json"))?;
    Ok(Resource {
        name: table,
        path: format!("{table}.csv"),
        profile: "tabular-data-resource",
        title,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        sources: sources_of(inputs, table)?,
        schema: Schema {
            fields: columns.into_iter().map(field).collect(),
            missing_values: [""],
            primary_key: primary_key(table).to_vec(),
            foreign_keys: described.iter().filter_map(|column| foreign_key(table, column)).collect(),
        },
    })
}

/// The sources of a whole table.
fn sources_of<'a>(inputs: &'a Inputs, table: &str) -> Result<Vec<&'a BTreeMap<String, String>>, String> {
    let titles = inputs.territory.sources_of_resources.get(table).into_iter().flatten();
    let source = |title: &String| {
        let found = inputs.territory.sources.iter().find(|source| source.get("title") == Some(title));
        found.ok_or_else(|| format!("{table}: « {title} » is not one of the sources of the package"))
    };
    titles.map(source).collect()
}

fn field(column: &ColumnInput) -> FieldSchema<'_> {
    FieldSchema {
        name: &column.colonne,
        kind: &column.kind,
        description: &column.description,
        constraints: Constraints {
            required: column.obligatoire == "oui",
            values: column.valeurs.split('|').filter(|word| !word.is_empty()).collect(),
        },
    }
}

/// The primary key of a table. Participations have none, since several rows may be about one cell and their dates may
/// be empty.
fn primary_key(table: &str) -> &'static [&'static str] {
    match table {
        "communes" | "communes_associees" | "contours" => &["code_insee"],
        "actions" => &["action_id"],
        "chiffres_publies" => &["id"],
        _ => &[],
    }
}

fn foreign_key<'a>(table: &str, column: &'a str) -> Option<ForeignKey<'a>> {
    let to = |resource, fields| ForeignKey { fields: column, reference: Reference { resource, fields } };
    match (table, column) {
        ("communes_associees", "associee_a") | ("contours" | "participations", "code_insee") => {
            Some(to("communes", "code_insee"))
        }
        ("participations", "action_id") => Some(to("actions", "action_id")),
        _ => None,
    }
}
