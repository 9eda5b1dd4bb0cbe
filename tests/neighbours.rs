//! Other pages on the same computer: what they cannot do with a carnet, and what the browser does not keep for them.

use browser_tests::{Failure, Outcome, scenario, until};
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::ParticipationState;
use formats::write_entry;
use serde_json::{Value, json};

use crate::saving::files::{ACTION, answer, copy, document};

scenario!(in_the_frame_of_another_page_the_program_does_not_start, |page| {
    let text = page.text_in_a_frame()?;
    assert!(text.contains("Le carnet ne s’ouvre pas à l’intérieur d’une autre page"), "{text}");
    assert!(text.contains("Ouvrez le fichier lui-même"), "{text}");
    assert!(!text.contains("Ma commune"), "{text}");
});

scenario!(from_the_disk_the_handle_of_a_chosen_file_is_kept_in_memory_alone, |page| {
    const KEPT: &str =
        "const done = arguments[0]; indexedDB.databases().then((all) => done(all.map((it) => it.name).sort()))";
    page.open("#/commune/59256")?;
    // A handle that an earlier version has stored.
    let store = "const done = arguments[0]; const asked = indexedDB.open('carnet-fichier', 1); \
                 asked.onupgradeneeded = () => asked.result.createObjectStore('fichiers'); \
                 asked.onsuccess = () => { asked.result.close(); done(1); }";
    page.run_later(store, Vec::new())?;
    assert!(page.run_later(KEPT, Vec::new())?.as_array().is_some_and(|all| all.contains(&json!("carnet-fichier"))));
    crate::saving::same_file::simulate_file(page, "", "")?;
    crate::saving::files::answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("« Carnet du service.html » est enregistré et relu")?;
    until("the handle to go", || match page.run_later(KEPT, Vec::new())? {
        Value::Array(all) if !all.contains(&json!("carnet-fichier")) => Ok(()),
        kept => Err(Failure::new(format!("there are {kept}"))),
    })?;
});

/// A page beside the carnet that reads all that it can, and listens to every channel whose name it finds.
const NEIGHBOUR: &str = r"<!doctype html><html data-carnet='ouvert'><meta charset=utf-8><title>Voisine</title><body><p>Voisine</p><script>
window.heard = [];
const of = (key) => key.match(/^(.*?)carnet\/([0-9a-f-]{36})/);
window.parts = [...new Set(Object.keys(localStorage).map(of).filter(Boolean).map((it) => it[1]))];
window.id = (Object.keys(localStorage).map(of).find(Boolean) || [])[2];
window.channels = window.parts.map((part) => {
  const channel = new BroadcastChannel(part + 'carnet/' + window.id);
  channel.onmessage = (event) => window.heard.push(String(event.data));
  return channel;
});
</script></body></html>";

/// What the neighbour finds: storage, database, messages.
const READ: &str = "const done = arguments[0]; const asked = indexedDB.open('carnet', 1); \
    asked.onerror = () => done(''); \
    asked.onupgradeneeded = () => asked.result.createObjectStore('entries'); \
    asked.onsuccess = () => { \
      const rows = asked.result.transaction('entries').objectStore('entries').getAll(); \
      rows.onsuccess = () => { asked.result.close(); \
        done(JSON.stringify([Object.entries(localStorage), rows.result, window.heard ?? []])); }; };";

/// Asks every tab for its edits, and puts a line of its own wherever lines are kept.
const FORGE: &str = "const [line, done] = arguments; \
    for (const channel of window.channels) { channel.postMessage('?'); channel.postMessage('+' + line + '\\n'); } \
    for (const part of window.parts) { \
      localStorage.setItem(part + 'carnet/' + window.id + '/voisine/1', line + '\\n'); \
      localStorage.setItem(part + 'carnet-temoin/' + window.id, '999 999'); } \
    const asked = indexedDB.open('carnet', 1); \
    asked.onupgradeneeded = () => asked.result.createObjectStore('entries'); \
    asked.onsuccess = () => { \
      const store = asked.result.transaction('entries', 'readwrite').objectStore('entries'); \
      for (const part of window.parts) { \
        store.put(line, part + window.id + '/ffffffffffffffffffffffffffffffff'); \
        store.put('999 999', part + window.id); } \
      store.transaction.oncomplete = () => { asked.result.close(); done(window.parts.length); }; };";

/// A line as the program writes it, that nobody has made in the carnet.
fn forged_line() -> Outcome<String> {
    let (action, commune) = (ActionId::parse("assurances"), CommuneCode::parse("59350"));
    let (Some(action), Some(commune)) = (action, commune) else { return Err(Failure::new("no cell")) };
    let answer = Answer::since(CellName { action, commune }, ParticipationState::No, None);
    let author = Some("Une intruse".into());
    Ok(write_entry(&Journal::default().append(author, 1_700_000_000_000, Edit::answer(answer))))
}

scenario!(the_name_that_was_given_before_the_first_copy_goes_on_in_that_copy, |page| {
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Marie Dupont")?;
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    let copied = String::from_utf8(copy(page)?)?;
    page.open_changed("copie.html", |_| copied, "#/journal")?;
    // Firefox keeps what belongs to each file apart.
    let kept = if page.is_chromium() { "Marie Dupont" } else { "" };
    page.field("Votre fonction ou votre nom (facultatif)").has_value(kept)?;
    let stored = page.stored()?;
    assert!(stored.iter().all(|(key, text)| !key.starts_with("carnet-auteur") && text != "Marie Dupont"), "{stored:?}");
});

scenario!(a_neighbour_reads_no_name_of_a_copy_and_changes_nothing_that_it_shows_or_saves, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    let copied = String::from_utf8(copy(page)?)?;
    let file = page.open_changed("copie.html", |_| copied, "#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Marie Dupont")?;
    page.open_file(&file, "#/commune/59009")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.shows("2 modifications")?;
    page.second_tab()?;
    page.open_changed("voisine.html", |_| NEIGHBOUR.to_owned(), "")?;
    // Chromium gives all pages of the disk one storage; Firefox gives each its own.
    let parts = page.run_later(FORGE, vec![json!(forged_line()?)])?.as_u64().unwrap_or_default();
    page.tab(0)?;
    page.click("1 geste pas encore dans le fichier")?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    let saved = document(&String::from_utf8(copy(page)?)?)?;
    assert_eq!(saved["journal"].as_array().map(Vec::len), Some(2));
    page.click("Oui, elle y est")?;
    page.open_file(&file, "#/journal")?;
    page.shows("Marie Dupont")?;
    page.does_not_show("Une intruse")?;
    page.reload()?;
    page.shows("Marie Dupont")?;
    page.does_not_show("Une intruse")?;
    if parts > 0 {
        page.shows("Ce navigateur garde 1 geste de ce carnet qui n’a pas la clé de cette copie")?;
        page.shows("illisible")?;
    }
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.tab(1)?;
    let read = page.run_later(READ, Vec::new())?;
    let read = read.as_str().unwrap_or_default();
    assert!(parts == 0 || read.contains("Une intruse"), "{read}");
    assert!(!read.contains("Marie"), "{read}");
});
