//! The presentation for a council meeting: slides, keys of a clicker, accounts of figures, print.

use browser_tests::{Key, Outcome, Page, scenario};

fn shows_title(page: &Page, title: &str) -> Outcome {
    page.shows(title)?;
    page.does_not_show("Carnet de mutualisation Métropole Européenne")
}

scenario!(arrow_clicker_home_and_end_keys_move_between_slides, |page| {
    page.open("#/")?;
    page.click("Présenter")?;
    page.click("Présenter : Diaporama usuel")?;
    page.is_at("#/presenter/titre")?;
    shows_title(page, "Schéma de mutualisation de la Métropole Européenne de Lille")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/chiffres")?;
    shows_title(page, "86 communes sur 90 participent à au moins 5 actions")?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/calendrier")?;
    shows_title(page, "25 actions déployées au 13 décembre 2019, dont 7 en 2016")?;
    page.press(&[Key::Space])?;
    page.is_at("#/presenter/seuils")?;
    page.press(&[Key::End])?;
    page.is_at("#/presenter/sources")?;
    page.shows("sont illustratives")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/sources")?;
    page.press(&[Key::PageUp])?;
    page.is_at("#/presenter/suite")?;
    page.shows("Restauration collective locale et bio")?;
    page.press(&[Key::Home])?;
    page.is_at("#/presenter/titre")?;
    // Nothing is open: the button that leaves has the focus, and Enter presses it.
    page.press(&[Key::Escape])?;
    page.focus_comes_to("Quitter", |name| name == "Quitter")?;
    page.is_at("#/presenter/titre")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/")?;
    page.shows("Vue d’ensemble")?;
});

scenario!(the_account_of_a_figure_opens_over_the_slide_and_closes_again, |page| {
    page.open("#/presenter/chiffres")?;
    page.click("95 % dans au moins 5 actions (86 communes sur 90)")?;
    page.is_at("#/presenter/chiffres/communes_au_moins/5?le=2019-12-13")?;
    page.shows("Non comptées : 4 communes")?;
    page.focus_comes_to_role("heading")?;
    page.press(&[Key::Right])?;
    page.shows("Non comptées : 4 communes")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/chiffres")?;
    page.does_not_show("Non comptées")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/calendrier")?;
});

scenario!(an_answer_changed_during_the_presentation_updates_the_slide, |page| {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.click("Revenir à la diapositive")?;
    page.is_at("#/presenter/carte")?;
    page.press(&[Key::Home])?;
    page.shows("1 sur 9")?;
    page.press(&[Key::Right])?;
    page.shows("87 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(one_key_shows_a_black_screen_and_another_the_overview_of_slides, |page| {
    page.open("#/presenter/seuils")?;
    page.shows("La moitié au moins des communes")?;
    page.press(&[Key::Right])?;
    page.shows("Le nombre d’actions par commune va de 3 à 21")?;
    page.type_text("o")?;
    page.shows("1 sur 9")?;
    page.shows("9 sur 9")?;
    page.type_text("o")?;
    page.does_not_show("9 sur 9")?;
    page.type_text("b")?;
    page.focus_comes_to("the black screen", |name| name == "Écran noir : revenir à la diapositive")?;
    page.press(&[Key::Escape])?;
    page.shows("Le nombre d’actions par commune va de 3 à 21")?;
    page.is_at("#/presenter/carte")?;
});

scenario!(slides_are_printed_one_per_page, |page| {
    page.open("#/presenter/titre")?;
    let pdf = page.print_landscape()?;
    assert!(pdf.starts_with(b"%PDF"));
    // Firefox compresses the page objects, so that they cannot be counted.
    if page.is_chromium() {
        let pages = pdf.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count();
        assert_eq!(pages, 9);
    }
});
