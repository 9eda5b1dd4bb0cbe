//! One action of a commune's checklist: the answer, and the buttons that confirm, correct or revert it.

use std::sync::Arc;

use domain::indicators::CellBasis;
use domain::journal::{CellName, Edit, EntrySubject};
use domain::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, is_web_address};
use leptos::prelude::*;

use crate::components::{Button, Stated, Tag};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::{cell_text, illustrative_tag, mark, tag};
use crate::views::shared::{AnswerForm, Recorded, RecordedNotice, SourceLink};
use crate::wording::{changes, commune, contradictions, punctuation, self_check};

/// What the entry shows of its cell.
#[derive(Clone, PartialEq)]
struct CellSummaryView {
    state: ParticipationState,
    words: String,
    provenance: Option<Provenance>,
    /// The source, if it is an address.
    source: Option<String>,
    check: Check,
    /// Whether people have given it contradictory answers.
    contested: bool,
    /// The author of the last answer or confirmation, if a name was given.
    author: Option<Arc<str>>,
    /// Whether there is an answer to confirm.
    has_answer: bool,
}

/// Whether someone has answered or confirmed a cell.
#[derive(Clone, Copy, PartialEq)]
enum Check {
    Unchecked,
    /// Confirmed, or answered as the tables have it.
    Confirmed,
    /// Its periods differ from those of the tables.
    Edited,
}

/// An entry of the checklist.
#[component]
pub fn ChecklistEntry(
    session: Session,
    index: CommuneIndex,
    action: ActionIndex,
    focus: Callback<String>,
) -> impl IntoView {
    let territory = session.current();
    let (own, action_record) = (territory.commune(index), territory.action(action));
    let cell = StoredValue::new(CellName { action: action_record.id.clone(), commune: own.code });
    let shown = Memo::new(move |_| summary(session, index, action, &cell.get_value()));
    let open = RwSignal::new(false);
    let notice = RwSignal::new(None);
    let on_recorded = Callback::new(move |recorded: RecordedNotice| {
        notice.set(Some(recorded));
        open.set(false);
        focus.run(opener(action));
    });
    let (title, tagged, to) = (
        action_record.title.to_string(),
        illustrative_tag(action_record),
        Route::Action(action_record.id.clone()).hash(),
    );
    let class = move || match shown.with(|it| it.check) {
        Check::Edited => "entry entry-changed".to_owned(),
        Check::Confirmed => "entry entry-checked".to_owned(),
        Check::Unchecked => "entry".to_owned(),
    };
    let form = format!("reponse-{}", action.get());
    let close = Callback::new(move |()| {
        open.set(false);
        focus.run(opener(action));
    });
    view! {
        <li class=class>
            <div class="entry-what">
                <p class="entry-title">
                    <a href=to>{title}</a>
                    " "
                    {tagged.map(|tag| view! { <Tag tag /> }.into_any())}
                </p>
                <p class="entry-state">{move || state_of(shown.get()).into_any()}</p>
            </div>
            {buttons(session, action, cell, shown, (open, notice), focus)}
            <div id=form>
                <Recorded session notice on_undone=Callback::new(move |()| focus.run(opener(action))) />
                {move || {
                    let form = || view! { <AnswerForm session action commune=index on_recorded close /> }.into_any();
                    open.get().then(form).into_any()
                }}
            </div>
        </li>
    }
    .into_any()
}

/// The element id of the button that opens an action's form. It takes the focus when the form closes.
fn opener(action: ActionIndex) -> String {
    format!("corriger-{}", action.get())
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
    let link = |source| view! { <SourceLink source text=self_check::SOURCE.to_owned() /> }.into_any();
    let source = shown.source.map(link);
    let contested = shown.contested.then(|| {
        let to = Route::Contradictions.hash();
        view! { <a class="contested-mark" href=to>{contradictions::MARK}</a> }.into_any()
    });
    [Some(stated), from, source, done, contested].into_iter().flatten().collect()
}

/// The buttons that confirm, correct or revert the answer. Afterwards the focus is on « Corriger », which is always
/// there.
fn buttons(
    session: Session,
    action: ActionIndex,
    cell: StoredValue<CellName>,
    shown: Memo<CellSummaryView>,
    (open, notice): (RwSignal<bool>, RwSignal<Option<RecordedNotice>>),
    focus: Callback<String>,
) -> AnyView {
    let title = StoredValue::new(session.current().action(action).title.to_string());
    let of = move || title.with_value(|title| punctuation::after_colon(title));
    let confirm = Callback::new(move |()| {
        let edit = Edit::Confirm { cells: vec![cell.get_value()], on: session.day.get_untracked() };
        let entry = session.edit(edit, title.with_value(|title| commune::confirmed(title)));
        notice.set(Some(RecordedNotice { entry, text: self_check::CONFIRMED_NOW.to_owned(), answer: None }));
        focus.run(opener(action));
    });
    let revert = Callback::new(move |()| {
        if let Some(edit) = session.journal().with_untracked(|journal| journal.revert(&cell.get_value())) {
            session.edit(edit, self_check::REVERTED);
            focus.run(opener(action));
        }
    });
    let toggle = Callback::new(move |()| open.update(|open| *open = !*open));
    let opens = (format!("reponse-{}", action.get()), Signal::from(open));
    let can_confirm = move || shown.with(|it| it.has_answer && it.check == Check::Unchecked);
    let can_revert = move || shown.with(|it| it.check != Check::Unchecked);
    view! {
        <div class="entry-actions">
            {move || can_confirm().then(|| view! { <Button label=self_check::CONFIRM of=of() press=confirm /> }.into_any()).into_any()}
            <Button label=self_check::CORRECT of=of() id=opener(action) opens press=toggle />
            {move || can_revert().then(|| view! { <Button label=self_check::REVERT of=of() class="quiet" press=revert /> }.into_any()).into_any()}
        </div>
    }
    .into_any()
}

fn summary(session: Session, index: CommuneIndex, action: ActionIndex, cell: &CellName) -> CellSummaryView {
    let snapshot = session.snapshot.get();
    let territory = &snapshot.territory;
    let periods = |history: &[Participation]| {
        let content = |period: &Participation| (period.state, period.since, period.until, period.note.clone());
        history.iter().map(content).collect::<Vec<_>>()
    };
    let bundled = session.bundled();
    let before =
        bundled.find_cell(cell).map_or_else(Vec::new, |(action, index)| periods(bundled.periods(action, index)));
    let last = session.journal().with(|journal| journal.last_edit_of(&EntrySubject::Cell(cell.clone())));
    let now = snapshot.view().cell(action, index);
    let source = match now.basis {
        CellBasis::Row(row) => row.source.as_ref(),
        CellBasis::CompleteList(_) => {
            let action = territory.action(action);
            action.source.as_ref().filter(|_| bundled.has_unchanged(action) == Some(true))
        }
        _ => None,
    };
    CellSummaryView {
        state: now.state,
        words: cell_text(&snapshot, action, index),
        source: source.filter(|source| is_web_address(source)).map(ToString::to_string),
        provenance: now.provenance(),
        check: match last {
            None => Check::Unchecked,
            Some(_) if periods(territory.periods(action, index)) == before => Check::Confirmed,
            Some(_) => Check::Edited,
        },
        author: last.and_then(|last| last.author),
        contested: session.contradictions.read().iter().any(|it| it.cell == *cell),
        has_answer: now.provenance().is_some(),
    }
}
