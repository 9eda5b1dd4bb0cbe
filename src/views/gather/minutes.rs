//! The minutes of what was taken: on the page, on paper, and as a file.

use leptos::prelude::*;

use crate::browser::{file, page};
use crate::components::{Button, Section};
use crate::views::shared::Prose;
use wording::TextBlock;
use wording::gathering::{page as words, plain};

/// The section of the minutes.
pub fn minutes(blocks: Vec<TextBlock>) -> AnyView {
    let text = plain(&blocks);
    let save = Callback::new(move |()| _ = file::offer(words::MINUTES_FILE, "text/plain", &text));
    let print = Callback::new(move |()| page::print());
    view! {
        <Section id="proces-verbal" class="gather-minutes" title=words::MINUTES.to_owned()>
            <div class="changes-actions">
                <Button label=words::SAVE_MINUTES press=save />
                <Button label=words::PRINT press=print />
            </div>
            <Prose blocks />
        </Section>
    }
    .into_any()
}
