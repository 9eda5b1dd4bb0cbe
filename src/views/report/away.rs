//! The ways out of the program: on paper, and into a word processor.

use leptos::prelude::*;

use super::made::ReportState;
use crate::browser::paged;
use crate::components::{Button, StatusLine, StatusMessage, WrittenTarget, written_html};
use wording::report::labels;

pub(super) fn away(state: ReportState) -> AnyView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let copy = Callback::new(move |()| {
        let (document, parts) = state.document();
        let blocks: Vec<_> = parts.iter().map(|it| &*it.blocks).collect();
        let html = written_html(&blocks, &document.words, WrittenTarget::Paste).concat();
        let html =
            ["<!doctype html><meta charset=\"utf-8\"><html lang=\"fr\"><body>", &html, "</body></html>"].concat();
        let text = wording::report::as_text(&document);
        message.set(StatusMessage::of(paged::copy_html(html, text), labels::COPIED, labels::NOT_COPIED));
    });
    let empty = move || {
        let titles = state.composition.with(|composition| {
            let is_empty = |part: &wording::report::ReportPart| part.is_empty(composition);
            let parts = state.choice.get();
            let parts = parts.all().iter().filter(|(part, is_in)| *is_in && is_empty(part));
            parts.map(|(part, _)| part.title(composition)).collect::<Vec<_>>()
        });
        labels::empty_sections(&titles)
    };
    view! {
        <div class="actions">
            <Button label=labels::PRINT class="primary" press=state.app.print />
            <Button label=labels::COPY press=copy />
            <StatusLine message />
        </div>
        <p class="muted">{empty}</p>
    }
    .into_any()
}
