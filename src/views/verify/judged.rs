//! Something said, beside what the data give: one look for published figures and for the claims of a sentence.

use claims::Verdict;
use leptos::prelude::*;

use crate::components::{opens, signed};
use crate::wording::numbers::is_address;
use crate::wording::verify;

/// What the data give on a day, and the way to its account.
pub struct ComputedValue {
    /// The figure.
    pub text: String,
    /// Whether it rests on what is made up.
    pub made_up: bool,
    /// The address of its account.
    pub to: Option<String>,
}

/// Something said and what comes of it.
pub struct Judged {
    /// Its own words, where it was found in a sentence.
    pub words: String,
    /// What it says, read back; nothing where it was not read.
    pub subject: String,
    /// What stands over the value that is said.
    pub label: &'static str,
    /// The value that is said.
    pub said: String,
    /// What the data give.
    pub found: Vec<ComputedValue>,
    /// The verdict.
    pub verdict: Verdict,
    /// The arithmetic, what would explain a gap, or why it is not judged.
    pub lines: Vec<String>,
    /// What the publication adds.
    pub precision: String,
    /// Where it was published.
    pub source: Option<String>,
}

/// A list of them.
pub fn all(list: Vec<Judged>) -> AnyView {
    view! { <ul class="judged-list">{list.into_iter().map(one).collect::<Vec<_>>()}</ul> }.into_any()
}

fn one(it: Judged) -> AnyView {
    let quoted = (!it.words.is_empty()).then(|| view! { <q>{it.words}</q> }.into_any());
    let subject = (!it.subject.is_empty()).then(|| view! { <strong>{it.subject}</strong> }.into_any());
    let found: Vec<AnyView> = it.found.into_iter().map(value).collect();
    let said = if it.said.is_empty() { Vec::new() } else { vec![it.said.into_any()] };
    let values = [(it.label, said), (verify::IN_THE_DATA, found), (verify::VERDICT, vec![sign(it.verdict)])];
    let values = values.into_iter().filter(|(_, shown)| !shown.is_empty()).map(|(label, shown)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{shown}</dd>
            </div>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = it.lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect();
    let source = it.source.map(source);
    let below = (source.is_some() || !it.precision.is_empty())
        .then(|| view! { <p class="source">{it.precision} " " {source}</p> }.into_any());
    view! {
        <li class=["judged judged-", it.verdict.as_str()].concat()>
            <p class="judged-what">{subject} " " {quoted}</p>
            <dl class="judged-values">{values.collect::<Vec<_>>()}</dl>
            <div class="judged-lines">{lines} {below}</div>
        </li>
    }
    .into_any()
}

fn value(found: ComputedValue) -> AnyView {
    let class = if found.made_up { "made-up" } else { "" };
    let shown = view! { <span class=class>{found.text}</span> }.into_any();
    view! { <span class="judged-found">{opens(shown, found.to)}</span> }.into_any()
}

/// A verdict: its sign and its word.
pub fn sign(verdict: Verdict) -> AnyView {
    signed(&["verdict-", verdict.as_str()].concat(), verify::verdict(verdict))
}

fn source(source: String) -> AnyView {
    if !is_address(&source) {
        return source.into_any();
    }
    let site = verify::site(&source).to_owned();
    view! {
        <a href=source rel="noreferrer">
            {site}
        </a>
    }
    .into_any()
}
