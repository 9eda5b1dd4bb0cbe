//! Two people with one file, who answer one cell without knowing of each other.

use browser_tests::{Key, Outcome, Page, scenario};

use crate::saving::files::copy;

const ACTION: &str = "Mutualisation des assurances";
const CELL: &str = "Fretin, Mutualisation des assurances";

/// Goes to another page of the file that is open.
fn go(page: &Page, hash: &str) -> Outcome {
    page.run("location.hash = arguments[0]", vec![hash.into()])?;
    Ok(())
}

/// Answers the cell in a fresh copy of the file, under a name; returns the saved copy.
fn copy_of(page: &Page, author: &str, choice: &str) -> Outcome<String> {
    page.open_changed(&[author, ".html"].concat(), |text| text, "#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill(author)?;
    page.press(&[Key::Tab])?;
    go(page, "#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click(choice)?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Enregistré")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    go(page, "#/modifications")?;
    let file = String::from_utf8(copy(page)?)?;
    page.clear_browser_data()?;
    Ok(file)
}

/// Opens the copy of Bruno, and takes in that of Anne.
fn both(page: &Page) -> Outcome {
    let anne = copy_of(page, "Anne", "Elle n’est pas concernée")?;
    let bruno = copy_of(page, "Bruno", "Non, mais elle est intéressée")?;
    page.open_changed("partage.html", |_| bruno, "#/modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.does_not_show("contraires")?;
    page.take_in("anne.html", &anne)
}

scenario!(two_answers_to_one_cell_are_shown_with_both_and_settled_by_a_person, |page| {
    both(page)?;
    page.shows("1 case a reçu des réponses contraires")?;
    go(page, "#/commune/59256")?;
    page.within(ACTION).shows("réponses contraires")?;
    page.click("Voir et trancher")?;
    page.shows("Une case a reçu deux réponses contraires")?;
    let cell = page.within(CELL);
    cell.shows("Avant ces réponses")?;
    cell.shows("Anne")?;
    cell.shows("Bruno")?;
    cell.shows("non concernée, saisi")?;
    cell.shows("intéressée, saisi")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    cell.click("Garder la réponse d’Anne")?;
    page.shows("Aucune contradiction entre des réponses")?;
    page.shows(&format!("{CELL} : tranché, non concernée, saisi."))?;
    page.reload()?;
    page.shows("Aucune contradiction entre des réponses")?;
    go(page, "#/commune/59256")?;
    page.within(ACTION).shows("Non concernée")?;
    page.within(ACTION).does_not_show("contraires")?;
});

scenario!(a_choice_between_two_answers_can_be_undone, |page| {
    both(page)?;
    go(page, "#/contradictions")?;
    page.within(CELL).click("Revenir à ce qui était noté avant")?;
    page.shows("Aucune contradiction entre des réponses")?;
    page.button("Annuler").click_it()?;
    page.shows("Une case a reçu deux réponses contraires")?;
});
