//! Saved answers.

use domain::journal::Journal;
use fixtures::edits::{answer as said, cell};
use gathering::{ReceivedFault, SettleRule};

use super::*;

#[test]
fn what_one_commune_changed_is_taken_and_nothing_else() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let one = answer(&bundled, "59001", "2026-11-01", &[said(cell("beta", "59001"), YES, ("2018", ""))]);
    let two = answer(&bundled, "59002", "2026-11-02", &[]);
    let found = gathered(&here, vec![text("b.json", &two), text("a.json", &one)]);
    assert_eq!(statuses(&found), [("a.json", "answer", "taken"), ("b.json", "answer", "same")]);
    assert_eq!(changed(&found, &here, None), ["beta 59001 inconnue → participe (a.json)"]);
    assert!(found.contested.is_empty());
    assert_eq!(communes(&found.files[1]), ["59002"], "who has nothing to change has answered");
}

#[test]
fn the_same_answer_twice_is_one_and_another_document_is_foreign() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let one = answer(&bundled, "59001", "2026-11-01", &[said(cell("beta", "59001"), YES, ("2018", ""))]);
    let foreign = one.replace(bundled.about().id.as_str(), "00000000-0000-4000-8000-000000000000");
    let half = &one[..one.len() / 2];
    let files = vec![
        text("a.json", &one),
        text("b.json", &one),
        text("c.json", &foreign),
        text("d.json", half),
        text("e.txt", "Bonjour,\nrien"),
    ];
    let found = gathered(&here, files);
    assert_eq!(
        statuses(&found).into_iter().map(|(_, _, status)| status).collect::<Vec<_>>(),
        ["taken", "repeated", "foreign", "damaged", "unknown"]
    );
    assert_eq!(changed(&found, &here, None), ["beta 59001 inconnue → participe (a.json, b.json)"]);
    let journal = found.resolved(&here, &[], Unsettled::Base);
    let again = super::here(&bundled, &journal);
    let found = gathered(&again, vec![text("a.json", &one)]);
    assert_eq!(statuses(&found), [("a.json", "answer", "same")]);
    assert!(found.incoming.is_empty());
}

#[test]
fn two_precisions_of_one_date_agree_and_two_states_contradict() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let beta = || cell("beta", "59001");
    let year = answer(&bundled, "59001", "2026-11-01", &[said(beta(), YES, ("2019", ""))]);
    let month = answer(&bundled, "59001", "2026-11-02", &[said(beta(), YES, ("2019-01", ""))]);
    let no = answer(&bundled, "59001", "2026-11-03", &[said(beta(), NO, ("", ""))]);
    let found = gathered(&here, vec![text("a.json", &year), text("b.json", &month)]);
    assert!(found.contested.is_empty());
    assert_eq!(changed(&found, &here, None), ["beta 59001 inconnue → participe (a.json, b.json)"]);
    let found = gathered(&here, vec![text("a.json", &year), text("c.json", &no)]);
    assert_eq!(found.contested.len(), 1);
    assert!(changed(&found, &here, None).is_empty(), "what is not settled stays as it was");
    assert!(changed(&found, &here, Some(SettleRule::Base)).is_empty());
    assert!(changed(&found, &here, Some(SettleRule::Commune)).is_empty(), "both are of the commune");
    assert_eq!(changed(&found, &here, Some(SettleRule::Latest)), ["beta 59001 inconnue → non (c.json)"]);
}

#[test]
fn the_commune_is_right_against_another_one() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let beta = || cell("beta", "59001");
    let own = answer(&bundled, "59001", "2026-11-01", &[said(beta(), YES, ("2019", ""))]);
    let mut other = Journal::default();
    other.record(id(9), day("2026-11-20").whole(), said(beta(), NO, ("", "")));
    let about = bundled.about();
    let file = formats::EditsFile {
        document: about.id.clone(),
        title: about.title.to_string(),
        journal: other.merged_with(&{
            let mut more = Journal::default();
            more.record(id(10), day("2026-11-20").whole(), said(cell("alpha", "59002"), YES, ("", "")));
            more
        }),
        damaged: Vec::new(),
    };
    let found = gathered(&here, vec![text("colleague.json", &file.write()), text("own.json", &own)]);
    assert_eq!(found.contested.len(), 1);
    let lines = changed(&found, &here, Some(SettleRule::Commune));
    assert_eq!(
        lines,
        ["alpha 59002 inconnue → participe (colleague.json)", "beta 59001 inconnue → participe (own.json)"]
    );
}

#[test]
fn an_answer_from_an_earlier_edition_is_taken_where_nothing_has_changed_and_contradicts_where_something_has() {
    let old = of_rows(&["alpha,59001,non,2016,,,publie,s", "beta,59001,non,,,,publie,s"]);
    let new = of_rows(&["alpha,59001,interessee,2016,,,publie,s", "beta,59001,non,,,,publie,s"]);
    let none = Journal::default();
    let here = here(&new, &none);
    let edits = [said(cell("alpha", "59001"), YES, ("2017", "")), said(cell("beta", "59001"), YES, ("2018", ""))];
    let sent = answer(&old, "59001", "2026-05-01", &edits).replace(old.about().id.as_str(), new.about().id.as_str());
    let found = gathered(&here, vec![text("old.json", &sent)]);
    assert_eq!(statuses(&found), [("old.json", "answer", "taken")]);
    assert!(found.files[0].faults.contains(&ReceivedFault::OtherTables));
    assert_eq!(found.contested.len(), 1, "{:?}", found.contested);
    assert_eq!(found.contested[0].contradiction.cell, cell("alpha", "59001"));
    assert_eq!(changed(&found, &here, None), ["beta 59001 non → participe (old.json)"]);
    assert_eq!(changed(&found, &here, Some(SettleRule::Commune)).len(), 2);
}

#[test]
fn answers_to_what_is_not_here_are_shown_and_the_rest_is_taken() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let edits = [said(cell("beta", "59001"), YES, ("2018", "")), said(cell("gamma", "59001"), YES, ("2018", ""))];
    let sent = answer(&bundled, "59001", "2026-11-01", &edits).replace("\"gamma\"", "\"gone\"");
    let found = gathered(&here, vec![text("a.json", &sent)]);
    assert!(matches!(found.files[0].faults[..], [ReceivedFault::UnknownAction(_, 1)]), "{:?}", found.files[0].faults);
    assert_eq!(statuses(&found), [("a.json", "answer", "taken")]);
    assert_eq!(changed(&found, &here, None), ["beta 59001 inconnue → participe (a.json)"]);
}

#[test]
fn an_old_answer_that_was_settled_is_not_reopened_on_another_day() {
    let old = of_rows(&["alpha,59001,non,2016,,,publie,s"]);
    let new = of_rows(&["alpha,59001,interessee,2016,,,publie,s"]);
    let none = Journal::default();
    let monday = here(&new, &none);
    let edits = [said(cell("alpha", "59001"), YES, ("2017", ""))];
    let sent = answer(&old, "59001", "2026-05-01", &edits).replace(old.about().id.as_str(), new.about().id.as_str());
    let found = gathered(&monday, vec![text("old.json", &sent)]);
    let settled = found.resolved(&monday, &found.settlements(Some(SettleRule::Commune)), Unsettled::Base);
    let tuesday = Here { today: day("2026-12-01"), ..here(&new, &settled) };
    let found = gathered(&tuesday, vec![text("old.json", &sent)]);
    assert_eq!((found.contested.len(), found.incoming.is_empty()), (0, true), "{:?}", found.contested);
}

#[test]
fn a_copy_that_changes_the_scheme_is_left_to_a_review_of_its_own() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let mut journal = Journal::default();
    journal.record(id(1), day("2026-11-20").whole(), Edit::DeleteAction { action: fixtures::edits::action("alpha") });
    let about = bundled.about();
    let (document, title) = (about.id.clone(), about.title.to_string());
    let file = formats::EditsFile { document, title, journal, damaged: Vec::new() };
    let found = gathered(&here, vec![text("scheme.json", &file.write())]);
    assert_eq!(statuses(&found), [("scheme.json", "answer", "damaged")]);
    assert!(found.files[0].faults.contains(&ReceivedFault::ChangesTables(1)) && found.incoming.is_empty());
}

#[test]
fn what_is_left_open_reads_as_the_journal_gives_it() {
    let (bundled, none) = (bundled(), Journal::default());
    let here = here(&bundled, &none);
    let beta = || cell("beta", "59001");
    let yes = answer(&bundled, "59001", "2026-11-01", &[said(beta(), YES, ("", ""))]);
    let no = answer(&bundled, "59001", "2026-11-02", &[said(beta(), NO, ("", ""))]);
    let found = gathered(&here, vec![text("a.json", &yes), text("b.json", &no)]);
    let open = found.resolved(&here, &[None], Unsettled::Open);
    assert_eq!(open, none.merged_with(&found.incoming), "the session shows this very journal");
    assert_eq!(found.changed(&here, &open).len(), 1);
}
