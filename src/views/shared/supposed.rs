//! What is supposed in a meeting: the list, and what can be done with it.

use domain::journal::EntrySubject;
use domain::territory::Territory;
use leptos::prelude::*;

use super::changed_item;
use crate::components::{Button, ChangedItem, ChangedItemList};
use crate::state::Session;
use wording::{journal, punctuation, supposed};

/// The list of what is supposed, with the buttons; nothing where nothing is. `done` runs once a button has emptied it.
pub fn supposed_list(document: Session, done: Callback<()>) -> AnyView {
    let has_any = Memo::new(move |_| document.supposed().with(|it| !it.entries.is_empty()));
    let content = move || {
        let changes = document.supposed_changes();
        let territory = document.current();
        let items = changes.into_iter().map(|change| {
            let names = names(&territory, &change.subject);
            let items: Vec<ChangedItem> = change.changes.iter().map(|it| changed_item(Vec::new(), it)).collect();
            let items = Box::new(move || items.clone());
            view! {
                <li class="change">
                    <p>{names}</p>
                    <ChangedItemList items then=journal::labels::THEN />
                </li>
            }
            .into_any()
        });
        let is_volatile = document.supposed().with(|it| it.is_volatile);
        view! {
            <p class="muted">{supposed::WHAT_IT_IS}</p>
            {is_volatile.then(|| view! { <p>{supposed::VOLATILE}</p> }.into_any())}
            <ul class="changes">{items.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    };
    let record = Callback::new(move |()| {
        document.record_supposed(supposed::RECORDED);
        done.run(());
    });
    let forget = Callback::new(move |()| {
        document.forget_supposed();
        document.announce(supposed::FORGOTTEN);
        done.run(());
    });
    let take_back = Callback::new(move |()| _ = take_back(document));
    let buttons = move || {
        view! {
            <div class="changes-actions">
                <Button label=supposed::RECORD class="primary" press=record />
                <Button label=supposed::TAKE_BACK press=take_back />
                <Button label=supposed::FORGET press=forget />
            </div>
        }
        .into_any()
    };
    view! {
        {move || has_any.get().then(content)}
        {move || has_any.get().then(buttons)}
    }
    .into_any()
}

/// Takes back what was supposed last. Whether there was anything.
pub fn take_back(document: Session) -> bool {
    let has_any = document.take_back_supposed();
    if has_any {
        document.announce(supposed::TAKEN_BACK);
    }
    has_any
}

/// The names of what is supposed otherwise.
fn names(territory: &Territory, subject: &EntrySubject) -> String {
    let action = |id| {
        territory.find_action(id).map_or_else(|| id.to_string(), |index| territory.action(index).title.to_string())
    };
    let commune = |code| {
        let name = territory.find_commune(code).map(|index| territory.commune(index).display_name().to_string());
        name.unwrap_or_else(|| code.to_string())
    };
    match subject {
        EntrySubject::Cell(cell) => punctuation::pair(&commune(cell.commune), &action(&cell.action)),
        EntrySubject::Action(id) => action(id),
        EntrySubject::Commune(code) => commune(*code),
    }
}
