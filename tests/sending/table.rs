//! The answer as a table: made in each form, and read back where answers are gathered as the same answer.

use std::path::Path;

use browser_tests::{Outcome, Page, scenario};
use serde_json::json;
use tables::read::workbook;

use super::begin;

/// The forms: the button, and the ending of the file.
const FORMS: [(&str, &str); 3] = [("CSV pour Excel", "csv"), ("Classeur .ods", "ods"), ("Classeur .xlsx", "xlsx")];

/// Answers for two actions, one of them with its date and a remark.
fn answered(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.field("Participe depuis (facultatif)").fill("04/2019")?;
    page.field("Remarque (facultatif)").fill("délibération du 3\u{202f}!")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.within("Archives métropolitaines").click("Non")?;
    page.open("#/commune/59256/envoyer")?;
    page.shows("La réponse de Fretin : 2 corrections")
}

scenario!(the_answer_as_a_table_is_read_back_as_the_same_answer, |page| {
    answered(page)?;
    let mut files = Vec::new();
    for (button, ending) in FORMS {
        page.click(button)?;
        let file = page.take_download()?;
        assert!(Path::new(&file.name).extension().is_some_and(|it| it == ending), "{}", file.name);
        page.shows(&format!("Le fichier « {} » est proposé au téléchargement.", file.name))?;
        page.does_not_show("Envoyez plutôt le fichier de réponse")?;
        let rows = workbook(&file.name, &file.bytes).map_err(|why| browser_tests::Failure::new(format!("{why:?}")))?;
        let rows = &rows.sheets[0].rows;
        assert_eq!(rows.len(), 3, "the heads and two corrections: {rows:?}");
        let changed = rows.iter().find(|row| row[2] == "assurances").map(|row| row[4..].join("|"));
        let changed = changed.as_deref().map(|it| it.trim_end_matches('|'));
        assert_eq!(changed, Some("oui|2019-04||délibération du 3\u{202f}!"), "{button}");
        files.push((file.name, file.bytes));
    }
    // In a fresh copy, the three say what the answer says.
    page.clear_browser_data()?;
    page.reload()?;
    page.open("#/recueillir")?;
    page.choose_files("Choisir des fichiers", files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?;
    page.shows("3 fichiers à relire")?;
    page.does_not_show("réponses contraires")?;
    page.click("Ajouter au carnet")?;
    page.shows("Les réponses sont ajoutées")?;
    page.open("#/commune/59256/envoyer")?;
    page.shows("La réponse de Fretin : 2 corrections")?;
});

scenario!(a_table_that_would_be_refused_says_what_it_cannot_say, |page| {
    // One of these answers is older than its action, which a table is refused for.
    begin(page)?;
    page.click("Classeur .ods")?;
    page.take_download()?;
    page.shows("Envoyez plutôt le fichier de réponse")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.gives("return document.querySelectorAll('.sending-ways [aria-disabled]').length", &[], json!(0))?;
});
