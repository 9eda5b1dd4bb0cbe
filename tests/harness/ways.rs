//! The ways through the program: from page to page by both levels of the navigation, and the choice of what is shown.

use serde_json::{Value, json};

use crate::waiting::until;
use crate::{Failure, Key, Outcome, Page};

/// The names of both levels.
const WAYS: &str = "Parties du carnet";
const PAGES: &str = "Pages de cette partie";

/// The name of the control of what is shown, while it is closed; empty if its choice is in sight.
const CLOSED_CONTROL: &str = "const control = document.getElementById('moment'); \
    const closed = control?.checkVisibility() && control.getAttribute('aria-expanded') !== 'true'; \
    return closed ? control.textContent : ''";

impl Page {
    /// Goes to a page by its way: « Atelier », « Journal ».
    ///
    /// # Errors
    /// The way or the page has no link.
    pub fn go_to(&self, way: &str, page: &str) -> Outcome {
        self.within(WAYS).click(way)?;
        self.within(PAGES).click(page)
    }

    /// Waits until the way and the page with these names are marked as current; an empty name stands for none.
    ///
    /// # Errors
    /// Others are.
    pub fn is_in(&self, way: &str, page: &str) -> Outcome {
        let script = "return arguments[0].map((name) => { \
            const nav = [...document.querySelectorAll('nav')].find((it) => it.getAttribute('aria-label') === name); \
            return nav?.querySelector('[aria-current]')?.textContent ?? ''; })";
        self.gives(script, &[json!([WAYS, PAGES])], json!([way, page]))
    }

    /// Opens the choice of the day and of the data, unless it is open.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_shown_moment(&self) -> Outcome {
        until("the choice of the day to open", || {
            let Value::String(name) = self.run(CLOSED_CONTROL, Vec::new())? else {
                return Err(Failure::new("there is no control of what is shown"));
            };
            if name.is_empty() { Ok(()) } else { self.button(&name).click_it() }
        })?;
        self.gives(CLOSED_CONTROL, &[], "")
    }

    /// Chooses one of the days, or of the two options of the data, that are shown: « fin 2016 », « Publié seulement ».
    ///
    /// # Errors
    /// There is none of this name.
    pub fn choose_shown(&self, option: &str) -> Outcome {
        self.open_shown_moment()?;
        self.click(option)
    }

    /// Types the day that is shown.
    ///
    /// # Errors
    /// There is no field for it.
    pub fn type_shown_day(&self, text: &str) -> Outcome {
        self.open_shown_moment()?;
        self.field("Autre date").fill(text)?;
        self.press(&[Key::Enter])
    }
}
