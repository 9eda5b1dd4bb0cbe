//! The answer as a table, in the forms that spreadsheets open.

use leptos::prelude::*;

use super::prepared::PreparedAnswer;
use crate::browser::{file, tables};
use crate::components::{Button, StatusLine, StatusMessage};
use crate::state::OfferedAnswer;
use crate::views::shared::made_by_module;
use wording::exchange;
use wording::sending::{self, table as words};

/// The media type of a file that programs open.
const BYTES: &str = "application/octet-stream";

/// The buttons that make the table.
pub fn as_table(answer: PreparedAnswer, asked: RwSignal<StatusMessage>) -> AnyView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let is_busy = RwSignal::new(false);
    let button = |(format, ending, label): (&'static str, &'static str, &'static str)| {
        let press = Callback::new(move |()| {
            if is_busy.get_untracked() {
                return;
            }
            is_busy.set(true);
            message.set(Ok(words::MAKING.to_owned()).into());
            asked.set(StatusMessage::Nothing);
            leptos::task::spawn_local(async move {
                let made = offer(answer, format, ending).await;
                _ = message.try_set(made.into());
                _ = is_busy.try_set(false);
            });
        });
        view! { <Button label disabled=is_busy press /> }.into_any()
    };
    let buttons: Vec<AnyView> = words::FORMATS.into_iter().map(button).collect();
    view! {
        <div>
            <h3>{words::TITLE}</h3>
            <p>{words::WHAT}</p>
            <div class="sending-buttons">{buttons}</div>
            <StatusLine message />
        </div>
    }
    .into_any()
}

/// Makes the table and offers it. Gives the message about that, with what the table cannot say.
async fn offer(answer: PreparedAnswer, format: &str, ending: &str) -> Result<String, String> {
    let session = answer.session();
    let (rows, left_out) = untrack(|| table(answer));
    let (name, text) = (words::file_name(&untrack(|| answer.file_name()), ending), answer.text());
    let rows = serde_json::Value::from(rows).to_string();
    let command = [format, "/", words::SHEET].concat();
    let made = made_by_module(tables::ask("table", &command, rows.as_bytes()).await);
    let bytes = made.map_err(|why| exchange::not_made(&why))?;
    if !file::offer_bytes(&name, BYTES, &bytes) {
        return Err(sending::NOT_OFFERED.to_owned());
    }
    let offered = sending::offered(&name);
    session.set_offered_answer(Some(OfferedAnswer { commune: answer.code, file: Some(name), text }));
    let then = if left_out.is_empty() { words::NAME_IN_MESSAGE } else { &left_out };
    Ok([&*offered, " ", then].concat())
}

/// The rows of the table, and a sentence about what they cannot say.
fn table(answer: PreparedAnswer) -> (Vec<Vec<String>>, String) {
    let (session, day) = (answer.session(), answer.session().day.get());
    let (elsewhere, progress, lost_of) = answer.elsewhere();
    let Some(index) = elsewhere.find_commune(answer.code) else { return (Vec::new(), String::new()) };
    let corrected: Vec<_> = progress.corrected.iter().map(|(action, _)| *action).collect();
    let rows = words::rows(&elsewhere, day, index, &corrected, &progress.confirmed);
    let lost = session.lost_in_table(rows.clone(), &lost_of);
    let titles: Vec<&str> = lost
        .iter()
        .filter_map(|cell| elsewhere.find_action(&cell.action))
        .map(|action| &*elsewhere.action(action).title)
        .collect();
    let left_out = words::left_out(&titles, progress.fields.len());
    (rows, left_out)
}
