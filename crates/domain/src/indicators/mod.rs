//! The participation indicators, computed from a territory and a day. Each figure is an interval: what is certain and
//! what is possible.
//!
//! [`DayView`] evaluates one cell; [`Cells`] evaluates all cells of a day at once, and a [`Tally`] counts them and is
//! updated after an edit. A [`DaySnapshot`] is what pages read: a territory with its tally and its counts of actions.
//! [`Figures`] are the counts of a tally by names, for other programs; [`KeyFigures`] are the few figures of a snapshot
//! that several pages show.

mod account;
mod action_groups;
mod adoption;
mod alone;
mod backing;
mod between;
mod cell_summary;
mod cells;
mod commune_counts;
mod count_classes;
mod day_snapshot;
mod deployments;
mod domain_reach;
mod domains_served;
mod effective;
mod figure;
mod figures;
mod findings;
mod fractions;
mod gain;
mod key_figures;
mod milestones;
mod peers;
mod quantities;
mod rank;
mod reach;
mod robustness;
mod series;
mod size_class;
mod size_groups;
mod spread;
mod supposed;
mod tally;
mod thresholds;
mod year_ends;

pub use account::{Account, AccountItem, AccountLine, AccountPart, account};
pub use action_groups::{ActionGroup, Grouping, action_groups};
pub use adoption::{Adoption, adoption};
pub use alone::{Alone, alone};
pub use backing::{Backing, backing, figure_backing};
pub use between::{BeforeAfter, ChangesBetween, ThresholdCrossing, between};
pub use cells::{Cell, Cells, Scope};
pub use commune_counts::commune_counts;
pub use count_classes::CountClasses;
pub use day_snapshot::DaySnapshot;
pub use deployments::{ActionCounts, deployed_by_year};
pub use domain_reach::domain_reach;
pub use domains_served::{DomainsServed, domains_served};
pub use effective::{CellBasis, DayView, EffectiveCell};
pub use figure::{ActionSet, Figure};
pub use figures::{AtLeast, CellCounts, Figures};
pub use findings::{
    ActionGain, ActionsFound, BusiestYears, CommuneDifferences, CommunePlace, CommunesJoined, DeploymentYears,
    Distribution, FigureFinding, JoinedWithout, Leaders, Measured, Milestones, MissingAction, MissingActions,
    PeersJoined, are_dates_unknown,
};
pub use fractions::{Fraction, Half, OneDecimal, Proportion};
pub use gain::{GainedAndLost, gain};
pub use key_figures::KeyFigures;
pub use milestones::{ActionMilestone, Milestone, milestones};
pub use peers::{ComparedWith, JoinedByPeers, joined_by_peers, peers_of};
pub use quantities::{Interval, Percentage, Share};
pub use rank::rank;
pub use reach::{Inhabitants, Reach, inhabitants, reached, without_population};
pub use robustness::{Robustness, ShareConclusion, ShareDefinition, ShareVariant, robustness};
pub use series::{DayCounts, series};
pub use size_class::SizeClass;
pub use size_groups::{AtThreshold, SizeGroup, size_groups};
pub use spread::{Extreme, Mean, Median, Spread};
pub use supposed::{SupposedChange, supposed_changes};
pub use tally::Tally;
pub use thresholds::{at_least, reached_by_half};
pub use year_ends::{HistoryPoint, deployments, history_days, later_perimeters, year_ends};
