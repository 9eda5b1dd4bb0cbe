//! Territories of any size, the same ones every time, with the shape of real ones.

use std::fmt;
use std::sync::LazyLock;

use domain::dates::Day;
use domain::territory::{Package, Table, Territory};

/// The years over which actions are deployed and joined.
pub const YEARS: std::ops::Range<u16> = 2015..2025;
/// Cells in a hundred that have rows.
const FILLED: u32 = 45;

/// How large a territory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub communes: u32,
    pub actions: u32,
}

impl Size {
    /// The Métropole Européenne de Lille and its scheme; the largest EPCI with a large one; every commune of France.
    pub const ALL: [Self; 3] = [
        Self { communes: 90, actions: 39 },
        Self { communes: 158, actions: 100 },
        Self { communes: 35_000, actions: 37 },
    ];

    /// The territory of that size, made once.
    pub fn territory(self) -> &'static Territory {
        static MADE: [LazyLock<Territory>; 3] = [
            LazyLock::new(|| read(Size::ALL[0])),
            LazyLock::new(|| read(Size::ALL[1])),
            LazyLock::new(|| read(Size::ALL[2])),
        ];
        let place = Self::ALL.iter().position(|size| *size == self).expect("one of the sizes");
        &MADE[place]
    }
}

impl fmt::Display for Size {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} × {}", self.communes, self.actions)
    }
}

/// The last day of the last year.
pub fn last_day() -> Day {
    Day::end_of_year(YEARS.end - 1)
}

fn read(size: Size) -> Territory {
    Territory::read(&package(size)).expect("a territory without fault")
}

/// The tables of that size.
pub fn package(size: Size) -> Package {
    let block = r#"{"carnet": {"titre": "T", "epci": "E", "date_reference": "2024-12-31", "seuils": [2, 5]}}"#;
    let descriptor = serde_json::from_str(block).expect("JSON");
    let tables = vec![communes(size), actions(size), participations(size)];
    Package { descriptor, tables }
}

/// Some that joined later, some that left.
fn communes(size: Size) -> Table {
    let row = |commune| {
        let joined = if chance(&[1, commune]) < 5 { "2017-01-01" } else { "" };
        let left = if chance(&[2, commune]) < 2 { "2020-03-14" } else { "" };
        let population = 100 + chance(&[3, commune]) * chance(&[4, commune]) * 10;
        vec![
            code(commune),
            String::new(),
            format!("Commune {commune}"),
            population.to_string(),
            joined.into(),
            left.into(),
        ]
    };
    table("communes.csv", "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a", (0..size.communes).map(row))
}

/// All of them deployed, over the years; one in three of a complete list, one in thirty stopped.
fn actions(size: Size) -> Table {
    let row = |action| {
        let text = |text: &str| text.to_owned();
        let year = year_of(action);
        let complete = if action % 3 == 0 { "oui" } else { "" };
        let stopped = if action % 30 == 29 { "2024-06" } else { "" };
        let domain = format!("Domaine {}", action % 9);
        let (title, published) = (format!("Action {action}"), text("publie"));
        let (none, source) = (String::new, text("s"));
        vec![
            id(action),
            title,
            domain,
            none(),
            none(),
            none(),
            text("2015"),
            year.to_string(),
            text(stopped),
            text(complete),
            none(),
            published,
            source,
        ]
    };
    let columns = "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,description,provenance,source";
    table("actions.csv", columns, (0..size.actions).map(row))
}

/// One cell in five of those that have rows has two periods.
fn participations(size: Size) -> Table {
    let mut rows = Vec::new();
    for action in 0..size.actions {
        for commune in (0..size.communes).filter(|commune| chance(&[5, action, *commune]) < FILLED) {
            let state = match chance(&[6, action, commune]) {
                0..60 => "participe",
                60..80 => "non",
                80..92 => "interessee",
                92..96 => "non_concernee",
                _ => "inconnue",
            };
            let later = YEARS.end - year_of(action);
            let since = (year_of(action) + modulo(&[7, action, commune], later)).to_string();
            let provenance = if chance(&[8, action, commune]) < 50 { "illustratif" } else { "saisi" };
            let row = |state: &str, since: &str, until: &str| {
                let text = |text: &str| text.to_owned();
                let none = String::new;
                vec![id(action), code(commune), text(state), text(since), text(until), none(), text(provenance), none()]
            };
            if chance(&[9, action, commune]) < 20 {
                rows.push(row("non", "", &since));
            }
            rows.push(row(state, &since, ""));
        }
    }
    table("participations.csv", "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source", rows)
}

fn year_of(action: u32) -> u16 {
    YEARS.start + modulo(&[10, action], YEARS.end - YEARS.start)
}

fn id(action: u32) -> String {
    format!("action-{action}")
}

fn code(commune: u32) -> String {
    format!("{:05}", 1_000 + commune)
}

fn table(file: &str, columns: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Table {
    let columns = columns.split(',').map(Into::into).collect();
    let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect());
    Table { file: file.to_owned(), columns, rows: rows.collect() }
}

/// A number from 0 to 99 that depends on nothing but these.
fn chance(of: &[u32]) -> u32 {
    u32::from(modulo(of, 100))
}

/// A number below the limit: the numbers mixed by multiplication and shifts, which leaves no pattern to be seen.
fn modulo(of: &[u32], limit: u16) -> u16 {
    let mut mixed = 0x9e37_79b9_7f4a_7c15_u64;
    for number in of {
        mixed = (mixed ^ u64::from(*number)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^= mixed >> 32;
    }
    u16::try_from(mixed % u64::from(limit)).expect("less than the limit")
}
