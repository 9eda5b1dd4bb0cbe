//! The buttons that export the territory.

use formats::Document;
use leptos::prelude::*;

use crate::browser::{file, page_source, tables};
use crate::components::{Button, Section, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::made_by_module;
use wording::exchange as words;

/// The media type of a file that programs open.
const BYTES: &str = "application/octet-stream";

/// The section of the exports.
#[component]
pub fn Exports(session: Session) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let is_busy = RwSignal::new(false);
    let item = |(format, label, what): (&'static str, &'static str, &'static str)| {
        let press = Callback::new(move |()| {
            if is_busy.get_untracked() {
                return;
            }
            is_busy.set(true);
            message.set(Ok(words::MAKING.to_owned()).into());
            leptos::task::spawn_local(async move {
                let made = export(session, format).await;
                _ = message.try_set(made.into());
                _ = is_busy.try_set(false);
            });
        });
        view! {
            <li>
                <Button label disabled=is_busy press />
                <span class="muted">{what}</span>
            </li>
        }
        .into_any()
    };
    let items: Vec<AnyView> = words::FORMATS.into_iter().map(item).collect();
    view! {
        <Section id="exporter" class="exchange-part" title=words::EXPORTS.to_owned()>
            <p>{words::WHAT}</p>
            <ul class="exchange-formats">{items}</ul>
            <StatusLine message />
        </Section>
    }
    .into_any()
}

/// Makes a file and offers it. Gives the message about that.
async fn export(session: Session, format: &str) -> Result<String, String> {
    let (name, bytes) = {
        let journal = session.journal().get_untracked();
        let start = page_source::opened_document().unwrap_or_default();
        let document = Document::read(&start).map_err(|why| words::not_made(&wording::changes::unreadable(&why)))?;
        let journal = document.journal.merged_with(&journal);
        let document = Document { journal, damaged: Vec::new(), key: None, ..document };
        let day = session.day.get_untracked();
        let name = [file_stem(format), "-", &day.to_string(), ".", ending(format)].concat();
        let command = [format, "/", &day.to_string()].concat();
        (name, made_by_module(tables::ask("export", &command, document.write().as_bytes()).await))
    };
    let bytes = bytes.map_err(|why| words::not_made(&why))?;
    if file::offer_bytes(&name, BYTES, &bytes) { Ok(words::offered(&name)) } else { Err(words::NOT_OFFERED.to_owned()) }
}

fn file_stem(format: &str) -> &'static str {
    match format {
        "csv" => "participations",
        "csv-fr" => "participations-excel",
        _ => "carnet",
    }
}

fn ending(format: &str) -> &'static str {
    match format {
        "xlsx" => "xlsx",
        "ods" => "ods",
        "package" => "zip",
        _ => "csv",
    }
}
