//! Counts the instructions to compute all figures of one date, with callgrind. The result does not depend on the load
//! of the machine.
//!
//! This program runs itself under valgrind, once for each size. Only `counted_figures` is counted.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use std::env;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

use domain::indicators::{Figures, Scope};
use domain::territory::Territory;

use fixtures::generated::{TerritorySize, last_day};

/// The argument for the run under valgrind, followed by the index of the size.
const CASE: &str = "--counted-case";

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == CASE) {
        let case: usize = arguments[at + 1].parse().expect("a number");
        let territory = TerritorySize::ALL[case].territory();
        // One run that is not counted, since the first allocations after reading the tables are slower.
        black_box(Figures::on(black_box(territory), last_day(), Scope::Everything));
        black_box(counted_figures(black_box(territory)));
    } else if arguments.iter().any(|argument| argument == "--bench") {
        count_all();
    }
}

#[inline(never)]
fn counted_figures(territory: &Territory) -> Figures {
    Figures::on(territory, last_day(), Scope::Everything)
}

/// Prints one line for each size.
fn count_all() {
    let status = Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !status.is_ok_and(|status| status.success()) {
        println!("Instructions are not counted: valgrind is missing (sudo apt-get install valgrind)");
        return;
    }
    println!("Instructions, all the figures at one date");
    for (case, size) in TerritorySize::ALL.into_iter().enumerate() {
        println!("{:>14}  {:>12}", size.to_string(), count(case));
    }
}

fn count(case: usize) -> String {
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("callgrind.figures.{case}"));
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=*counted_figures*"])
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(env::current_exe().expect("this program"))
        .args([CASE, &case.to_string()])
        .output()
        .expect("valgrind starts");
    let output = String::from_utf8_lossy(&run.stderr);
    let collected = output.lines().find_map(|line| line.split_once("Collected :")).map(|(_, count)| count.trim());
    collected.map_or_else(|| format!("not counted: {output}"), in_thousands)
}

/// Separates the digits into groups of three.
fn in_thousands(digits: &str) -> String {
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(" ")
}
