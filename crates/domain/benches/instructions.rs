//! How many instructions all the figures at one date take, counted by callgrind: the same on a busy machine as on
//! a quiet one.
//!
//! Each size is run once under valgrind, by this very program; only what `counted_figures` does is counted.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use std::env;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

use domain::indicators::{Figures, Scope};
use domain::territory::Territory;

use fixtures::generated::{TerritorySize, last_day};

/// What the program is told when it is run under valgrind, before the number of the case.
const CASE: &str = "--counted-case";

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == CASE) {
        let case: usize = arguments[at + 1].parse().expect("a number");
        let territory = TerritorySize::ALL[case].territory();
        // Once before, uncounted: the allocator tidies up after the reader at the first chance.
        black_box(Figures::on(black_box(territory), last_day(), Scope::Everything));
        black_box(counted_figures(black_box(territory)));
    } else if arguments.iter().any(|argument| argument == "--bench") {
        compare();
    }
}

#[inline(never)]
fn counted_figures(territory: &Territory) -> Figures {
    Figures::on(territory, last_day(), Scope::Everything)
}

/// One line for each size.
fn compare() {
    let there = Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
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
    let said = String::from_utf8_lossy(&run.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected :")).map(|(_, count)| count.trim());
    collected.map_or_else(|| format!("not counted: {said}"), in_thousands)
}

/// The digits in groups of three.
fn in_thousands(digits: &str) -> String {
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(" ")
}
