//! The columns of received tables: what they are read as, corrected by hand, remembered, forgotten.

use browser_tests::{Outcome, Page, scenario};

use super::CHOOSE;

/// A table whose heads are nobody's.
const TABLE: &str = "Qui;Quoi;Alors;Quand;Canton\nFretin;Permis de louer : lutte contre la non-décence de l’habitat;oui;06/2019;x\nAnstaing;permis-de-louer;intéressée;;y\n";
/// Another one of the same heads.
const NEXT: &str = "Envoi du 3 mars\nQUI;quoi;Alors ?;Quand;Canton\nAnstaing;assurances;intéressée;;z\n";

fn choose(page: &Page, name: &str, text: &str) -> Outcome {
    page.choose_files(CHOOSE, [(name, text.as_bytes())].into_iter())
}

scenario!(columns_are_corrected_by_hand_and_the_next_table_of_that_shape_is_read_alike, |page| {
    page.open("#/recueillir")?;
    choose(page, "étrange.csv", TABLE)?;
    page.shows("refusé")?;
    page.shows("Comment les tableaux sont lus")?;
    page.click("« étrange.csv » : 5 colonnes, 4 non lues")?;
    page.field("Lire la colonne « Quoi » comme").choose("actions, une par ligne")?;
    page.field("Lire la colonne « Alors » comme").choose("réponses")?;
    page.field("Lire la colonne « Qui » comme").choose("noms des communes")?;
    page.field("Lire la colonne « Quand » comme").choose("depuis quand")?;
    page.shows("Retenu dans ce navigateur pour le prochain tableau aux mêmes titres.")?;
    page.shows("2 cases changent")?;
    page.field("Lire la colonne « Canton » comme").choose("rien : ne pas la lire")?;
    page.shows("« étrange.csv » : 5 colonnes, toutes lues")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Ajouter au carnet")?;
    page.shows("Les réponses sont ajoutées")?;
    page.reopen_the_browser()?;
    page.open("#/recueillir")?;
    choose(page, "suite.csv", NEXT)?;
    page.shows("1 case change")?;
    page.click("« suite.csv » : 5 colonnes, toutes lues")?;
    page.shows("Lu comme vous l’aviez dit pour un tableau aux mêmes titres.")?;
    page.click("Oublier ces choix")?;
    page.shows("Ces choix sont oubliés")?;
    page.shows("refusé")?;
    page.reopen_the_browser()?;
    page.open("#/recueillir")?;
    choose(page, "suite.csv", NEXT)?;
    page.shows("refusé")?;
});

scenario!(a_table_without_heads_is_read_as_said_and_not_remembered, |page| {
    page.open("#/recueillir")?;
    choose(page, "nue.csv", "Fretin;permis-de-louer;oui\nAnstaing;permis-de-louer;intéressée\n")?;
    page.shows("refusé")?;
    page.click("« nue.csv » : 3 colonnes, 2 non lues")?;
    page.field("Lire la colonne 1, sans titre comme").choose("noms des communes")?;
    page.field("Lire la colonne 2, sans titre comme").choose("actions, une par ligne")?;
    page.field("Lire la colonne 3, sans titre comme").choose("réponses")?;
    page.shows("Ce tableau n’a pas de ligne de titres")?;
    page.shows("2 cases changent")?;
});
