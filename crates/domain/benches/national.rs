//! How long the counts of ten year-ends take for every commune of France, here or in WebAssembly.
//!
//! `cargo bench -p domain --bench national` counts a territory that is made up. With the folder of a Data Package,
//! `cargo bench -p domain --bench national -- FOLDER` counts what its tables say, and prints one line of JSON: `ms`, how
//! long all ten years take; `atLeast`, year after year, the communes in at least 1, 2, 3… actions; `adoption`, year
//! after year, the communes of each running action in the order of the table. The years are those up to the reference
//! day's. Reading the tables is not measured; each commune's own counts are among what is.

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

/// How often all of it is counted; the times of the first, before memory and processor have settled, are left out.
const TIMES: usize = 60;
const LEFT_OUT: usize = 10;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let folder = arguments.iter().find(|argument| !argument.starts_with('-'));
    if let Some(folder) = folder {
        let (ms, found) = measured(&read(Path::new(folder)));
        let at_least = found.iter().flat_map(|day| day.at_least.iter().map(|at| at.min));
        let adoption = found.iter().flat_map(|day| day.adoption.iter().map(|(_, adoption)| adoption.min));
        let (at_least, adoption): (Vec<u32>, Vec<u32>) = (at_least.collect(), adoption.collect());
        println!("{}", serde_json::json!({ "ms": ms, "atLeast": at_least, "adoption": adoption }));
    } else if arguments.iter().any(|argument| argument == "--bench") {
        let size = TerritorySize::ALL[2];
        let (ms, _) = measured(size.territory());
        println!("Ten year-ends at once, {size}, {}: {ms:.2} ms", env::consts::ARCH);
    }
}

/// How many milliseconds all the days take, and what is counted of them.
fn measured(territory: &Territory) -> (f64, Vec<DayCounts>) {
    let last = territory.about().reference.year();
    let days: Vec<Day> = (last - 9..=last).map(Day::end_of_year).collect();
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        let found = series(black_box(territory), &days, Scope::Everything);
        times.push(start.elapsed());
        drop(black_box(found));
    }
    let settled = &mut times[LEFT_OUT..];
    settled.sort_unstable();
    let median = settled[settled.len() / 2].as_secs_f64() * 1e3;
    (median, series(territory, &days, Scope::Everything))
}

fn read(folder: &Path) -> Territory {
    let read = |name: &str| Some((name.to_owned(), fs::read(folder.join(name)).ok()?));
    let names = ["datapackage.json"].into_iter().chain(Package::TABLES);
    let package = Package::from_files(names.filter_map(read)).expect("files that are read");
    Territory::read(&package).expect("a territory without fault")
}
