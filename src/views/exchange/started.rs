//! A scheme that begins with a list of communes, which gets a file of its own.

use std::sync::Arc;

use formats::Document;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::in_place::open_here;
use super::new_scheme::{GivenCommune, SchemeField, SchemeForm, fields, new_id};
use super::other::offer;
use crate::browser::file::{self, FilesRead};
use crate::browser::{clock, page, tables};
use crate::components::{Button, DataTable, Section, StatusLine, StatusMessage, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::made_by_module;
use wording::exchange::started as words;
use wording::{changes, exchange, numbers, table_faults};

/// The ids of the fields of the list, and of the heading of what was read.
const LIST: &str = "liste-communes";
const FILE: &str = "fichier-communes";

/// The communes that are shown, and those that are taken, at most: many times those of any EPCI.
const SHOWN: usize = 200;
const MOST: usize = 1000;

const COLUMNS: &[TableColumn] =
    &[TableColumn::Words(words::CODE), TableColumn::Words(words::NAME), TableColumn::Words(words::POPULATION)];

/// What was read of a list.
#[derive(Clone, Debug, Default, PartialEq)]
struct ReadList {
    communes: Vec<GivenCommune>,
    faults: Vec<String>,
    left_out: Vec<String>,
}

impl ReadList {
    fn of(read: &Value) -> Self {
        let list = |name: &str| serde_json::from_value(read.get(name).cloned().unwrap_or_default()).unwrap_or_default();
        let communes = read.get("communes").cloned().unwrap_or_default();
        let (faults, left_out) = (list("faults"), list("left_out"));
        Self { communes: serde_json::from_value(communes).unwrap_or_default(), faults, left_out }
    }

    /// Whether a carnet can be made of it.
    fn is_whole(&self) -> bool {
        !self.communes.is_empty() && self.faults.is_empty()
    }
}

/// The section.
#[component]
pub fn StartedScheme(session: Session) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let list = RwSignal::new(Arc::new(ReadList::default()));
    let typed = RwSignal::new(String::new());
    let take = move |name: String, bytes: Vec<u8>| {
        leptos::task::spawn_local(async move {
            let (read, said) = read_list(&name, &bytes).await;
            _ = list.try_set(Arc::new(read));
            _ = message.try_set(said.into());
        });
    };
    let read = Callback::new(move |()| {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            message.set(Err(words::NO_LIST.to_owned()).into());
            return page::focus(LIST);
        }
        take(words::PASTED.to_owned(), text.into_bytes());
    });
    let on_read = move |mut files: FilesRead| match files.pop() {
        None => {}
        Some((name, Some(bytes))) => take(name, bytes),
        Some((name, None)) => message.set(Err(words::refused(&name, table_faults::NOT_READ)).into()),
    };
    let is_whole = Memo::new(move |_| list.with(|list| list.is_whole()));
    let form = move || is_whole.get().then(|| form(session, list)).into_any();
    view! {
        <Section id="commencer" class="exchange-part" title=words::TITLE.to_owned()>
            <p>{words::WHAT}</p>
            <p class="field">
                <label for=LIST>{words::LIST}</label>
                <span id="liste-communes-aide" class="muted">
                    {words::LIST_HINT}
                </span>
                <textarea
                    id=LIST
                    class="edits-as-text"
                    rows="6"
                    spellcheck="false"
                    aria-describedby="liste-communes-aide"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                ></textarea>
            </p>
            <div class="changes-actions">
                <Button label=words::READ press=read />
                {words::OR}
                <input id=FILE class="file" type="file" on:change=move |event| file::read_all_chosen(&event, on_read) />
                <label class="button" for=FILE>
                    {words::CHOOSE}
                </label>
            </div>
            <StatusLine message />
            {move || lines(words::NOT_READ, list.with(|list| list.faults.clone()))}
            {move || lines(words::LEFT_OUT, list.with(|list| list.left_out.clone()))}
            {move || communes(list)}
            {form}
        </Section>
    }
    .into_any()
}

/// Reads a list, and says what was read.
async fn read_list(name: &str, bytes: &[u8]) -> (ReadList, Result<String, String>) {
    let answer = tables::ask("communes", name, bytes).await;
    let read = answer.and_then(|answer| serde_json::from_slice::<Value>(&answer).ok());
    let refused = |why: &str| (ReadList::default(), Err(words::refused(name, why)));
    let Some(read) = read else { return refused(table_faults::NO_MODULE) };
    if let Some(why) = read.get("fault").and_then(Value::as_str) {
        return refused(why);
    }
    let list = ReadList::of(&read);
    let count = list.communes.len();
    if count > MOST {
        return refused(&words::too_many(count));
    }
    let said = if list.is_whole() {
        let populations = list.communes.iter().map(|it| it[2].parse::<u64>().ok());
        let without = populations.clone().filter(Option::is_none).count();
        Ok(words::read(count, populations.flatten().sum(), without))
    } else {
        Err(words::faulty(count, list.faults.len()))
    };
    (list, said)
}

/// Sentences under a heading; nothing if there are none.
fn lines(title: &'static str, sentences: Vec<String>) -> AnyView {
    if sentences.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> = sentences.into_iter().map(|it| view! { <li>{it}</li> }.into_any()).collect();
    view! {
        <h3>{title}</h3>
        <ul class="gather-faults">{items}</ul>
    }
    .into_any()
}

/// The communes that were read.
fn communes(list: RwSignal<Arc<ReadList>>) -> AnyView {
    let count = list.with(|list| list.communes.len());
    if count == 0 {
        return ().into_any();
    }
    let row = |[code, name, population, _]: &GivenCommune| {
        let population = population.parse().map(numbers::whole).unwrap_or_default();
        TableRow {
            cells: vec![
                TableCell::Name { text: code.clone(), to: None, tag: None },
                TableCell::Text(name.clone()),
                TableCell::Text(population),
            ],
            class: "",
        }
    };
    let rows = list.with(|list| list.communes.iter().take(SHOWN).map(row).collect::<Vec<_>>());
    let rest = (count > SHOWN).then(|| view! { <p>{words::not_shown(count - SHOWN)}</p> }.into_any());
    view! {
        <div class="table-scroll exchange-communes" role="region" aria-label=words::CAPTION tabindex="0">
            <DataTable caption=words::CAPTION.to_owned() class="" columns=COLUMNS rows=Signal::stored(rows) />
        </div>
        {rest}
    }
    .into_any()
}

/// The fields of the new scheme, and the button that makes its file.
fn form(session: Session, list: RwSignal<Arc<ReadList>>) -> AnyView {
    let form = SchemeForm::new();
    let message = RwSignal::new(StatusMessage::Nothing);
    let make = move |then: fn(Session, &Document) -> Result<String, String>| {
        let wrong = form.check();
        if let Some(first) = wrong.first() {
            message.set(Err(words::not_saved(wrong.len())).into());
            return page::focus(SchemeField::id(*first));
        }
        let [epci, siren, adopted] = form.values();
        let communes = list.with_untracked(|list| list.communes.clone());
        let scheme = json!({
            "id": new_id(),
            "title": words::title(&epci),
            "epci": epci,
            "siren": siren,
            "adopted": adopted,
            "reference": clock::today(),
            "communes": communes,
        });
        leptos::task::spawn_local(async move {
            let made = started(&scheme.to_string()).await.and_then(|document| then(session, &document));
            _ = message.try_set(made.into());
        });
    };
    let save = Callback::new(move |()| make(|_, document| offer(document).map(|name| words::offered(&name))));
    let open = Callback::new(move |()| make(open_here));
    view! {
        <h3>{words::FORM}</h3>
        {fields(form)}
        <div class="changes-actions">
            <Button label=words::SAVE class="primary" press=save />
            <Button label=words::OPEN press=open />
        </div>
        <StatusLine message />
    }
    .into_any()
}

/// The document of a new scheme.
async fn started(scheme: &str) -> Result<Document, String> {
    let bytes = made_by_module(tables::ask("start", "", scheme.as_bytes()).await);
    let bytes = bytes.map_err(|why| exchange::not_made(&why))?;
    let text = String::from_utf8(bytes).map_err(|_| exchange::not_made(table_faults::NO_MODULE))?;
    Document::read(&text).map_err(|why| exchange::not_made(&changes::unreadable(&why)))
}
