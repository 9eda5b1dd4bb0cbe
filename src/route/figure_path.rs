//! The end of the address of a figure.

use domain::indicators::Figure;

use super::percent::percent_encode;

/// Reads the name of a figure and its argument, which may be missing.
pub(super) fn parse_figure(parts: &[&str]) -> Option<Figure> {
    match parts {
        [name] => Figure::parse(name, ""),
        [name, of] => Figure::parse(name, of),
        _ => None,
    }
}

/// The end of the address of a figure: `communes_au_moins/5`.
pub(super) fn figure_path(figure: &Figure) -> String {
    let of = figure.of();
    if of.is_empty() { figure.name().to_owned() } else { [figure.name(), "/", &percent_encode(&of)].concat() }
}
