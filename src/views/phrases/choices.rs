//! What the texts are to be about, and for what.

use domain::ids::{ActionId, CommuneCode};
use domain::indicators::DaySnapshot;
use domain::phrases::PhraseAbout;
use domain::sorting::{collation_key, sorted};
use leptos::prelude::*;

use super::{PhraseChoice, PhrasesState};
use crate::components::{Radio, Select, checkbox};
use wording::phrases::{self, PhraseKind, page as words};

/// The members of the day with their names, in the order of the alphabet.
pub fn members(snapshot: &DaySnapshot) -> Vec<(CommuneCode, String)> {
    let rows = snapshot.tally.cells.members().iter().map(|index| snapshot.territory.commune(*index));
    let named: Vec<_> = rows.map(|row| (row.code, row.display_name().to_string())).collect();
    in_order(named)
}

/// The actions that run on the day with their titles, in the order of the alphabet.
pub fn running(snapshot: &DaySnapshot) -> Vec<(ActionId, String)> {
    let rows = snapshot.tally.cells.running().iter().map(|index| snapshot.territory.action(*index));
    in_order(rows.map(|row| (row.id.clone(), row.title.to_string())).collect())
}

fn in_order<Name>(named: Vec<(Name, String)>) -> Vec<(Name, String)> {
    let keyed: Vec<_> = named.into_iter().map(|it| (collation_key(&it.1), it)).collect();
    sorted(keyed, |(one, _), (other, _)| one.cmp(other)).into_iter().map(|(_, it)| it).collect()
}

/// The choices.
pub fn choices(state: PhrasesState) -> AnyView {
    let PhrasesState { desk, choice, .. } = state;
    let subject = Memo::new(move |_| desk.with(|desk| desk.subject.min(words::SUBJECTS.len() - 1)));
    let choose_subject = Callback::new(move |at| desk.update(|desk| desk.subject = at));
    let of_subject = move || match subject.get() {
        0 => threshold(state),
        1 => commune(state),
        _ => action(state),
    };
    let kind = |(at, kind): (usize, PhraseKind)| {
        let checked = Signal::derive(move || choice.with(|choice| choice.kind == at));
        let choose = Callback::new(move |()| desk.update(|desk| desk.kind = at));
        view! { <Radio name="genre".to_owned() label=words::kind(kind).to_owned() checked choose /> }.into_any()
    };
    let kinds: Vec<AnyView> = PhraseKind::ALL.into_iter().enumerate().map(kind).collect();
    let with_notes = Signal::derive(move || desk.with(|desk| !desk.without_notes));
    let tick = Callback::new(move |on: bool| desk.update(|desk| desk.without_notes = !on));
    view! {
        <div class="phrases-choices">
            <div class="phrases-subject">
                <Select
                    id="sujet"
                    label=words::SUBJECT
                    options=words::SUBJECTS.map(str::to_owned).to_vec()
                    chosen=subject.into()
                    choose=choose_subject
                />
                {move || of_subject()}
            </div>
            <fieldset class="choices phrases-kinds">
                <legend>{words::KIND}</legend>
                {kinds}
            </fieldset>
            {checkbox(words::WITH_NOTES, with_notes, tick)}
        </div>
    }
    .into_any()
}

fn threshold(state: PhrasesState) -> AnyView {
    let all = Memo::new(move |_| state.session().snapshot.with(|it| phrases::thresholds(it)));
    let choose = Callback::new(move |at: usize| {
        let k = all.with_untracked(|all| all.get(at).copied());
        state.desk.update(|desk| desk.threshold = k);
    });
    let chosen = Signal::derive(move || {
        all.with(|all| state.choice.with(|it| all.iter().position(|k| *k == it.threshold))).unwrap_or_default()
    });
    let list = move || {
        let options: Vec<String> = all.with(|all| all.iter().map(|k| words::threshold(*k)).collect());
        view! { <Select id="seuil" label=words::THRESHOLD options chosen choose /> }.into_any()
    };
    (move || list()).into_any()
}

fn commune(state: PhrasesState) -> AnyView {
    let all = Memo::new(move |_| state.session().snapshot.with(|it| members(it)));
    let choose = Callback::new(move |at: usize| {
        let code = all.with_untracked(|all| all.get(at).map(|(code, _)| *code));
        state.desk.update(|desk| desk.commune = code);
    });
    let is_it = |about: &PhraseAbout, code: CommuneCode| *about == PhraseAbout::Commune(code);
    let place = move |it: &PhraseChoice| all.with(|all| all.iter().position(|(code, _)| is_it(&it.about, *code)));
    let chosen = Signal::derive(move || state.choice.with(place).unwrap_or_default());
    let list = move || {
        let options: Vec<String> = all.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
        view! { <Select id="commune-des-phrases" label=words::COMMUNE options chosen choose /> }.into_any()
    };
    (move || list()).into_any()
}

fn action(state: PhrasesState) -> AnyView {
    let all = Memo::new(move |_| state.session().snapshot.with(|it| running(it)));
    let choose = Callback::new(move |at: usize| {
        let id = all.with_untracked(|all| all.get(at).map(|(id, _)| id.clone()));
        state.desk.update(|desk| desk.action = id);
    });
    let is_it = |about: &PhraseAbout, id: &ActionId| matches!(about, PhraseAbout::Action(chosen) if chosen == id);
    let place = move |it: &PhraseChoice| all.with(|all| all.iter().position(|(id, _)| is_it(&it.about, id)));
    let chosen = Signal::derive(move || state.choice.with(place).unwrap_or_default());
    let list = move || {
        let options: Vec<String> = all.with(|all| all.iter().map(|(_, title)| title.clone()).collect());
        if options.is_empty() {
            return view! { <p class="backing">{words::NO_ACTION}</p> }.into_any();
        }
        view! { <Select id="action-des-phrases" label=words::ACTION options chosen choose /> }.into_any()
    };
    (move || list()).into_any()
}
