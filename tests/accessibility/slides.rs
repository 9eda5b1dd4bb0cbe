//! Slides for everyone: enlarged, by keyboard, with an account or a table over them, and black.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario, until};
use serde_json::json;

const SLIDES: [&str; 9] =
    ["titre", "chiffres", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"];

/// The sizes of the texts of the slide in sight, in pixels: of texts in charts, then of other texts, the smallest each.
const SMALLEST: &str = "const slide = [...document.querySelectorAll('.slide')].find((it) => it.checkVisibility()); \
    const least = (all) => Math.min(...all.filter((it) => it.textContent.trim() && it.checkVisibility()) \
        .map((it) => parseFloat(getComputedStyle(it).fontSize) * (it.ownerSVGElement ? Math.hypot(it.getScreenCTM().a, it.getScreenCTM().b) : 1)), 999); \
    return [least([...slide.querySelectorAll('text')]), least([...slide.querySelectorAll('h1, h2, p, li, figcaption, button')])]";

/// What of the slide in sight cannot be scrolled to, or lies on something else.
const CUT_OR_COVERED: &str = "const slide = [...document.querySelectorAll('.slide')].find((it) => it.checkVisibility()), found = []; \
    const texts = [...slide.querySelectorAll('h1, h2, p, li, figcaption, text'), ...document.querySelectorAll('.deck-actions > *')] \
        .filter((it) => it.textContent.trim() && it.checkVisibility() && !it.querySelector('p, li')); \
    for (const it of texts) { \
      const box = it.getBoundingClientRect(); \
      if (box.right > innerWidth + 1 || box.left < -1) found.push('cut: ' + it.textContent.slice(0, 40)); \
      for (const other of texts) { \
        if (other === it || it.compareDocumentPosition(other) !== Node.DOCUMENT_POSITION_FOLLOWING) continue; \
        const that = other.getBoundingClientRect(), both = it.tagName === 'text' && other.tagName === 'text'; \
        const inBar = (one) => one.closest('.deck-actions'); \
        if (both || inBar(it) !== inBar(other)) continue; \
        const across = Math.min(box.right, that.right) - Math.max(box.left, that.left); \
        const down = Math.min(box.bottom, that.bottom) - Math.max(box.top, that.top); \
        if (across > 1 && down > 2) found.push(it.textContent.slice(0, 30) + ' | ' + other.textContent.slice(0, 30)); \
      } \
    } \
    const scrolls = [...document.querySelectorAll('.deck, .slide')].filter((it) => it.checkVisibility()); \
    const sheet = slide.querySelector('.slide-sheet').getBoundingClientRect(); \
    const room = Math.max(...scrolls.map((it) => it.scrollHeight)); \
    if (sheet.height > room + 1) found.push('the slide does not scroll'); \
    const spills = getComputedStyle(slide).overflowY === 'visible' && slide.scrollHeight > slide.clientHeight + 1; \
    if (spills) found.push('the slide lies on its buttons'); \
    return found.slice(0, 6)";

fn smallest(page: &Page) -> Outcome<[f64; 2]> {
    Ok(serde_json::from_value(page.run(SMALLEST, vec![])?)?)
}

scenario!(enlarged_slides_have_larger_letters_and_scroll, |page| {
    for slide in SLIDES {
        page.resize(1366, 768)?;
        page.open(&format!("#/presenter/{slide}"))?;
        let before = smallest(page)?;
        page.at_each(&[(683, 384), (320, 256)], |width, _| {
            until(&format!("{slide} to fit"), || {
                let [chart, text] = smallest(page)?;
                let zoom = 1366.0 / f64::from(width);
                let faults = page.run(CUT_OR_COVERED, vec![])?;
                if faults != json!([]) {
                    return Err(Failure::new(faults.to_string()));
                }
                // Texts are about as large as those of a page, and larger than before on the same screen.
                let is_smaller = chart * zoom < before[0].min(99.0) * 1.2 || text * zoom < before[1] * 1.2;
                if chart < 11.0 || text < 12.9 || is_smaller {
                    return Err(Failure::new(format!("{chart} and {text} after {before:?}")));
                }
                Ok(())
            })
        })?;
    }
});

scenario!(down_reads_on_within_a_slide_that_does_not_fit_before_the_next_one, |page| {
    page.resize(683, 384)?;
    page.open("#/presenter/suite")?;
    page.shows("8 sur 9")?;
    let mut presses = 0;
    while page.address()?.contains("suite") && presses < 20 {
        page.press(&[Key::Down])?;
        presses += 1;
    }
    page.is_at("#/presenter/sources")?;
    assert!(presses > 1, "the slide scrolled first");
    page.press(&[Key::Left])?;
    page.is_at("#/presenter/suite")?;
});

/// Presses Tab so many times; the focus never leaves the open dialog, other than for the browser's own controls.
fn focus_stays_in_the_dialog(page: &Page, times: usize) -> Outcome {
    for _ in 0..times {
        page.press(&[Key::Tab])?;
        let inside = "const it = document.activeElement; return it === document.body || !!it.closest('dialog[open]')";
        if page.run(inside, vec![])? != json!(true) {
            return Err(Failure::new(format!("the focus is on « {} »", page.focused_name()?)));
        }
    }
    Ok(())
}

scenario!(an_account_over_a_slide_keeps_the_focus_and_gives_it_back, |page| {
    page.open("#/presenter/chiffres")?;
    let opener = "95 % (illustratif) dans au moins 5 actions (86 communes sur 90)";
    page.tab_to(opener)?;
    page.press(&[Key::Enter])?;
    page.shows("Non comptées : 4 communes")?;
    page.focus_comes_to_role("heading")?;
    focus_stays_in_the_dialog(page, 25)?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/chiffres")?;
    page.focus_comes_to(opener, |name| name == opener)?;
});

scenario!(escape_closes_an_account_from_a_choice_and_letters_stay_letters, |page| {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.type_text("o")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/carte")?;
    // The map was drawn anew: the link to the same account has the focus.
    page.focus_comes_to("Fretin", |name| name.starts_with("Fretin"))?;
    page.does_not_show("9 sur 9")?;
});

/// Ticks the box of the letters among what the keys do.
fn tick_letters(page: &Page) -> Outcome {
    page.click("Touches")?;
    page.click("Les lettres, les chiffres et les signes agissent")?;
    page.press(&[Key::Escape])?;
    page.does_not_show("Avec une télécommande seule")
}

scenario!(the_letters_of_slides_can_be_switched_off, |page| {
    page.open("#/presenter/titre")?;
    tick_letters(page)?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/chiffres")?;
    page.type_text("ob.9?")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/calendrier")?;
    page.reload()?;
    page.type_text("o")?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/seuils")?;
    page.press(&[Key::Home])?;
    page.is_at("#/presenter/titre")?;
    tick_letters(page)?;
    page.type_text("o")?;
    page.shows("9 sur 9")?;
});

/// The black slide: black whatever the theme, with one control, whose focus is seen.
fn is_black(page: &Page) -> Outcome {
    page.open("#/presenter/seuils")?;
    page.type_text("b")?;
    let name = "Écran noir : revenir à la diapositive";
    page.focus_comes_to(name, |it| it == name)?;
    let look = "const it = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect(); \
        return [it.backgroundColor, it.forcedColorAdjust ?? 'none', it.outlineStyle, it.outlineColor, \
            box.width >= innerWidth && box.height >= innerHeight]";
    let ring = json!(["rgb(0, 0, 0)", "none", "solid", "rgb(118, 118, 118)", true]);
    page.gives(look, &[], ring)?;
    page.press(&[Key::Tab])?;
    page.press(&[Key::Tab])?;
    let others = "const it = document.activeElement; return it === document.body || it.tagName === 'BUTTON' && !it.closest('[inert]')";
    page.gives(others, &[], true)?;
    page.press(&[Key::Escape])?;
    page.focus_comes_to_role("heading")?;
    page.is_at("#/presenter/seuils")
}

scenario!(the_black_slide_is_black_in_the_light_theme, |page| { is_black(page)? });

scenario!(the_black_slide_is_black_in_the_dark_theme, Setup::dark(), |page| { is_black(page)? });

scenario!(in_the_overview_of_slides_only_what_is_in_sight_takes_the_focus, |page| {
    page.open("#/presenter/carte")?;
    page.type_text("o")?;
    page.focus_comes_to("the slide", |name| name.starts_with("Ouvrir la diapositive 5 sur 9 :"))?;
    let mut names = Vec::new();
    for _ in 0..9 {
        names.push(page.focused_name()?);
        page.press(&[Key::Tab])?;
    }
    let slides = names.iter().filter(|name| name.starts_with("Ouvrir la diapositive")).count();
    assert_eq!(slides, 5, "{names:?}");
    assert_eq!(names[5], "Précédente");
    page.click("Ouvrir la diapositive 8 sur 9 : 12 actions attendent d’être déployées ; 2 idées sont à l’étude")?;
    page.is_at("#/presenter/suite")?;
    page.focus_comes_to_role("heading")?;
});

scenario!(slides_have_a_skip_link_and_the_link_of_the_law, |page| {
    page.open("#/presenter/chiffres")?;
    page.tab_to("Aller au contenu")?;
    page.press(&[Key::Enter])?;
    page.focus_comes_to_role("heading")?;
    page.gives("return document.title.startsWith('Présenter, diapositive 2 sur')", &[], true)?;
    page.link("Accessibilité").click_it()?;
    page.is_at("#/accessibilite")?;
});

scenario!(the_table_of_a_slide_s_chart_opens_over_it, |page| {
    let within = [
        ("calendrier", "Inscrites"),
        ("seuils", "5 (repère)"),
        ("carte", "Fretin"),
        ("adoption", "Fin de l’année d’avant"),
    ];
    for (slide, shown) in within {
        page.open(&format!("#/presenter/{slide}"))?;
        page.click("Les chiffres en tableau")?;
        page.focus_comes_to_role("heading")?;
        page.shows(shown)?;
        focus_stays_in_the_dialog(page, 4)?;
        page.press(&[Key::Escape])?;
        page.focus_comes_to("the button", |name| name == "Les chiffres en tableau")?;
        page.is_at(&format!("#/presenter/{slide}"))?;
    }
});
