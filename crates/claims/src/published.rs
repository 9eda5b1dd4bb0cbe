//! Verification of the published figures of a territory against the data at their dates.

use crate::numbers::value_of;
use crate::when::last_known_day;
use crate::{Comparison, FigureValue, Measure, Obstacle, Reading, Stage, Threshold, Verdict, When, backing_of};
use domain::dates::{Day, ReducedDate};
use domain::indicators::{Backing, Scope};
use domain::territory::{Indicator, PublishedFigure, PublishedRelation, Territory};

/// A published figure with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedFigure<'a> {
    /// The row of the table.
    pub figure: &'a PublishedFigure,
    /// Its meaning; `None` when the row could not be read.
    pub reading: Option<Reading>,
    /// What the data give, one figure per day; empty when it is out of reach.
    pub computed: Vec<FigureValue>,
    /// How the row compares with the data.
    pub verdict: Verdict,
    /// Why it is out of reach; `None` when it was judged.
    pub obstacle: Option<Obstacle>,
}

impl CheckedFigure<'_> {
    /// What the verdict rests on: [`backing_of`] its figures; empty when it is out of reach.
    #[must_use]
    pub fn backing(&self) -> Backing {
        backing_of(&self.computed)
    }
}

/// Judges every published figure from four columns of its row: date, indicator, relation and value.
///
/// A row without a date is about the reference day; one without a relation is an equality.
///
/// ```
/// use claims::{Verdict, check_published};
/// use domain::indicators::Scope;
/// use domain::territory::{Package, Territory};
///
/// let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
/// let package = Package::from_files([
///     file("datapackage.json", r#"{"carnet": {"titre": "Schéma", "epci": "Métropole", "date_reference": "2019-12-13",
///         "seuils": [1]}}"#),
///     file("communes.csv", "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a
/// 59001,,A,1000,,\n59002,,B,2000,,\n59003,,C,572,,\n"),
///     file("actions.csv", "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,\
/// liste_complete,description,provenance,source\npermis,Permis,Habitat,,,,2019,2019,,oui,,publie,bilan\n"),
///     file("participations.csv", "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source
/// permis,59001,participe,,,,publie,bilan\npermis,59002,participe,,,,publie,bilan\n"),
///     file("chiffres_publies.csv", "id,date,indicateur,relation,valeur_publiee,precision,source
/// a,2019-12-13,communes,=,3,,\nb,2019,part_communes_au_moins_1,=,66 %,,\nc,2019,part_communes_au_moins_1,=,67 %,,
/// d,2019,population,~,3 600,,\ne,2019-12-13,communes_participantes:permis,=,3,,\n"),
/// ]).expect("tables");
/// let territory = Territory::read(&package).expect("a territory");
///
/// let checked = check_published(&territory, Scope::Everything);
/// let verdicts: Vec<&str> = checked.iter().map(|row| row.verdict.as_str()).collect();
/// // Two of three communes are 66.67 %: « 66 % » is truncated, « 67 % » is rounded.
/// assert_eq!(verdicts, ["exact", "truncated", "rounded", "approximate", "contradicted"]);
/// let computed = checked[1].computed[0];
/// assert_eq!((computed.min, computed.max, computed.of), (2, 2, Some(3)));
/// ```
#[must_use]
pub fn check_published(territory: &Territory, scope: Scope) -> Vec<CheckedFigure<'_>> {
    territory.published().iter().map(|figure| check_figure(territory, scope, figure)).collect()
}

/// Judges one published figure, which need not be a row of the territory's table.
#[must_use]
pub fn check_figure<'a>(territory: &Territory, scope: Scope, figure: &'a PublishedFigure) -> CheckedFigure<'a> {
    let outcome = read_row(territory, figure).map(|reading| (reading, reading.verdict(territory, scope)));
    let (reading, outcome) = match outcome {
        Ok((reading, outcome)) => (Some(reading), outcome),
        Err(obstacle) => (None, Err(obstacle)),
    };
    match outcome {
        Ok((computed, verdict)) => CheckedFigure { figure, reading, computed, verdict, obstacle: None },
        Err(obstacle) => {
            let verdict = Verdict::OutOfReach;
            CheckedFigure { figure, reading, computed: Vec::new(), verdict, obstacle: Some(obstacle) }
        }
    }
}

/// The meaning of a row.
fn read_row(territory: &Territory, figure: &PublishedFigure) -> Result<Reading, Obstacle> {
    let indicator = figure.indicator.as_ref().ok_or(Obstacle::NoIndicator)?;
    let value = value_of(&figure.value).ok_or(Obstacle::NoValue)?;
    let reference = territory.about().reference;
    let period = figure.date.unwrap_or_else(|| ReducedDate::from(reference));
    let day = last_known_day(period, reference);
    let measure = match indicator {
        Indicator::Communes => Measure::Communes,
        Indicator::Population => Measure::Population,
        Indicator::Registered => Measure::Actions(Stage::Registered),
        Indicator::Deployed | Indicator::DeployedInYear => Measure::Actions(Stage::Deployed),
        Indicator::AtLeast(threshold) => Measure::Participating(Threshold::at_least(*threshold)),
        Indicator::Participants(action) => Measure::Participants(territory.find_action(action).ok_or(Obstacle::Name)?),
    };
    // This indicator is a share: « 86 » alone gives neither a total nor a percentage.
    if matches!(indicator, Indicator::AtLeast(_)) && !value.is_share() {
        return Err(Obstacle::NoValue);
    }
    let when = match indicator {
        Indicator::DeployedInYear => Day::new(period.year(), 1, 1).map(|from| When::Within { from, to: day }),
        _ => None,
    };
    let comparison = match figure.relation {
        Some(PublishedRelation::About) => Comparison::ABOUT,
        Some(PublishedRelation::Equal) | None => Comparison::Equal,
    };
    Ok(Reading { measure, comparison, value, when: when.unwrap_or(When::On(day)) })
}
