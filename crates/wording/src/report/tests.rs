use std::sync::Arc;

use documents::{WrittenBlock, WrittenDocument, WrittenTable, plain_text};
use domain::indicators::{DaySnapshot, Figure, Scope};
use domain::journal::{ActionField, Composition, Edit, Journal, Passage, PassageName};
use domain::territory::{Status, Territory};
use fixtures::mel::{MEL, day};

use super::*;

fn snapshot(scope: Scope) -> DaySnapshot {
    DaySnapshot::on(&Arc::new(MEL.clone()), day("2019-12-13"), scope)
}

/// A composition with these passages.
fn composed(passages: &[(&str, &str)]) -> Composition {
    let passage = |(name, text): &(&str, &str)| Passage {
        name: PassageName::parse(name).expect("a name"),
        text: Some((*text).into()),
    };
    let mut journal = Journal::default();
    if let Some(edit) = Composition::default().edit(passages.iter().map(passage)) {
        journal.append(None, 0, edit);
    }
    journal.composition()
}

fn written(scope: Scope, composition: &Composition) -> WrittenDocument {
    written_of(&snapshot(scope), composition)
}

fn written_of(snapshot: &DaySnapshot, composition: &Composition) -> WrittenDocument {
    let account = |figure: Figure| ["#/chiffre/", &figure.to_string()].concat();
    let input = ReportInput {
        snapshot,
        composition,
        fingerprint: "ABCD2345",
        charts: Vec::new(),
        has_sheets: true,
        account: &account,
    };
    let shown = ReportChoice::of(composition).shown(composition);
    document(&input, parts(&input, &shown))
}

fn text(document: &WrittenDocument) -> String {
    let table = |table: &WrittenTable| {
        let rows = table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| plain_text(cell)));
        rows.collect::<Vec<_>>().join("\t")
    };
    let block = |block: &WrittenBlock| match block {
        WrittenBlock::Heading { runs, .. } | WrittenBlock::Paragraph { runs, .. } => plain_text(runs),
        WrittenBlock::List { items, .. } => items.iter().map(|it| plain_text(it)).collect::<Vec<_>>().join("\n"),
        WrittenBlock::Table(it) => table(it),
        _ => String::new(),
    };
    document.blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

fn headings(document: &WrittenDocument, of_level: u8) -> Vec<String> {
    let heading = |block: &WrittenBlock| match block {
        WrittenBlock::Heading { level, runs, .. } if *level == of_level => Some(plain_text(runs)),
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

#[test]
fn a_report_has_its_parts_in_order_each_figure_with_its_account_and_its_mark() {
    let document = written(Scope::Everything, &Composition::default());
    assert_eq!(
        headings(&document, 1),
        [
            "1. Ce qu’il faut retenir",
            "2. Les résultats en graphiques",
            "3. Selon la taille des communes et les domaines",
            "4. Les actions, fiche par fiche",
            "5. Ce qui est prévu et à l’étude",
            "Annexe\u{a0}1. Les réponses de toutes les communes",
            "Annexe\u{a0}2. Les chiffres publiés, vérifiés",
            "Annexe\u{a0}3. Méthode et définitions",
            "Annexe\u{a0}4. Sources, et ce qui est illustratif"
        ]
    );
    let text = text(&document);
    for said in [
        "Situation au 13 décembre 2019",
        "86\u{a0}communes sur\u{a0}90 participent à au moins 5\u{a0}actions. (illustratif)",
        "Objectif, résultat, difficultés et perspectives\u{a0}: non renseignés",
        "n’est pas une publication de cet EPCI",
        "Participation\u{a0}: 24\u{202f}% (22\u{a0}sur\u{a0}90)",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(document.furniture.illustrative, "données illustratives");
    let mut ids: Vec<&str> = Vec::new();
    for block in &document.blocks {
        if let WrittenBlock::Heading { id, .. } = block {
            assert!(!ids.contains(&&**id), "{id}");
            ids.push(id);
        }
    }
    assert_eq!(headings(&document, 2).iter().filter(|it| it.contains("ermis de louer")).count(), 1);
}

#[test]
fn each_figure_of_the_text_has_its_definition_as_a_footnote_once() {
    let document =
        written(Scope::Everything, &composed(&[("bilan/avant-propos", "{communes_au_moins 5} et {communes}")]));
    let mut notes = Vec::new();
    for block in &document.blocks {
        let runs: Vec<&WrittenRun> = match block {
            WrittenBlock::Paragraph { runs, .. } => runs.iter().collect(),
            WrittenBlock::List { items, .. } => items.iter().flatten().collect(),
            _ => Vec::new(),
        };
        notes.extend(runs.into_iter().filter_map(|run| run.footnote.as_deref()).map(documents::plain_text));
    }
    assert!(notes[0].starts_with("Communes membres qui participent à au moins 5\u{a0}actions en cours"), "{notes:?}");
    assert!(notes.len() >= 5, "{notes:?}");
    let different: std::collections::BTreeSet<&String> = notes.iter().collect();
    assert_eq!(different.len(), notes.len(), "{notes:?}");
}

#[test]
fn each_row_of_a_table_has_a_cell_for_each_column() {
    for scope in [Scope::Everything, Scope::PublishedOnly] {
        for block in written(scope, &composed(&[("bilan/ordre", "couverture\nmatrice\ncommunes")])).blocks {
            if let WrittenBlock::Table(table) = block {
                assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{:?}", table.caption);
            }
        }
    }
}

#[test]
fn own_words_have_live_figures_and_a_name_that_is_none_is_said_at_its_place() {
    let own = "# Le mot\n**{communes_au_moins 5}** communes, {communes_au_moins 5 %}, {communes_au_moins 5 sur}, \
        {actions_deployees}, {participations 59256}, {nombre_de_maires}";
    let passages =
        [("bilan/avant-propos", own), ("bilan/section/effets/texte", "Trois postes."), ("bilan/titre", "Bilan 2019")];
    let document = written(Scope::Everything, &composed(&passages));
    assert_eq!(document.title, "Bilan 2019");
    let text = text(&document);
    assert!(
        text.contains("86 (illustratif) communes, 95\u{202f}% (illustratif), 86\u{a0}sur\u{a0}90 (illustratif), 25")
    );
    assert!(text.contains("[chiffre inconnu\u{a0}: nombre_de_maires]"), "{text}");
    assert!(text.contains("Effets sur les effectifs et les dépenses de fonctionnement\nTrois postes."));
    assert!(!text.contains("Avis des communes"));
    assert_eq!(unknown_figures(&snapshot(Scope::Everything), own), ["nombre_de_maires"]);
    assert!(live_figures(&snapshot(Scope::Everything)).iter().any(|it| it.value == "95\u{202f}%"));
}

#[test]
fn parts_are_chosen_and_moved_and_an_added_section_is_never_lost() {
    let empty = Composition::default();
    let choice = ReportChoice::of(&empty);
    assert!(!choice.shown(&empty).contains(&ReportPart::Communes));
    let moved =
        choice.clone().moved(&ReportPart::Key, true).expect("it is not the first").with(&ReportPart::Matrix, false);
    let passage = moved.passage().expect("a passage");
    let order = passage.text.expect("a text");
    let again = ReportChoice::of(&composed(&[("bilan/ordre", &order)]));
    assert_eq!(again, moved);
    assert_eq!(choice.moved(&ReportPart::Cover, true), None);
    let (part, added) = added_section(&empty, " Équilibre financier, l’an 1 ! ").expect("a section");
    assert_eq!(part, ReportPart::Own("equilibre-financier-l-an-1".to_owned()));
    let both = composed(&[("bilan/ordre", &order), (added.name.as_str(), "Équilibre"), ("bilan/ordre", "inconnu")]);
    let all = ReportChoice::of(&both);
    assert!(all.all().contains(&(part.clone(), true)) && part.is_added());
    let (other, _) = added_section(&both, "Équilibre financier, l’an 1").expect("another one");
    assert_eq!(other, ReportPart::Own("equilibre-financier-l-an-1-2".to_owned()));
    assert_eq!(removed_section(&part).len(), 2);
}

#[test]
fn an_action_to_come_has_a_sheet_once_the_epci_says_something_of_it() {
    let snapshot = snapshot(Scope::Everything);
    let of = |territory: &Territory| {
        territory.actions().iter().find(|it| it.status_on(snapshot.day()) == Status::Registered).cloned()
    };
    let action = of(&MEL).expect("a registered action");
    let sheets =
        |document: &WrittenDocument| headings(document, 2).iter().filter(|it| it.starts_with(&*action.title)).count();
    assert_eq!(sheets(&written(Scope::Everything, &Composition::default())), 0);
    let difficulty = ActionField::Difficulty(Some("Le local manque.".into()));
    let edit = Edit::Action { action: action.id.clone(), before: Vec::new(), fields: vec![difficulty] };
    let mut journal = Journal::default();
    journal.append(None, 0, edit);
    let after = DaySnapshot::on(&Arc::new(MEL.after(&journal)), snapshot.day(), Scope::Everything);
    let report = written_of(&after, &Composition::default());
    assert_eq!(sheets(&report), 1);
    assert!(text(&report).contains("Le local manque."));
}
