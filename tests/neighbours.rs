//! Other pages on the same computer: what they cannot do with a carnet, and what the browser does not keep for them.

use browser_tests::scenario;
use serde_json::{Value, json};

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
    let kept = page.run_later(KEPT, Vec::new())?;
    assert!(matches!(&kept, Value::Array(all) if !all.contains(&json!("carnet-fichier"))), "{kept}");
});
