//! What is said of an action or a commune, by the names of the tables' columns; nothing is `null`.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::dates::ReducedDate;
use crate::journal::{ActionField, CommuneField};

/// A value that is not of its field's type.
struct Wrong;

pub(super) fn of_action(fields: &[ActionField]) -> Value {
    let mut saved = Map::new();
    for field in fields {
        let (name, value) = match field {
            ActionField::Title(title) => ("intitule", Value::from(&**title)),
            ActionField::Domain(domain) => ("domaine", Value::from(&**domain)),
            ActionField::Description(text) => ("description", optional(text.as_deref())),
            ActionField::Form(form) => ("forme", optional(form.as_deref())),
            ActionField::Studied(date) => ("etudiee_le", dated(*date)),
            ActionField::Registered(date) => ("inscrite_le", dated(*date)),
            ActionField::Deployed(date) => ("deployee_le", dated(*date)),
            ActionField::Stopped(date) => ("arretee_le", dated(*date)),
            ActionField::ListIsComplete(complete) => ("liste_complete", (*complete).into()),
        };
        saved.insert(name.to_owned(), value);
    }
    Value::Object(saved)
}

pub(super) fn actions_fields(saved: &Value) -> Option<Vec<ActionField>> {
    let read = |(name, value): (&String, &Value)| {
        Some(match name.as_str() {
            "intitule" => ActionField::Title(value.as_str()?.into()),
            "domaine" => ActionField::Domain(value.as_str()?.into()),
            "description" => ActionField::Description(optional_text(value).ok()?),
            "forme" => ActionField::Form(optional_text(value).ok()?),
            "etudiee_le" => ActionField::Studied(date(value).ok()?),
            "inscrite_le" => ActionField::Registered(date(value).ok()?),
            "deployee_le" => ActionField::Deployed(date(value).ok()?),
            "arretee_le" => ActionField::Stopped(date(value).ok()?),
            "liste_complete" => ActionField::ListIsComplete(value.as_bool()?),
            _ => return None,
        })
    };
    saved.as_object()?.iter().map(read).collect()
}

pub(super) fn of_commune(fields: &[CommuneField]) -> Value {
    let mut saved = Map::new();
    for field in fields {
        let (name, value) = match field {
            CommuneField::Name(name) => ("nom", Value::from(&**name)),
            CommuneField::Population(population) => ("population", population.map_or(Value::Null, Value::from)),
            CommuneField::MemberSince(date) => ("membre_depuis", dated(*date)),
            CommuneField::MemberUntil(date) => ("membre_jusqu_a", dated(*date)),
        };
        saved.insert(name.to_owned(), value);
    }
    Value::Object(saved)
}

pub(super) fn communes_fields(saved: &Value) -> Option<Vec<CommuneField>> {
    let read = |(name, value): (&String, &Value)| {
        Some(match name.as_str() {
            "nom" => CommuneField::Name(value.as_str()?.into()),
            "population" if value.is_null() => CommuneField::Population(None),
            "population" => CommuneField::Population(Some(u32::try_from(value.as_u64()?).ok()?)),
            "membre_depuis" => CommuneField::MemberSince(date(value).ok()?),
            "membre_jusqu_a" => CommuneField::MemberUntil(date(value).ok()?),
            _ => return None,
        })
    };
    saved.as_object()?.iter().map(read).collect()
}

fn optional(text: Option<&str>) -> Value {
    text.map_or(Value::Null, Value::from)
}

/// What is not `null` must be a text.
fn optional_text(value: &Value) -> Result<Option<Arc<str>>, Wrong> {
    if value.is_null() { Ok(None) } else { value.as_str().map(|text| Some(text.into())).ok_or(Wrong) }
}

fn dated(date: Option<ReducedDate>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

/// What is not `null` must be a date.
fn date(value: &Value) -> Result<Option<ReducedDate>, Wrong> {
    if value.is_null() {
        return Ok(None);
    }
    value.as_str().and_then(ReducedDate::parse).map(Some).ok_or(Wrong)
}
