//! Texts that are ready to be used elsewhere: chosen, read with links to the accounts of their figures, edited, copied.

mod card;
mod choices;

use std::sync::Arc;

use domain::indicators::DaySnapshot;
use domain::journal::{Composition, Journal};
use domain::phrases::PhraseAbout;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::{PhraseDesk, Session};
use crate::views::shared::{AppActions, MarkLegend};
use wording::phrases::{self, PhraseKind, PhraseSubject, PhraseText, page as words};
use wording::{account, overview, provenance};

/// What the page has.
#[derive(Clone, Copy)]
struct PhrasesState {
    /// Stored, since it is passed by value everywhere.
    session: StoredValue<Session>,
    /// What was chosen and is being written.
    desk: RwSignal<PhraseDesk>,
    /// The own words of the document.
    composition: Memo<Arc<Composition>>,
    /// What the texts are about, of which kind, and with which threshold.
    choice: Memo<PhraseChoice>,
    app: AppActions,
}

/// What the texts are about, of which kind, and with which threshold.
#[derive(Clone, Debug, PartialEq)]
struct PhraseChoice {
    about: PhraseAbout,
    /// The place of the kind in [`PhraseKind::ALL`].
    kind: usize,
    threshold: u32,
    /// Whether there is nothing of what was chosen: no member, or no action that runs.
    is_missing: bool,
}

impl PhraseChoice {
    /// What is chosen of what there is on the day: a commune that is not a member and an action that does not run give
    /// way to the first of the list.
    fn of(desk: &PhraseDesk, snapshot: &DaySnapshot, own: PhraseAbout) -> Self {
        let about = match desk.subject {
            0 => PhraseAbout::Territory,
            1 => {
                let members = choices::members(snapshot);
                let is_member = |code| members.iter().any(|(member, _)| *member == code);
                let own = if let PhraseAbout::Commune(code) = own { Some(code) } else { None };
                let chosen = desk.commune.or(own).filter(|code| is_member(*code));
                let first = || members.first().map(|(code, _)| *code);
                chosen.or_else(first).map_or(PhraseAbout::Territory, PhraseAbout::Commune)
            }
            _ => {
                let running = choices::running(snapshot);
                let chosen = desk.action.clone().filter(|id| running.iter().any(|(action, _)| action == id));
                let first = || running.first().map(|(id, _)| id.clone());
                chosen.or_else(first).map_or(PhraseAbout::Territory, PhraseAbout::Action)
            }
        };
        let thresholds = phrases::thresholds(snapshot);
        let threshold = desk.threshold.filter(|k| thresholds.contains(k));
        let is_missing = desk.subject > 0 && about == PhraseAbout::Territory;
        Self {
            about,
            is_missing,
            kind: desk.kind,
            threshold: threshold.unwrap_or_else(|| phrases::first_threshold(snapshot)),
        }
    }

    /// The texts of the choice.
    fn texts(&self, snapshot: &DaySnapshot) -> Vec<PhraseText> {
        let territory = &snapshot.territory;
        let subject = match &self.about {
            PhraseAbout::Territory => Some(PhraseSubject::Territory),
            PhraseAbout::Commune(code) => territory.find_commune(*code).map(PhraseSubject::Commune),
            PhraseAbout::Action(id) => territory.find_action(id).map(PhraseSubject::Action),
        };
        // Where no action runs, there is nothing to say of one.
        let subject = subject.filter(|_| !self.is_missing);
        subject.map(|subject| phrases::texts(snapshot, subject, self.kind(), self.threshold)).unwrap_or_default()
    }

    fn kind(&self) -> PhraseKind {
        PhraseKind::ALL.get(self.kind).copied().unwrap_or(PhraseKind::Press)
    }
}

impl PhrasesState {
    fn session(self) -> Session {
        self.session.get_value()
    }

    /// What stands under a copied text.
    fn endings(self, text: &PhraseText, is_edited: bool) -> Vec<String> {
        let session = self.session();
        let fingerprint = session.fingerprint.get_untracked();
        session.snapshot.with_untracked(|it| {
            let source = account::provenance(&it.territory, it.day(), it.scope(), &fingerprint);
            let warning = text.is_illustrative().then(|| provenance::illustrative_rows(&it.territory));
            phrases::endings(warning, &source, is_edited)
        })
    }
}

/// The page « Phrases ».
#[component]
pub fn PhrasesPage(session: Session, app: AppActions) -> impl IntoView {
    let desk = session.phrases();
    let own = move || session.commune().get().map_or(PhraseAbout::Territory, PhraseAbout::Commune);
    let choice = Memo::new(move |_| session.snapshot.with(|it| desk.with(|desk| PhraseChoice::of(desk, it, own()))));
    // What is being typed when the page is left.
    on_cleanup(move || _ = session.record_typed(words::KEPT));
    let composition = Memo::new(move |_| Arc::new(session.journal().with(Journal::composition)));
    let state = PhrasesState { session: StoredValue::new(session), desk, composition, choice, app };
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let texts = Memo::new(move |_| session.snapshot.with(|it| choice.with(|choice| Arc::new(choice.texts(it)))));
    let warning = move || {
        let is_needed = texts.with(|texts| texts.iter().any(PhraseText::is_illustrative));
        let text = is_needed.then(|| session.territory.with(|it| provenance::illustrative_rows(it)));
        text.map(|text| view! { <p class="backing">{text}</p> }.into_any()).into_any()
    };
    let cards = move || {
        let (texts, choice) = (texts.get(), choice.get());
        if texts.is_empty() {
            return view! { <p class="backing">{words::NO_TEXT}</p> }.into_any();
        }
        texts.iter().map(|text| card::card(state, text, &choice)).collect::<Vec<_>>().into_any()
    };
    view! {
        <article class="page phrases">
            <PageHead over title=Signal::stored(words::TITLE.to_owned()) />
            <MarkLegend session />
            <p class="phrases-introduction">{words::INTRODUCTION}</p>
            {choices::choices(state)}
            {move || warning()}
            <div class="phrases-texts">{move || cards()}</div>
        </article>
    }
    .into_any()
}
