//! Answers in all their forms, merged three ways.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answers;
mod any_order;
mod sent_tables;
mod tables_and_codes;

use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::indicators::{DayView, Scope};
use domain::journal::{AnswerRequest, CellName, Edit, Journal};
use domain::return_code::return_code;
use domain::territory::{ParticipationState, Territory};
use fixtures::edits::{code, id};
use fixtures::small_territory::day;
use formats::{AnswersFile, CoveringNote};
use gathering::{GatheredFile, Gathering, Here, ReceivedContent, ReceivedFile, TableSheet, Unsettled, gather};

const ACTIONS: [&str; 3] = [
    "alpha,Alpha,D,,,,2015,2015,,,,publie,s",
    "beta,Bêta,D,,,,2015,2015,,,,publie,s",
    "gamma,Gamma,E,,,,2015,2015,,oui,,publie,s",
];

fn bundled() -> Territory {
    of_rows(&["alpha,59001,participe,2016,,,publie,s", "beta,59002,non,,,,illustratif,"])
}

fn of_rows(rows: &[&str]) -> Territory {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,", "59003,,Trois,1,,"];
    fixtures::small_territory::territory(&communes, &ACTIONS, rows).expect("a readable package")
}

fn day_of(at: u64) -> Day {
    Day::of_whole(at).unwrap_or_else(|| day("2026-01-01"))
}

fn here<'a>(bundled: &'a Territory, journal: &'a Journal) -> Here<'a> {
    Here { bundled, journal, day: day("2019-12-31"), today: day("2026-11-30"), day_of, tables_author: "tables" }
}

/// The file of a commune's answer, made from these tables on a day.
fn answer(bundled: &Territory, commune: &str, on: &str, edits: &[Edit]) -> String {
    let mut journal = Journal::default();
    for (number, edit) in (1..).zip(edits) {
        let at = day(on).whole();
        journal.record(id(number), at, bundled.with_before(edit.clone(), day("2019-12-31")));
    }
    let commune = code(commune);
    let none = Journal::default();
    let request = AnswerRequest {
        commune: Some(commune),
        author: Some(format!("mairie {commune}").into()),
        received: &none,
        sent: &none,
        on: day("2019-12-31"),
        day_of,
    };
    let answer = journal.answer_of(&request, bundled, &bundled.after(&journal));
    let about = bundled.about();
    let file = AnswersFile { document: about.id.clone(), title: about.title.to_string(), answer };
    let [name, role, remark] = [const { String::new() }; 3];
    file.write_with(&CoveringNote { commune, at: day(on).whole(), name, role, remark })
}

fn text(name: &str, content: &str) -> ReceivedFile {
    ReceivedFile { name: name.to_owned(), content: ReceivedContent::Text(content.to_owned()) }
}

fn table(name: &str, rows: &[&[&str]]) -> ReceivedFile {
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    let sheets = vec![TableSheet { name: String::new(), rows, hidden_rows: 0, columns: None }];
    ReceivedFile { name: name.to_owned(), content: ReceivedContent::Sheets(sheets) }
}

/// The return code of a commune, in a territory with its edits.
fn code_of(territory: &Territory, commune: &str) -> String {
    let view = DayView { territory, day: day("2019-12-31"), scope: Scope::Everything };
    return_code(view, territory.find_commune(code(commune)).expect("a commune"))
}

fn statuses(gathering: &Gathering) -> Vec<(&str, &str, &str)> {
    let line = |file: &'_ GatheredFile| (file.kind.as_str(), file.status.as_str());
    gathering.files.iter().map(|file| (file.name.as_str(), line(file).0, line(file).1)).collect()
}

/// What changes: « alpha 59003 inconnue → participe (a.json) ».
fn changed(gathering: &Gathering, here: &Here<'_>, rule: Option<gathering::SettleRule>) -> Vec<String> {
    let resolved = gathering.resolved(here, &gathering.settlements(rule), Unsettled::Base);
    let line = |it: gathering::ChangedCell| {
        let from: Vec<&str> = it.from.iter().map(|at| gathering.files[*at].name.as_str()).collect();
        let CellName { action, commune } = it.cell;
        format!("{action} {commune} {} → {} ({})", it.before.as_str(), it.after.state.as_str(), from.join(", "))
    };
    gathering.changed(here, &resolved).into_iter().map(line).collect()
}

fn communes(file: &GatheredFile) -> Vec<String> {
    file.communes.iter().map(CommuneCode::to_string).collect()
}

const YES: ParticipationState = ParticipationState::TakesPart;
const NO: ParticipationState = ParticipationState::No;

fn gathered(here: &Here<'_>, files: Vec<ReceivedFile>) -> Gathering {
    gather(here, files)
}
