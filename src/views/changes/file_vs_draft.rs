//! Messages about the opened file: that it differs from the draft in this browser, or is damaged.

use domain::journal::Edit;
use leptos::prelude::*;
use persistence::file::{CopySide, FileVsDraft, items_of};

use crate::components::{Button, DataTable, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::changes::files::offer_damaged;
use wording::file_vs_draft;

/// The messages; nothing if there are none.
#[component]
pub fn FileNotices(session: Session, focus: Callback<String>) -> impl IntoView {
    let files = session.files();
    let is_open = RwSignal::new(false);
    // Not drawn again when something else about the files changes.
    let compared = Memo::new(move |_| {
        let compared = files.with(|files| files.comparison.clone());
        compared.filter(|_| session.file_differs_from_draft())
    });
    let difference = move || match compared.get() {
        None => ().into_any(),
        Some(compared) => difference_banner(session, compared, is_open, focus),
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
    let end = move || {
        is_open.set(false);
        session.end_file_comparison();
        // The button that had the focus is removed.
        focus.run("contenu".to_owned());
    };
    let (file_has_more, browser_has_more) =
        (!compared.only_in(CopySide::File).is_empty(), !compared.only_in(CopySide::Browser).is_empty());
    let compare = Callback::new(move |()| is_open.update(|open| *open = !*open));
    let opens = ("comparaison".to_owned(), is_open.into());
    let can_compare = file_has_more || browser_has_more;
    let compare = can_compare.then(|| view! { <Button label=file_vs_draft::COMPARE opens press=compare /> }.into_any());
    let keep_both = Callback::new(move |()| {
        end();
        session.save_all();
        session.announce(file_vs_draft::KEPT_BOTH);
    });
    // Without a draft there is nothing to choose.
    let all = if compared.has_draft && can_compare {
        view! { <Button label=file_vs_draft::KEEP_BOTH press=keep_both /> }.into_any()
    } else {
        view! { <Button label=file_vs_draft::UNDERSTOOD press=Callback::new(move |()| end()) /> }.into_any()
    };
    let can_keep = [(CopySide::File, browser_has_more), (CopySide::Browser, file_has_more && compared.has_draft)];
    let asking = RwSignal::new(None::<CopySide>);
    let compared = StoredValue::new(compared);
    let only = can_keep.into_iter().filter(|(_, can)| *can).map(|(side, _)| {
        let press = Callback::new(move |()| {
            let removes = compared.with_value(|compared| {
                session.journal().with_untracked(|now| !compared.keep_only(side, now).is_empty())
            });
            if removes {
                asking.set(Some(side));
                focus.run(CONFIRM.to_owned());
            } else {
                end();
                session.announce(file_vs_draft::NOTHING_TO_REMOVE);
            }
        });
        view! { <Button label=file_vs_draft::keep_only(side) class="quiet" press /> }.into_any()
    });
    let only: Vec<AnyView> = only.collect();
    let keep_only = move |edits: Vec<Edit>, side: CopySide| {
        end();
        // The last edit is undone first: if it is the only one, that brings back all.
        let is_one_step = matches!(edits.as_slice(), [Edit::Withdraw { .. }]);
        for edit in edits {
            session.edit(edit, file_vs_draft::kept_only(side, is_one_step));
        }
    };
    let question = move || match asking.get() {
        None => ().into_any(),
        Some(side) => {
            let confirmed = Callback::new(move |edits| keep_only(edits, side));
            compared.with_value(|compared| keep_only_question(session, compared, side, asking, focus, confirmed))
        }
    };
    view! {
        <div class="banner">
            <p>{sentence}</p>
            <p class="banner-actions">{compare} {all} {only}</p>
            {move || question()}
        </div>
    }
    .into_any()
}

/// The id of the button that confirms what is removed.
const CONFIRM: &str = "confirmer-retrait";

/// The question before one side is kept alone; `confirmed` is given the edits that do it.
fn keep_only_question(
    session: Session,
    compared: &FileVsDraft,
    side: CopySide,
    asking: RwSignal<Option<CopySide>>,
    focus: Callback<String>,
    confirmed: Callback<Vec<Edit>>,
) -> AnyView {
    let (edits, items) = session.journal().with_untracked(|now| {
        let edits = compared.keep_only(side, now);
        let items = items_of(&edits, now);
        (edits, items)
    });
    let territory = session.current();
    let names: Vec<String> = items.iter().map(|item| file_vs_draft::item_name(&territory, item)).collect();
    let yes = Callback::new(move |()| confirmed.run(edits.clone()));
    let no = Callback::new(move |()| {
        asking.set(None);
        focus.run("contenu".to_owned());
    });
    view! {
        <p class="asking" role="group" aria-label=file_vs_draft::QUESTION>
            <span>{file_vs_draft::keep_only_question(side, &names)}</span>
            <Button id=CONFIRM.to_owned() label=file_vs_draft::YES press=yes />
            <Button label=file_vs_draft::NO class="quiet" press=no />
        </p>
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
