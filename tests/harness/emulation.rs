//! Emulation of screen, colour scheme and processor; screenshots and printing.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintMargins, PrintOrientation, PrintPage, PrintParameters};

use crate::waiting::until;
use crate::{Browser, Failure, Outcome, Page, environment};

/// What a picture shows of a page, from a corner: its size in pixels of the picture, and how many of them there are for
/// each pixel of the page, in both directions.
#[derive(Clone, Copy, Debug)]
pub struct PictureCut {
    pub width: u32,
    pub height: u32,
    pub scale: f64,
}

impl Page {
    /// Draws the parts that are out of sight too, as before printing, and waits until the page stays the same.
    ///
    /// # Errors
    /// The page keeps changing.
    pub fn draw_all(&self) -> Outcome {
        let draw = "dispatchEvent(new Event('beforeprint')); return document.querySelector('main').innerHTML";
        let before = RefCell::new(Value::Null);
        until("all of the page to be drawn", || {
            let now = self.run(draw, Vec::new())?;
            if before.replace(now.clone()) == now { Ok(()) } else { Err(Failure::new("it changed")) }
        })
    }

    /// Sets up a tab before it opens anything.
    pub(crate) fn set_up_tab(&self) -> Outcome {
        if self.browser == Browser::Firefox {
            return Ok(());
        }
        let scheme = if self.setup.is_dark() { "dark" } else { "light" };
        let forced = if self.setup.has_forced_colours() { "active" } else { "none" };
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "forced-colors", "value": forced},
        ]);
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

    /// Does something at each of these sizes that the browser supports.
    ///
    /// # Errors
    /// The browser refuses a size, or what is done fails, with the size.
    pub fn at_each(&self, sizes: &[(u32, u32)], mut act: impl FnMut(u32, u32) -> Outcome) -> Outcome {
        for &(width, height) in sizes.iter().filter(|(width, _)| self.supports_width(*width)) {
            self.resize(width, height)?;
            act(width, height).map_err(|failure| failure.with(&format!("at {width} × {height}")))?;
        }
        Ok(())
    }

    /// Waits until the page has done what was asked of it before and has drawn that, which takes two frames.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn frame(&self) -> Outcome {
        // A tab that is not shown has no frames.
        let drawn = "const done = arguments[0]; \
                     const frame = (then) => document.hidden ? setTimeout(then) : requestAnimationFrame(then); \
                     document.fonts.ready.then(() => setTimeout(() => frame(() => frame(() => done(1)))))";
        self.run_later(drawn, Vec::new()).map(drop)
    }

    /// Waits until nothing of the page is left to draw: the program draws what is out of sight while the browser is idle.
    /// The page has then stayed the same for two frames and an idle moment between them.
    ///
    /// # Errors
    /// The page keeps changing.
    pub fn still(&self) -> Outcome {
        let still = "const done = arguments[0]; \
            let changes = 0; \
            const observer = new MutationObserver(() => { changes += 1; }); \
            observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true }); \
            const frame = (then) => document.hidden ? setTimeout(then) : requestAnimationFrame(() => setTimeout(then)); \
            const end = () => { observer.disconnect(); done(1); }; \
            const look = () => { \
              const before = changes; \
              frame(() => requestIdleCallback(() => frame(() => changes === before ? end() : look()), { timeout: 1000 })); \
            }; \
            document.fonts.ready.then(look)";
        self.run_later(still, Vec::new()).map(drop)
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
        self.frame()?;
        self.save_screenshot(&format!("{name}-{width}"))
    }

    /// Prints the page as PDF.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn print(&self) -> Outcome<Vec<u8>> {
        Ok(self.wait_for(self.web()?.print_page(PrintParameters::default()))?)
    }

    /// Prints the page as PDF, on A4 with the margins that the style sheets give.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn print_a4(&self) -> Outcome<Vec<u8>> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let margin = PrintMargins { top: 1.6, bottom: 1.6, left: 1.4, right: 1.4 };
        let parameters = PrintParameters { page, margin, ..PrintParameters::default() };
        Ok(self.wait_for(self.web()?.print_page(parameters))?)
    }

    /// Prints the page as PDF, on a sheet of the size Letter.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn print_letter(&self) -> Outcome<Vec<u8>> {
        let page = PrintPage { width: 21.59, height: 27.94 };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        Ok(self.wait_for(self.web()?.print_page(parameters))?)
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
        self.save_png(name, &self.window_png()?)
    }

    /// A picture of the window, as PNG.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn window_png(&self) -> Outcome<Vec<u8>> {
        Ok(self.wait_for(self.web()?.screenshot_as_png())?)
    }

    /// Saves a picture as `name-browser.png`.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_png(&self, name: &str, png: &[u8]) -> Outcome<PathBuf> {
        let folder = environment::screenshots()?;
        fs::create_dir_all(&folder)?;
        let browser = format!("{:?}", self.browser).to_lowercase();
        let file = folder.join(format!("{name}-{browser}.png"));
        fs::write(&file, png)?;
        Ok(file)
    }

    /// Saves a picture of a part of the page as `name-browser.png`, from a left upper corner in
    /// pixels of the page. Firefox gives the whole window.
    ///
    /// # Errors
    /// The browser refuses, or the file cannot be written.
    pub(crate) fn save_picture(&self, name: &str, corner: [f64; 2], cut: PictureCut) -> Outcome<PathBuf> {
        if self.browser == Browser::Firefox {
            return self.save_screenshot(name);
        }
        let [x, y] = corner.map(f64::round);
        let (width, height) = (f64::from(cut.width) / cut.scale, f64::from(cut.height) / cut.scale);
        let clip = json!({"x": x, "y": y, "width": width, "height": height, "scale": cut.scale});
        let parameters = json!({"format": "png", "clip": clip, "captureBeyondViewport": true});
        let taken = self.chromium_result("Page.captureScreenshot", &parameters)?;
        let taken = taken["data"].as_str().ok_or_else(|| Failure::new("Chromium gave no picture"))?;
        let taken = STANDARD.decode(taken).map_err(|error| Failure::new(error.to_string()))?;
        self.save_png(name, &taken)
    }

    fn chromium_command(&self, command: &str, parameters: &Value) -> Outcome {
        self.chromium_result(command, parameters).map(drop)
    }

    pub(crate) fn chromium_result(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        let body = json!({"cmd": command, "params": parameters});
        self.command(Method::POST, "goog/cdp/execute".to_owned(), Some(body))
    }
}
