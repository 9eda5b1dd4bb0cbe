//! How long it takes from a click to the painted figures, in Chromium slowed down to an old office PC.
//!
//! It prints what it measured and judges nothing: `cargo xtask bench`.

use std::process::ExitCode;

use browser_tests::{Browser, Failure, Outcome, Page, Setup, run};
use formats::{Document, escape_for_script};
use serde_json::{Value, json};

use cold::cold_start;
use fixtures::generated::TerritorySize;

#[path = "measure/cold.rs"]
mod cold;

/// How much slower than this machine.
const SLOWER: u32 = 6;
/// How many clicks of each kind are counted, after a few that are not.
const CLICKS: usize = 40;
const WARMING: usize = 5;

/// What is measured: its name, the page, and in turn the controls that are clicked.
const GESTURES: [(&str, &str, &[&str]); 5] = [
    ("overview: published only, and back", "#/", &["Publié seulement", "Tout"]),
    ("overview: another year", "#/", &["fin 2016", "fin 2017", "fin 2018", "13 décembre 2019"]),
    ("commune: undo and redo an answer", "#/commune/59256", &["Annuler", "Rétablir"]),
    ("account of a threshold: another year", "#/chiffre/communes_au_moins/5?le=2019-12-13", &["fin 2018", "fin 2017"]),
    ("slides: the next one", "#/presenter/titre", &["Suivante", "Précédente"]),
];

/// A page of one figure and one control: what the browser itself costs, below which nobody gets.
const FLOOR: &str = "<!DOCTYPE html><html lang=fr data-carnet=ouvert><title>Une page vide</title>\
    <main><button>Un de plus</button> <p class=figures><span class=figure-value>0</span></main>\
    <script>const figure = document.querySelector('.figure-value'); \
    document.querySelector('button').onclick = () => { figure.textContent = +figure.textContent + 1; };</script>";

/// From a click on the control until the frame that it leads to has been handed to the screen, and until nothing on the
/// page changes for a while, in milliseconds.
const CLICK: &str = "const [name, done] = arguments; \
    const said = (it) => (it.labels?.[0]?.textContent || it.textContent).replace(/\\s+/g, ' ').trim(); \
    const control = [...document.querySelectorAll('button, input[type=radio]')].find((it) => said(it) === name); \
    if (!control) { done([]); return; } \
    const began = performance.now(); \
    let painted = 0, changed = 0; \
    const since = () => performance.now() - began; \
    const watch = new MutationObserver(() => { changed = since(); }); \
    watch.observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributes: true}); \
    control.click(); \
    requestAnimationFrame(() => { \
      const frame = new MessageChannel(); \
      frame.port1.onmessage = () => { painted = since(); }; \
      frame.port2.postMessage(0); \
    }); \
    const settle = () => { \
      if (!painted || since() - changed < 300) { setTimeout(settle, 50); return; } \
      watch.disconnect(); \
      done([painted, Math.max(painted, changed)]); \
    }; \
    settle();";

/// From an event on the grid until the frame that it leads to has been handed to the screen. The arguments say the
/// event: a key, a text that is pasted, or how far it is scrolled.
const ON_THE_GRID: &str = "const [kind, what, done] = arguments; \
    const grid = document.querySelector('[role=grid]'); \
    grid.focus({preventScroll: true}); \
    const began = performance.now(); \
    if (kind === 'scroll') grid.scrollTop = what; \
    if (kind === 'key') { \
      grid.dispatchEvent(new KeyboardEvent('keydown', {key: what, bubbles: true, cancelable: true})); \
    } \
    if (kind === 'paste') { \
      const clipboardData = new DataTransfer(); \
      clipboardData.setData('text/plain', what); \
      grid.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})); \
    } \
    requestAnimationFrame(() => requestAnimationFrame(() => { \
      const painted = new MessageChannel(); \
      painted.port1.onmessage = () => done(performance.now() - began); \
      painted.port2.postMessage(0); \
    }));";

fn main() -> ExitCode {
    println!("In Chromium, in milliseconds; a processor {SLOWER} times slower where nothing else is said");
    println!("{:>8} {:>8} {:>8}", "median", "p95", "longest");
    match cold_start().and_then(|()| run("measure", Browser::Chromium, Setup::default(), measure)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn measure(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")?;
    page.open_changed("vide.html", |_| FLOOR.to_owned(), "")?;
    clicks(page, "a click on an empty page", &["Un de plus"])?;
    for (name, address, controls) in GESTURES {
        page.open(address)?;
        clicks(page, name, controls)?;
    }
    paste_and_undo(page)?;
    large_grid(page)
}

/// From click to painted figures, one line; and until nothing on the page changes any more, another.
fn clicks(page: &Page, name: &str, controls: &[&str]) -> Outcome {
    page.slow_down(SLOWER)?;
    let (mut painted, mut settled) = (Vec::new(), Vec::new());
    for control in controls.iter().cycle().take(CLICKS + WARMING) {
        let times = page.run_later(CLICK, vec![json!(control)])?;
        let time = |at: usize| times[at].as_f64();
        let missing = || Failure::new(format!("{name}: nothing is called « {control} »"));
        painted.push(time(0).ok_or_else(missing)?);
        settled.push(time(1).ok_or_else(missing)?);
    }
    page.slow_down(1)?;
    say(name, painted.split_off(WARMING));
    say(&format!("{name}: until all of the page says it"), settled.split_off(WARMING));
    Ok(())
}

/// One line of what was measured.
fn say(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |hundredths: usize| times[(times.len() * hundredths / 100).min(times.len() - 1)];
    println!("{:>8.1} {:>8.1} {:>8.1}  {name}", at(50), at(95), at(100));
}

fn timed(name: &str, time: &Value) -> Outcome<f64> {
    time.as_f64().ok_or_else(|| Failure::new(format!("{name}: it does not happen")))
}

/// A paste over the whole of the bundled grid, its preview, and its undoing.
fn paste_and_undo(page: &Page) -> Outcome {
    const TIMES: usize = 12;
    page.open("#/grille")?;
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    page.slow_down(SLOWER)?;
    for round in 0..TIMES {
        let cell = |place: usize| ["oui depuis 2017", "non", "x", "01/04/2018", "sans objet", "?"][(place + round) % 6];
        let row = |row: usize| (0..25).map(|column| cell(row * 7 + column)).collect::<Vec<_>>().join("\t");
        let block = (0..90).map(row).collect::<Vec<_>>().join("\r\n");
        let time = page.run_later(ON_THE_GRID, vec![json!("paste"), json!(block)])?;
        times[0].push(timed("paste", &time)?);
        for (place, control) in [(1, "Appliquer"), (2, "Annuler")] {
            times[place].push(timed(control, &page.run_later(CLICK, vec![json!(control)])?[0])?);
        }
    }
    page.slow_down(1)?;
    let names = ["grid: the preview of a paste of 90 × 25", "grid: that paste, applied", "grid: that paste, undone"];
    names.iter().zip(times).for_each(|(name, mut times)| say(name, times.split_off(2)));
    Ok(())
}

/// Keys and scrolling in the largest grid there is.
fn large_grid(page: &Page) -> Outcome {
    let document = Document::of(fixtures::generated::package(TerritorySize::ALL[1]))
        .map_err(|wrong| Failure::new(format!("{wrong:?}")))?;
    let block = escape_for_script(&document.write());
    let with_block = |text: String| {
        let start = text.find("id=\"carnet\">").map(|at| at + "id=\"carnet\">".len());
        let end = start.and_then(|start| text[start..].find("</script>").map(|length| start + length));
        start.zip(end).map_or(text.clone(), |(start, end)| [&text[..start], &block, &text[end..]].concat())
    };
    page.open_changed("grand.html", with_block, "#/grille")?;
    page.sees("cases renseignées sur")?;
    page.slow_down(SLOWER)?;
    let keys: [(&str, &[&str]); 3] = [
        ("grid of 158 × 100: an answer", &["o", "n"]),
        ("grid of 158 × 100: the next cell", &["ArrowDown", "ArrowRight"]),
        ("grid of 158 × 100: a page down, and up", &["PageDown", "PageDown", "PageUp", "PageUp"]),
    ];
    for (name, keys) in keys {
        let mut times = Vec::new();
        for key in keys.iter().cycle().take(CLICKS + WARMING) {
            times.push(timed(name, &page.run_later(ON_THE_GRID, vec![json!("key"), json!(key)])?)?);
        }
        say(name, times.split_off(WARMING));
    }
    let mut times = Vec::new();
    for step in 0..CLICKS + WARMING {
        times.push(timed("scrolling", &page.run_later(ON_THE_GRID, vec![json!("scroll"), json!(step * 60)])?)?);
    }
    say("grid of 158 × 100: scrolling by two rows", times.split_off(WARMING));
    page.slow_down(1)
}
