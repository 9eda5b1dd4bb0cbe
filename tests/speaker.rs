//! The presenter's window: it follows the slides and leads them, and either window may be closed, loaded again, or
//! blocked.

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};

use crate::decks::compose;

const TITLE: &str = "Fenêtre de l’orateur";
pub const LOST: &str = "La fenêtre de l’orateur est perdue";

/// Opens the window beside the slides, and switches to it.
pub fn open_beside(page: &Page) -> Outcome {
    page.click(TITLE)?;
    page.frame()?;
    page.tab(1)?;
    page.gives("return document.title", &[], TITLE)
}

/// Switches to the one of three windows in which a script gives this: browsers list windows in different orders.
fn to_window(page: &Page, script: &str, wanted: &str) -> Outcome {
    until(wanted, || {
        for number in 0..3 {
            if page.tab(number).is_ok() && page.run(script, vec![])? == wanted {
                return Ok(());
            }
        }
        Err(Failure::new("no window has it"))
    })
}

scenario!(the_window_shows_the_slide_the_next_one_and_the_time_and_leads_the_slides, |page| {
    page.open("#/presenter/chiffres")?;
    open_beside(page)?;
    page.shows("2 sur 9 : 86 communes sur 90 participent à au moins 5 actions")?;
    page.shows("25 actions déployées au 13 décembre 2019, dont 7 en 2016")?;
    page.shows("Pas de note pour cette diapositive.")?;
    let pictures = "return [...document.querySelectorAll('.speaker-picture')].map((it) => it.getBoundingClientRect().width > 200 && it.textContent.length > 50)";
    page.gives(pictures, &[], serde_json::json!([true, true]))?;
    page.field("Temps prévu, en minutes").fill("20")?;
    page.press(&[Key::Tab])?;
    page.shows("passées sur 20:00, reste")?;
    page.click("Suivante")?;
    page.shows("3 sur 9 : 25 actions déployées")?;
    // The keys of a clicker arrive in the window that has the focus.
    page.press(&[Key::PageDown])?;
    page.shows("4 sur 9")?;
    page.type_text("f")?;
    page.shows("Le plein écran se demande dans la fenêtre des diapositives")?;
    page.click("Écran noir")?;
    page.shows("L’écran est noir.")?;
    page.click("Revenir à la diapositive")?;
    page.does_not_show("L’écran est noir.")?;
    page.click("Toutes")?;
    page.shows("L’écran montre toutes les diapositives.")?;
    page.click("Revenir à la diapositive")?;
    page.click("Compte du chiffre")?;
    page.shows("ouverts sur la diapositive")?;
    page.tab(0)?;
    page.is_at("#/presenter/seuils/communes_au_moins/5?le=2019-12-13")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/seuils")?;
    page.press(&[Key::Right])?;
    page.tab(1)?;
    page.shows("5 sur 9")?;
});

scenario!(a_window_that_was_closed_opens_again, |page| {
    page.open("#/presenter/chiffres")?;
    open_beside(page)?;
    page.shows("2 sur 9")?;
    page.run("setTimeout(() => close(), 0)", vec![])?;
    page.tab(0)?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/calendrier")?;
    page.does_not_show(LOST)?;
    // It is looked at every second.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    open_beside(page)?;
    page.shows("3 sur 9")?;
});

scenario!(a_window_is_found_again_after_either_page_was_loaded_again, |page| {
    page.open("#/presenter/chiffres")?;
    open_beside(page)?;
    page.field("Temps prévu, en minutes").fill("25")?;
    page.press(&[Key::Tab])?;
    page.shows("passées sur 25:00")?;
    page.tab(0)?;
    page.reload()?;
    page.shows(LOST)?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/calendrier")?;
    page.does_not_show(LOST)?;
    page.tab(1)?;
    page.shows("3 sur 9")?;
    page.shows("passées sur 25:00")?;
    page.run("setTimeout(() => location.reload(), 0)", vec![])?;
    page.tab(0)?;
    page.shows(LOST)?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/seuils")?;
    page.does_not_show(LOST)?;
    page.tab(1)?;
    page.shows("4 sur 9")?;
    page.tab(0)?;
    page.click("Quitter")?;
    page.is_at("#/")?;
    page.reload()?;
    page.click("Présenter")?;
    page.click("Présenter : Diaporama usuel")?;
    page.does_not_show(LOST)?;
});

scenario!(a_window_that_the_browser_blocks_is_said_with_a_way_out, |page| {
    page.open("#/presenter/chiffres")?;
    page.run("window.really = window.open; window.open = () => null", vec![])?;
    page.click(TITLE)?;
    page.shows("Le navigateur a bloqué la fenêtre de l’orateur.")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/calendrier")?;
    page.click("Masquer")?;
    page.does_not_show("Le navigateur a bloqué")?;
    page.run("window.open = window.really", vec![])?;
    open_beside(page)?;
    page.shows("3 sur 9")?;
});

scenario!(a_window_stays_open_while_somebody_else_composes_the_deck, |page| {
    compose(page)?;
    page.click("Présenter ce diaporama")?;
    page.press(&[Key::PageDown])?;
    page.shows("2 sur 9")?;
    open_beside(page)?;
    page.field("Temps prévu, en minutes").fill("25")?;
    page.press(&[Key::Tab])?;
    page.shows("passées sur 25:00")?;
    page.click("Écran noir")?;
    page.shows("L’écran est noir.")?;
    page.tab(0)?;
    page.second_tab()?;
    page.open("#/diaporamas")?;
    page.click("Composer : Conseil de décembre")?;
    page.within("2. Chiffres clés").field("Note de qui présente").fill("Rappeler le vote")?;
    page.press(&[Key::Tab])?;
    to_window(page, "return document.title", TITLE)?;
    page.shows("Rappeler le vote")?;
    page.shows("passées sur 25:00")?;
    page.shows("L’écran est noir.")?;
    // Its keys and buttons lead the slides as they are now.
    page.click("Revenir à la diapositive")?;
    page.press(&[Key::PageDown])?;
    page.shows("3 sur 9")?;
});

scenario!(a_slide_that_somebody_else_takes_out_gives_way_to_the_next_one, |page| {
    compose(page)?;
    page.click("Présenter ce diaporama")?;
    page.press(&[Key::PageDown])?;
    page.press(&[Key::PageDown])?;
    page.shows("3 sur 9")?;
    page.second_tab()?;
    page.open("#/diaporamas")?;
    page.click("Composer : Conseil de décembre")?;
    page.click("Retirer : 3. Calendrier des déploiements")?;
    page.focus_comes_to("the slide in its place", |name| name == "Titre")?;
    to_window(page, "return /sur.8/.test(document.title) ? 'slides' : ''", "slides")?;
    page.shows("3 sur 8")?;
    page.press(&[Key::PageDown])?;
    page.shows("4 sur 8")?;
});

scenario!(two_decks_never_lead_each_other, |page| {
    page.open("#/presenter/chiffres")?;
    open_beside(page)?;
    page.shows("2 sur 9")?;
    page.tab(0)?;
    page.second_tab()?;
    page.press(&[Key::End])?;
    page.is_at("#/presenter/sources")?;
    to_window(page, "return document.title", TITLE)?;
    page.shows("2 sur 9")?;
    page.click("Suivante")?;
    page.shows("3 sur 9")?;
    let address = "return location.hash";
    to_window(page, address, "#/presenter/sources")?;
    to_window(page, address, "#/presenter/calendrier")?;
});
