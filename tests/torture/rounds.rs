//! Browsers that are killed in the middle of editing, and tabs that all edit at once: what was said to be kept, and
//! what is found again.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use browser_tests::{Failure, Outcome, Page, the_file};
use serde_json::{Value, json};

/// Where the edits are made: any page has « Annuler » and « Rétablir », each of which adds one entry.
const PAGE: &str = "#/commune/59256";
const CONFIRM: &str = "Confirmer : Mutualisation des assurances";

/// What the page says of its edits: how they stand, how many are durably kept.
const KEPT: &str = "const chip = document.querySelector('[data-standing]'); \
    return [chip?.dataset.standing, Number(chip?.dataset.kept), window.controlled ?? 0];";

/// What localStorage alone gives back of what it was given.
const CONTROL: &str = "return Number(localStorage.getItem('carnet-essai') ?? 0)";

/// Undoes and does again, every `pause` milliseconds; beside it, localStorage alone is given a count that grows.
const EDIT: &str = "const [pause, from] = arguments; \
    window.controlled = from; \
    const ways = () => [...document.querySelectorAll('.undoing button')].filter((it) => it.getAttribute('aria-disabled') !== 'true'); \
    setInterval(() => { \
      ways()[0]?.click(); \
      localStorage.setItem('carnet-essai', String(++window.controlled)); \
    }, pause);";

/// Undoes and does again until so many entries were made, as fast as the page goes; their ids are those that were drawn.
const EDIT_AT_ONCE: &str = "const [wanted] = arguments; \
    window.made = []; \
    const draw = crypto.getRandomValues.bind(crypto); \
    crypto.getRandomValues = (bytes) => { \
      draw(bytes); \
      if (bytes.length === 12) window.made.push([...bytes].map((it) => it.toString(16).padStart(2, '0')).join('')); \
      return bytes; \
    }; \
    const ways = () => [...document.querySelectorAll('.undoing button')].filter((it) => it.getAttribute('aria-disabled') !== 'true'); \
    const turn = new MessageChannel(); \
    turn.port1.onmessage = () => { \
      if (window.made.length >= wanted) return; \
      ways()[0]?.click(); \
      turn.port2.postMessage(0); \
    }; \
    turn.port2.postMessage(0);";

/// The ids of the entries in the durable store.
const FOUND: &str = "const done = arguments[0]; \
    const opening = indexedDB.open('carnet'); \
    opening.onerror = () => done(null); \
    opening.onsuccess = () => { \
      const keys = opening.result.transaction('entries').objectStore('entries').getAllKeys(); \
      keys.onsuccess = () => { opening.result.close(); done(keys.result.map((it) => String(it).split('/').pop())); }; \
      keys.onerror = () => done(null); \
    };";

/// What came of the rounds of one browser.
#[derive(Debug, Default)]
pub struct SurvivalReport {
    /// How often it was killed.
    pub rounds: usize,
    /// How many edits were said to be kept, over all rounds.
    pub acknowledged: u64,
    /// How many of them were not found again.
    pub lost: u64,
    /// How many numbers localStorage alone had taken, over all rounds.
    pub control: u64,
    /// How many of them it did not give back.
    pub control_lost: u64,
    /// In how many rounds it did not give all of them back.
    pub control_rounds: usize,
}

/// Kills the browser while it is editing, so many times, each after a time of its own.
pub fn kill(page: &Page, rounds: usize) -> Outcome<SurvivalReport> {
    let address = format!("file://{}{PAGE}", the_file()?.display());
    let mut survived = SurvivalReport::default();
    let mut chance = TimeSeed::new();
    page.open_address(&address)?;
    page.click(CONFIRM)?;
    let mut before = settled(page, 1)?;
    for round in 1..=rounds {
        let controlled = number(&page.run(CONTROL, Vec::new())?)?;
        page.run(EDIT, vec![json!(15), json!(controlled)])?;
        let until = Instant::now() + Duration::from_millis(200 + chance.below(1300));
        let (mut kept, mut control) = (before, controlled);
        while Instant::now() < until {
            let said = page.run(KEPT, Vec::new())?;
            (kept, control) = (kept.max(number(&said[1])?), number(&said[2])?);
        }
        page.kill_the_browser(&address)?;
        let found = settled(page, kept)?;
        let given_back = number(&page.run(CONTROL, Vec::new())?)?;
        let (lost, control_lost) = (kept.saturating_sub(found), control.saturating_sub(given_back));
        survived.acknowledged += kept - before;
        survived.lost += lost;
        survived.control += control - controlled;
        survived.control_lost += control_lost;
        survived.control_rounds += usize::from(control_lost > 0);
        if lost > 0 || round % 10 == 0 {
            println!("  round {round}: {kept} kept, {found} found; localStorage alone: {control}, {given_back} found");
        }
        before = found;
        survived.rounds = round;
    }
    Ok(survived)
}

/// Has several tabs make so many edits in all, at once. Gives back how many were made, and how many are nowhere.
pub fn together(page: &Page, tabs: usize, edits: usize) -> Outcome<(usize, usize)> {
    page.open(PAGE)?;
    page.click(CONFIRM)?;
    settled(page, 1)?;
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
        made.extend(all_made(page, edits.div_ceil(tabs))?);
    }
    // Every tab has heard of all, and says that all are kept.
    for tab in 0..tabs {
        page.tab(tab)?;
        settled(page, made.len() as u64 + 1)?;
    }
    page.reload()?;
    settled(page, made.len() as u64 + 1)?;
    let found = page.run_later(FOUND, Vec::new())?;
    let found = found.as_array().ok_or_else(|| Failure::new("The durable store cannot be read"))?;
    let lost = made.iter().filter(|id| !found.contains(&Value::from(id.as_str()))).count();
    Ok((made.len(), lost))
}

/// Waits until a tab has made its edits; their ids.
fn all_made(page: &Page, wanted: usize) -> Outcome<Vec<String>> {
    let made = patiently("the edits to be made", || {
        let made = page.run("return window.made", Vec::new())?;
        let count = made.as_array().map_or(0, Vec::len);
        Ok((count >= wanted).then_some(made))
    })?;
    let ids = made.as_array().into_iter().flatten();
    Ok(ids.filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

/// Waits until the page says that its edits are kept, and that there are as many as are looked for, or gives up
/// waiting for those that are missing; how many there are.
fn settled(page: &Page, wanted: u64) -> Outcome<u64> {
    let mut last = 0;
    let enough = patiently("the page to say that its edits are kept", || {
        let said = page.run(KEPT, Vec::new())?;
        last = number(&said[1]).unwrap_or_default();
        Ok((said[0] == "kept" && last >= wanted).then_some(last))
    });
    enough.or_else(|failure| if last > 0 { Ok(last) } else { Err(failure) })
}

/// Asks again and again, for up to a minute.
fn patiently<Answer>(what: &str, mut ask: impl FnMut() -> Outcome<Option<Answer>>) -> Outcome<Answer> {
    let deadline = Instant::now() + Duration::from_mins(1);
    while Instant::now() < deadline {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(Failure::new(format!("Waited in vain for {what}")))
}

fn number(value: &Value) -> Outcome<u64> {
    value.as_u64().ok_or_else(|| Failure::new(format!("The page does not say how many edits are kept: {value}")))
}

/// Numbers without a pattern that the browser could be in step with.
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
