//! Computes all counts of the cells in a single pass.
//!
//! The kind of a cell is used as an index, without branches, since the processor could not predict them.

use std::sync::Arc;

use crate::indicators::adoption::KindTotal;
use crate::indicators::{Adoption, Backing, Cell, CellCounts, Cells, Interval};
use crate::sorting::{collation_key, sorted};
use crate::territory::{ActionIndex, Provenance, Territory};

/// The results of the functions with these names, each of which passes over all cells by itself.
#[derive(Default)]
pub(super) struct CellSummary {
    pub(super) counts: Vec<Interval>,
    pub(super) adoption: Vec<(ActionIndex, Adoption)>,
    pub(super) by_domain: Vec<(Arc<str>, Interval)>,
    pub(super) kinds: CellCounts,
    pub(super) backing: Vec<Backing>,
}

/// A set of kinds of cells, one bit each.
type CellKinds = u8;
const YES: CellKinds = 1 << Cell::Yes as u8;
const UNKNOWN: CellKinds = 1 << Cell::Unknown as u8;

impl CellSummary {
    pub(super) fn of(territory: &Territory, cells: &Cells) -> Self {
        let population = |member| territory.commune(member).inhabitants();
        let populations: Vec<u64> = cells.members().iter().map(|&member| population(member)).collect();
        let mut summary = Self { counts: vec![Interval::default(); populations.len()], ..Self::default() };
        let mut domains: Vec<(&Arc<str>, Vec<CellKinds>)> = Vec::new();
        for (line, &action) in cells.running().iter().enumerate() {
            let domain = &territory.action(action).domain;
            let known = domains.iter().position(|(name, _)| *name == domain);
            let at = known.unwrap_or(domains.len());
            if known.is_none() {
                domains.push((domain, vec![0; populations.len()]));
            }
            summary.count_line(action, cells.line(line), &populations, &mut domains[at].1);
        }
        for (domain, members) in sorted(domains, |(one, _), (other, _)| collation_key(one).cmp(&collation_key(other))) {
            let mut reach = Interval::default();
            for kinds in members {
                reach.min += u32::from(kinds & YES != 0);
                reach.max += u32::from(kinds & (YES | UNKNOWN) != 0);
            }
            summary.by_domain.push((Arc::clone(domain), reach));
        }
        summary
    }

    /// Counts the cells of one action.
    fn count_line(
        &mut self,
        action: ActionIndex,
        (cells, provenances): (&[Cell], &[Provenance]),
        populations: &[u64],
        in_domain: &mut [CellKinds],
    ) {
        let adds = Cell::ALL.map(Cell::adds);
        let mut counted = [[0; 3]; 4];
        let mut inhabitants = [0; 4];
        let members = cells.iter().zip(provenances).zip(populations).zip(in_domain).zip(&mut self.counts);
        for ((((&cell, &provenance), &population), in_domain), count) in members {
            counted[cell as usize][provenance as usize] += 1;
            inhabitants[cell as usize] += population;
            *in_domain |= 1 << cell as u8;
            count.min += adds[cell as usize].min;
            count.max += adds[cell as usize].max;
        }
        let of = |cell: Cell| counted[cell as usize].iter().sum::<u32>();
        let known = |provenance: Provenance| {
            [Cell::Yes, Cell::No, Cell::NotConcerned]
                .map(|cell| counted[cell as usize][provenance as usize])
                .iter()
                .sum()
        };
        let (yes, no, not_concerned, unknown) =
            (of(Cell::Yes), of(Cell::No), of(Cell::NotConcerned), of(Cell::Unknown));
        self.kinds.yes += yes;
        self.kinds.no += no;
        self.kinds.not_concerned += not_concerned;
        self.kinds.unknown += unknown;
        self.backing.push(Backing {
            published: known(Provenance::Published),
            entered: known(Provenance::Entered),
            illustrative: known(Provenance::Illustrative),
            unknown,
        });
        let kinds = Cell::ALL.map(|kind| KindTotal { communes: of(kind), inhabitants: inhabitants[kind as usize] });
        self.adoption.push((action, Adoption::of_totals(&kinds)));
    }
}
