//! `cargo xtask torture`: kills browsers while they edit, and lets several tabs edit at once.

use std::process::ExitCode;

use browser_tests::{Browser, Failure, Outcome, Page, Setup, run};
use rounds::{edit_in_tabs, kill_repeatedly};

#[path = "torture/rounds.rs"]
mod rounds;

const ROUNDS: usize = 100;
const EDITS: usize = 2000;

fn main() -> ExitCode {
    let mut failed = false;
    for browser in [Browser::Chromium, Browser::Firefox] {
        let outcome = run("torture", browser, Setup::default(), |page| killed(browser, page));
        let outcome = outcome.and_then(|()| {
            (2..=4).try_for_each(|tabs| run("torture", browser, Setup::default(), |page| at_once(browser, page, tabs)))
        });
        if let Err(failure) = outcome {
            eprintln!("{browser:?}: {failure}");
            failed = true;
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn killed(browser: Browser, page: &Page) -> Outcome {
    println!("{browser:?}: killed {ROUNDS} times while editing");
    let report = kill_repeatedly(page, ROUNDS)?;
    println!(
        "{browser:?}: of {} edits reported as saved, {} lost; of {} numbers in localStorage alone, {} lost, in {} of {} rounds",
        report.acknowledged, report.lost, report.control, report.control_lost, report.control_rounds, report.rounds
    );
    if report.lost > 0 { Err(Failure::new("Edits reported as saved are lost")) } else { Ok(()) }
}

fn at_once(browser: Browser, page: &Page, tabs: usize) -> Outcome {
    let (made, lost) = edit_in_tabs(page, tabs, EDITS)?;
    println!("{browser:?}: of {made} edits made in {tabs} tabs at once, {lost} lost");
    if lost > 0 { Err(Failure::new("Edits of tabs that wrote at once are lost")) } else { Ok(()) }
}
