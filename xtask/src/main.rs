//! The development tasks of the project: `cargo xtask serve`, `test`, `dist`…

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Error, Result};
use clap::{Parser, Subcommand};

mod bench;
mod claim_measures;
mod claims;
mod command;
#[cfg(test)]
mod criteria;
mod data;
mod dist;
mod document;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod es5;
mod export;
mod figures;
mod fuzz;
mod gather;
mod help_pictures;
mod import;
mod layers;
mod locations;
mod page;
mod policy;
mod release;
mod return_code;
mod scenarios;
mod site;
mod size;
mod style;
mod tables_module;
mod territory;
mod test;
mod tools;
mod torture;
mod verify;
mod wasm;
mod without_script;

use export::ExportTask;
use return_code::CodeTask;
use scenarios::ScenarioOptions;

/// The development tasks of the project. `serve` shows the app, `test` runs all checks, `dist` makes the file to
/// publish.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    task: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the app, show it in the browser, rebuild and reload on every change
    Serve,
    /// Run every check, or the steps named
    Test {
        #[arg(value_name = "STEP", help = format!("The steps to run; all of them when none is named: {}. \
            After `browser`, other words select scenarios by parts of their names or file names", test::all_names()))]
        words: Vec<String>,
        /// Run the scenarios in this browser only
        #[arg(long, value_enum)]
        browser: Option<scenarios::BrowserChoice>,
        /// Run them on the existing dist/carnet.html
        #[arg(long)]
        no_build: bool,
    },
    /// Make the single file of a territory; print its SHA-256, and that of its program part, which is the same for every
    /// territory and in every saved copy. What is wrong with the tables is printed all at once, and nothing is made
    Dist {
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The file to make; dist/carnet.html by default
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Say whether the program of a file is the one that this source builds: exit code 0 if it is, 1 if it is another
    /// one, 2 if the file is not one that the program saves. The file is read as bytes, and nothing of it runs
    ///
    /// Compared are all bytes but those of the document, the data and edits inside, which is not verified, and of the key
    /// figures shown without scripts, which must be those of its tables. The best rule
    /// needs no command: never open a stranger's HTML; open your own, and import their answer into it.
    Verify {
        /// The file, an original or a copy that the program saved
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Compare it with this file; by default dist/carnet.html as it was built last, or built now if it is not there
        #[arg(long, value_name = "FILE")]
        against: Option<PathBuf>,
    },
    /// Make the single file twice, in two folders, from the committed sources; fails unless both are identical
    Release,
    /// Print the sizes of the parts of the single file; fails above its budget
    Size,
    /// Print every figure of a territory on a day as JSON
    Figures {
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The day, as 2019-12-13
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: String,
        /// Leave out the participations that are illustrative
        #[arg(long)]
        published_only: bool,
    },
    /// Read French sentences from standard input, one per line; print the claims of each as JSON, with verdicts and what
    /// these rest on: `"backing"` counts cells, or rows of actions, by provenance
    Claims {
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The day for sentences without a date, as 2019-12-13; the territory's reference day by default
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<String>,
        /// Leave out the participations that are illustrative
        #[arg(long)]
        published_only: bool,
    },
    /// Print the return code of a commune, what it answers to all running actions as about twenty signs; or, with --read,
    /// what such a code says, as JSON. Exit code 1 with a sentence where the code does not hold, 2 where the command is
    /// wrong. docs/formats/return-code.md describes the code
    Code {
        /// The code INSEE of the commune
        #[arg(long, value_name = "CODE", required_unless_present = "read", conflicts_with = "read")]
        commune: Option<String>,
        /// The day, as 2019-12-13; the territory's reference day by default
        #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "read")]
        date: Option<String>,
        /// Read this code
        #[arg(long, value_name = "TEXT")]
        read: Option<String>,
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
    /// Write a territory as a file for other programs: its Data Package as a zip file, its participations as CSV, or a
    /// spreadsheet with its indicators as formulas. Exit code 1 with a sentence where that cannot be done, 2 where the
    /// command is wrong. docs/formats/exports.md describes the files
    Export {
        /// package, csv, csv-fr, ods or xlsx
        #[arg(long, value_name = "FORMAT")]
        format: String,
        /// The file to write; standard output by default
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// The day of the figures, as 2019-12-13; the territory's reference day by default
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<String>,
    },
    /// Read a territory, or the answers of communes, from a file: a zipped Data Package, an export as ODS, XLSX or CSV, or
    /// any table of answers. Prints a summary as JSON, or writes the Data Package into a folder. Exit code 1 with a sentence
    /// for each fault, `file:row:column: …`
    Import {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Write the Data Package into this folder
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// The folder of the territory that the file completes or answers; the bundled one by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
    /// Merge answers, return codes, tables and documents into a territory, three ways against what its tables say. Prints the
    /// result as JSON, and minutes in French on standard error. Contradictions that the rule does not settle stay open,
    /// and what the tables say counts. The order of the paths changes nothing. Exit code 1 where no file could be used, 2
    /// where the command is wrong. docs/formats/gather.md describes the result
    Gather {
        /// Files, and folders of files
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
        /// Settle contradictions: the commune is right about its own cells, what was there before stays, or the latest
        /// answer holds where all are dated
        #[arg(long, value_name = "RULE", value_parser = ["commune", "base", "latest"])]
        rule: Option<String>,
        /// The folder of the Data Package; the bundled territory by default
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
    /// Give each reader of what a stranger wrote the inputs that a fuzzer makes up, starting from those in fuzz/corpus.
    /// Needs a C++ compiler
    Fuzz {
        /// The targets, named as in fuzz/targets; all of them when none is named
        #[arg(value_name = "TARGET")]
        targets: Vec<String>,
        /// How long each runs
        #[arg(long, value_name = "N", default_value_t = 60)]
        seconds: u32,
    },
    /// Take the pictures of the help anew, from the single file in Chromium
    HelpPictures {
        /// Take them from the existing dist/carnet.html
        #[arg(long)]
        no_build: bool,
    },
    /// Measure how long the figures take, alone and from a click to the painted page in a slow browser; sets no limits
    Bench,
    /// Kill browsers while they edit, and let several tabs edit at once, for about a quarter of an hour
    Torture,
    /// Build the bundled territory, data/mel, from the tables in data/inputs
    Data,
    /// Check that each layer of the source uses only those it may, and that texts for users are in `wording`
    Layers,
    /// Write the document block and the page without JavaScript for Trunk
    Document,
    /// Build the module that reads and writes spreadsheets, for Trunk
    TablesModule,
}

fn main() -> ExitCode {
    run(Cli::parse().task).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

fn run(task: Chore) -> Result<ExitCode> {
    let done = match task {
        Chore::Serve => site::serve(),
        Chore::Test { words, browser, no_build } => {
            test::run(&words, ScenarioOptions { browser, no_build, ..ScenarioOptions::default() })
        }
        Chore::Dist { data, out } => {
            let file = out.unwrap_or_else(locations::one_file);
            dist::make(data.as_deref().unwrap_or(&locations::bundled_territory()), &file)?;
            release::print_sums(&file)?;
            // The budget is that of the bundled territory.
            if data.is_some() { size::print(&file).map(|_| ()) } else { size::report(&file) }
        }
        Chore::Verify { file, against } => return Ok(verify::run(&file, against.as_deref())),
        Chore::Release => release::make(),
        Chore::Size => size::report(&locations::one_file()),
        Chore::Figures { data, date, published_only } => {
            figures::print(&data.unwrap_or_else(locations::bundled_territory), &date, published_only)
        }
        Chore::Claims { data, date, published_only } => {
            claims::print(&data.unwrap_or_else(locations::bundled_territory), date.as_deref(), published_only)
        }
        Chore::Code { commune, date, read, data } => {
            let task = match &read {
                Some(text) => CodeTask::Read(text),
                None => CodeTask::Write { commune: commune.as_deref().unwrap_or_default(), date: date.as_deref() },
            };
            return return_code::run(&data.unwrap_or_else(locations::bundled_territory), &task);
        }
        Chore::Export { format, out, data, date } => {
            let task = ExportTask { format: &format, out: out.as_deref(), date: date.as_deref() };
            return export::run(&data.unwrap_or_else(locations::bundled_territory), &task);
        }
        Chore::Import { file, out, data } => {
            return import::run(&data.unwrap_or_else(locations::bundled_territory), &file, out.as_deref());
        }
        Chore::Gather { paths, rule, data } => {
            let rule = rule.as_deref().and_then(gathering::SettleRule::parse);
            return gather::run(&data.unwrap_or_else(locations::bundled_territory), &paths, rule);
        }
        Chore::Fuzz { targets, seconds } => fuzz::run(&targets, seconds),
        Chore::HelpPictures { no_build } => help_pictures::make(no_build),
        Chore::Bench => bench::run(),
        Chore::Torture => torture::run(),
        Chore::Data => data::run(&locations::project()).map_err(Error::msg),
        Chore::Layers => layers::check(),
        Chore::Document => document::write(),
        Chore::TablesModule => tables_module::build(),
    };
    done.map(|()| ExitCode::SUCCESS)
}
