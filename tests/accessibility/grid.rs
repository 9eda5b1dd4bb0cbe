//! The grid for those who do not see it, do not use a mouse, or set their texts further apart.

use browser_tests::{Failure, Key, Outcome, Page, scenario};
use serde_json::{Value, json};

const FIRST: &str = "Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif";

fn on_the_first_cell(page: &Page) -> Outcome {
    page.open("#/grille")?;
    page.click(FIRST)?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions").map(drop)
}

/// What a screen reader takes of the active cell: its name, its text, its row and column, how many there are, and the
/// heads of the same row and column.
const ACTIVE: &str = "const grid = document.querySelector('[role=grid]'), number = (it, name) => Number(it.getAttribute(name)); \
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant')), row = cell.closest('[role=row]'); \
    const column = number(cell, 'aria-colindex'); \
    const head = [...grid.querySelectorAll('[role=columnheader]')].find((it) => number(it, 'aria-colindex') === column); \
    const plain = (text) => text.replace(/\\s/g, ' '); \
    return [plain(cell.getAttribute('aria-label')), plain(cell.textContent), \
      [number(row, 'aria-rowindex'), column, number(grid, 'aria-rowcount'), number(grid, 'aria-colcount')], \
      plain(row.querySelector('[role=rowheader]').textContent), plain(head.textContent)]";

/// Waits until the active cell is this one, then checks what is said of it.
fn active_is(page: &Page, commune: &str, action: &str, place: [u32; 4]) -> Outcome {
    let start = format!("{commune}, {action} : ");
    let active = page.gives_that(&format!("« {start}… » at {place:?}"), ACTIVE, &[], |active| {
        active[0].as_str().is_some_and(|name| name.starts_with(&start)) && active[2] == json!(place)
    })?;
    let text = |index: usize| active[index].as_str().unwrap_or_default();
    let (name, said) = (text(0), text(1));
    assert_eq!(name, format!("{commune}, {action} : {said}"), "the name and the text");
    assert!(!said.is_empty() && !said.contains(commune) && !said.contains(action), "{said}");
    let are_heads = [[commune, action], [action, commune]].contains(&[text(3), text(4)]);
    assert!(are_heads, "the heads of {name}: {active}");
    Ok(())
}

scenario!(each_move_says_commune_action_and_state_once_with_the_true_row_and_column, |page| {
    let (gas, internet) = ("Achat groupé d’électricité et de gaz", "Téléphonie et accès à internet");
    on_the_first_cell(page)?;
    active_is(page, "Anstaing", gas, [2, 2, 91, 26])?;
    page.press(&[Key::Down])?;
    active_is(page, "Armentières", gas, [3, 2, 91, 26])?;
    page.press(&[Key::Control, Key::End])?;
    active_is(page, "Willems", internet, [91, 26, 91, 26])?;
    page.click("Filtrer, trier – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("Commune").fill("roubaix")?;
    page.shows("1 commune × 25 actions : 25 cases.")?;
    page.tab_to("Communes et actions")?;
    page.press(&[Key::Control, Key::Home])?;
    active_is(page, "Roubaix", gas, [2, 2, 2, 26])?;
    page.click("Actions en lignes")?;
    page.shows("25 cases")?;
    page.tab_to("Communes et actions")?;
    page.press(&[Key::Control, Key::End])?;
    active_is(page, "Roubaix", internet, [26, 2, 26, 2])?;
});

scenario!(a_change_is_announced_once_and_says_how_to_undo_it, |page| {
    on_the_first_cell(page)?;
    page.run(
        "const grid = document.querySelector('[role=grid]'); \
         window.kept = document.getElementById(grid.getAttribute('aria-activedescendant')); return 0",
        vec![],
    )?;
    page.type_text("n")?;
    page.shows("1 modification")?;
    let said = "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')] \
                .map((it) => it.textContent.replace(/\\s/g, ' ').trim()).filter((it) => it.includes('Anstaing'))";
    let once = json!(["Anstaing, Achat groupé d’électricité et de gaz : non. Ctrl+Z pour annuler."]);
    page.gives(said, &[], once)?;
    // A screen reader stays on the same element, which says the new state.
    let kept = "return [window.kept.isConnected, window.kept.textContent]";
    page.gives(kept, &[], json!([true, "ne participe pas, modifié"]))?;
    page.press(&[Key::Right])?;
    page.gives_that("the next cell", ACTIVE, &[], |active| active[2][1] == 3)?;
    assert_eq!(page.run(kept, vec![])?[0], json!(true), "moving draws no cell anew");
    page.press_letter(&[Key::Control], 'z')?;
    page.shows("Aucune modification")?;
});

/// Presses that are no command: keys that a character is composed with, that are held, and those of the browser.
const NO_COMMANDS: &str = r"[[{key: 'n', isComposing: true}], [{key: 'n', modifierAltGraph: true}],
    [{key: 'n', altKey: true}], [{key: 'n', ctrlKey: true, altKey: true}], [{key: 'Dead'}, {key: 'n'}],
    [{key: 'Dead'}, {key: 'Shift'}, {key: 'N', shiftKey: true}], [{key: 'Process'}],
    [{key: 'r', ctrlKey: true}], [{key: 'd', ctrlKey: true}], [{key: 'f', ctrlKey: true}], [{key: 'o', ctrlKey: true}],
    [{key: 'n', ctrlKey: true}], [{key: 'ArrowLeft', altKey: true}], [{key: 'ArrowLeft', metaKey: true}], [{key: 'F5'}],
    [{key: 'b', isComposing: true}], [{key: 'b', modifierAltGraph: true}], [{key: 's', isComposing: true}]]";

/// Those of them that the element with the focus takes from the browser, after keys that are held.
fn taken(page: &Page) -> Outcome<Value> {
    let script = format!(
        "const press = (init) => document.activeElement.dispatchEvent( \
           new KeyboardEvent('keydown', {{bubbles: true, cancelable: true, ...init}})); \
         ['n', 'o', 'Delete', 'b', 's'].forEach((key) => press({{key, repeat: true}})); \
         return {NO_COMMANDS}.filter((presses) => !presses.map(press).every(Boolean)).map((it) => JSON.stringify(it))"
    );
    page.run(&script, vec![])
}

scenario!(keys_that_compose_are_held_or_are_the_browsers_answer_nothing, |page| {
    on_the_first_cell(page)?;
    assert_eq!(taken(page)?, json!([]), "in the grid");
    page.shows("Aucune modification")?;
    // After all that, a letter answers.
    page.type_text("n")?;
    page.shows("1 modification, ")?;
    page.button("Annuler").click_it()?;
    page.open("#/commune/59256")?;
    page.tab_to("Oui")?;
    assert_eq!(taken(page)?, json!([]), "in the answers of a commune");
    page.shows("Aucune modification")?;
    page.open("#/presenter/chiffres")?;
    page.focus_comes_to_role("heading")?;
    // The button of a clicker that starts and stops sends F5.
    assert_eq!(taken(page)?, json!([r#"[{"key":"F5"}]"#]), "over a slide");
    let is_black = "return !!document.querySelector('.deck-cover')";
    page.gives(is_black, &[], false)?;
});

scenario!(cells_say_their_state_without_the_style_sheets, |page| {
    on_the_first_cell(page)?;
    page.type_text("n")?;
    page.shows("1 modification")?;
    page.run("[...document.styleSheets].forEach((it) => { it.disabled = true; }); return 0", vec![])?;
    let unsaid = "return [...document.querySelectorAll('[role=gridcell]')] \
        .filter((it) => !it.innerText.trim() || parseFloat(getComputedStyle(it).fontSize) < 9).length";
    page.gives(unsaid, &[], 0)?;
    page.shows("ne participe pas, modifié")?;
    page.shows("participe depuis octobre 2015, illustratif")?;
});

/// Sends events of the pointer to the cell or option with this name.
fn point(page: &Page, name: &str, events: &[&str]) -> Outcome {
    let sent = page.run(
        "const plain = (text) => (text || '').replace(/\\s+/g, ' '); \
         const it = [...document.querySelectorAll('[role=gridcell], [role=option]')] \
           .find((it) => plain(it.getAttribute('aria-label') || it.textContent).startsWith(arguments[0])); \
         if (!it) return false; \
         arguments[1].forEach((kind) => it.dispatchEvent( \
           new MouseEvent(kind, {bubbles: true, cancelable: true, buttons: kind === 'click' ? 0 : 1}))); return true",
        vec![json!(name), json!(events)],
    )?;
    if sent == json!(true) { Ok(()) } else { Err(Failure::new(format!("no « {name} »"))) }
}

scenario!(the_pointer_acts_when_it_is_released, |page| {
    let (second, other) = ("Anstaing, Achat groupé de véhicules", "Armentières, Archives métropolitaines");
    on_the_first_cell(page)?;
    point(page, other, &["mousedown"])?;
    assert!(page.run(ACTIVE, vec![])?[0].as_str().is_some_and(|it| it.starts_with("Anstaing, Achat groupé d’élec")));
    point(page, other, &["mousedown", "mouseup", "click"])?;
    page.shows("Armentières, Archives métropolitaines")?;
    point(page, second, &["mousedown"])?;
    point(page, other, &["mousemove"])?;
    page.shows("4 cases choisies : 2 lignes × 2 colonnes")?;
    page.shows("Aucune modification")?;
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("fretin")?;
    page.shows("59256")?;
    point(page, "Fretin", &["mousedown"])?;
    page.is_at("#/commune")?;
    point(page, "Fretin", &["click"])?;
    page.is_at("#/commune/59256")?;
});

scenario!(the_buttons_of_a_narrow_grid_are_all_in_sight, |page| {
    page.open("#/grille")?;
    page.narrow()?;
    let hidden = "const around = document.querySelector('.grid-tools'); \
        return [around.scrollWidth > around.clientWidth, ...[...around.querySelectorAll('button')] \
          .filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth).map((it) => it.textContent)]";
    page.gives(hidden, &[], json!([false]))?;
});

scenario!(heads_are_whole_with_the_spacing_of_the_criterion, |page| {
    page.open("#/grille")?;
    page.resize(1280, 800)?;
    page.run(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; \
           letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'); \
         document.adoptedStyleSheets = [sheet]; return 0",
        vec![],
    )?;
    let clipped = "return [...document.querySelectorAll('[role=columnheader] > span, [role=rowheader] > span')].filter((it) => { \
        const [own, head] = [it, it.parentElement].map((it) => it.getBoundingClientRect()); \
        return own.width > head.width + 1 || own.height > head.height + 1 || it.scrollHeight > it.clientHeight + 1; \
      }).map((it) => it.textContent)";
    page.gives(clipped, &[], json!([]))?;
    let apart = "return [...document.querySelectorAll('[role=rowheader]')].filter((it) => { \
        const [head, cell] = [it, it.nextElementSibling].map((it) => it.getBoundingClientRect()); \
        return Math.abs(head.top - cell.top) > 1 || Math.abs(head.bottom - cell.bottom) > 1 }).length";
    page.gives(apart, &[], 0)?;
    // The last row is still reached and seen.
    page.tab_to("Communes et actions")?;
    page.press(&[Key::Control, Key::End])?;
    active_is(page, "Willems", "Téléphonie et accès à internet", [91, 26, 91, 26])?;
});
