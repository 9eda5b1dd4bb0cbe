//! Other tools in the page, such as translators, highlighters and password managers: the texts follow all the same, no
//! edit is lost, and the copy is the same as without them.

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};
use serde_json::json;

use crate::saving::files::{copy, same, with_key_of};

/// A tool that keeps changing the page. It puts texts into elements of its own in the three ways of such tools: new
/// elements in the place of a text, the text itself moved into one, a part of the text split off (but in buttons, whose
/// names would then be read with a space inside). Besides, it adds elements to the body, and attributes to `<html>` and
/// to fields.
const TOOL: &str = "
  const SKIPPED = 'script, style, textarea, select, svg, font, mark, .other-tool';
  const seen = new WeakMap();
  const font = () => document.createElement('font');
  window.wrapped = 0;
  const wrap = () => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim() && seen.get(text) !== text.data && !text.parentElement.closest(SKIPPED)) texts.push(text);
    }
    for (const text of texts) {
      window.wrapped += 1;
      const way = window.wrapped % (text.parentElement.closest('button') ? 2 : 3);
      if (way === 0) {
        const outer = font();
        outer.append(font());
        outer.firstChild.append(text.data);
        text.replaceWith(outer);
      } else if (way === 1) {
        const outer = font();
        text.replaceWith(outer);
        outer.append(text);
      } else {
        const rest = text.splitText(Math.floor(text.length / 2));
        const mark = document.createElement('mark');
        rest.replaceWith(mark);
        mark.append(rest);
        seen.set(text, text.data);
      }
    }
  };
  let waiting = 0;
  new MutationObserver(() => { clearTimeout(waiting); waiting = setTimeout(wrap, 10); })
    .observe(document.body, { childList: true, characterData: true, subtree: true });
  wrap();
  let count = 0;
  setInterval(() => {
    count += 1;
    document.documentElement.setAttribute('data-tool', count);
    document.documentElement.classList.toggle('tool-on');
    const box = document.createElement('div');
    box.className = 'other-tool';
    document.body.append(box);
    if (count > 3) document.body.querySelector('.other-tool').remove();
    for (const field of document.querySelectorAll('input, textarea')) field.setAttribute('data-tool-ignore', count);
  }, 50);";

/// What the page says, without white space: tools break it differently.
fn texts(page: &Page) -> Outcome<String> {
    let read = "return [...document.querySelectorAll('main, .save-indicator')].map((it) => it.innerText).join(' ')\
                .replace(/\\s+/g, '')";
    Ok(page.run(read, vec![])?.as_str().unwrap_or_default().to_owned())
}

/// What the page says once it has been drawn and the tool, which comes after, has changed it: when it stays the same.
fn settled_texts(page: &Page) -> Outcome<String> {
    until("texts that stay the same", || {
        let first = texts(page)?;
        for _ in 0..4 {
            page.run_later("const done = arguments[0]; setTimeout(() => done(1), 100)", vec![])?;
            if texts(page)? != first {
                return Err(Failure::new("they changed"));
            }
        }
        Ok(first)
    })
}

/// Starts the tool, and waits until it has changed the texts.
fn start_tool(page: &Page) -> Outcome {
    page.run(TOOL, vec![])?;
    page.shows("Un outil de traduction ou une extension du navigateur modifie les textes")
}

/// Answers 20 cells in the grid with a letter each.
fn answer_in_the_grid(page: &Page) -> Outcome {
    page.click("Anstaing, Achat groupé de véhicules : participe depuis le 1er mai 2019, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    for number in 1..=20_usize {
        page.type_text(if number.is_multiple_of(2) { "n" } else { "c" })?;
        let (s, count) = (if number > 1 { "s" } else { "" }, number);
        page.shows(&format!("{count} modification{s}, gardée{s}"))?;
        page.press(&[Key::Down])?;
    }
    Ok(())
}

/// Chooses the state with this key in the row of an action. The tool takes the names of buttons apart, but no attributes.
fn choose(page: &Page, action: &str, key: &str) -> Outcome {
    let row = "const row = [...document.querySelectorAll('[role=toolbar]')] \
        .find((it) => it.getAttribute('aria-label') === arguments[0]); \
        row?.querySelector('[tabindex=\"0\"]').focus(); return !!row && row.contains(document.activeElement)";
    page.gives(row, &[json!(action)], true)?;
    page.type_text(key)
}

/// Answers three actions on a commune's page.
fn answer_on_a_page(page: &Page) -> Outcome {
    let actions = ["Mutualisation des assurances", "Archives métropolitaines", "Achat groupé d’électricité et de gaz"];
    for (action, count) in actions.into_iter().zip(21..) {
        choose(page, action, "c")?;
        page.shows(&format!("{count} modifications, gardées"))?;
    }
    Ok(())
}

const PAGES: [&str; 6] = ["#/", "#/grille", "#/commune/59256", "#/actions", "#/groupes", "#/modifications"];

scenario!(while_a_tool_changes_the_texts_of_the_page_every_edit_counts_and_every_text_follows, |page| {
    page.open("#/grille")?;
    start_tool(page)?;
    answer_in_the_grid(page)?;
    page.run("location.hash = '#/commune/59256'", vec![])?;
    page.is_at("#/commune/59256")?;
    page.shows("Fretin participe à")?;
    answer_on_a_page(page)?;
    page.press_letter(&[Key::Control], 'z')?;
    page.shows("22 modifications, gardées")?;
    let mut with_tool = Vec::new();
    for hash in PAGES {
        page.run("location.hash = arguments[0]", vec![json!(hash)])?;
        page.is_at(hash)?;
        page.heading()?;
        with_tool.push(settled_texts(page)?);
    }
    page.gives_that("many changed texts", "return window.wrapped", &[], |it| it.as_u64() > Some(1000))?;
    let first = copy(page)?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    // The same draft without the tool.
    page.reload()?;
    page.does_not_show("Un outil de traduction")?;
    let second = copy(page)?;
    same("the copy with the tool and the one without", &with_key_of(&first, &second)?, &second)?;
    page.click("Non, elle n’y est pas")?;
    for (hash, with_tool) in PAGES.iter().zip(with_tool) {
        page.open(hash)?;
        page.heading()?;
        let without = settled_texts(page)?;
        if without != with_tool {
            let at = without.chars().zip(with_tool.chars()).position(|(one, other)| one != other).unwrap_or_default();
            let part = |text: &str| text.chars().skip(at.saturating_sub(60)).take(160).collect::<String>();
            let message = format!("{hash}: « {} » with the tool, « {} » without", part(&with_tool), part(&without));
            return Err(Failure::new(message));
        }
    }
});

scenario!(what_a_tool_shows_goes_when_its_text_changes_and_comes_back_when_the_tool_leaves, |page| {
    page.open("#/commune/59256")?;
    // A translator replaces a text, and later shows the original again.
    let translate = "const walker = document.createTreeWalker(document.querySelector('#titre'), NodeFilter.SHOW_TEXT); \
                     const text = walker.nextNode(); const font = document.createElement('font'); \
                     font.id = 'traduit'; font.append('FOUR OF 25'); text.replaceWith(font)";
    page.run(translate, vec![])?;
    page.shows("FOUR OF 25")?;
    page.does_not_show("Fretin participe à 4 des 25")?;
    page.run("document.getElementById('traduit').remove()", vec![])?;
    page.shows("Fretin participe à 4 des 25")?;
    page.run(translate, vec![])?;
    page.shows("FOUR OF 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.does_not_show("FOUR OF 25")?;
});

scenario!(a_tool_that_takes_even_empty_texts_does_not_stop_the_page, |page| {
    page.open("#/commune/59256")?;
    let naive = "const wrap = () => { \
                   const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), texts = []; \
                   while (walker.nextNode()) if (walker.currentNode.parentElement.nodeName !== 'FONT') texts.push(walker.currentNode); \
                   for (const text of texts.slice(0, 200)) { const font = document.createElement('font'); font.append(text.data); text.replaceWith(font); } }; \
                 new MutationObserver(wrap).observe(document.querySelector('main'), {childList: true, characterData: true, subtree: true}); wrap()";
    page.run(naive, vec![])?;
    page.shows("Un outil de traduction ou une extension du navigateur")?;
    choose(page, "Mutualisation des assurances", "o")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.does_not_show("Le carnet s’est arrêté")?;
});

/// A program and a tool that change the same texts at random.
const RANDOM: &str = include_str!("other_tools/random.js");

scenario!(whatever_a_program_and_a_tool_do_in_turn_the_texts_are_the_programs, |page| {
    page.open("#/")?;
    for seed in 1..=6 {
        assert_eq!(page.run_later(RANDOM, vec![json!(seed), json!(1500)])?, json!(""), "seed {seed}");
    }
});
