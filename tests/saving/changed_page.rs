//! Pages that something has changed, as an extension of the browser can: of them no copy is made, and nothing that was
//! added to them enters one.

use std::fs;

use browser_tests::{Outcome, Page, scenario, single_file};

use super::files::{answer, copy, same};

const REFUSED: &str = "peut-être une extension du navigateur";
const EDITS_ALONE: &str = "vous pouvez les enregistrer seules";

/// Defines `change(id, from, to)`, which changes the text of an element.
const CHANGE: &str = "const change = (id, from, to) => { \
    const it = document.getElementById(id); \
    if (!it.textContent.includes(from)) throw new Error(`${id} has no ${from}`); \
    it.textContent = it.textContent.replace(from, () => to); \
};";

/// Changes the page, asks for a copy, and expects that none is made.
fn is_refused(page: &Page, change: &str) -> Outcome {
    page.run(&[CHANGE, change].concat(), vec![])?;
    page.click("Enregistrer une copie")?;
    page.shows(REFUSED)?;
    page.shows(EDITS_ALONE)?;
    page.does_not_show("est proposée au téléchargement")
}

/// Opens the page once for each change.
fn are_refused(page: &Page, changes: &[&str]) -> Outcome {
    page.open("#/modifications")?;
    for change in changes {
        is_refused(page, change)?;
        page.reload()?;
    }
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")
}

scenario!(a_changed_program_is_not_copied_and_the_edits_can_be_saved_alone, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    // The browser skips a space in base64: the changed program would run.
    is_refused(page, "document.getElementById('programme').append(' ')")?;
    page.shows("sans extensions, ou dans un autre navigateur")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    assert!(page.take_download()?.text()?.contains("\"assurances\""));
});

scenario!(a_changed_program_is_not_written_into_a_file, |page| {
    page.open("#/")?;
    // The page checks for the API when it is drawn.
    page.run("window.showSaveFilePicker = async () => { window.asked = true }", vec![])?;
    page.run("location.hash = '#/modifications'", vec![])?;
    page.shows("Enregistrer dans le fichier")?;
    page.run("document.getElementById('programme').append(' ')", vec![])?;
    page.click("Enregistrer dans le fichier")?;
    page.shows(REFUSED)?;
    page.gives("return !!window.asked", &[], false)?;
});

scenario!(a_changed_skeleton_is_not_copied, |page| {
    let changes = [
        // Would end the part of the page that is shown without scripts, and lead to another page.
        r#"change('squelette', '\\u003c/body', '\\u003c/noscript>\\u003cmeta http-equiv=\\"refresh\\" content=\\"0;url=https://example.org\\">\\u003c/body')"#,
        "change('squelette', \"default-src 'none'\", 'default-src *')",
        r"change('squelette', '\\u0001programme\\u0001', '')",
        // Its sum alone.
        "const it = document.getElementById('squelette'); \
         it.textContent = '\"' + (it.textContent[1] === '0' ? '1' : '0') + it.textContent.slice(2)",
    ];
    are_refused(page, &changes)?;
});

scenario!(a_changed_document_is_not_copied, |page| {
    are_refused(
        page,
        &["change('carnet', 'Fretin', 'Fretain')", "document.getElementById('carnet').textContent = ''"],
    )?;
});

scenario!(a_second_element_with_the_same_id_stops_the_copy_wherever_it_is, |page| {
    let other = "const other = (id, name, text) => { \
        const it = document.createElement(name); \
        if (name === 'script') it.type = document.getElementById(id).type; \
        it.id = id; it.textContent = text; return it; \
    };";
    let changes = [
        "document.head.prepend(other('programme', 'script', 'H4sI'))",
        "document.body.append(other('programme', 'script', document.getElementById('programme').textContent))",
        "document.body.prepend(other('squelette', 'div', document.getElementById('squelette').textContent))",
        "document.body.append(other('squelette', 'script', ''))",
        "document.body.prepend(other('carnet', 'script', document.getElementById('carnet').textContent))",
        "document.getElementById('app').append(other('carnet', 'p', ''))",
        "document.body.append(other('fixe-1', 'p', ''))",
    ];
    are_refused(page, &changes.map(|change| [other, change].concat()).each_ref().map(String::as_str))?;
});

scenario!(an_element_of_another_kind_or_in_another_place_stops_the_copy, |page| {
    let changes = [
        "const it = document.getElementById('programme'), other = document.createElement('div'); \
         other.id = it.id; other.textContent = it.textContent; it.replaceWith(other)",
        "document.getElementById('programme').type = 'text/plain'",
        "document.getElementById('app').append(document.getElementById('carnet'))",
        "document.head.append(document.getElementById('squelette'))",
        "document.body.append(document.getElementById('programme'))",
        "document.getElementById('fixe-1').remove()",
    ];
    are_refused(page, &changes)?;
});

scenario!(a_page_with_another_policy_is_not_copied, |page| {
    let changes = [
        "document.querySelector('meta[http-equiv]').content = 'default-src *'",
        "document.querySelector('meta[http-equiv]').remove()",
        "const it = document.createElement('meta'); it.httpEquiv = 'content-security-policy'; \
         it.content = \"object-src 'none'\"; document.head.append(it)",
    ];
    are_refused(page, &changes)?;
});

scenario!(what_was_changed_before_the_program_started_stops_the_copy_too, |page| {
    let early = |change: &str| format!("document.addEventListener('DOMContentLoaded', () => {{ {CHANGE}{change} }});");
    let refresh =
        r"change('squelette', '\\u003c/body', '\\u003cmeta http-equiv=refresh content=0;url=about:blank>\\u003c/body')";
    page.open_with_script("tot.html", &early(refresh), "#/modifications")?;
    is_refused(page, "")?;
    // In the file itself: the browser skips the space, so that the program starts.
    let spaced = |text: String| text.replacen("id=\"programme\">", "id=\"programme\"> ", 1);
    page.open_changed("espace.html", spaced, "#/modifications")?;
    is_refused(page, "")?;
    let opener = |text: String| text.replacen("img-src data:", "img-src *", 1);
    page.open_changed("ouvert.html", opener, "#/modifications")?;
    is_refused(page, "")?;
});

scenario!(nothing_that_an_extension_adds_enters_a_copy, |page| {
    let finished = fs::read(single_file()?)?;
    let add = "const add = (parent, name, text) => { \
        const it = document.createElement(name); it.textContent = text; parent.append(it); return it; \
    }; \
    add(document.head, 'style', '.ajout { color: red }').className = 'ajout'; \
    add(document.head, 'script', 'window.ajout = 1').type = 'text/plain'; \
    add(document.head, 'meta', '').name = 'ajout'; \
    add(document.body, 'div', '\\u003c/script>\\u003cimg src=x>').id = 'ajout'; \
    document.body.prepend(document.createComment('ajout')); \
    document.documentElement.setAttribute('data-ajout', ''); \
    document.body.className = 'ajout'; \
    document.getElementById('carnet').setAttribute('data-ajout', ''); \
    document.getElementById('programme').before(document.createElement('ajout-element'));";
    page.open("#/modifications")?;
    page.run(add, vec![])?;
    same("the file and the copy of the changed page", &finished, &copy(page)?)?;
    // Before the program starts, also in the part that is shown without scripts.
    let early = "document.addEventListener('DOMContentLoaded', () => { \
        document.getElementById('sans-programme').innerHTML += '</noscript><meta http-equiv=refresh content=99>'; \
        document.head.append(document.createElement('ajout-element')); \
    });";
    page.open_with_script("tot.html", early, "#/modifications")?;
    same("the file and the copy of the page that was changed early", &finished, &copy(page)?)?;
});
