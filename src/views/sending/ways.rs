//! The ways to send an answer, the recommended one first: a file and a message that it is joined to.

use leptos::prelude::*;

use super::as_table::as_table;
use super::prepared::PreparedAnswer;
use crate::browser::file;
use crate::components::{Button, Section, StatusLine, StatusMessage, qr_code};
use crate::state::OfferedAnswer;
use crate::views::shared::AppActions;
use wording::sending::{self, labels, mail};

/// The media type of the file.
const JSON: &str = "application/json";
/// The ids of the elements that take the focus.
const OFFER: &str = "enregistrer-reponse";
const COPY: &str = "copier-message";

/// The ways.
#[component]
pub fn Ways(answer: PreparedAnswer, app: AppActions) -> impl IntoView {
    let session = answer.session();
    let message = RwSignal::new(StatusMessage::Nothing);
    let by_hand = RwSignal::new(None::<String>);
    let offer = Callback::new(move |()| offer(answer, message));
    let copy = Callback::new(move |()| copy(answer, app, message, by_hand));
    let what = move || sending::what_is_sent(session.territory.get().commune(answer.index));
    let shown_text = move || {
        let field = |text: String| {
            view! { <textarea class="edits-as-text" rows="6" readonly aria-label=labels::ANSWER>{text}</textarea> }
                .into_any()
        };
        by_hand.get().map(field).into_any()
    };
    view! {
        <Section id="envoyer" class="sending-ways" title=labels::SEND.to_owned()>
            <p>{what}</p>
            <div>
                <h3>{labels::SAVE_FILE}</h3>
                <p class="sending-file">{move || answer.file_name()}</p>
                <p>
                    <Button id=OFFER.to_owned() label=labels::OFFER class="primary" press=offer />
                </p>
                <StatusLine message />
                {move || question(answer, app, message)}
            </div>
            <div>
                <h3>{labels::JOIN_FILE}</h3>
                <Message answer app />
            </div>
            {as_table(answer, message)}
            {move || by_code(answer)}
            <div>
                <h3>{labels::OTHER_WAYS}</h3>
                <p>{labels::AS_TEXT}</p>
                <p>
                    <Button label=labels::COPY_ANSWER press=copy />
                </p>
                {move || shown_text()}
                <p>{labels::ON_PAPER}</p>
                <p>
                    <Button label=labels::PRINT press=app.print />
                </p>
            </div>
        </Section>
    }
    .into_any()
}

/// The return code, for the telephone or on paper; nothing if the commune is asked nothing.
fn by_code(answer: PreparedAnswer) -> AnyView {
    let Some(code) = answer.return_code() else { return ().into_any() };
    let states = sending::what_the_code_says(answer.now.get().running.len());
    view! {
        <div>
            <h3>{labels::BY_CODE}</h3>
            <p>{states}</p>
            <div class="return-code">
                {qr_code(&code.replace(' ', ""), labels::QR_CODE)}
                <p>
                    <span class="visually-hidden">{labels::CODE} " "</span>
                    <strong>{code}</strong>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// Offers the file, and asks for it afterwards.
fn offer(answer: PreparedAnswer, message: RwSignal<StatusMessage>) {
    let (name, text) = (untrack(|| answer.file_name()), answer.text());
    if file::offer(&name, JSON, &text) {
        message.set(StatusMessage::Done(sending::offered(&name)));
        let offered = OfferedAnswer { commune: answer.code, file: Some(name), text };
        answer.session().set_offered_answer(Some(offered));
    } else {
        message.set(StatusMessage::Failed(sending::NOT_OFFERED.to_owned()));
    }
}

/// Copies the text of the file; if the browser refuses, shows it to be copied by hand.
fn copy(answer: PreparedAnswer, app: AppActions, message: RwSignal<StatusMessage>, by_hand: RwSignal<Option<String>>) {
    let (session, text) = (answer.session(), answer.text());
    let offered = OfferedAnswer { commune: answer.code, file: None, text: text.clone() };
    let done = Callback::new(move |is_done: bool| {
        // The user may have left the page meanwhile.
        _ = message.try_set(StatusMessage::of(is_done, sending::COPIED, sending::NOT_COPIED));
        _ = by_hand.try_set((!is_done).then(|| offered.text.clone()));
        session.set_offered_answer(Some(offered.clone()));
    });
    app.copy.run((text, done));
}

/// The question whether what was offered is there; nothing if nothing was.
fn question(answer: PreparedAnswer, app: AppActions, message: RwSignal<StatusMessage>) -> AnyView {
    let session = answer.session();
    let offered = session.offered_answer().filter(|offered| offered.commune == answer.code);
    let Some(OfferedAnswer { file, text, .. }) = offered else { return ().into_any() };
    let question = sending::is_it_there(file.as_deref());
    let is_file = file.is_some();
    let yes = Callback::new(move |()| {
        let done = if is_file { sending::CONFIRMED } else { sending::CONFIRMED_PASTED };
        let is_noted = session.remember_sent(answer.code, &text).is_ok();
        session.set_offered_answer(None);
        message.set(StatusMessage::of(is_noted, done, sending::NOT_NOTED));
        // The button that had the focus is removed.
        app.focus.run(if is_file { COPY } else { OFFER }.to_owned());
    });
    let no = Callback::new(move |()| {
        session.set_offered_answer(None);
        message.set(StatusMessage::Done(sending::NOT_FOUND.to_owned()));
        app.focus.run(OFFER.to_owned());
    });
    let it_is = if is_file { labels::IT_IS_THERE } else { labels::IT_IS_SENT };
    view! {
        <p class="asking" role="group" aria-label=question.clone()>
            <span>{question.clone()}</span>
            <Button label=it_is press=yes />
            <Button label=labels::IT_IS_NOT_THERE class="quiet" press=no />
        </p>
    }
    .into_any()
}

/// The message that the file is joined to: the link that writes it, and its text to copy.
#[component]
fn Message(answer: PreparedAnswer, app: AppActions) -> impl IntoView {
    let bundled = answer.session().bundled();
    let to = StoredValue::new(mail::address_in(bundled.about()));
    let whom = move || mail::whom(bundled.about(), &answer.file_name());
    let copied = RwSignal::new(StatusMessage::Nothing);
    let done = Callback::new(move |is_done: bool| {
        _ = copied.try_set(StatusMessage::of(is_done, sending::COPIED, sending::NOT_COPIED));
    });
    let copy = Callback::new(move |()| app.copy.run((untrack(|| answer.mail()).text(), done)));
    let copy_subject = Callback::new(move |()| app.copy.run((untrack(|| answer.mail()).subject(), done)));
    let link = to.get_value().map(|to| {
        let address = move || answer.mail().address(&to);
        view! {
            <a class="button primary" href=address>
                {labels::MESSAGE}
            </a>
        }
        .into_any()
    });
    view! {
        <p>{whom}</p>
        <p class="field">
            <label for="objet">{labels::SUBJECT}</label>
            <input id="objet" type="text" readonly prop:value=move || answer.mail().subject() />
        </p>
        <p class="field">
            <label for="message">{labels::TEXT}</label>
            <textarea id="message" rows="10" readonly prop:value=move || answer.mail().text()></textarea>
        </p>
        <div class="sending-buttons">
            {link}
            <Button id=COPY.to_owned() label=labels::COPY_MESSAGE press=copy />
            <Button label=labels::COPY_SUBJECT class="quiet" press=copy_subject />
        </div>
        <StatusLine message=copied />
    }
    .into_any()
}
