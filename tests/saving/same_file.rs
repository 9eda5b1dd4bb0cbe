//! The same file written again, where the browser lends one.

use std::fs;

use browser_tests::{Outcome, Page, Server, scenario, the_file};
use serde_json::{Value, json};

use super::files::{ACTION, answer, copy, document, open_elsewhere, same};

/// A file that is lent as browsers do, and how it fails.
const LENT: &str = "
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
      getFile: async () => { fails('look', 'NotFoundError'); return { text: async () => lent.content }; },
      createWritable: async () => {
        fails('open', 'NotAllowedError');
        let written = '';
        return {
          write: async (text) => { fails('write', 'QuotaExceededError'); written += text; },
          close: async () => { fails('close', 'NoModificationAllowedError'); lent.content = lent.failing === 'other' ? 'autre' : written; },
          abort: async () => { lent.aborted = true; },
        };
      },
    };
  };";

/// Has the browser lend a file of this content, which fails at one step, or none.
pub fn lend(page: &Page, content: &str, failing: &str) -> Outcome {
    page.run(LENT, vec![json!(content), json!(failing)]).map(drop)
}

pub fn lent(page: &Page, what: &str) -> Outcome<Value> {
    page.run("return window.lent[arguments[0]] ?? null", vec![json!(what)])
}

scenario!(the_same_file_is_asked_for_once_and_written_again, |page| {
    page.open("#/commune/59256")?;
    lend(page, "", "")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("« Carnet du service.html » est enregistré et relu")?;
    page.sees("Toutes les modifications sont dans « Carnet du service.html » à")?;
    let wanted = lent(page, "wanted")?;
    assert!(wanted.as_str().is_some_and(|name| name.ends_with("-v1.html")), "{wanted}");
    page.click("Annuler")?;
    page.sees("1 modification n’est pas encore dans un fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("Toutes les modifications sont dans « Carnet du service.html » à")?;
    assert_eq!(lent(page, "asked")?, json!(1));
    let written = lent(page, "content")?.as_str().unwrap_or_default().to_owned();
    same("the file and a copy", written.as_bytes(), &copy(page)?)?;
    open_elsewhere(page, "service.html", written.as_bytes(), "#/modifications")?;
    page.sees("Vous n’avez rien modifié")?;
});

scenario!(what_a_colleague_wrote_in_the_file_meanwhile_is_taken_in, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    let colleague = String::from_utf8(copy(page)?)?;
    page.forget_everything()?;
    page.open_changed("autre.html", |text| text, "#/commune/59350")?;
    lend(page, &colleague, "")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("Il contenait une entrée que ce navigateur n’avait pas : elle est reprise")?;
    page.sees("2 modifications par rapport aux données d’origine")?;
    let written = lent(page, "content")?;
    assert_eq!(document(written.as_str().unwrap_or_default())?["journal"].as_array().map(Vec::len), Some(2));
});

scenario!(a_file_that_cannot_be_written_says_why_and_stays_as_it_was, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    // Whether the browser lends files is asked when the page is drawn.
    lend(page, "", "")?;
    page.click("1 pas encore dans le fichier")?;
    let before = String::from_utf8(fs::read(the_file()?)?)?;
    for (failing, said) in [
        ("choose", "Aucun fichier n’a été choisi"),
        ("look", "Le fichier n’est plus là où il était"),
        ("open", "n’a pas le droit d’écrire dans ce fichier"),
        ("write", "Il n’y a plus de place sur ce disque"),
        ("close", "peut-être parce qu’un autre programme l’utilise"),
    ] {
        lend(page, &before, failing)?;
        page.click("Enregistrer dans le fichier")?;
        page.sees(said)?;
        page.sees("1 modification n’est pas encore dans un fichier")?;
        assert_eq!(lent(page, "content")?, json!(before), "{failing}");
    }
    lend(page, &before, "other")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("n’est pas celui qui vient d’être écrit")?;
    for other in ["une liste de courses", &before.replacen("6c1f0a52", "6c1f0a53", 1), &before[..before.len() / 20]] {
        lend(page, other, "")?;
        page.click("Enregistrer dans le fichier")?;
        page.sees("contient autre chose que ce carnet")?;
        assert_eq!(lent(page, "content")?, json!(other));
    }
    page.sees("1 modification n’est pas encore dans un fichier")?;
    lend(page, &before, "")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("est enregistré et relu")?;
    page.run("window.lent.failing = 'permission'", vec![])?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("n’a pas le droit d’écrire dans ce fichier")?;
});

scenario!(a_real_file_of_the_browser_s_own_is_written_again_in_a_later_session, |page| {
    // Where the browser has such files at all, and only from a server: a file opened from the disk has none of its own.
    if page.is_chromium() {
        let file = the_file()?;
        let server = Server::of(file.parent().map(Into::into).unwrap_or_default())?;
        let lend = "window.asked = 0; window.showSaveFilePicker = async () => { asked += 1; \
                    return (await navigator.storage.getDirectory()).getFileHandle('carnet.html', {create: true}); }";
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        page.open_address(&server.address(&format!("{name}#/commune/59256")))?;
        page.run(lend, vec![])?;
        answer(page)?;
        page.click("1 pas encore dans le fichier")?;
        page.click("Enregistrer dans le fichier")?;
        page.sees("« carnet.html » est enregistré et relu")?;
        page.reload()?;
        page.run(lend, vec![])?;
        page.click("Annuler")?;
        page.click("Enregistrer dans le fichier")?;
        page.sees("« carnet.html » est enregistré et relu")?;
        assert_eq!(page.run("return window.asked", vec![])?, json!(0));
        let look = "const done = arguments[0]; navigator.storage.getDirectory().then((all) => all.getFileHandle('carnet.html')).then((it) => it.getFile()).then((it) => it.text()).then(done)";
        let written = page.run_later(look, vec![])?.as_str().unwrap_or_default().to_owned();
        same("the file and a copy", written.as_bytes(), &copy(page)?)?;
    }
});
