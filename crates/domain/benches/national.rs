//! Measures the time to compute the counts of ten year-ends for all communes of France, natively or in WebAssembly.
//!
//! `cargo bench -p domain --bench national` uses a generated territory. With the folder of a Data Package,
//! `cargo bench -p domain --bench national -- FOLDER` uses its tables and prints one line of JSON. `ms` is the time for
//! all ten years. `atLeast` lists, for each year, the communes in at least 1, 2, 3… actions. `adoption` lists, for each
//! year, the participants of each running action in the order of the table. The last year is that of the reference day.
//! Reading the tables is not measured.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use domain::dates::Day;
use domain::indicators::{DayCounts, Scope, series};
use domain::territory::{Package, Territory};

use fixtures::generated::TerritorySize;

/// The number of measurements, of which the first ones are discarded as warm-up.
const RUNS: usize = 60;
const WARM_UP_RUNS: usize = 10;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let folder = arguments.iter().find(|argument| !argument.starts_with('-'));
    if let Some(folder) = folder {
        let (ms, found) = measure(&read(Path::new(folder)));
        let at_least = found.iter().flat_map(|day| day.at_least.iter().map(|at| at.min));
        let adoption = found.iter().flat_map(|day| day.adoption.iter().map(|(_, adoption)| adoption.min));
        let (at_least, adoption): (Vec<u32>, Vec<u32>) = (at_least.collect(), adoption.collect());
        println!("{}", serde_json::json!({ "ms": ms, "atLeast": at_least, "adoption": adoption }));
    } else if arguments.iter().any(|argument| argument == "--bench") {
        let size = TerritorySize::ALL[2];
        let (ms, _) = measure(size.territory());
        println!("Ten year-ends at once, {size}, {}: {ms:.2} ms", env::consts::ARCH);
    }
}

/// The median time in milliseconds to count all days, and the counts.
fn measure(territory: &Territory) -> (f64, Vec<DayCounts>) {
    let last = territory.about().reference.year();
    let days: Vec<Day> = (last - 9..=last).map(Day::end_of_year).collect();
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let found = series(black_box(territory), &days, Scope::Everything);
        times.push(start.elapsed());
        drop(black_box(found));
    }
    let measured = &mut times[WARM_UP_RUNS..];
    measured.sort_unstable();
    let median = measured[measured.len() / 2].as_secs_f64() * 1e3;
    (median, series(territory, &days, Scope::Everything))
}

fn read(folder: &Path) -> Territory {
    let read = |name: &str| Some((name.to_owned(), fs::read(folder.join(name)).ok()?));
    let names = ["datapackage.json"].into_iter().chain(Package::TABLES);
    let package = Package::from_files(names.filter_map(read)).expect("files that are read");
    Territory::read(&package).expect("a valid territory")
}
