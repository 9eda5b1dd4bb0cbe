//! Sentences that the user types or pastes: each claim in them, as it was read, with its verdict.

use std::sync::Arc;

use claims::{Claim, Verdict, read};
use leptos::prelude::*;

use crate::components::{Button, Section};
use crate::state::Session;
use crate::views::verify::accounts;
use crate::views::verify::judged::{self, Judged};
use crate::wording::{arithmetic, claim_readings, verify};
use domain::indicators::DaySnapshot;

/// The field, and below it the claims of the text that was submitted last, for the shown day.
#[component]
pub fn Sentence(session: Session) -> impl IntoView {
    let (typed, submitted) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move || submitted.set(typed.get_untracked());
    let insert = Callback::new(move |()| typed.set(verify::example(&session.current())));
    let results = move || {
        let text = submitted.get();
        (!text.trim().is_empty()).then(|| session.snapshot.with(|snapshot| results(snapshot, &text))).into_any()
    };
    view! {
        <Section id="phrase" class="judging" title=verify::SENTENCES>
            <label for="phrase-a-verifier">{verify::YOUR_SENTENCES}</label>
            <textarea
                id="phrase-a-verifier"
                rows="4"
                aria-describedby="phrase-aide"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        submit();
                    }
                }
            ></textarea>
            <p id="phrase-aide" class="source">
                {verify::HELP}
            </p>
            <p class="actions">
                <Button label=verify::CHECK class="primary" press=Callback::new(move |()| submit()) />
                <Button label=verify::INSERT_EXAMPLE press=insert />
            </p>
            <div class="judging" role="status">
                {move || results()}
            </div>
        </Section>
    }
    .into_any()
}

fn results(snapshot: &DaySnapshot, text: &str) -> AnyView {
    let (territory, day, scope) = (&snapshot.territory, snapshot.day(), snapshot.scope());
    let read = |line: &str| (line.trim().to_owned(), read(line.trim(), territory, day, scope));
    let lines: Vec<(String, Vec<Claim>)> = text.lines().map(read).filter(|(line, _)| !line.is_empty()).collect();
    let verdicts: Vec<Verdict> = lines.iter().flat_map(|(_, claims)| claims).map(|claim| claim.verdict).collect();
    let shown = lines.into_iter().map(|(line, claims)| {
        let marked = marked(&line, &claims);
        let list = claims.iter().map(|claim| row_of(snapshot, &line, claim, claims.len() == 1)).collect();
        let nothing = if claims.is_empty() { verify::NO_CLAIM } else { "" };
        let class = if claims.is_empty() { "sentence muted" } else { "sentence" };
        view! {
            <p class=class>{marked} " " {nothing}</p>
            {judged::judged_list(list)}
        }
        .into_any()
    });
    view! {
        <h3>{verify::claims_found(&verdicts)}</h3>
        {shown.collect::<Vec<_>>()}
    }
    .into_any()
}

/// The sentence, with each claim marked with the worst verdict on its words.
fn marked(line: &str, claims: &[Claim]) -> Vec<AnyView> {
    let mut shown = Vec::new();
    let mut position = 0;
    while let Some(start) = claims.iter().map(|claim| claim.text.start).filter(|start| *start >= position).min() {
        let starting_here = || claims.iter().filter(|claim| claim.text.start == start);
        let end = starting_here().map(|claim| claim.text.end).max().unwrap_or(start);
        let inside = claims.iter().filter(|claim| claim.text.start >= start && claim.text.start <= end);
        let worst = inside.map(|claim| claim.verdict).max().unwrap_or(Verdict::Exact);
        shown.push(line.get(position..start).unwrap_or_default().to_owned().into_any());
        let words = line.get(start..end).unwrap_or_default().to_owned();
        shown.push(view! { <mark class=["mark-", worst.as_str()].concat()>{words}</mark> }.into_any());
        position = end.max(start + 1);
    }
    shown.push(line.get(position..).unwrap_or_default().to_owned().into_any());
    shown
}

/// A claim. Its words are quoted if its line has several claims, or if it could not be read.
fn row_of(snapshot: &DaySnapshot, line: &str, claim: &Claim, is_alone: bool) -> Judged {
    let territory: &Arc<_> = &snapshot.territory;
    let reading = claim.reading.as_ref();
    let words = line.get(claim.text.clone()).unwrap_or_default();
    let is_quoted = !is_alone || reading.is_none();
    let mut lines = reading
        .map(|it| arithmetic::arithmetic(it, &claim.computed, verify::IS_WRITTEN, territory))
        .unwrap_or_default();
    lines.extend(claim.obstacle.map(|why| claim_readings::obstacle(why).to_owned()));
    Judged {
        quote: if is_quoted { words.to_owned() } else { String::new() },
        subject: reading.map(|it| arithmetic::capitalized(&claim_readings::subject(it, territory))).unwrap_or_default(),
        label: verify::WRITTEN,
        claimed: reading.map(claim_readings::claimed_value).unwrap_or_default(),
        computed: reading
            .map(|it| accounts::computed_values(territory, snapshot.scope(), it, &claim.computed))
            .unwrap_or_default(),
        verdict: claim.verdict,
        lines,
        precision: String::new(),
        source: None,
    }
}
