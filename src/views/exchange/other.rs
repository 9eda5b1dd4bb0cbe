//! Another territory: read from a package or a workbook, opened in the place of this one, and given its own file.

use std::sync::Arc;

use formats::page::{CopyError, PageError};
use formats::{Document, page};
use leptos::prelude::*;

use super::in_place::{kept_territories, open_here, own_id, return_to_own};
use crate::browser::file::{self, FilesRead};
use crate::browser::{page_source, tables};
use crate::components::{Button, Section, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::made_by_module;
use wording::exchange as words;
use wording::{file_copy, table_faults};

/// The id of the field.
const FIELD: &str = "autre-territoire";

/// The section of another territory.
#[component]
pub fn OtherTerritory(session: Session) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let faults = RwSignal::new(Vec::<String>::new());
    let read = RwSignal::new(None::<Arc<Document>>);
    let on_read = move |mut files: FilesRead| {
        leptos::task::spawn_local(async move {
            let Some((name, bytes)) = files.pop() else { return };
            let found = match bytes {
                None => Err(vec![table_faults::NOT_READ.to_owned()]),
                Some(bytes) => document(&name, &bytes).await,
            };
            _ = read.try_set(None);
            match found {
                Ok(document) if document.territory.about().id == session.bundled().about().id => {
                    _ = faults.try_set(Vec::new());
                    _ = message.try_set(Err(words::SAME.to_owned()).into());
                }
                Ok(document) if document.territory.about().id == own_id(session) => {
                    return_to_own(&document.territory.about().id);
                }
                Ok(document) => {
                    _ = faults.try_set(Vec::new());
                    _ = message.try_set(Ok(words::read(&document.territory)).into());
                    _ = read.try_set(Some(Arc::new(document)));
                }
                Err(sentences) => {
                    _ = message.try_set(Err(words::refused(&name, sentences.len())).into());
                    _ = faults.try_set(sentences);
                }
            }
        });
    };
    let save = Callback::new(move |()| {
        if let Some(document) = read.get_untracked() {
            message.set(offer(&document).map(|name| words::offered(&name)).into());
        }
    });
    let open = Callback::new(move |()| {
        if let Some(document) = read.get_untracked() {
            message.set(open_here(session, &document).into());
        }
    });
    let listed = move || {
        let items: Vec<AnyView> = faults.get().into_iter().map(|it| view! { <li>{it}</li> }.into_any()).collect();
        (!items.is_empty()).then(|| view! { <ul class="gather-faults">{items}</ul> }.into_any()).into_any()
    };
    let is_read = Memo::new(move |_| read.with(Option::is_some));
    let buttons = move || {
        let buttons = || {
            view! {
                <Button label=words::OPEN_OTHER class="primary" press=open />
                <Button label=words::SAVE_OTHER press=save />
            }
            .into_any()
        };
        is_read.get().then(buttons).into_any()
    };
    view! {
        <Section id="autre" class="exchange-part" title=words::OTHER.to_owned()>
            <p>{words::OTHER_WHAT}</p>
            <div class="changes-actions">
                <input id=FIELD class="file" type="file" on:change=move |event| file::read_all_chosen(&event, on_read) />
                <label class="button" for=FIELD>
                    {words::CHOOSE_OTHER}
                </label>
                {buttons}
            </div>
            <StatusLine message />
            {listed}
            {kept_territories(session, message)}
        </Section>
    }
    .into_any()
}

/// The document of a package.
///
/// # Errors
/// A sentence for each fault.
async fn document(name: &str, bytes: &[u8]) -> Result<Document, Vec<String>> {
    let answer = made_by_module(tables::ask("package", name, bytes).await);
    let bytes = answer.map_err(|why| why.lines().map(str::to_owned).collect::<Vec<_>>())?;
    let text = String::from_utf8(bytes).map_err(|_| vec![table_faults::NO_MODULE.to_owned()])?;
    Document::read(&text).map_err(|why| vec![wording::changes::unreadable(&why)])
}

/// Offers the file of a document. Gives its name, or why there is none.
pub fn offer(document: &Document) -> Result<String, String> {
    let start = page_source::at_start().ok_or(CopyError::Page(PageError::NoSkeleton));
    let text = start.and_then(|start| page::copy_of_other(&start, page_source::now, document));
    let text = text.map_err(|why| file_copy::not_copied(&why))?;
    let about = document.territory.about();
    let fingerprint = domain::fingerprint::Fingerprint::of(&document.territory).to_string();
    let (day, none) = (about.reference.to_string(), domain::journal::ChangeCount::default());
    let name = file_copy::file_name(&about.epci, &day, None, none, &fingerprint);
    if file::offer(&name, "text/html", &text) { Ok(name) } else { Err(words::NOT_OFFERED.to_owned()) }
}
