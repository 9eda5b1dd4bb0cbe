//! The screen a page is shown on: its size, dark or light, and what it looks like there.

use std::fs;
use std::path::PathBuf;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintMargins, PrintOrientation, PrintPage, PrintParameters};

use crate::waiting::until;
use crate::{Browser, Failure, Outcome, Page, given};

impl Page {
    /// What has to be said to every tab before it opens anything.
    pub(crate) fn prepare(&self) -> Outcome {
        if self.browser == Browser::Firefox {
            return Ok(());
        }
        let scheme = if self.setup.is_dark() { "dark" } else { "light" };
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.tell_chromium("Emulation.setEmulatedMedia", &json!({"features": features}))?;
        let folder = self.folder().join("downloads");
        self.tell_chromium("Browser.setDownloadBehavior", &json!({"behavior": "allow", "downloadPath": folder}))
    }

    /// Gives the page this much room, in CSS pixels.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no window under 450 pixels.
    pub fn size(&self, width: u32, height: u32) -> Outcome {
        if self.browser == Browser::Chromium {
            let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            return self.tell_chromium("Emulation.setDeviceMetricsOverride", &metrics);
        }
        let web = self.web()?;
        self.wait_for(web.set_window_rect(0, 0, width, height))?;
        let room = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new())?;
        let frame = |side: usize| room[side].as_u64().and_then(|pixels| u32::try_from(pixels).ok()).unwrap_or_default();
        self.wait_for(web.set_window_rect(0, 0, width + frame(0), height + frame(1)))?;
        until(&format!("a page {width} wide"), || {
            let now = self.run("return innerWidth", Vec::new())?;
            if now == json!(width) { Ok(()) } else { Err(Failure::new(format!("it is {now}"))) }
        })
    }

    /// Whether the browser has windows of that width.
    #[must_use]
    pub fn can_be(&self, width: u32) -> bool {
        self.browser == Browser::Chromium || width >= 500
    }

    /// Makes Chromium's processor that many times slower.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no such thing.
    pub fn slow_down(&self, times: u32) -> Outcome {
        self.tell_chromium("Emulation.setCPUThrottlingRate", &json!({"rate": times}))
    }

    /// Has Chromium run a script in every page from now on, before the page's own.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no such thing.
    pub fn run_before_all(&self, script: &str) -> Outcome {
        self.tell_chromium("Page.addScriptToEvaluateOnNewDocument", &json!({"source": script}))
    }

    /// Gives the page a width of 320 CSS pixels, or the narrowest window that Firefox has.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn narrow(&self) -> Outcome {
        self.size(if self.browser == Browser::Chromium { 320 } else { 500 }, 700)
    }

    /// Shows the page in that size and keeps what it looks like, as `name-width-browser.png`.
    ///
    /// # Errors
    /// The browser refuses, or the picture cannot be kept.
    pub fn screenshot(&self, name: &str, width: u32, height: u32) -> Outcome<PathBuf> {
        self.size(width, height)?;
        // Two frames on, what the new size changes has been drawn.
        let settled = "const done = arguments[0]; \
                       document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        self.wait_for(self.web()?.execute_async(settled, Vec::new()))?;
        self.take(&format!("{name}-{width}"))
    }

    /// The page as it would be printed.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn printed(&self) -> Outcome<Vec<u8>> {
        Ok(self.wait_for(self.web()?.print_page(PrintParameters::default()))?)
    }

    /// The page as it would be printed on A4 across, with narrow margins.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn printed_across(&self) -> Outcome<Vec<u8>> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let margin = PrintMargins { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 };
        let orientation = PrintOrientation::Landscape;
        let asked = PrintParameters { orientation, page, margin, ..PrintParameters::default() };
        Ok(self.wait_for(self.web()?.print_page(asked))?)
    }

    /// Whether the browser is Chromium.
    #[must_use]
    pub fn is_chromium(&self) -> bool {
        self.browser == Browser::Chromium
    }

    pub(crate) fn take(&self, name: &str) -> Outcome<PathBuf> {
        let folder = given::screenshots()?;
        fs::create_dir_all(&folder)?;
        let browser = format!("{:?}", self.browser).to_lowercase();
        let file = folder.join(format!("{name}-{browser}.png"));
        fs::write(&file, self.wait_for(self.web()?.screenshot_as_png())?)?;
        Ok(file)
    }

    fn tell_chromium(&self, command: &str, parameters: &Value) -> Outcome {
        let body = json!({"cmd": command, "params": parameters});
        self.ask(Method::POST, "goog/cdp/execute".to_owned(), Some(body)).map(drop)
    }
}
