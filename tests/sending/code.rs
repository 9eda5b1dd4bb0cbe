//! The return code of a commune: shown where it answers, typed or pasted where the carnet is kept.

use browser_tests::{Outcome, Page, scenario};

use super::SEND;
use crate::saving::files::answer;

/// The code on the page of a commune.
fn code_on(page: &Page) -> Outcome<String> {
    page.open(SEND)?;
    page.shows("Par téléphone ou sur papier : le code de retour")?;
    let code = "return document.querySelector('.return-code strong')?.textContent ?? ''";
    let shown = page.gives_that("a code", code, &[], |code| *code != "")?;
    Ok(shown.as_str().unwrap_or_default().to_owned())
}

/// Takes in a text that was pasted.
fn paste(page: &Page, text: &str) -> Outcome {
    page.open("#/")?;
    page.open("#/modifications")?;
    page.click("Coller des modifications")?;
    page.field("Le texte des modifications, ou un code de retour").fill(text)?;
    page.click("Reprendre ce texte")
}

scenario!(a_return_code_is_typed_where_the_carnet_is_kept_and_reviewed_there, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    let code = code_on(page)?;
    assert_eq!(code.split_whitespace().collect::<String>().len(), 22, "{code}");
    let line = format!("Code de retour\u{a0}: {code}");
    let message = page.field("Texte du message").has_value_that("has the code", |message| message.contains(&line))?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.clear_browser_data()?;
    page.reload()?;
    paste(page, &code.to_lowercase().replacen(' ', "-", 2))?;
    page.shows("À relire avant d’ajouter : « code de retour de Fretin »")?;
    page.shows("Le code dit venir de Fretin. Il ferait 1 changement")?;
    page.shows("Un code ne dit que des états")?;
    page.shows("Fretin, Mutualisation des assurances")?;
    page.click("Ajouter ces modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    // The same code in a message, once more: nothing new.
    paste(page, &message)?;
    page.shows("Le code de retour de Fretin est lu : il dit les mêmes états que le carnet. Rien n’a changé ici.")?;
    page.open("#/commune/59256")?;
    page.shows("Fretin participe à 5 des 25")?;
});

scenario!(a_mistyped_return_code_says_so_and_changes_nothing, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    let code = code_on(page)?;
    page.clear_browser_data()?;
    page.reload()?;
    let wrong: String =
        code.chars().rev().collect::<String>().replacen(['A', 'B', 'C', 'D', 'E'], "7", 1).chars().rev().collect();
    let wrong = if wrong == code { code.replacen(&code[20..21], "Z", 1) } else { wrong };
    paste(page, &wrong)?;
    page.shows("Ce code de retour n’est pas repris : un signe y est faux, ou il en manque, ou deux sont échangés")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    paste(page, &code[..code.len() - 3])?;
    page.shows("Ce code de retour n’est pas repris")?;
});
