//! What is said to screen readers: every message each time, failures as alerts, and no chatter.

use browser_tests::{Failure, Outcome, Page, scenario, until};

/// Writes down every text that is added to a live region: what screen readers speak.
const LISTEN: &str = "window.heard = []; window.ear?.disconnect(); \
    const LIVE = '[role=status], [role=alert], [aria-live]'; \
    const hear = (node) => { \
        const region = (node.nodeType === 1 ? node : node.parentElement)?.closest(LIVE); \
        const text = region && node.isConnected && node.textContent.trim(); \
        if (text) heard.push([region.getAttribute('role'), region.textContent.replace(/\\s+/g, ' ').trim()]); }; \
    window.ear = new MutationObserver((all) => { for (const it of all) { \
        if (it.type === 'characterData') hear(it.target); \
        for (const node of it.addedNodes) { \
            hear(node); \
            if (node.nodeType === 1 && !node.closest(LIVE)) node.querySelectorAll(LIVE).forEach(hear); } } }); \
    ear.observe(document.body, { subtree: true, childList: true, characterData: true })";

/// Begins to write down what is said.
pub fn listen(page: &Page) -> Outcome {
    page.run(LISTEN, vec![]).map(drop)
}

/// Waits until a text was said so many times, in regions of this role.
pub fn hears(page: &Page, role: &str, text: &str, times: usize) -> Outcome {
    until(&format!("« {text} » to be said {times} times"), || {
        let heard: Vec<(String, String)> = serde_json::from_value(page.run("return window.heard", vec![])?)?;
        let count = heard.iter().filter(|(by, said)| by == role && said.contains(text)).count();
        if count == times { Ok(()) } else { Err(Failure::new(format!("{count} times in {heard:?}"))) }
    })
}

scenario!(the_same_message_is_said_each_time, |page| {
    page.open("#/actions/assurances/modifier")?;
    listen(page)?;
    for times in 1..=3 {
        page.button("Enregistrer").click_it()?;
        hears(page, "status", "Rien n’a changé : rien n’est enregistré.", times)?;
    }
    page.open("#/commune/59256")?;
    page.within("Archives métropolitaines").click("Oui")?;
    page.shows("Enregistré : participe.")?;
    listen(page)?;
    for times in 1..=2 {
        page.within("Archives métropolitaines").click("Oui")?;
        hears(page, "status", "C’est déjà ce qui est enregistré.", times)?;
    }
});

scenario!(what_a_filter_and_a_sort_leave_is_said, |page| {
    page.open("#/grille")?;
    page.click("Filtrer, trier – 90 communes × 25 actions : 2 250 cases.")?;
    listen(page)?;
    page.field("Action").fill("zzz")?;
    hears(page, "status", "Aucune case ne répond à ces filtres.", 1)?;
    page.open("#/communes")?;
    listen(page)?;
    page.button("Commune").click_it()?;
    hears(page, "status", "Trié par commune, de A à Z.", 1)?;
    page.open("#/commune")?;
    listen(page)?;
    page.field("Votre commune ?").fill("zzz")?;
    hears(page, "status", "Aucune commune ne correspond.", 1)?;
});

scenario!(what_is_refused_is_an_alert_each_time, |page| {
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill(" ")?;
    listen(page)?;
    for times in 1..=2 {
        page.click("Nommer cet état")?;
        hears(page, "alert", "Écrivez un nom", times)?;
    }
    page.open("#/ajouter-une-action")?;
    listen(page)?;
    for times in 1..=2 {
        page.button("Ajouter l’action").click_it()?;
        hears(page, "alert", "2 réponses à corriger", times)?;
    }
    page.open("#/modifications")?;
    page.click("Coller des modifications")?;
    page.field("Le texte des modifications, ou un code de retour").fill("rien de tel")?;
    listen(page)?;
    page.click("Reprendre ce texte")?;
    hears(page, "alert", "n’a pas été repris", 1)?;
});

scenario!(that_edits_are_kept_is_said_once_and_not_with_every_answer, |page| {
    page.open("#/commune/59256")?;
    listen(page)?;
    page.within("Archives métropolitaines").click("Oui")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    hears(page, "status", "1 modification, gardée dans ce navigateur", 1)?;
    page.within("Archives métropolitaines").click("Non")?;
    page.within("Mutualisation des assurances").click("Inconnue")?;
    page.shows("2 modifications, gardées dans ce navigateur")?;
    hears(page, "status", "2 modifications", 0)?;
    page.gives("return heard.filter(([, it]) => it.includes('dans ce navigateur')).length", &[], 1)?;
});
