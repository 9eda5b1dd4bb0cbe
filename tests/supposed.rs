//! What is supposed in front of a council, and is no answer until somebody asks for it.

use browser_tests::{Key, Outcome, Page, scenario};

/// Supposes over a slide that Fretin joins.
fn suppose(page: &Page) -> Outcome {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
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
