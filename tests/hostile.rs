//! Files that were broken on purpose, in real browsers: a page or a sentence, no script of theirs, nothing touched.

use std::collections::BTreeMap;
use std::fs;

use browser_tests::{Failure, Outcome, Page, scenario, the_file};
use fixtures::hostile::{self, Hostile};
use serde_json::{Value, json};

const BLOCK: &str = "id=\"carnet\">";
const ACTION: &str = "Mutualisation des assurances";

/// Every text that anybody may write, and of the other documents every fourth: they are all read in the domain's tests.
fn chosen(good: &str) -> Vec<Hostile> {
    let all = hostile::of(good).into_iter().enumerate();
    all.filter(|(place, it)| place % 4 == 0 || it.name.ends_with("in every text")).map(|(_, it)| it).collect()
}

fn parts(file: &str) -> Outcome<(&str, &str, &str)> {
    let parts = file.split_once(BLOCK).and_then(|(before, after)| Some((before, after.split_once("</script>")?)));
    let (before, (block, after)) = parts.ok_or_else(|| Failure::new("the file has no document"))?;
    Ok((before, block, after))
}

/// Goes through the pages one after another; says whether a script of the document's ran, whether the program stopped,
/// and the headings.
const LOOK_AROUND: &str = "
  const done = arguments[1];
  const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  (async () => {
    const headings = [];
    for (const hash of arguments[0]) {
      location.hash = hash;
      await drawn();
      await drawn();
      headings.push(document.querySelector('h1')?.innerText ?? '');
    }
    done({hacked: window.hacked ?? null, stopped: document.getElementById('panne')?.innerText ?? null, headings});
  })();";

const PAGES: [&str; 9] = [
    "#/",
    "#/commune/59350",
    "#/actions",
    "#/groupes",
    "#/evolution",
    "#/verifier",
    "#/donnees",
    "#/modifications",
    "#/presenter",
];

fn holds(page: &Page, name: &str, headings_are_told: bool) -> Outcome {
    let seen = page.run_later(LOOK_AROUND, vec![json!(PAGES)])?;
    let failure = |what: &str| Err(Failure::new(format!("{name}: {what}: {seen}")));
    if seen["hacked"] != Value::Null {
        return failure("a script of the document’s ran");
    }
    if seen["stopped"] != Value::Null {
        return failure("the program stopped");
    }
    let says = |heading: &Value| heading.as_str().is_some_and(|text| !text.trim().is_empty());
    if headings_are_told && !seen["headings"].as_array().is_some_and(|all| all.iter().any(says)) {
        return failure("nothing is said");
    }
    Ok(())
}

/// What the browser keeps, but for the witness of what was seen in files, which may grow.
fn kept(page: &Page) -> Outcome<BTreeMap<String, String>> {
    let kept = page.stored()?.into_iter();
    Ok(kept.filter(|(key, _)| !key.starts_with("carnet-fichier/")).collect())
}

scenario!(a_broken_document_gives_a_page_or_a_sentence_and_touches_nothing, |page| {
    let finished = fs::read_to_string(the_file()?)?;
    let (before, good, after) = parts(&finished)?;
    page.open("#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.sees("1 pas encore dans le fichier")?;
    let draft = kept(page)?;
    let hostile = chosen(good);
    assert!(hostile.len() >= 80, "{}", hostile.len());
    for Hostile { name, text } in hostile {
        let block = text.replace('<', "\\u003c");
        page.open_changed("hostile.html", |_| format!("{before}{BLOCK}{block}</script>{after}"), "#/")?;
        holds(page, &name, true)?;
    }
    // As no program of ours writes it: the block ends early, and what follows is taken for the page's own.
    let early = good.replacen("\"titre\":\"", &format!("\"titre\":\"{}", hostile::TEXTS[0].1), 1);
    page.open_changed("hostile.html", |_| format!("{before}{BLOCK}{early}</script>{after}"), "#/")?;
    page.sees("Les données de ce fichier ne peuvent pas être lues")?;
    holds(page, "a block that ends early", true)?;
    page.open("#/modifications")?;
    assert_eq!(kept(page)?, draft);
    page.sees("1 modification par rapport aux données d’origine")?;
});

scenario!(broken_answers_are_refused_or_taken_as_a_whole, |page| {
    page.open("#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 pas encore dans le fichier")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    let good = page.taken_download()?.text()?;
    let all = hostile::of_answers(&good);
    for (place, hostile) in all.iter().enumerate().filter(|(place, _)| place % 7 == 0) {
        // A text of nothing is no file to choose.
        let text = if hostile.text.is_empty() { " " } else { &hostile.text };
        let name = format!("reponse-{place}.json");
        page.choose_file("Reprendre un fichier de modifications", &name, text)?;
        page.sees(&name)?;
        let seen = page.run("return [window.hacked ?? null, !!document.getElementById('panne')]", vec![])?;
        assert_eq!(seen, json!([null, false]), "{}", hostile.name);
    }
    holds(page, "after all the answers", true)?;
});
