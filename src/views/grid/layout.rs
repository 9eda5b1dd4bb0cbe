//! Which communes and actions the grid shows, in which order, and which of its cells match the filters.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, SizeClass};
use domain::sorting::sorted;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::selection::{CellPosition, GridSize};
use wording::names;

/// The order of the communes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CommuneOrder {
    /// By name.
    #[default]
    Name,
    /// By INSEE code.
    Code,
    /// By number of inhabitants, largest first.
    Population,
    /// By number of participations, largest first.
    Participations,
}

impl CommuneOrder {
    pub const ALL: [Self; 4] = [Self::Name, Self::Code, Self::Population, Self::Participations];
}

/// The origin of what a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerSource {
    /// A row of that provenance.
    Row(Provenance),
    /// No row.
    Nowhere,
}

/// The filters and the order of the grid. All filters have to match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridFilters {
    /// A part of a commune's name or code.
    pub commune: String,
    pub size: Option<SizeClass>,
    pub domain: Option<Arc<str>>,
    /// A part of an action's title.
    pub action: String,
    /// The state of cells.
    pub state: Option<ParticipationState>,
    /// The origin of their answers.
    pub origin: Option<AnswerSource>,
    /// Only cells that differ from the tables.
    pub edited: bool,
    pub order: CommuneOrder,
    /// Whether the actions are the rows.
    pub transposed: bool,
}

impl GridFilters {
    /// Whether there is a filter of single cells.
    #[must_use]
    pub const fn filters_cells(&self) -> bool {
        self.state.is_some() || self.origin.is_some() || self.edited
    }

    /// Whether a cell matches the filters of cells.
    #[must_use]
    pub fn matches(&self, snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> bool {
        let cell = snapshot.view().cell(action, commune);
        self.state.is_none_or(|state| cell.state == state)
            && self
                .origin
                .is_none_or(|from| from == cell.provenance_of_row().map_or(AnswerSource::Nowhere, AnswerSource::Row))
            && (!self.edited || snapshot.territory.has_changed(action, commune))
    }
}

/// The rows and columns of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridLayout {
    /// The communes, in their order.
    pub communes: Vec<CommuneIndex>,
    /// The actions, in their order.
    pub actions: Vec<ActionIndex>,
    pub order: CommuneOrder,
    /// Whether the actions are the rows.
    pub transposed: bool,
    /// How many cells match, if there is a filter of cells.
    pub matching: Option<usize>,
}

impl GridLayout {
    /// The communes and actions that match. With a filter of cells, those with at least one cell that matches.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot, filters: &GridFilters) -> Self {
        let territory = &snapshot.territory;
        let mut communes: Vec<CommuneIndex> = snapshot.tally.cells.members().to_vec();
        communes.retain(|index| {
            let commune = territory.commune(*index);
            names::matches(commune, &filters.commune)
                && filters.size.is_none_or(|size| SizeClass::of(commune) == Some(size))
        });
        let letters = names::folded(&filters.action);
        let mut actions: Vec<ActionIndex> = snapshot.tally.cells.running().to_vec();
        actions.retain(|index| {
            let action = territory.action(*index);
            names::folded(&action.title).contains(&letters)
                && filters.domain.as_ref().is_none_or(|domain| *domain == action.domain)
        });
        let mut matching = None;
        if filters.filters_cells() {
            let matches = |action, commune| filters.matches(snapshot, action, commune);
            let all = communes.iter().flat_map(|commune| actions.iter().map(move |action| (*action, *commune)));
            matching = Some(all.filter(|(action, commune)| matches(*action, *commune)).count());
            let candidates = communes.clone();
            communes.retain(|commune| actions.iter().any(|action| matches(*action, *commune)));
            actions.retain(|action| candidates.iter().any(|commune| matches(*action, *commune)));
        }
        let communes = ordered(snapshot, communes, filters.order);
        Self { communes, actions, order: filters.order, transposed: filters.transposed, matching }
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

    /// The action and the commune at a position; `None` outside the grid.
    #[must_use]
    pub fn cell(&self, position: CellPosition) -> Option<(ActionIndex, CommuneIndex)> {
        let (commune, action) =
            if self.transposed { (position.column, position.row) } else { (position.row, position.column) };
        Some((*self.actions.get(action)?, *self.communes.get(commune)?))
    }

    /// The position of a cell, if it is shown.
    #[must_use]
    pub fn position(&self, (action, commune): (ActionIndex, CommuneIndex)) -> Option<CellPosition> {
        let action = self.actions.iter().position(|it| *it == action)?;
        let commune = self.communes.iter().position(|it| *it == commune)?;
        let (row, column) = if self.transposed { (action, commune) } else { (commune, action) };
        Some(CellPosition { row, column })
    }
}

fn ordered(snapshot: &DaySnapshot, communes: Vec<CommuneIndex>, order: CommuneOrder) -> Vec<CommuneIndex> {
    let territory = &snapshot.territory;
    let keyed = communes.into_iter().map(|index| {
        let commune = territory.commune(index);
        let number = match order {
            CommuneOrder::Code | CommuneOrder::Name => 0,
            CommuneOrder::Population => u64::from(commune.population.unwrap_or(0)),
            CommuneOrder::Participations => {
                snapshot.count_of(index).map_or(0, |count| u64::from(count.min) << 32 | u64::from(count.max))
            }
        };
        let name = (order != CommuneOrder::Code).then(|| domain::sorting::collation_key(commune.display_name()));
        (std::cmp::Reverse(number), name, index)
    });
    sorted(keyed.collect(), Ord::cmp).into_iter().map(|(_, _, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dates::Day;
    use domain::indicators::Scope;
    use fixtures::small_territory::made;

    fn snapshot() -> DaySnapshot {
        let territory = made(
            &["59001,,Seclin,900,,", "59002,,Élan,90000,,", "59003,,Annay,,,", "59004,,Parti,5,,2017"],
            &[
                "a,Archives,Culture,,,,2015,2015,,,,publie,s",
                "b,Énergie,Achats,,,,2015,2015,,oui,,publie,s",
                "c,Plus tard,Achats,,,,2015,2022,,,,publie,s",
            ],
            &["a,59002,participe,,,,illustratif,", "a,59003,interessee,,,,saisi,", "b,59003,participe,,,,saisi,"],
        );
        DaySnapshot::on(&Arc::new(territory), Day::end_of_year(2019), Scope::Everything)
    }

    /// The shown communes and actions, as in « Annay Élan | Archives ».
    fn lines(filters: &GridFilters) -> String {
        let snapshot = snapshot();
        let layout = GridLayout::of(&snapshot, filters);
        let communes = layout.communes.iter().map(|it| &*snapshot.territory.commune(*it).name);
        let actions = layout.actions.iter().map(|it| &*snapshot.territory.action(*it).title);
        communes.chain(["|"]).chain(actions).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn members_and_running_actions_are_in_the_chosen_order() {
        let order = |order| lines(&GridFilters { order, ..GridFilters::default() });
        assert_eq!(order(CommuneOrder::Name), "Annay Élan Seclin | Archives Énergie");
        assert_eq!(order(CommuneOrder::Code), "Seclin Élan Annay | Archives Énergie");
        assert_eq!(order(CommuneOrder::Population), "Élan Seclin Annay | Archives Énergie");
        assert_eq!(order(CommuneOrder::Participations), "Annay Élan Seclin | Archives Énergie");
    }

    #[test]
    fn lines_with_a_matching_cell_are_shown_and_the_matching_cells_are_counted() {
        let of = |filters: GridFilters| (lines(&filters), GridLayout::of(&snapshot(), &filters).matching);
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
    fn the_position_of_a_cell_leads_back_to_it_transposed_or_not() {
        let snapshot = snapshot();
        for transposed in [false, true] {
            let layout = GridLayout::of(&snapshot, &GridFilters { transposed, ..GridFilters::default() });
            let size = layout.size();
            for (row, column) in (0..size.rows).flat_map(|row| (0..size.columns).map(move |column| (row, column))) {
                let position = CellPosition { row, column };
                assert_eq!(layout.cell(position).and_then(|cell| layout.position(cell)), Some(position));
            }
            assert_eq!(layout.cell(CellPosition { row: size.rows, column: 0 }), None);
        }
    }
}
