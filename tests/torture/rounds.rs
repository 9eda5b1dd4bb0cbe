//! Kills browsers while they edit, and edits in several tabs at once; compares the edits reported as saved with those
//! that are found again.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use browser_tests::{Failure, Outcome, Page, single_file};
use serde_json::{Value, json};

/// The page on which the edits are made. « Annuler » and « Rétablir », which every page has, add one entry each.
const PAGE: &str = "#/commune/59256";
const CONFIRM: &str = "Confirmer : Mutualisation des assurances";

/// Returns the save status that the page shows, the number of saved edits, and the control count.
const SAVE_STATUS: &str = "const indicator = document.querySelector('[data-save-status]'); \
    return [indicator?.dataset.saveStatus, Number(indicator?.dataset.inDatabase), window.controlled ?? 0];";

/// Returns the control count in localStorage.
const CONTROL: &str = "return Number(localStorage.getItem('carnet-essai') ?? 0)";

/// Clicks undo and redo in turn every `pause` milliseconds. For comparison, writes a growing count to localStorage
/// only.
const EDIT: &str = "const [pause, from] = arguments; \
    window.controlled = from; \
    const buttons = () => [...document.querySelectorAll('.undoing button')].filter((it) => it.getAttribute('aria-disabled') !== 'true'); \
    setInterval(() => { \
      buttons()[0]?.click(); \
      localStorage.setItem('carnet-essai', String(++window.controlled)); \
    }, pause);";

/// Clicks undo and redo in turn until `wanted` entries were made, as fast as possible. An entry is written into
/// localStorage before the click returns, in a chunk with those before it: its id is the one that is new there.
const EDIT_AT_ONCE: &str = "const [wanted] = arguments; \
    window.made = []; \
    const known = new Set(); \
    const ids = (text) => [...String(text).matchAll(/\"id\":\"([0-9a-f]+)\"/g)].map((it) => it[1]); \
    let written = []; \
    const write = Storage.prototype.setItem; \
    Storage.prototype.setItem = function (key, text) { written.push(...ids(text)); return write.call(this, key, text); }; \
    const buttons = () => [...document.querySelectorAll('.undoing button')].filter((it) => it.getAttribute('aria-disabled') !== 'true'); \
    const turn = new MessageChannel(); \
    turn.port1.onmessage = () => { \
      if (window.made.length >= wanted) return; \
      Object.values(localStorage).flatMap(ids).forEach((id) => known.add(id)); \
      written = []; \
      buttons()[0]?.click(); \
      window.made.push(...new Set(written.filter((id) => !known.has(id)))); \
      turn.port2.postMessage(0); \
    }; \
    turn.port2.postMessage(0);";

/// Returns the ids of the entries in the database.
const SAVED_IDS: &str = "const done = arguments[0]; \
    const opening = indexedDB.open('carnet'); \
    opening.onerror = () => done(null); \
    opening.onsuccess = () => { \
      const keys = opening.result.transaction('entries').objectStore('entries').getAllKeys(); \
      keys.onsuccess = () => { opening.result.close(); done(keys.result.map((it) => String(it).split('/').pop())); }; \
      keys.onerror = () => done(null); \
    };";

/// The result of all rounds in one browser.
#[derive(Debug, Default)]
pub struct SurvivalReport {
    /// The number of kills.
    pub rounds: usize,
    /// The number of edits reported as saved.
    pub acknowledged: u64,
    /// The number of these that were not found again.
    pub lost: u64,
    /// The number of control counts written to localStorage only.
    pub control: u64,
    /// The number of these that were lost.
    pub control_lost: u64,
    /// The number of rounds in which some were lost.
    pub control_rounds: usize,
}

/// Kills the browser `rounds` times while it edits, each time after a random delay.
pub fn kill_repeatedly(page: &Page, rounds: usize) -> Outcome<SurvivalReport> {
    let address = format!("file://{}{PAGE}", single_file()?.display());
    let mut report = SurvivalReport::default();
    let mut random = TimeSeed::new();
    page.open_address(&address)?;
    page.click(CONFIRM)?;
    let mut before = wait_until_saved(page, 1)?;
    for round in 1..=rounds {
        let control_before = number(&page.run(CONTROL, Vec::new())?)?;
        page.run(EDIT, vec![json!(15), json!(control_before)])?;
        let until = Instant::now() + Duration::from_millis(200 + random.below(1300));
        let (mut saved, mut control) = (before, control_before);
        while Instant::now() < until {
            let status = page.run(SAVE_STATUS, Vec::new())?;
            (saved, control) = (saved.max(number(&status[1])?), number(&status[2])?);
        }
        page.kill_the_browser(&address)?;
        let found = wait_until_saved(page, saved)?;
        let control_found = number(&page.run(CONTROL, Vec::new())?)?;
        let (lost, control_lost) = (saved.saturating_sub(found), control.saturating_sub(control_found));
        report.acknowledged += saved - before;
        report.lost += lost;
        report.control += control - control_before;
        report.control_lost += control_lost;
        report.control_rounds += usize::from(control_lost > 0);
        if lost > 0 || round % 10 == 0 {
            println!(
                "  round {round}: {saved} saved, {found} found; localStorage alone: {control}, {control_found} found"
            );
        }
        before = found;
        report.rounds = round;
    }
    Ok(report)
}

/// Makes `edits` edits in several tabs at once. Returns how many were made and how many of them are lost.
pub fn edit_in_tabs(page: &Page, tabs: usize, edits: usize) -> Outcome<(usize, usize)> {
    page.open(PAGE)?;
    page.click(CONFIRM)?;
    wait_until_saved(page, 1)?;
    for _ in 1..tabs {
        page.second_tab()?;
    }
    for tab in 0..tabs {
        page.tab(tab)?;
        page.run(EDIT_AT_ONCE, vec![json!(edits.div_ceil(tabs))])?;
    }
    let mut made: Vec<String> = Vec::new();
    for tab in 0..tabs {
        page.tab(tab)?;
        made.extend(wait_for_edits(page, edits.div_ceil(tabs))?);
    }
    // Waits until every tab reports all edits as saved.
    for tab in 0..tabs {
        page.tab(tab)?;
        wait_until_saved(page, made.len() as u64 + 1)?;
    }
    page.reload()?;
    wait_until_saved(page, made.len() as u64 + 1)?;
    let found = page.run_later(SAVED_IDS, Vec::new())?;
    let found = found.as_array().ok_or_else(|| Failure::new("The database cannot be read"))?;
    let lost = made.iter().filter(|id| !found.contains(&Value::from(id.as_str()))).count();
    Ok((made.len(), lost))
}

/// Waits until a tab has made its edits; returns their ids.
fn wait_for_edits(page: &Page, wanted: usize) -> Outcome<Vec<String>> {
    let made = poll("the edits to be made", || {
        let made = page.run("return window.made", Vec::new())?;
        let count = made.as_array().map_or(0, Vec::len);
        Ok((count >= wanted).then_some(made))
    })?;
    let ids = made.as_array().into_iter().flatten();
    Ok(ids.filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

/// Waits until the page reports at least `wanted` edits as saved. After the time limit, returns the number reported.
fn wait_until_saved(page: &Page, wanted: u64) -> Outcome<u64> {
    let mut last = 0;
    let enough = poll("the page to report its edits as saved", || {
        let status = page.run(SAVE_STATUS, Vec::new())?;
        last = number(&status[1]).unwrap_or_default();
        Ok((status[0] == "saved" && last >= wanted).then_some(last))
    });
    enough.or_else(|failure| if last > 0 { Ok(last) } else { Err(failure) })
}

/// Repeats a query for up to a minute.
fn poll<Answer>(what: &str, mut query: impl FnMut() -> Outcome<Option<Answer>>) -> Outcome<Answer> {
    let deadline = Instant::now() + Duration::from_mins(1);
    while Instant::now() < deadline {
        if let Some(answer) = query()? {
            return Ok(answer);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(Failure::new(format!("Waited in vain for {what}")))
}

fn number(value: &Value) -> Outcome<u64> {
    value.as_u64().ok_or_else(|| Failure::new(format!("The page does not report the number of saved edits: {value}")))
}

/// A pseudo-random generator seeded with the time, so that delays differ between runs.
struct TimeSeed(u64);

impl TimeSeed {
    fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(u64::from(now.subsec_nanos()) << 20 | 1)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
