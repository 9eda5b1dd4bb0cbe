//! The map as people use it: pointing, touching, moving with the keyboard, choosing in the legend, reading names.

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};
use serde_json::{Value, json};

/// The part of the overview with the map.
const MAP: &str = "Le nombre d’actions par commune va de 3 à 21";

/// Points at a commune with a mouse.
fn point_at(page: &Page, code: &str) -> Outcome {
    let point = "const it = document.getElementById(`carte-${arguments[0]}`); it.scrollIntoView({block: 'center'}); \
                 it.dispatchEvent(new PointerEvent('pointerenter', {pointerType: 'mouse'}))";
    page.run(point, vec![json!(code)]).map(drop)
}

/// Touches a commune with a finger: the events that browsers send, in their order.
fn touch(page: &Page, code: &str) -> Outcome {
    let touch = "const it = document.getElementById(`carte-${arguments[0]}`); it.scrollIntoView({block: 'center'}); \
                 const touch = {pointerType: 'touch', bubbles: true, cancelable: true}; \
                 for (const name of ['pointerenter', 'pointerdown', 'pointerup']) it.dispatchEvent(new PointerEvent(name, touch)); \
                 it.focus({preventScroll: true}); \
                 it.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))";
    page.run(touch, vec![json!(code)]).map(drop)
}

/// Scrolls each outline into the window at this height of it, points at it, and lists what is wrong with its label: it
/// stands beside the figure, leaves the window, or covers the outline.
const LABELS: &str = "const [at, done] = arguments; \
    const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then, 0))); \
    (async () => { \
      const wrong = []; \
      for (const outline of document.querySelectorAll('.outline')) { \
        const now = outline.getBoundingClientRect(); \
        scrollBy(0, now.top - {center: (innerHeight - now.height) / 2, start: 60, end: innerHeight - now.height - 4}[at]); \
        await frame(); \
        outline.dispatchEvent(new PointerEvent('pointerenter', {pointerType: 'mouse'})); \
        await frame(); \
        const name = outline.getAttribute('aria-label'); \
        const label = document.querySelector('.map-label'); \
        if (!label || !name.startsWith(label.querySelector('strong').textContent)) { wrong.push(`${name}: no label`); continue; } \
        const [it, shape, figure] = [label, outline.querySelector('path'), outline.closest('figure')].map((one) => one.getBoundingClientRect()); \
        if (it.bottom > shape.top + 3 && it.top < shape.bottom - 3) wrong.push(`${name}: covered`); \
        if (it.left < figure.left - 1 || it.right > figure.right + 1) wrong.push(`${name}: beside the figure`); \
        if (it.left < 0 || it.right > innerWidth || it.top < 0 || it.bottom > innerHeight) wrong.push(`${name}: out of the window`); \
      } \
      done(wrong); \
    })()";

scenario!(the_label_at_the_pointer_names_each_commune_without_covering_it_or_leaving_the_window, |page| {
    page.at_each(&[(1366, 768), (390, 844)], |width, height| {
        page.open("#/")?;
        page.shows("Pointez ou touchez une commune")?;
        for at in ["center", "start", "end"] {
            let wrong = page.run_later(LABELS, vec![json!(at)])?;
            assert_eq!(wrong, json!([]), "{width} × {height}, {at}");
        }
        Ok(())
    })?;
});

scenario!(the_label_has_the_mark_of_illustrative_data_can_be_reached_by_the_pointer_and_escape_hides_it, |page| {
    page.open("#/")?;
    page.shows("Pointez ou touchez une commune")?;
    point_at(page, "59350")?;
    page.shows("entre 20 et 21 actions (illustratif)")?;
    let label = "const label = document.querySelector('.map-label'); \
                 return [label.textContent.replace(/\\s+/g, ' '), label.querySelectorAll('.illustrative').length]";
    page.gives(label, &[], json!(["Lilleentre 20 et 21 actions (illustratif)", 1]))?;
    let over = "const it = document.querySelector('.map-label').getBoundingClientRect(); \
                return !!document.elementFromPoint(it.left + it.width / 2, it.top + it.height / 2).closest('.map-label')";
    page.gives(over, &[], true)?;
    page.press(&[Key::Escape])?;
    page.does_not_show("entre 20 et 21 actions (illustratif)")?;
    page.gives("return document.querySelectorAll('.map-label').length", &[], 0)?;
});

scenario!(the_keyboard_shows_the_label_of_each_commune_that_it_comes_to_and_enter_opens_its_page, |page| {
    page.open("#/")?;
    page.shows("Pointez ou touchez une commune")?;
    page.run("document.getElementById('carte-59350').focus()", vec![])?;
    let label = "return document.querySelector('.map-label strong')?.textContent ?? ''";
    page.gives(label, &[], "Lille")?;
    page.press(&[Key::Right])?;
    let name = page.focus_comes_to("the commune to the right", |name| !name.starts_with("Lille"))?;
    page.gives_that("the commune with the focus", label, &[], |shown| {
        shown.as_str().is_some_and(|shown| !shown.is_empty() && name.starts_with(shown))
    })?;
    page.press(&[Key::Escape])?;
    page.gives(label, &[], "")?;
    assert_eq!(page.focused_name()?, name, "the focus stays");
    let outlined = "return document.querySelector('.map-pointed').getAttribute('d').length > 0";
    page.gives(outlined, &[], true)?;
    page.press(&[Key::Enter])?;
    page.shows("code INSEE")?;
});

scenario!(a_touch_chooses_a_commune_and_shows_its_card_instead_of_leaving, |page| {
    page.at_each(&[(1366, 768), (390, 844)], |width, _| {
        page.open("#/")?;
        page.shows("Pointez ou touchez une commune")?;
        touch(page, "59350")?;
        let card = page.within(MAP).within("Lille");
        card.shows("entre 20 et 21 actions (illustratif)")?;
        card.shows("sur 90 pour le nombre d’actions (illustratif)")?;
        page.is_at("#/")?;
        let in_sight = "const it = document.getElementById('carte-fiche').getBoundingClientRect(); \
                        return it.top >= 0 && it.bottom <= innerHeight && document.activeElement.id === 'carte-fiche'";
        page.focus_comes_to("the card", |name| name == "Lille")?;
        // A pointer that rests on the screen may show the label of another commune.
        let labels =
            "return [...document.querySelectorAll('.map-label strong')].map((it) => it.textContent).includes('Lille')";
        page.gives(labels, &[], false)?;
        until(&format!("the card in sight at {width}"), || {
            let is_in_sight = page.run(in_sight, vec![])? == json!(true);
            if is_in_sight { Ok(()) } else { Err(Failure::new("it is out of sight")) }
        })?;
        page.click("Fermer")?;
        page.focus_comes_to("its outline", |name| name.starts_with("Lille : "))?;
        touch(page, "59512")?;
        page.within(MAP).within("Roubaix").click("Ouvrir la page de Roubaix")?;
        page.is_at("#/commune/59512")?;
        page.open("#/")?;
        page.shows("Pointez ou touchez une commune")?;
        touch(page, "59512")?;
        page.within(MAP).within("Roubaix").shows("Ouvrir la page de Roubaix")?;
        touch(page, "59512")?;
        page.is_at("#/commune/59512")?;
        Ok(())
    })?;
});

scenario!(a_chosen_class_stands_out_even_the_palest_one, |page| {
    page.open("#/")?;
    page.click("0 à 4 : 4 communes")?;
    let fills = "const fill = (it) => getComputedStyle(it.querySelector('path')).fill; \
        const [chosen, others] = [[], []]; \
        for (const it of document.querySelectorAll('.outline')) (it.classList.contains('dimmed') ? others : chosen).push(fill(it)); \
        const outlined = document.querySelector('.map-entry').getAttribute('d').split('M').length - 1; \
        return [chosen.length, new Set(chosen).size, new Set(others).size, others.includes(chosen[0]), outlined >= chosen.length]";
    page.gives(fills, &[], json!([4, 1, 1, false, true]))?;
    page.click("0 à 4 : 4 communes")?;
    page.gives("return document.querySelectorAll('.dimmed').length", &[], 0)?;
});

scenario!(the_legend_has_what_the_map_shows_on_the_screen_and_in_the_image, |page| {
    page.open("#/?le=2016-12-31")?;
    page.shows("pas membre à cette date : 10 communes")?;
    page.click("pas membre à cette date : 10 communes")?;
    page.button("pas membre à cette date : 10 communes").is_on()?;
    page.click("Image SVG : carte des communes")?;
    let svg = page.take_download()?.text()?;
    assert!(svg.contains("pas membre à cette date") && svg.contains("IGN, ADMIN-EXPRESS-COG"), "{}", svg.len());
    page.open("#/?le=2016-12-31&publie")?;
    page.shows("plusieurs classes possibles")?;
    page.click("Image SVG : carte des communes")?;
    let svg = page.take_download()?.text()?;
    assert!(svg.contains("plusieurs classes possibles"), "{}", svg.len());
});

/// The number of names that are seen on the map, and those of which an edge or corner is outside of their outline.
const NAMES: &str = "const names = [...document.querySelectorAll('.outline > text')].filter((it) => it.getClientRects().length); \
    const svg = document.querySelector('.map-canvas svg'); \
    const crossing = names.filter((it) => { \
      const box = it.getBBox(), path = it.parentElement.querySelector('path'); \
      const points = []; \
      for (let part = 0; part <= 10; part += 1) for (const down of [0.15, 0.5, 0.85]) \
        points.push([box.x + box.width * part / 10, box.y + box.height * down]); \
      return points.some(([x, y]) => { const at = svg.createSVGPoint(); at.x = x; at.y = y; return !path.isPointInFill(at); }); \
    }); \
    return [names.length, crossing.map((it) => it.textContent)]";

scenario!(names_stand_inside_their_outlines_few_on_a_telephone_and_more_on_a_wide_screen, |page| {
    let mut before = 0;
    page.at_each(&[(390, 844), (1366, 768), (1920, 1080)], |width, _| {
        page.open("#/")?;
        page.shows("Pointez ou touchez une commune")?;
        // The names are chosen anew for each width.
        let what = format!("more than {before} names inside at {width}");
        let found = page.gives_that(&what, NAMES, &[], |found| {
            found[1] == json!([]) && found[0].as_u64().is_some_and(|count| count > before)
        })?;
        before = found[0].as_u64().unwrap_or_default();
        Ok(())
    })?;
    assert!(before > 30, "{before} names");
});

scenario!(the_title_of_a_chart_is_said_once_and_its_drawing_is_named_by_it, |page| {
    let repeated = "const plain = (text) => (text || '').replace(/\\s+/g, ' '); \
        const titles = [...document.querySelectorAll('section.chart > h2')]; \
        return titles.map((title) => { \
          const section = title.parentElement, own = plain(title.textContent); \
          const said = [...section.querySelectorAll('[aria-label], caption, figcaption, summary, button, desc, title')] \
            .filter((it) => plain(it.getAttribute('aria-label')).includes(own) || plain(it.textContent).includes(own)); \
          const drawing = section.querySelector('.drawing svg'); \
          const named = !drawing || document.getElementById(drawing.getAttribute('aria-labelledby')) === title; \
          return [own, said.length, named]; \
        }).filter(([, said, named]) => said > 0 || !named)";
    for (view, count) in [("#/", 5), ("#/groupes", 2), ("#/evolution", 1)] {
        page.open(view)?;
        page.draw_all()?;
        let titles = "return document.querySelectorAll('section.chart > h2').length";
        page.gives_that(&format!("{count} titles on {view}"), titles, &[], |found| found.as_u64() >= Some(count))?;
        page.gives(repeated, &[], json!([]))?;
    }
});

scenario!(outlines_and_populations_are_credited_to_whom_the_data_name, |page| {
    let credits = "Contours : IGN, ADMIN-EXPRESS-COG, édition de septembre 2019 (Licence Ouverte).";
    for view in ["#/", "#/evolution", "#/presenter/carte", "#/presenter/sources", "#/a-propos"] {
        page.open(view)?;
        page.shows(credits)?;
    }
    page.open("#/groupes")?;
    page.shows("Communes et populations : INSEE, population municipale 2016")?;
    page.click("Image SVG : toutes les réponses")?;
    let svg = page.take_download()?.text()?;
    assert!(svg.contains("INSEE, population municipale 2016"), "{}", svg.len());
    // The credits are those of the territory: without any, none are given.
    let without =
        |file: String| file.replace("IGN, ADMIN-EXPRESS-COG, édition de septembre 2019 (Licence Ouverte)", "Mon SIG");
    page.open_changed("autre.html", without, "#/")?;
    page.shows("Contours : Mon SIG.")?;
});

scenario!(a_mouse_goes_where_it_clicks, |page| {
    page.open("#/")?;
    page.shows("Pointez ou touchez une commune")?;
    let found: Value = page.run(
        "const it = document.getElementById('carte-59350'); it.scrollIntoView({block: 'center'}); \
         it.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'mouse', bubbles: true})); \
         it.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); return true",
        vec![],
    )?;
    assert_eq!(found, json!(true));
    page.is_at("#/commune/59350")?;
});
