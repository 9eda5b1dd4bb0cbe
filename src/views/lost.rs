//! Pages for addresses that lead nowhere, and for a file that cannot be read. Each leads on.

use domain::document::Unreadable;
use domain::ids::{ActionId, CommuneCode};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::lost;
use crate::views::self_check::Finder;

/// An address that no page has.
#[component]
pub fn NoSuchPage(path: String) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"Cette page n’existe pas"</h1>
            <p>{lost::page(&path)}</p>
            <Onward />
        </article>
    }
}

/// A code that no commune of the territory has.
#[component]
pub fn NoSuchCommune(session: Session, code: CommuneCode, go: Callback<Route>) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"Cette commune n’est pas dans ce carnet"</h1>
            <p>{lost::commune(code, &session.bundled())}</p>
            <Finder session go />
            <Onward />
        </article>
    }
}

/// An id that no action has.
#[component]
pub fn NoSuchAction(id: ActionId) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"Cette action n’est pas dans ce carnet"</h1>
            <p>{lost::action(&id)}</p>
            <Onward />
        </article>
    }
}

#[component]
fn Onward() -> impl IntoView {
    view! {
        <ul class="onward">
            <li>
                <a href=Route::Overview.hash()>"Voir l’ensemble des résultats"</a>
            </li>
            <li>
                <a href=Route::Communes.hash()>"Choisir une commune"</a>
            </li>
            <li>
                <a href=Route::Actions.hash()>"Voir les actions"</a>
            </li>
        </ul>
    }
}

/// A file whose document cannot be read: the program is there, its data are not.
#[component]
pub fn BrokenDocument(why: Unreadable) -> impl IntoView {
    let details = lost::details(&why);
    view! {
        <main class="page page-narrow" id="contenu">
            <h1 id="titre" tabindex="-1">"Les données de ce fichier ne peuvent pas être lues"</h1>
            <p>{lost::document(&why)}</p>
            <p>
                "Vos modifications gardées par ce navigateur ne sont pas touchées. Demandez le fichier de nouveau à qui vous l’a donné, ou recopiez-le depuis le partage, puis ouvrez-le."
            </p>
            {(!details.is_empty())
                .then(|| {
                    view! {
                        <h2>"Ce qui a été trouvé"</h2>
                        <ul>{details.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                    }
                })}
        </main>
    }
}
