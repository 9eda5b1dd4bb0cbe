//! Making the forms, one at a time while the browser is idle, so that the page answers meanwhile; and printing them.

use domain::sorting::collation_key;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::sheet;
use crate::components::{Button, Section, Select, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::{AppActions, IdleJob, JobLabels};
use wording::paper::page as words;

/// The name of the task that makes the next form.
const TASK: &str = "formulaires";
/// The ids of the elements that take the focus.
const MAKE: &str = "preparer";
const STOP: &str = "arreter";
const PRINT: &str = "imprimer";

const LABELS: JobLabels = JobLabels { name: words::PROGRESS, said: words::progress, stop: words::STOP, stop_id: STOP };

/// The forms that are made and those that wait. Copies share the same signals.
#[derive(Clone, Copy)]
struct MakingState {
    /// Stored, since the state is passed by value everywhere.
    session: StoredValue<Session>,
    app: AppActions,
    /// The communes of the forms that are made.
    made: RwSignal<Vec<CommuneIndex>>,
    message: RwSignal<StatusMessage>,
    job: IdleJob<CommuneIndex>,
}

impl MakingState {
    fn session(self) -> Session {
        self.session.get_value()
    }

    fn new(session: Session, app: AppActions) -> Self {
        let (made, message) = (RwSignal::new(Vec::new()), RwSignal::default());
        let each = Callback::new(move |commune| made.update(|made| made.push(commune)));
        let end = Callback::new(move |()| {
            message.set(StatusMessage::Done(words::ready(made.with_untracked(Vec::len))));
            app.focus.run(PRINT.to_owned());
        });
        Self { session: StoredValue::new(session), app, made, message, job: IdleJob::new(app, TASK, each, end) }
    }

    /// Makes the forms of these communes, in the place of earlier ones.
    fn make(self, communes: Vec<CommuneIndex>) {
        self.made.set(Vec::new());
        self.message.set(StatusMessage::Nothing);
        self.job.start(0, communes);
        self.app.focus.run(STOP.to_owned());
    }

    fn stop(self) {
        let (made, of) = untrack(|| self.job.counts());
        self.job.stop();
        self.message.set(StatusMessage::Done(words::stopped(made, of)));
        self.app.focus.run(MAKE.to_owned());
    }

    /// Drops the forms, which no longer say what is noted.
    fn drop_outdated(self) {
        if untrack(|| self.job.is_running() || !self.made.read().is_empty()) {
            self.job.stop();
            self.made.set(Vec::new());
            self.message.set(StatusMessage::Done(words::OUTDATED.to_owned()));
        }
    }
}

/// The choice of communes, the buttons, the progress, and the forms.
#[component]
pub fn Making(session: Session, app: AppActions) -> impl IntoView {
    let state = MakingState::new(session, app);
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
            {state.job.progress(LABELS, Callback::new(move |()| state.stop()))}
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
        if !untrack(|| state.job.is_running()) && !communes.is_empty() {
            state.make(communes);
        }
    });
    let is_making = Memo::new(move |_| state.job.is_running());
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
