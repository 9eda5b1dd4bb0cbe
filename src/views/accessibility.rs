//! The statutory page on accessibility.

use leptos::prelude::*;

use crate::state::Session;

/// The page.
#[component]
pub fn Accessibility(session: Session) -> impl IntoView {
    let territory = session.bundled();
    let contact = territory.about().contact.as_ref().map_or_else(
        || {
            "Ce fichier ne nomme pas de contact\u{a0}: adressez-vous à la personne ou au service qui vous l’a remis."
                .to_owned()
        },
        |contact| format!("Écrivez à\u{a0}: {contact}."),
    );
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"Accessibilité\u{a0}: non conforme"</h1>
            <p>
                "Le référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2) s’applique à ce carnet. Tant qu’une autorité ne l’a pas fait auditer, il est déclaré non conforme, quel que soit le soin apporté."
            </p>
            <h2>"Ce qui est fait"</h2>
            <ul>
                <li>"Tout s’utilise au clavier\u{202f}; le repère de focus est toujours visible."</li>
                <li>"Chaque graphique est un tableau, précédé d’une phrase tirée des mêmes données."</li>
                <li>"Aucune information ne tient à la couleur seule\u{a0}: chaque état a sa forme et son mot."</li>
                <li>"Le contenu reste lisible à 400\u{202f}% et à 320 pixels de large\u{202f}; les animations se taisent si vous l’avez demandé."</li>
            </ul>
            <h2>"Signaler un problème"</h2>
            <p>{contact}</p>
            <p>
                "Indiquez la page, ce que vous vouliez faire, le navigateur et l’aide technique utilisés. Une réponse vous est due dans un délai raisonnable."
            </p>
            <h2>"Voies de recours"</h2>
            <p>
                "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas eu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits\u{a0}: formulaire sur defenseurdesdroits.fr, délégué de votre département, ou courrier gratuit sans affranchissement à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07."
            </p>
        </article>
    }
}
