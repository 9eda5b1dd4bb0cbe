//! The finished file opens, wherever it lies, and says so when it cannot.

use std::fs;

use browser_tests::{Failure, Outcome, Server, Setup, scenario, site, the_file};

fn all_is_well(complaints: &[String]) -> Outcome {
    if complaints.is_empty() { Ok(()) } else { Err(Failure::new(complaints.join("\n"))) }
}

scenario!(it_opens_from_the_disk_and_asks_for_nothing, |page| {
    page.open("#/")?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.requests()?, Vec::<String>::new());
    all_is_well(&page.complaints()?)?;
});

scenario!(it_opens_from_a_web_server_as_one_file, |page| {
    let file = the_file()?;
    let folder = file.parent().ok_or_else(|| Failure::new("the file lies in no folder"))?;
    let server = Server::of(folder.to_path_buf())?;
    page.open_address(&server.address("carnet.html"))?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.requests()?, Vec::<String>::new());
});

scenario!(the_static_folder_opens_from_any_path_of_a_web_server, |page| {
    let server = Server::of(site()?)?;
    page.open_address(&server.address(""))?;
    assert!(!page.heading()?.is_empty());
    let elsewhere: Vec<String> =
        page.requests()?.into_iter().filter(|request| !request.starts_with(&server.address(""))).collect();
    assert_eq!(elsewhere, Vec::<String>::new());
});

scenario!(without_javascript_it_says_what_it_is_and_shows_the_key_figures, Setup::scripts_off(), |page| {
    page.open("")?;
    page.sees("Chiffres clés au 13 décembre 2019")?;
    page.sees("95 % (86 sur 90)")?;
    page.sees("JavaScript, qui est désactivé")?;
});

scenario!(a_browser_that_is_too_old_gets_a_sentence_and_the_key_figures, |page| {
    // What an old browser lacks is taken away here, and with it the policy that a changed script would break.
    let older = |page: String| {
        let (before, policy) = page.split_once("<meta http-equiv").unwrap_or_default();
        let after = policy.split_once('>').unwrap_or_default().1;
        format!("{before}{after}").replacen("!CSS.supports('container-type', 'inline-size')", "true", 1)
    };
    page.open_changed("vieux.html", older, "")?;
    page.sees("Ce navigateur est trop ancien pour ouvrir le carnet")?;
    page.sees("Firefox 113")?;
    page.sees("95 % (86 sur 90)")?;
    page.sees_not("JavaScript, qui est désactivé")?;
});

scenario!(a_file_that_was_cut_short_says_so, |page| {
    // In the style, in the program, in what starts it, in the page's skeleton and in the document.
    let whole = fs::read_to_string(the_file()?)?;
    let begins = |what: &str| whole.find(what).ok_or_else(|| Failure::new(format!("the file has no {what}")));
    let (style, program, skeleton) = (begins("<style")?, begins("id=\"programme\">")?, begins("id=\"squelette\">")?);
    let lengths = [style + 900, program + 300, skeleton - 100, skeleton + 100, begins("id=\"carnet\">")? + 1000];
    for (number, length) in lengths.into_iter().enumerate() {
        page.open_changed(&format!("coupe-{number}.html"), |text| text[..length].to_owned(), "")?;
        page.sees("incomplet ou abîmé")?;
    }
    let without_some = |text: String| [&text[..program + 300], &text[program + 600..]].concat();
    page.open_changed("abime.html", without_some, "")?;
    page.sees("Le carnet n’a pas pu s’ouvrir")?;
});

scenario!(a_file_in_which_one_sign_was_changed_says_so, |page| {
    let changed = |text: String| match text.split_once("id=\"programme\">") {
        Some((before, program)) => {
            let (kept, rest) = program.split_at(100_000);
            let other = if rest.starts_with('a') { 'b' } else { 'a' };
            format!("{before}id=\"programme\">{kept}{other}{}", &rest[1..])
        }
        None => text,
    };
    page.open_changed("change.html", changed, "")?;
    page.sees("Le carnet n’a pas pu s’ouvrir")?;
    page.sees("il est peut-être incomplet ou abîmé")?;
});

scenario!(when_the_program_stops_the_draft_can_be_saved, |page| {
    page.open("#/")?;
    page.run("window.carnetBrouillon = ['essai', '{\"essai\":true}\\n', '{\"cou']; dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))", vec![])?;
    page.sees("Le carnet s’est arrêté sur une erreur du programme.")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    let files = page.downloads(2)?;
    let texts = [files[0].text()?, files[1].text()?];
    assert!(
        texts
            .iter()
            .any(|text| text.contains("\"document\":\"essai\"") && text.ends_with("\"journal\":[{\"essai\":true}]}"))
    );
    assert!(texts.iter().any(|text| text == "{\"cou"), "what cannot be read is taken along as it is");
    page.click("Recharger la page")?;
    page.sees_not("Le carnet s’est arrêté")?;
});

scenario!(an_error_that_nobody_caught_is_told_once, |page| {
    let script =
        "addEventListener('load', () => { setTimeout(() => { throw new Error('essai') }); Promise.reject(1) });";
    page.open_with_script("erreur.html", script, "#/")?;
    page.sees("Le carnet s’est arrêté sur une erreur du programme.")?;
    page.sees("Aucune modification n’attend d’être enregistrée.")?;
});

scenario!(what_the_browser_keeps_is_offered_when_there_is_no_draft, |page| {
    page.open("#/")?;
    page.store("carnet/essai", "{\"gardé\":1}")?;
    page.store("autre/essai", "rien")?;
    page.run("dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))", vec![])?;
    page.sees("sont gardées dans ce navigateur")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    assert_eq!(page.downloads(1)?[0].text()?, "{\"gardé\":1}");
});

scenario!(where_nothing_can_be_kept_the_failure_is_told_all_the_same, Setup::storage_blocked(), |page| {
    page.open("#/")?;
    page.run(
        "window.carnetBrouillon = ['essai', '{}']; dispatchEvent(new CustomEvent('carnet-panne', {detail: 'essai'}))",
        vec![],
    )?;
    page.sees("ne sont peut-être pas toutes gardées dans ce navigateur")?;
});

scenario!(its_policy_has_nothing_to_refuse, |page| {
    page.open_watched("#/")?;
    assert!(!page.heading()?.is_empty());
    assert_eq!(page.refused()?, Vec::<String>::new());
});
