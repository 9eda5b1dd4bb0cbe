//! What is said of a command where it was given, so that screen readers say it too, each time anew.
//!
//! Screen readers speak what is added to a live region, and nothing when a text is replaced by the same text. Clearing it
//! first helps only if the browser passes on the empty region in between, which neither Firefox nor Chromium does within
//! one frame. So each live region has two places, and every message takes the other one: its text is added to the page,
//! and the last one is removed, in the same frame.

use leptos::prelude::*;

/// What became of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StatusMessage {
    /// Nothing to say.
    #[default]
    Nothing,
    /// It was done.
    Done(String),
    /// It failed, or was refused.
    Failed(String),
}

impl StatusMessage {
    /// The message of a command that was done, or not.
    pub fn of(is_done: bool, done: impl Into<String>, failed: impl Into<String>) -> Self {
        if is_done { Self::Done(done.into()) } else { Self::Failed(failed.into()) }
    }

    /// Whether it says what failed.
    pub const fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }

    fn done(&self) -> String {
        if let Self::Done(text) = self { text.clone() } else { String::new() }
    }

    fn failed(&self) -> String {
        if let Self::Failed(text) = self { text.clone() } else { String::new() }
    }
}

impl From<Result<String, String>> for StatusMessage {
    fn from(result: Result<String, String>) -> Self {
        match result {
            Ok(text) => Self::Done(text),
            Err(text) => Self::Failed(text),
        }
    }
}

/// A line with what became of the last command. Failures are said at once, the rest when the screen reader has finished.
#[component]
pub fn StatusLine(
    /// The id by which a field refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(optional)] class: &'static str,
    /// The message. Every notification of this signal is a message of its own.
    #[prop(into)]
    message: Signal<StatusMessage>,
) -> impl IntoView {
    view! {
        <p id=id class=["status-line ", class].concat()>
            <span role="status">{in_turn(Signal::derive(move || message.with(StatusMessage::done)))}</span>
            <span role="alert">{in_turn(Signal::derive(move || message.with(StatusMessage::failed)))}</span>
        </p>
    }
    .into_any()
}

/// What is wrong with a field or a form, said at once; nothing while the text is empty. It is not drawn while it is
/// empty: an alert is spoken when it appears.
#[component]
pub fn Alert(
    /// The id by which the field refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(optional)] class: &'static str,
    /// The text. Every notification of this signal is said anew.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <p id=id class=["alert ", class].concat() role="alert">
            {in_turn(text)}
        </p>
    }
    .into_any()
}

/// The text in one of two places, which take turns.
fn in_turn(text: Signal<String>) -> Vec<AnyView> {
    let turns = Memo::new(move |last: Option<&(bool, String)>| (last.is_some_and(|(odd, _)| !odd), text.get()));
    let place = |at: bool| {
        let shown = move || turns.with(|(odd, text)| if *odd == at { text.clone() } else { String::new() });
        view! { <span>{move || shown()}</span> }.into_any()
    };
    vec![place(true), place(false)]
}
