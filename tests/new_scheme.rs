//! The carnet of another EPCI, begun with a pasted list of its communes: saved, opened, and answered.

use browser_tests::{Outcome, Page, scenario};

const LIST: &str = "Les communes, une par ligne : code INSEE, nom, population";

fn read(page: &Page, text: &str) -> Outcome {
    page.field(LIST).fill(text)?;
    page.click("Lire cette liste")
}

scenario!(a_pasted_list_of_communes_becomes_a_carnet_that_takes_actions_and_answers, |page| {
    page.open("#/echanges")?;
    page.click("Lire cette liste")?;
    page.shows("Le champ est vide")?;
    page.focus_comes_to("the list", |name| name == "Les communes, une par ligne : code INSEE, nom, population")?;
    read(page, "73065 Chambéry 59 856\n73008 Aix-les-Bains\nABCDE Nulle-Part 12")?;
    page.shows("À corriger dans la liste, puis à relire")?;
    page.shows("Ligne 3, colonne A : « ABCDE » n’est pas un code INSEE")?;
    page.does_not_show("Nom de l’EPCI")?;
    read(page, "73065 Chambéry 59 856\n73008 Aix-les-Bains\nRien d’autre\n73249 La Ravoire 8 700")?;
    page.shows("3 communes lues, 68 556 habitants, 1 sans population. Rien n’est encore enregistré.")?;
    page.within("Les communes lues dans la liste").shows("La Ravoire")?;
    page.shows("Laissé de côté")?;
    page.field("Date du schéma (facultatif)").fill("bientôt")?;
    page.click("Enregistrer ce nouveau carnet")?;
    page.shows("Rien n’est enregistré : 2 champs à corriger.")?;
    page.focus_comes_to("the name", |name| name == "Nom de l’EPCI")?;
    page.field("Nom de l’EPCI").fill("Les Deux Lacs")?;
    page.field("Son numéro SIREN (facultatif)").fill("200 069 110")?;
    page.field("Date du schéma (facultatif)").fill("juin 2024")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Enregistrer ce nouveau carnet")?;
    page.shows("ouvrez-le, puis ajoutez-y les actions du schéma")?;
    let saved = page.take_download()?;
    assert!(saved.name.starts_with("carnet-les-deux-lacs"), "{}", saved.name);
    let text = String::from_utf8_lossy(&saved.bytes).into_owned();
    let read = formats::page::document_in(&text).and_then(Result::ok).map(|it| it.territory);
    let territory = read.ok_or_else(|| browser_tests::Failure::new("no document"))?;
    assert_eq!((territory.communes().len(), territory.actions().len()), (3, 0));
    assert_eq!(territory.about().adopted.map(|date| date.to_string()).as_deref(), Some("2024-06"));
    let lacs = page.open_changed("lacs.html", |_| text, "#/")?;
    page.shows("Les Deux Lacs")?;
    page.does_not_show("Lille")?;
    for address in ["#/actions", "#/communes", "#/grille", "#/evolution", "#/commune/73065", "#/presenter/titre"] {
        page.open_file(&lacs, address)?;
        page.shows("Les Deux Lacs")?;
        assert_eq!(page.complaints()?, Vec::<String>::new(), "{address}");
    }
    page.open_file(&lacs, "#/ajouter-une-action")?;
    page.field("Titre (obligatoire)").fill("Fourrière animale")?;
    page.field("Domaine (obligatoire)").fill("Sécurité")?;
    page.field("Déployée").fill("04/2018")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("Fourrière animale : entre 0 et 3 communes sur 3")?;
    page.open_file(&lacs, "#/grille")?;
    page.click("Chambéry, Fourrière animale : inconnue : aucune réponse")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press_letter(&[], 'o')?;
    page.open_file(&lacs, "#/actions/fourriere-animale")?;
    page.shows("Fourrière animale : entre 1 et 3 communes sur 3")?;
});
