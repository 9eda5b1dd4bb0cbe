//! One action in a commune's list: what is known, and the ways to confirm, correct or go back.

use domain::indicators::CellBasis;
use domain::journal::{CellName, Edit};
use domain::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance};
use leptos::prelude::*;

use crate::components::{Button, Stated, Tag};
use crate::route::Route;
use crate::state::Session;
use crate::views::self_check::answer::AnswerForm;
use crate::views::shared::marks::{in_words, made_up, mark, tag};
use crate::wording::{commune, punctuation, self_check};

/// What is shown of a cell.
#[derive(Clone, PartialEq)]
struct CellSummaryView {
    state: ParticipationState,
    words: String,
    provenance: Option<Provenance>,
    /// Where that was published, when it is an address.
    source: Option<String>,
    /// Whether its history is another than the bundled one.
    differs: bool,
    /// Whether the reader has answered or confirmed.
    checked: bool,
    /// Whether there is anything to confirm.
    says_something: bool,
}

/// One line of the list.
#[component]
pub fn ChecklistEntry(
    session: Session,
    place: CommuneIndex,
    action: ActionIndex,
    focus: Callback<String>,
) -> impl IntoView {
    let territory = session.current();
    let (own, it) = (territory.commune(place), territory.action(action));
    let cell = StoredValue::new(CellName { action: it.id.clone(), commune: own.code });
    let shown = Memo::new(move |_| shown(session, place, action, &cell.get_value()));
    let open = RwSignal::new(false);
    let (title, tagged, to) = (it.title.to_string(), made_up(it), Route::Action(it.id.clone()).hash());
    let class = move || match shown.with(|it| (it.differs, it.checked)) {
        (true, _) => "entry entry-changed".to_owned(),
        (false, true) => "entry entry-checked".to_owned(),
        (false, false) => "entry".to_owned(),
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
                    {tagged.map(|it| view! { <Tag it /> }.into_any())}
                </p>
                <p class="entry-state">{move || state_of(shown.get()).into_any()}</p>
            </div>
            {buttons(session, action, cell, shown, open, focus)}
            <div id=form>{move || open.get().then(|| view! { <AnswerForm session place action close /> }.into_any()).into_any()}</div>
        </li>
    }
    .into_any()
}

/// The id of the button that opens an action's form, which takes the focus back.
fn opener(action: ActionIndex) -> String {
    format!("corriger-{}", action.get())
}

fn state_of(shown: CellSummaryView) -> Vec<AnyView> {
    let word = |class: &'static str, word: &'static str| view! { <span class=class>{word}</span> }.into_any();
    let stated = view! { <Stated mark=mark(shown.state) words=shown.words /> }.into_any();
    let from = shown.provenance.map(|provenance| view! { <Tag it=tag(provenance) /> }.into_any());
    let done = match (shown.differs, shown.checked) {
        (true, _) => Some(word("changed", self_check::EDITED)),
        (false, true) => Some(word("confirmed", self_check::CONFIRMED)),
        (false, false) => None,
    };
    let source = shown.source.map(|to| {
        view! {
            <a href=to rel="noreferrer">
                {self_check::SOURCE}
            </a>
        }
        .into_any()
    });
    [Some(stated), from, source, done].into_iter().flatten().collect()
}

/// Confirm, correct, go back to the bundled data. What is done leaves the focus on « Corriger », which is always there.
fn buttons(
    session: Session,
    action: ActionIndex,
    cell: StoredValue<CellName>,
    shown: Memo<CellSummaryView>,
    open: RwSignal<bool>,
    focus: Callback<String>,
) -> AnyView {
    let title = StoredValue::new(session.current().action(action).title.to_string());
    let of = move || title.with_value(|title| punctuation::after_colon(title));
    let confirm = Callback::new(move |()| {
        let edit = Edit::Confirm { cells: vec![cell.get_value()], on: session.day.get_untracked() };
        session.edit(edit, title.with_value(|title| commune::confirmed(title)));
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
    let can_confirm = move || shown.with(|it| it.says_something && !it.checked);
    let can_revert = move || shown.with(|it| it.checked);
    view! {
        <div class="entry-ways">
            {move || can_confirm().then(|| view! { <Button label=self_check::CONFIRM of=of() press=confirm /> }.into_any()).into_any()}
            <Button label=self_check::CORRECT of=of() id=opener(action) opens press=toggle />
            {move || can_revert().then(|| view! { <Button label=self_check::REVERT of=of() class="quiet" press=revert /> }.into_any()).into_any()}
        </div>
    }
    .into_any()
}

fn shown(session: Session, place: CommuneIndex, action: ActionIndex, cell: &CellName) -> CellSummaryView {
    let snapshot = session.snapshot.get();
    let territory = &snapshot.territory;
    let periods = |history: &[Participation]| {
        history.iter().map(|period| (period.state, period.since, period.until)).collect::<Vec<_>>()
    };
    let bundled = session.bundled();
    let before =
        bundled.find_cell(cell).map_or_else(Vec::new, |(action, place)| periods(bundled.history(action, place)));
    let now = snapshot.view().cell(action, place);
    let is_as_published = |place: ActionIndex| bundled.action(place) == territory.action(action);
    let source = match now.basis {
        CellBasis::Row(row) => row.source.as_ref(),
        CellBasis::CompleteList(_) if bundled.find_action(&cell.action).is_some_and(is_as_published) => {
            territory.action(action).source.as_ref()
        }
        _ => None,
    };
    CellSummaryView {
        state: now.state,
        words: in_words(&snapshot, action, place),
        source: source.filter(|source| source.starts_with("http")).map(ToString::to_string),
        provenance: now.provenance(),
        differs: periods(territory.history(action, place)) != before,
        checked: session.journal().with(|journal| journal.in_force().any(|entry| entry.edit.concerns(cell))),
        says_something: now.provenance().is_some(),
    }
}
