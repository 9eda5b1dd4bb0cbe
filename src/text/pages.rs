//! What each page is called, in the browser's tab and where a link leads to it.

use domain::territory::Territory;

use crate::route::Route;

use super::names;

/// The page's name in the tab: page, then territory.
#[must_use]
pub fn tab(route: &Route, territory: &Territory) -> String {
    format!("{} – {}", name(route, territory), territory.about().title)
}

fn name(route: &Route, territory: &Territory) -> String {
    match route {
        Route::Overview => "Vue d’ensemble".to_owned(),
        Route::Communes => "Choisir une commune".to_owned(),
        Route::Commune(code) => territory
            .find_commune(*code)
            .map_or_else(|| "Commune introuvable".to_owned(), |place| territory.commune(place).name.to_string()),
        Route::Actions => "Actions".to_owned(),
        Route::Action(id) => territory
            .find_action(id)
            .map_or_else(|| "Action introuvable".to_owned(), |place| territory.action(place).title.to_string()),
        Route::Changes => "Mes modifications".to_owned(),
        Route::About => "À propos".to_owned(),
        Route::Accessibility => "Accessibilité".to_owned(),
        Route::Unknown(_) => "Page introuvable".to_owned(),
    }
}

/// Where places that are no communes of their own lead: « Lomme et Hellemmes font partie de Lille. »
#[must_use]
pub fn led_here(commune: &domain::territory::Commune) -> Option<String> {
    let places: Vec<String> = names::led_here(commune).map(str::to_owned).collect();
    let verb = if places.len() > 1 { "sont associées" } else { "est associée" };
    let to = &commune.name;
    (!places.is_empty())
        .then(|| format!("{} {verb} à {to}\u{a0}: leurs réponses sont les siennes.", super::numbers::list(&places)))
}
