//! What the reader must know of the open file: that it is older or newer than what this browser kept, or damaged.

use leptos::prelude::*;
use persistence::file::{Relation, Side, Sides};

use crate::components::{Button, Table, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::share::files::offer_damaged;
use crate::wording::comparing;

/// The banners; nothing when all is well.
#[component]
pub fn TheFile(session: Session, focus: Callback<String>) -> impl IntoView {
    let files = session.files();
    let compares = RwSignal::new(false);
    let sides = move || {
        if !session.sides_differ() {
            return ().into_any();
        }
        let Some(sides) = files.with(|files| files.sides.clone()) else { return ().into_any() };
        differing(session, sides, compares, focus)
    };
    let damaged = move || {
        let damaged = files.with_untracked(|files| files.damaged.clone());
        if damaged.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="banner banner-warning">
                <p>{comparing::damaged(damaged.len())}</p>
                <p class="banner-ways">{offer_damaged(damaged)}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <div role="status" class="troubles">
            {damaged()}
            {move || sides()}
        </div>
        {move || if compares.get() { comparison(session) } else { ().into_any() }}
    }
    .into_any()
}

fn differing(session: Session, sides: Sides, compares: RwSignal<bool>, focus: Callback<String>) -> AnyView {
    let sentence = comparing::relation(&sides);
    let relation = sides.relation;
    let settle = move || {
        compares.set(false);
        session.settle_sides();
        // What had the focus is gone.
        focus.run("contenu".to_owned());
    };
    let compare = Callback::new(move |()| compares.update(|open| *open = !*open));
    let opens = ("comparaison".to_owned(), compares.into());
    let both = Callback::new(move |()| {
        settle();
        session.keep_all();
        session.say(comparing::KEPT_BOTH);
    });
    let only = move |side: Side| {
        let edits = session.journal().with_untracked(|now| sides.keep_only(side, now));
        settle();
        for edit in edits {
            session.edit(edit, comparing::kept_only(side));
        }
    };
    let of_file = {
        let only = only.clone();
        Callback::new(move |()| only(Side::File))
    };
    let of_browser = Callback::new(move |()| only(Side::Browser));
    let of_file = (relation != Relation::Newer)
        .then(|| view! { <Button label="Ne garder que le fichier" class="quiet" press=of_file /> }.into_any());
    let of_browser = (relation != Relation::Older)
        .then(|| view! { <Button label="Ne garder que ce navigateur" class="quiet" press=of_browser /> }.into_any());
    view! {
        <div class="banner">
            <p>{sentence}</p>
            <p class="banner-ways">
                <Button label="Comparer" opens press=compare />
                <Button label="Garder les deux" press=both />
                {of_file}
                {of_browser}
            </p>
        </div>
    }
    .into_any()
}

/// How many differences are listed.
const LISTED: usize = 100;

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words("Quoi"), TableColumn::Words("Dans ce fichier"), TableColumn::Words("Dans ce navigateur")];

/// What each of them says, where they differ.
fn comparison(session: Session) -> AnyView {
    let Some(sides) = session.files().with_untracked(|files| files.sides.clone()) else { return ().into_any() };
    let (bundled, both) = (session.bundled(), session.current());
    let (file, browser) = (bundled.after(&sides.file), bundled.after(&sides.browser));
    let mut rows = Vec::new();
    for subject in sides.subjects() {
        let (in_file, in_browser) = (comparing::said(&file, &subject), comparing::said(&browser, &subject));
        if in_file != in_browser {
            let name = TableCell::Name { text: comparing::subject(&both, &subject), to: None, tag: None };
            rows.push(TableRow { cells: vec![name, TableCell::Text(in_file), TableCell::Text(in_browser)], class: "" });
        }
    }
    let more = rows.len().saturating_sub(LISTED);
    let caption = comparing::caption(rows.len(), more);
    rows.truncate(LISTED);
    view! {
        <div id="comparaison" class="wide comparison" tabindex="0" role="region" aria-label="Comparaison">
            <Table caption class="bars bars-dense" columns=&COLUMNS rows />
        </div>
    }
    .into_any()
}
