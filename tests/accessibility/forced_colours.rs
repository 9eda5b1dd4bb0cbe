//! Forced colours: the reader's own replace those of the page, and backgrounds and shadows vanish.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario};
use serde_json::{Value, json};

use super::FoundFaults;
use super::states::VIEWS;

/// All that is drawn of an element apart from its texts: lines, and the ground where it is one of the reader's colours.
const LOOK: &str = "const look = (it) => ['', '::before', '::after'].map((part) => { \
    const style = getComputedStyle(it, part); \
    return part && style.content === 'none' ? '' : ['backgroundColor', 'borderTop', 'borderRight', 'borderBottom', 'borderLeft', \
      'outlineStyle', 'outlineWidth', 'outlineOffset', 'color', 'opacity', 'fill', 'stroke'].map((name) => style[name]).join(); }).join(' | ');";

/// Fails if both elements look alike; they are given by selectors.
fn differ(page: &Page, what: &str, one: &str, other: &str) -> Outcome {
    let script = format!(
        "{LOOK} const [one, other] = [...arguments].map((it) => document.querySelector(it)); \
         return one && other ? [look(one), look(other)] : ['missing', one ? 'the other' : 'one']"
    );
    let looks = page.run(&script, vec![json!(one), json!(other)])?;
    if looks[0] == looks[1] || looks[0] == json!("missing") {
        return Err(Failure::new(format!("{what}: {looks}")));
    }
    Ok(())
}

fn states_are_distinct(page: &Page) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé de véhicules : participe depuis le 1er mai 2019, illustratif")?;
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
    let classes = page.run(
        "return ['.class-0', '.class-1', '.class-2', '.class-3', '.class-4'].map((it) => \
           getComputedStyle(document.querySelector(`.outline${it} > path`)).fill)",
        vec![],
    )?;
    let swatches = page.run(
        "return ['.class-0', '.class-1', '.class-2', '.class-3', '.class-4'].map((it) => \
           getComputedStyle(document.querySelector(`.swatch${it}`)).backgroundColor)",
        vec![],
    )?;
    assert_eq!(classes, swatches, "the legend has the colours of the map");
    let mut all: Vec<String> = classes.as_array().into_iter().flatten().map(Value::to_string).collect();
    all.dedup();
    assert_eq!(all.len(), 5, "{all:?}");
    Ok(())
}

/// axe on every kind of page.
fn no_violations(page: &Page) -> Outcome {
    let mut faults = FoundFaults::default();
    for view in VIEWS {
        page.open(view)?;
        let active = page.run("return matchMedia('(forced-colors: active)').matches", vec![])?;
        assert_eq!(active, json!(true), "{view}");
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
    assert_eq!(page.run(black, vec![])?, json!("rgb(0, 0, 0)"));
});
