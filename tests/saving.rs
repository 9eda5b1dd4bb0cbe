//! The edits in the file: a copy is the same file with them inside, and the same file can be written again.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Failure, Page, Server, Told, story, the_file};
use serde_json::{Value, json};

const ACTION: &str = "Mutualisation des assurances";
const BLOCK: &str = "id=\"carnet\">";

/// Everything that has ever ended a script, a string, a cell or a line too early.
const HOSTILE: &str = "</script><script>window.hacked=1</script><!--<script>]]>&amp;&#39;\"'`\u{2028}\u{2029}\\u003c\\\u{202e}olleh\u{200f}\u{0}\r\n\u{1f469}\u{200d}\u{1f33e}\u{feff}=cmd|'/c calc'!A0";

fn answer(page: &Page) -> Told {
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")
}

fn same(what: &str, one: &[u8], other: &[u8]) -> Told {
    if one == other {
        return Ok(());
    }
    let at = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    let near =
        |bytes: &[u8]| String::from_utf8_lossy(&bytes[at.saturating_sub(40)..bytes.len().min(at + 40)]).into_owned();
    Err(Failure::new(format!("{what} differ at byte {at}: « {} » and « {} »", near(one), near(other))))
}

/// Saves a copy; what it holds.
fn copy(page: &Page) -> Told<Vec<u8>> {
    page.click("Enregistrer une copie")?;
    page.sees("est remise au navigateur")?;
    let file = page.taken_download()?;
    if file.name.starts_with("carnet-") && file.name.ends_with(".html") {
        return Ok(file.bytes);
    }
    Err(Failure::new(format!("a copy is not named {}", file.name)))
}

/// Opens these bytes as a file of its own, as on a machine that has never seen the document.
fn open_elsewhere(page: &Page, name: &str, bytes: &[u8], hash: &str) -> Told<PathBuf> {
    page.run("localStorage.clear()", vec![])?;
    let text = String::from_utf8(bytes.to_vec())?;
    page.open_changed(name, |_| text, hash)
}

/// The document in a file.
fn document(text: &str) -> Told<Value> {
    let block = text.split_once(BLOCK).and_then(|(_, after)| after.split_once("</script>"));
    let (block, _) = block.ok_or_else(|| Failure::new("the file has no document"))?;
    Ok(serde_json::from_str(block)?)
}

/// The file with another document in it.
fn with_document(text: &str, document: &Value) -> String {
    let (before, after) = text.split_once(BLOCK).unwrap_or_default();
    let (_, after) = after.split_once("</script>").unwrap_or_default();
    let block =
        document.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("{before}{BLOCK}{block}</script>{after}")
}

/// Puts a hostile text before every text of a column.
fn poison(document: &mut Value, file: &str, column: &str) {
    let tables = document["tables"].as_array_mut().into_iter().flatten();
    for table in tables.filter(|table| table["file"] == file) {
        let columns = table["columns"].as_array_mut().into_iter().flatten();
        for value in columns.filter(|it| it["name"] == column).filter_map(|it| it["values"].as_array_mut()).flatten() {
            *value = json!(format!("{}{HOSTILE}", value.as_str().unwrap_or_default()));
        }
    }
}

story!(a_copy_of_what_nobody_changed_is_the_same_file_to_the_byte, |page| {
    let finished = fs::read(the_file()?)?;
    page.open("#/modifications")?;
    page.sees("Ce fichier ne contient aucune modification")?;
    page.click("Enregistrer une copie")?;
    page.sees("« carnet-metropole-europeenne-de-lille-2019-12-13-v0.html » est remise au navigateur")?;
    let first = page.taken_download()?.bytes;
    same("the file and its copy", &finished, &first)?;
    open_elsewhere(page, "copie.html", &first, "#/modifications")?;
    same("the copy and its copy", &first, &copy(page)?)?;
});

story!(a_copy_has_the_edits_inside_and_is_saved_again_the_same, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.sees("1 pas encore dans le fichier")?;
    page.click("1 pas encore dans le fichier")?;
    page.sees("1 modification n’est pas encore dans un fichier")?;
    let first = copy(page)?;
    page.sees("Toutes les modifications sont dans la copie de")?;
    assert_eq!(document(&String::from_utf8(first.clone())?)?["journal"].as_array().map(Vec::len), Some(1));
    open_elsewhere(page, "copie.html", &first, "#/commune/59256")?;
    page.sees("Fretin participe à 5 des 25")?;
    page.sees("dans le fichier")?;
    page.sees_not("pas encore dans le fichier")?;
    page.open_changed("encore.html", |_| String::from_utf8_lossy(&first).into_owned(), "#/modifications")?;
    page.sees("Toutes les modifications sont dans le fichier ouvert")?;
    same("the copy and its copy", &first, &copy(page)?)?;
    // Taken back: another file, which says so, and again the same for whoever opens it.
    page.click("Annuler")?;
    page.sees("1 modification n’est pas encore dans un fichier")?;
    let second = copy(page)?;
    assert_ne!(first, second);
    open_elsewhere(page, "retiree.html", &second, "#/modifications")?;
    page.sees("Vous n’avez rien modifié")?;
    same("the third copy and its copy", &second, &copy(page)?)?;
});

story!(no_content_breaks_a_copy, |page| {
    let finished = fs::read_to_string(the_file()?)?;
    let mut poisoned = document(&finished)?;
    for (file, column) in [
        ("communes.csv", "nom"),
        ("actions.csv", "intitule"),
        ("actions.csv", "description"),
        ("actions.csv", "domaine"),
        ("actions.csv", "source"),
        ("participations.csv", "note"),
        ("participations.csv", "source"),
    ] {
        poison(&mut poisoned, file, column);
    }
    for key in ["titre", "epci"] {
        poisoned["descriptor"]["carnet"][key] = json!(HOSTILE);
    }
    let poisoned = with_document(&finished, &poisoned);
    page.open_changed("hostile.html", |_| poisoned.clone(), "#/modifications")?;
    let first = copy(page)?;
    same("the hostile file and its copy", poisoned.as_bytes(), &first)?;
    page.open_changed("hostile.html", |_| poisoned.clone(), "#/commune/59256")?;
    let confirm =
        "[...document.querySelectorAll('button')].find((it) => it.textContent.startsWith('Confirmer')).click()";
    page.run(confirm, vec![])?;
    page.click("1 pas encore dans le fichier")?;
    let second = copy(page)?;
    open_elsewhere(page, "copie.html", &second, "#/modifications")?;
    page.sees("Toutes les modifications sont dans le fichier ouvert")?;
    same("the edited hostile copy and its copy", &second, &copy(page)?)?;
    let (mut before, mut after) = (document(&poisoned)?, document(&String::from_utf8(second)?)?);
    assert_eq!(after["journal"].as_array().map(Vec::len), Some(1));
    for document in [&mut before, &mut after] {
        document.as_object_mut().map(|it| (it.remove("journal"), it.remove("version")));
    }
    assert_eq!(before, after);
    assert_eq!(page.run("return window.hacked ?? null", vec![])?, Value::Null);
});

story!(a_page_that_something_has_changed_is_not_copied, |page| {
    page.open("#/modifications")?;
    page.run("document.querySelector('style').textContent += ' '", vec![])?;
    page.click("Enregistrer une copie")?;
    page.sees("peut-être une extension du navigateur")?;
    page.sees("vous pouvez les enregistrer seules")?;
});

story!(the_program_beside_its_page_says_that_only_the_one_file_is_copied, |page| {
    let server = Server::of(browser_tests::site()?)?;
    page.open_address(&server.address("#/modifications"))?;
    page.click("Enregistrer une copie")?;
    page.sees("seul le carnet en un fichier peut être copié")?;
});

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
fn lend(page: &Page, content: &str, failing: &str) -> Told {
    page.run(LENT, vec![json!(content), json!(failing)]).map(drop)
}

fn lent(page: &Page, what: &str) -> Told<Value> {
    page.run("return window.lent[arguments[0]] ?? null", vec![json!(what)])
}

story!(the_same_file_is_asked_for_once_and_written_again, |page| {
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

story!(what_a_colleague_wrote_in_the_file_meanwhile_is_taken_in, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    let colleague = String::from_utf8(copy(page)?)?;
    page.run("localStorage.clear()", vec![])?;
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

story!(a_file_that_cannot_be_written_says_why_and_stays_as_it_was, |page| {
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

story!(a_real_file_of_the_browser_s_own_is_written_again_in_a_later_session, |page| {
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

story!(a_file_that_is_older_than_what_the_browser_kept_says_so_and_lets_one_choose, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    copy(page)?;
    // The first file again: what went into the copy is missing in it.
    page.open("#/modifications")?;
    page.reload()?;
    page.sees("Ce fichier est une copie plus ancienne : 1 modification y manque")?;
    page.click("Comparer")?;
    page.within("Comparaison").sees("Fretin, Mutualisation des assurances")?;
    page.within("Comparaison").sees("Participe, saisi")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Ne garder que le fichier")?;
    page.sees("Vous n’avez rien modifié")?;
    page.sees_not("copie plus ancienne")?;
    page.click("Annuler")?;
    page.sees("1 modification par rapport aux données d’origine")?;
});

/// A file that a colleague edited elsewhere: another commune's answer in it.
fn of_a_colleague(page: &Page) -> Told<String> {
    page.open_changed("collegue.html", |text| text, "#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 pas encore dans le fichier")?;
    let file = String::from_utf8(copy(page)?)?;
    page.run("localStorage.clear()", vec![])?;
    Ok(file)
}

story!(a_file_that_has_what_the_browser_never_had_says_so_and_both_are_kept, |page| {
    let colleague = of_a_colleague(page)?;
    // Under the same name, as on a share: a browser that keeps by name finds what it kept.
    page.open_changed("partage.html", |text| text, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.sees("1 modification seulement dans le fichier, 1 seulement dans ce navigateur")?;
    page.sees("2 modifications par rapport aux données d’origine")?;
    page.click("Comparer")?;
    page.within("Comparaison").sees("2 différences entre le fichier et ce navigateur")?;
    page.click("Garder les deux")?;
    page.sees_not("seulement dans ce navigateur")?;
    page.reload()?;
    page.sees("2 modifications par rapport aux données d’origine")?;
    page.sees_not("seulement dans ce navigateur")?;
});

story!(of_two_that_differ_the_browser_s_alone_can_be_kept, |page| {
    let colleague = of_a_colleague(page)?;
    page.open_changed("partage.html", |text| text, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.click("Ne garder que ce navigateur")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.within("Fretin").sees("Participe")?;
});

story!(damaged_entries_are_said_taken_away_and_never_written_over, |page| {
    let colleague = of_a_colleague(page)?;
    let damaged = colleague.replacen("\"sum\":\"", "\"sum\":\"x", 1);
    page.open_changed("abime.html", |_| damaged.clone(), "#/modifications")?;
    page.sees("1 modification de ce fichier est abîmée")?;
    page.sees("Vous n’avez rien modifié")?;
    page.click("Enregistrer ce qui est abîmé dans un fichier")?;
    let taken = page.taken_download()?.text()?;
    assert!(taken.contains("\"sum\":\"x") && taken.contains("59350"), "{taken}");
    // As long as nothing else changes, a copy is the file as it is.
    same("the damaged file and its copy", damaged.as_bytes(), &copy(page)?)?;
    page.open_changed("abime.html", |_| damaged.clone(), "#/commune/59256")?;
    lend(page, &damaged, "")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("l’enregistrer les effacerait")?;
    assert_eq!(lent(page, "content")?, json!(damaged));
});
