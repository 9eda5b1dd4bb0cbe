//! Measures the cold start: from navigation in a new browser to the painted key figures.

use browser_tests::{Browser, Outcome, Page, Setup, run};

use super::{EMPTY_PAGE, SLOWER, print_times, timed};

/// The number of starts for each processor speed.
const ROUNDS: usize = 9;

/// Waits for the key figures and records when the next frame begins, as their frame has been painted by then. It runs
/// before the page's own scripts.
const WATCH: &str = "const look = () => requestAnimationFrame(() => { \
      const figure = document.querySelector('.figures .figure-value'); \
      if (!figure || !/\\d/.test(figure.textContent)) { look(); return; } \
      requestAnimationFrame(() => { window.painted = performance.now(); }); \
    }); \
    look();";

/// Returns the recorded time.
const WHEN: &str = "const done = arguments[0]; \
    const look = () => { if (window.painted) done(window.painted); else setTimeout(look, 20); }; \
    look();";

/// Measures the app and an empty page, which gives the browser's own share.
pub fn cold_start() -> Outcome {
    for rate in [1, SLOWER] {
        let (mut app, mut empty) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            run("cold-start", Browser::Chromium, Setup::default(), |page| {
                page.run_before_all(WATCH)?;
                page.slow_down(rate)?;
                page.open_changed("vide.html", |_| EMPTY_PAGE.to_owned(), "")?;
                empty.push(painted(page)?);
                page.open("")?;
                app.push(painted(page)?);
                page.slow_down(1)
            })?;
        }
        print_times(&format!("cold start to the painted key figures, processor ÷ {rate}"), app);
        print_times(&format!("the same for an empty page, processor ÷ {rate}"), empty);
    }
    Ok(())
}

fn painted(page: &Page) -> Outcome<f64> {
    timed("cold start", &page.run_later(WHEN, Vec::new())?)
}
