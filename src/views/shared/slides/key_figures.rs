//! The slide of the key figures.

use domain::indicators::{ActionsFound, DaySnapshot, Figure, KeyFigures};
use domain::territory::Action;

use super::SlideFigure;
use crate::components::FigureMark;
use crate::views::shared::marks::figure_mark;
use wording::key_figures;
use wording::numbers::{percentages_differ, span, span_of_percentages, whole};

/// The key figures.
pub(super) fn key_figures(snapshot: &DaySnapshot) -> Vec<SlideFigure> {
    let key = KeyFigures::of(snapshot);
    let [deployed, registered] =
        [Action::is_deployed_on, Action::is_registered_on].map(|holds| ActionsFound::on(snapshot, holds));
    let figure = |value: String, is_certain: bool, label: String, figure: Figure| {
        let mut mark = figure_mark(snapshot, figure.clone()).without_link();
        // The label of the deployed actions says how many are registered.
        mark.illustrative |= figure == Figure::Deployed && figure_mark(snapshot, Figure::Registered).illustrative;
        SlideFigure { figure, value, is_certain, mark, label, label_mark: FigureMark::default() }
    };
    let mut figures = vec![
        figure(
            whole(key.actions.deployed.into()),
            true,
            key_figures::deployed_of_registered(deployed, registered),
            Figure::Deployed,
        ),
        figure(
            span(key.deployed_in_year),
            key.deployed_in_year.is_certain(),
            key_figures::deployed_in(key.year),
            Figure::DeployedIn(key.year),
        ),
    ];
    figures.extend(key.thresholds.into_iter().map(|(k, reached)| {
        let is_one = !percentages_differ(reached, key.communes);
        let label = key_figures::at_least_with_fraction(k, reached, key.communes);
        figure(span_of_percentages(reached, key.communes), is_one, label, Figure::AtLeast(k))
    }));
    figures
}
