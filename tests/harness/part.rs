//! A part of a page, named as a user names it, and looked for afresh at every step.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use crate::waiting::until;
use crate::{Failure, Outcome, Page};

const WORDS: &str = include_str!("words.js");

/// What kind of thing a name is looked for among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ElementKind {
    Control,
    Button,
    Link,
    Field,
    Heading,
    Place,
}

/// The whole page, or something in it: a button, a field, a row, a section.
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
    pub(crate) fn whole(page: &'page Page) -> Self {
        Self { page, path: Vec::new() }
    }

    fn with(&self, kind: ElementKind, name: &str) -> Self {
        let step = [(kind, plain(name))];
        Self { page: self.page, path: self.path.iter().cloned().chain(step).collect() }
    }

    /// The section, row, list item or dialog of that name, or whose title says it.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        self.with(ElementKind::Place, name)
    }

    /// The button of that name.
    #[must_use]
    pub fn button(&self, name: &str) -> Self {
        self.with(ElementKind::Button, name)
    }

    /// The link of that name.
    #[must_use]
    pub fn link(&self, name: &str) -> Self {
        self.with(ElementKind::Link, name)
    }

    /// The field of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.with(ElementKind::Field, name)
    }

    /// The heading that says this.
    #[must_use]
    pub fn heading_of(&self, name: &str) -> Self {
        self.with(ElementKind::Heading, name)
    }

    /// Clicks what has that name here: a button, a link, a box to tick.
    ///
    /// # Errors
    /// There is no such thing, or it cannot be clicked.
    pub fn click(&self, name: &str) -> Outcome {
        self.with(ElementKind::Control, name).click_it()
    }

    /// Clicks this.
    ///
    /// # Errors
    /// It is not there, or cannot be clicked.
    pub fn click_it(&self) -> Outcome {
        self.on("to click", |element| Ok(self.page.wait_for(element.click())?))
    }

    /// Replaces what the field holds, the way its user would; a date is written as 2019-12-13.
    ///
    /// # Errors
    /// It is not there, or cannot be written in.
    pub fn fill(&self, text: &str) -> Outcome {
        self.on("to fill", |element| {
            let kind = self.page.wait_for(element.prop("type"))?.unwrap_or_default();
            if matches!(kind.as_str(), "date" | "month" | "range" | "number" | "color") {
                // How such a value is typed depends on the browser's language.
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

    /// Chooses an option of the list.
    ///
    /// # Errors
    /// The list is not there, or has no such option.
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

    /// What the field holds.
    ///
    /// # Errors
    /// It is not there.
    pub fn value(&self) -> Outcome<String> {
        self.on("to read", |element| Ok(self.page.wait_for(element.prop("value"))?.unwrap_or_default()))
    }

    /// Whether it is ticked, pressed, selected, expanded or current, as it says itself.
    ///
    /// # Errors
    /// It is not there.
    pub fn is_on(&self) -> Outcome<bool> {
        let on = "const part = arguments[0]; \
                  const says = (name) => ['true', 'page', 'step', 'location', 'date', 'time'].includes(part.getAttribute(name)); \
                  return !!part.checked || !!part.selected || (part.tagName === 'SUMMARY' && part.parentElement.open) || \
                    ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-expanded', 'aria-current'].some(says)";
        self.on("to look at", |element| Ok(self.page.run(on, vec![element.to_json()?])? == Value::Bool(true)))
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// It is not there.
    pub fn is_enabled(&self) -> Outcome<bool> {
        self.on("to look at", |element| {
            let aside = self.page.wait_for(element.attr("aria-disabled"))?.is_some_and(|value| value == "true");
            Ok(!aside && self.page.wait_for(element.is_enabled())?)
        })
    }

    /// Everything that can be read here, spaces of every kind as one.
    ///
    /// # Errors
    /// It is not there.
    pub fn text(&self) -> Outcome<String> {
        self.on("to read", |element| self.text_of(element))
    }

    /// Waits until this text can be read here.
    ///
    /// # Errors
    /// It cannot; the failure has what can.
    pub fn sees(&self, text: &str) -> Outcome {
        self.reads(text, true)
    }

    /// Waits until this text can no longer be read here.
    ///
    /// # Errors
    /// It still can.
    pub fn sees_not(&self, text: &str) -> Outcome {
        self.reads(text, false)
    }

    fn reads(&self, text: &str, there: bool) -> Outcome {
        let wanted = plain(text);
        let what = if there { format!("« {wanted} » to be seen") } else { format!("« {wanted} » to be gone") };
        until(&what, || {
            let seen = self.text_of(&self.element()?)?;
            if seen.contains(&wanted) == there { Ok(()) } else { Err(Failure::new(format!("this is seen: {seen}"))) }
        })
    }

    fn text_of(&self, element: &WebElement) -> Outcome<String> {
        // With scripts off the driver still reads what is shown.
        if !self.page.setup.runs_scripts() {
            return Ok(plain(&self.page.wait_for(element.text())?));
        }
        let text =
            self.page.run("return arguments[0].innerText ?? arguments[0].textContent", vec![element.to_json()?])?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// Does something with it as soon as it is there and can be used.
    fn on<Value>(&self, why: &str, act: impl Fn(&WebElement) -> Outcome<Value>) -> Outcome<Value> {
        let name = self.path.iter().map(|(kind, name)| format!("{kind:?} « {name} »")).collect::<Vec<_>>().join(" in ");
        until(&format!("{name} {why}"), || act(&self.element()?))
    }

    /// The element, found from the page down.
    fn element(&self) -> Outcome<WebElement> {
        let Some(((kind, name), above)) = self.path.split_last() else {
            return Ok(self.page.wait_for(self.page.web()?.find(By::Tag("body")))?);
        };
        let parent = Self { page: self.page, path: above.to_vec() };
        let scope = if above.is_empty() { Value::Null } else { parent.element()?.to_json()? };
        let kind_word = format!("{kind:?}").to_lowercase();
        let candidates = self.page.run(WORDS, vec![scope, json!(kind_word), json!(name)])?;
        let candidates: Candidates = serde_json::from_value(candidates)?;
        for found in candidates.found {
            let element = WebElement::from_json(found, self.page.web()?.handle().clone())?;
            // Firefox names a file field after the button it draws in it; its label has named it already.
            let is_file = || self.page.wait_for(element.prop("type")).map(|kind| kind.as_deref() == Some("file"));
            if *kind == ElementKind::Place || self.page.name_of(&element)? == *name || is_file()? {
                return Ok(element);
            }
        }
        Err(Failure::new(format!("there is only {:?}", candidates.others)))
    }
}

/// A text with every stretch of white space, the narrow and unbreakable ones too, as one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
