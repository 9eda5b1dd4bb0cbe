//! What is supposed in front of a council, and is no answer until somebody asks for it.

use browser_tests::{Key, Outcome, Page, scenario};

use crate::accounts::copied;

/// Supposes over a slide that Fretin joins.
fn suppose(page: &Page) -> Outcome {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.shows("Hypothèse, pas une réponse : participe")?;
    page.does_not_show("Enregistré :")?;
    page.click("Revenir à la diapositive")?;
    page.shows("Hypothèse : Fretin, 5 au lieu de 4 actions")
}

scenario!(an_assumption_is_marked_on_the_slides_that_it_touches_and_taken_back_by_one_key, |page| {
    suppose(page)?;
    page.press(&[Key::Home])?;
    page.shows("1 sur 9")?;
    page.does_not_show("Hypothèse")?;
    page.press(&[Key::Right])?;
    page.shows("Hypothèse : 87 au lieu de 86 communes dans au moins 5 actions")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.shows("87 communes sur 90")?;
    page.type_text("z")?;
    page.does_not_show("Hypothèse")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(an_assumption_is_no_answer_until_it_is_recorded_and_survives_a_reload, |page| {
    suppose(page)?;
    page.open("#/")?;
    page.shows("86 communes sur 90")?;
    page.shows("1 hypothèse faite en séance n’est pas une réponse")?;
    page.shows("Aucune modification")?;
    page.reload()?;
    page.shows("1 hypothèse faite en séance n’est pas une réponse")?;
    page.click("Les voir")?;
    page.shows("Fretin, Mutualisation des assurances")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("En faire des réponses")?;
    page.does_not_show("hypothèse faite en séance")?;
    page.open("#/")?;
    page.shows("87 communes sur 90")?;
    // Over the slides, the keys that undo never reach an edit of the document.
    page.open("#/presenter/chiffres")?;
    page.focus_comes_to_role("heading")?;
    page.press_letter(&[Key::Control], 'z')?;
    page.press(&[Key::Right])?;
    page.shows("3 sur 9")?;
    page.open("#/")?;
    page.shows("87 communes sur 90")?;
});

scenario!(an_account_says_what_is_supposed_also_in_its_copy_and_gives_it_back, |page| {
    const SAID: &str = "Calculé avec 1 hypothèse faite en séance, qui n’est pas une réponse.";
    suppose(page)?;
    // A slide says so as well where no figure of its own changes.
    page.press(&[Key::End])?;
    page.shows("Calculé avec 1 hypothèse faite en séance")?;
    page.open("#/presenter/chiffres/communes_au_moins/5?le=2019-12-13")?;
    page.shows(SAID)?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    let copied = copied(page, "Copier en texte")?.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(copied.contains(SAID), "{copied}");
    page.type_text("z")?;
    page.does_not_show(SAID)?;
    page.shows("86 communes sur 90")?;
});

scenario!(what_is_taken_back_where_it_was_given_leaves_no_assumption, |page| {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Hypothèse, pas une réponse : participe")?;
    page.button("Annuler : Hypothèse, pas une réponse : participe.").click_it()?;
    page.shows("Fretin participe à 4 des 25")?;
    page.open("#/")?;
    page.shows("86 communes sur 90")?;
    page.does_not_show("hypothèse faite en séance")?;
});

scenario!(an_assumption_that_is_forgotten_leaves_nothing, |page| {
    suppose(page)?;
    page.open("#/modifications")?;
    page.shows("Hypothèses")?;
    page.click("Tout oublier")?;
    page.does_not_show("Hypothèses")?;
    page.open("#/presenter/chiffres")?;
    page.shows("86 communes sur 90 participent")?;
    page.does_not_show("Hypothèse")?;
});
