//! The program reads itself: what its pages state with a figure is read by the checker of sentences and is never
//! contradicted, nor out of its reach, on any page, day and scope.

use std::collections::BTreeSet;

use browser_tests::{Failure, Outcome, Page, scenario};
use claims::{Verdict, read_text};
use domain::dates::Day;
use domain::indicators::Scope;
use domain::territory::Territory;
use fixtures::mel::{MEL, day};
use serde_json::json;

/// The days on which every page is read: before and after the perimeter grew, and the reference day.
const DAYS: [&str; 3] = ["2016-12-31", "2019-12-13", "2020-12-31"];

/// Shows the page of an address and gives its statements: titles, paragraphs, and the sentences of charts, slides and
/// accounts. What is quoted, typed by people or fetched from the tables is no statement of the program.
const STATEMENTS: &str = r"
const [hash, left_out, done] = arguments;
const pause = (time) => new Promise((next) => { setTimeout(next, time); });
const followed = () => new Promise((next) => { addEventListener('hashchange', () => setTimeout(next), { once: true }); });
const read = async () => {
  // The page is the one before until the program has heard of the address.
  if (location.hash !== hash) {
    const drawn = followed();
    location.hash = hash;
    await drawn;
  }
  let before = '';
  for (let turn = 0; turn < 60; turn += 1) {
    const parts = document.querySelectorAll('main .later, main section');
    if (parts.length > 0) parts[turn % parts.length].scrollIntoView();
    await pause(30);
    const now = document.querySelector('main').textContent;
    if (turn > parts.length && now === before) break;
    before = now;
  }
  const stated = document.querySelectorAll('main :is(h1, h2, p, summary, .slide-list li, .thresholds li)');
  return [...stated]
    .filter((it) => !it.closest(left_out))
    .map((it) => it.textContent.replace(/[ \n]+/g, ' ').replace(/^Les chiffres en tableau[^:]*: /, '').trim());
};
read().then(done, (reason) => done([`${reason}`]));
";

/// Elements whose figures are no statements of their own.
const LEFT_OUT: [(&str, &str); 9] = [
    ("form, dialog, .field", "help and states of forms"),
    (".from-tables", "descriptions from the tables, which their authors wrote"),
    (".page-over", "the page’s subject: a code, inhabitants, dates"),
    (
        ".entry-title, .entry-state, .progress",
        "states of the checklist: their commune is the page’s, their action the row’s",
    ),
    (".figure", "a figure apart from the words that say what it counts; the title says them"),
    (".account-formula", "how a figure is computed"),
    (".account section h2", "labels of lists"),
    (".source, .slide-foot, .slide-credits, .address, .map-hint", "sources, addresses, hints"),
    ("[aria-labelledby=manque] p", "what most neighbours have joined: the checker knows no neighbours"),
];

/// How texts with figures begin that state nothing about the territory on the page’s day.
const NO_STATEMENTS: [(&str, &str); 13] = [
    ("Repose sur ", "the answers of one figure, which the title names"),
    ("Pour cette action, ", "the answers of the page’s action"),
    ("On ne sait pas si ", "it says that a figure is not known"),
    ("http", "addresses"),
    ("et ", "how many items a list leaves out"),
    ("Actions : ", "the rows of the tables"),
    ("Chaque chiffre est un intervalle", "how figures are computed"),
    ("Licence des données : ", "licences"),
    ("Le carnet ne demande un nom que ", "what is asked of who writes"),
    ("Qui garde ou diffuse un carnet ", "the articles of a regulation"),
    ("Quand le bilan dit ", "a definition"),
    ("Une commune est dite ", "a definition"),
    ("Une commune compte dans ", "a definition"),
];

/// The statements of the page at an address.
fn statements(page: &Page, hash: &str) -> Outcome<Vec<String>> {
    let left_out = LEFT_OUT.map(|(selector, _)| selector).join(", ");
    let found = page.run_later(STATEMENTS, vec![json!(hash), json!(left_out)])?;
    let texts = found.as_array().ok_or_else(|| Failure::new("The script gives a list of texts"))?;
    Ok(texts.iter().filter_map(|text| text.as_str().map(str::to_owned)).filter(|text| has_figure(text)).collect())
}

/// Whether a text has a figure, in digits or in words.
fn has_figure(text: &str) -> bool {
    const WORDS: [&str; 7] = ["aucun", "moitié", "chaque", "toutes", "plus grand", "le plus", "fois"];
    let text = text.to_lowercase();
    text.chars().any(|letter| letter.is_ascii_digit()) || WORDS.iter().any(|word| text.contains(word))
}

/// What is wrong with a statement, in one line; `None` if the checker agrees with it.
fn fault(text: &str, territory: &Territory, day: Day, scope: Scope) -> Option<String> {
    let claims = read_text(text, territory, day, scope);
    // What states nothing about the territory may be refused, and is never contradicted.
    let plain = text.replace('\u{a0}', " ");
    let is_statement = !NO_STATEMENTS.iter().any(|(start, _)| plain.starts_with(start));
    let worst = if is_statement { Verdict::OutOfReach } else { Verdict::Contradicted };
    let wrong = claims.iter().find(|claim| (Verdict::Contradicted..=worst).contains(&claim.verdict))?;
    let why = wrong.obstacle.map_or_else(String::new, |why| format!(" ({why:?})"));
    Some(format!("{}{why}: {text}", wrong.verdict.as_str()))
}

/// The pages that have statements: each page, each slide, each action, some communes, each kind of account.
fn pages(territory: &Territory) -> Vec<String> {
    // The page of a slide has them all. « Vérifier » counts published figures and definitions, the grid its cells.
    let fixed = ["", "actions", "groupes", "evolution", "donnees", "perimetre", "a-propos", "presenter/titre"];
    let accounts = ["communes", "population", "actions_inscrites", "actions_deployees", "actions_en_cours"];
    let actions = territory.actions().iter().map(|action| format!("actions/{}", action.id.as_str()));
    // Every seventh commune, and the smallest and the largest ones.
    let communes = territory.communes().iter().step_by(7).map(|commune| format!("commune/{}", commune.code));
    fixed
        .map(str::to_owned)
        .into_iter()
        .chain(accounts.map(|account| format!("chiffre/{account}")))
        .chain(
            [
                "commune/59350",
                "commune/59350/comparer",
                "commune/59256/comparer",
                "chiffre/communes_au_moins/5",
                "chiffre/participations/59256",
            ]
            .map(str::to_owned),
        )
        .chain(
            [
                "chiffre/communes_participantes/rgpd",
                "chiffre/actions_deployees_en/2016",
                "chiffre/actions_deployees_en/2019",
            ]
            .map(str::to_owned),
        )
        .chain(actions)
        .chain(communes)
        .collect()
}

scenario!(what_a_page_states_is_read_by_the_checker_and_never_contradicted, |page| {
    page.open("#/")?;
    let territory = &*MEL;
    let mut faults = BTreeSet::new();
    let mut judged = 0;
    for shown in DAYS {
        for scope in [Scope::Everything, Scope::PublishedOnly] {
            let published = if scope == Scope::PublishedOnly { "&publie" } else { "" };
            for path in pages(territory) {
                for text in statements(page, &format!("#/{path}?le={shown}{published}"))? {
                    judged += usize::from(!read_text(&text, territory, day(shown), scope).is_empty());
                    let fault = fault(&text, territory, day(shown), scope);
                    faults.extend(fault.map(|fault| format!("{shown}{published} #/{path}: {fault}")));
                }
            }
        }
    }
    assert!(judged > 500, "only {judged} statements were read");
    let list: Vec<String> = faults.into_iter().collect();
    assert!(list.is_empty(), "{} statements are refused or contradicted:\n{}", list.len(), list.join("\n"));
});
