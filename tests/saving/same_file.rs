//! Overwriting the same file, in browsers with the File System Access API.

use std::fs;

use browser_tests::{Outcome, Page, Server, scenario, single_file};
use serde_json::{Value, json};

use super::files::{ACTION, answer, copy, document, open_elsewhere, same};

/// A simulated `showSaveFilePicker`, whose file fails at a chosen step.
const FILE_PICKER: &str = "
  const [content, failing] = arguments;
  window.lent = { content, asked: 0, failing };
  const fails = (when, name) => { if (lent.failing === when) throw new DOMException('essai', name); };
  window.showSaveFilePicker = async (wanted) => {
    lent.asked += 1;
    lent.wanted = wanted.suggestedName;
    fails('choose', 'AbortError');
    return {
      name: 'Carnet du service.html',
      queryPermission: async () => lent.failing === 'permission' ? 'prompt' : 'granted',
      requestPermission: async () => 'denied',
      getFile: async () => { fails('look', 'NotFoundError'); return { text: async () => { lent.isRead = true; return lent.content; } }; },
      createWritable: async () => {
        fails('open', 'NotAllowedError');
        let written = '';
        return {
          write: async (text) => { fails('write', 'QuotaExceededError'); written += text; },
          close: async () => {
            if (['emptied', 'silent'].includes(lent.failing)) lent.content = '';
            if (lent.failing === 'half') lent.content = written.slice(0, 1000);
            for (const name of ['emptied', 'half', 'stopped']) fails(name, 'AbortError');
            if (lent.failing === 'silent') return;
            fails('close', 'NoModificationAllowedError');
            lent.content = lent.failing === 'other' ? 'autre' : written;
          },
          abort: async () => { lent.aborted = true; },
        };
      },
    };
  };";

/// Simulates a file with this content, which fails at the named step; at none if `failing` is empty.
pub fn simulate_file(page: &Page, content: &str, failing: &str) -> Outcome {
    page.run(FILE_PICKER, vec![json!(content), json!(failing)]).map(drop)
}

/// Waits until the program has read the simulated file since that was last chosen or changed.
fn is_read(page: &Page) -> Outcome {
    page.gives("return window.lent.isRead ?? false", &[], true)?;
    page.frame()
}

pub fn file_state(page: &Page, what: &str) -> Outcome<Value> {
    page.run("return window.lent[arguments[0]] ?? null", vec![json!(what)])
}

/// Answers for a commune, and saves that in a file that is empty before.
fn answer_in_a_file(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    simulate_file(page, "", "")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("« Carnet du service.html » est enregistré et relu")
}

scenario!(the_user_chooses_the_file_once_and_it_is_overwritten_later, |page| {
    answer_in_a_file(page)?;
    page.shows("Toutes les modifications sont dans « Carnet du service.html » à")?;
    let wanted = file_state(page, "wanted")?;
    assert!(wanted.as_str().is_some_and(|name| name.contains("-1-modification-")), "{wanted}");
    page.click("Annuler")?;
    page.shows("1 geste n’est pas encore dans un fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("Toutes les modifications sont dans « Carnet du service.html » à")?;
    assert_eq!(file_state(page, "asked")?, json!(1));
    let written = file_state(page, "content")?.as_str().unwrap_or_default().to_owned();
    same("the file and a copy", written.as_bytes(), &copy(page)?)?;
    open_elsewhere(page, "service.html", written.as_bytes(), "#/modifications")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
});

scenario!(edits_of_a_colleague_in_the_file_are_merged_before_it_is_overwritten, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    let colleague = String::from_utf8(copy(page)?)?;
    page.clear_browser_data()?;
    page.open_changed("autre.html", |text| text, "#/commune/59350")?;
    simulate_file(page, &colleague, "")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("Il contenait une entrée que ce navigateur n’avait pas : elle est reprise")?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    let written = document(file_state(page, "content")?.as_str().unwrap_or_default())?;
    assert_eq!(written["journal"].as_array().map(Vec::len), Some(2));
    // What browsers keep for the colleague's file is read with its key alone.
    let key = &document(&colleague)?["key"];
    assert!(key.is_string() && written["key"] == *key, "{} and {key}", written["key"]);
});

scenario!(what_is_edited_after_saving_in_the_file_is_there_when_the_file_is_opened_again, |page| {
    answer_in_a_file(page)?;
    let written = file_state(page, "content")?.as_str().unwrap_or_default().to_owned();
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.open_changed("service.html", |_| written, "#/modifications")?;
    // Firefox keeps what belongs to each file apart.
    if page.is_chromium() {
        page.shows("Aucune modification par rapport aux données d’origine")?;
        page.shows("1 geste n’est pas encore dans un fichier")?;
    } else {
        page.shows("1 modification par rapport aux données d’origine")?;
    }
    page.does_not_show("n’a pas la clé")?;
});

scenario!(a_colleague_s_contrary_answer_in_the_file_is_said_and_both_are_kept, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    let colleague = String::from_utf8(copy(page)?)?;
    page.clear_browser_data()?;
    page.open_changed("autre.html", |text| text, "#/commune/59256")?;
    simulate_file(page, &colleague, "")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Elle n’est pas concernée")?;
    page.click("Enregistrer la réponse")?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("1 case a reçu une réponse contraire à celle d’ici : à trancher.")?;
    page.click("Voir et trancher")?;
    page.within("Fretin, Mutualisation des assurances").shows("participe, saisi")?;
    page.within("Fretin, Mutualisation des assurances").shows("non concernée, saisi")?;
    let written = file_state(page, "content")?;
    assert_eq!(document(written.as_str().unwrap_or_default())?["journal"].as_array().map(Vec::len), Some(2));
});

scenario!(a_failed_write_gives_its_reason_and_leaves_the_file_unchanged, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    // The page checks for the API when it is drawn.
    simulate_file(page, "", "")?;
    page.click("1 geste pas encore dans le fichier")?;
    let before = String::from_utf8(fs::read(single_file()?)?)?;
    for (failing, message) in [
        ("choose", "Aucun fichier n’a été choisi"),
        ("look", "Le fichier n’est plus là où il était"),
        ("open", "n’a pas le droit d’écrire dans ce fichier"),
        ("write", "Il n’y a plus de place sur ce disque"),
        ("close", "peut-être parce qu’un autre programme l’utilise"),
        ("stopped", "a interrompu l’écriture : le fichier, relu, est resté tel qu’il était"),
    ] {
        simulate_file(page, &before, failing)?;
        page.click("Enregistrer dans le fichier")?;
        page.shows(message)?;
        page.shows("1 geste n’est pas encore dans un fichier")?;
        assert_eq!(file_state(page, "content")?, json!(before), "{failing}");
    }
    simulate_file(page, &before, "other")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("n’est pas celui qui vient d’être écrit")?;
    // Each message is another than the one before, so that it tells that the attempt has ended.
    for (failing, message) in [
        ("emptied", "« Carnet du service.html » est vide (0 octet)"),
        ("half", "il est peut-être abîmé"),
        ("silent", "« Carnet du service.html » est vide (0 octet)"),
    ] {
        simulate_file(page, &before, failing)?;
        page.click("Enregistrer dans le fichier")?;
        page.shows(message)?;
        page.shows("enregistrez une copie ailleurs, ou copiez-les en texte")?;
        page.shows("1 geste n’est pas encore dans un fichier")?;
    }
    for other in ["une liste de courses", &before.replacen("6c1f0a52", "6c1f0a53", 1), &before[..before.len() / 20]] {
        simulate_file(page, other, "")?;
        page.click("Enregistrer dans le fichier")?;
        is_read(page)?;
        page.shows("contient autre chose que ce carnet")?;
        assert_eq!(file_state(page, "content")?, json!(other));
    }
    for (other, message) in [
        (before.replacen("\"Annœullin\"", "\"Annœullin-la-Neuve\"", 1), "est ce carnet avec d’autres tables"),
        (before.replacen("</title>", " </title>", 1), "mais pas le même programme que celui qui est ouvert"),
    ] {
        assert_ne!(other, before);
        simulate_file(page, &other, "")?;
        page.click("Enregistrer dans le fichier")?;
        page.shows(message)?;
        assert_eq!(file_state(page, "content")?, json!(other));
    }
    page.shows("1 geste n’est pas encore dans un fichier")?;
    simulate_file(page, &before, "")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("est enregistré et relu")?;
    page.run("window.lent.failing = 'permission'", vec![])?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("n’a pas le droit d’écrire dans ce fichier")?;
});

scenario!(the_chosen_file_is_remembered_after_a_reload, |page| {
    // Uses a real file of the origin private file system. It exists in Chromium only, and not for pages from the disk.
    if page.is_chromium() {
        let file = single_file()?;
        let server = Server::of(file.parent().map(Into::into).unwrap_or_default())?;
        let simulate_file = "window.asked = 0; window.showSaveFilePicker = async () => { asked += 1; \
                    return (await navigator.storage.getDirectory()).getFileHandle('carnet.html', {create: true}); }";
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        page.open_address(&server.address(&format!("{name}#/commune/59256")))?;
        page.run(simulate_file, vec![])?;
        answer(page)?;
        page.click("1 geste pas encore dans le fichier")?;
        page.click("Enregistrer dans le fichier")?;
        page.shows("« carnet.html » est enregistré et relu")?;
        page.reload()?;
        page.run(simulate_file, vec![])?;
        page.click("Annuler")?;
        page.click("Enregistrer dans le fichier")?;
        page.shows("« carnet.html » est enregistré et relu")?;
        page.gives("return window.asked", &[], 0)?;
        let look = "const done = arguments[0]; navigator.storage.getDirectory().then((all) => all.getFileHandle('carnet.html')).then((it) => it.getFile()).then((it) => it.text()).then(done)";
        let written = page.run_later(look, vec![])?.as_str().unwrap_or_default().to_owned();
        same("the file and a copy", written.as_bytes(), &copy(page)?)?;
    }
});
