//! What the last row of a council sees: slides, accounts and tables at the sizes of projectors, on every screen.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario, until};
use serde_json::json;

const SLIDES: [&str; 9] =
    ["titre", "chiffres", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"];

/// The windows of projectors, wide and narrow.
const SIZES: [(u32, u32); 5] = [(1920, 1080), (1536, 864), (1280, 720), (1024, 768), (800, 600)];

/// The same windows at 110 to 200 %.
const ENLARGED: [(u32, u32); 7] =
    [(1242, 698), (1093, 614), (910, 512), (931, 698), (819, 614), (683, 512), (683, 384)];

/// What is wrong with the slide in sight, or with what is open over it: a text that is cut, or smaller than 24 pixels of
/// a height of 1,080, or that lies on another one; a figure on two lines, or, on a slide, less than a fifth of the height.
const FAULTS: &str = "const [isWhole] = arguments; \
    const dialog = document.querySelector('dialog[open]'), found = []; \
    const slide = [...document.querySelectorAll('.slide')].find((it) => it.checkVisibility()); \
    const part = dialog ?? slide.querySelector('.slide-sheet'); \
    const seen = dialog ? {left: 0, right: innerWidth} : slide.getBoundingClientRect(); \
    const least = 24 * Math.min(innerHeight, innerWidth * 9 / 16) / 1080 - 0.6; \
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), boxes = []; \
    while (walk.nextNode()) { \
      const it = walk.currentNode.parentElement; \
      if (!walk.currentNode.data.trim() || !it.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}) || it.closest('.visually-hidden, .mark-text, .skip, title')) continue; \
      const range = document.createRange(); range.selectNodeContents(walk.currentNode); \
      const name = walk.currentNode.data.trim().slice(0, 30); \
      const scale = it.ownerSVGElement ? Math.hypot(it.getScreenCTM().a, it.getScreenCTM().b) : 1; \
      const size = parseFloat(getComputedStyle(it).fontSize) * scale; \
      if (size < least) found.push(`${size.toFixed(1)} px, not ${least.toFixed(1)}: ${name}`); \
      for (const box of range.getClientRects()) { \
        if (box.width < 2) continue; \
        if (box.left < seen.left - 1 || box.right > seen.right + 1) found.push(`cut at the side: ${name}`); \
        if (isWhole && !dialog && (box.top < seen.top - 1 || box.bottom > seen.bottom + 1)) found.push(`cut: ${name}`); \
        boxes.push([box, it, name]); \
      } \
    } \
    const drawn = (one) => one[1].ownerSVGElement; \
    boxes.forEach((one, index) => { for (const other of boxes.slice(index + 1)) { \
      if (one[1] === other[1] || drawn(one) && drawn(other)) continue; \
      const [a, b] = [one[0], other[0]]; \
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top); \
      if (across > 2 && down > Math.min(a.height, b.height) * 0.35) found.push(`${one[2]} | ${other[2]}`); \
    } }); \
    for (const it of part.querySelectorAll('.slide-value:not(.slide-interval)')) { \
      const range = document.createRange(); range.selectNodeContents(it.querySelector('.illustrative') ?? it); \
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8))).size > 1) found.push(`on two lines: ${it.textContent}`); \
      if (isWhole && parseFloat(getComputedStyle(it).fontSize) < slide.clientHeight / 5 - 1) found.push(`less than a fifth: ${it.textContent} ${getComputedStyle(it).fontSize}`); \
    } \
    for (const it of part.querySelectorAll('.slide-interval')) { \
      const range = document.createRange(); range.selectNodeContents(it.querySelector('.illustrative') ?? it); \
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8))).size > 1) found.push(`on two lines: ${it.textContent}`); \
      if (isWhole && parseFloat(getComputedStyle(it).fontSize) < slide.clientHeight / 11) found.push(`small: ${it.textContent} ${getComputedStyle(it).fontSize}`); \
    } \
    return found.slice(0, 8)";

pub fn has_no_fault(page: &Page, what: &str, is_whole: bool) -> Outcome {
    until(what, || {
        let faults = page.run(FAULTS, vec![json!(is_whole)])?;
        if faults == json!([]) { Ok(()) } else { Err(Failure::new(format!("{what}: {faults}"))) }
    })
}

fn slides_are_seen(page: &Page) -> Outcome {
    for slide in SLIDES {
        page.open(&format!("#/presenter/{slide}"))?;
        page.at_each(&SIZES, |width, height| has_no_fault(page, &format!("{slide} at {width} × {height}"), true))?;
    }
    Ok(())
}

scenario!(slides_are_whole_and_large_on_every_projector, |page| { slides_are_seen(page)? });

scenario!(slides_are_whole_and_large_without_illustrative_data, |page| {
    for slide in ["chiffres", "commune", "adoption", "suite"] {
        page.open(&format!("#/presenter/{slide}?le=2019-12-13&publie"))?;
        page.at_each(&SIZES, |width, height| has_no_fault(page, &format!("{slide} at {width} × {height}"), true))?;
    }
});

scenario!(enlarged_slides_have_nothing_broken_or_on_something_else, |page| {
    for slide in SLIDES {
        page.open(&format!("#/presenter/{slide}"))?;
        page.at_each(&ENLARGED, |width, height| has_no_fault(page, &format!("{slide} at {width} × {height}"), false))?;
    }
});

scenario!(accounts_tables_and_keys_over_a_slide_are_sized_for_the_wall, |page| {
    for account in ["chiffres/communes_au_moins/5", "carte/participations/59256", "calendrier/actions_deployees"] {
        page.open(&format!("#/presenter/{account}?le=2019-12-13"))?;
        page.focus_comes_to_role("heading")?;
        page.at_each(&SIZES, |width, height| has_no_fault(page, &format!("{account} at {width} × {height}"), true))?;
    }
    for slide in ["calendrier", "seuils", "carte", "adoption"] {
        page.open(&format!("#/presenter/{slide}"))?;
        page.resize(1920, 1080)?;
        page.click("Les chiffres en tableau")?;
        page.at_each(&SIZES, |width, height| has_no_fault(page, &format!("{slide} at {width} × {height}"), true))?;
    }
    page.open("#/presenter/titre")?;
    page.click("Touches")?;
    page.at_each(&SIZES, |width, height| has_no_fault(page, &format!("keys at {width} × {height}"), true))?;
});

scenario!(what_an_account_leads_to_stays_over_the_slide, |page| {
    page.open("#/presenter/chiffres/communes_au_moins/5?le=2019-12-13")?;
    page.within("Non comptées : 4 communes").click("Fretin")?;
    page.is_at("#/presenter/chiffres/participations/59256?le=2019-12-13")?;
    page.focus_comes_to_role("heading")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/chiffres")?;
});

scenario!(a_date_chosen_in_an_account_is_not_that_of_the_slides, |page| {
    page.open("#/presenter/chiffres")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
    page.click("95 % dans au moins 5 actions (86 communes sur 90)")?;
    page.shows("Non comptées : 4 communes")?;
    page.click("fin 2016")?;
    page.does_not_show("Non comptées : 4 communes")?;
    page.click("Revenir à la diapositive")?;
    page.is_at("#/presenter/chiffres")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
    // The next account begins with the day of the slides.
    page.click("95 % dans au moins 5 actions (86 communes sur 90)")?;
    page.shows("Non comptées : 4 communes")?;
});

scenario!(the_slides_have_a_ground_of_their_own_and_keep_it, |page| {
    page.open("#/presenter/chiffres")?;
    let ground = "return getComputedStyle(document.querySelector('.deck')).backgroundColor";
    page.gives(ground, &[], "rgb(250, 248, 243)")?;
    page.click("Fond sombre")?;
    page.gives(ground, &[], "rgb(20, 24, 28)")?;
    page.reload()?;
    page.gives(ground, &[], "rgb(20, 24, 28)")?;
    page.click("Quitter")?;
    page.is_at("#/")?;
    page.gives("return getComputedStyle(document.documentElement).backgroundColor", &[], "rgb(250, 248, 243)")?;
});

scenario!(light_slides_on_a_dark_computer, Setup::dark(), |page| {
    page.open("#/presenter/carte")?;
    page.click("Fond clair")?;
    let ground = "return getComputedStyle(document.querySelector('.deck')).backgroundColor";
    page.gives(ground, &[], "rgb(250, 248, 243)")?;
});

scenario!(the_slide_of_the_sources_has_no_address_and_that_of_adoption_says_what_it_leaves_out, |page| {
    page.open("#/presenter/sources")?;
    page.shows("sont illustratives")?;
    let text = "return [...document.querySelectorAll('.slide')].find((it) => it.checkVisibility()).textContent";
    page.gives_that("no address", text, &[], |it| it.as_str().is_some_and(|it| !it.contains("://")))?;
    page.open("#/presenter/adoption")?;
    page.shows("et 18 autres")?;
});
