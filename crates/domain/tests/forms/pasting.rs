//! What the tests of pastes share: reading a block, and its changes, errors and what it sets aside as texts.

use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{LabelTarget, PasteError, PasteTarget, SetAside, SpreadsheetPaste, answer_text, read_paste};
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, day, read};

/// Two actions with titles that could be anything.
pub const A_AND_B: [&str; 2] = ["a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2016,,,,publie,s"];

/// A territory of these communes, with those that are associated (name, code, code of the member).
pub fn territory(communes: &[&str], actions: &[&str], associated: &[&str]) -> Territory {
    let table = |header: &str, rows: &[&str]| format!("{header}\n{}\n", rows.join("\n"));
    read(&[
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", table(COMMUNES, communes)),
        ("communes_associees.csv", table("nom,code_insee,associee_a", associated)),
        ("actions.csv", table(ACTIONS, actions)),
        ("participations.csv", table(PARTICIPATIONS, &[])),
    ])
    .expect("a readable package")
}

/// Pastes on the grid's first cell.
pub fn paste_on(territory: &Territory, on: &str, text: &str) -> SpreadsheetPaste {
    let view = DayView { territory, day: day(on), scope: Scope::Everything };
    let members = territory.indexed_communes().filter(|(_, it)| it.is_member_on(view.day)).map(|(at, _)| at);
    let running = territory.indexed_actions().filter(|(_, it)| it.is_running_on(view.day)).map(|(at, _)| at);
    let (communes, actions): (Vec<_>, Vec<_>) = (members.collect(), running.collect());
    read_paste(view, first_cell(&communes, &actions), text)
}

/// The first cell of a grid of these communes and actions, as the target of a paste on 28 November 2026.
pub fn first_cell<'a>(communes: &'a [CommuneIndex], actions: &'a [ActionIndex]) -> PasteTarget<'a> {
    PasteTarget { communes, actions, selected: (1, 1), transposed: false, today: day("2026-11-28") }
}

pub fn paste(territory: &Territory, text: &str) -> SpreadsheetPaste {
    paste_on(territory, "2019-12-13", text)
}

/// Each change as « code action: answer (remark) ».
pub fn changes(territory: &Territory, pasted: &SpreadsheetPaste) -> Vec<String> {
    let line = |change: &domain::answering::ResolvedAnswer| {
        let (commune, action) = (territory.commune(change.commune).code, &territory.action(change.action).id);
        let note = change.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        format!("{commune} {action}: {}{note}", answer_text(change.after))
    };
    pasted.changes.iter().map(line).collect()
}

/// An error as « row:column kind: text ».
pub fn error(error: &PasteError) -> String {
    let kind = format!("{:?}", error.kind);
    let kind = kind.split([' ', '(', '{']).next().unwrap_or_default();
    format!("{}:{} {kind}: {}", error.row, error.column, error.text)
}

pub fn errors(pasted: &SpreadsheetPaste) -> Vec<String> {
    pasted.errors.iter().map(error).collect()
}

/// Each thing that is set aside as « kind: row:column text, row:column text ».
pub fn set_aside(pasted: &SpreadsheetPaste) -> Vec<String> {
    let line = |aside: &SetAside| {
        let places = aside.places.iter().map(|it| format!("{}:{} {}", it.row, it.column, it.text));
        format!("{:?}: {}", aside.kind, places.collect::<Vec<_>>().join(", "))
    };
    pasted.set_aside.iter().map(line).collect()
}

/// The ids of the actions, and the codes of the communes, that were found by their position.
pub fn by_position(territory: &Territory, pasted: &SpreadsheetPaste) -> Vec<String> {
    let name = |target: &LabelTarget| match target {
        LabelTarget::Action(action) => territory.action(*action).id.to_string(),
        LabelTarget::Commune(commune) => territory.commune(*commune).code.to_string(),
    };
    pasted.by_position.iter().map(name).collect()
}

/// The names of some communes.
pub fn names(territory: &Territory, communes: &[CommuneIndex]) -> Vec<String> {
    communes.iter().map(|it| territory.commune(*it).name.to_string()).collect()
}
