//! The town clerk: from opening the file to the last answer, with the mouse and with the keyboard.

use std::cell::Cell;

use browser_tests::{Failure, Key, Outcome, Page, PagePart, scenario, until};

/// The most gestures that the whole way may take: 25 actions, three of them corrected.
const MOST_GESTURES: u32 = 40;

/// The three corrections.
const CORRECTED: [&str; 3] =
    ["Téléphonie et accès à internet", "Archives métropolitaines", "Instruction commune des autorisations d’urbanisme"];

/// Their domains, one for each.
const CORRECTED_IN: [&str; 3] = ["Commande publique", "Culture et patrimoine", "Urbanisme et cadre de vie"];

/// An action in which Fretin takes part according to an illustrative row, with a date.
const ILLUSTRATIVE: &str = "Téléphonie et accès à internet";

/// The domains of the 25 actions that run on the day shown.
const DOMAINS: [(&str, usize); 8] = [
    ("Commande publique", 8),
    ("Culture et patrimoine", 3),
    ("Énergie", 3),
    ("Habitat", 2),
    ("Numérique et juridique", 4),
    ("Ressources humaines", 3),
    ("Sécurité civile", 1),
    ("Urbanisme et cadre de vie", 1),
];

/// The screens of an office and of a telephone.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// A page whose clicks, key presses and typed words are counted.
struct CountedGestures<'page> {
    page: &'page Page,
    count: Cell<u32>,
}

impl<'page> CountedGestures<'page> {
    /// Opens the file for the first time, at this size.
    fn from_first_opening(page: &'page Page, (width, height): (u32, u32)) -> Outcome<Self> {
        if page.supports_width(width) {
            page.resize(width, height)?;
        }
        page.open("#/")?;
        page.clear_browser_data()?;
        page.reload()?;
        page.shows("Votre commune ?")?;
        Ok(Self { page, count: Cell::new(0) })
    }

    fn counted(&self, gesture: Outcome) -> Outcome {
        self.count.set(self.count.get() + 1);
        gesture
    }

    fn press(&self, key: Key) -> Outcome {
        self.counted(self.page.press(&[key]))
    }

    /// One word, or one letter that is a key of the page.
    fn types(&self, word: &str) -> Outcome {
        self.counted(self.page.type_text(word))
    }

    /// Presses Tab until the focus is on something with this name.
    fn tabs_to(&self, name: &str) -> Outcome {
        while !self.page.focused_name()?.starts_with(name) {
            if self.count.get() > MOST_GESTURES {
                return Err(Failure::new(format!("Tab does not lead to « {name} »")));
            }
            self.press(Key::Tab)?;
        }
        Ok(())
    }

    fn are_few(&self) -> Outcome {
        let count = self.count.get();
        if count <= MOST_GESTURES { Ok(()) } else { Err(Failure::new(format!("{count} gestures"))) }
    }
}

scenario!(with_the_mouse_all_actions_are_checked_from_the_first_opening_in_few_gestures, |page| {
    for size in SIZES {
        let clerk = CountedGestures::from_first_opening(page, size)?;
        clerk.counted(page.field("Votre commune ?").click_it())?;
        clerk.types("fretin")?;
        clerk.counted(page.click("Fretin code INSEE 59256"))?;
        page.is_at("#/commune/59256")?;
        for action in CORRECTED {
            let state = if action == ILLUSTRATIVE { "Non" } else { "Oui" };
            clerk.counted(row(page, action).button(state).click_it())?;
            row(page, action).shows("Enregistré :")?;
        }
        for (domain, actions) in DOMAINS {
            let corrected = usize::from(CORRECTED_IN.contains(&domain));
            if actions > corrected {
                let count = actions - corrected;
                let name = format!("Confirmer tout ce domaine ({count}) : {domain}");
                clerk.counted(page.button(&name).click_it())?;
            }
        }
        page.shows("25 sur 25 vérifiées")?;
        page.shows("Tout est vérifié : il reste à envoyer vos réponses.")?;
        clerk.counted(page.click("Terminer"))?;
        page.is_at("#/commune/59256/envoyer")?;
        clerk.are_few()?;
    }
});

scenario!(with_the_keyboard_each_action_takes_one_key_and_the_focus_goes_on_to_the_next, |page| {
    for size in SIZES {
        let clerk = CountedGestures::from_first_opening(page, size)?;
        clerk.tabs_to("Aller au contenu")?;
        clerk.press(Key::Enter)?;
        clerk.tabs_to("Votre commune ?")?;
        clerk.types("fretin")?;
        clerk.press(Key::Enter)?;
        page.is_at("#/commune/59256")?;
        clerk.tabs_to("Commencer")?;
        clerk.press(Key::Enter)?;
        let mut action = String::new();
        for number in 0..25 {
            action = row_after(page, &action)?;
            match CORRECTED.iter().position(|corrected| *corrected == action) {
                Some(_) if action == ILLUSTRATIVE => clerk.types("n")?,
                Some(_) => clerk.types("o")?,
                None => clerk.press(Key::Enter)?,
            }
            page.shows(&format!("{} sur 25 vérifiées", number + 1))?;
            if CORRECTED.contains(&action.as_str()) {
                page.focus_comes_to("the state that was chosen", |name| {
                    name == "Oui o" || name == "Non n" || name == "Oui" || name == "Non"
                })?;
                clerk.types("s")?;
            }
        }
        page.focus_comes_to("« Terminer »", |name| name == "Terminer")?;
        clerk.are_few()?;
    }
});

/// The row of an action in the checklist.
fn row<'page>(page: &'page Page, action: &str) -> PagePart<'page> {
    page.within("Vérifier les participations").within(action)
}

/// The action of the row that has the focus, once it is another than this one.
fn row_after(page: &Page, last: &str) -> Outcome<String> {
    until("the focus in another row", || match focused_row(page)? {
        (_, action) if action.is_empty() || action == last => Err(Failure::new(format!("it is in « {action} »"))),
        (_, action) => Ok(action),
    })
}

/// The state that has the focus, and the action of its row.
fn focused_row(page: &Page) -> Outcome<(String, String)> {
    let script = "const it = document.activeElement; \
                  const row = it.closest('[role=toolbar]'); \
                  return [it.textContent, row ? row.getAttribute('aria-label') : '']";
    let found = page.run(script, Vec::new())?;
    let text = |at: usize| found[at].as_str().unwrap_or_default().to_owned();
    Ok((text(0), text(1)))
}

scenario!(arrows_and_letters_move_and_answer_without_the_mouse, |page| {
    page.open("#/commune/59256")?;
    page.button("Commencer").click_it()?;
    page.focus_comes_to("a state", |name| name.starts_with("Oui") || name.starts_with("Non"))?;
    let (_, first) = focused_row(page)?;
    page.press(&[Key::Down])?;
    page.focus_comes_to("the row below", |_| focused_row(page).is_ok_and(|(_, action)| action != first))?;
    page.press(&[Key::Up])?;
    page.focus_comes_to("the row above", |_| focused_row(page).is_ok_and(|(_, action)| action == first))?;
    page.press(&[Key::End])?;
    page.focus_comes_to("the last state", |name| name.starts_with("Inconnue"))?;
    page.press(&[Key::Right])?;
    page.focus_comes_to("the first state", |name| name.starts_with("Oui"))?;
    page.type_text("i")?;
    row(page, &first).shows("Enregistré : intéressée.")?;
    row(page, &first).shows("modifié")?;
    page.focus_comes_to("the same state", |name| name.starts_with("Intéressée"))?;
    page.press(&[Key::Control, Key::Home])?;
    row(page, &first).button("Intéressée").is_on()?;
});

scenario!(a_date_and_a_remark_are_added_in_the_row_right_after_the_answer, |page| {
    page.open("#/commune/59256")?;
    let row = row(page, "Archives métropolitaines");
    row.button("Oui").click_it()?;
    row.shows("Enregistré : participe.")?;
    row.field("Participe depuis (facultatif)").fill("31/02/2018")?;
    page.press(&[Key::Enter])?;
    row.shows("Premier jour : cette date n’est pas comprise")?;
    row.field("Participe depuis (facultatif)").fill("04/2018")?;
    row.field("Remarque (facultatif)").fill("par courrier")?;
    page.press(&[Key::Enter])?;
    row.shows("Enregistré : participe depuis avril 2018.")?;
    row.shows("Participe depuis avril 2018")?;
    row.does_not_show("Ajouter")?;
    page.focus_comes_to("the state", |name| name.starts_with("Oui"))?;
    row.click("Annuler : Enregistré : participe depuis avril 2018.")?;
    row.shows("Intéressée")?;
    page.shows("Aucune modification")?;
});

scenario!(a_last_day_says_that_the_commune_no_longer_takes_part, |page| {
    page.open("#/commune/59256")?;
    let row = row(page, ILLUSTRATIVE);
    row.button("Non").click_it()?;
    row.shows("Enregistré : ne participe pas.")?;
    row.field("Dernier jour de participation (facultatif)").fill("31/12/2018")?;
    row.click("Ajouter")?;
    row.shows("Enregistré : ne participe plus depuis le 1er janvier 2019.")?;
    row.shows("Ne participe plus depuis le 1er janvier 2019")?;
    row.button("Non").is_on()?;
});

scenario!(a_confirmed_illustrative_answer_keeps_its_state_and_not_its_made_up_date, |page| {
    page.open("#/commune/59256")?;
    let row = row(page, ILLUSTRATIVE);
    row.shows("Participe depuis le 1er janvier 2017")?;
    row.button("Oui").click_it()?;
    row.shows("Confirmé, sans date.")?;
    row.shows("saisi")?;
    row.shows("confirmé")?;
    row.does_not_show("janvier 2017")?;
});

scenario!(a_whole_domain_is_confirmed_by_one_button_and_undone_by_one, |page| {
    page.open("#/commune/59256")?;
    let domain = page.within("Commande publique");
    domain.click("Confirmer tout ce domaine (8) : Commande publique")?;
    domain.shows("Commande publique : 8 réponses confirmées.")?;
    page.shows("8 sur 25 vérifiées")?;
    page.focus_comes_to("the button", |name| name.starts_with("Rien à confirmer"))?;
    domain.click("Annuler : Commande publique : 8 réponses confirmées.")?;
    page.shows("0 sur 25 vérifiées")?;
    domain.click("Confirmer tout ce domaine (8) : Commande publique")?;
    page.shows("8 sur 25 vérifiées")?;
    page.click("Annuler")?;
    page.shows("0 sur 25 vérifiées")?;
});

scenario!(the_printed_sheet_has_25_actions_on_one_page, |page| {
    page.open("#/commune/59256")?;
    row(page, "Archives métropolitaines").button("Oui").click_it()?;
    page.shows("1 sur 25 vérifiées")?;
    // Without the figures, which follow on a page of their own, the sheet is alone.
    page.run(
        "document.querySelector('.self-check-columns').remove(); document.querySelector('.foot').remove()",
        Vec::new(),
    )?;
    let pdf = page.print_a4()?;
    assert!(pdf.starts_with(b"%PDF"));
    // Firefox compresses the page objects, so that they cannot be counted.
    if page.is_chromium() {
        let pages = pdf.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count();
        assert_eq!(pages, 1, "the sheet");
    }
});
