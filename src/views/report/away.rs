//! The ways out of the program: on paper, and into a word processor.

use leptos::prelude::*;

use super::made::ReportState;
use crate::browser::{file, paged, tables};
use crate::components::{Button, StatusLine, StatusMessage, WrittenTarget, written_html};
use crate::views::shared::made_by_module;
use wording::report::labels;

/// The media type of the file.
const ODT: &str = "application/vnd.oasis.opendocument.text";

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
    let is_busy = RwSignal::new(false);
    let odt = Callback::new(move |()| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        message.set(StatusMessage::Done(labels::MAKING.to_owned()));
        leptos::task::spawn_local(async move {
            let made = file_of(state).await;
            _ = message.try_set(made.into());
            _ = is_busy.try_set(false);
        });
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
    let print = Callback::new(move |()| {
        if untrack(|| state.sheets().is_running()) {
            message.set(StatusMessage::Failed(labels::WAIT_FOR_SHEETS.to_owned()));
        } else {
            message.set(StatusMessage::Nothing);
            state.app.print.run(());
        }
    });
    view! {
        <div class="actions">
            <Button label=labels::PRINT class="primary" press=print />
            <Button label=labels::AS_ODT disabled=is_busy press=odt />
            <Button label=labels::COPY press=copy />
            <StatusLine message />
        </div>
        {state.sheets().progress()}
        <p class="muted">{empty}</p>
    }
    .into_any()
}

/// Makes the file and offers it. Gives the message about that.
async fn file_of(state: ReportState) -> Result<String, String> {
    let (name, document) = {
        let (document, _) = state.document();
        let json = serde_json::to_vec(&document).map_err(|why| labels::not_made(&why.to_string()))?;
        (labels::file_name(state.session().day.get_untracked()), json)
    };
    let bytes = made_by_module(tables::ask("document", "", &document).await).map_err(|why| labels::not_made(&why))?;
    if file::offer_bytes(&name, ODT, &bytes) { Ok(labels::offered(&name)) } else { Err(labels::NOT_OFFERED.to_owned()) }
}
