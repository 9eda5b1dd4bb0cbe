//! The sentences about one commune, and about what the answers rest on.

use domain::indicators::{Backing, Interval, PeersJoined};
use domain::territory::{Commune, Provenance, Territory};

use crate::numbers::{agreed, counted, rank as rank_text, whole};

/// « Wambrechies participe à 12 des 25 actions en cours ».
#[must_use]
pub fn commune(commune: &Commune, actions: Option<Interval>, running: u32) -> String {
    let name = commune.display_name();
    let all = counted(running.into(), "action");
    match actions {
        None => [name, " n’est pas membre à cette date"].concat(),
        Some(count) if count.is_certain() && count.min == 0 => {
            [name, " ne participe à aucune des\u{a0}", &*all, " en cours"].concat()
        }
        Some(count) if count.is_certain() => {
            [name, " participe à ", &*whole(count.min.into()), " des\u{a0}", &*all, " en cours"].concat()
        }
        Some(count) => {
            let (low, high) = (whole(count.min.into()), whole(count.max.into()));
            let running = whole(running.into());
            [name, "\u{a0}: entre\u{a0}", &*low, "\u{a0}et\u{a0}", &*high, " actions sur\u{a0}", &*running, " en cours"]
                .concat()
        }
    }
}

/// A rank: « 3e sur 90 », « entre la 3e et la 7e sur 90 ».
#[must_use]
pub fn rank(rank: Interval, among: u32) -> String {
    let (best, worst, among) = (rank_text(rank.min), rank_text(rank.max), whole(among.into()));
    if rank.is_certain() {
        [&*best, " sur\u{a0}", &among].concat()
    } else {
        ["entre la\u{a0}", &*best, " et la\u{a0}", &worst, " sur\u{a0}", &among].concat()
    }
}

/// What communes of the same size have joined and a commune has not.
pub fn peers(territory: &Territory, peers: &PeersJoined) -> String {
    let name = territory.commune(peers.commune).display_name();
    let count = peers.joined.len() as u64;
    match (peers.peers, count) {
        (0, _) => [name, " est seule de sa taille."].concat(),
        (_, 0) if peers.may_be_more() => {
            "On ne sait pas si une action réunit des communes de même taille sans celle-ci.".to_owned()
        }
        (_, 0) => [name, " participe à toutes les actions qui réunissent des communes de sa taille."].concat(),
        _ => {
            let at_least = if peers.may_be_more() { "Au moins " } else { "" };
            let which = agreed(count, " à laquelle ", " auxquelles ");
            let joined = agreed(count, " réunit", " réunissent");
            let count = counted(count, "action");
            [at_least, &*count, which, name, " ne participe pas", joined, " des communes de sa taille."].concat()
        }
    }
}

/// What the answers rest on.
pub fn sources(territory: &Territory, backing: Backing) -> String {
    let total = whole(backing.total().into());
    if backing.total() == 0 {
        return "Aucune réponse n’est attendue à cette date".to_owned();
    }
    if backing.illustrative == 0 {
        return match backing.unknown {
            0 => "Toutes les réponses viennent de sources publiées ou d’une saisie".to_owned(),
            unknown if unknown == backing.total() => ["Aucune réponse sur\u{a0}", &*total, " n’est connue"].concat(),
            1 => [
                "1\u{a0}réponse sur\u{a0}",
                &*total,
                " est inconnue\u{202f}; les autres viennent de sources publiées ou d’une saisie",
            ]
            .concat(),
            unknown => [
                &*whole(unknown.into()),
                "\u{a0}réponses sur\u{a0}",
                &total,
                " sont inconnues\u{202f}; les autres viennent de sources publiées ou d’une saisie",
            ]
            .concat(),
        };
    }
    let titles = territory.actions().iter().filter(|action| action.provenance == Provenance::Illustrative).count();
    [
        &*whole(backing.illustrative.into()),
        "\u{a0}réponses sur\u{a0}",
        &total,
        " et ",
        &counted(titles as u64, "action"),
        " sont illustratives\u{a0}: elles ne disent rien de ce que fait une commune",
    ]
    .concat()
}
