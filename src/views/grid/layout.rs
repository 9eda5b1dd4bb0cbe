//! Which communes and actions the grid shows, in which order, and which of its cells answer to the filters.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, SizeClass};
use domain::sorting::sorted;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::selection::{CellPosition, GridSize};
use crate::wording::names;

/// In which order communes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CommuneOrder {
    /// By name.
    #[default]
    Name,
    /// By INSEE code.
    Code,
    /// The most inhabitants first.
    Population,
    /// The most participations first.
    Participations,
}

impl CommuneOrder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Code, Self::Population, Self::Participations];
}

/// Where what a cell shows comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerSource {
    /// A row of that provenance.
    Row(Provenance),
    /// No row.
    Nowhere,
}

/// What is asked of the grid, all of it at once: which lines it shows, in which order and which way round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridFilters {
    /// Letters of a commune's name or code.
    pub commune: String,
    /// A class of size.
    pub size: Option<SizeClass>,
    /// A domain.
    pub domain: Option<Arc<str>>,
    /// Letters of an action's title.
    pub action: String,
    /// What cells show.
    pub state: Option<ParticipationState>,
    /// Where what they show comes from.
    pub origin: Option<AnswerSource>,
    /// Whether they were changed.
    pub edited: bool,
    /// In which order communes stand.
    pub order: CommuneOrder,
    /// Whether the actions are the rows.
    pub transposed: bool,
}

impl GridFilters {
    /// Whether anything is asked of single cells.
    #[must_use]
    pub const fn asks_of_cells(&self) -> bool {
        self.state.is_some() || self.origin.is_some() || self.edited
    }

    /// Whether one cell answers.
    #[must_use]
    pub fn keep(&self, snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> bool {
        let cell = snapshot.view().cell(action, commune);
        self.state.is_none_or(|state| cell.state == state)
            && self
                .origin
                .is_none_or(|from| from == cell.provenance_of_row().map_or(AnswerSource::Nowhere, AnswerSource::Row))
            && (!self.edited || snapshot.territory.is_edited(action, commune))
    }
}

/// The lines of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridLayout {
    /// The communes, in their order.
    pub communes: Vec<CommuneIndex>,
    /// The actions, in their order.
    pub actions: Vec<ActionIndex>,
    /// In which order the communes are.
    pub order: CommuneOrder,
    /// Whether the actions are the rows.
    pub transposed: bool,
    /// How many of the cells answer, where something is asked of single cells.
    pub answering: Option<usize>,
}

impl GridLayout {
    /// The lines that answer: those with at least one cell that does.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot, filters: &GridFilters) -> Self {
        let territory = &snapshot.territory;
        let mut communes: Vec<CommuneIndex> = snapshot.tally.cells.members().to_vec();
        communes.retain(|place| {
            let commune = territory.commune(*place);
            names::matches(commune, &filters.commune).is_some()
                && filters.size.is_none_or(|size| SizeClass::of(commune) == Some(size))
        });
        let letters = names::folded(&filters.action);
        let mut actions: Vec<ActionIndex> = snapshot.tally.cells.running().to_vec();
        actions.retain(|place| {
            let action = territory.action(*place);
            names::folded(&action.title).contains(&letters)
                && filters.domain.as_ref().is_none_or(|domain| *domain == action.domain)
        });
        let mut answering = None;
        if filters.asks_of_cells() {
            let keeps = |action, commune| filters.keep(snapshot, action, commune);
            let all = communes.iter().flat_map(|commune| actions.iter().map(move |action| (*action, *commune)));
            answering = Some(all.filter(|(action, commune)| keeps(*action, *commune)).count());
            let kept = communes.clone();
            communes.retain(|commune| actions.iter().any(|action| keeps(*action, *commune)));
            actions.retain(|action| kept.iter().any(|commune| keeps(*action, *commune)));
        }
        let communes = in_order(snapshot, communes, filters.order);
        Self { communes, actions, order: filters.order, transposed: filters.transposed, answering }
    }

    /// How many rows and columns.
    #[must_use]
    pub fn size(&self) -> GridSize {
        let (communes, actions) = (self.communes.len(), self.actions.len());
        if self.transposed {
            GridSize { rows: actions, columns: communes }
        } else {
            GridSize { rows: communes, columns: actions }
        }
    }

    /// What stands at a place.
    #[must_use]
    pub fn cell(&self, spot: CellPosition) -> Option<(ActionIndex, CommuneIndex)> {
        let (commune, action) = if self.transposed { (spot.column, spot.row) } else { (spot.row, spot.column) };
        Some((*self.actions.get(action)?, *self.communes.get(commune)?))
    }

    /// Where a cell stands, if it is shown.
    #[must_use]
    pub fn place(&self, (action, commune): (ActionIndex, CommuneIndex)) -> Option<CellPosition> {
        let action = self.actions.iter().position(|it| *it == action)?;
        let commune = self.communes.iter().position(|it| *it == commune)?;
        let (row, column) = if self.transposed { (action, commune) } else { (commune, action) };
        Some(CellPosition { row, column })
    }
}

fn in_order(snapshot: &DaySnapshot, communes: Vec<CommuneIndex>, order: CommuneOrder) -> Vec<CommuneIndex> {
    let territory = &snapshot.territory;
    let keyed = communes.into_iter().map(|place| {
        let commune = territory.commune(place);
        let number = match order {
            CommuneOrder::Code | CommuneOrder::Name => 0,
            CommuneOrder::Population => u64::from(commune.population.unwrap_or(0)),
            CommuneOrder::Participations => {
                snapshot.count_of(place).map_or(0, |count| u64::from(count.min) << 32 | u64::from(count.max))
            }
        };
        let name = if order == CommuneOrder::Code { String::new() } else { names::folded(&commune.name) };
        (std::cmp::Reverse(number), name, place)
    });
    sorted(keyed.collect(), Ord::cmp).into_iter().map(|(_, _, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dates::Day;
    use domain::indicators::Scope;
    use domain::territory::{Package, Table, Territory};

    fn snapshot() -> DaySnapshot {
        let table = |file: &str, text: &str| {
            let mut lines = text.lines().map(|line| line.split(',').map(Arc::from).collect::<Vec<Arc<str>>>());
            Table { file: file.to_owned(), columns: lines.next().unwrap_or_default(), rows: lines.collect() }
        };
        let descriptor = r#"{"carnet": {"titre": "T", "epci": "E", "date_reference": "2019-12-13", "seuils": [1]}}"#;
        let communes = "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a\n59001,,Seclin,900,,\n59002,,Élan,90000,,\n59003,,Annay,,,\n59004,,Parti,5,,2017";
        let actions = "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,description,provenance,source\na,Archives,Culture,,,,2015,2015,,,,publie,s\nb,Énergie,Achats,,,,2015,2015,,oui,,publie,s\nc,Plus tard,Achats,,,,2015,2022,,,,publie,s";
        let rows = "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source\na,59002,participe,,,,illustratif,\na,59003,interessee,,,,saisi,\nb,59003,participe,,,,saisi,";
        let tables =
            vec![table("communes.csv", communes), table("actions.csv", actions), table("participations.csv", rows)];
        let package = Package { descriptor: serde_json::from_str(descriptor).unwrap(), tables };
        let territory = Arc::new(Territory::read(&package).unwrap());
        DaySnapshot::on(&territory, Day::end_of_year(2019), Scope::Everything)
    }

    /// The lines that are left: « Annay Élan | Archives ».
    fn lines(filters: &GridFilters) -> String {
        let snapshot = snapshot();
        let layout = GridLayout::of(&snapshot, filters);
        let communes = layout.communes.iter().map(|it| &*snapshot.territory.commune(*it).name);
        let actions = layout.actions.iter().map(|it| &*snapshot.territory.action(*it).title);
        communes.chain(["|"]).chain(actions).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn members_and_running_actions_stand_in_the_order_that_is_asked_for() {
        let order = |order| lines(&GridFilters { order, ..GridFilters::default() });
        assert_eq!(order(CommuneOrder::Name), "Annay Élan Seclin | Archives Énergie");
        assert_eq!(order(CommuneOrder::Code), "Seclin Élan Annay | Archives Énergie");
        assert_eq!(order(CommuneOrder::Population), "Élan Seclin Annay | Archives Énergie");
        assert_eq!(order(CommuneOrder::Participations), "Annay Élan Seclin | Archives Énergie");
    }

    #[test]
    fn lines_are_left_that_have_a_cell_that_answers_and_these_are_counted() {
        let of = |filters: GridFilters| (lines(&filters), GridLayout::of(&snapshot(), &filters).answering);
        let all = GridFilters::default;
        assert_eq!(of(GridFilters { commune: "elan".into(), ..all() }), ("Élan | Archives Énergie".into(), None));
        assert_eq!(of(GridFilters { action: "NERG".into(), ..all() }).0, "Annay Élan Seclin | Énergie");
        assert_eq!(of(GridFilters { size: Some(SizeClass::ALL[0]), ..all() }).0, "Seclin | Archives Énergie");
        assert_eq!(of(GridFilters { domain: Some("Culture".into()), ..all() }).0, "Annay Élan Seclin | Archives");
        let state = Some(ParticipationState::TakesPart);
        assert_eq!(of(GridFilters { state, ..all() }), ("Annay Élan | Archives Énergie".into(), Some(2)));
        let state = Some(ParticipationState::Unknown);
        assert_eq!(of(GridFilters { state, ..all() }), ("Seclin | Archives".into(), Some(1)));
        let origin = Some(AnswerSource::Row(Provenance::Illustrative));
        assert_eq!(of(GridFilters { origin, ..all() }), ("Élan | Archives".into(), Some(1)));
        assert_eq!(of(GridFilters { origin: Some(AnswerSource::Nowhere), ..all() }).1, Some(3));
        assert_eq!(of(GridFilters { edited: true, ..all() }), ("|".into(), Some(0)));
    }

    #[test]
    fn a_cell_is_found_again_whichever_way_round_the_grid_stands() {
        let snapshot = snapshot();
        for transposed in [false, true] {
            let layout = GridLayout::of(&snapshot, &GridFilters { transposed, ..GridFilters::default() });
            let size = layout.size();
            for (row, column) in (0..size.rows).flat_map(|row| (0..size.columns).map(move |column| (row, column))) {
                let spot = CellPosition { row, column };
                assert_eq!(layout.cell(spot).and_then(|cell| layout.place(cell)), Some(spot));
            }
            assert_eq!(layout.cell(CellPosition { row: size.rows, column: 0 }), None);
        }
    }
}
