//! One text: computed, with links to the accounts of its figures, or as the user has edited it; and what can be done with
//! it.

use domain::journal::MAX_PASSAGE_SIGNS;
use domain::phrases::{EditedPhrase, PhraseAbout, PhraseKey};
use leptos::prelude::*;

use super::{PhraseChoice, PhrasesState};
use crate::browser::clipboard;
use crate::components::{Button, FigureMark, StatusLine, StatusMessage, figure, while_shown};
use crate::route::{Address, Route, ShownMoment};
use crate::state::TextToCheck;
use wording::phrases::{self, PhraseLine, PhrasePiece, PhraseSource, PhraseText, page as words};
use wording::{account, punctuation};

/// A text of the page.
#[derive(Clone, Copy)]
struct PhraseCard {
    state: PhrasesState,
    text: StoredValue<PhraseText>,
    key: StoredValue<PhraseKey>,
    message: RwSignal<StatusMessage>,
}

impl PhraseCard {
    fn slot(self) -> &'static str {
        self.text.with_value(|text| text.slot)
    }

    /// The id of the field of the text.
    fn field(self) -> String {
        ["texte-", self.slot()].concat()
    }

    /// The id of the button that opens the field.
    fn opener(self) -> String {
        ["modifier-", self.slot()].concat()
    }

    /// The computed text, without notes: what a user edits.
    fn computed(self) -> String {
        self.text.with_value(|text| phrases::body(text, false))
    }

    /// What was edited, shown or kept aside: as it is being typed, or as it was recorded.
    fn edited(self) -> Option<EditedPhrase> {
        self.key.with_value(|key| {
            let typed = self.state.desk.with(|desk| desk.edited.get(key).cloned());
            typed.or_else(|| self.state.composition.with(|it| key.read(it)))
        })
    }

    /// What stands in place of the computed text.
    fn shown(self) -> Option<EditedPhrase> {
        self.edited().filter(|edited| edited.is_shown)
    }

    /// What the user has written in place of the computed text, if it differs.
    fn own(self) -> Option<String> {
        let computed = self.computed();
        self.shown().map(|edited| edited.typed).filter(|typed| typed.trim() != computed.trim())
    }

    /// Opens the field with the computed text.
    fn edit(self) {
        let computed = self.computed();
        self.hold(EditedPhrase { typed: computed.clone(), computed, is_shown: true });
        self.state.app.focus.run(self.field());
    }

    /// Holds a text that is being edited.
    fn hold(self, edited: EditedPhrase) {
        self.state.desk.update(|desk| _ = desk.edited.insert(self.key.get_value(), edited));
    }

    /// Keeps what is being typed, until the field is left and it is recorded.
    fn keep(self, typed: String) {
        let edited = EditedPhrase { typed, ..untrack(|| self.edited()).unwrap_or_default() };
        let passages = self.key.with_value(|key| key.passages(&edited));
        self.state.session().keep_typed(&passages);
        self.hold(edited);
    }

    /// Records a text. One that no file could keep is held.
    fn record(self, edited: EditedPhrase, said: &'static str) {
        let passages = self.key.with_value(|key| key.passages(&edited));
        let is_kept = !passages.is_empty();
        self.state.session().compose(passages, said);
        if is_kept {
            self.state.desk.update(|desk| _ = desk.edited.remove(&self.key.get_value()));
        } else {
            self.hold(edited);
        }
    }

    fn show(self, is_shown: bool) {
        let said = if is_shown { words::FOUND_AGAIN } else { words::SET_ASIDE };
        if let Some(edited) = untrack(|| self.edited()) {
            self.record(EditedPhrase { is_shown, ..edited }, said);
        }
        self.state.app.focus.run(if is_shown { self.field() } else { self.opener() });
    }

    /// The text as it is copied, alone and as HTML.
    fn copies(self) -> (String, String) {
        let with_notes = self.state.desk.with_untracked(|desk| !desk.without_notes);
        let own = untrack(|| self.own());
        self.text.with_value(|text| {
            let endings = self.state.endings(text, own.is_some());
            match own {
                Some(typed) => (phrases::edited_as_text(&typed, &endings), phrases::edited_as_html(&typed, &endings)),
                None => (phrases::as_text(text, with_notes, &endings), phrases::as_html(text, with_notes, &endings)),
            }
        })
    }

    fn copy(self, is_formatted: bool) {
        let (text, html) = self.copies();
        let message = self.message;
        let on_done = move |is_done: bool| {
            // The user may have left the page meanwhile.
            _ = message.try_set(StatusMessage::of(is_done, words::COPIED, words::NOT_COPIED));
        };
        if is_formatted { clipboard::copy_formatted(text, html, on_done) } else { clipboard::copy(text, on_done) }
    }

    /// Goes to the page where the claims of the text are compared with the data.
    fn check(self) {
        let text = untrack(|| self.own()).unwrap_or_else(|| self.computed());
        self.state.session().text_to_check.set(TextToCheck { typed: text.clone(), submitted: text });
        self.state.app.go.run(Route::Verify);
    }
}

/// A text with its title.
pub fn card(state: PhrasesState, text: &PhraseText, choice: &PhraseChoice) -> AnyView {
    let threshold = if choice.about == PhraseAbout::Territory { choice.threshold } else { 0 };
    let kind = choice.kind().word();
    let key = PhraseKey { about: choice.about.clone(), kind, slot: text.slot, threshold };
    let card = PhraseCard {
        state,
        text: StoredValue::new(text.clone()),
        key: StoredValue::new(key),
        message: RwSignal::new(StatusMessage::Nothing),
    };
    let title = text.title.clone();
    let id = ["phrase-", text.slot].concat();
    let labelled = id.clone();
    let is_edited = Memo::new(move |_| card.shown().is_some());
    let content = move || if is_edited.get() { field(card) } else { computed(card) };
    view! {
        <section class="phrase" aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            {move || content()}
            {move || buttons(card, is_edited.get())}
        </section>
    }
    .into_any()
}

fn buttons(card: PhraseCard, is_edited: bool) -> AnyView {
    let of = Signal::stored(punctuation::after_colon(&card.text.with_value(|text| text.title.clone())));
    let button = |label: &'static str, class: &'static str, press: fn(PhraseCard)| {
        view! { <Button label of class press=Callback::new(move |()| press(card)) /> }.into_any()
    };
    let mut buttons = vec![
        button(words::COPY_FORMATTED, "primary", |card| card.copy(true)),
        button(words::COPY_TEXT, "", |card| card.copy(false)),
    ];
    if is_edited {
        buttons.push(button(words::RESTORE, "", |card| card.show(false)));
    } else {
        let press = Callback::new(move |()| card.edit());
        buttons.push(view! { <Button label=words::EDIT of id=card.opener() press /> }.into_any());
        if untrack(|| card.edited()).is_some() {
            buttons.push(button(words::FIND_AGAIN, "", |card| card.show(true)));
        }
    }
    buttons.push(button(words::CHECK, "quiet", PhraseCard::check));
    view! {
        <div class="actions phrase-actions">
            {buttons} <StatusLine message=card.message />
        </div>
    }
    .into_any()
}

/// The field of an edited text, and what is said of it.
fn field(card: PhraseCard) -> AnyView {
    let (id, title) = (card.field(), card.text.with_value(|text| text.title.clone()));
    let (said, described) = (["dit-", card.slot()].concat(), ["dit-", card.slot()].concat());
    let rows = (card.computed().len() / 70 + 3).min(24).to_string();
    let state = move || match card.shown() {
        _ if card.own().is_none() => words::NOT_YET_EDITED,
        Some(edited) if edited.computed != card.computed() => words::OUTDATED,
        _ => words::EDITED,
    };
    view! {
        <div class="phrase-edited">
            <label for=id.clone()>{words::your_text(&title)}</label>
            <textarea
                id=id
                rows=rows
                maxlength=MAX_PASSAGE_SIGNS.to_string()
                aria-describedby=described
                prop:value=move || card.shown().unwrap_or_default().typed
                on:input=move |event| card.keep(event_target_value(&event))
                on:change=while_shown(move |_| {
                    if let Some(edited) = untrack(|| card.edited()) {
                        card.record(edited, words::KEPT);
                    }
                })
            ></textarea>
            <p id=said class="phrase-said">
                {move || state()}
            </p>
        </div>
    }
    .into_any()
}

/// The computed text with its notes.
fn computed(card: PhraseCard) -> AnyView {
    card.text.with_value(|text| {
        let moment = card.state.session().snapshot.with_untracked(|it| ShownMoment::of(it));
        let mut shown: Vec<AnyView> = Vec::new();
        let mut items: Vec<AnyView> = Vec::new();
        for line in &text.lines {
            if line.is_item {
                items.push(view! { <li>{sentences(line, moment)}</li> }.into_any());
            } else {
                shown.extend(list(&mut items));
                shown.push(view! { <p>{sentences(line, moment)}</p> }.into_any());
            }
        }
        shown.extend(list(&mut items));
        let notes: Vec<AnyView> = text.notes.iter().map(|note| view! { <li>{note.clone()}</li> }.into_any()).collect();
        let desk = card.state.desk;
        let are_shown = Memo::new(move |_| desk.with(|desk| !desk.without_notes));
        let notes = (!notes.is_empty()).then(|| {
            view! {
                <ol class="phrase-notes" aria-label=words::NOTES hidden=move || !are_shown.get()>
                    {notes}
                </ol>
            }
            .into_any()
        });
        view! {
            <div class="phrase-text">{shown}</div>
            {notes}
        }
        .into_any()
    })
}

/// The list of the items so far, which are taken.
fn list(items: &mut Vec<AnyView>) -> Option<AnyView> {
    let items = std::mem::take(items);
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
}

fn sentences(line: &PhraseLine, moment: ShownMoment) -> Vec<AnyView> {
    let mut shown = Vec::new();
    for (at, sentence) in line.sentences.iter().enumerate() {
        if at > 0 {
            shown.push(" ".into_any());
        }
        shown.extend(sentence.pieces.iter().map(|it| piece(it, moment)));
        shown.push(sentence.end.into_any());
    }
    shown
}

fn piece(piece: &PhrasePiece, moment: ShownMoment) -> AnyView {
    let route = piece.source.as_ref().map(|source| match source {
        PhraseSource::Account(figure) => Route::Account(figure.clone()),
        PhraseSource::Peers(code) => Route::Peers(*code),
        PhraseSource::Answers => Route::Quality,
    });
    let to = route.map(|route| Address { route, moment: Some(moment) }.hash());
    let mark = FigureMark { illustrative: piece.illustrative, to, leads: account::SEE };
    // Raised digits, so that what is selected and copied by hand never runs into the number before it.
    let note = piece.note.map(|note| {
        view! {
            <span class="phrase-note" aria-hidden="true">
                {documents::superscript(note)}
            </span>
        }
        .into_any()
    });
    view! {
        {figure(piece.words.clone(), mark)}
        {note}
    }
    .into_any()
}
