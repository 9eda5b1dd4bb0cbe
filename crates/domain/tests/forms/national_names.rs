//! The names of the communes of all EPCI of France, in every spelling: each leads to its own commune or to none.

use domain::spreadsheet::{CommuneLabel, CommuneNames, PasteError, PasteErrorKind};
use domain::territory::Territory;
use fixtures::small_territory::{day, territory};

use crate::pasting::paste;
use crate::spellings::{plain_capitals, spellings_of};

/// The communes of every EPCI; an EPCI is given on its first row only.
const FRANCE: &str = include_str!("../../../../data/france/communes.tsv");

/// Each commune of an EPCI: its code and its name.
type Members = Vec<(&'static str, &'static str)>;

fn all_epci() -> Vec<Members> {
    let mut all: Vec<Members> = Vec::new();
    for line in FRANCE.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [epci, code, name] = fields[..] else { panic!("{line:?}") };
        if !epci.is_empty() {
            all.push(Vec::new());
        }
        all.last_mut().expect("an EPCI").push((code, name));
    }
    all
}

fn read(members: &Members) -> Territory {
    let rows: Vec<String> = members.iter().map(|(code, name)| format!("{code},,\"{name}\",1,,")).collect();
    territory(&rows, &["a,A,D,,,,2015,2015,,,,publie,s".to_owned()], &[]).expect("a readable package")
}

/// The spellings of all members that lead elsewhere than to their commune, and those that may be another one too.
fn judged(members: &Members) -> (Vec<String>, Vec<String>) {
    let territory = read(members);
    let names = CommuneNames::of(&territory, day("2019-12-13"));
    let (mut wrong, mut ambiguous) = (Vec::new(), Vec::new());
    for (at, (code, name)) in members.iter().enumerate() {
        let own = |index: &domain::territory::CommuneIndex| territory.commune(*index).code.as_str() == *code;
        // A postal code that is the code of the next member.
        let neighbour = members[(at + 1) % members.len()];
        for spelling in spellings_of(name, code, neighbour) {
            match names.find(&spelling) {
                CommuneLabel::Found(found) if own(&found) => {}
                CommuneLabel::FoundByName { named, .. } if own(&named) => {}
                CommuneLabel::Several(all) if all.iter().any(own) => ambiguous.push((*name).to_owned()),
                other => wrong.push(format!("{code} {spelling:?}: {other:?}")),
            }
        }
        if let Some(index) = territory.indexed_communes().map(|(index, _)| index).find(own) {
            assert_eq!(names.find(&names.label(index)), CommuneLabel::Found(index), "{code}");
        }
    }
    ambiguous.dedup();
    (wrong, ambiguous)
}

#[test]
fn no_spelling_of_a_commune_leads_to_another_one_in_any_epci() {
    let all = all_epci();
    assert_eq!((all.len(), all.iter().map(Vec::len).sum::<usize>()), (1255, 34_871));
    let halves: Vec<&[Members]> = all.chunks(all.len().div_ceil(2)).collect();
    let judge = |half: &[Members]| half.iter().map(judged).collect::<Vec<_>>();
    let found: Vec<(Vec<String>, Vec<String>)> = std::thread::scope(|scope| {
        let threads: Vec<_> = halves.iter().map(|half| scope.spawn(move || judge(half))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a judged half")).collect()
    });
    let wrong: Vec<&String> = found.iter().flat_map(|(wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
    let mut ambiguous: Vec<&str> = found.iter().flat_map(|(_, ambiguous)| ambiguous).map(String::as_str).collect();
    ambiguous.sort_unstable();
    ambiguous.dedup();
    assert_eq!(ambiguous, ["La Vergne", "Saint-Pierre-d'Entremont", "Seyssel", "Vergné"]);
}

#[test]
fn a_namesake_is_told_by_its_code_or_its_departement_in_every_spelling() {
    let count = |members: &Members, name: &str| members.iter().filter(|(_, other)| *other == name).count();
    let has_namesakes = |members: &Members| members.iter().any(|(_, name)| count(members, name) > 1);
    let all: Vec<Members> = all_epci().into_iter().filter(has_namesakes).collect();
    assert_eq!(all.len(), 2);
    for members in all {
        let territory = read(&members);
        let names = CommuneNames::of(&territory, day("2019-12-13"));
        for (code, name) in members.iter().filter(|(_, name)| count(&members, name) > 1) {
            assert!(matches!(names.find(name), CommuneLabel::Several(all) if all.len() == 2), "{name}");
            for label in [format!("{name} {code}"), format!("{code} {name}"), format!("{name} ({})", &code[..2])] {
                let found = names.find(&label);
                assert!(
                    matches!(found, CommuneLabel::Found(it) if territory.commune(it).code.as_str() == *code),
                    "{label}"
                );
            }
        }
    }
}

#[test]
fn the_tables_of_every_fifth_epci_are_pasted_by_name_in_capitals_and_beside_postal_codes() {
    for members in all_epci().into_iter().step_by(5) {
        let territory = read(&members);
        let lines = |line: &dyn Fn(&str, &str) -> String| {
            members.iter().map(|(code, name)| line(code, name)).collect::<Vec<_>>().join("\n")
        };
        let upper = lines(&|_, name| format!("{}\toui", plain_capitals(name)));
        // The code of the member before stands for a postal code.
        let shifted = lines(&|code, name| {
            let at = members.iter().position(|(other, _)| *other == code).unwrap_or_default();
            format!("{}\t{name}\toui", members[at.checked_sub(1).unwrap_or(members.len() - 1)].0)
        });
        let coded = lines(&|code, name| format!("{code}\t{}\toui", plain_capitals(name)));
        for (head, body, all) in [
            ("Commune\tA\n", &upper, false),
            ("CP\tCommune\tA\n", &shifted, false),
            ("Code INSEE\tCommune\tA\n", &coded, true),
        ] {
            let pasted = paste(&territory, &format!("{head}{body}"));
            let named = |kind: &PasteErrorKind| matches!(kind, PasteErrorKind::SeveralCommunes(_));
            assert!(pasted.errors.iter().all(|error| named(&error.kind)), "{:?}", pasted.errors);
            assert_eq!(pasted.changes.len() + pasted.errors.len(), members.len(), "{body}");
            assert!(pasted.by_position.is_empty() && (!all || pasted.errors.is_empty()));
            for (change, row) in pasted.changes.iter().zip(rows_without_errors(members.len(), &pasted.errors)) {
                assert_eq!(territory.commune(change.commune).code.as_str(), members[row].0);
            }
        }
    }
}

/// The rows below one row of heads that have no error.
fn rows_without_errors(count: usize, errors: &[PasteError]) -> impl Iterator<Item = usize> {
    (0..count).filter(move |row| errors.iter().all(|error| error.row != row + 1))
}
