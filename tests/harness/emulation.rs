//! Emulation of screen, colour scheme and processor; screenshots and printing.

use std::fs;
use std::path::PathBuf;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintMargins, PrintOrientation, PrintPage, PrintParameters};

use crate::waiting::until;
use crate::{Browser, Failure, Outcome, Page, environment};

impl Page {
    /// Sets up a tab before it opens anything.
    pub(crate) fn set_up_tab(&self) -> Outcome {
        if self.browser == Browser::Firefox {
            return Ok(());
        }
        let scheme = if self.setup.is_dark() { "dark" } else { "light" };
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.chromium_command("Emulation.setEmulatedMedia", &json!({"features": features}))?;
        let folder = self.folder().join("downloads");
        self.chromium_command("Browser.setDownloadBehavior", &json!({"behavior": "allow", "downloadPath": folder}))
    }

    /// Sets the size of the page in CSS pixels.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no window narrower than 450 pixels.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        if self.browser == Browser::Chromium {
            let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            return self.chromium_command("Emulation.setDeviceMetricsOverride", &metrics);
        }
        let web = self.web()?;
        self.wait_for(web.set_window_rect(0, 0, width, height))?;
        let borders = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new())?;
        let border = |axis: usize| borders[axis].as_u64().and_then(|it| u32::try_from(it).ok()).unwrap_or_default();
        self.wait_for(web.set_window_rect(0, 0, width + border(0), height + border(1)))?;
        until(&format!("a page {width} wide"), || {
            let now = self.run("return innerWidth", Vec::new())?;
            if now == json!(width) { Ok(()) } else { Err(Failure::new(format!("it is {now}"))) }
        })
    }

    /// Whether the browser supports windows of this width.
    #[must_use]
    pub fn supports_width(&self, width: u32) -> bool {
        self.browser == Browser::Chromium || width >= 500
    }

    /// Slows Chromium's processor down by this factor.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no such thing.
    pub fn slow_down(&self, times: u32) -> Outcome {
        self.chromium_command("Emulation.setCPUThrottlingRate", &json!({"rate": times}))
    }

    /// Makes Chromium run a script in every page from now on, before the page's own scripts.
    ///
    /// # Errors
    /// The browser refuses; Firefox has no such thing.
    pub fn run_before_all(&self, script: &str) -> Outcome {
        self.chromium_command("Page.addScriptToEvaluateOnNewDocument", &json!({"source": script}))
    }

    /// Sets the width of the page to 320 CSS pixels, or to the narrowest window of Firefox.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn narrow(&self) -> Outcome {
        self.resize(if self.browser == Browser::Chromium { 320 } else { 500 }, 700)
    }

    /// Sets the size of the page and saves a screenshot as `name-width-browser.png`.
    ///
    /// # Errors
    /// The browser refuses, or the file cannot be written.
    pub fn screenshot(&self, name: &str, width: u32, height: u32) -> Outcome<PathBuf> {
        self.resize(width, height)?;
        // After two frames, the page has been drawn in its new size.
        let settled = "const done = arguments[0]; \
                       document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        self.wait_for(self.web()?.execute_async(settled, Vec::new()))?;
        self.save_screenshot(&format!("{name}-{width}"))
    }

    /// Prints the page as PDF.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn print(&self) -> Outcome<Vec<u8>> {
        Ok(self.wait_for(self.web()?.print_page(PrintParameters::default()))?)
    }

    /// Prints the page as PDF, on A4 landscape with narrow margins.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn print_landscape(&self) -> Outcome<Vec<u8>> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let margin = PrintMargins { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 };
        let orientation = PrintOrientation::Landscape;
        let parameters = PrintParameters { orientation, page, margin, ..PrintParameters::default() };
        Ok(self.wait_for(self.web()?.print_page(parameters))?)
    }

    /// Whether the browser is Chromium.
    #[must_use]
    pub fn is_chromium(&self) -> bool {
        self.browser == Browser::Chromium
    }

    pub(crate) fn save_screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let folder = environment::screenshots()?;
        fs::create_dir_all(&folder)?;
        let browser = format!("{:?}", self.browser).to_lowercase();
        let file = folder.join(format!("{name}-{browser}.png"));
        fs::write(&file, self.wait_for(self.web()?.screenshot_as_png())?)?;
        Ok(file)
    }

    fn chromium_command(&self, command: &str, parameters: &Value) -> Outcome {
        let body = json!({"cmd": command, "params": parameters});
        self.command(Method::POST, "goog/cdp/execute".to_owned(), Some(body)).map(drop)
    }
}
