//! The cold start: from navigation, in a browser that has never seen the page, to the frame after the key figures.

use browser_tests::{Browser, Outcome, Page, Setup, run};

use super::{FLOOR, SLOWER, say, timed};

/// How many browsers are started for each speed.
const ROUNDS: usize = 9;

/// Watches for the key figures from before the page's own scripts on, and notes when the second frame with them begins:
/// the first has then been handed to the screen.
const WATCH: &str = "const look = () => requestAnimationFrame(() => { \
      const figure = document.querySelector('.figures .figure-value'); \
      if (!figure || !/\\d/.test(figure.textContent)) { look(); return; } \
      requestAnimationFrame(() => { window.painted = performance.now(); }); \
    }); \
    look();";

const WHEN: &str = "const done = arguments[0]; \
    const look = () => { if (window.painted) done(window.painted); else setTimeout(look, 20); }; \
    look();";

/// Measures it beside the same of an empty page, which is what the browser itself takes.
pub fn cold_start() -> Outcome {
    for rate in [1, SLOWER] {
        let (mut ours, mut floor) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            run("cold-start", Browser::Chromium, Setup::default(), |page| {
                page.run_before_all(WATCH)?;
                page.slow_down(rate)?;
                page.open_changed("vide.html", |_| FLOOR.to_owned(), "")?;
                floor.push(painted(page)?);
                page.open("")?;
                ours.push(painted(page)?);
                page.slow_down(1)
            })?;
        }
        say(&format!("cold start to the painted key figures, processor ÷ {rate}"), ours);
        say(&format!("the same of an empty page, processor ÷ {rate}"), floor);
    }
    Ok(())
}

fn painted(page: &Page) -> Outcome<f64> {
    timed("cold start", &page.run_later(WHEN, Vec::new())?)
}
