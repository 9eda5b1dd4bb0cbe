//! Communes that do not take part in an action in which all others of their size class take part.

use crate::indicators::{Cell, Cells, SizeClass};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// A commune that is the only one of its size class not to take part in an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alone {
    /// The action in which it does not take part.
    pub action: ActionIndex,
    /// The commune that does not take part.
    pub commune: CommuneIndex,
    /// The number of other communes of its class that take part, at least two.
    pub others: u32,
}

/// For each running action and size class: the member that certainly does not take part, if all other members to which
/// the action applies, two or more, certainly do. One unknown cell in the class is enough to exclude it. Sorted by
/// action in the order of the table, then by class, the smallest first.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, . not concerned, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(100, "+++"), (200, "+?+"), (300, "---"), (400, "...")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let alone = alone(&territory, &cells);
/// assert_eq!(alone.len(), 2); // for a and c; for b, another commune may not take part either
/// assert!(alone.iter().all(|alone| alone.commune == cells.members()[2] && alone.others == 2));
/// ```
#[must_use]
pub fn alone(territory: &Territory, cells: &Cells) -> Vec<Alone> {
    let class_of = |&member: &CommuneIndex| SizeClass::of(territory.commune(member));
    let classes: Vec<Option<SizeClass>> = cells.members().iter().map(class_of).collect();
    let mut found = Vec::new();
    for (action, line) in cells.by_action() {
        for class in SizeClass::ALL {
            let mut participants = 0;
            let mut absent = Vec::new();
            for ((&member, cell), _) in
                cells.members().iter().zip(line).zip(&classes).filter(|(_, other)| **other == Some(class))
            {
                match cell {
                    Cell::NotConcerned => {}
                    Cell::Yes => participants += 1,
                    Cell::No | Cell::Unknown => absent.push((member, *cell)),
                }
            }
            if let [(commune, Cell::No)] = absent[..]
                && participants >= 2
            {
                found.push(Alone { action, commune, others: participants });
            }
        }
    }
    found
}
