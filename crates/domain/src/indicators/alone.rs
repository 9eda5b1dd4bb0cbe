//! The communes that are alone of their size to stay out of an action.

use crate::indicators::{Cell, Cells, SizeClass};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// A commune that is alone of its class of size to stay out of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alone {
    /// The action.
    pub action: ActionIndex,
    /// The commune.
    pub commune: CommuneIndex,
    /// How many others of its class take part; at least two.
    pub others: u32,
}

/// Every running action and class of size in which one member is known not to take part, and every
/// other member that the action concerns, two or more of them, is known to. By action in the order
/// of the table, then by class, the smallest first. Only what is certain: one unknown cell, and
/// nobody is said to be alone.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, . not concerned, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(100, "+++"), (200, "+?+"), (300, "---"), (400, "...")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let alone = alone(&territory, &cells);
/// assert_eq!(alone.len(), 2); // out of a and of c; of b another may be out too
/// assert!(alone.iter().all(|alone| alone.commune == cells.members()[2] && alone.others == 2));
/// ```
#[must_use]
pub fn alone(territory: &Territory, cells: &Cells) -> Vec<Alone> {
    let class_of = |&member: &CommuneIndex| SizeClass::of(territory.commune(member));
    let classes: Vec<Option<SizeClass>> = cells.members().iter().map(class_of).collect();
    let mut found = Vec::new();
    for (action, line) in cells.by_action() {
        for class in SizeClass::ALL {
            let mut takers = 0;
            let mut out = Vec::new();
            for ((&member, cell), _) in
                cells.members().iter().zip(line).zip(&classes).filter(|(_, other)| **other == Some(class))
            {
                match cell {
                    Cell::NotConcerned => {}
                    Cell::Yes => takers += 1,
                    Cell::No | Cell::Unknown => out.push((member, *cell)),
                }
            }
            if let [(commune, Cell::No)] = out[..]
                && takers >= 2
            {
                found.push(Alone { action, commune, others: takers });
            }
        }
    }
    found
}
