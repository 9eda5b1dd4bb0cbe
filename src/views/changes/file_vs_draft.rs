//! Messages about the opened file: that it differs from the draft in this browser, or is damaged.

use leptos::prelude::*;
use persistence::file::{CopySide, FileRelation, FileVsDraft};

use crate::components::{Button, DataTable, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::changes::files::offer_damaged;
use crate::wording::file_vs_draft;

/// The messages; nothing if there are none.
#[component]
pub fn FileNotices(session: Session, focus: Callback<String>) -> impl IntoView {
    let files = session.files();
    let is_open = RwSignal::new(false);
    let difference = move || {
        if !session.file_differs_from_draft() {
            return ().into_any();
        }
        let Some(compared) = files.with(|files| files.comparison.clone()) else { return ().into_any() };
        difference_banner(session, compared, is_open, focus)
    };
    let damaged = move || {
        let damaged = files.with_untracked(|files| files.damaged.clone());
        if damaged.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="banner banner-warning">
                <p>{file_vs_draft::damaged(damaged.len())}</p>
                <p class="banner-actions">{offer_damaged(damaged)}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <div role="status" class="storage-problems">
            {damaged()}
            {move || difference()}
        </div>
        {move || if is_open.get() { comparison(session) } else { ().into_any() }}
    }
    .into_any()
}

/// The message that the file and the draft differ; `is_open` is whether their comparison is shown.
fn difference_banner(
    session: Session,
    compared: FileVsDraft,
    is_open: RwSignal<bool>,
    focus: Callback<String>,
) -> AnyView {
    let sentence = file_vs_draft::relation(&compared);
    let relation = compared.relation;
    let end = move || {
        is_open.set(false);
        session.end_file_comparison();
        // The button that had the focus is removed.
        focus.run("contenu".to_owned());
    };
    let compare = Callback::new(move |()| is_open.update(|open| *open = !*open));
    let opens = ("comparaison".to_owned(), is_open.into());
    let keep_both = Callback::new(move |()| {
        end();
        session.save_all();
        session.announce(file_vs_draft::KEPT_BOTH);
    });
    let keep_only = move |side: CopySide| {
        let edits = session.journal().with_untracked(|now| compared.keep_only(side, now));
        end();
        for edit in edits {
            session.edit(edit, file_vs_draft::kept_only(side));
        }
    };
    let only = |side: CopySide| {
        let keep_only = keep_only.clone();
        let press = Callback::new(move |()| keep_only(side));
        view! { <Button label=file_vs_draft::keep_only(side) class="quiet" press /> }.into_any()
    };
    let only_file = (relation != FileRelation::Newer).then(|| only(CopySide::File));
    let only_browser = (relation != FileRelation::Older).then(|| only(CopySide::Browser));
    view! {
        <div class="banner">
            <p>{sentence}</p>
            <p class="banner-actions">
                <Button label=file_vs_draft::COMPARE opens press=compare />
                <Button label=file_vs_draft::KEEP_BOTH press=keep_both />
                {only_file}
                {only_browser}
            </p>
        </div>
    }
    .into_any()
}

/// How many differences are listed at most.
const LISTED: usize = 100;

const COLUMNS: [TableColumn; 3] = {
    let [item, in_file, in_browser] = file_vs_draft::COLUMNS;
    [TableColumn::Words(item), TableColumn::Words(in_file), TableColumn::Words(in_browser)]
};

/// The items that differ between the file and the draft.
fn comparison(session: Session) -> AnyView {
    let Some(compared) = session.files().with_untracked(|files| files.comparison.clone()) else {
        return ().into_any();
    };
    let (bundled, both) = (session.bundled(), session.current());
    let (file, browser) = (bundled.after(&compared.file), bundled.after(&compared.browser));
    let mut rows = Vec::new();
    for item in compared.edited_items() {
        let (in_file, in_browser) =
            (file_vs_draft::item_content(&file, &item), file_vs_draft::item_content(&browser, &item));
        if in_file != in_browser {
            let name = TableCell::Name { text: file_vs_draft::item_name(&both, &item), to: None, tag: None };
            rows.push(TableRow { cells: vec![name, TableCell::Text(in_file), TableCell::Text(in_browser)], class: "" });
        }
    }
    let more = rows.len().saturating_sub(LISTED);
    let caption = file_vs_draft::caption(rows.len(), more);
    rows.truncate(LISTED);
    view! {
        <div id="comparaison" class="wide comparison" tabindex="0" role="region" aria-label=file_vs_draft::COMPARISON>
            <DataTable caption class="bars bars-dense" columns=&COLUMNS rows />
        </div>
    }
    .into_any()
}
