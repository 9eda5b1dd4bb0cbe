//! Files that contain only edits: saving them, and taking in all of their edits or none.

use domain::fingerprint::ContentDigest;
use domain::ids::DocumentId;
use domain::journal::Journal;
use domain::return_code::ReturnCode;
use formats::{AnswersFile, CoveringNote, Document, EditsFile, Excess, Unreadable};
use leptos::prelude::*;

use crate::browser::{clock, file};
use crate::components::{Button, Section, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::changes::review::{IncomingEdits, PendingReview};
use wording::review::ReviewedSource;
use wording::{changes, return_code, review, save_status};

/// The id of the field for a file.
const FILE_FIELD: &str = "fichier-a-reprendre";

/// The id of the button that shows the edits that this browser keeps elsewhere.
const KEPT_ELSEWHERE: &str = "relire-a-part";

/// The media type of the files that carry edits.
const JSON: &str = "application/json";

/// The button that saves the edits in a file.
pub fn offer_edits(session: Session, class: &'static str) -> AnyView {
    let press = Callback::new(move |()| {
        let territory = session.bundled();
        let own = session.commune().get_untracked().and_then(|code| territory.find_commune(code));
        let own = own.map(|index| territory.commune(index).display_name().to_string());
        let fingerprint = session.fingerprint.get_untracked();
        let name = changes::file_name(own.as_deref(), &clock::today(), &fingerprint);
        file::offer(&name, JSON, &session.answers().write());
    });
    view! { <Button label=changes::SAVE_EDITS class press /> }.into_any()
}

/// The button that saves the unreadable text of the browser's storage in a file.
pub fn offer_unreadable(text: String) -> AnyView {
    let press = Callback::new(move |()| _ = file::offer(changes::UNREADABLE_FILE, JSON, &text));
    view! { <Button label=changes::SAVE_UNREADABLE press /> }.into_any()
}

/// The button that saves the unreadable entries of the opened file in a text file.
pub fn offer_damaged(damaged: Vec<String>) -> AnyView {
    let text = damaged.join("\n");
    let press = Callback::new(move |()| _ = file::offer(changes::DAMAGED_FILE, "text/plain", &text));
    view! { <Button label=changes::SAVE_DAMAGED press /> }.into_any()
}

/// The file field that takes in the edits of a file, and the message about the result.
#[component]
pub fn BringBack(session: Session, review: PendingReview) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let on_read = move |name: String, text| match read_in(session, &name, text) {
        Ok(EditsRead::ToReview(incoming)) => review.open(incoming, message, FILE_FIELD),
        Ok(EditsRead::NothingNew(said)) => message.set(Ok(said).into()),
        Err(why) => message.set(Err(why).into()),
    };
    view! {
        <input
            id=FILE_FIELD
            class="file"
            type="file"
            aria-describedby="fichier-repris"
            aria-invalid=move || message.with(StatusMessage::is_failed).then(|| "true".to_owned())
            accept=".json,.html,application/json,text/html"
            on:change=move |event| file::read_chosen(&event, on_read)
        />
        <label class="button" for=FILE_FIELD>
            {changes::TAKE_IN}
        </label>
        <StatusLine id="fichier-repris" message />
    }
    .into_any()
}

/// The edits that this browser keeps for the document and that are not shown with the others, with the button that shows
/// what they would change; nothing if there are none.
pub fn kept_elsewhere(session: Session, review: PendingReview) -> AnyView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let press = Callback::new(move |()| {
        review.open(IncomingEdits::kept_elsewhere(session), message, KEPT_ELSEWHERE);
    });
    let is_known = Memo::new(move |_| session.edits_elsewhere().with(|it| !it.shared.is_empty()));
    let shown = move || {
        if !is_known.get() {
            return ().into_any();
        }
        let why = session.edits_elsewhere().with_untracked(|it| it.why);
        let sentence = move || save_status::kept_elsewhere(session.count_elsewhere(), why);
        view! {
            <Section id="a-part" class="changes-file" title=save_status::KEPT_ELSEWHERE.to_owned()>
                <p>{sentence}</p>
                <div class="changes-actions">
                    <Button id=KEPT_ELSEWHERE.to_owned() label=save_status::REVIEW_THEM press />
                </div>
                <StatusLine message />
            </Section>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

/// Reads the edits of a file, or of a pasted text, and shows what they would change. Gives the message if there is
/// nothing new in them.
///
/// # Errors
/// There are no edits of this document in it, or not those of their author: the message about that.
fn read_in(session: Session, name: &str, text: Option<String>) -> Result<EditsRead, String> {
    let territory = session.bundled();
    let note = text.as_deref().and_then(CoveringNote::read);
    let text = text.ok_or_else(|| Unreadable::Damaged("not text".to_owned()));
    let read = text.and_then(|text| edits_in(&text)).map_err(|why| changes::refused(name, &why))?;
    let (document, title) = read.origin();
    if *document != territory.about().id {
        return Err(changes::of_another_document(name, title, &territory));
    }
    let mut incoming = IncomingEdits {
        name: name.to_owned(),
        source: ReviewedSource::File,
        journal: Journal::default(),
        damaged: 0,
        note,
        base: Vec::new(),
    };
    match read {
        EditsIn::Answer(AnswersFile { answer, .. }) => incoming.set_answer(session, &answer),
        EditsIn::Journal(EditsFile { journal, damaged, .. }, tables) => {
            incoming.damaged = damaged.len();
            incoming.compare_tables(session, tables);
            let forged = session.journal().with_untracked(|own| own.forged(&journal));
            if forged > 0 {
                return Err(review::forged(name, forged));
            }
            // What a commune sent with an earlier version is a journal. It is reduced to what it says in the end.
            let is_known = session.journal().with_untracked(|own| own.contains(&journal));
            if incoming.note.is_some() && !is_known {
                let on = session.day.get_untracked();
                let reduced = session
                    .journal()
                    .with_untracked(|own| own.reduced(&journal, &session.bundled(), on, session.day_of()));
                incoming.journal = session.journal().with_untracked(|own| reduced.arrived(own));
            } else {
                incoming.journal = journal;
            }
        }
    }
    let found = untrack(|| incoming.review(session));
    if found.entries == 0 {
        let damaged = changes::damaged_entries(incoming.damaged);
        return Ok(EditsRead::NothingNew([changes::taken_in(name, 0), damaged].concat()));
    }
    Ok(EditsRead::ToReview(incoming))
}

/// Reads edits, or a return code, in a text that was pasted or typed, and shows what they would change. Gives the message
/// if there is nothing new in them.
///
/// # Errors
/// There are no edits of this document in it, or the code does not hold: the message about that.
pub fn read_pasted(session: Session, text: String) -> Result<EditsRead, String> {
    match ReturnCode::find(&session.current(), &text) {
        Some(found) => found.map(|code| read_code(session, &code)).map_err(|why| return_code::refused(&why)),
        None => read_in(session, changes::PASTED_NAME, Some(text)),
    }
}

/// Shows what a return code would change.
fn read_code(session: Session, code: &ReturnCode) -> EditsRead {
    let name = return_code::name(code.commune, &session.current());
    let on = session.day.get_untracked();
    let journal = session.journal().with_untracked(|own| code.arrived(&session.bundled(), own, on));
    if journal.is_empty() {
        return EditsRead::NothingNew(return_code::nothing_new(&name));
    }
    let at = session.today().whole();
    let [author, role, remark] = [const { String::new() }; 3];
    let note = Some(CoveringNote { commune: code.commune, at, name: author, role, remark });
    let base = vec![return_code::STATES_ALONE];
    EditsRead::ToReview(IncomingEdits { name, source: ReviewedSource::Code, journal, damaged: 0, note, base })
}

/// What was read of edits from elsewhere.
pub enum EditsRead {
    /// All of them are here: the message about that.
    NothingNew(String),
    /// Some are new.
    ToReview(IncomingEdits),
}

/// The edits of a text: an answer, or a journal.
enum EditsIn {
    Answer(AnswersFile),
    /// With the digest of the tables that they were made on, where those are there too.
    Journal(EditsFile, Option<ContentDigest>),
}

impl EditsIn {
    /// The document that they were made on, and its title.
    fn origin(&self) -> (&DocumentId, &str) {
        match self {
            Self::Answer(file) => (&file.document, &file.title),
            Self::Journal(file, _) => (&file.document, &file.title),
        }
    }
}

/// The edits of an answer, of a file of edits, or of a complete file of the app.
fn edits_in(text: &str) -> Result<EditsIn, Unreadable> {
    match AnswersFile::read(text) {
        // Up to version 3, an answer was a file of edits.
        Err(Unreadable::OtherKind(_)) => EditsFile::read(text).map(|file| EditsIn::Journal(file, None)),
        Err(why @ (Unreadable::Damaged(_) | Unreadable::TooLarge(Excess::Bytes(_)))) => {
            let Some(document) = formats::page::document_in(text) else { return Err(why) };
            let Document { territory, journal, damaged, .. } = document?;
            let (about, tables) = (territory.about(), ContentDigest::of(&territory));
            let (document, title) = (about.id.clone(), about.title.to_string());
            Ok(EditsIn::Journal(EditsFile { document, title, journal, damaged }, Some(tables)))
        }
        read => read.map(EditsIn::Answer),
    }
}
