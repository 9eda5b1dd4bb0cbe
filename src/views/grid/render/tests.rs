//! Tests of the rows' hashes and of the updates of drawn rows.

use super::*;
use crate::views::grid::layout::CommuneOrder;
use domain::dates::Day;
use domain::indicators::Scope;
use domain::journal::{Answer, Edit, Entry, Journal};
use fixtures::edits::{answer, cell, id, journal};
use fixtures::small_territory::made;

/// The HTML and the hash of the only row, for these tables.
fn row_of(commune: &str, action: &str, rows: &[&str], scope: Scope) -> (String, u64) {
    let territory = Arc::new(made(&[&format!("59001,,{commune},1,,")], &[action], rows));
    let snapshot = DaySnapshot::on(&territory, Day::end_of_year(2019), scope);
    let filters = GridFilters::default();
    let layout = Arc::new(GridLayout::of(&snapshot, &filters));
    let corner = CellPosition { row: 0, column: 0 };
    let context = RenderContext {
        snapshot: &snapshot,
        layout: &layout,
        filters: &filters,
        selected: CellRange { from: corner, to: corner },
        active: corner,
        window: DrawnWindow { rows: 0..1, columns: 0..1 },
        contested: &[],
    };
    let target = context.target();
    (context.rows(0..1), target.rows[0])
}

#[test]
fn rows_with_different_html_have_different_hashes() {
    const OPEN: &str = "a,Archives,D,,,,2015,2015,,,,publie,s";
    const FULL: &str = "a,Archives,D,,,,2015,2015,,oui,,publie,s";
    let histories: [&[&str]; 10] = [
        &[],
        &["a,59001,non,2018,,,saisi,"],
        // « ne participe plus » rather than « ne participe pas », because of the earlier period.
        &["a,59001,participe,2015,2016,,saisi,", "a,59001,non,2018,,,saisi,"],
        &["a,59001,non,2018-01,,,saisi,"],
        &["a,59001,non,2018-01-01,,,saisi,"],
        &["a,59001,non,2018,,,publie,s"],
        &["a,59001,non,2018,,,illustratif,"],
        &["a,59001,interessee,2018,,,saisi,"],
        &["a,59001,inconnue,2018,,,saisi,"],
        &["a,59001,participe,2018,2018-06,,saisi,"],
    ];
    let mut rows = Vec::new();
    for history in histories {
        for (commune, action) in
            [("Un", OPEN), ("Deux", OPEN), ("Un", FULL), ("Un", "a,Autre,D,,,,2015,2015,,,,publie,s")]
        {
            for scope in [Scope::Everything, Scope::PublishedOnly] {
                rows.push(row_of(commune, action, history, scope));
            }
        }
    }
    for (text, hash) in &rows {
        let others = rows.iter().filter(|(_, other)| other == hash);
        assert!(others.into_iter().all(|(other, _)| other == text), "two texts of one hash: {text}");
    }
    assert!(rows.iter().any(|(text, _)| text.contains("ne participe plus depuis 2018")), "{rows:?}");
}

/// Applies updates to rows that are numbers. A row that was there before begins with a dash.
fn apply(old: Range<usize>, updates: Vec<RowUpdate>) -> Vec<String> {
    let read = |rows: &str| rows.split_terminator(';').map(str::to_owned).collect::<Vec<_>>();
    let mut rows: Vec<String> = old.map(|row| format!("-{row}")).collect();
    for update in updates {
        match update {
            RowUpdate::All(all) => rows = read(&all),
            RowUpdate::DropFirst(count) => drop(rows.drain(..count)),
            RowUpdate::DropLast(count) => rows.truncate(rows.len() - count),
            RowUpdate::Before(more) => rows = [read(&more), rows].concat(),
            RowUpdate::After(more) => rows.extend(read(&more)),
            RowUpdate::One(index, row) => rows[index] = read(&row).concat(),
        }
    }
    rows
}

#[test]
fn updates_lead_from_any_rows_to_any_others_in_order_and_none_is_stale() {
    let ranges = || (0..9_usize).flat_map(|start| (start..9).map(move |end| start..end));
    for (old, new) in ranges().flat_map(|old| ranges().map(move |new| (old.clone(), new))) {
        for seed in 0..5 {
            let differs = |row: usize| (row * 7 + seed) % 5 < 2;
            let render =
                |rows: Range<usize>| rows.flat_map(|row| [row.to_string(), ";".to_owned()]).collect::<String>();
            let rows = apply(old.clone(), updates(&old, &new, &differs, &render));
            let names: Vec<&str> = rows.iter().map(|row| row.trim_start_matches('-')).collect();
            assert_eq!(names, new.clone().map(|row| row.to_string()).collect::<Vec<_>>(), "{old:?} {new:?}");
            let is_stale = |row: &String| row.strip_prefix('-').is_some_and(|row| differs(row.parse().unwrap()));
            assert!(!rows.iter().any(is_stale), "{old:?} {new:?} {rows:?}");
        }
    }
}

#[test]
fn when_one_row_changes_only_that_row_is_rendered() {
    let render = |rows: Range<usize>| rows.flat_map(|row| [row.to_string(), ";".to_owned()]).collect::<String>();
    assert_eq!(updates(&(6..30), &(6..30), &|row| row == 9, &render), [RowUpdate::One(3, "9;".to_owned())]);
    assert_eq!(updates(&(6..30), &(6..30), &|_| false, &render), []);
}

/// The HTML and the hash of the first of two rows, with this selection, active cell and filters, after these edits.
/// Its cell is in contradiction if an edit says so.
fn first_row(selected: CellRange, active: CellPosition, filters: &GridFilters, edits: &Journal) -> (String, u64, u64) {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let territory = made(&communes, &["a,A,D,,,,2015,2015,,,,publie,s"], &["a,59001,non,,,,saisi,"]);
    let snapshot = DaySnapshot::on(&Arc::new(territory.after(edits)), Day::end_of_year(2019), Scope::Everything);
    let layout =
        Arc::new(GridLayout::of(&snapshot, &GridFilters { order: CommuneOrder::Code, ..GridFilters::default() }));
    let window = DrawnWindow { rows: 0..2, columns: 0..1 };
    let contested: Vec<_> =
        edits.contradictions(&territory).iter().filter_map(|it| territory.find_cell(&it.cell)).collect();
    let contested = &contested;
    let context = RenderContext { snapshot: &snapshot, layout: &layout, filters, selected, active, window, contested };
    let target = context.target();
    (context.rows(0..1), target.rows[0], target.heads)
}

#[test]
fn selection_active_cell_filters_and_edits_are_part_of_a_rows_hash() {
    let at = |row| CellPosition { row, column: 0 };
    let range = |from, to| CellRange { from: at(from), to: at(to) };
    let (none, all) = (Journal::default(), GridFilters::default());
    let other_state = GridFilters { state: Some(ParticipationState::TakesPart), ..GridFilters::default() };
    let other_answer = Journal::of([Entry {
        id: id(9),
        rank: 1,
        at: 0,
        parents: None,
        replaces: [].into(),
        author: None,
        edit: answer(cell("a", "59001"), ParticipationState::Interested, ("2010", "2012")),
    }]);
    // Only the remark differs, which the row does not show.
    let no = Answer::since(cell("a", "59001"), ParticipationState::No, None);
    let remark = journal([Edit::answer(Answer { note: Some("vu".into()), ..no })]);
    let contested = remark.merged_with(&other_answer);
    let rows = [
        first_row(range(1, 1), at(1), &all, &none),
        first_row(range(0, 1), at(1), &all, &none),
        first_row(range(0, 1), at(0), &all, &none),
        first_row(range(1, 1), at(1), &other_state, &none),
        first_row(range(1, 1), at(1), &all, &remark),
        first_row(range(1, 1), at(1), &all, &contested),
    ];
    for (index, (html, hash, _)) in rows.iter().enumerate() {
        for (other_html, other_hash, _) in &rows[index + 1..] {
            assert!(html != other_html && hash != other_hash, "{html}\n{other_html}");
        }
    }
}

#[test]
fn the_heads_are_drawn_again_when_the_selected_columns_change() {
    let at = |column| CellPosition { row: 0, column };
    let heads = |from, to| {
        first_row(CellRange { from: at(from), to: at(to) }, at(0), &GridFilters::default(), &Journal::default()).2
    };
    assert_eq!(heads(0, 0), heads(0, 0));
    assert_ne!(heads(0, 0), heads(1, 1));
}
