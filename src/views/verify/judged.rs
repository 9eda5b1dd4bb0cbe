//! A claim beside the computed values and its verdict: the same view for published figures and for the claims of a
//! text.

use claims::Verdict;
use domain::indicators::Backing;
use leptos::prelude::*;

use crate::components::{FigureMark, figure, signed};
use crate::views::shared::Linked;
use wording::{account, verify};

/// A value computed from the data for one day.
pub struct ComputedValue {
    pub text: String,
    /// Whether it depends on illustrative data.
    pub is_invented: bool,
    /// The address of its account.
    pub to: Option<String>,
}

/// A claim and its verdict, ready to display.
pub struct Judged {
    /// Its id, and what stands before it: its number in a text, with the way back. `None` for a published figure.
    pub numbered: Option<(String, AnyView)>,
    /// Its words in the text; empty for a published figure.
    pub quote: String,
    /// What it is about, as the program has read it; empty if it could not be read.
    pub subject: String,
    /// The label of the claimed value.
    pub label: &'static str,
    /// The claimed value.
    pub claimed: String,
    pub computed: Vec<ComputedValue>,
    pub verdict: Verdict,
    /// What the verdict rests on.
    pub backing: Backing,
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
    let (id, number) = judged.numbered.unzip();
    let subject = (!judged.subject.is_empty()).then(|| view! { <h3>{judged.subject}</h3> }.into_any());
    let quote = (!judged.quote.is_empty()).then(|| view! { <q>{judged.quote}</q> }.into_any());
    let computed: Vec<AnyView> = judged.computed.into_iter().map(value).collect();
    let claimed = if judged.claimed.is_empty() { Vec::new() } else { vec![judged.claimed.into_any()] };
    let values = [
        (judged.label, claimed),
        (verify::IN_THE_DATA, computed),
        (verify::VERDICT, vec![sign(judged.verdict, judged.backing)]),
    ];
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
    let class = verdict_class("judged judged-", judged.verdict, judged.backing);
    let focusable = id.is_some().then_some("-1");
    view! {
        <li class=class id=id tabindex=focusable>
            <div class="judged-what">{number} " " {subject} " " {quote}</div>
            <dl class="judged-values">{values.collect::<Vec<_>>()}</dl>
            <div class="judged-lines">{lines} {below}</div>
        </li>
    }
    .into_any()
}

fn value(computed: ComputedValue) -> AnyView {
    let mark = FigureMark { illustrative: computed.is_invented, to: computed.to, leads: account::SEE };
    view! { <span class="judged-found">{figure(computed.text, mark)}</span> }.into_any()
}

/// The class of a verdict, which is another one where the verdict rests on illustrative rows: prefix, verdict, `invented`.
pub fn verdict_class(prefix: &str, verdict: Verdict, backing: Backing) -> String {
    let invented = if verify::is_invented(backing) { " invented" } else { "" };
    [prefix, verdict.as_str(), invented].concat()
}

/// The sign and the word of a verdict.
pub fn sign(verdict: Verdict, backing: Backing) -> AnyView {
    signed(&verdict_class("verdict-", verdict, backing), verify::verdict(verdict, backing))
}

fn source(source: String) -> AnyView {
    view! { <Linked words=String::new() to=source /> }.into_any()
}
