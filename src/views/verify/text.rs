//! A text that the user types or pastes: each claim marked in it, and below it one by one as it was read, with its
//! verdict.

use std::sync::Arc;

use claims::{Claim, Verdict, read_text};
use domain::indicators::DaySnapshot;
use leptos::prelude::*;

use crate::components::{Alert, Button, Section, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::views::verify::accounts;
use crate::views::verify::judged::{self, Judged};
use crate::views::verify::pieces::{TextPiece, paragraphs};
use wording::{account, checked_text, claim_readings, verify};

/// The id of the explanation of the verdicts, which stands where verdicts are first met.
pub const EXPLANATION: &str = "verdicts";

/// The ids of the field, and of what is wrong with it.
const FIELD: &str = "texte-a-verifier";
const REFUSED: &str = "texte-refuse";

/// The field, and below it the text that was submitted last with its claims, for the shown day.
#[component]
pub fn CheckedText(session: Session, app: AppActions) -> impl IntoView {
    let text = session.text_to_check;
    let checked = Memo::new(move |_| text.with(|text| text.submitted.clone()));
    let refused = RwSignal::new(String::new());
    let insert = Callback::new(move |()| text.update(|text| text.typed = checked_text::example(&session.current())));
    let claims = Memo::new(move |_| {
        session.snapshot.with(|it| checked.with(|text| read_text(text, &it.territory, it.day(), it.scope())))
    });
    let has_text = move || checked.with(|text| !text.trim().is_empty());
    let summary =
        Memo::new(move |_| if has_text() { claims.with(|it| checked_text::summary(it)) } else { String::new() });
    let submit = move || {
        text.update(|text| text.submitted.clone_from(&text.typed));
        if untrack(has_text) {
            refused.set(String::new());
            session.announce(untrack(move || summary.get()));
        } else {
            refused.set(checked_text::NO_TEXT.to_owned());
            app.focus.run(FIELD.to_owned());
        }
    };
    let heading = move || {
        let summary = summary.get();
        (!summary.is_empty()).then(|| view! { <h3>{summary}</h3> }.into_any()).into_any()
    };
    let copied = RwSignal::new(StatusMessage::Nothing);
    let copy = Callback::new(move |()| {
        let provenance = session.snapshot.with_untracked(|it| {
            account::provenance(&it.territory, it.day(), it.scope(), &session.fingerprint.get_untracked())
        });
        let text = checked.with_untracked(|text| {
            claims.with_untracked(|claims| {
                checked_text::as_text(text, claims, (&session.current(), session.scope.get_untracked()), &provenance)
            })
        });
        let on_done = Callback::new(move |done: bool| {
            copied.set(StatusMessage::of(done, account::COPIED, checked_text::NOT_COPIED));
        });
        app.copy.run((text, on_done));
    });
    let results = move || {
        copied.set(StatusMessage::Nothing);
        let found = claims.get();
        let shown =
            |snapshot: &Arc<DaySnapshot>| checked.with(|text| results(snapshot, text, &found, app, copy, copied));
        (!found.is_empty()).then(|| session.snapshot.with(shown)).into_any()
    };
    let described = ["texte-aide ", REFUSED].concat();
    view! {
        <Section id="texte" class="judging" title=checked_text::TITLE>
            <label for=FIELD>{checked_text::YOUR_TEXT}</label>
            <textarea
                id=FIELD
                rows="6"
                aria-required="true"
                aria-describedby=described
                aria-invalid=move || (!refused.read().is_empty()).then(|| "true".to_owned())
                prop:value=move || text.with(|text| text.typed.clone())
                on:input=move |event| {
                    refused.set(String::new());
                    text.update(|text| text.typed = event_target_value(&event));
                }
                on:keydown=move |event| {
                    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        submit();
                    }
                }
            ></textarea>
            <Alert id=REFUSED class="refused" text=refused />
            <p id="texte-aide" class="source">
                {checked_text::HELP}
            </p>
            <p class="actions">
                <Button label=checked_text::CHECK class="primary" press=Callback::new(move |()| submit()) />
                <Button label=checked_text::INSERT_EXAMPLE press=insert />
            </p>
            <p id=EXPLANATION tabindex="-1" class="source">
                {verify::VERDICTS_MEAN}
            </p>
            {move || heading()}
            <div class="judging">{move || results()}</div>
        </Section>
    }
    .into_any()
}

fn results(
    snapshot: &DaySnapshot,
    text: &str,
    claims: &[Claim],
    app: AppActions,
    copy: Callback<()>,
    copied: RwSignal<StatusMessage>,
) -> AnyView {
    let ranges: Vec<_> = claims.iter().map(|claim| claim.text.clone()).collect();
    let marked = paragraphs(text, &ranges).into_iter().map(|pieces| {
        let shown: Vec<AnyView> = pieces.iter().map(|piece| shown_piece(text, piece, claims, app)).collect();
        view! { <p>{shown}</p> }.into_any()
    });
    let list = claims.iter().enumerate().map(|(index, claim)| row_of(snapshot, text, claim, index, app)).collect();
    view! {
        <div class="marked-text">{marked.collect::<Vec<_>>()}</div>
        <div class="actions">
            <Button label=checked_text::COPY press=copy />
            <StatusLine message=copied />
        </div>
        <h3>{checked_text::ONE_BY_ONE}</h3>
        {judged::judged_list(list)}
    }
    .into_any()
}

/// The id of a claim among the claims one by one, and of its number in the text.
fn detail_id(index: usize) -> String {
    ["affirmation-", &(index + 1).to_string()].concat()
}

fn mark_id(index: usize) -> String {
    ["dans-le-texte-", &(index + 1).to_string()].concat()
}

/// Words of the text. Those of claims are marked with the verdict that wants most attention; each claim has its number
/// at its end, with its own verdict, which leads to it among the claims one by one.
fn shown_piece(text: &str, piece: &TextPiece, claims: &[Claim], app: AppActions) -> AnyView {
    let mut shown = Vec::new();
    for (range, ending) in &piece.runs {
        shown.push(text.get(range.clone()).unwrap_or_default().to_owned().into_any());
        if let Some((index, claim)) = ending.and_then(|index| Some((index, claims.get(index)?))) {
            let (sign, _) = verify::verdict(claim.verdict, claim.backing());
            let words = checked_text::mark(claim);
            let jump = move |_| app.focus.run(detail_id(index));
            let button = view! {
                <button type="button" class="claim-number" id=mark_id(index) on:click=jump>
                    <span aria-hidden="true">{sign}</span>
                    {index + 1}
                    <span class="visually-hidden">{words}</span>
                </button>
            };
            shown.push(button.into_any());
        }
    }
    let marked = piece.claims.iter().filter_map(|index| claims.get(*index));
    match marked.max_by_key(|claim| (claim.verdict == Verdict::Contradicted, claim.verdict)) {
        Some(worst) => {
            let class = judged::verdict_class("mark-", worst.verdict, worst.backing());
            view! { <mark class=class>{shown}</mark> }.into_any()
        }
        None => shown.into_any(),
    }
}

fn row_of(snapshot: &DaySnapshot, text: &str, claim: &Claim, index: usize, app: AppActions) -> Judged {
    let territory = &*snapshot.territory;
    let reading = claim.reading.as_ref();
    let back = Callback::new(move |()| app.focus.run(mark_id(index)));
    let number = view! {
        <span class="judged-number">{index + 1} ". "</span>
        <Button label=checked_text::BACK class="quiet" press=back />
    };
    Judged {
        numbered: Some((detail_id(index), number.into_any())),
        quote: text.get(claim.text.clone()).unwrap_or_default().to_owned(),
        subject: checked_text::subject(claim, territory),
        label: checked_text::WRITTEN,
        claimed: reading.map(claim_readings::claimed_value).unwrap_or_default(),
        computed: reading
            .map(|it| accounts::computed_values(territory, snapshot.scope(), it, &claim.computed))
            .unwrap_or_default(),
        verdict: claim.verdict,
        backing: claim.backing(),
        lines: checked_text::lines(text, claim, territory, snapshot.scope()),
        precision: String::new(),
        source: None,
    }
}
