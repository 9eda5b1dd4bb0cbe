//! The receipt of an answer, on paper.

use browser_tests::{Outcome, scenario};
use domain::territory::ParticipationState;

use super::{FRETIN, SEND, actions, answered, cell, document, edits, take_in};

scenario!(the_receipt_of_25_corrections_is_one_page, |page| {
    let document = document()?;
    let all = actions(&document.territory).into_iter().enumerate().map(|(number, action)| {
        let since = format!("2019-{:02}-{:02}", number % 12 + 1, number + 1);
        let state = if number % 2 == 0 { ParticipationState::TakesPart } else { ParticipationState::No };
        Ok(answered(cell(&action, FRETIN)?, state, &since, Some("délibération du conseil municipal")))
    });
    take_in(page, "tout.json", &edits(&document, 1, all.collect::<Outcome<Vec<_>>>()?))?;
    page.open(SEND)?;
    page.shows("La réponse de Fretin : 25 corrections")?;
    page.field("Remarque (facultatif)").fill(&"Réponses vues en réunion avec les services. ".repeat(5))?;
    page.field("Votre nom (facultatif)").fill("Marie-Antoinette de la Tour-Maubourg")?;
    page.field("Votre fonction (facultatif)").fill("directrice générale adjointe des services")?;
    let pdf = page.print_a4()?;
    if page.is_chromium() {
        let pages = pdf.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count();
        assert_eq!(pages, 1);
    }
});
