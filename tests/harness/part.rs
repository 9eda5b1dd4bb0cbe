//! A part of a page, identified by what a user sees, and located again at every step.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use crate::waiting::until;
use crate::{Failure, Outcome, Page, PictureCut};

const LOCATE: &str = include_str!("locate.js");

/// The kind of element that a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ElementKind {
    Control,
    Button,
    Link,
    Field,
    Heading,
    Section,
}

/// The page, or an element in it: a button, a field, a row, a section.
#[derive(Clone, Debug)]
pub struct PagePart<'page> {
    page: &'page Page,
    path: Vec<(ElementKind, String)>,
}

#[derive(Deserialize)]
struct Candidates {
    found: Vec<Value>,
    others: Vec<String>,
}

impl<'page> PagePart<'page> {
    pub(crate) fn root(page: &'page Page) -> Self {
        Self { page, path: Vec::new() }
    }

    fn with(&self, kind: ElementKind, name: &str) -> Self {
        let last = [(kind, plain(name))];
        Self { page: self.page, path: self.path.iter().cloned().chain(last).collect() }
    }

    /// The section, row, list item or dialog with this name or title.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        self.with(ElementKind::Section, name)
    }

    /// The button with this name.
    #[must_use]
    pub fn button(&self, name: &str) -> Self {
        self.with(ElementKind::Button, name)
    }

    /// The link with this name.
    #[must_use]
    pub fn link(&self, name: &str) -> Self {
        self.with(ElementKind::Link, name)
    }

    /// The field with this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.with(ElementKind::Field, name)
    }

    /// The heading with this text.
    #[must_use]
    pub fn heading_of(&self, name: &str) -> Self {
        self.with(ElementKind::Heading, name)
    }

    /// Clicks the control with this name: a button, a link, a checkbox.
    ///
    /// # Errors
    /// It does not exist, or cannot be clicked.
    pub fn click(&self, name: &str) -> Outcome {
        self.with(ElementKind::Control, name).click_it()
    }

    /// Clicks this element.
    ///
    /// # Errors
    /// It does not exist, or cannot be clicked.
    pub fn click_it(&self) -> Outcome {
        self.on("to click", |element| {
            // As one scrolls: until it is in the middle, not just below what stays at the edge of the window.
            // What comes into sight may be drawn anew: it is looked for once more.
            let middle = "const it = arguments[0], at = () => Math.round(it.getBoundingClientRect().top), before = at(); \
                if (before < 120 || it.getBoundingClientRect().bottom > innerHeight - 60) it.scrollIntoView({ block: 'center' }); \
                return Math.abs(at() - before) > 1";
            if self.page.run(middle, vec![element.to_json()?])? == json!(true) {
                return Err(Failure::new("it was just scrolled into sight"));
            }
            Ok(self.page.wait_for(element.click())?)
        })
    }

    /// Replaces the content of the field as a user would. A date is given as 2019-12-13.
    ///
    /// # Errors
    /// It does not exist, or cannot be edited.
    pub fn fill(&self, text: &str) -> Outcome {
        self.on("to fill", |element| {
            let kind = self.page.wait_for(element.prop("type"))?.unwrap_or_default();
            if matches!(kind.as_str(), "date" | "month" | "range" | "number" | "color") {
                // The keys for such a value depend on the browser's language, so it is set by a script.
                let set = "const [field, value] = arguments; field.focus(); \
                           Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value); \
                           for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {bubbles: true}));";
                self.page.script(set, vec![element.to_json()?, json!(text)])?;
                return Ok(());
            }
            if kind != "file" {
                self.page.wait_for(element.send_keys(Key::Control + "a"))?;
                self.page.wait_for(element.send_keys(Key::Backspace + ""))?;
            }
            Ok(self.page.wait_for(element.send_keys(text))?)
        })
    }

    /// Selects an option of the list.
    ///
    /// # Errors
    /// The list does not exist, or has no such option.
    pub fn choose(&self, option: &str) -> Outcome {
        self.on("to choose from", |list| {
            let options = self.page.wait_for(list.find_all(By::Tag("option")))?;
            for candidate in &options {
                if plain(&self.page.wait_for(candidate.text())?) == plain(option) {
                    return Ok(self.page.wait_for(candidate.click())?);
                }
            }
            Err(Failure::new(format!("it has no option « {option} »")))
        })
    }

    /// Waits until the field has this value.
    ///
    /// # Errors
    /// It has another.
    pub fn has_value(&self, expected: &str) -> Outcome {
        self.has_value_that(&format!("is « {expected} »"), |value| value == expected).map(drop)
    }

    /// Waits until the value of the field satisfies a condition, since the program may change it later. Returns the value.
    ///
    /// # Errors
    /// It does not.
    pub fn has_value_that(&self, what: &str, is: impl Fn(&str) -> bool) -> Outcome<String> {
        until(&format!("a value that {what}"), || {
            let value = self.value()?;
            if is(&value) { Ok(value) } else { Err(Failure::new(format!("it is « {value} »"))) }
        })
    }

    fn value(&self) -> Outcome<String> {
        self.on("to read", |element| Ok(self.page.wait_for(element.prop("value"))?.unwrap_or_default()))
    }

    /// Waits until it is checked, pressed, selected, expanded or current, by its own attributes.
    ///
    /// # Errors
    /// It is not.
    pub fn is_on(&self) -> Outcome {
        self.turns(true)
    }

    /// Waits until it is none of this: see [`PagePart::is_on`].
    ///
    /// # Errors
    /// It still is.
    pub fn is_off(&self) -> Outcome {
        self.turns(false)
    }

    fn turns(&self, expected: bool) -> Outcome {
        let on = "const part = arguments[0]; \
                  const says = (name) => ['true', 'page', 'step', 'location', 'date', 'time'].includes(part.getAttribute(name)); \
                  return !!part.checked || !!part.selected || (part.tagName === 'SUMMARY' && part.parentElement.open) || \
                    ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-expanded', 'aria-current'].some(says)";
        self.on(if expected { "to be on" } else { "to be off" }, |element| {
            let is_on = self.page.run(on, vec![element.to_json()?])? == Value::Bool(true);
            if is_on == expected { Ok(()) } else { Err(Failure::new("it is not")) }
        })
    }

    /// Waits until it can be used.
    ///
    /// # Errors
    /// It cannot.
    pub fn is_enabled(&self) -> Outcome {
        self.on("to be enabled", |element| {
            let is_disabled = self.page.wait_for(element.attr("aria-disabled"))?.is_some_and(|value| value == "true");
            let is_enabled = !is_disabled && self.page.wait_for(element.is_enabled())?;
            if is_enabled { Ok(()) } else { Err(Failure::new("it is disabled")) }
        })
    }

    /// The visible text, with white space of every kind as single spaces.
    ///
    /// # Errors
    /// It is not there.
    pub fn text(&self) -> Outcome<String> {
        self.on("to read", |element| self.text_of(element))
    }

    /// Waits until this text is visible here.
    ///
    /// # Errors
    /// It does not appear; the message has the visible text.
    pub fn shows(&self, text: &str) -> Outcome {
        self.wait_for_text(text, true)
    }

    /// Waits until this text is not visible here.
    ///
    /// # Errors
    /// It does not disappear.
    pub fn does_not_show(&self, text: &str) -> Outcome {
        self.wait_for_text(text, false)
    }

    fn wait_for_text(&self, text: &str, expected: bool) -> Outcome {
        let wanted = plain(text);
        let what = if expected { format!("« {wanted} » to appear") } else { format!("« {wanted} » to disappear") };
        until(&what, || {
            let text = self.text_of(&self.element()?)?;
            if text.contains(&wanted) == expected { Ok(()) } else { Err(Failure::new(format!("the text is: {text}"))) }
        })
    }

    fn text_of(&self, element: &WebElement) -> Outcome<String> {
        // Without scripts, the driver can still read the text.
        if !self.page.setup.runs_scripts() {
            return Ok(plain(&self.page.wait_for(element.text())?));
        }
        let text =
            self.page.run("return arguments[0].innerText ?? arguments[0].textContent", vec![element.to_json()?])?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// Saves a picture of the page from the left upper corner of this element, with a margin in pixels before it.
    ///
    /// # Errors
    /// It is not there, or the picture cannot be saved.
    pub fn picture(&self, name: &str, margin: u32, cut: PictureCut) -> Outcome<PathBuf> {
        let place = "const box = arguments[0].getBoundingClientRect(); \
                     return [box.left + scrollX - arguments[1], box.top + scrollY - arguments[1]].map((it) => Math.max(0, it))";
        self.on("to take a picture of", |element| {
            let corner = self.page.run(place, vec![element.to_json()?, json!(margin)])?;
            self.page.save_picture(name, serde_json::from_value(corner)?, cut)
        })
    }

    /// Repeats an action on the element until it succeeds.
    fn on<Value>(&self, purpose: &str, act: impl Fn(&WebElement) -> Outcome<Value>) -> Outcome<Value> {
        let name = self.path.iter().map(|(kind, name)| format!("{kind:?} « {name} »")).collect::<Vec<_>>().join(" in ");
        until(&format!("{name} {purpose}"), || act(&self.element()?))
    }

    /// Locates the element, from the page down.
    fn element(&self) -> Outcome<WebElement> {
        let Some(((kind, name), above)) = self.path.split_last() else {
            return Ok(self.page.wait_for(self.page.web()?.find(By::Tag("body")))?);
        };
        let parent = Self { page: self.page, path: above.to_vec() };
        let scope = if above.is_empty() { Value::Null } else { parent.element()?.to_json()? };
        let kind_word = format!("{kind:?}").to_lowercase();
        let candidates = self.page.run(LOCATE, vec![scope, json!(kind_word), json!(name)])?;
        let candidates: Candidates = serde_json::from_value(candidates)?;
        for found in candidates.found {
            let element = WebElement::from_json(found, self.page.web()?.handle().clone())?;
            // Firefox computes the name of a file field from its button; such a field was already matched by its label.
            let is_file = || self.page.wait_for(element.prop("type")).map(|kind| kind.as_deref() == Some("file"));
            if *kind == ElementKind::Section || unmarked(&self.page.name_of(&element)?) == unmarked(name) || is_file()?
            {
                return Ok(element);
            }
        }
        Err(Failure::new(format!("there are only {:?}", candidates.others)))
    }
}

/// The text without the mark of illustrative data, so that a scenario can name a figure by what is seen.
pub fn unmarked(text: &str) -> String {
    text.replace(" (illustratif)", "")
}

/// The text with every sequence of white space, including no-break spaces, replaced by one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
