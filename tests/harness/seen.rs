//! What can be seen of a page as a whole: its heading, its focus, what it asks for, what is wrong with it.

use std::fs;

use http::Method;
use serde::Deserialize;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::part::plain;
use crate::waiting::until;
use crate::{Browser, Failure, Outcome, Page, PagePart, given};

/// A file that the page gave its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A question to the driver that its client has no word for.
#[derive(Debug)]
pub(crate) struct Ask {
    pub method: Method,
    /// What comes after the session in the address.
    pub path: String,
    pub body: Option<Value>,
}

impl FormatRequestData for Ask {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(self.method.clone(), format!("/session/{session}/{}", self.path));
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

impl Page {
    /// Clicks what has that name: a button, a link, a box to tick.
    ///
    /// # Errors
    /// There is no such thing, or it cannot be clicked.
    pub fn click(&self, name: &str) -> Outcome {
        self.whole().click(name)
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> PagePart<'_> {
        self.whole().field(name)
    }

    /// The button of that name.
    pub fn button(&self, name: &str) -> PagePart<'_> {
        self.whole().button(name)
    }

    /// The link of that name.
    pub fn link(&self, name: &str) -> PagePart<'_> {
        self.whole().link(name)
    }

    /// The section, row, list item or dialog of that name, or whose title says it.
    pub fn within(&self, name: &str) -> PagePart<'_> {
        self.whole().within(name)
    }

    /// Waits until this text can be read.
    ///
    /// # Errors
    /// It cannot; the failure has what can.
    pub fn sees(&self, text: &str) -> Outcome {
        self.whole().sees(text)
    }

    /// Waits until this text can no longer be read.
    ///
    /// # Errors
    /// It still can.
    pub fn sees_not(&self, text: &str) -> Outcome {
        self.whole().sees_not(text)
    }

    /// The page's one heading of the first level.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn heading(&self) -> Outcome<String> {
        let headings =
            "return [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).map((h) => h.innerText)";
        until("one heading of the first level", || {
            let found: Vec<String> = serde_json::from_value(self.run(headings, Vec::new())?)?;
            let [heading] = found.as_slice() else { return Err(Failure::new(format!("there are {found:?}"))) };
            Ok(plain(heading))
        })
    }

    /// The accessible name of what has the focus; empty when nothing has.
    ///
    /// # Errors
    /// The browser does not say.
    pub fn focused_name(&self) -> Outcome<String> {
        self.name_of(&self.wait_for(self.web()?.active_element())?)
    }

    /// The role of what has the focus.
    ///
    /// # Errors
    /// The browser does not say.
    pub fn focused_role(&self) -> Outcome<String> {
        let element = self.wait_for(self.web()?.active_element())?;
        self.computed(&element, "computedrole")
    }

    /// Waits until what has the focus has a name of which this is true; says the name. The focus moves with the next
    /// frame.
    ///
    /// # Errors
    /// It never does.
    pub fn focus_comes_to(&self, what: &str, is: impl Fn(&str) -> bool) -> Outcome<String> {
        until(&format!("the focus to come to {what}"), || {
            let name = self.focused_name()?;
            if is(&name) { Ok(name) } else { Err(Failure::new(format!("it is on « {name} »"))) }
        })
    }

    /// Waits until what has the focus has this role.
    ///
    /// # Errors
    /// It never does.
    pub fn focus_comes_to_a(&self, role: &str) -> Outcome {
        until(&format!("the focus to come to a {role}"), || {
            let found = self.focused_role()?;
            if found == role { Ok(()) } else { Err(Failure::new(format!("it is on a {found}"))) }
        })
    }

    pub(crate) fn name_of(&self, element: &WebElement) -> Outcome<String> {
        Ok(plain(&self.computed(element, "computedlabel")?))
    }

    fn computed(&self, element: &WebElement, what: &str) -> Outcome<String> {
        self.ask(Method::GET, format!("element/{}/{what}", element.element_id()), None)
            .map(|value| value.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn ask(&self, method: Method, path: String, body: Option<Value>) -> Outcome<Value> {
        Ok(self.wait_for(self.web()?.cmd(Ask { method, path, body }))?.value()?)
    }

    /// What the accessibility rules of axe-core find wrong, one line each; nothing where all is well.
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
        // The rules are half a megabyte: they go to a page once.
        if self.run("return !window.axe", Vec::new())? == Value::Bool(true) {
            self.run(&fs::read_to_string(given::path("CARNET_AXE")?)?, Vec::new())?;
        }
        // A colour on its way to another is neither of the two that are judged.
        let judge = "const done = arguments[0]; \
                     const frame = () => new Promise(requestAnimationFrame); \
                     const still = () => Promise.allSettled(document.getAnimations().map((it) => it.finished)); \
                     frame().then(frame).then(still).then(() => axe.run(document, {resultTypes: ['violations']})).then((result) => done(result.violations.map((rule) => \
                       ({id: rule.id, help: rule.help, nodes: rule.nodes.map((node) => node.html + ' ' + node.failureSummary)})))) \
                     .catch((error) => done([{id: 'axe', help: String(error), nodes: []}]))";
        let found: Vec<AxeViolation> = self.wait_for(self.web()?.execute_async(judge, Vec::new()))?.convert()?;
        let line =
            |finding: AxeViolation| format!("{}: {}: {}", finding.id, finding.help, plain(&finding.nodes.join(" | ")));
        Ok(found.into_iter().map(line).collect())
    }

    /// Everything that the browser has complained of since it was started: errors, refusals of the page's policy.
    ///
    /// # Errors
    /// The browser does not say.
    pub fn complaints(&self) -> Outcome<Vec<String>> {
        let new: Vec<String> = match self.browser {
            Browser::Chromium => {
                let log = self.wait_for(self.web()?.browser_log())?;
                let grave = log.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
                grave.map(|entry| entry.message).collect()
            }
            Browser::Firefox => {
                let known = self.heard.borrow().clone();
                // A script's own words stand in quotes; what Firefox says of itself does not, or comes from its own files.
                let grave = |line: &String| {
                    line.starts_with("console.error: \"")
                        || (line.starts_with("JavaScript error: ") && !line.contains(": resource://"))
                };
                self.process.borrow().said().into_iter().filter(grave).filter(|line| !known.contains(line)).collect()
            }
        };
        self.heard.borrow_mut().extend(new);
        Ok(self.heard.borrow().clone())
    }

    /// The address of everything that the page has fetched besides itself.
    ///
    /// # Errors
    /// The browser does not say.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)\
                      .filter((name) => !/^(data|blob):/.test(name))";
        Ok(serde_json::from_value(self.run(script, Vec::new())?)?)
    }

    /// The files that the page gave its user, once there are that many and they are complete.
    ///
    /// # Errors
    /// They do not come.
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
            let partial = |file: &Download| {
                let end = file.name.rsplit('.').next().unwrap_or_default();
                matches!(end, "part" | "crdownload" | "tmp") || file.name.starts_with('.')
            };
            if files.len() == count && !files.iter().any(|file| partial(file) || file.bytes.is_empty()) {
                return Ok(files);
            }
            Err(Failure::new(format!("there are {:?}", files.iter().map(|file| &file.name).collect::<Vec<_>>())))
        })
    }

    /// The one file that the page gave its user, taken out of the folder of downloads.
    ///
    /// # Errors
    /// It does not come.
    pub fn taken_download(&self) -> Outcome<Download> {
        let file = self.downloads(1)?.remove(0);
        fs::remove_file(self.folder().join("downloads").join(&file.name))?;
        Ok(file)
    }

    /// What is to be said of the page when a scenario of that name fails on it.
    pub(crate) fn left_behind(&self, scenario: &str) -> String {
        let text = self.whole().text().unwrap_or_else(|failure| failure.to_string());
        let name = format!("failed-{scenario}");
        let shot = self.take(&name).map_or_else(|failure| failure.to_string(), |path| path.display().to_string());
        let address = self.address().unwrap_or_default();
        let complaints = self.complaints().unwrap_or_default().join("\n");
        format!("{:?}, {address}\nscreenshot: {shot}\ncomplaints: {complaints}\ntext: {text}", self.browser)
    }
}

impl Download {
    /// What it holds, as text.
    ///
    /// # Errors
    /// It is not text.
    pub fn text(&self) -> Outcome<String> {
        Ok(String::from_utf8(self.bytes.clone())?)
    }
}
