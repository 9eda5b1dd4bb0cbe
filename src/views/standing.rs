//! What the reader must know of their edits before anything else: that they are not kept, or where they come from.

use domain::document::Unreadable;
use domain::drafts::Standing;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::standing;
use crate::views::share::{OfferEdits, OfferKept};

/// The banners above a page; nothing when all is well.
#[component]
pub fn Troubles(
    session: Session,
    /// Edits that another copy of the file had left in this browser.
    elsewhere: usize,
) -> impl IntoView {
    let seen = RwSignal::new(elsewhere == 0);
    let trouble = Memo::new(move |_| standing::trouble(&session.standing().read()));
    view! {
        <div role="status" class="troubles">
            {move || trouble.get().map(|sentence| view! { <Trouble session sentence /> })}
            {move || {
                (!seen.get())
                    .then(|| {
                        view! {
                            <section class="banner" aria-label="Modifications retrouvées">
                                <p>{standing::from_another_copy(elsewhere)}</p>
                                <p class="banner-ways">
                                    <a class="button" href=Route::Changes.hash()>
                                        "Voir ces modifications"
                                    </a>
                                    <button type="button" class="quiet" on:click=move |_| seen.set(true)>
                                        "Compris"
                                    </button>
                                </p>
                            </section>
                        }
                    })
            }}
        </div>
    }
}

/// One trouble, with its ways out.
#[component]
fn Trouble(session: Session, sentence: String) -> impl IntoView {
    let standing = session.standing().get_untracked();
    let kept = if let Standing::LeftAlone { kept, .. } = &standing { Some(kept.clone()) } else { None };
    let damaged = matches!(&standing, Standing::LeftAlone { why, .. } if !matches!(why, Unreadable::Newer(_)));
    let not_kept = matches!(standing, Standing::NotKept(_));
    view! {
        <section class="banner banner-warning" aria-label="Modifications non gardées">
            <p>{sentence}</p>
            <p class="banner-ways">
                <OfferEdits session />
                {kept.map(|text| view! { <OfferKept text /> })}
                {not_kept
                    .then(|| {
                        view! {
                            <button type="button" on:click=move |_| session.try_again()>
                                "Réessayer"
                            </button>
                        }
                    })}
                {damaged
                    .then(|| {
                        view! {
                            <button type="button" on:click=move |_| session.set_aside()>
                                "Mettre de côté et continuer"
                            </button>
                        }
                    })}
            </p>
        </section>
    }
}
