//! What assistive technologies get of the page for each task: its accessibility tree, kept as text in `trees/`.
//!
//! Chromium's tree must be the kept one; in Firefox, the stops of the Tab key must have the roles and names that it has.

use std::fs;
use std::path::Path;

use browser_tests::{Failure, Key, Outcome, Page, scenario, screenshots, until};

/// Compares the page with the tree that is kept for a task.
fn is_as_kept(page: &Page, task: &str) -> Outcome {
    let kept_file = Path::new(env!("CARGO_MANIFEST_DIR")).join("accessibility/trees").join(task).with_extension("txt");
    let kept = fs::read_to_string(&kept_file).unwrap_or_default();
    if !page.is_chromium() {
        return stops_are_kept(page, task, &kept);
    }
    // The browser makes the tree after it has drawn the page.
    until(&format!("the tree of « {task} » to be as it is kept"), || {
        let drawn = page.accessibility_tree()?;
        if drawn == kept { Ok(()) } else { Err(difference(task, &drawn, &kept, &kept_file)?) }
    })
}

/// Saves a tree that is another than the kept one; says where they differ.
fn difference(task: &str, drawn: &str, kept: &str, kept_file: &Path) -> Outcome<Failure> {
    let file = screenshots()?.join(format!("tree-{task}.txt"));
    fs::create_dir_all(screenshots()?)?;
    fs::write(&file, drawn)?;
    let different = drawn.lines().zip(kept.lines().chain(std::iter::repeat(""))).find(|(one, other)| one != other);
    let (now, before) = different.unwrap_or_default();
    Ok(Failure::new(format!(
        "The tree of « {task} » is another: « {} » for « {} ». If it is right: cp {} {}",
        now.trim(),
        before.trim(),
        file.display(),
        kept_file.display()
    )))
}

/// The roles whose names both browsers compute alike.
const COMPARED: [&str; 5] = ["link", "button", "radio", "checkbox", "textbox"];

/// Compares the first stops of the Tab key with the lines of a kept tree.
fn stops_are_kept(page: &Page, task: &str, kept: &str) -> Outcome {
    let mut compared = 0;
    for _ in 0..40 {
        page.press(&[Key::Tab])?;
        let (role, name) = (page.focused_role()?, page.focused_name()?);
        if COMPARED.contains(&role.as_str()) {
            let line = format!("{role} « {name} »");
            if !kept.contains(&line) {
                return Err(Failure::new(format!("The tree of « {task} » has no {line}")));
            }
            compared += 1;
        }
    }
    assert!(compared > 5, "{task}: {compared} stops");
    Ok(())
}

scenario!(the_overview_is_read_as_it_is_kept, |page| {
    page.open("#/")?;
    page.shows("86 communes")?;
    is_as_kept(page, "overview")?;
});

scenario!(the_answers_of_a_commune_are_read_as_they_are_kept, |page| {
    page.open("#/commune/59256")?;
    page.within("Archives métropolitaines").click("Oui")?;
    page.shows("Enregistré : participe.")?;
    is_as_kept(page, "answering")?;
});

scenario!(the_grid_is_read_as_it_is_kept, |page| {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    is_as_kept(page, "grid")?;
});

scenario!(sending_is_read_as_it_is_kept, |page| {
    page.open("#/commune/59256/envoyer")?;
    page.heading()?;
    is_as_kept(page, "sending")?;
});

scenario!(an_account_over_a_slide_is_read_as_it_is_kept, |page| {
    page.open("#/presenter/seuils/communes_au_moins/5?le=2019-12-13")?;
    page.focus_comes_to_role("heading")?;
    is_as_kept(page, "slide")?;
});
