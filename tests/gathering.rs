//! Gathering what communes have sent back: read at once, reviewed, settled, added, undone; the board and the minutes.

mod columns;

use std::path::Path;

use browser_tests::{Outcome, Page, scenario};
use domain::journal::CellName;
use domain::sorting::distinct;
use fixtures::mel::MEL;
use fixtures::rehearsal::{Rehearsal, rehearsal};
use serde_json::json;

const CHOOSE: &str = "Choisir des fichiers";
const RULE: &str = "La commune a raison";
const TAKE: &str = "Ajouter au carnet";

/// Chooses files in the field of the page, all at once; returns how many.
fn choose(page: &Page, rehearsal: &Rehearsal, is_chosen: impl Fn(&str) -> bool) -> Outcome<usize> {
    let files = || rehearsal.files.iter().filter(|(name, _)| is_chosen(name));
    page.choose_files(CHOOSE, files().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?;
    Ok(files().count())
}

fn is_of(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == ending)
}

/// A text with plain spaces.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn cell_count(cells: usize) -> String {
    format!("{cells} cases")
}

scenario!(a_month_of_answers_is_gathered_settled_added_and_undone, |page| {
    let rehearsal = rehearsal(&MEL);
    page.open("#/recueillir")?;
    let count = choose(page, &rehearsal, |_| true)?;
    page.shows(&format!("{count} fichiers à relire"))?;
    // A contested cell reads as one of its sides until it is settled.
    let changed = rehearsal.changed.len() + rehearsal.contested.len();
    page.shows(&format!("{} changent", cell_count(changed)))?;
    page.shows(&format!("{} ont des réponses contraires, 0 tranchée", cell_count(rehearsal.contested.len())))?;
    for name in &rehearsal.refused {
        page.within("Les fichiers reçus, et ce que chacun apporterait").shows(name)?;
    }
    let stored = "return Object.keys(localStorage).filter((key) => key.startsWith('carnet/')).length";
    page.gives(stored, &[], json!(0))?;
    page.click(RULE)?;
    page.shows("tranchées.")?;
    page.click(TAKE)?;
    page.shows("Les réponses sont ajoutées")?;
    page.shows("Procès-verbal du recueil")?;
    let minutes = page.within("Procès-verbal du recueil").text()?;
    let cells: Vec<&CellName> = rehearsal.changed.keys().chain(rehearsal.contested.keys()).collect();
    for cell in distinct(cells) {
        let name = wording::gathering::cell(cell, &MEL);
        assert!(spaced(&minutes).contains(&spaced(&name)), "the minutes name {name}");
    }
    page.shows("Voir et trancher")?;
    page.open("#/")?;
    page.reload()?;
    page.open("#/recueillir")?;
    assert_eq!(page.within("Procès-verbal du recueil").text()?, minutes);
    page.click("Annuler tout ce recueil")?;
    page.shows("Le recueil est annulé")?;
    page.within("Procès-verbal du recueil").shows("il est annulé")?;
    page.does_not_show("Voir et trancher")?;
    page.open("#/modifications")?;
    page.shows("Aucune modification")?;
});

scenario!(the_same_files_again_change_nothing, |page| {
    let rehearsal = rehearsal(&MEL);
    let is_plain =
        |name: &str| is_of(name, "json") && !name.contains("service") && !rehearsal.refused.iter().any(|it| it == name);
    page.open("#/recueillir")?;
    choose(page, &rehearsal, is_plain)?;
    page.click(TAKE)?;
    page.shows("Les réponses sont ajoutées")?;
    choose(page, &rehearsal, is_plain)?;
    page.shows("Aucune case ne change")?;
    page.click("Ne rien ajouter")?;
    page.shows("Rien n’a été ajouté")?;
});

scenario!(the_text_of_messages_is_read_with_all_its_codes, |page| {
    let rehearsal = rehearsal(&MEL);
    page.open("#/recueillir")?;
    page.click("Lire ces courriels")?;
    page.shows("Le champ est vide")?;
    let messages = String::from_utf8_lossy(&rehearsal.files["courriels.txt"]).into_owned();
    let lines: Vec<&str> = messages.lines().filter(|line| line.contains("notre code")).take(3).collect();
    page.field("Le texte de courriels, avec leurs codes de retour").fill(&lines.join("  "))?;
    page.click("Lire ces courriels")?;
    page.shows("1 fichier à relire")?;
    page.shows("code de retour")?;
    page.shows("3 communes sur 90 y répondent")?;
});

scenario!(the_board_says_who_has_answered_and_the_reminder_names_who_has_not, |page| {
    page.open("#/recueillir")?;
    page.shows("0 commune a toutes les réponses, 0 une partie, 90 aucune")?;
    page.field("À qui").choose("Fretin")?;
    let text = "return [...document.querySelectorAll('textarea[readonly]')].map((it) => it.value).join()";
    page.gives_that("the text of the reminder", text, &[], |text| {
        text.as_str().is_some_and(|text| text.contains("aucune réponse de Fretin"))
    })?;
});
