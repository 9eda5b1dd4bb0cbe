//! The input tables in `data/inputs/`: published facts, illustrative actions, and the join rates of the latter.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::dates::ReducedDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// All input tables.
#[derive(Debug)]
pub struct Inputs {
    pub communes: Vec<CommuneInput>,
    pub associated: Vec<AssociatedInput>,
    pub outlines: Vec<OutlineInput>,
    pub published_actions: Vec<ActionInput>,
    pub illustrative_actions: Vec<ActionInput>,
    pub published_participations: Vec<ParticipationInput>,
    pub figures: Vec<FigureInput>,
    pub join_rates: Vec<JoinRateInput>,
    pub milestones: Vec<ThresholdInput>,
    pub columns: Vec<ColumnInput>,
    pub territory: TerritoryInput,
}

#[derive(Debug, Deserialize)]
pub struct CommuneInput {
    pub code_insee: String,
    pub siren: String,
    pub nom: String,
    pub code_article: u8,
    pub population_2016: u32,
    /// Postal codes separated by `|`.
    pub codes_postaux: String,
    pub membre_depuis: Option<ReducedDate>,
    pub source: String,
}

#[derive(Debug, Deserialize)]
pub struct AssociatedInput {
    pub nom: String,
    pub code_insee: String,
    pub associee_a: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
pub struct OutlineInput {
    pub code_insee: String,
    pub chemin: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
pub struct ActionInput {
    #[serde(rename = "action_id")]
    pub id: String,
    pub intitule: String,
    pub domaine: String,
    pub forme: String,
    pub objectifs: String,
    pub etudiee_le: Option<ReducedDate>,
    pub inscrite_le: Option<ReducedDate>,
    pub deployee_le: Option<ReducedDate>,
    pub arretee_le: Option<ReducedDate>,
    pub liste_complete: String,
    pub description: String,
    pub source: String,
}

#[derive(Debug, Deserialize)]
pub struct ParticipationInput {
    pub action_id: String,
    pub code_insee: String,
    pub depuis: Option<ReducedDate>,
    pub jusqu_a: Option<ReducedDate>,
    pub note: String,
    pub source: String,
}

/// A published figure, and the dates at which the tables are checked against it.
#[derive(Debug, Deserialize)]
pub struct FigureInput {
    pub id: String,
    pub date: String,
    pub indicateur: String,
    pub relation: String,
    pub valeur_publiee: String,
    pub precision: String,
    pub source: String,
    /// Dates separated by `|`, since a statement may apply to several.
    pub verifie_aux: String,
    /// The value that the tables give when they are known to differ from the published one.
    pub constat: Option<u32>,
}

/// How communes join an action whose list is not public. Shares are in per cent of the communes, unless noted.
#[derive(Debug, Deserialize)]
pub struct JoinRateInput {
    pub action_id: String,
    /// The share that joins, at any time.
    pub part_visee: usize,
    /// Of those that join, the share that does so on the first day.
    pub part_au_depart: usize,
    /// How much more likely large communes are to join; negative when small ones are more likely.
    pub attrait_des_grandes: i64,
    pub part_interessee: i64,
    pub part_non_concernee: usize,
    pub part_inconnue: i64,
    /// Of those that join, the share that leaves again.
    pub part_sortie: i64,
    /// The later dates of joining, separated by `|`.
    pub vagues: String,
    pub provenance: String,
}

/// An illustrative milestone: how many communes reach a threshold on a day without published figures, so that growth
/// is even.
#[derive(Debug, Deserialize)]
pub struct ThresholdInput {
    pub date: ReducedDate,
    pub seuil: usize,
    pub communes: usize,
    pub provenance: String,
}

/// A column of an output table, for its Table Schema.
#[derive(Debug, Deserialize)]
pub struct ColumnInput {
    pub table: String,
    pub colonne: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub obligatoire: String,
    pub description: String,
    /// The allowed values, separated by `|`; empty when any value is allowed.
    pub valeurs: String,
}

/// The content of `datapackage.json` except the table schemas.
#[derive(Debug, Deserialize)]
pub struct TerritoryInput {
    pub name: String,
    pub title: String,
    pub description: String,
    pub licenses: Vec<BTreeMap<String, String>>,
    pub sources: Vec<BTreeMap<String, String>>,
    pub resources: BTreeMap<String, String>,
    /// The titles of the sources of whole tables, each one of `sources`.
    pub sources_of_resources: BTreeMap<String, Vec<String>>,
    pub carnet: AboutInput,
}

/// The `carnet` block, copied unchanged.
#[derive(Debug, Deserialize, serde::Serialize)]
pub struct AboutInput {
    pub id: String,
    pub titre: String,
    pub epci: String,
    pub epci_siren: String,
    pub adopte_le: String,
    pub date_reference: String,
    pub seuils: Vec<u32>,
    pub objectifs: BTreeMap<String, String>,
    pub contours: BTreeMap<String, String>,
    pub population_millesime: String,
    pub editeur: Option<String>,
    pub contact: Option<String>,
    pub avertissement: BTreeMap<String, String>,
}

impl Inputs {
    /// Reads the folder.
    ///
    /// # Errors
    /// A file is missing, a row cannot be read, a fact has no source, or an illustrative row is not marked as such.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join("territoire.json");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let inputs = Self {
            communes: rows(folder, "communes")?,
            associated: rows(folder, "communes_associees")?,
            outlines: rows(folder, "contours")?,
            published_actions: rows(folder, "actions_publiees")?,
            illustrative_actions: rows(folder, "actions_illustratives")?,
            published_participations: rows(folder, "participations_publiees")?,
            figures: rows(folder, "chiffres_publies")?,
            join_rates: rows(folder, "adoption")?,
            milestones: rows(folder, "jalons_illustratifs")?,
            columns: rows(folder, "colonnes")?,
            territory: serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?,
        };
        inputs.check_sources()?;
        Ok(inputs)
    }

    fn check_sources(&self) -> Result<(), String> {
        let communes = self.communes.iter().map(|row| (&row.nom, &row.source));
        let outlines = self.outlines.iter().map(|row| (&row.code_insee, &row.source));
        let actions = self.published_actions.iter().map(|row| (&row.id, &row.source));
        let participations = self.published_participations.iter().map(|row| (&row.code_insee, &row.source));
        let figures = self.figures.iter().map(|row| (&row.id, &row.source));
        let associated = self.associated.iter().map(|row| (&row.nom, &row.source));
        let mut facts = communes.chain(associated).chain(outlines).chain(actions).chain(participations).chain(figures);
        if let Some((name, _)) = facts.find(|(_, source)| source.is_empty()) {
            return Err(format!("{name}: a fact without its source"));
        }
        let join_rates = self.join_rates.iter().map(|rate| &rate.provenance);
        let mut provenances = join_rates.chain(self.milestones.iter().map(|milestone| &milestone.provenance));
        if provenances.any(|provenance| provenance != "illustratif") {
            return Err("adoption.csv and jalons_illustratifs.csv can only be illustrative, and must say so".to_owned());
        }
        Ok(())
    }
}

fn rows<Row: DeserializeOwned>(folder: &Path, name: &str) -> Result<Vec<Row>, String> {
    let path = folder.join(format!("{name}.csv"));
    let fault = |error| format!("{}: {error}", path.display());
    csv::Reader::from_path(&path).map_err(fault)?.into_deserialize().collect::<Result<_, _>>().map_err(fault)
}
