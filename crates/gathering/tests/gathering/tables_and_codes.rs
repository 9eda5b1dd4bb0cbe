//! Tables, and codes in messages.

use domain::journal::Journal;
use domain::spreadsheet::{ColumnUse, TableColumns};
use fixtures::edits::{answer as said, cell, journal};
use gathering::ReceivedFault;

use super::*;

#[test]
fn a_table_says_only_what_differs_from_what_was_sent_out() {
    let (bundled, mut own) = (bundled(), Journal::default());
    own.record(id(1), 1_700_000_000_001, said(cell("alpha", "59001"), NO, ("", "")));
    let here = here(&bundled, &own);
    let rows: &[&[&str]] =
        &[&["Tableau des réponses"], &["Commune", "Alpha", "Bêta"], &["Un", "oui", "oui"], &["Trois", "", "non"]];
    let found = gathered(&here, vec![table("t.csv", rows)]);
    assert_eq!(statuses(&found), [("t.csv", "table", "taken")]);
    assert_eq!(communes(&found.files[0]), ["59001", "59003"]);
    assert!(found.contested.is_empty(), "alpha of Un is as it was sent out, so that the edit made here stays");
    assert_eq!(
        changed(&found, &here, None),
        ["beta 59001 inconnue → participe (t.csv)", "beta 59003 inconnue → non (t.csv)"]
    );
}

#[test]
fn a_table_with_a_fault_is_not_taken_at_all_and_names_the_cell() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let found =
        gathered(&here, vec![table("t.csv", &[&["Commune", "Alpha"], &["Deux", "oui"], &["Trois", "peut-être"]])]);
    assert_eq!(statuses(&found), [("t.csv", "table", "damaged")]);
    assert!(found.incoming.is_empty());
    let [ReceivedFault::Cell(_, error)] = &found.files[0].faults[..] else { panic!("{:?}", found.files[0].faults) };
    assert_eq!((error.row, error.column, error.text.as_str()), (2, 1, "peut-être"));
}

#[test]
fn what_a_person_says_of_the_columns_of_a_table_is_how_it_is_taken() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let mut file = table("t.csv", &[&["Qui", "Quoi", "Alors"], &["Trois", "Bêta", "oui"]]);
    let found = gathered(&here, vec![file.clone()]);
    assert_eq!(statuses(&found), [("t.csv", "table", "damaged")]);
    let uses = ["commune", "action", "reponse"].map(ColumnUse::parse).to_vec();
    let ReceivedContent::Sheets(sheets) = &mut file.content else { panic!("sheets") };
    sheets[0].columns = Some(TableColumns { heads: Some((0, 0)), uses });
    let found = gathered(&here, vec![file]);
    assert_eq!(statuses(&found), [("t.csv", "table", "taken")]);
    assert_eq!(changed(&found, &here, None), ["beta 59003 inconnue → participe (t.csv)"]);
}

#[test]
fn several_codes_in_messages_are_all_read_and_a_wrong_one_is_named_by_its_line() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let one = bundled.after(&journal([said(cell("beta", "59001"), YES, ("", ""))]));
    let two = bundled.after(&journal([said(cell("alpha", "59002"), YES, ("", ""))]));
    let (one, two) = (code_of(&one, "59001"), code_of(&two, "59002"));
    let mail = format!("Bonjour,\nnotre code : {one}, merci.\n--\nDe : Deux\n> {}\n", two.to_lowercase());
    let found = gathered(&here, vec![text("mails.txt", &mail)]);
    assert_eq!(statuses(&found), [("mails.txt", "code", "taken")]);
    assert_eq!(communes(&found.files[0]), ["59001", "59002"]);
    assert_eq!(changed(&found, &here, None).len(), 2);
    let mut wrong = one.into_bytes();
    let last = wrong.len() - 1;
    wrong[last] = if wrong[last] == b'0' { b'1' } else { b'0' };
    let wrong = String::from_utf8(wrong).expect("letters");
    let found = gathered(&here, vec![text("mails.txt", &format!("Bonjour,\n{wrong}\n{two}"))]);
    assert_eq!(statuses(&found), [("mails.txt", "code", "damaged")]);
    assert!(matches!(found.files[0].faults[..], [ReceivedFault::Code(2, _)]), "{:?}", found.files[0].faults);
}

#[test]
fn a_state_alone_agrees_with_the_same_state_that_has_a_date() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let edits = [said(cell("beta", "59001"), YES, ("2018", ""))];
    let file = answer(&bundled, "59001", "2026-11-01", &edits);
    let code = code_of(&bundled.after(&journal(edits.clone())), "59001");
    let rows: &[&[&str]] = &[&["Commune", "Bêta"], &["Un", "oui"]];
    let found = gathered(&here, vec![text("a.json", &file), text("b.txt", &code), table("c.csv", rows)]);
    assert!(found.contested.is_empty(), "{:?}", found.contested);
    assert_eq!(statuses(&found).iter().map(|it| it.2).collect::<Vec<_>>(), ["taken", "same", "same"]);
    let resolved = found.resolved(&here, &[], Unsettled::Base);
    let after = bundled.after(&resolved);
    let (action, commune) = after.find_cell(&cell("beta", "59001")).expect("a cell");
    assert_eq!(after.periods(action, commune)[0].since, fixtures::edits::date("2018"));
}

#[test]
fn a_second_code_that_takes_the_first_one_back_is_in_contradiction_with_it() {
    let bundled = of_rows(&["alpha,59001,non,,,,publie,s"]);
    let first = code_of(&bundled.after(&journal([said(cell("alpha", "59001"), YES, ("", ""))])), "59001");
    let none = Journal::default();
    let at_first = here(&bundled, &none);
    let found = gathered(&at_first, vec![text("a.txt", &first)]);
    let taken = found.resolved(&at_first, &[], Unsettled::Base);
    let later = here(&bundled, &taken);
    let second = code_of(&bundled, "59001");
    let found = gathered(&later, vec![text("b.txt", &second)]);
    assert_eq!(found.contested.len(), 1, "{:?}", found.files);
    let rows: &[&[&str]] = &[&["Commune", "Alpha"], &["Un", "non"]];
    let found = gathered(&later, vec![table("c.csv", rows)]);
    assert_eq!(found.contested.len(), 1, "{:?}", found.files);
}

#[test]
fn a_third_answer_to_a_contested_cell_is_not_lost() {
    let (bundled, none) = (bundled(), Journal::default());
    let at_first = here(&bundled, &none);
    let code = |state| code_of(&bundled.after(&journal([said(cell("beta", "59001"), state, ("", ""))])), "59001");
    let files = vec![text("a.txt", &code(YES)), text("b.txt", &code(NO))];
    let found = gathered(&at_first, files);
    let open = found.resolved(&at_first, &[None], Unsettled::Open);
    let later = here(&bundled, &open);
    let third = code(ParticipationState::Interested);
    let found = gathered(&later, vec![text("c.txt", &third)]);
    assert_eq!(statuses(&found), [("c.txt", "code", "taken")]);
    assert_eq!(found.contested.first().map(|it| it.contradiction.sides.len()), Some(3));
}

#[test]
fn names_of_plans_with_years_are_no_broken_codes() {
    let none = Journal::default();
    let here = here(&fixtures::mel::MEL, &none);
    assert_eq!(gathering::received_text("Action ; CRTE 2021 2026 ; oui".as_bytes(), &here), None);
    let code = code_of(&fixtures::mel::MEL, "59350");
    let latin = [&b"r\xe9ponse : "[..], code.as_bytes()].concat();
    assert!(gathering::received_text(&latin, &here).is_some_and(|text| text.contains(&code)));
    assert_eq!(gathering::received_text(b"PK\x00\x04", &here), None);
}
