//! The report as it is printed.

use leptos::prelude::*;

use super::made::ReportState;
use crate::browser::paged;
use crate::components::WRITTEN_ID;
use wording::report::{ReportPart, labels, page};

/// The names of the texts in the margins of the printed pages.
const HEAD: &str = "--report-head";
const DATE: &str = "--report-date";
const FOOT: &str = "--report-foot";
const PAGE: &str = "--report-page";
const OF: &str = "--report-of";

pub(super) fn paper(state: ReportState) -> AnyView {
    Effect::new(move |_| paged::set_margin_texts(&texts(state)));
    on_cleanup(|| paged::set_margin_texts(&[HEAD, DATE, FOOT, PAGE, OF].map(|name| (name, String::new()))));
    let go = move |event: leptos::ev::MouseEvent| {
        if let Some(id) = paged::inner_link(&event, WRITTEN_ID) {
            event.prevent_default();
            state.app.focus.run(id);
        }
    };
    let class = |part: &ReportPart| ["report-part report-part-", &part.id()].concat();
    let parts = move || (0..state.shown.with(|it| it.len())).collect::<Vec<usize>>();
    view! {
        <div class="report-paper" role="region" aria-label=labels::REGION on:click=go>
            <p class="report-foot print-only" aria-hidden="true">
                {move || state.furniture.with(|it| [&*it.head, &it.date, &foot(state)].join(" · "))}
            </p>
            <For each=parts key=|at| *at let:at>
                {
                    let shown = Memo::new(move |_| state.shown.with(|it| it.get(at).cloned()));
                    let html = move || shown.get().map(|it| it.html.to_string()).unwrap_or_default();
                    let class = move || shown.get().map(|it| class(&it.part)).unwrap_or_default();
                    let is_communes = move || shown.read().as_ref().is_some_and(|it| it.part == ReportPart::Communes);
                    let is_communes = Memo::new(move |_| is_communes());
                    view! {
                        <div class=class inner_html=html></div>
                        {move || is_communes.get().then(|| state.sheets().shown())}
                    }
                    .into_any()
                }
            </For>
        </div>
    }
    .into_any()
}

/// The foot of each page: the fingerprint, what is illustrative, and the source.
fn foot(state: ReportState) -> String {
    state.furniture.with(|it| {
        let parts = [&*it.fingerprint, &it.illustrative, &it.source];
        parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
    })
}

fn texts(state: ReportState) -> [(&'static str, String); 5] {
    state.furniture.with(|it| {
        [
            (HEAD, it.head.clone()),
            (DATE, it.date.clone()),
            (FOOT, foot(state)),
            (PAGE, page::PAGE_NUMBER[0].to_owned()),
            (OF, page::PAGE_NUMBER[1].to_owned()),
        ]
    })
}
