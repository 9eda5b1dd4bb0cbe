//! The start options of a browser: its profile, its download folder, and what the scenario requires.

use std::path::Path;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use crate::{Failure, Outcome, environment};

/// A browser that scenarios run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
}

/// What a scenario requires of its browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the options are independent")]
pub struct Setup {
    dark: bool,
    forced_colours: bool,
    storage_blocked: bool,
    scripts_off: bool,
    wasm_off: bool,
    private: bool,
    drawings_falsified: bool,
    alone: bool,
}

impl Setup {
    /// A dark colour scheme.
    #[must_use]
    pub fn dark() -> Self {
        Self { dark: true, ..Self::default() }
    }

    /// The colours of the reader instead of those of the page, light ones or dark ones.
    #[must_use]
    pub fn forced_colours(dark: bool) -> Self {
        Self { dark, forced_colours: true, ..Self::default() }
    }

    /// Pages may not store anything.
    #[must_use]
    pub fn storage_blocked() -> Self {
        Self { storage_blocked: true, ..Self::default() }
    }

    /// A private window.
    #[must_use]
    pub fn private() -> Self {
        Self { private: true, ..Self::default() }
    }

    /// What pages draw is given back falsified, so that nobody is told apart by it. Firefox alone has such a mode.
    #[must_use]
    pub fn drawings_falsified() -> Self {
        Self { drawings_falsified: true, ..Self::default() }
    }

    /// JavaScript is disabled.
    #[must_use]
    pub fn scripts_off() -> Self {
        Self { scripts_off: true, ..Self::default() }
    }

    /// WebAssembly is switched off, as a rule of the computer does it.
    #[must_use]
    pub fn wasm_off() -> Self {
        Self { wasm_off: true, ..Self::default() }
    }

    /// No other scenario runs at the same time, for scenarios that kill browsers or measure times.
    #[must_use]
    pub fn alone() -> Self {
        Self { alone: true, ..Self::default() }
    }

    pub(crate) fn is_alone(self) -> bool {
        self.alone
    }

    pub(crate) fn is_dark(self) -> bool {
        self.dark
    }

    pub(crate) fn has_forced_colours(self) -> bool {
        self.forced_colours
    }

    pub(crate) fn runs_scripts(self) -> bool {
        !self.scripts_off
    }

    /// The capabilities for the driver. The profile and the downloads are in `folder`.
    pub(crate) fn capabilities(self, browser: Browser, folder: &Path) -> Outcome<Capabilities> {
        let capabilities = match browser {
            Browser::Chromium => self.chromium(folder)?,
            Browser::Firefox => self.firefox(folder)?,
        };
        match capabilities {
            Value::Object(map) => Ok(Capabilities::from(map)),
            _ => Err(Failure::new("Capabilities are an object")),
        }
    }

    fn chromium(self, folder: &Path) -> Outcome<Value> {
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let mut arguments = vec![profile.as_str()];
        arguments.extend([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
        ]);
        if self.private {
            arguments.push("--incognito");
        }
        if self.wasm_off {
            // V8 has no WebAssembly without a compiler.
            arguments.push("--js-flags=--jitless");
        }
        let block = |yes: bool| if yes { 2 } else { 1 };
        let preferences = json!({
            "download.default_directory": folder.join("downloads"),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
            "profile.default_content_setting_values.cookies": block(self.storage_blocked),
            "profile.default_content_setting_values.javascript": block(self.scripts_off),
        });
        Ok(json!({
            "browserName": "chrome",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {
                "binary": environment::path("CARNET_CHROMIUM")?, "args": arguments, "prefs": preferences,
            },
        }))
    }

    fn firefox(self, folder: &Path) -> Outcome<Value> {
        let preferences = json!({
            // By default, Firefox under automation relaxes the restrictions on local files, which users have.
            "remote.prefs.recommended": false,
            "app.normandy.enabled": false,
            "app.update.disabledForTesting": true,
            "browser.aboutwelcome.enabled": false,
            "browser.download.dir": folder.join("downloads"),
            "browser.download.folderList": 2,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,text/csv,text/html,application/octet-stream",
            // No start page and no background requests, to make starts fast.
            "browser.newtab.preload": false,
            "browser.newtabpage.enabled": false,
            "browser.safebrowsing.malware.enabled": false,
            "browser.safebrowsing.phishing.enabled": false,
            "browser.search.update": false,
            "browser.shell.checkDefaultBrowser": false,
            "browser.startup.homepage": "about:blank",
            "browser.startup.page": 0,
            "dom.ipc.processPrelaunch.enabled": false,
            "extensions.update.enabled": false,
            "browser.startup.homepage_override.mstone": "ignore",
            // After a kill, the browser starts as usual.
            "browser.sessionstore.resume_from_crash": false,
            "toolkit.startup.max_resumed_crashes": -1,
            "datareporting.policy.dataSubmissionEnabled": false,
            // The page's console goes to the driver's output; Firefox's own console does not.
            "devtools.console.stdout.chrome": false,
            "devtools.console.stdout.content": true,
            "network.connectivity-service.enabled": false,
            "network.captive-portal-service.enabled": false,
            "services.settings.server": "data:,#",
            "toolkit.telemetry.enabled": false,
            "layout.css.prefers-color-scheme.content-override": i32::from(!self.dark),
            // 2: always those of the reader, which are black on white unless they are set.
            "browser.display.document_color_use": if self.forced_colours { 2 } else { 0 },
            "browser.display.foreground_color": if self.dark { "#ffffff" } else { "#000000" },
            "browser.display.background_color": if self.dark { "#000000" } else { "#ffffff" },
            "browser.anchor_color": if self.dark { "#ffff00" } else { "#0000ee" },
            "network.cookie.cookieBehavior": if self.storage_blocked { 2 } else { 5 },
            "javascript.enabled": !self.scripts_off,
            "javascript.options.wasm": !self.wasm_off,
            "browser.privatebrowsing.autostart": self.private,
            "privacy.resistFingerprinting": self.drawings_falsified,
        });
        let profile = folder.join("profile");
        Ok(json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": environment::path("CARNET_FIREFOX")?,
                "args": ["-headless", "-profile", profile],
                "prefs": Map::from_iter(preferences.as_object().cloned().unwrap_or_default()),
            },
        }))
    }
}
