//! The question of the first visit: which commune the user answers for.

use leptos::prelude::*;

use super::{AppActions, Finder};
use crate::components::Button;
use crate::state::Session;
use wording::finder;

/// One line that asks for the user's commune, and never again once a commune is chosen or the question is set aside.
/// Nothing waits for an answer.
#[component]
pub fn FirstQuestion(session: Session, app: AppActions) -> impl IntoView {
    let is_asked = Memo::new(move |_| session.asks_for_commune());
    let later = Callback::new(move |()| {
        session.set_question_aside(finder::SET_ASIDE);
        app.focus.run("titre".to_owned());
    });
    let question = move || {
        view! {
            <div class="first-question">
                <Finder session go=app.go />
                <Button label=finder::LATER class="quiet" press=later />
            </div>
        }
        .into_any()
    };
    move || is_asked.get().then(question).into_any()
}
