//! What this is, where its data come from, under which licence, and what is illustrative.

use std::collections::BTreeSet;

use domain::territory::{Provenance, Territory};
use leptos::prelude::*;

use crate::state::Session;
use crate::text::about;

/// The page.
#[component]
pub fn About(session: Session) -> impl IntoView {
    let territory = session.bundled();
    let it = territory.about();
    let publisher = it.publisher.as_ref().map(|name| format!("Éditeur\u{a0}: {name}."));
    let contact = it.contact.as_ref().map(|contact| format!("Contact\u{a0}: {contact}."));
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"À propos de ce carnet"</h1>
            <p>
                "Le carnet de mutualisation montre qui participe à quoi dans le schéma de mutualisation d’un EPCI, permet à une commune de vérifier et de corriger ses participations, et recalcule aussitôt les indicateurs. Tout se passe dans ce fichier\u{a0}: il n’envoie rien, ne charge rien, et ne demande le nom de personne."
            </p>
            <p>{about::not_official(it)}</p>
            <p>{publisher} " " {contact}</p>
            <h2>"Ce qui est publié, ce qui est illustratif"</h2>
            <p>{about::shares(&territory)}</p>
            <p>
                "Une donnée illustrative est inventée pour remplir le tableau là où rien n’est publié. Elle porte la mention «\u{a0}illustratif\u{a0}» partout où elle se voit. Le choix «\u{a0}Publié seulement\u{a0}» la laisse de côté\u{a0}: les chiffres deviennent alors des intervalles."
            </p>
            <h2>"Comment les chiffres sont calculés"</h2>
            <p>
                "Chaque chiffre est un intervalle\u{a0}: au moins ce qui est certain, au plus ce qui reste possible quand des réponses manquent. Un pourcentage est toujours tronqué, jamais arrondi vers le haut, et accompagné de sa fraction. 100\u{202f}% ne se dit que de toutes les communes."
            </p>
            <h2>"Sources des actions et des participations"</h2>
            <ul class="sources">
                {sources(&territory)
                    .into_iter()
                    .map(|source| {
                        view! {
                            <li class="address">{source}</li>
                        }
                    })
                    .collect_view()}
            </ul>
            <h2>"Licences"</h2>
            <p>
                "Données publiées\u{a0}: Licence Ouverte 2.0 (Etalab). Communes et populations\u{a0}: Insee et DGCL. Contours\u{a0}: IGN, ADMIN EXPRESS COG, édition de septembre 2019. Programme\u{a0}: licence MIT."
            </p>
        </article>
    }
}

/// Every source named by a published row, once.
fn sources(territory: &Territory) -> BTreeSet<String> {
    let actions = territory.actions().iter().map(|action| (action.provenance, &action.source));
    let rows = territory.participations().iter().map(|row| (row.provenance, &row.source));
    let figures = territory.published().iter().map(|figure| (Provenance::Published, &figure.source));
    let published = actions.chain(rows).chain(figures).filter(|(provenance, _)| *provenance == Provenance::Published);
    published.filter_map(|(_, source)| source.as_ref()).map(ToString::to_string).collect()
}
