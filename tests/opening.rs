//! Opening the app: from the disk and from servers, in old browsers, and with a damaged file.

use std::fs;

use browser_tests::{Failure, Key, Outcome, Server, Setup, scenario, single_file, site};
use serde_json::json;

fn no_complaints(complaints: &[String]) -> Outcome {
    if complaints.is_empty() { Ok(()) } else { Err(Failure::new(complaints.join("\n"))) }
}

scenario!(it_opens_from_the_disk_without_network_requests, |page| {
    page.open("#/")?;
    page.shows("Empreinte des données")?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.requests()?, Vec::<String>::new());
    no_complaints(&page.complaints()?)?;
});

scenario!(it_opens_from_a_web_server_as_one_file, |page| {
    let file = single_file()?;
    let folder = file.parent().ok_or_else(|| Failure::new("the file lies in no folder"))?;
    let server = Server::of(folder.to_path_buf())?;
    page.open_address(&server.address("carnet.html"))?;
    page.shows("Empreinte des données")?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.requests()?, Vec::<String>::new());
});

/// What the policy of the page refuses, of a request, a picture, a script and a style.
const REFUSED: &str = "
  window.refused = new Set();
  document.addEventListener('securitypolicyviolation', (event) => { window.refused.add(event.effectiveDirective); });
  fetch('http://127.0.0.1:9/').catch(() => {});
  new Image().src = 'http://127.0.0.1:9/';
  for (const name of ['script', 'style']) {
    const added = document.createElement(name);
    added.textContent = name === 'style' ? 'p { color: red }' : 'window.hacked = 1';
    document.head.append(added);
  }";

scenario!(the_static_folder_opens_from_any_path_of_a_web_server, |page| {
    let server = Server::of(site()?)?;
    page.open_address(&server.address(""))?;
    page.shows("Empreinte des données")?;
    assert!(!page.heading()?.is_empty());
    let foreign: Vec<String> =
        page.requests()?.into_iter().filter(|request| !request.starts_with(&server.address(""))).collect();
    assert_eq!(foreign, Vec::<String>::new());
    no_complaints(&page.complaints()?)?;
    page.run(REFUSED, vec![])?;
    let all = json!(["connect-src", "img-src", "script-src-elem", "style-src-elem"]);
    page.gives("return [...window.refused].sort()", &[], all)?;
});

scenario!(without_javascript_there_is_a_description_and_the_key_figures, Setup::scripts_off(), |page| {
    page.open("")?;
    page.shows("Chiffres clés au 13 décembre 2019")?;
    page.shows("95 % (86 sur 90)")?;
    page.shows("téléchargez le fichier et ouvrez-le dans un navigateur")?;
    page.shows("JavaScript y est désactivé ou bloqué")?;
    page.shows("Métropole Européenne de Lille")?;
    page.does_not_show("Ouverture du carnet")?;
});

scenario!(an_old_browser_gets_a_message_and_the_key_figures, |page| {
    // Makes the check fail as in an old browser, and removes the policy, which would refuse the changed script.
    let older = |page: String| {
        let (before, policy) = page.split_once("<meta http-equiv").unwrap_or_default();
        let after = policy.split_once('>').unwrap_or_default().1;
        format!("{before}{after}").replacen("!CSS.supports('container-type', 'inline-size')", "true", 1)
    };
    page.open_changed("vieux.html", older, "")?;
    page.shows("Ce navigateur est trop ancien pour ouvrir le carnet")?;
    page.shows("Firefox 113")?;
    page.shows("95 % (86 sur 90)")?;
    page.does_not_show("JavaScript y est désactivé")?;
    page.does_not_show("téléchargez le fichier")?;
    page.does_not_show("WebAssembly")?;
});

scenario!(a_file_that_was_cut_short_gives_a_message, |page| {
    // Cut in the style, in the program, in the start script, in the skeleton and in the document.
    let file = fs::read_to_string(single_file()?)?;
    let start = |what: &str| file.find(what).ok_or_else(|| Failure::new(format!("the file has no {what}")));
    let (style, program, skeleton) = (start("<style")?, start("id=\"programme\">")?, start("id=\"squelette\">")?);
    let lengths = [style + 900, program + 300, skeleton - 100, skeleton + 100, start("id=\"carnet\">")? + 1000];
    for (number, length) in lengths.into_iter().enumerate() {
        page.open_changed(&format!("coupe-{number}.html"), |text| text[..length].to_owned(), "")?;
        page.shows("incomplet ou abîmé")?;
    }
    let without_some = |text: String| [&text[..program + 300], &text[program + 600..]].concat();
    page.open_changed("abime.html", without_some, "")?;
    page.shows("Le carnet n’a pas pu s’ouvrir")?;
});

scenario!(a_file_with_one_changed_character_gives_a_message, |page| {
    let changed = |text: String| match text.split_once("id=\"programme\">") {
        Some((before, program)) => {
            let (unchanged, rest) = program.split_at(100_000);
            let other = if rest.starts_with('a') { 'b' } else { 'a' };
            format!("{before}id=\"programme\">{unchanged}{other}{}", &rest[1..])
        }
        None => text,
    };
    page.open_changed("change.html", changed, "")?;
    page.shows("Le carnet n’a pas pu s’ouvrir")?;
    page.shows("il est peut-être incomplet ou abîmé")?;
});

scenario!(a_file_cut_anywhere_says_so_and_offers_the_draft, |page| {
    page.open("#/")?;
    page.store("carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976/essai/1", "{\"gardé\":1}")?;
    let stored = page.stored()?;
    page.open_changed("coupe-400000.html", |text| text[..400_000].to_owned(), "")?;
    page.shows("incomplet ou abîmé")?;
    // Where storage is shared between files.
    if page.is_chromium() {
        let in_document = |text: String| text[..text.find("id=\"carnet\">").unwrap_or_default() + 1000].to_owned();
        page.open_changed("coupe-document.html", in_document, "")?;
        page.click("Enregistrer les modifications dans un fichier")?;
        assert!(page.take_download()?.text()?.contains("{\"gardé\":1}"));
        page.open_changed("coupe-tete.html", |text| text[..text.find("<style").unwrap_or_default()].to_owned(), "")?;
        page.shows("Les modifications gardées dans ce navigateur ne sont pas touchées")?;
        page.click("Enregistrer les modifications dans un fichier")?;
        assert!(page.take_download()?.text()?.contains("{\"gardé\":1}"));
        assert!(page.stored()?.keys().all(|key| stored.contains_key(key)));
        // What a copy with a key keeps is not among it.
        page.does_not_show("sont chiffrées")?;
        page.store("carnet-copie-0123456789abcdef/carnet/essai/1", "AAAA")?;
        page.reload()?;
        page.shows("Celles d’une copie qui a une clé sont chiffrées")?;
    }
});

scenario!(a_file_in_another_encoding_says_so, |page| {
    // UTF-8 that was taken for Latin-1 and written as UTF-8 once more; then as Windows-1252, which is not UTF-8.
    let twice = |text: String| text.bytes().map(char::from).collect::<String>();
    let path = page.open_changed("deux-fois.html", twice, "")?;
    page.shows("abîmé par un changement d’encodage")?;
    let original = fs::read_to_string(single_file()?)?;
    let windows = original.chars().map(|letter| match letter {
        '’' => 0x92,
        '…' => 0x85,
        letter => u8::try_from(letter).unwrap_or(b'?'),
    });
    fs::write(&path, windows.collect::<Vec<u8>>())?;
    page.open_file(&path, "")?;
    page.shows("abîmé par un changement d’encodage")?;
    page.shows("Demandez ou copiez de nouveau le fichier d’origine")?;
});

scenario!(a_page_whose_scripts_are_blocked_says_so, |page| {
    // The policy no longer allows the script that starts the program.
    let blocked = |text: String| text.replacen("window.carnetDemarre = true;", "window.carnetDemarre = !0;", 1);
    page.open_changed("bloque.html", blocked, "")?;
    page.shows("Le programme de cette page est bloqué")?;
});

scenario!(a_page_saved_by_the_browser_says_that_it_is_no_copy, |page| {
    page.open("#/commune/59256")?;
    let html = page.run("return document.documentElement.outerHTML", vec![])?;
    let html = format!("<!DOCTYPE html>\n{}", html.as_str().unwrap_or_default());
    page.open_changed("enregistree.html", |_| html, "")?;
    page.shows("Cette page n’est pas une copie du carnet")?;
    page.shows("utilisez son bouton « Enregistrer une copie »")?;
    page.does_not_show("Le carnet s’est arrêté")?;
});

scenario!(the_command_to_save_the_page_saves_a_copy_at_once_and_says_so, |page| {
    page.open("#/commune/59256")?;
    page.press_letter(&[Key::Control], 's')?;
    page.shows("est proposée au téléchargement")?;
    page.is_at("#/commune/59256")?;
    assert!(page.take_download()?.name.contains("-sans-modification-"));
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.press_letter(&[Key::Control], 's')?;
    page.shows("à vérifier")?;
    assert!(page.take_download()?.name.contains("-1-modification-"));
});

scenario!(in_a_form_the_command_to_save_submits_it, |page| {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.press_letter(&[Key::Control], 's')?;
    page.shows("Fretin participe à 5 des 25")?;
    page.is_at("#/commune/59256")?;
});

scenario!(a_translated_page_says_so_and_its_heading_follows, |page| {
    page.open("#/commune/59256")?;
    // Wraps every text of the page as the translators of browsers do.
    page.run(
        "const texts = []; const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('svg, select, textarea')) texts.push(walker.currentNode);
         for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font); font.append(text.data); }",
        vec![],
    )?;
    page.shows("Un outil de traduction ou une extension du navigateur modifie les textes de cette page")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
});

scenario!(when_the_program_stops_the_draft_can_be_downloaded, |page| {
    page.open("#/")?;
    page.run("window.carnetBrouillon = ['essai', '{\"essai\":true}\\n', '{\"cou']; dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))", vec![])?;
    page.shows("Le carnet s’est arrêté sur une erreur du programme.")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    let files = page.downloads(2)?;
    let texts = [files[0].text()?, files[1].text()?];
    assert!(
        texts
            .iter()
            .any(|text| text.contains("\"document\":\"essai\"") && text.ends_with("\"journal\":[{\"essai\":true}]}"))
    );
    assert!(texts.iter().any(|text| text == "{\"cou"), "unreadable lines are downloaded unchanged");
    page.click("Recharger la page")?;
    page.does_not_show("Le carnet s’est arrêté")?;
});

scenario!(an_uncaught_error_is_reported_once, |page| {
    let script =
        "addEventListener('load', () => { setTimeout(() => { throw new Error('essai') }); Promise.reject(1) });";
    page.open_with_script("erreur.html", script, "#/")?;
    page.shows("Le carnet s’est arrêté sur une erreur du programme.")?;
    page.shows("Aucune modification n’attend d’être enregistrée.")?;
});

scenario!(without_a_draft_in_the_page_the_one_in_local_storage_can_be_downloaded, |page| {
    page.open("#/")?;
    page.store("carnet/essai", "{\"gardé\":1}")?;
    page.store("autre/essai", "rien")?;
    page.run("dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))", vec![])?;
    page.shows("sont gardées dans ce navigateur")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    assert_eq!(page.downloads(1)?[0].text()?, "{\"gardé\":1}");
});

scenario!(with_blocked_storage_a_failure_is_reported_too, Setup::storage_blocked(), |page| {
    page.open("#/")?;
    page.run(
        "window.carnetBrouillon = ['essai', '{}']; dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))",
        vec![],
    )?;
    page.shows("ne sont peut-être pas toutes gardées dans ce navigateur")?;
});

scenario!(opening_does_not_violate_the_policy, |page| {
    page.open_observed("#/")?;
    page.shows("Empreinte des données")?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.policy_violations()?, Vec::<String>::new());
});
