//! The time to refuse what is beyond each limit, and what the largest journals take that are not refused. One line a
//! measure, in milliseconds.
//!
//! `cargo bench -p formats --bench refusals`; a word after `--` measures the lines that have it.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use std::time::Instant;

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::{DayView, Scope};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, History, Journal};
use domain::spreadsheet::{PasteTarget, read_paste};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Territory};
use formats::limits::{MAX_BRANCHES, MAX_BYTES, MAX_CELLS, MAX_ENTRIES, MAX_SIGNS, MAX_TABLE_ROWS};
use formats::{Document, Unreadable, read_entry, write_entry};
use serde_json::{Value, json};

fn main() {
    let only = std::env::args().nth(1).filter(|it| !it.starts_with("--")).unwrap_or_default();
    let bench = Bench { only, cells: cells() };
    bench.texts();
    bench.entries();
    bench.journals();
    bench.pastes();
}

struct Bench {
    /// The word that a line must have to be measured.
    only: String,
    cells: Vec<CellName>,
}

fn bundled() -> Document {
    Document::of(fixtures::mel::package()).expect("a territory")
}

fn cells() -> Vec<CellName> {
    let territory = bundled().territory;
    let of = |action: usize, commune: usize| CellName {
        action: territory.actions()[action].id.clone(),
        commune: territory.communes()[commune].code,
    };
    (0..territory.actions().len())
        .flat_map(|action| (0..territory.communes().len()).map(move |commune| (action, commune)))
        .map(|(action, commune)| of(action, commune))
        .collect()
}

fn id(number: usize) -> EntryId {
    let [a, b, c, d, ..] = number.to_le_bytes();
    EntryId::from_random([a, b, c, d, 7, 7, 7, 7, 7, 7, 7, 7])
}

/// Entries each of which knows the one before.
fn chained(edits: impl IntoIterator<Item = Edit>) -> Vec<Entry> {
    let entry = |(number, edit): (usize, Edit)| {
        let parents = Some(number.checked_sub(1).map(id).into_iter().collect());
        Entry { id: id(number), rank: number as u64 + 1, at: 0, parents, replaces: [].into(), author: None, edit }
    };
    edits.into_iter().enumerate().map(entry).collect()
}

fn with_entries(entries: Vec<Entry>) -> String {
    Document { journal: Journal::of(entries), ..bundled() }.write()
}

fn answer(cell: &CellName) -> Answer {
    Answer::since(cell.clone(), ParticipationState::TakesPart, None)
}

/// The bundled document with one more table, whose every column is one run.
fn with_run(columns: usize, rows: usize) -> String {
    let mut saved: Value = serde_json::from_str(&bundled().write()).expect("JSON");
    let rows_of = |_| json!({ "name": "x", "values": ["x"], "rows": [0, 1 - i64::try_from(rows).unwrap_or(0)] });
    let columns: Vec<Value> = (0..columns).map(rows_of).collect();
    let table = json!({ "file": "x.csv", "length": rows, "columns": columns });
    saved["tables"].as_array_mut().expect("tables").push(table);
    saved.to_string()
}

impl Bench {
    fn measure<Result>(&self, name: &str, what: impl FnOnce() -> Result) {
        if name.contains(&self.only) {
            let start = Instant::now();
            let result = what();
            println!("{name}: {} ms", start.elapsed().as_millis());
            drop(result);
        }
    }

    fn refuse(&self, name: &str, text: &str) {
        self.measure(&format!("time to refuse {name}"), || {
            assert!(matches!(Document::read(text), Err(Unreadable::TooLarge(_))), "{name}");
        });
    }

    fn texts(&self) {
        self.refuse("a byte too many", &" ".repeat(MAX_BYTES + 1));
        self.refuse("a table of five million rows", &with_run(8, 5_000_000));
        self.refuse("a row too many", &with_run(8, MAX_TABLE_ROWS + 1));
        self.refuse("a cell too many", &with_run(MAX_CELLS / MAX_TABLE_ROWS + 1, MAX_TABLE_ROWS));
        let undo = Edit::Undo { entry: id(0) };
        self.refuse("an entry too many", &with_entries(chained(vec![undo; MAX_ENTRIES + 1])));
        let title = ActionField::Title("a".repeat(MAX_SIGNS + 1).into());
        let edit = Edit::Action { action: self.cells[0].action.clone(), before: Vec::new(), fields: vec![title] };
        self.refuse("a sign too many", &with_entries(chained([edit])));
        let apart = |entry: Entry| Entry { rank: 1, parents: Some([].into()), ..entry };
        let answers = chained(vec![Edit::answer(answer(&self.cells[0])); MAX_ENTRIES]);
        self.refuse("branches too many", &with_entries(answers.iter().cloned().map(apart).collect()));
        assert!(answers.len() > MAX_BRANCHES);
    }

    fn entries(&self) {
        let line = |rows, rank| {
            let entry = chained([Edit::Answer { answers: vec![answer(&self.cells[0]); rows] }]).remove(0);
            write_entry(&Entry { rank, ..entry })
        };
        for (name, line) in [("a line of two million answers", line(2_000_000, 1)), ("a rank", line(1, u64::MAX))] {
            self.measure(&format!("time to refuse {name}"), || {
                assert!(matches!(read_entry(&line), Err(Unreadable::TooLarge(_))), "{name}");
            });
        }
    }

    fn journals(&self) {
        let state = |number: usize| Edit::NameState {
            name: "e".into(),
            base: number.checked_sub(1).map(id),
            entries: number.checked_sub(1).map(id).into_iter().collect(),
        };
        self.open("1,500 states based on each other", (0..1_500).map(state));
        self.open("15,000 states based on each other", (0..15_000).map(state));
        let undo = |number: usize| match number {
            0..10_000 => Edit::answer(answer(&self.cells[number % self.cells.len()])),
            _ => Edit::Undo { entry: id(number - 10_000) },
        };
        self.open("10,000 undos", (0..20_000).map(undo));
        let turn = |number: usize| match number {
            0..10_000 => Edit::Undo { entry: id(20_000 - number) },
            _ => Edit::Redo { entry: id(number) },
        };
        self.open("10,000 redos", (0..20_000).map(turn));
        let withdrawal = |number: usize| match number {
            0..200 => Edit::Answer { answers: self.cells[..200].iter().map(answer).collect() },
            _ => Edit::Withdraw { entries: (0..200).map(id).collect(), cells: self.cells[200..400].to_vec() },
        };
        self.open("2,000 withdrawals of 200 entries", (0..2_200).map(withdrawal));
        let date = |number: usize| {
            let (year, month, day) = (1000 + number / 336, 1 + number / 28 % 12, 1 + number % 28);
            ReducedDate::parse(&format!("{year:04}-{month:02}-{day:02}")).expect("a date")
        };
        let period = |number: usize| {
            let since = Answer { since: Some(date(number)), ..answer(&self.cells[0]) };
            Edit::answer(Answer { until: Some(date(number + 1)), ..since })
        };
        self.open("20,000 periods of a cell", (0..20_000).map(period));
        let action = |number: usize| ActionId::parse(&format!("a-{number}")).expect("an id");
        let add = |number: usize| Edit::Action {
            action: action(number),
            before: Vec::new(),
            fields: vec![ActionField::Title("Une action".into()), ActionField::Domain("Un domaine".into())],
        };
        self.open("2,000 added actions", (0..2_000).map(add));
        self.open(
            "1,000 actions added and deleted",
            (0..2_000).map(|number| match number % 2 {
                0 => add(number / 2),
                _ => Edit::DeleteAction { action: action(number / 2) },
            }),
        );
        let name = |number: usize, name: String| Edit::Commune {
            commune: CommuneCode::parse(&format!("{:05}", 1_000 + number)).expect("a code"),
            before: Vec::new(),
            fields: vec![CommuneField::Name(name.into())],
        };
        self.open("2,000 added communes", (0..2_000).map(|number| name(number, format!("Commune {number}"))));
        self.open("20,000 renamed communes", (0..20_000).map(|number| name(number % 2_000, format!("Nom {number}"))));
    }

    fn open(&self, name: &str, edits: impl Iterator<Item = Edit>) {
        let (territory, journal) = (bundled().territory, Journal::of(chained(edits)));
        let text = Document { journal: journal.clone(), ..bundled() }.write();
        self.measure(&format!("time to read or refuse {name}"), || Document::read(&text).is_ok());
        self.measure(&format!("time to apply {name}"), || territory.after(&journal));
        self.measure(&format!("time to undo after {name}"), || (journal.undo(), journal.redo()));
        self.measure(&format!("time to list the states of {name}"), || {
            (journal.named_states(), journal.edits_since_named_states())
        });
        self.measure(&format!("time to compare the sides of {name}"), || journal.contradictions(&territory));
        self.measure(&format!("time to list {name}"), || History::of(&journal));
    }

    fn pastes(&self) {
        let today = Day::parse("2024-01-01").expect("a day");
        let territory: Territory = bundled().territory;
        let communes: Vec<CommuneIndex> = territory.indexed_communes().map(|(index, _)| index).collect();
        let actions: Vec<ActionIndex> = territory.indexed_actions().map(|(index, _)| index).collect();
        let target = PasteTarget { communes: &communes, actions: &actions, selected: (1, 1), transposed: false, today };
        let view = DayView { territory: &territory, day: today, scope: Scope::Everything };
        for (line, name) in [("Commune inconnue\toui\n", "unknown"), ("Lille\toui\n", "known"), ("oui\n", "no")] {
            for rows in [2_500, 5_000, 100_000, 1_000_000] {
                let text = line.repeat(rows);
                self.measure(&format!("time to read a paste of {rows} {name} names"), || {
                    read_paste(view, target, &text)
                });
            }
        }
    }
}
