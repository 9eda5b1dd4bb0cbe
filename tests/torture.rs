//! Kills browsers in the middle of editing and has tabs edit at once, for long: `cargo xtask torture`.

use std::process::ExitCode;

use browser_tests::{Browser, Failure, Outcome, Page, Setup, run};
use rounds::{kill, together};

#[path = "torture/rounds.rs"]
mod rounds;

const ROUNDS: usize = 100;
const EDITS: usize = 2000;

fn main() -> ExitCode {
    let mut failed = false;
    for browser in [Browser::Chromium, Browser::Firefox] {
        let told = run("torture", browser, Setup::default(), |page| killed(browser, page));
        let told = told.and_then(|()| {
            (2..=4).try_for_each(|tabs| run("torture", browser, Setup::default(), |page| at_once(browser, page, tabs)))
        });
        if let Err(failure) = told {
            eprintln!("{browser:?}: {failure}");
            failed = true;
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn killed(browser: Browser, page: &Page) -> Outcome {
    println!("{browser:?}: killed {ROUNDS} times while editing");
    let survived = kill(page, ROUNDS)?;
    println!(
        "{browser:?}: of {} edits said to be kept, {} lost; of {} numbers in localStorage alone, {} lost, in {} of {} rounds",
        survived.acknowledged,
        survived.lost,
        survived.control,
        survived.control_lost,
        survived.control_rounds,
        survived.rounds
    );
    if survived.lost > 0 { Err(Failure::new("Edits that were said to be kept are lost")) } else { Ok(()) }
}

fn at_once(browser: Browser, page: &Page, tabs: usize) -> Outcome {
    let (made, lost) = together(page, tabs, EDITS)?;
    println!("{browser:?}: of {made} edits made in {tabs} tabs at once, {lost} lost");
    if lost > 0 { Err(Failure::new("Edits of tabs that wrote at once are lost")) } else { Ok(()) }
}
