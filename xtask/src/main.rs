//! Every chore of the project: `cargo xtask serve`, `test`, `dist`…

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Error, Result};
use clap::{Parser, Subcommand};

mod bench;
mod claims;
mod command;
mod data;
mod dist;
mod document;
mod figures;
mod layers;
mod page;
mod places;
mod release;
mod scenarios;
mod site;
mod size;
mod style;
mod territory;
mod test;
mod tools;
mod torture;
mod wasm;
mod without_script;

use scenarios::ScenarioOptions;

/// The chores of the project. `serve` shows it, `test` checks all of it, `dist` makes the file that is handed out.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Chores {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the app, show it in the browser, rebuild and reload on every change
    Serve,
    /// Run every check, or the steps named
    Test {
        #[arg(value_name = "STEP", help = format!("The steps to run; all of them when none is named: {}. \
            After `browser`, other words choose the scenarios in whose names, or those of their files, they stand", test::all_names()))]
        words: Vec<String>,
        /// Run the scenarios in this browser only
        #[arg(long, value_enum)]
        browser: Option<scenarios::BrowserChoice>,
        /// Run them on dist/carnet.html as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Make the one file, dist/carnet.html, and print its SHA-256
    Dist,
    /// Make the one file twice in two places, from what is committed; fails unless both are the same to the byte
    Release,
    /// Print what the one file is made of; fails above its budget
    Size,
    /// Print every figure of a territory on a day as JSON
    Figures {
        /// The Data Package's folder; the bundled territory when none is named
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The day, as 2019-12-13
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: String,
        /// Leave out the participations that are illustrative
        #[arg(long)]
        published_only: bool,
    },
    /// Read French sentences on standard input, one a line; print the claims of each, judged, as JSON
    Claims {
        /// The Data Package's folder; the bundled territory when none is named
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The day meant where a sentence says none, as 2019-12-13; the territory's own when not given
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<String>,
        /// Leave out the participations that are illustrative
        #[arg(long)]
        published_only: bool,
    },
    /// Measure the figures alone, then from click to painted figures in a slow browser; judges nothing
    Bench,
    /// Kill browsers in the middle of editing, and have tabs edit at once, for long
    Torture,
    /// Build the bundled territory, data/mel, from the tables in data/inputs
    Data,
    /// Check that no layer of the source uses one that it may not, and that texts stand in the one for them
    Layers,
    /// Write the document block and the page without JavaScript for Trunk
    Document,
}

fn main() -> ExitCode {
    let done = run(Chores::parse().chore);
    if let Err(failure) = done {
        eprintln!("{failure:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn run(chore: Chore) -> Result<()> {
    match chore {
        Chore::Serve => site::serve(),
        Chore::Test { words, browser, no_build } => {
            test::run(&words, ScenarioOptions { browser, no_build, ..ScenarioOptions::default() })
        }
        Chore::Dist => {
            let file = dist::make()?;
            release::print_sum(&file)?;
            size::report(&file)
        }
        Chore::Release => release::make(),
        Chore::Size => size::report(&places::one_file()),
        Chore::Figures { data, date, published_only } => {
            figures::print(&data.unwrap_or_else(places::bundled_territory), &date, published_only)
        }
        Chore::Claims { data, date, published_only } => {
            claims::print(&data.unwrap_or_else(places::bundled_territory), date.as_deref(), published_only)
        }
        Chore::Bench => bench::run(),
        Chore::Torture => torture::run(),
        Chore::Data => data::run(&places::project()).map_err(Error::msg),
        Chore::Layers => layers::check(),
        Chore::Document => document::write(),
    }
}
