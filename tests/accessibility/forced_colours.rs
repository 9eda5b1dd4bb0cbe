//! Forced colours: the reader's own replace those of the page, and backgrounds and shadows vanish.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario, until};
use serde_json::json;

use super::FoundFaults;
use super::states::VIEWS;

/// All that is drawn of an element apart from its texts: lines, and the ground where it is one of the reader's colours.
const LOOK: &str = "const look = (it) => ['', '::before', '::after'].map((part) => { \
    const style = getComputedStyle(it, part); \
    return part && style.content === 'none' ? '' : ['backgroundColor', 'borderTop', 'borderRight', 'borderBottom', 'borderLeft', \
      'outlineStyle', 'outlineWidth', 'outlineOffset', 'color', 'opacity', 'fill', 'stroke'].map((name) => style[name]).join(); }).join(' | ');";

/// Waits until both elements, given by selectors, look different; fails if they look alike to the end.
fn differ(page: &Page, what: &str, one: &str, other: &str) -> Outcome {
    let script = format!(
        "{LOOK} const [one, other] = [...arguments].map((it) => document.querySelector(it)); \
         return one && other ? [look(one), look(other)] : ['missing', one ? 'the other' : 'one']"
    );
    until(what, || {
        let looks = page.run(&script, vec![json!(one), json!(other)])?;
        if looks[0] == looks[1] || looks[0] == json!("missing") {
            return Err(Failure::new(looks.to_string()));
        }
        Ok(())
    })
}

/// The number of colours of the map's classes, and whether its legend has the same ones.
const LEGEND_AND_MAP: &str = "const classes = [0, 1, 2, 3, 4]; const colour = (it, property) => \
      getComputedStyle(document.querySelector(it))[property]; \
    const map = classes.map((it) => colour(`.outline.class-${it} > path`, 'fill')); \
    const legend = classes.map((it) => colour(`.swatch.class-${it}`, 'backgroundColor')); \
    return [new Set(map).size, `${map}` === `${legend}` ? 'the same colours' : [map, legend]]";

fn states_are_distinct(page: &Page) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé de véhicules : participe depuis le 1er mai 2019, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.type_text("n")?;
    page.shows("1 modification")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Shift, Key::Right])?;
    page.shows("2 cases choisies")?;
    let (active, chosen) = (".cell.active", ".cell.chosen:not(.active)");
    let other = ".cell.illustrative-cell:not(.chosen, .edited)";
    differ(page, "a chosen cell", chosen, ".cell.illustrative-cell:not(.chosen, .edited)")?;
    differ(page, "the active cell", active, chosen)?;
    differ(page, "an edited cell", ".cell.edited", ".cell:not(.edited, .chosen, .illustrative-cell)")?;
    differ(page, "an illustrative cell", other, ".cell:not(.edited, .chosen, .illustrative-cell)")?;
    differ(page, "the head of a chosen row", ".grid-name.chosen", ".grid-name:not(.chosen)")?;
    differ(page, "the current way", ".ways [aria-current]", ".ways a:not([aria-current])")?;
    differ(page, "the current page", ".level li [aria-current]", ".level li a:not([aria-current])")?;
    page.click("Étendre")?;
    differ(page, "a pressed tool", ".tool[aria-pressed=true]", ".tool:not([aria-pressed])")?;
    page.open("#/commune/59256")?;
    differ(page, "a recorded state", ".states [aria-pressed=true]", ".states [aria-pressed=false]")?;
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("li")?;
    page.shows("Lille code INSEE 59350")?;
    differ(page, "the found commune", "[role=option][aria-selected=true]", "[role=option][aria-selected=false]")?;
    page.open("#/")?;
    page.shows("Pointez ou touchez une commune")?;
    differ(page, "a bar and its ground", ".bar-certain", ".bar-total")?;
    page.gives(LEGEND_AND_MAP, &[], json!([5, "the same colours"]))
}

/// axe on every kind of page.
fn no_violations(page: &Page) -> Outcome {
    let mut faults = FoundFaults::default();
    for view in VIEWS {
        page.open(view)?;
        page.gives("return matchMedia('(forced-colors: active)').matches", &[], true)?;
        faults.add(view, page.axe()?);
    }
    faults.are_none()
}

scenario!(states_are_distinct_in_forced_light_colours, Setup::forced_colours(false), |page| {
    states_are_distinct(page)?;
});

scenario!(states_are_distinct_in_forced_dark_colours, Setup::forced_colours(true), |page| {
    states_are_distinct(page)?;
});

scenario!(axe_finds_no_violation_in_forced_light_colours, Setup::forced_colours(false), |page| {
    no_violations(page)?;
});

scenario!(axe_finds_no_violation_in_forced_dark_colours, Setup::forced_colours(true), |page| {
    no_violations(page)?;
});

scenario!(a_black_slide_is_black_in_forced_colours, Setup::forced_colours(false), |page| {
    page.open("#/presenter/chiffres")?;
    page.focus_comes_to_role("heading")?;
    page.type_text("b")?;
    let name = "Écran noir : revenir à la diapositive";
    page.focus_comes_to(name, |it| it == name)?;
    let black = "return getComputedStyle(document.activeElement).backgroundColor";
    page.gives(black, &[], "rgb(0, 0, 0)")?;
});
