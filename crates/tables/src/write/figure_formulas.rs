//! The formulas of the figures. They take « oui (illustratif) » for a yes, and « non concernée » for no « non »; what they
//! do not understand, or is empty, is not known.

use domain::indicators::{Adoption, CellCounts, Interval, Percentage, Share};
use domain::territory::{Action, Commune, Territory};

use crate::write::content::CellContent;
use crate::write::formula::{Formula, SheetArea};
use crate::write::indicator_sheet::CommuneRows;
use crate::write::wide_sheet::Crossing;

/// What Excel takes as one formula, with some room.
const MAX_FORMULA: usize = 8_000;

/// The patterns of a cell that is a no: alone or with a mark, which « non concernée » is not.
const NO: [&str; 3] = ["non", "non (*", "intéressée*"];
const NOT_CONCERNED: &str = "non concernée*";
const YES: &str = "oui*";

/// A formula with its value, or the value alone where there are no cells to count.
pub(super) fn counted(has_cells: bool, formula: Formula, value: u64) -> CellContent {
    if has_cells { CellContent::Counted(formula, value) } else { CellContent::Number(value) }
}

/// `COUNTIF(area;"a")+COUNTIF(area;"b")`.
fn count_of(area: &SheetArea, patterns: &[&str]) -> Formula {
    let one = |pattern: &&str| Formula::of(&format!("COUNTIF({{}};\"{pattern}\")"), &[area]);
    Formula::joined(patterns.iter().map(one), "+")
}

/// All cells of an area but those of these patterns.
fn all_but(all: Formula, area: &SheetArea, patterns: &[&str]) -> Formula {
    let one = |pattern: &&str| Formula::of(&format!("COUNTIF({{}};\"{pattern}\")"), &[area]);
    Formula::joined(std::iter::once(all).chain(patterns.iter().map(one)), "-")
}

const NOT_POSSIBLE: [&str; 4] = [NO[0], NO[1], NO[2], NOT_CONCERNED];

/// A commune: its code, name and population, and the number of actions it takes part in.
pub(super) fn commune_row(commune: &Commune, count: Interval, crossing: Crossing<'_>, at: usize) -> Vec<CellContent> {
    let cells = crossing.row(at);
    let max = all_but(Formula::of("COLUMNS({})", &[&cells]), &cells, &NOT_POSSIBLE);
    vec![
        CellContent::text(commune.code.as_str()),
        CellContent::text(&**commune.display_name()),
        commune.population.map_or(CellContent::Empty, CellContent::count),
        counted(crossing.has_cells(), count_of(&cells, &[YES]), count.min.into()),
        counted(crossing.has_cells(), max, count.max.into()),
    ]
}

/// The participants of an action, out of the communes to which it applies, and their inhabitants. `row` is where it stands.
pub(super) fn adoption_row(
    action: &Action,
    adoption: Adoption,
    crossing: Crossing<'_>,
    at: usize,
    communes: CommuneRows,
    row: usize,
) -> Vec<CellContent> {
    let cells = crossing.column(at);
    let people = communes.column(CommuneRows::POPULATION);
    let has_cells = crossing.has_cells();
    let communes_of = |patterns: &[&str]| all_but(Formula::of("ROWS({})", &[&cells]), &cells, patterns);
    let sum = |pattern: &str| Formula::of(&format!("SUMIF({{}};\"{pattern}\";{{}})"), &[&cells, &people]);
    let all_people = Formula::of("SUM({})", &[&people]);
    let possible = Formula::joined(std::iter::once(all_people).chain(NOT_POSSIBLE.map(sum)), "-");
    let mut line = vec![
        CellContent::text(action.id.as_str()),
        CellContent::text(&*action.title),
        counted(has_cells, count_of(&cells, &[YES]), adoption.min.into()),
        counted(has_cells, communes_of(&NOT_POSSIBLE), adoption.max.into()),
        counted(has_cells, communes_of(&[NOT_CONCERNED]), adoption.of.into()),
    ];
    line.extend(share_cells(row, 2, (adoption.min, adoption.max, adoption.of)));
    line.push(counted(has_cells, sum(YES), adoption.population_min));
    line.push(counted(has_cells, possible, adoption.population_max));
    line
}

/// The members with at least one action of a domain.
pub(super) fn domain_row(
    territory: &Territory,
    domain: &str,
    reach: Interval,
    crossing: Crossing<'_>,
    members: &SheetArea,
    row: usize,
) -> Vec<CellContent> {
    let of = u32::try_from(crossing.communes.len()).unwrap_or(u32::MAX);
    let columns = || {
        let of_domain =
            |(_, action): &(usize, &domain::territory::ActionIndex)| *territory.action(**action).domain == *domain;
        crossing.actions.iter().enumerate().filter(of_domain).map(|(at, _)| crossing.column(at))
    };
    let any = |one: fn(&SheetArea) -> Formula, value: u32| {
        let formula = Formula::joined(columns().map(|column| one(&column)), "+").within("SUMPRODUCT((", ">0)*1)");
        let is_short =
            formula.written(crate::write::formula::FormulaSyntax::Excel).encode_utf16().count() < MAX_FORMULA;
        counted(crossing.has_cells() && is_short, formula, value.into())
    };
    let mut line = vec![
        CellContent::Empty,
        CellContent::text(domain),
        any(|cells| Formula::of("(LEFT({};3)=\"oui\")", &[cells]), reach.min),
        any(|cells| Formula::of("(LEFT({};3)<>\"non\")*(LEFT({};10)<>\"intéressée\")", &[cells, cells]), reach.max),
        CellContent::Counted(Formula::of("{}", &[members]), of.into()),
    ];
    line.extend(share_cells(row, 2, (reach.min, reach.max, of)));
    line
}

/// The number of cells of each kind, in one row with their names.
pub(super) fn kinds_row(kinds: CellCounts, crossing: Crossing<'_>) -> Vec<CellContent> {
    let cells = crossing.cells();
    let has_cells = crossing.has_cells();
    let all = Formula::of("ROWS({})*COLUMNS({})", &[&cells, &cells]);
    let known = [YES, NO[0], NO[1], NO[2], NOT_CONCERNED];
    vec![
        CellContent::text("Cases : oui ; non ; non concernée ; inconnue"),
        CellContent::Empty,
        counted(has_cells, count_of(&cells, &[YES]), kinds.yes.into()),
        counted(has_cells, count_of(&cells, &NO), kinds.no.into()),
        counted(has_cells, count_of(&cells, &[NOT_CONCERNED]), kinds.not_concerned.into()),
        counted(has_cells, all_but(all, &cells, &known), kinds.unknown.into()),
    ]
}

/// Two percentages with their fractions: of the minimum and of the maximum, which stand in this row from `column` on,
/// before the whole.
pub(super) fn share_cells(row: usize, column: usize, (min, max, of): (u32, u32, u32)) -> [CellContent; 2] {
    let whole = SheetArea::cell(column + 2, row);
    let one = |column: usize, count: u32| {
        let count_at = SheetArea::cell(column, row);
        let (count_at, whole) = (&count_at, &whole);
        let formula = Formula::of(
            "IF({}=0;\"\";IF(AND({}>0;100*{}<{});\"moins de 1\u{a0}%\";INT(100*{}/{})&\"\u{a0}%\")&\" (\"&{}&\" sur \"&{}&\")\")",
            &[whole, count_at, count_at, whole, count_at, whole, count_at, whole],
        );
        CellContent::Worded(formula, share_text(Share { count, of }))
    };
    [one(column, min), one(column + 1, max)]
}

/// « 95 % (86 sur 90) »; nothing of an empty whole.
fn share_text(share: Share) -> String {
    let Share { count, of } = share;
    match share.percentage() {
        None => String::new(),
        Some(Percentage::LessThanOne) => format!("moins de 1\u{a0}% ({count} sur {of})"),
        Some(Percentage::Whole(percent)) => format!("{percent}\u{a0}% ({count} sur {of})"),
    }
}
