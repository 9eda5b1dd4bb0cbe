//! Making the forms, one at a time while the browser is idle, so that the page answers meanwhile; and printing them.

use std::collections::VecDeque;

use domain::sorting::collation_key;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::sheet;
use crate::components::{Button, Section, Select, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::paper::page as words;

/// The name of the task that makes the next form.
const TASK: &str = "formulaires";
/// The ids of the elements that take the focus.
const MAKE: &str = "preparer";
const STOP: &str = "arreter";
const PRINT: &str = "imprimer";

/// The forms that are made and those that wait. Copies share the same signals.
#[derive(Clone, Copy)]
struct MakingState {
    /// Stored, since the state is passed by value everywhere.
    session: StoredValue<Session>,
    app: AppActions,
    /// The communes of the forms that are made.
    made: RwSignal<Vec<CommuneIndex>>,
    /// The communes of the forms that wait.
    waiting: RwSignal<VecDeque<CommuneIndex>>,
    message: RwSignal<StatusMessage>,
    /// Makes the next form.
    step: StoredValue<Option<Callback<()>>>,
}

impl MakingState {
    fn session(self) -> Session {
        self.session.get_value()
    }

    fn new(session: Session, app: AppActions) -> Self {
        let state = Self {
            session: StoredValue::new(session),
            app,
            made: RwSignal::default(),
            waiting: RwSignal::default(),
            message: RwSignal::default(),
            step: StoredValue::new(None),
        };
        state.step.set_value(Some(Callback::new(move |()| state.make_next())));
        state
    }

    fn is_making(self) -> bool {
        self.waiting.with(|waiting| !waiting.is_empty())
    }

    /// How many forms there will be.
    fn total(self) -> usize {
        self.made.read().len() + self.waiting.read().len()
    }

    /// Makes the forms of these communes, in the place of earlier ones.
    fn make(self, communes: Vec<CommuneIndex>) {
        self.made.set(Vec::new());
        self.message.set(StatusMessage::Nothing);
        self.waiting.set(communes.into());
        self.schedule();
        self.app.focus.run(STOP.to_owned());
    }

    fn schedule(self) {
        if let Some(step) = self.step.try_get_value().flatten() {
            self.app.when_idle.run((TASK.to_owned(), step));
        }
    }

    fn make_next(self) {
        // The user may have left the page.
        let Some(Some(commune)) = self.waiting.try_update(VecDeque::pop_front) else { return };
        self.made.update(|made| made.push(commune));
        if self.waiting.with_untracked(VecDeque::is_empty) {
            let count = self.made.with_untracked(Vec::len);
            self.message.set(StatusMessage::Done(words::ready(count)));
            self.app.focus.run(PRINT.to_owned());
        } else {
            self.schedule();
        }
    }

    fn stop(self) {
        self.app.cancel.run(TASK.to_owned());
        let (made, of) = untrack(|| (self.made.read().len(), self.total()));
        self.waiting.set(VecDeque::new());
        self.message.set(StatusMessage::Done(words::stopped(made, of)));
        self.app.focus.run(MAKE.to_owned());
    }

    /// Drops the forms, which no longer say what is noted.
    fn drop_outdated(self) {
        if untrack(|| self.total()) > 0 {
            self.app.cancel.run(TASK.to_owned());
            self.waiting.set(VecDeque::new());
            self.made.set(Vec::new());
            self.message.set(StatusMessage::Done(words::OUTDATED.to_owned()));
        }
    }
}

/// The choice of communes, the buttons, the progress, and the forms.
#[component]
pub fn Making(session: Session, app: AppActions) -> impl IntoView {
    let state = MakingState::new(session, app);
    on_cleanup(move || app.cancel.run(TASK.to_owned()));
    Effect::new(move |before: Option<()>| {
        session.snapshot.track();
        if before.is_some() {
            state.drop_outdated();
        }
    });
    let members = Memo::new(move |_| {
        session.snapshot.with(|it| {
            let mut members = it.tally.cells.members().to_vec();
            members.sort_by_cached_key(|member| collation_key(it.territory.commune(*member).display_name()));
            members
        })
    });
    let is_any = Memo::new(move |_| session.snapshot.with(|it| it.running() > 0));
    view! {
        <Section id="imprimer-formulaires" class="paper-making" title=words::PRINT_TITLE.to_owned()>
            {move || if is_any.get() { choice(state, members) } else { view! { <p>{words::NO_ACTION}</p> }.into_any() }}
            {move || progress(state)}
            <StatusLine message=state.message />
            <div class="paper-forms" role="region" tabindex="0" aria-label=words::FORMS hidden=move || state.made.read().is_empty()>
                <For each=move || state.made.get() key=|commune| commune.get() let:commune>
                    {session.snapshot.with_untracked(|it| sheet::sheet(it, commune))}
                </For>
            </div>
        </Section>
    }
    .into_any()
}

/// The choice of one commune or all, and the buttons.
fn choice(state: MakingState, members: Memo<Vec<CommuneIndex>>) -> AnyView {
    let chosen = RwSignal::new(0_usize);
    let select = move || {
        let territory = state.session().current();
        let options: Vec<String> = members.with(|members| {
            let name = |member: &CommuneIndex| territory.commune(*member).display_name().to_string();
            std::iter::once(words::all_members(members.len())).chain(members.iter().map(name)).collect()
        });
        let choose = Callback::new(move |at| chosen.set(at));
        view! { <Select id="formulaires-pour" label=words::FOR options chosen=chosen.into() choose /> }.into_any()
    };
    let make = Callback::new(move |()| {
        let communes = members.with_untracked(|members| match chosen.get_untracked().checked_sub(1) {
            Some(at) => members.get(at).copied().into_iter().collect(),
            None => members.clone(),
        });
        if state.waiting.with_untracked(VecDeque::is_empty) && !communes.is_empty() {
            state.make(communes);
        }
    });
    let is_making = Memo::new(move |_| state.is_making());
    let has_none = Memo::new(move |_| is_making.get() || state.made.read().is_empty());
    let print = Callback::new(move |()| {
        if !has_none.get_untracked() {
            state.app.print.run(());
        }
    });
    view! {
        <div class="paper-choice">
            {move || select()}
            <Button id=MAKE.to_owned() label=words::MAKE class="primary" disabled=is_making press=make />
            <Button id=PRINT.to_owned() label=words::PRINT disabled=has_none press=print />
        </div>
    }
    .into_any()
}

/// How far the making is, and the button that stops it; nothing before and afterwards.
fn progress(state: MakingState) -> AnyView {
    let is_making = Memo::new(move |_| state.is_making());
    let shown = move || {
        if !is_making.get() {
            return ().into_any();
        }
        let stop = Callback::new(move |()| state.stop());
        let text = move || words::progress(state.made.read().len(), state.total());
        view! {
            <div class="paper-progress">
                <progress
                    aria-label=words::PROGRESS
                    max=move || state.total().to_string()
                    prop:value=move || state.made.read().len().to_string()
                ></progress>
                <span>{text}</span>
                <Button id=STOP.to_owned() label=words::STOP press=stop />
            </div>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}
