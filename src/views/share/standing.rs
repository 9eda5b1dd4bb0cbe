//! What the reader must know of their edits before anything else: that they are not kept, or where they come from.

use domain::document::Unreadable;
use domain::drafts::Standing;
use leptos::prelude::*;

use crate::parts::Button;
use crate::route::Route;
use crate::state::Session;
use crate::text::standing;
use crate::views::share::files::{offer_edits, offer_kept};

/// The banners above a page; nothing when all is well.
#[component]
pub fn Troubles(
    session: Session,
    /// Edits that another copy of the file had left in this browser.
    elsewhere: usize,
) -> impl IntoView {
    let seen = RwSignal::new(elsewhere == 0);
    let trouble = Memo::new(move |_| standing::trouble(&session.standing().read()).unwrap_or_default());
    let warning = move || {
        let sentence = trouble.get();
        (!sentence.is_empty()).then(|| banner("banner banner-warning", sentence, ways_out(session))).into_any()
    };
    let found = move || {
        let ways = || {
            let seen = Callback::new(move |()| seen.set(true));
            let link = view! { <a class="button" href=Route::Changes.hash()>"Voir ces modifications"</a> }.into_any();
            vec![link, view! { <Button label="Compris" class="quiet" press=seen /> }.into_any()]
        };
        (!seen.get()).then(|| banner("banner", standing::from_another_copy(elsewhere), ways())).into_any()
    };
    view! {
        <div role="status" class="troubles">
            {move || warning()}
            {move || found()}
        </div>
    }
    .into_any()
}

fn banner(class: &'static str, sentence: String, ways: Vec<AnyView>) -> AnyView {
    view! {
        <div class=class>
            <p>{sentence}</p>
            <p class="banner-ways">{ways}</p>
        </div>
    }
    .into_any()
}

/// What can be done about a trouble: always, to take one's edits away.
fn ways_out(session: Session) -> Vec<AnyView> {
    let mut ways = vec![offer_edits(session)];
    match session.standing().get_untracked() {
        Standing::LeftAlone { why, kept } => {
            ways.push(offer_kept(kept));
            if !matches!(why, Unreadable::Newer(_)) {
                let aside = Callback::new(move |()| session.set_aside());
                ways.push(view! { <Button label="Mettre de côté et continuer" press=aside /> }.into_any());
            }
        }
        Standing::NotKept(_) => {
            let again = Callback::new(move |()| session.try_again());
            ways.push(view! { <Button label="Réessayer" press=again /> }.into_any());
        }
        Standing::Nothing | Standing::Kept => {}
    }
    ways
}
