//! The field of the picture of a slide: chosen or pasted, shown, taken out.

use domain::pictures::MAX_PICTURE_SIGNS;
use leptos::prelude::*;

use super::editor::line;
use crate::browser::file::{self, FilesRead};
use crate::browser::image::{self, SmallCopy};
use crate::components::{Button, StatusLine, StatusMessage};
use wording::decks;

/// The largest picture, in pixels: what a projector shows.
const LARGEST: (u32, u32) = (1280, 720);

/// What the field needs.
pub(super) struct PictureField {
    pub id: String,
    pub id_of_text: String,
    /// The slide, for the names of the buttons.
    pub of: Signal<String>,
    /// The text of the picture; empty without one.
    pub picture: Signal<String>,
    /// What it shows.
    pub shows: Signal<String>,
    /// Records another picture; an empty text takes it out.
    pub set: Callback<String>,
    /// Records what it shows, and keeps that while it is typed.
    pub set_shows: Callback<String>,
    pub keep_shows: Callback<String>,
    pub focus: Callback<String>,
}

/// The field, and that of what the picture shows.
pub(super) fn picture_field(field: PictureField) -> AnyView {
    let PictureField { id, id_of_text, of, picture, shows, set, set_shows, keep_shows, focus } = field;
    let message = RwSignal::new(StatusMessage::Nothing);
    let take = move |mut files: FilesRead| {
        let Some(bytes) = files.pop().and_then(|(_, bytes)| bytes) else {
            return message.set(StatusMessage::Failed(decks::PICTURE_UNREADABLE.to_owned()));
        };
        image::small_copy(&bytes, LARGEST, MAX_PICTURE_SIGNS, move |copy| match copy {
            SmallCopy::Made(text) => {
                _ = message.try_set(StatusMessage::Nothing);
                set.run(text);
            }
            SmallCopy::Unreadable => {
                _ = message.try_set(StatusMessage::Failed(decks::PICTURE_UNREADABLE.to_owned()));
            }
            SmallCopy::Falsified => {
                _ = message.try_set(StatusMessage::Failed(decks::PICTURE_FALSIFIED.to_owned()));
            }
        });
    };
    let hint = [&*id, "-aide"].concat();
    let chooser = id.clone();
    let remove = Callback::new(move |()| {
        set.run(String::new());
        focus.run(chooser.clone());
    });
    let has_picture = Memo::new(move |_| picture.with(|it| !it.is_empty()));
    let shown = move || {
        let preview = || {
            view! {
                <img class="deck-picture" src=move || picture.get() alt=move || shows.get() />
                <Button label=decks::TAKE_PICTURE_OUT of=of class="quiet" press=remove />
            }
            .into_any()
        };
        has_picture.get().then(preview)
    };
    // What is pasted into the field of its words arrives here, if it is a picture.
    let paste = move |event: leptos::ev::ClipboardEvent| _ = file::read_pasted(&event, take);
    view! {
        <div on:paste=paste>
        <div class="changes-actions">
            {shown} <input id=id.clone() class="file" type="file" accept="image/*" aria-describedby=hint.clone() on:change=move |event| file::read_all_chosen(&event, take) />
            <label class="button" for=id>
                {decks::CHOOSE_PICTURE}
                <span class="visually-hidden">{move || of.get()}</span>
            </label>
        </div>
        <p id=hint class="muted">
            {decks::PICTURE_HINT}
        </p>
        <StatusLine message />
        {line(&id_of_text, decks::PICTURE_SHOWS, shows, set_shows, Some(keep_shows))}
        </div>
    }
    .into_any()
}
