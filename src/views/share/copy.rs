//! The whole file with the edits inside: saved as a copy, or over the file that was chosen once.

use domain::journal::Journal;
use formats::page::{self, NotCopied, NotWhole, SKELETON, Skeleton};
use leptos::prelude::*;

use crate::browser::{self, clock, page_source};
use crate::components::{Button, Section};
use crate::state::Session;
use crate::views::share::same_file;
use crate::wording::{saving, times};

/// The media type of the file.
const HTML: &str = "text/html";

/// Where the edits are, and the ways to have them in a file.
#[component]
pub fn InTheFile(session: Session) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let state = move || saving::file_state(session.file_save_state(), session.last_written_file().as_deref());
    let save = Callback::new(move |()| said.set(save_copy(session)));
    let busy = RwSignal::new(false);
    let write = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = same_file::save(session).await;
            // The reader may have left the page meanwhile.
            _ = said.try_set(answer);
            _ = busy.try_set(false);
        });
    });
    // Where the browser can write into a file of the reader's, that comes first.
    let is_lent = browser::same_file::is_lent();
    let into_the_same = is_lent
        .then(|| view! { <Button label=saving::SAVE_IN_FILE class="main-way" disabled=busy press=write /> }.into_any());
    view! {
        <Section id="fichier" class="changes-file" title=saving::WHOLE_FILE.to_owned()>
            <p>{move || state()}</p>
            <p class="muted">{saving::WHAT_A_COPY_IS}</p>
            <div class="changes-ways">
                {into_the_same}
                <Button label=saving::SAVE_COPY class=if is_lent { "" } else { "main-way" } press=save />
            </div>
            <p role="status" class="brought-back">
                {move || said.get()}
            </p>
        </Section>
    }
    .into_any()
}

/// Hands a copy to the browser; gives the sentence that says what became of it.
pub fn save_copy(session: Session) -> String {
    let journal = session.journal().get_untracked();
    match text(&journal) {
        Err(why) => saving::not_copied(&why),
        Ok(text) => {
            let name = name(session, &journal);
            if browser::file::offer(&name, HTML, &text) {
                session.record_written_file(journal, saving::copy_of(&times::hour(clock::local(clock::now()))));
                saving::offered(&name)
            } else {
                saving::NOT_OFFERED.to_owned()
            }
        }
    }
}

/// The text of the opened file, with these edits inside.
pub fn text(journal: &Journal) -> Result<String, NotCopied> {
    let block = page_source::text_of(SKELETON).ok_or(NotCopied::Page(NotWhole::NoSkeleton))?;
    let skeleton = Skeleton::read(&block).map_err(NotCopied::Page)?;
    page::copy(&skeleton, page_source::text_of, journal)
}

/// The name of the file: territory, day of the last change or else the day that the data are of, version.
pub fn name(session: Session, journal: &Journal) -> String {
    let territory = session.bundled();
    let last = journal.entries().next_back();
    let day = last.map_or_else(|| territory.about().reference.to_string(), |entry| clock::day_of(entry.at));
    saving::file_name(&territory.about().epci, &day, persistence::file::version(journal))
}
