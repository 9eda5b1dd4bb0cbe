//! The answer as a table: made in each form, and read back where answers are gathered as the same answer.

use std::path::Path;

use browser_tests::scenario;
use serde_json::json;
use tables::read::workbook;

use super::{begin, document};

/// The forms: the button, and the ending of the file.
const FORMS: [(&str, &str); 3] = [("CSV pour Excel", "csv"), ("Classeur .ods", "ods"), ("Classeur .xlsx", "xlsx")];

scenario!(the_answer_as_a_table_is_read_back_as_the_same_answer, |page| {
    begin(page)?;
    let mut files = Vec::new();
    for (button, ending) in FORMS {
        page.click(button)?;
        let file = page.take_download()?;
        assert!(Path::new(&file.name).extension().is_some_and(|it| it == ending), "{}", file.name);
        page.shows(&format!("Le fichier « {} » est proposé au téléchargement.", file.name))?;
        let rows = workbook(&file.name, &file.bytes).map_err(|why| browser_tests::Failure::new(format!("{why:?}")))?;
        let rows = &rows.sheets[0].rows;
        assert_eq!(rows.len(), 9, "three corrections and five confirmations: {rows:?}");
        let permit = rows
            .iter()
            .find(|row| row[2] == "permis-de-louer")
            .map(|row| row[4..].join("|").trim_end_matches('|').to_owned());
        assert_eq!(permit.as_deref(), Some("oui|2019-04||délibération du 3\u{202f}!"), "{button}");
        files.push((file.name, file.bytes));
    }
    page.click("Oui, il y est")?;
    page.shows("C’est noté")?;
    // In a fresh copy, the three say what the answer says: eight cells of Fretin, entered, of which three differ.
    page.clear_browser_data()?;
    page.reload()?;
    page.open("#/recueillir")?;
    page.choose_files("Choisir des fichiers", files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?;
    page.shows("3 fichiers à relire")?;
    page.within("Les fichiers reçus, et ce que chacun apporterait").shows("Fretin")?;
    page.does_not_show("demandent un regard")?;
    page.does_not_show("réponses contraires")?;
    page.click("Ajouter au carnet")?;
    page.shows("Les réponses sont ajoutées")?;
    page.open("#/modifications")?;
    page.shows("Permis de louer : lutte contre la non-décence de l’habitat")?;
    let document = document()?;
    assert!(document.journal.is_empty());
    page.open("#/commune/59256/envoyer")?;
    page.shows("La réponse de Fretin : 3 corrections et 5 confirmations")?;
});

scenario!(a_table_can_be_made_again_and_says_what_it_cannot_say, |page| {
    begin(page)?;
    page.click("Classeur .ods")?;
    page.take_download()?;
    page.does_not_show("Envoyez plutôt le fichier de réponse")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.gives("return document.querySelectorAll('.sending-ways [aria-disabled]').length", &[], json!(0))?;
});
