//! Measures the time from a click to the painted figures, in Chromium slowed down to an old office computer.
//!
//! `cargo xtask bench` runs it. It prints the measurements and sets no limits.

use std::process::ExitCode;

use browser_tests::{Browser, Failure, Outcome, Page, Setup, run};
use formats::{Document, escape_for_script};
use serde_json::{Value, json};

use cold::cold_start;
use fixtures::generated::TerritorySize;

#[path = "measure/cold.rs"]
mod cold;

/// The factor by which the processor is slowed down.
const SLOWER: u32 = 6;
/// The number of measured clicks of each kind.
const CLICKS: usize = 40;
/// The number of clicks before them that are not measured.
const WARM_UP: usize = 5;

/// The measurements: a name, the page, and the controls that are clicked in turn.
const CLICK_SERIES: [(&str, &str, &[&str]); 5] = [
    ("overview: published only, and back", "#/", &["Publié seulement", "Tout"]),
    ("overview: another year", "#/", &["fin 2016", "fin 2017", "fin 2018", "13 décembre 2019"]),
    ("commune: undo and redo an answer", "#/commune/59256", &["Annuler", "Rétablir"]),
    ("account of a threshold: another year", "#/chiffre/communes_au_moins/5?le=2019-12-13", &["fin 2018", "fin 2017"]),
    ("slides: the next one", "#/presenter/titre", &["Suivante", "Précédente"]),
];

/// A page with one figure and one control, to measure the browser's own share.
const EMPTY_PAGE: &str = "<!DOCTYPE html><html lang=fr data-carnet=ouvert><title>Une page vide</title>\
    <main><button>Un de plus</button> <p class=figures><span class=figure-value>0</span></main>\
    <script>const figure = document.querySelector('.figure-value'); \
    document.querySelector('button').onclick = () => { figure.textContent = +figure.textContent + 1; };</script>";

/// Clicks a control. Returns the milliseconds until the next frame is painted, and until the page has stopped changing.
const CLICK: &str = "const [name, done] = arguments; \
    const label = (it) => (it.labels?.[0]?.textContent || it.textContent).replace(/\\s+/g, ' ').trim(); \
    const control = [...document.querySelectorAll('button, input[type=radio]')].find((it) => label(it) === name); \
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

/// Triggers an event on the grid (a key, a paste or scrolling) and returns the milliseconds until its frame is painted.
const GRID_EVENT: &str = "const [kind, what, done] = arguments; \
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
    println!("In Chromium, in milliseconds; with a processor {SLOWER} times slower unless noted");
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
    page.shows("Fretin participe à 5 des 25")?;
    page.open_changed("vide.html", |_| EMPTY_PAGE.to_owned(), "")?;
    clicks(page, "a click on an empty page", &["Un de plus"])?;
    for (name, address, controls) in CLICK_SERIES {
        page.open(address)?;
        page.open_shown_moment()?;
        clicks(page, name, controls)?;
    }
    paste_and_undo(page)?;
    large_grid(page)
}

/// Prints two lines: the time from a click to the painted figures, and until the page has stopped changing.
fn clicks(page: &Page, name: &str, controls: &[&str]) -> Outcome {
    page.slow_down(SLOWER)?;
    let (mut painted, mut settled) = (Vec::new(), Vec::new());
    for control in controls.iter().cycle().take(CLICKS + WARM_UP) {
        let times = page.run_later(CLICK, vec![json!(control)])?;
        let time = |at: usize| times[at].as_f64();
        let missing = || Failure::new(format!("{name}: there is no control « {control} »"));
        painted.push(time(0).ok_or_else(missing)?);
        settled.push(time(1).ok_or_else(missing)?);
    }
    page.slow_down(1)?;
    print_times(name, painted.split_off(WARM_UP));
    print_times(&format!("{name}: until the whole page is up to date"), settled.split_off(WARM_UP));
    Ok(())
}

/// Prints one line of measurements.
fn print_times(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |hundredths: usize| times[(times.len() * hundredths / 100).min(times.len() - 1)];
    println!("{:>8.1} {:>8.1} {:>8.1}  {name}", at(50), at(95), at(100));
}

fn timed(name: &str, time: &Value) -> Outcome<f64> {
    time.as_f64().ok_or_else(|| Failure::new(format!("{name}: no time was measured")))
}

/// Measures a paste over the whole bundled grid: its preview, its application and its undo.
fn paste_and_undo(page: &Page) -> Outcome {
    const TIMES: usize = 12;
    page.open("#/grille")?;
    page.click("Tout")?;
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    page.slow_down(SLOWER)?;
    for round in 0..TIMES {
        let cell = |index: usize| ["oui depuis 2017", "non", "x", "01/04/2018", "sans objet", "?"][(index + round) % 6];
        let row = |row: usize| (0..25).map(|column| cell(row * 7 + column)).collect::<Vec<_>>().join("\t");
        let block = (0..90).map(row).collect::<Vec<_>>().join("\r\n");
        let time = page.run_later(GRID_EVENT, vec![json!("paste"), json!(block)])?;
        times[0].push(timed("paste", &time)?);
        for (series, control) in [(1, "Appliquer"), (2, "Annuler")] {
            times[series].push(timed(control, &page.run_later(CLICK, vec![json!(control)])?[0])?);
        }
    }
    page.slow_down(1)?;
    let names = ["grid: the preview of a paste of 90 × 25", "grid: that paste, applied", "grid: that paste, undone"];
    names.iter().zip(times).for_each(|(name, mut times)| print_times(name, times.split_off(2)));
    Ok(())
}

/// Measures keys and scrolling in the grid of the largest EPCI.
fn large_grid(page: &Page) -> Outcome {
    let document = Document::of(fixtures::generated::package(TerritorySize::ALL[1]))
        .map_err(|problems| Failure::new(format!("{problems:?}")))?;
    let block = escape_for_script(&document.write());
    let with_block = |text: String| {
        let start = text.find("id=\"carnet\">").map(|at| at + "id=\"carnet\">".len());
        let end = start.and_then(|start| text[start..].find("</script>").map(|length| start + length));
        start.zip(end).map_or(text.clone(), |(start, end)| [&text[..start], &block, &text[end..]].concat())
    };
    page.open_changed("grand.html", with_block, "#/grille")?;
    page.shows("cases renseignées sur")?;
    page.slow_down(SLOWER)?;
    let keys: [(&str, &[&str]); 3] = [
        ("grid of 158 × 100: an answer", &["o", "n"]),
        ("grid of 158 × 100: the next cell", &["ArrowDown", "ArrowRight"]),
        ("grid of 158 × 100: a page down, and up", &["PageDown", "PageDown", "PageUp", "PageUp"]),
    ];
    for (name, keys) in keys {
        let mut times = Vec::new();
        for key in keys.iter().cycle().take(CLICKS + WARM_UP) {
            times.push(timed(name, &page.run_later(GRID_EVENT, vec![json!("key"), json!(key)])?)?);
        }
        print_times(name, times.split_off(WARM_UP));
    }
    let mut times = Vec::new();
    for step in 0..CLICKS + WARM_UP {
        times.push(timed("scrolling", &page.run_later(GRID_EVENT, vec![json!("scroll"), json!(step * 60)])?)?);
    }
    print_times("grid of 158 × 100: scrolling by two rows", times.split_off(WARM_UP));
    page.slow_down(1)
}
