//! One action of a commune's checklist: what is recorded, the states to choose from, and what was just recorded.

use std::sync::Arc;

use domain::answering::{StateChoice, edit_of};
use domain::territory::{ActionIndex, ParticipationState};
use leptos::prelude::*;

use crate::browser::keys;
use crate::components::{Button, StateMark, Stated, Tag};
use crate::route::Route;
use crate::views::self_check::answers::{CellSummaryView, Check, ChecklistState, state_id};
use crate::views::self_check::details::{GivenAnswer, details};
use crate::views::shared::marks::{illustrative_tag, mark, tag};
use crate::views::shared::{AnswerForm, LETTERS, Linked, Recorded, RecordedNotice, state_of_key};
use wording::{answer_form, changes, commune, contradictions, grid, punctuation, self_check};

/// The state of one entry. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct EntryState {
    pub list: ChecklistState,
    pub action: ActionIndex,
    /// What is said of the cell; `None` for a moment, while the list changes.
    shown: Memo<Option<CellSummaryView>>,
    /// The state whose button is the one Tab stop of the row.
    stop: RwSignal<ParticipationState>,
    /// Whether the form with all fields is open.
    open: RwSignal<bool>,
    /// What was just recorded.
    pub notice: RwSignal<Option<RecordedNotice>>,
    /// The answer that was just given by its state alone, to which a date and a remark can be added.
    pub given: RwSignal<Option<GivenAnswer>>,
}

/// An entry of the checklist.
pub fn entry(list: &ChecklistState, action: ActionIndex) -> AnyView {
    let list = *list;
    let shown = Memo::new(move |_| list.cells.read().iter().find(|cell| cell.action == action).cloned());
    let recorded = shown.with_untracked(|it| it.as_ref().filter(|it| it.has_answer()).map(|it| it.state));
    let entry = EntryState {
        list,
        action,
        shown,
        stop: RwSignal::new(recorded.unwrap_or(ParticipationState::Unknown)),
        open: RwSignal::new(false),
        notice: RwSignal::new(None),
        given: RwSignal::new(None),
    };
    // The fields for a date and a remark stay until the answer is completed or undone.
    let adding = Memo::new(move |_| {
        let of = entry.given.with(|given| given.as_ref().map(|given| given.entry))?;
        list.session.journal().with(|journal| journal.has_in_force(of)).then_some(of)
    });
    let territory = list.session.current();
    let record = territory.action(action);
    let (title, tagged) = (record.title.to_string(), illustrative_tag(record));
    let to = Route::Action(record.id.clone()).hash();
    let class = move || match shown.with(|it| it.as_ref().map_or(Check::Unchecked, |it| it.check)) {
        Check::Edited => "entry entry-changed",
        Check::Confirmed => "entry entry-checked",
        Check::Unchecked => "entry",
    };
    view! {
        <li class=class>
            <div class="entry-what">
                <p class="entry-title">
                    <a href=to>{title.clone()}</a>
                    " "
                    {tagged.map(|tag| view! { <Tag tag /> }.into_any())}
                </p>
                <p class="entry-state">{move || shown.get().map(state_of).unwrap_or_default().into_any()}</p>
            </div>
            <div class="entry-answer">
                {entry.toolbar(title.clone())}
                {move || {
                    let given = adding.get().and_then(|_| entry.given.get_untracked());
                    given.map(|given| details(&entry, given)).into_any()
                }}
                {entry.buttons(title)}
            </div>
            {entry.form()}
        </li>
    }
    .into_any()
}

fn state_of(shown: CellSummaryView) -> Vec<AnyView> {
    let word = |class: &'static str, word: String| view! { <span class=class>{word}</span> }.into_any();
    let stated = view! { <Stated mark=mark(shown.state) words=shown.words /> }.into_any();
    let from = shown.provenance.map(|provenance| view! { <Tag tag=tag(provenance) /> }.into_any());
    let done = match shown.check {
        Check::Edited => Some(word("changed", changes::changed_by(shown.author.as_deref()))),
        Check::Confirmed => Some(word("confirmed", self_check::CONFIRMED.to_owned())),
        Check::Unchecked => None,
    };
    let link = |to| view! { <Linked words=self_check::SOURCE.to_owned() to /> }.into_any();
    let source = shown.source.map(link);
    let contested = shown.contested.then(|| {
        let to = Route::Contradictions.hash();
        view! { <a class="contested-mark" href=to>{contradictions::MARK}</a> }.into_any()
    });
    [Some(stated), from, source, done, contested].into_iter().flatten().collect()
}

impl EntryState {
    /// The element id of the button that opens the form. It takes the focus when the form closes.
    fn opener(self) -> String {
        format!("corriger-{}", self.action.get())
    }

    fn is(self, state: ParticipationState) -> bool {
        self.shown.with(|it| it.as_ref().is_some_and(|it| it.has(state)))
    }

    /// Moves the focus to the states.
    pub fn focus_states(self) {
        self.list.focus.run(state_id(self.action, self.stop.get_untracked()));
    }

    /// The buttons of the states, after the toolbar pattern of WAI-ARIA: one Tab stop, arrows inside.
    fn toolbar(self, title: String) -> AnyView {
        let button = |(letter, state): (&'static str, ParticipationState)| {
            view! {
                <button
                    type="button"
                    id=state_id(self.action, state)
                    aria-pressed=move || self.is(state).to_string()
                    aria-keyshortcuts=letter
                    tabindex=move || if self.stop.get() == state { "0" } else { "-1" }
                    on:focus=move |_| self.stop.set(state)
                    on:click=move |_| self.choose(state)
                >
                    <StateMark mark=mark(state) />
                    {grid::answer(state)}
                    <kbd aria-hidden="true">{letter}</kbd>
                </button>
            }
            .into_any()
        };
        view! {
            <div class="states" role="toolbar" aria-label=title on:keydown=move |event| self.on_key(&event)>
                {Vec::from(LETTERS.map(button))}
            </div>
        }
        .into_any()
    }

    fn on_key(self, event: &leptos::ev::KeyboardEvent) {
        if keys::command_press(event) != Some(false) {
            return;
        }
        let stop = self.stop.get_untracked();
        let focus_at = |to: usize| {
            let state = LETTERS[to % LETTERS.len()].1;
            self.list.focus.run(state_id(self.action, state));
        };
        let at = LETTERS.iter().position(|(_, state)| *state == stop).unwrap_or(0);
        match event.key().as_str() {
            "ArrowRight" => focus_at(at + 1),
            "ArrowLeft" => focus_at(at + LETTERS.len() - 1),
            "Home" => focus_at(0),
            "End" => focus_at(LETTERS.len() - 1),
            "ArrowDown" => self.list.go_by(self.action, 1),
            "ArrowUp" => self.list.go_by(self.action, -1),
            "s" | "S" if !event.repeat() => self.list.go_to_next(Some(self.action)),
            // What is recorded is confirmed by Enter, which goes on to the next action: one key for each.
            "Enter" if !event.repeat() => {
                let is_recorded = untrack(|| self.is(stop));
                self.choose(stop);
                if is_recorded {
                    self.list.go_to_next(Some(self.action));
                }
            }
            key => match state_of_key(key) {
                Some(state) if !event.repeat() => {
                    self.choose(state);
                    self.list.focus.run(state_id(self.action, state));
                }
                _ => return,
            },
        }
        event.prevent_default();
    }

    /// Records a state: the one that is recorded already is confirmed, another one is a correction.
    fn choose(self, state: ParticipationState) {
        let (session, commune) = (self.list.session, self.list.commune);
        let shown = self.shown.get_untracked();
        if shown.is_some_and(|it| it.has(state) && it.check != Check::Unchecked) {
            return session.announce(self_check::ALREADY_RECORDED);
        }
        self.open.set(false);
        let snapshot = session.snapshot.get_untracked();
        let (territory, day) = (Arc::clone(&snapshot.territory), snapshot.day());
        let title = &territory.action(self.action).title;
        let choice = snapshot.view().choose_state(self.action, commune, state);
        let scope = snapshot.scope();
        // The snapshot is given back first, so that the edit can update it instead of a copy.
        let is_invented = snapshot.view().cell(self.action, commune).is_illustrative();
        drop(snapshot);
        let (edit, text, said, given) = match choice {
            StateChoice::Confirms(edit) => {
                let text = if is_invented { self_check::CONFIRMED_STATE } else { self_check::CONFIRMED_NOW };
                (edit, text.to_owned(), commune::confirmed(title), None)
            }
            StateChoice::Changes(answer) => {
                let is_supposed = session.is_supposing();
                let said = answer_form::recorded_of(territory.commune(commune), title, &answer, is_supposed);
                let edit = edit_of(&territory, vec![answer.clone()]);
                (edit, answer_form::recorded(&answer, is_supposed), said, Some(answer))
            }
        };
        let entry = session.edit(edit, said);
        self.notice.set(Some(RecordedNotice { entry, text, answer: None }));
        self.given.set(given.map(|answer| GivenAnswer { entry, answer, territory, day, scope }));
    }

    /// What was just recorded, and the buttons that confirm, correct or revert the answer.
    fn buttons(self, title: String) -> AnyView {
        let (session, shown) = (self.list.session, self.shown);
        let of = Signal::stored(punctuation::after_colon(&title));
        let confirm = Callback::new(move |()| {
            if let Some(state) = shown.with_untracked(|it| it.as_ref().map(|it| it.state)) {
                self.choose(state);
                self.stop.set(state);
                self.focus_states();
            }
        });
        let revert = Callback::new(move |()| {
            let cell = session.current().cell_name(self.action, self.list.commune);
            if let Some(edit) = session.journal().with_untracked(|journal| journal.revert(&cell)) {
                session.edit(edit, self_check::REVERTED);
                self.given.set(None);
                self.focus_states();
            }
        });
        let toggle = Callback::new(move |()| {
            self.given.set(None);
            self.open.update(|open| *open = !*open);
        });
        let undone = Callback::new(move |()| {
            if self.given.get_untracked().is_some() {
                self.given.set(None);
                self.focus_states();
            } else {
                self.list.focus.run(self.opener());
            }
        });
        let opens = (self.form_id(), Signal::from(self.open));
        let can_confirm =
            Memo::new(move |_| shown.with(|it| it.as_ref().is_some_and(CellSummaryView::can_be_confirmed)));
        // What was just confirmed is taken back by « Annuler », and its row keeps its height.
        let can_revert = Memo::new(move |_| {
            let just_recorded = self.notice.with(Option::is_some);
            let check = shown.with(|it| it.as_ref().map(|it| it.check));
            check == Some(Check::Edited) || check == Some(Check::Confirmed) && !just_recorded
        });
        view! {
            <div class="entry-actions">
                <Recorded session notice=self.notice on_undone=undone />
                {move || can_confirm.get().then(|| view! { <Button label=self_check::CONFIRM of press=confirm /> }.into_any()).into_any()}
                <Button label=self_check::CORRECT of class="quiet" id=self.opener() opens press=toggle />
                {move || can_revert.get().then(|| view! { <Button label=self_check::REVERT of class="quiet" press=revert /> }.into_any()).into_any()}
            </div>
        }
        .into_any()
    }

    fn form_id(self) -> String {
        format!("reponse-{}", self.action.get())
    }

    /// The form with all fields, while it is open.
    fn form(self) -> AnyView {
        let (action, commune, session) = (self.action, self.list.commune, self.list.session);
        let close = Callback::new(move |()| {
            self.open.set(false);
            self.list.focus.run(self.opener());
        });
        let on_recorded = Callback::new(move |recorded: RecordedNotice| {
            self.notice.set(Some(recorded));
            close.run(());
        });
        let focus = self.list.focus;
        let form = move || view! { <AnswerForm session action commune focus on_recorded close /> }.into_any();
        view! { <div id=self.form_id()>{move || self.open.get().then(form).into_any()}</div> }.into_any()
    }
}
