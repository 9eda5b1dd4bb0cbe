//! Live figures: names of figures in own words, which the report replaces by what they are on its day.

use std::fmt::Write;

use documents::WrittenRun;
use domain::indicators::{Account, DaySnapshot, Figure, account};

use super::{ReportInput, own_text, page};
use crate::{account as words, numbers};

/// What stands after the name of a figure for another form of it: its share, or with the total.
const SHARE: &str = " %";
const WITH_TOTAL: &str = " sur";

/// How a live figure is written.
#[derive(Clone, Copy)]
enum LiveForm {
    Count,
    Share,
    WithTotal,
}

/// A figure that can stand in own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveFigure {
    /// What is typed, with its braces.
    pub typed: String,
    /// What it gives now.
    pub value: String,
    /// What it is: the sentence of its account.
    pub what: String,
}

/// The figure of a name, and how it is written; `None` if there is no such figure.
fn read(name: &str) -> Option<(Figure, LiveForm)> {
    let figure = |text: &str| {
        let (name, of) = text.split_once(' ').unwrap_or((text, ""));
        Figure::parse(name.trim(), of.trim())
    };
    if let Some(figure) = figure(name) {
        return Some((figure, LiveForm::Count));
    }
    let of = |end: &str, form| Some((figure(name.strip_suffix(end)?)?, form));
    of(SHARE, LiveForm::Share).or_else(|| of(WITH_TOTAL, LiveForm::WithTotal))
}

/// The account of a figure, and its text in this form; `None` if there is no such figure on this day.
fn value(snapshot: &DaySnapshot, name: &str) -> Option<(Figure, Account, String)> {
    let (figure, form) = read(name)?;
    let account = account(&snapshot.territory, &snapshot.tally, &figure)?;
    let text = match (form, account.of) {
        (LiveForm::Count, _) if figure == Figure::Population => words::value(&figure, &account),
        (LiveForm::Count, _) => numbers::range(account.value),
        (LiveForm::Share, Some(of)) => numbers::percentages(account.value, of),
        (LiveForm::WithTotal, Some(of)) => numbers::fraction(account.value, of),
        (LiveForm::Share | LiveForm::WithTotal, None) => return None,
    };
    Some((figure, account, text))
}

/// What stands in the place of a name: the figure, or that there is none of this name.
pub(super) fn live(input: &ReportInput<'_>, name: &str) -> WrittenRun {
    match value(input.snapshot, name) {
        Some((figure, account, text)) => {
            let definition = words::formula(&input.snapshot.territory, &figure, &account);
            let run = ReportInput::marked(text, account.backing.illustrative > 0).linked((input.account)(figure));
            run.noted(vec![WrittenRun::text(definition)])
        }
        None => WrittenRun::text(page::unknown_figure(name)).bold(),
    }
}

/// The names in a text that are no figures of the day.
#[must_use]
pub fn unknown_figures(snapshot: &DaySnapshot, text: &str) -> Vec<String> {
    let names = own_text::figure_names(text).into_iter();
    names.filter(|name| value(snapshot, name).is_none()).map(str::to_owned).collect()
}

/// Figures that can stand in own words, the usual ones: of all actions, and of the thresholds of the territory.
#[must_use]
pub fn live_figures(snapshot: &DaySnapshot) -> Vec<LiveFigure> {
    let mut names = Vec::new();
    for figure in [Figure::Communes, Figure::Population, Figure::Registered, Figure::Deployed, Figure::Running] {
        names.push(figure.name().to_owned());
    }
    names.push(Figure::UnderStudy.name().to_owned());
    let year = Figure::DeployedIn(snapshot.day().year());
    names.push([year.name(), " ", &year.of()].concat());
    for &k in &snapshot.territory.about().thresholds {
        let figure = Figure::AtLeast(k);
        for end in ["", SHARE, WITH_TOTAL] {
            let mut name = String::new();
            // Writing to a `String` cannot fail.
            _ = write!(name, "{} {k}{end}", figure.name());
            names.push(name);
        }
    }
    if let Some((action, _)) = snapshot.tally.adoption.first() {
        let figure = Figure::Participants(snapshot.territory.action(*action).id.clone());
        names.push([figure.name(), " ", &figure.of()].concat());
    }
    let live = |name: &String| {
        let (figure, account, value) = value(snapshot, name)?;
        let what = words::headline(&snapshot.territory, &figure, &account);
        Some(LiveFigure { typed: ["{", name, "}"].concat(), value, what })
    };
    names.iter().filter_map(live).collect()
}
