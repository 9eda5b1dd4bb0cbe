//! The page of changes: saving the edits in a file, and the list of changes, each with a button that reverts it.

use std::sync::Arc;

use domain::ids::{ActionId, CommuneCode};
use domain::journal::{EntrySubject, Journal, NetChange};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{Button, ChangedItem, ChangedItemList, PageHead, Section};
use crate::route::Route;
use crate::state::Session;
use crate::views::changes::as_text::EditsAsText;
use crate::views::changes::copy::{InTheFile, ToPublish};
use crate::views::changes::erasing::Erasing;
use crate::views::changes::files::{BringBack, kept_elsewhere, offer_edits};
use crate::views::changes::review::PendingReview;
use crate::views::changes::supposed::supposed_section;
use crate::views::shared::{AppActions, changed_item};
use wording::{changes, journal, punctuation};

/// The page « Modifications ».
#[component]
pub fn ChangesPage(session: Session, app: AppActions) -> impl IntoView {
    let focus = app.focus;
    let review = PendingReview::new(app);
    let changes = Memo::new_with_compare(
        move |_| {
            let (now, day) = (session.territory.get(), session.day.get());
            session.journal().with(|journal| Arc::new(journal.net_changes(&session.bundled(), &now, day)))
        },
        |_, _| true,
    );
    let clocks_disagree = move || session.journal().with(Journal::times_contradict_ranks);
    let gestures = move || session.journal().with(|it| it.entries().filter(|it| it.edit.has_content()).count());
    let title = Signal::derive(move || changes::headline(session.changes()));
    view! {
        <article class="page">
            <PageHead title />
            <p>{move || changes::explained(session.changes(), gestures())}</p>
            <InTheFile session />
            {supposed_section(session, focus)}
            <p>{move || if clocks_disagree() { changes::CLOCKS.to_owned() } else { String::new() }}</p>
            {kept_elsewhere(session, review)}
            <Section id="seules" class="changes-file" title=changes::EDITS_ALONE.to_owned()>
                <p class="muted">{changes::ALONE}</p>
                <div class="changes-actions">
                    {offer_edits(session, "")}
                    <BringBack session review />
                </div>
                <EditsAsText session review />
                {review.section(session)}
            </Section>
            <ToPublish session />
            <Erasing session focus />
            <div class="changes-actions">
                <a href=Route::Journal.hash()>{changes::SEE_JOURNAL}</a>
                <StartAgain session focus />
            </div>
            {list(session, changes, app)}
        </article>
    }
    .into_any()
}

/// How many changed items are listed at first, and how many more each press of the button lists.
const LISTED: usize = 100;
/// How many changed items are printed at most.
const PRINTED: usize = 2000;

/// The list of what was changed, with a button that shows more of it.
fn list(session: Session, changes: Memo<Arc<Vec<NetChange>>>, app: AppActions) -> AnyView {
    let limit = RwSignal::new(LISTED);
    let between = move |from: usize, to: usize| {
        let all = changes.get();
        let listed = all.iter().take(to).skip(from).cloned();
        listed.map(|it| change_item(session, app.focus, it)).collect::<Vec<_>>()
    };
    let after = move |shown: usize| changes.read().iter().skip(shown).map(|it| it.changes.len()).sum::<usize>();
    // What is printed besides is a list of its own, so that the shown one keeps the focus.
    let printed_rest = move || {
        let items = if app.printing.get() { between(limit.get(), PRINTED) } else { Vec::new() };
        (!items.is_empty()).then(|| view! { <ul class="changes">{items}</ul> }.into_any()).into_any()
    };
    let press = Callback::new(move |()| limit.update(|limit| *limit += LISTED));
    let is_more = Memo::new(move |_| changes.read().len() > limit.get());
    let more = move || {
        let next = || {
            view! {
                <p class="changes-actions">
                    {move || journal::left_changes(after(limit.get()))} " "
                    <Button label=journal::labels::MORE press />
                </p>
            }
            .into_any()
        };
        is_more.get().then(next).into_any()
    };
    view! {
        <ul class="changes">{move || between(0, limit.get()).into_any()}</ul>
        {move || printed_rest()}
        <p class="print-only">{move || journal::not_printed(after(limit.get().max(PRINTED)))}</p>
        {move || more()}
    }
    .into_any()
}

/// A changed cell, action or commune: its values before and after, when and by whom it was changed, and the button that
/// reverts it.
fn change_item(session: Session, focus: Callback<String>, change: NetChange) -> AnyView {
    let links = links(session, &change.subject);
    let names: Vec<String> = links.iter().map(|(name, _)| name.clone()).collect();
    let last = change.last.as_ref();
    let last = last.map(|last| changes::changed_at(clock::local(last.at), last.author.as_deref()));
    let whole = change.changes.first().and_then(changes::added_or_deleted);
    let values = if let Some(whole) = whole {
        view! { <strong>{whole}</strong> }.into_any()
    } else {
        let items: Vec<ChangedItem> = change.changes.iter().map(|it| changed_item(Vec::new(), it)).collect();
        let items = Box::new(move || items.clone());
        view! { <ChangedItemList items then=journal::labels::THEN /> }.into_any()
    };
    let press = Callback::new(move |()| match session.journal().with_untracked(|journal| change.revert(journal)) {
        Some(edit) => {
            session.edit(edit, changes::REVERTED);
            focus.run("titre".to_owned());
        }
        None => session.announce(changes::NOT_REVERTED),
    });
    let links = links.into_iter().enumerate().map(|(rank, (name, to))| {
        let comma = if rank == 0 { "" } else { punctuation::COMMA };
        view! { {comma} <a href=to.hash()>{name}</a> }.into_any()
    });
    view! {
        <li class="change">
            <p>{links.collect::<Vec<_>>()}</p>
            <div>
                {values}
                <p class="muted">{last}</p>
            </div>
            <Button label=changes::REVERT of=changes::reverted_item(&names) class="quiet" press />
        </li>
    }
    .into_any()
}

/// The names of what was changed, each with its page. If the territory does not have it, its code or id is the name.
fn links(session: Session, subject: &EntrySubject) -> Vec<(String, Route)> {
    let territory = session.current();
    let commune = |code: CommuneCode| {
        let name = territory.find_commune(code).map(|index| territory.commune(index).display_name().to_string());
        (name.unwrap_or_else(|| code.to_string()), Route::Commune(code))
    };
    let action = |id: &ActionId| {
        let title =
            |territory: &Territory| territory.find_action(id).map(|index| territory.action(index).title.to_string());
        let title = title(&territory).or_else(|| title(&session.bundled()));
        (title.unwrap_or_else(|| id.to_string()), Route::Action(id.clone()))
    };
    match subject {
        EntrySubject::Cell(cell) => vec![commune(cell.commune), action(&cell.action)],
        EntrySubject::Action(id) => vec![action(id)],
        EntrySubject::Commune(code) => vec![commune(*code)],
    }
}

/// The button that goes back to the bundled data, after a confirmation.
#[component]
fn StartAgain(session: Session, focus: Callback<String>) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let ask = Callback::new(move |()| {
        is_asking.set(true);
        focus.run("recommencer-oui".to_owned());
    });
    let cancel = Callback::new(move |()| {
        is_asking.set(false);
        focus.run("recommencer".to_owned());
    });
    let confirm = Callback::new(move |()| {
        is_asking.set(false);
        if let Some(edit) = session.journal().with_untracked(Journal::start_again) {
            session.edit(edit, changes::STARTED_AGAIN);
        }
        focus.run("titre".to_owned());
    });
    let can_start_again = Memo::new(move |_| session.journal().with(|journal| journal.start_again().is_some()));
    move || match (can_start_again.get(), is_asking.get()) {
        (false, _) => ().into_any(),
        (true, false) => {
            let id = "recommencer".to_owned();
            view! { <Button id label=changes::START_AGAIN press=ask /> }.into_any()
        }
        (true, true) => {
            let gestures = session.journal().with_untracked(|journal| journal.in_force().count());
            let question = changes::start_again_question(untrack(|| session.changes().total()), gestures);
            let question = view! {
                <span class="asking" role="group" aria-label=changes::START_AGAIN_TITLE>
                    {question}
                    <Button id="recommencer-oui".to_owned() label=changes::START_AGAIN_YES class="primary" press=confirm />
                    <Button label=changes::START_AGAIN_NO class="quiet" press=cancel />
                </span>
            };
            question.into_any()
        }
    }
}
