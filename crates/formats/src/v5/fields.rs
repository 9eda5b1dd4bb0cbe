//! The saved fields of an action or a commune, named after the columns of the tables. An absent field is not edited; a
//! `null` field clears the date, the text or the number.
#![expect(clippy::option_option, reason = "absent, null and a value have three different meanings")]

use serde::{Deserialize, Deserializer, Serialize};

use domain::dates::ReducedDate;
use domain::journal::{ActionField, CommuneField};

/// The fields of an action. An unknown name makes the entry unreadable.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ActionFieldsV5 {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    arretee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    deployee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    description: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    difficulte: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    domaine: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    etudiee_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    forme: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    inscrite_le: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    intitule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    liste_complete: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    objectif: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    perspective: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    resultat: Option<Option<String>>,
}

/// The fields of a commune. An unknown name makes the entry unreadable.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CommuneFieldsV5 {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    membre_depuis: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    membre_jusqu_a: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    nom: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    population: Option<Option<u32>>,
}

/// Reads a member that is present: `Some(None)` for `null`.
fn present<'de, Value, Reader>(reader: Reader) -> Result<Option<Value>, Reader::Error>
where
    Value: Deserialize<'de>,
    Reader: Deserializer<'de>,
{
    Value::deserialize(reader).map(Some)
}

impl ActionFieldsV5 {
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
                ActionField::Objective(text) => saved.objectif = Some(text.as_deref().map(str::to_owned)),
                ActionField::Result(text) => saved.resultat = Some(text.as_deref().map(str::to_owned)),
                ActionField::Difficulty(text) => saved.difficulte = Some(text.as_deref().map(str::to_owned)),
                ActionField::Prospect(text) => saved.perspective = Some(text.as_deref().map(str::to_owned)),
            }
        }
        saved
    }

    /// The fields in the order of their names; `None` when a date is not valid.
    pub(super) fn read(self) -> Option<Vec<ActionField>> {
        let text = |text: Option<String>| text.map(Into::into);
        let fields = [
            self.arretee_le.map(|date| date_of(date).map(ActionField::Stopped)),
            self.deployee_le.map(|date| date_of(date).map(ActionField::Deployed)),
            self.description.map(|it| Some(ActionField::Description(text(it)))),
            self.difficulte.map(|it| Some(ActionField::Difficulty(text(it)))),
            self.domaine.map(|domain| Some(ActionField::Domain(domain.into()))),
            self.etudiee_le.map(|date| date_of(date).map(ActionField::Studied)),
            self.forme.map(|it| Some(ActionField::Form(text(it)))),
            self.inscrite_le.map(|date| date_of(date).map(ActionField::Registered)),
            self.intitule.map(|title| Some(ActionField::Title(title.into()))),
            self.liste_complete.map(|complete| Some(ActionField::ListIsComplete(complete))),
            self.objectif.map(|it| Some(ActionField::Objective(text(it)))),
            self.perspective.map(|it| Some(ActionField::Prospect(text(it)))),
            self.resultat.map(|it| Some(ActionField::Result(text(it)))),
        ];
        fields.into_iter().flatten().collect()
    }
}

impl CommuneFieldsV5 {
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

    /// The fields in the order of their names; `None` when a date is not valid.
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

/// Reads a date or `null`; the outer `None` for any other text.
fn date_of(text: Option<String>) -> Option<Option<ReducedDate>> {
    match text {
        Some(text) => ReducedDate::parse(&text).map(Some),
        None => Some(None),
    }
}
