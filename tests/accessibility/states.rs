//! Every view of the app and its other states, for checks that hold in all of them.

use browser_tests::{Key, Outcome, Page};

/// Checks a state, given by its name.
pub type StateCheck<'page> = dyn FnMut(&str) -> Outcome + 'page;

/// The addresses of the views.
pub const VIEWS: &[&str] = &[
    "#/",
    "#/commune",
    "#/commune/59350",
    "#/commune/59011",
    "#/communes",
    "#/commune/59350/envoyer",
    "#/commune/59350/comparer",
    "#/commune/59350/voisines",
    "#/actions",
    "#/actions/permis-de-louer",
    "#/grille",
    "#/schema",
    "#/ajouter-une-action",
    "#/actions/assurances/modifier",
    "#/perimetre",
    "#/perimetre/ajouter",
    "#/perimetre/59350",
    "#/groupes",
    "#/evolution",
    "#/evolution/2015-06-19/2020-03-14",
    "#/verifier",
    "#/donnees",
    "#/chiffre/communes_au_moins/5?le=2019-12-13",
    "#/chiffre/participations/59350?le=2019-12-13&publie",
    "#/presenter/chiffres",
    "#/presenter/carte/communes_participantes/permis-de-louer?le=2019-12-13",
    "#/modifications",
    "#/journal",
    "#/contradictions",
    "#/formulaires",
    "#/phrases",
    "#/diaporamas",
    "#/rapport",
    "#/recueillir",
    "#/echanges",
    "#/a-propos",
    "#/accessibilite",
    "#/plan",
    "#/aide",
    "#/aide/mairie",
    "#/aide/elus",
    "#/aide/equipe",
    "#/aide/autre-epci",
    "#/aide/touches",
    "#/aide/mots",
];

/// The slides.
pub const SLIDES: [&str; 8] = ["titre", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"];

/// The addresses of all views and slides.
pub fn addresses() -> Vec<String> {
    let slides = SLIDES.iter().map(|slide| format!("#/presenter/{slide}"));
    VIEWS.iter().map(|view| (*view).to_owned()).chain(slides).collect()
}

/// The states of the grid: a selected range, both dialogs, filters without results.
fn grid_states(page: &Page, check: &mut StateCheck) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press(&[Key::Shift, Key::Down])?;
    page.type_text("i")?;
    page.shows("2 cases : intéressée.")?;
    check("a range of the grid")?;
    page.press(&[Key::Enter])?;
    page.shows("Jusqu’au, ce jour compris")?;
    check("the detail of a cell")?;
    page.press(&[Key::Escape])?;
    page.click("Coller…")?;
    page.field("Ce qui est collé").fill("oui\nbof")?;
    page.shows("1 n’est pas comprise")?;
    check("a paste before it is applied")?;
    page.within("Coller depuis un tableur").click("Annuler")?;
    page.click("Aide au clavier")?;
    page.click("Filtrer, trier – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("Action").fill("zzz")?;
    page.shows("Aucune case ne répond à ces filtres.")?;
    check("a grid without cells")?;
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification")
}

/// What is read of a table whose columns nobody understands, and of a list of communes.
fn table_states(page: &Page, check: &mut StateCheck) -> Outcome {
    page.open("#/recueillir")?;
    let table = "Qui;Quoi;Alors\nFretin;permis-de-louer;oui\n";
    page.choose_files("Choisir des fichiers", [("étrange.csv", table.as_bytes())].into_iter())?;
    page.shows("Comment les tableaux sont lus")?;
    page.click("« étrange.csv » : 3 colonnes, 2 non lues")?;
    page.field("Lire la colonne « Alors » comme").choose("réponses")?;
    page.shows("Retenu dans ce navigateur")?;
    check("the columns of a table")?;
    page.click("Oublier ces choix")?;
    page.click("Ne rien ajouter")?;
    page.shows("Rien n’a été ajouté")?;
    page.open("#/echanges")?;
    page.field("Les communes, une par ligne : code INSEE, nom, population").fill("73065 Chambéry\nX\n73008 Aix")?;
    page.click("Lire cette liste")?;
    page.click("Enregistrer ce nouveau carnet")?;
    page.shows("Donnez le nom de l’EPCI")?;
    check("the list of communes of a new carnet, and a field refused")
}

/// The journal with a change, its other states, and a comparison of two named states.
fn journal_states(page: &Page, check: &mut StateCheck) -> Outcome {
    page.go_to("Atelier", "Journal")?;
    page.field("Nom de l’état présent").fill("Conseil")?;
    page.click("Nommer cet état")?;
    page.shows("1 état a un nom")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    page.shows("Écrivez un nom")?;
    check("the journal with a change and a name refused")?;
    page.within("Voir par").click("Commune")?;
    page.shows("Fretin : 2 étapes")?;
    check("the journal by commune")?;
    page.field("Mots cherchés").fill("rien de tel")?;
    page.shows("Aucun changement ne correspond")?;
    check("the journal without what is looked for")?;
    page.click("Comparer avec maintenant : Conseil")?;
    page.shows("Les deux états disent la même chose")?;
    page.button("Annuler").click_it()?;
    page.button("Annuler").click_it()?;
    page.shows("1 modification : 1 réponse")?;
    check("two states compared")?;
    page.button("Rétablir").click_it()?;
    page.shows("Les deux états disent la même chose")
}

/// Every view, then the other states of views.
pub fn every_view_and_state(page: &Page, check: &mut StateCheck) -> Outcome {
    let check: &mut StateCheck = &mut |state| {
        page.still()?;
        check(state)
    };
    for view in VIEWS {
        page.open(view)?;
        check(view)?;
    }
    page.open("#/nulle/part")?;
    check("an unknown page")?;
    for slide in SLIDES {
        page.open(&format!("#/presenter/{slide}"))?;
        check(slide)?;
    }
    page.type_text("o")?;
    page.shows("9 sur 9")?;
    check("all the slides")?;
    page.press(&[Key::Escape])?;
    page.click("Touches")?;
    page.shows("Avec une télécommande seule")?;
    check("the keys of the slides")?;
    page.press(&[Key::Escape])?;
    grid_states(page, check)?;
    table_states(page, check)?;
    page.open("#/")?;
    page.choose_shown("Publié seulement")?;
    page.shows("Sans les données illustratives")?;
    check("published only")?;
    page.type_shown_day("hier")?;
    page.shows("« hier » ne se lit pas comme une date")?;
    check("a day that cannot be read")?;
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("li")?;
    page.shows("Lille code INSEE 59350")?;
    check("communes found")?;
    page.open("#/commune/59256")?;
    page.within("Archives métropolitaines").click("Oui")?;
    page.shows("Enregistré : participe.")?;
    check("an answer with the fields for its date")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Dernier jour : indiquez jusqu’à quand la commune a participé.")?;
    check("an answer with an error")?;
    page.field("Dernier jour de participation, ce jour compris").fill("2019")?;
    page.shows("Après")?;
    check("an answer with its effect")?;
    page.click("Enregistrer la réponse")?;
    page.shows("modifié")?;
    check("an answer that was changed")?;
    scheme_states(page, check)?;
    journal_states(page, check)?;
    page.go_to("Atelier", "Enregistrement")?;
    page.click("Repartir des données d’origine")?;
    page.shows("Retirer les 2 modifications, qui que ce soit")?;
    check("a change and a question")?;
    page.store("carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976", "abîmé")?;
    page.reload()?;
    page.shows("sont illisibles")?;
    check("a draft that cannot be read")?;
    Ok(())
}

/// Forms with errors, and open questions.
fn scheme_states(page: &Page, check: &mut StateCheck) -> Outcome {
    page.open("#/ajouter-une-action")?;
    page.field("Déployée").fill("hier")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("3 réponses à corriger")?;
    check("an action with faults")?;
    page.open("#/perimetre/ajouter")?;
    page.button("Ajouter la commune").click_it()?;
    page.shows("2 réponses à corriger")?;
    check("a commune with faults")?;
    page.open("#/actions/assurances")?;
    page.click("Arrêter l’action")?;
    page.shows("Enregistrer l’arrêt")?;
    check("an action that is to stop")?;
    page.click("Supprimer l’action")?;
    page.shows("Vous pourrez annuler")?;
    check("an action that is to be deleted")?;
    page.click("Oui, supprimer")?;
    page.shows("n’est plus dans ce carnet")?;
    check("an action that was deleted")?;
    page.click("Annuler la suppression")?;
    page.shows("Mutualisation des assurances")
}
