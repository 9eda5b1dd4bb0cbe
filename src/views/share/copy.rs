//! The whole file with the edits inside: saved as a copy.

use domain::journal::Journal;
use formats::page::{self, NotCopied, NotWhole, SKELETON, Skeleton};
use leptos::prelude::*;

use crate::browser::{self, clock, whole};
use crate::components::{Button, Section};
use crate::state::Session;
use crate::views::share::same_file;
use crate::wording::saving;

/// The type of the file.
const HTML: &str = "text/html";

/// Where the edits are, and the ways to have them in a file.
#[component]
pub fn InTheFile(session: Session) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let standing = move || saving::standing(session.held(), session.written().as_deref());
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
    // Where files are lent, the one that is always the same comes first.
    let lent = browser::same_file::is_lent();
    let into_the_same = lent.then(|| {
        view! { <Button label="Enregistrer dans le fichier" class="main-way" disabled=busy press=write /> }.into_any()
    });
    view! {
        <Section id="fichier" class="changes-file" title="Le carnet entier, dans un fichier".to_owned()>
            <p>{move || standing()}</p>
            <p class="muted">{saving::WHAT_A_COPY_IS}</p>
            <div class="changes-ways">
                {into_the_same}
                <Button label="Enregistrer une copie" class=if lent { "" } else { "main-way" } press=save />
            </div>
            <p role="status" class="brought-back">
                {move || said.get()}
            </p>
        </Section>
    }
    .into_any()
}

/// Hands a copy to the browser; says what became of it.
pub fn save_copy(session: Session) -> String {
    let journal = session.journal().get_untracked();
    match text(&journal) {
        Err(why) => saving::not_copied(&why),
        Ok(text) => {
            let name = name(session, &journal);
            if browser::file::offer(&name, HTML, &text) {
                session.wrote(journal, saving::copy_of(&clock::hour()));
                saving::offered(&name)
            } else {
                saving::NOT_OFFERED.to_owned()
            }
        }
    }
}

/// The file that is open, with these edits.
pub fn text(journal: &Journal) -> Result<String, NotCopied> {
    let block = whole::text_of(SKELETON).ok_or(NotCopied::Page(NotWhole::NoSkeleton))?;
    let skeleton = Skeleton::read(&block).map_err(NotCopied::Page)?;
    page::copy(&skeleton, whole::text_of, journal)
}

/// Territory, day of the last change or else the day that the data are of, version.
pub fn name(session: Session, journal: &Journal) -> String {
    let territory = session.bundled();
    let last = journal.entries().next_back();
    let day = last.map_or_else(|| territory.about().reference.to_string(), |entry| clock::day_of(entry.at));
    saving::file_name(&territory.about().epci, &day, persistence::file::version(journal))
}
