//! What the user may add: a remark, a name and a role.

use leptos::prelude::*;

use super::prepared::PreparedAnswer;
use crate::components::{LONGEST_TEXT, Section, TextField};
use crate::state::AnswerCover;
use wording::sending::labels;

/// The id of the field for the remark.
const REMARK: &str = "remarque";

/// The fields. All of them are optional.
#[component]
pub fn Cover(answer: PreparedAnswer) -> impl IntoView {
    let AnswerCover { name, role, remark } = answer.cover;
    view! {
        <Section id="ajouter" class="sending-cover" title=labels::ADD.to_owned()>
            <p class="field">
                <label for=REMARK>{labels::REMARK}</label>
                <textarea
                    id=REMARK
                    rows="3"
                    maxlength=LONGEST_TEXT
                    prop:value=move || remark.get()
                    on:input=move |event| remark.set(event_target_value(&event))
                ></textarea>
            </p>
            <div class="sending-names">
                <TextField id="repond-nom" label=labels::NAME autocomplete="name" value=name />
                <TextField id="repond-fonction" label=labels::ROLE autocomplete="organization-title" value=role />
            </div>
            <p class="muted">{labels::KEPT_WHERE}</p>
        </Section>
    }
    .into_any()
}
