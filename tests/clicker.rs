//! A clicker on an AZERTY computer: its keys arrive by their place on another keyboard. It has five buttons, and nothing
//! else is at hand in front of a council.

use browser_tests::{Key, Outcome, Page, scenario};
use serde_json::json;

/// Presses a key as a keyboard sends it: what it types, and its place. Gives whether the page used it.
pub fn press_as(page: &Page, key: &str, code: &str) -> Outcome<bool> {
    let script = "const press = new KeyboardEvent('keydown', {key: arguments[0], code: arguments[1], bubbles: true, cancelable: true}); \
        return !(document.activeElement ?? document.body).dispatchEvent(press)";
    Ok(page.run(script, vec![json!(key), json!(code)])? == json!(true))
}

/// The black button: the place of the point, which types a colon on AZERTY.
pub fn black_button(page: &Page) -> Outcome {
    assert!(press_as(page, ":", "Period")?, "the page uses the black button");
    Ok(())
}

const BLACK: &str = "Écran noir : revenir à la diapositive";

scenario!(the_black_button_arrives_as_a_colon_and_makes_the_screen_black_and_back, |page| {
    page.open("#/presenter/seuils")?;
    page.focus_comes_to_role("heading")?;
    black_button(page)?;
    page.focus_comes_to(BLACK, |name| name == BLACK)?;
    // A second press is not the same as two in a row.
    std::thread::sleep(std::time::Duration::from_millis(900));
    black_button(page)?;
    page.focus_comes_to_role("heading")?;
    page.is_at("#/presenter/seuils")?;
});

scenario!(a_clicker_alone_opens_the_figure_of_a_slide_reads_it_and_comes_back, |page| {
    page.resize(1024, 768)?;
    page.open("#/presenter/chiffres")?;
    page.focus_comes_to_role("heading")?;
    black_button(page)?;
    black_button(page)?;
    page.is_at("#/presenter/chiffres/communes_au_moins/5?le=2019-12-13")?;
    page.shows("Non comptées : 4 communes")?;
    page.focus_comes_to_role("heading")?;
    let place = "return document.querySelector('dialog[open]').scrollTop > 100";
    page.gives(place, &[], false)?;
    page.press(&[Key::PageDown])?;
    page.gives(place, &[], true)?;
    page.press(&[Key::PageUp])?;
    page.gives(place, &[], false)?;
    // The same while a button of the account has the focus.
    page.tab_to("Revenir à la diapositive")?;
    page.press(&[Key::PageDown])?;
    page.gives(place, &[], true)?;
    black_button(page)?;
    page.is_at("#/presenter/chiffres")?;
    page.does_not_show("Non comptées")?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/calendrier")?;
});

scenario!(the_start_button_never_loads_the_page_again_and_escape_never_leaves_the_slides, |page| {
    page.open("#/presenter/calendrier")?;
    page.focus_comes_to_role("heading")?;
    page.run("window.isTheSame = true", vec![])?;
    page.press(&[Key::F5])?;
    page.gives("return !!document.fullscreenElement", &[], true)?;
    page.press(&[Key::F5])?;
    page.is_at("#/presenter/calendrier/actions_deployees?le=2019-12-13")?;
    page.focus_comes_to_role("heading")?;
    page.press(&[Key::F5])?;
    page.is_at("#/presenter/calendrier")?;
    page.gives("return [!!document.fullscreenElement, window.isTheSame]", &[], json!([true, true]))?;
    // The first Escape of a driver is not the one of a keyboard, which the browser may take for itself.
    page.press(&[Key::Escape])?;
    page.gives("return !!document.fullscreenElement", &[], false)?;
    page.is_at("#/presenter/calendrier")?;
    page.press(&[Key::Escape])?;
    page.focus_comes_to("Quitter", |name| name == "Quitter")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/calendrier")?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/seuils")?;
});

scenario!(letters_and_numbers_are_known_by_sign_and_by_place, |page| {
    page.open("#/presenter/titre")?;
    page.focus_comes_to_role("heading")?;
    page.does_not_show("plein écran")?;
    // « é » stands where 2 is.
    press_as(page, "é", "Digit2")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/presenter/chiffres")?;
    page.type_text("9")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/presenter/sources")?;
    page.type_text("p")?;
    page.is_at("#/presenter/suite")?;
    page.type_text("n")?;
    page.is_at("#/presenter/sources")?;
    page.type_text("w")?;
    let white = "Écran blanc : revenir à la diapositive";
    page.focus_comes_to(white, |name| name == white)?;
    press_as(page, "z", "KeyW")?;
    page.focus_comes_to_role("heading")?;
    page.type_text("?")?;
    page.shows("Avec une télécommande seule")?;
    page.focus_comes_to_role("heading")?;
    page.press(&[Key::Escape])?;
    page.does_not_show("Avec une télécommande seule")?;
    page.is_at("#/presenter/sources")?;
});

scenario!(arrows_and_enter_choose_among_all_slides, |page| {
    page.resize(1280, 720)?;
    page.open("#/presenter/chiffres")?;
    page.focus_comes_to_role("heading")?;
    page.type_text("g")?;
    page.focus_comes_to("the second slide", |name| name.starts_with("Ouvrir la diapositive 2 sur 9"))?;
    page.press(&[Key::Right])?;
    page.focus_comes_to("the third slide", |name| name.starts_with("Ouvrir la diapositive 3 sur 9"))?;
    page.press(&[Key::Down])?;
    page.focus_comes_to("the one below", |name| name.starts_with("Ouvrir la diapositive 6 sur 9"))?;
    page.press(&[Key::Enter])?;
    page.is_at("#/presenter/adoption")?;
    page.does_not_show("1 sur 9")?;
});

scenario!(the_wheel_and_a_click_beside_what_opens_lead_to_the_next_slide, |page| {
    page.open("#/presenter/titre")?;
    page.shows("1 sur 9")?;
    page.run("dispatchEvent(new WheelEvent('wheel', {deltaY: 100, bubbles: true}))", vec![])?;
    page.is_at("#/presenter/chiffres")?;
    // What a touchpad goes on sending is of the same gesture.
    page.run("dispatchEvent(new WheelEvent('wheel', {deltaY: 100, bubbles: true}))", vec![])?;
    page.is_at("#/presenter/chiffres")?;
    page.run("[...document.querySelectorAll('.slide-foot')].find((it) => it.checkVisibility()).click()", vec![])?;
    page.is_at("#/presenter/calendrier")?;
    page.click("25 actions déployées au 13 décembre 2019, dont 7 en 2016, l’année la plus active")?;
    page.is_at("#/presenter/calendrier/actions_deployees?le=2019-12-13")?;
});

scenario!(the_screen_stays_on_while_slides_are_shown_where_the_browser_can, |page| {
    page.open("#/")?;
    let watched = "window.asked = []; const lock = {release: () => { asked.push('released'); return Promise.resolve(); }}; \
        Object.defineProperty(navigator, 'wakeLock', {configurable: true, value: {request: (what) => { asked.push(what); return Promise.resolve(lock); }}})";
    page.run(watched, vec![])?;
    page.click("Présenter")?;
    page.click("Présenter : Diaporama usuel")?;
    page.gives("return asked", &[], json!(["screen"]))?;
    page.click("Quitter")?;
    page.gives("return asked", &[], json!(["screen", "released"]))?;
});

scenario!(a_swipe_leads_to_the_next_slide_and_a_scroll_does_not, |page| {
    page.open("#/presenter/chiffres")?;
    page.shows("2 sur 9")?;
    // Not every browser lets a page make touches: what is read of them is enough.
    let swipe = "const touch = (type, x, y) => { const it = new Event(type, {bubbles: true}); \
        Object.setPrototypeOf(it, window.TouchEvent?.prototype ?? Event.prototype); \
        Object.defineProperty(it, 'changedTouches', {value: [new Touch({identifier: 1, target: document.body, clientX: x, clientY: y})]}); \
        dispatchEvent(it); }; \
        if (!window.TouchEvent) return false; \
        touch('touchstart', 500, 300); touch('touchend', 500 + arguments[0], 300 + arguments[1]); return true";
    if page.run(swipe, vec![json!(-200), json!(10)])? == json!(false) {
        return Ok(());
    }
    page.is_at("#/presenter/calendrier")?;
    page.run(swipe, vec![json!(200), json!(-20)])?;
    page.is_at("#/presenter/chiffres")?;
    page.run(swipe, vec![json!(-100), json!(-200)])?;
    page.run(swipe, vec![json!(-30), json!(0)])?;
    page.is_at("#/presenter/chiffres")?;
});
