//! Composing a deck, and presenting it.

use browser_tests::{Key, Outcome, Page, scenario};

/// Creates a deck of the usual slides, and opens its editor.
pub fn compose(page: &Page) -> Outcome {
    page.open("#/diaporamas")?;
    page.shows("Aucun diaporama n’est composé")?;
    page.field("Titre du nouveau diaporama").fill("Conseil de décembre")?;
    page.click("Composer un diaporama")?;
    page.shows("1. Couverture")
}

scenario!(a_deck_has_own_slides_titles_and_notes_and_is_presented_with_the_clicker, |page| {
    compose(page)?;
    // Words are no modification of the data, but are lost like one where no file has them.
    page.shows("Aucune modification, et 1 geste gardé dans ce navigateur")?;
    page.shows("1 geste pas encore dans le fichier")?;
    page.field("Présenté par").fill("Anne Roy")?;
    page.press(&[Key::Tab])?;
    page.field("Date de la séance").fill("18 décembre 2026")?;
    page.press(&[Key::Tab])?;
    page.field("Ce qu’elle montre").choose("Texte")?;
    page.click("Ajouter la diapositive")?;
    page.shows("10. Texte")?;
    let last = page.within("10. Texte");
    last.field("Texte").fill("Deux décisions\n- adhérer aux archives\n- reporter la voirie")?;
    last.field("Titre").fill("Ce que nous proposons")?;
    page.press(&[Key::Tab])?;
    page.click("Monter : 10. Texte")?;
    page.shows("9. Texte")?;
    page.shows("10. Sources")?;
    page.click("Retirer : 5. Carte")?;
    page.does_not_show("5. Carte")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Présenter ce diaporama")?;
    page.shows("Conseil de décembre")?;
    page.shows("Présenté par Anne Roy · Séance du 18 décembre 2026")?;
    page.press(&[Key::End])?;
    page.shows("9 sur 9")?;
    page.press(&[Key::PageUp])?;
    page.shows("Ce que nous proposons")?;
    page.shows("adhérer aux archives")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.reload()?;
    page.shows("Ce que nous proposons")?;
});

scenario!(a_figure_and_two_days_are_slides_and_lead_to_their_account, |page| {
    compose(page)?;
    page.field("Ce qu’elle montre").choose("Le chiffre")?;
    page.field("Le chiffre").choose("communes dans au moins 5 actions")?;
    page.click("Ajouter la diapositive")?;
    page.shows("10. Chiffre : communes dans au moins 5 actions")?;
    page.field("Ce qu’elle montre").choose("Comparaison de deux dates")?;
    page.field("Du").fill("31/12/2016")?;
    page.press(&[Key::Tab])?;
    page.click("Ajouter la diapositive")?;
    page.shows("11. Comparaison")?;
    page.click("Présenter ce diaporama")?;
    page.press(&[Key::End])?;
    page.shows("Entre le 31 décembre 2016 et le 13 décembre 2019")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.shows("actions déployées 12 (illustratif) 25")?;
    page.press(&[Key::Left])?;
    page.shows("95 %")?;
    page.press(&[Key::Enter])?;
    page.shows("Non comptées : 4 communes")?;
    page.press(&[Key::Escape])?;
    page.does_not_show("Non comptées")?;
});

scenario!(a_slide_is_put_where_it_belongs_and_its_subject_is_changed_there, |page| {
    compose(page)?;
    page.field("Ce qu’elle montre").choose("Comparaison de deux dates")?;
    page.field("Sa place").choose("après 2. Chiffres clés")?;
    page.click("Ajouter la diapositive")?;
    page.shows("3. Comparaison : 13 décembre 2019 et 13 décembre 2019")?;
    // The next one comes after it.
    page.field("Ce qu’elle montre").choose("Le chiffre")?;
    page.field("Le chiffre").choose("communes dans au moins 5 actions")?;
    page.click("Ajouter la diapositive")?;
    page.shows("4. Chiffre : communes dans au moins 5 actions")?;
    page.within("3. Comparaison : 13 décembre 2019 et 13 décembre 2019").field("Du").fill("31/12/2016")?;
    page.press(&[Key::Tab])?;
    page.shows("3. Comparaison : 31 décembre 2016 et 13 décembre 2019")?;
    page.within("4. Chiffre : communes dans au moins 5 actions").field("Le chiffre").choose("actions déployées")?;
    page.shows("4. Chiffre : actions déployées")?;
    page.within("9. Une commune").field("La commune").choose("Fretin")?;
    page.shows("9. Fretin")?;
    page.click("Annuler")?;
    page.shows("9. Une commune")?;
    page.click("Monter : 4. Chiffre : actions déployées")?;
    page.focus_comes_to("the button that moved it", |name| name.starts_with("Monter : 3. Chiffre"))?;
    page.click("Descendre : 11. Sources")?;
    page.shows("11. Sources")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Présenter ce diaporama")?;
    for (key, said) in
        [(Key::PageDown, "2 sur 11"), (Key::PageDown, "25"), (Key::PageDown, "Entre le 31 décembre 2016")]
    {
        page.press(&[key])?;
        page.shows(said)?;
    }
});

scenario!(a_deck_that_is_removed_comes_back_with_undo_and_what_is_typed_wrong_is_said, |page| {
    compose(page)?;
    page.field("Date de la séance").fill("demain")?;
    page.press(&[Key::Tab])?;
    page.shows("« demain » ne se lit pas")?;
    page.field("Durée prévue, en minutes").fill("longtemps")?;
    page.press(&[Key::Tab])?;
    page.shows("Cette durée n’est pas comprise")?;
    page.click("Tous les diaporamas")?;
    page.shows("9 diapositives")?;
    page.click("Supprimer : Conseil de décembre")?;
    page.shows("Aucun diaporama n’est composé")?;
    page.click("Annuler")?;
    page.shows("Conseil de décembre")?;
    page.open("#/diaporama/rien/1")?;
    page.shows("Ce diaporama n’existe pas, ou plus.")?;
});
