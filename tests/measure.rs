//! How long it takes from a click to the painted figures, in Chromium slowed down to an old office PC.
//!
//! It prints what it measured and judges nothing: `cargo xtask bench`.

use std::process::ExitCode;

use browser_tests::{Browser, Failure, Page, Setup, Told, tell};
use serde_json::json;

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

/// From a click on the control until the frame that it leads to has been handed to the screen, in milliseconds.
const CLICK: &str = "const [name, done] = arguments; \
    const said = (it) => (it.labels?.[0]?.textContent || it.textContent).replace(/\\s+/g, ' ').trim(); \
    const control = [...document.querySelectorAll('button, input[type=radio]')].find((it) => said(it) === name); \
    if (!control) { done(null); return; } \
    const began = performance.now(); \
    control.click(); \
    requestAnimationFrame(() => { \
      const painted = new MessageChannel(); \
      painted.port1.onmessage = () => done(performance.now() - began); \
      painted.port2.postMessage(0); \
    });";

fn main() -> ExitCode {
    match tell("measure", Browser::Chromium, Setup::default(), measure) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn measure(page: &Page) -> Told {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")?;
    println!("From click to painted figures, Chromium {SLOWER} times slower, {CLICKS} clicks each, in milliseconds");
    println!("{:>8} {:>8} {:>8}", "median", "p95", "longest");
    for (name, address, controls) in GESTURES {
        page.open(address)?;
        page.slow_down(SLOWER)?;
        let mut times = Vec::new();
        for control in controls.iter().cycle().take(CLICKS + WARMING) {
            let time = page.run_later(CLICK, vec![json!(control)])?.as_f64();
            times.push(time.ok_or_else(|| Failure::new(format!("{name}: nothing is called « {control} »")))?);
        }
        page.slow_down(1)?;
        let mut times = times.split_off(WARMING);
        times.sort_by(f64::total_cmp);
        let at = |hundredths: usize| times[(times.len() * hundredths / 100).min(times.len() - 1)];
        println!("{:>8.1} {:>8.1} {:>8.1}  {name}", at(50), at(95), at(100));
    }
    Ok(())
}
