//! A claim beside the computed values and its verdict: the same view for published figures and for the claims of a
//! sentence.

use claims::Verdict;
use leptos::prelude::*;

use crate::components::{figure_link, signed};
use crate::views::shared::SourceLink;
use crate::wording::verify;

/// A value computed from the data for one day.
pub struct ComputedValue {
    pub text: String,
    /// Whether it depends on illustrative data.
    pub illustrative: bool,
    /// The address of its account.
    pub to: Option<String>,
}

/// A claim and its verdict, ready to display.
pub struct Judged {
    /// Its words in the sentence; empty for a published figure.
    pub quote: String,
    /// What it is about, as the program has read it; empty if it could not be read.
    pub subject: String,
    /// The label of the claimed value.
    pub label: &'static str,
    /// The claimed value.
    pub claimed: String,
    pub computed: Vec<ComputedValue>,
    pub verdict: Verdict,
    /// The arithmetic, what would explain a difference, or why there is no verdict.
    pub lines: Vec<String>,
    /// What the publication adds to the figure.
    pub precision: String,
    /// Its source.
    pub source: Option<String>,
}

/// A list of claims.
pub fn judged_list(list: Vec<Judged>) -> AnyView {
    view! { <ul class="judged-list">{list.into_iter().map(item).collect::<Vec<_>>()}</ul> }.into_any()
}

fn item(judged: Judged) -> AnyView {
    let quote = (!judged.quote.is_empty()).then(|| view! { <q>{judged.quote}</q> }.into_any());
    let subject = (!judged.subject.is_empty()).then(|| view! { <strong>{judged.subject}</strong> }.into_any());
    let computed: Vec<AnyView> = judged.computed.into_iter().map(value).collect();
    let claimed = if judged.claimed.is_empty() { Vec::new() } else { vec![judged.claimed.into_any()] };
    let values =
        [(judged.label, claimed), (verify::IN_THE_DATA, computed), (verify::VERDICT, vec![sign(judged.verdict)])];
    let values = values.into_iter().filter(|(_, shown)| !shown.is_empty()).map(|(label, shown)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{shown}</dd>
            </div>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = judged.lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect();
    let source = judged.source.map(source);
    let below = (source.is_some() || !judged.precision.is_empty())
        .then(|| view! { <p class="source">{judged.precision} " " {source}</p> }.into_any());
    view! {
        <li class=["judged judged-", judged.verdict.as_str()].concat()>
            <p class="judged-what">{subject} " " {quote}</p>
            <dl class="judged-values">{values.collect::<Vec<_>>()}</dl>
            <div class="judged-lines">{lines} {below}</div>
        </li>
    }
    .into_any()
}

fn value(computed: ComputedValue) -> AnyView {
    let class = if computed.illustrative { "illustrative" } else { "" };
    let shown = view! { <span class=class>{computed.text}</span> }.into_any();
    view! { <span class="judged-found">{figure_link(shown, computed.to)}</span> }.into_any()
}

/// The sign and the word of a verdict.
pub fn sign(verdict: Verdict) -> AnyView {
    signed(&["verdict-", verdict.as_str()].concat(), verify::verdict(verdict))
}

fn source(source: String) -> AnyView {
    let text = verify::site(&source).to_owned();
    view! { <SourceLink source text /> }.into_any()
}
