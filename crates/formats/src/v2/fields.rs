//! The saved fields of an action or a commune, named after the columns of the tables. An absent field is not edited; a
//! `null` field clears the date, the text or the number.
#![expect(clippy::option_option, reason = "absent, null and a value have three different meanings")]

use serde::{Deserialize, Deserializer};

use domain::dates::ReducedDate;
use domain::journal::{ActionField, CommuneField};

/// The fields of an action. An unknown name makes the entry unreadable.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ActionFields {
    #[serde(deserialize_with = "present")]
    arretee_le: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    deployee_le: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    description: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    domaine: Option<String>,
    #[serde(deserialize_with = "present")]
    etudiee_le: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    forme: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    inscrite_le: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    intitule: Option<String>,
    #[serde(deserialize_with = "present")]
    liste_complete: Option<bool>,
}

/// The fields of a commune. An unknown name makes the entry unreadable.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CommuneFields {
    #[serde(deserialize_with = "present")]
    membre_depuis: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    membre_jusqu_a: Option<Option<String>>,
    #[serde(deserialize_with = "present")]
    nom: Option<String>,
    #[serde(deserialize_with = "present")]
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

impl ActionFields {
    /// The fields in the order of their names; `None` when a date is not valid.
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

/// Reads a date or `null`; the outer `None` for any other text.
fn date_of(text: Option<String>) -> Option<Option<ReducedDate>> {
    match text {
        Some(text) => ReducedDate::parse(&text).map(Some),
        None => Some(None),
    }
}
