//! What is said of an action or a commune, by the names of the tables' columns. A field that is absent says nothing;
//! one that is `null` says that there is no such date, text or number.
#![expect(clippy::option_option, reason = "absent, null and a value are three different things to say")]

use serde::{Deserialize, Deserializer, Serialize};

use domain::dates::ReducedDate;
use domain::journal::{ActionField, CommuneField};

/// What an edit says of an action. A name that is not one of these makes the entry unreadable.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ActionFields {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    arretee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    deployee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    description: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    domaine: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    etudiee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    forme: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    inscrite_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    intitule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    liste_complete: Option<bool>,
}

/// The same of a commune.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CommuneFields {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    membre_depuis: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    membre_jusqu_a: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    nom: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
    population: Option<Option<u32>>,
}

/// A member that is there, `null` or not.
fn said<'de, Value, Reader>(reader: Reader) -> Result<Option<Value>, Reader::Error>
where
    Value: Deserialize<'de>,
    Reader: Deserializer<'de>,
{
    Value::deserialize(reader).map(Some)
}

impl ActionFields {
    pub(super) fn of(fields: &[ActionField]) -> Self {
        let mut saved = Self::default();
        for field in fields {
            match field {
                ActionField::Title(title) => saved.intitule = Some(title.to_string()),
                ActionField::Domain(domain) => saved.domaine = Some(domain.to_string()),
                ActionField::Description(text) => saved.description = Some(text.as_deref().map(str::to_owned)),
                ActionField::Form(form) => saved.forme = Some(form.as_deref().map(str::to_owned)),
                ActionField::Studied(date) => saved.etudiee_le = Some(dated(*date)),
                ActionField::Registered(date) => saved.inscrite_le = Some(dated(*date)),
                ActionField::Deployed(date) => saved.deployee_le = Some(dated(*date)),
                ActionField::Stopped(date) => saved.arretee_le = Some(dated(*date)),
                ActionField::ListIsComplete(complete) => saved.liste_complete = Some(*complete),
            }
        }
        saved
    }

    /// The fields in the order of their names; `None` when a date is none.
    pub(super) fn read(self) -> Option<Vec<ActionField>> {
        let text = |text: Option<String>| text.map(Into::into);
        let fields = [
            self.arretee_le.map(|date| date_of(date).map(ActionField::Stopped)),
            self.deployee_le.map(|date| date_of(date).map(ActionField::Deployed)),
            self.description.map(|it| Some(ActionField::Description(text(it)))),
            self.domaine.map(|domain| Some(ActionField::Domain(domain.into()))),
            self.etudiee_le.map(|date| date_of(date).map(ActionField::Studied)),
            self.forme.map(|it| Some(ActionField::Form(text(it)))),
            self.inscrite_le.map(|date| date_of(date).map(ActionField::Registered)),
            self.intitule.map(|title| Some(ActionField::Title(title.into()))),
            self.liste_complete.map(|complete| Some(ActionField::ListIsComplete(complete))),
        ];
        fields.into_iter().flatten().collect()
    }
}

impl CommuneFields {
    pub(super) fn of(fields: &[CommuneField]) -> Self {
        let mut saved = Self::default();
        for field in fields {
            match field {
                CommuneField::Name(name) => saved.nom = Some(name.to_string()),
                CommuneField::Population(population) => saved.population = Some(*population),
                CommuneField::MemberSince(date) => saved.membre_depuis = Some(dated(*date)),
                CommuneField::MemberUntil(date) => saved.membre_jusqu_a = Some(dated(*date)),
            }
        }
        saved
    }

    /// The fields in the order of their names; `None` when a date is none.
    pub(super) fn read(self) -> Option<Vec<CommuneField>> {
        let fields = [
            self.membre_depuis.map(|date| date_of(date).map(CommuneField::MemberSince)),
            self.membre_jusqu_a.map(|date| date_of(date).map(CommuneField::MemberUntil)),
            self.nom.map(|name| Some(CommuneField::Name(name.into()))),
            self.population.map(|population| Some(CommuneField::Population(population))),
        ];
        fields.into_iter().flatten().collect()
    }
}

fn dated(date: Option<ReducedDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// What is not `null` must be a date.
fn date_of(text: Option<String>) -> Option<Option<ReducedDate>> {
    match text {
        Some(text) => ReducedDate::parse(&text).map(Some),
        None => Some(None),
    }
}
