//! Hostile documents in real browsers: each gives a page or a message, runs no script and changes no saved edits.

use std::collections::BTreeMap;
use std::fs;

use browser_tests::{Failure, Outcome, Page, scenario, single_file};
use fixtures::hostile::{self, Hostile};
use serde_json::{Value, json};

const BLOCK: &str = "id=\"carnet\">";
const ACTION: &str = "Mutualisation des assurances";

/// All documents with hostile texts, and every fourth of the others. All of them are read in the tests of `formats`.
fn sample(good: &str) -> Vec<Hostile> {
    let all = hostile::of(good).into_iter().enumerate();
    all.filter(|(rank, it)| rank % 4 == 0 || it.name.ends_with("in every text")).map(|(_, it)| it).collect()
}

fn parts(file: &str) -> Outcome<(&str, &str, &str)> {
    let parts = file.split_once(BLOCK).and_then(|(before, after)| Some((before, after.split_once("</script>")?)));
    let (before, (block, after)) = parts.ok_or_else(|| Failure::new("the file has no document"))?;
    Ok((before, block, after))
}

/// Visits the pages one after another. Returns whether a script of the document ran, whether the program stopped, and
/// the headings, and the addresses of links that lead neither to a page, nor to a site, nor to a mail program.
const VISIT: &str = r"
  const done = arguments[1];
  const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  (async () => {
    const headings = [], strange = [];
    for (const hash of arguments[0]) {
      location.hash = hash;
      await drawn();
      await drawn();
      headings.push(document.querySelector('h1')?.innerText ?? '');
      const links = [...document.querySelectorAll('[href]')].map((it) => it.getAttribute('href'));
      strange.push(...links.filter((it) => !/^(#|https?:\/\/|mailto:[\w.+-]+(@|%40|\?)|data:image\/svg)/.test(it)));
    }
    const stopped = document.getElementById('panne')?.innerText ?? null;
    done({hacked: window.hacked ?? null, stopped, headings, strange});
  })();";

const PAGES: [&str; 12] = [
    "#/",
    "#/commune/59350",
    "#/actions",
    "#/actions/permis-de-louer",
    "#/chiffre/communes_au_moins/1",
    "#/accessibilite",
    "#/groupes",
    "#/evolution",
    "#/verifier",
    "#/donnees",
    "#/modifications",
    "#/presenter",
];

fn check_pages(page: &Page, name: &str, expects_headings: bool) -> Outcome {
    let state = page.run_later(VISIT, vec![json!(PAGES)])?;
    let failure = |what: &str| Err(Failure::new(format!("{name}: {what}: {state}")));
    if state["hacked"] != Value::Null {
        return failure("a script of the document ran");
    }
    if state["stopped"] != Value::Null {
        return failure("the program stopped");
    }
    if state["strange"] != json!([]) {
        return failure("an address of the document became a link");
    }
    let has_text = |heading: &Value| heading.as_str().is_some_and(|text| !text.trim().is_empty());
    if expects_headings && !state["headings"].as_array().is_some_and(|all| all.iter().any(has_text)) {
        return failure("no page has a heading");
    }
    Ok(())
}

/// The content of local storage, except the record of entries seen in files, which may grow.
fn of_draft(stored: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let all = stored.iter().filter(|(key, _)| !key.starts_with("carnet-fichier/"));
    all.map(|(key, text)| (key.clone(), text.clone())).collect()
}

scenario!(a_hostile_document_gives_a_page_or_a_message_and_leaves_the_draft_unchanged, |page| {
    let finished = fs::read_to_string(single_file()?)?;
    let (before, good, after) = parts(&finished)?;
    page.open("#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.stores("no opening that goes on", |stored| !stored.contains_key("carnet-ouverture"))?;
    let draft = of_draft(&page.stored()?);
    let hostile = sample(good);
    assert!(hostile.len() >= 80, "{}", hostile.len());
    for Hostile { name, text } in hostile {
        let block = text.replace('<', "\\u003c");
        page.open_changed("hostile.html", |_| format!("{before}{BLOCK}{block}</script>{after}"), "#/")?;
        check_pages(page, &name, true)?;
    }
    // The program never writes this: the block ends early, and the rest of it becomes part of the page.
    let early = good.replacen("\"titre\":\"", &format!("\"titre\":\"{}", hostile::TEXTS[0].1), 1);
    page.open_changed("hostile.html", |_| format!("{before}{BLOCK}{early}</script>{after}"), "#/")?;
    page.shows("Les données de ce fichier ne peuvent pas être lues")?;
    check_pages(page, "a block that ends early", true)?;
    page.open("#/modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.stores("the draft alone", |stored| of_draft(stored) == draft)?;
});

scenario!(hostile_answers_are_refused_or_read_as_a_whole, |page| {
    page.open("#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    let good = page.take_download()?.text()?;
    let all = hostile::of_answers(&good);
    for (rank, hostile) in all.iter().enumerate().filter(|(rank, _)| rank % 7 == 0) {
        // An empty file cannot be selected.
        let text = if hostile.text.is_empty() { " " } else { &hostile.text };
        let name = format!("reponse-{rank}.json");
        page.choose_file("Reprendre un fichier de modifications", &name, text)?;
        page.shows(&name)?;
        let state = page.run("return [window.hacked ?? null, !!document.getElementById('panne')]", vec![])?;
        assert_eq!(state, json!([null, false]), "{}", hostile.name);
    }
    check_pages(page, "after all the answers", true)?;
});
