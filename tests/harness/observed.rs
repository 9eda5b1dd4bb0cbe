//! Observations on a page as a whole: heading, focus, accessibility, console, requests and downloads.

use std::fs;

use http::Method;
use serde::Deserialize;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Key, RequestData, SessionId, WebElement};

use crate::part::{plain, unmarked};
use crate::waiting::until;
use crate::{Browser, Failure, Outcome, Page, PagePart, environment};

/// A downloaded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A command to the driver that the client library does not have.
#[derive(Debug)]
pub(crate) struct DriverCommand {
    pub method: Method,
    /// The path after the session.
    pub path: String,
    pub body: Option<Value>,
}

impl FormatRequestData for DriverCommand {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(self.method.clone(), format!("/session/{session}/{}", self.path));
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

impl Page {
    /// Clicks the control with this name: a button, a link, a checkbox.
    ///
    /// # Errors
    /// It does not exist, or cannot be clicked.
    pub fn click(&self, name: &str) -> Outcome {
        self.root().click(name)
    }

    /// The field with this name.
    pub fn field(&self, name: &str) -> PagePart<'_> {
        self.root().field(name)
    }

    /// The button with this name.
    pub fn button(&self, name: &str) -> PagePart<'_> {
        self.root().button(name)
    }

    /// The link with this name.
    pub fn link(&self, name: &str) -> PagePart<'_> {
        self.root().link(name)
    }

    /// The section, row, list item or dialog with this name or title.
    pub fn within(&self, name: &str) -> PagePart<'_> {
        self.root().within(name)
    }

    /// Waits until this text is visible.
    ///
    /// # Errors
    /// It does not appear; the message has the visible text.
    pub fn shows(&self, text: &str) -> Outcome {
        self.root().shows(text)
    }

    /// Waits until this text is not visible.
    ///
    /// # Errors
    /// It does not disappear.
    pub fn does_not_show(&self, text: &str) -> Outcome {
        self.root().does_not_show(text)
    }

    /// The text of the only first-level heading, without the mark of illustrative data.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn heading(&self) -> Outcome<String> {
        let headings =
            "return [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).map((h) => h.innerText)";
        until("one heading of the first level", || {
            let texts: Vec<String> = serde_json::from_value(self.run(headings, Vec::new())?)?;
            let [heading] = texts.as_slice() else { return Err(Failure::new(format!("there are {texts:?}"))) };
            Ok(unmarked(&plain(heading)))
        })
    }

    /// The accessible name of the focused element; empty if there is none.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn focused_name(&self) -> Outcome<String> {
        self.name_of(&self.wait_for(self.web()?.active_element())?)
    }

    /// Presses Tab until the focus is on something with this name.
    ///
    /// # Errors
    /// It is not reached.
    pub fn tab_to(&self, name: &str) -> Outcome {
        // The focus that the program moves comes with the next frame.
        self.frame()?;
        for _ in 0..90 {
            if self.focused_name()? == name {
                return Ok(());
            }
            self.press(&[Key::Tab])?;
        }
        Err(Failure::new(format!("Tab does not come to « {name} »")))
    }

    /// The role of the focused element.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn focused_role(&self) -> Outcome<String> {
        let element = self.wait_for(self.web()?.active_element())?;
        self.computed(&element, "computedrole")
    }

    /// Waits until the name of the focused element satisfies a condition, since the focus moves with the next frame.
    /// Returns the name.
    ///
    /// # Errors
    /// That does not happen.
    pub fn focus_comes_to(&self, what: &str, is: impl Fn(&str) -> bool) -> Outcome<String> {
        until(&format!("the focus to come to {what}"), || {
            let name = self.focused_name()?;
            if is(&name) { Ok(name) } else { Err(Failure::new(format!("it is on « {name} »"))) }
        })
    }

    /// Waits until the focused element has this role.
    ///
    /// # Errors
    /// That does not happen.
    pub fn focus_comes_to_role(&self, role: &str) -> Outcome {
        until(&format!("the focus to come to a {role}"), || {
            let focused = self.focused_role()?;
            if focused == role { Ok(()) } else { Err(Failure::new(format!("it is on a {focused}"))) }
        })
    }

    pub(crate) fn name_of(&self, element: &WebElement) -> Outcome<String> {
        Ok(plain(&self.computed(element, "computedlabel")?))
    }

    fn computed(&self, element: &WebElement, what: &str) -> Outcome<String> {
        self.command(Method::GET, format!("element/{}/{what}", element.element_id()), None)
            .map(|value| value.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn command(&self, method: Method, path: String, body: Option<Value>) -> Outcome<Value> {
        Ok(self.wait_for(self.web()?.cmd(DriverCommand { method, path, body }))?.value()?)
    }

    /// The violations of accessibility rules that axe-core finds, one line each.
    ///
    /// # Errors
    /// The rules cannot be run.
    pub fn axe(&self) -> Outcome<Vec<String>> {
        #[derive(Deserialize)]
        struct AxeViolation {
            id: String,
            help: String,
            nodes: Vec<String>,
        }
        // The script is large, so it is sent to a page only once.
        if self.run("return !window.axe", Vec::new())? == Value::Bool(true) {
            let script = environment::path("CARNET_AXE")?;
            self.run(&fs::read_to_string(&script)?, Vec::new())?;
            let french: Value =
                serde_json::from_str(&fs::read_to_string(script.with_file_name("locales").join("fr.json"))?)?;
            self.run("axe.configure({locale: arguments[0]})", vec![french])?;
        }
        // Waits for animations to end, since axe-core would check intermediate colours.
        let check = "const done = arguments[0]; \
                     const frame = () => new Promise(requestAnimationFrame); \
                     const still = () => Promise.allSettled(document.getAnimations().map((it) => it.finished)); \
                     frame().then(frame).then(still).then(() => axe.run(document, {resultTypes: ['violations']})).then((result) => done(result.violations.map((rule) => \
                       ({id: rule.id, help: rule.help, nodes: rule.nodes.map((node) => node.html + ' ' + node.failureSummary)})))) \
                     .catch((error) => done([{id: 'axe', help: String(error), nodes: []}]))";
        let violations: Vec<AxeViolation> = self.wait_for(self.web()?.execute_async(check, Vec::new()))?.convert()?;
        let line = |violation: AxeViolation| {
            format!("{}: {}: {}", violation.id, violation.help, plain(&violation.nodes.join(" | ")))
        };
        Ok(violations.into_iter().map(line).collect())
    }

    /// The errors and warnings of the console since the start, including violations of the page's policy.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn complaints(&self) -> Outcome<Vec<String>> {
        let new: Vec<String> = match self.browser {
            Browser::Chromium => {
                let log = self.wait_for(self.web()?.browser_log())?;
                let serious = log.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
                serious.map(|entry| entry.message).collect()
            }
            Browser::Firefox => {
                let known = self.known_complaints.borrow().clone();
                // Messages of the page's scripts are in quotes; those of Firefox itself are not, or come from
                // `resource:`.
                let is_complaint = |line: &String| {
                    line.starts_with("console.error: \"")
                        || (line.starts_with("JavaScript error: ") && !line.contains(": resource://"))
                };
                let output = self.process.borrow().output();
                output.into_iter().filter(is_complaint).filter(|line| !known.contains(line)).collect()
            }
        };
        self.known_complaints.borrow_mut().extend(new);
        Ok(self.known_complaints.borrow().clone())
    }

    /// The addresses that the page has requested, besides its own.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)\
                      .filter((name) => !/^(data|blob):/.test(name))";
        Ok(serde_json::from_value(self.run(script, Vec::new())?)?)
    }

    /// The downloaded files, once there are `count` of them and they are complete.
    ///
    /// # Errors
    /// There are not as many in time.
    pub fn downloads(&self, count: usize) -> Outcome<Vec<Download>> {
        let folder = self.folder().join("downloads");
        until(&format!("{count} downloads"), || {
            let mut files = Vec::new();
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                files.push(Download { bytes: fs::read(&path)?, name });
            }
            files.sort_by(|one, other| one.name.cmp(&other.name));
            let is_partial = |file: &Download| {
                let end = file.name.rsplit('.').next().unwrap_or_default();
                matches!(end, "part" | "crdownload" | "tmp") || file.name.starts_with('.')
            };
            if files.len() == count && !files.iter().any(|file| is_partial(file) || file.bytes.is_empty()) {
                return Ok(files);
            }
            Err(Failure::new(format!("there are {:?}", files.iter().map(|file| &file.name).collect::<Vec<_>>())))
        })
    }

    /// The only downloaded file, which is removed from the download folder.
    ///
    /// # Errors
    /// It does not arrive in time.
    pub fn take_download(&self) -> Outcome<Download> {
        let file = self.downloads(1)?.remove(0);
        fs::remove_file(self.folder().join("downloads").join(&file.name))?;
        Ok(file)
    }

    /// The state of the page when a scenario of this name has failed, with a screenshot.
    pub(crate) fn failure_report(&self, scenario: &str) -> String {
        let text = self.root().text().unwrap_or_else(|failure| failure.to_string());
        let name = format!("failed-{scenario}");
        let shot =
            self.save_screenshot(&name).map_or_else(|failure| failure.to_string(), |path| path.display().to_string());
        let address = self.address().unwrap_or_default();
        let complaints = self.complaints().unwrap_or_default().join("\n");
        format!("{:?}, {address}\nscreenshot: {shot}\ncomplaints: {complaints}\ntext: {text}", self.browser)
    }
}

impl Download {
    /// Its content as text.
    ///
    /// # Errors
    /// It is not text.
    pub fn text(&self) -> Outcome<String> {
        Ok(String::from_utf8(self.bytes.clone())?)
    }
}
