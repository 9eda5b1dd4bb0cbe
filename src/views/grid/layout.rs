//! Which communes and actions the grid shows, in which order, and which of its cells answer to the filters.

use std::sync::Arc;

use domain::indicators::SizeClass;
use domain::order::sorted;
use domain::pasted::Seen;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::select::{Size, Spot};
use crate::state::Picture;
use crate::text::names;

/// In which order communes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
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

impl Order {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Code, Self::Population, Self::Participations];
}

/// Where what a cell shows comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A row of that provenance.
    Row(Provenance),
    /// No row.
    Nowhere,
}

/// What is asked of the grid, all of it at once: which lines it shows, in which order and which way round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
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
    pub origin: Option<Origin>,
    /// Whether they were changed.
    pub edited: bool,
    /// In which order communes stand.
    pub order: Order,
    /// Whether the actions are the rows.
    pub transposed: bool,
}

impl Filters {
    /// Whether anything is asked of single cells.
    #[must_use]
    pub const fn asks_of_cells(&self) -> bool {
        self.state.is_some() || self.origin.is_some() || self.edited
    }

    /// Whether one cell answers.
    #[must_use]
    pub fn keep(&self, picture: &Picture, action: ActionIndex, commune: CommuneIndex) -> bool {
        let seen = seen(picture);
        self.state.is_none_or(|state| seen.shown(action, commune).state == state)
            && self.origin.is_none_or(|from| {
                from == seen.row(action, commune).map_or(Origin::Nowhere, |row| Origin::Row(row.provenance))
            })
            && (!self.edited || picture.territory.is_edited(action, commune))
    }
}

/// The territory as a picture has it.
#[must_use]
pub fn seen(picture: &Picture) -> Seen<'_> {
    Seen { territory: &picture.territory, day: picture.day(), scope: picture.scope() }
}

/// The lines of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The communes, in their order.
    pub communes: Vec<CommuneIndex>,
    /// The actions, in their order.
    pub actions: Vec<ActionIndex>,
    /// Whether the actions are the rows.
    pub transposed: bool,
    /// How many of the cells answer, where something is asked of single cells.
    pub answering: Option<usize>,
}

impl Layout {
    /// The lines that answer: those with at least one cell that does.
    #[must_use]
    pub fn of(picture: &Picture, filters: &Filters) -> Self {
        let territory = &picture.territory;
        let mut communes: Vec<CommuneIndex> = picture.tally.cells.members().to_vec();
        communes.retain(|place| {
            let commune = territory.commune(*place);
            names::matches(commune, &filters.commune).is_some()
                && filters.size.is_none_or(|size| SizeClass::of(commune) == Some(size))
        });
        let letters = names::folded(&filters.action);
        let mut actions: Vec<ActionIndex> = picture.tally.cells.running().to_vec();
        actions.retain(|place| {
            let action = territory.action(*place);
            names::folded(&action.title).contains(&letters)
                && filters.domain.as_ref().is_none_or(|domain| *domain == action.domain)
        });
        let mut answering = None;
        if filters.asks_of_cells() {
            let keeps = |action, commune| filters.keep(picture, action, commune);
            let all = communes.iter().flat_map(|commune| actions.iter().map(move |action| (*action, *commune)));
            answering = Some(all.filter(|(action, commune)| keeps(*action, *commune)).count());
            let kept = communes.clone();
            communes.retain(|commune| actions.iter().any(|action| keeps(*action, *commune)));
            actions.retain(|action| kept.iter().any(|commune| keeps(*action, *commune)));
        }
        let communes = in_order(picture, communes, filters.order);
        Self { communes, actions, transposed: filters.transposed, answering }
    }

    /// How many rows and columns.
    #[must_use]
    pub fn size(&self) -> Size {
        let (communes, actions) = (self.communes.len(), self.actions.len());
        if self.transposed {
            Size { rows: actions, columns: communes }
        } else {
            Size { rows: communes, columns: actions }
        }
    }

    /// What stands at a place.
    #[must_use]
    pub fn cell(&self, spot: Spot) -> Option<(ActionIndex, CommuneIndex)> {
        let (commune, action) = if self.transposed { (spot.column, spot.row) } else { (spot.row, spot.column) };
        Some((*self.actions.get(action)?, *self.communes.get(commune)?))
    }
}

fn in_order(picture: &Picture, communes: Vec<CommuneIndex>, order: Order) -> Vec<CommuneIndex> {
    let territory = &picture.territory;
    let keyed = communes.into_iter().map(|place| {
        let commune = territory.commune(place);
        let number = match order {
            Order::Code | Order::Name => 0,
            Order::Population => u64::from(commune.population.unwrap_or(0)),
            Order::Participations => {
                picture.count_of(place).map_or(0, |count| u64::from(count.min) << 32 | u64::from(count.max))
            }
        };
        let name = if order == Order::Code { String::new() } else { names::folded(&commune.name) };
        (std::cmp::Reverse(number), name, place)
    });
    sorted(keyed.collect(), Ord::cmp).into_iter().map(|(_, _, place)| place).collect()
}
