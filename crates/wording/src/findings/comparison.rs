//! The sentences about a commune beside its neighbours and the communes of its size.

use domain::indicators::{
    CommuneDifferences, CommunePlace, ComparedWith, Interval, JoinedWithout, MissingActions, SizeClass,
};
use domain::territory::Territory;

use super::communes::rank;
use crate::arithmetic::capitalized;
use crate::commune::rank_in_class;
use crate::numbers::{agreed, counted, ranged};

/// « Wambrechies est 5e sur 15 pour le nombre d’actions, parmi les communes de 10 000 à 19 999 habitants ».
pub fn place(territory: &Territory, place: &CommunePlace) -> String {
    let own = territory.commune(place.commune);
    let (name, among) = (own.display_name(), rank(place.rank, place.among));
    match (place.with, SizeClass::of(own)) {
        (ComparedWith::SameSize, Some(_)) if place.among == 1 => [name, " est seule de sa taille"].concat(),
        (ComparedWith::SameSize, Some(class)) => rank_in_class(name, &among, class),
        (ComparedWith::SameSize, None) => {
            ["La population de ", name, " n’est pas renseignée\u{a0}: ses communes de même taille ne sont pas connues"]
                .concat()
        }
        (ComparedWith::Neighbours, _) if territory.about().contours.is_none() => {
            ["Ce carnet n’a pas de contours de communes\u{a0}: les voisines de ", name, " ne sont pas connues"].concat()
        }
        (ComparedWith::Neighbours, _) if !place.is_known => {
            ["Ce carnet n’a pas le contour de ", name, "\u{a0}: ses voisines ne sont pas connues"].concat()
        }
        (ComparedWith::Neighbours, _) if place.among == 1 => {
            ["Aucune commune voisine de ", name, " n’est membre à cette date"].concat()
        }
        (ComparedWith::Neighbours, _) => {
            [name, " est ", &*among, " pour le nombre d’actions, parmi ses voisines et elle"].concat()
        }
    }
}

/// « La plupart des voisines de Wambrechies, ou des communes de sa taille, ont rejoint 3 actions sans elle ».
pub fn missing(territory: &Territory, missing: &MissingActions) -> String {
    let name = territory.commune(missing.commune).display_name();
    let most = match (missing.neighbours, missing.peers) {
        (0, 0) => return [name, " n’a ni voisine ni commune de sa taille à comparer"].concat(),
        (0, _) => ["des communes de même taille que ", name].concat(),
        (_, 0) => ["des voisines de ", name].concat(),
        _ => ["des voisines de ", name, " ou des communes de sa taille"].concat(),
    };
    match (missing.certain.len() as u64, missing.possible.len() as u64) {
        (0, 0) => ["Aucune action ne réunit la plupart ", &*most, " sans elle"].concat(),
        (0, _) => ["On ne sait pas si une action réunit la plupart ", &*most, " sans elle"].concat(),
        (certain, possible) => {
            let gather = agreed(certain, " réunit la plupart ", " réunissent la plupart ");
            let perhaps = match possible {
                0 => String::new(),
                _ => ["\u{202f}; peut-être ", &*counted(possible, "autre"), " aussi"].concat(),
            };
            [&*counted(certain, "action"), gather, &most, " sans elle", &perhaps].concat()
        }
    }
}

/// « Bondues participe à 3 actions sans Wambrechies, Wambrechies à 2 actions sans Bondues ».
pub fn differences(territory: &Territory, differences: &CommuneDifferences) -> String {
    let [own, other] = [differences.commune, differences.other].map(|it| territory.commune(it).display_name());
    let actions = |joined: &JoinedWithout| match joined.count() {
        Interval { max: 0, .. } => "aucune action".to_owned(),
        count => ranged(count, "action"),
    };
    let verb = if differences.theirs.count().max == 0 { " ne participe à " } else { " participe à " };
    let (theirs, ours) = (actions(&differences.theirs), actions(&differences.ours));
    capitalized(&[other, verb, &*theirs, " sans ", own, ", ", own, " à ", &*ours, " sans ", other].concat())
}
