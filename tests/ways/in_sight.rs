//! What is in sight: the key figures without scrolling, what has the focus, and the bar that stays.

use browser_tests::{Key, scenario};
use serde_json::Value;

use super::SIZES;

scenario!(the_key_figures_are_in_sight_without_scrolling, |page| {
    page.open("#/")?;
    page.shows("86 communes sur 90")?;
    // The second is an office screen of 1280 × 720 with letters at 125 %.
    page.at_each(&[(1366, 768), (1024, 576), (390, 844)], |_, _| {
        let below = "const figures = document.querySelector('.figures').getBoundingClientRect().bottom; \
                const bar = document.querySelector('.undoing'); \
                const fixed = getComputedStyle(bar).position === 'fixed'; \
                return Math.round(figures - (fixed ? bar.getBoundingClientRect().top : innerHeight))";
        // So many pixels of them are out of sight.
        page.gives_that("key figures in sight", below, &[], |it| it.as_i64().is_some_and(|it| it <= 0)).map(drop)
    })?;
});

/// What of the focused element is under the head or the bar, if it would fit between them; else nothing.
const COVERED: &str = "const focused = document.activeElement; \
    if (!focused || focused === document.body) return null; \
    const staying = [...document.querySelectorAll('.masthead-line, .undoing')] \
        .filter((it) => ['fixed', 'sticky'].includes(getComputedStyle(it).position)); \
    if (staying.some((it) => it.contains(focused))) return null; \
    const box = focused.getBoundingClientRect(); \
    const areas = staying.map((it) => it.getBoundingClientRect()); \
    const room = innerHeight - areas.reduce((sum, it) => sum + it.height, 0); \
    if (box.height > room || !box.height) return null; \
    const isUnder = (it) => box.top < it.bottom - 1 && box.bottom > it.top + 1 && \
        !focused.contains(document.elementFromPoint(box.left + box.width / 2, \
            (Math.max(box.top, it.top) + Math.min(box.bottom, it.bottom)) / 2)); \
    return areas.some(isUnder) ? (focused.getAttribute('aria-label') || focused.textContent || focused.id).trim().slice(0, 60) : null";

scenario!(nothing_that_has_the_focus_is_covered_by_what_stays, |page| {
    page.open("#/commune/59256")?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.at_each(&SIZES, |_, _| {
        for address in ["#/", "#/commune/59256", "#/modifications"] {
            page.open(address)?;
            page.shows("1 geste pas encore dans le fichier")?;
            for keys in [&[Key::Tab][..], &[Key::Shift, Key::Tab][..]] {
                for _ in 0..70 {
                    page.press(keys)?;
                    page.gives(COVERED, &[], Value::Null)?;
                }
            }
        }
        Ok(())
    })?;
});

/// Where the state of saving is: « head » in the first line of the head, « bar » at the bottom of the window, or what
/// else it does.
const PLACE: &str = "const it = document.querySelector('.undoing'); \
    if (!it || !it.checkVisibility()) return 'nowhere'; \
    const box = it.getBoundingClientRect(), head = document.querySelector('.masthead-line').getBoundingClientRect(); \
    if (getComputedStyle(it).position === 'fixed') return Math.abs(box.bottom - innerHeight) < 1 ? 'bar' : 'elsewhere'; \
    return head.top === 0 && box.bottom <= head.bottom ? 'head' : 'scrolled away'";

scenario!(saving_with_undo_and_redo_stays_in_reach_where_there_is_room, |page| {
    page.open("#/")?;
    page.shows("Aucune modification")?;
    for (width, height, place) in
        [(1366, 768, "head"), (1024, 576, "head"), (800, 700, "bar"), (390, 844, "bar"), (1024, 400, "scrolled away")]
    {
        if page.supports_width(width) {
            page.resize(width, height)?;
            page.run("scrollTo(0, 900)", vec![])?;
            page.gives(PLACE, &[], place)?;
        }
    }
    page.resize(1366, 768)?;
    page.open("#/presenter/titre")?;
    page.gives(PLACE, &[], "nowhere")?;
});

scenario!(what_an_undo_did_is_said_beside_the_bar_and_not_on_it, |page| {
    page.open("#/commune/59256")?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    let overlap = "const [said, bar] = ['.undone', '.undoing'] \
            .map((it) => document.querySelector(it).getBoundingClientRect()); \
        return said.height > 0 && said.top < bar.bottom && said.bottom > bar.top";
    page.at_each(&SIZES, |_, _| {
        page.button("Annuler").click_it()?;
        page.shows("Annulé : ")?;
        page.gives(overlap, &[], false)?;
        page.button("Rétablir").click_it()?;
        page.shows("Rétabli : ")?;
        Ok(())
    })?;
});
