//! Tables: sorting by a column, filtering, the arrow keys in long ones, narrow screens, and the list of communes.

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};
use serde_json::{Value, json};

/// The names of the rows of the table with this id, from the first to the last.
fn rows_of(page: &Page, table: &str) -> Outcome<Vec<String>> {
    let names = "return [...document.getElementById(arguments[0] + '-touches').parentElement.querySelectorAll('tbody th')] \
                 .map((it) => it.innerText.trim())";
    Ok(serde_json::from_value(page.run(names, vec![table.into()])?)?)
}

/// Waits until the first rows of a table have these names.
fn begins_with(page: &Page, table: &str, expected: &[&str]) -> Outcome {
    until(&format!("« {table} » to begin with {expected:?}"), || {
        let names = rows_of(page, table)?;
        let begins = names.iter().map(String::as_str).take(expected.len()).eq(expected.iter().copied());
        if begins {
            Ok(())
        } else {
            Err(Failure::new(format!("it begins with {:?}", names.get(..6).unwrap_or(&names))))
        }
    })
}

/// Waits until a table has so many rows: those out of sight are drawn later.
fn has_rows(page: &Page, table: &str, count: usize) -> Outcome {
    until(&format!("« {table} » to have {count} rows"), || {
        let found = rows_of(page, table)?.len();
        if found == count { Ok(()) } else { Err(Failure::new(format!("it has {found}"))) }
    })
}

scenario!(the_list_of_communes_is_sorted_by_any_column_and_says_so, |page| {
    page.open("#/communes")?;
    assert_eq!(page.heading()?, "Le nombre d’actions par commune va de 3 à 21");
    page.shows("Population 2016")?;
    begins_with(page, "communes", &["Anstaing", "Armentières"])?;
    page.button("Habitants").click_it()?;
    page.shows("Trié par habitants, du plus grand au plus petit.")?;
    begins_with(page, "communes", &["Lille", "Tourcoing", "Roubaix"])?;
    page.button("Habitants").click_it()?;
    page.shows("Trié par habitants, du plus petit au plus grand.")?;
    page.button("Habitants").click_it()?;
    page.does_not_show("Trié par")?;
    begins_with(page, "communes", &["Anstaing", "Armentières"])?;
    page.button("Commune").click_it()?;
    page.button("Commune").click_it()?;
    page.shows("Trié par commune, de Z à A.")?;
    begins_with(page, "communes", &["Willems", "Wicres"])?;
    page.button("Actions").click_it()?;
    page.button("Actions").click_it()?;
    page.shows("Trié par actions, du plus petit au plus grand.")?;
    begins_with(page, "communes", &["Tressin", "Fretin", "Hantay", "Salomé"])?;
});

scenario!(an_order_stays_when_the_figures_change, |page| {
    page.open("#/communes")?;
    page.button("Actions").click_it()?;
    begins_with(page, "communes", &["Saint-André-lez-Lille"])?;
    page.choose_shown("fin 2016")?;
    page.shows("au 31 décembre 2016")?;
    page.shows("Trié par actions, du plus grand au plus petit.")?;
    page.open("#/evolution")?;
    page.shows("Écart")?;
    page.button("Commune").click_it()?;
    page.shows("Trié par commune, de A à Z.")?;
    page.choose_shown("Publié seulement")?;
    page.shows("Trié par commune, de A à Z.")?;
});

scenario!(a_filter_finds_rows_without_accents_and_by_code_and_escape_empties_it, |page| {
    page.open("#/communes")?;
    let filter = page.field("Filtrer : Tableau des communes");
    filter.fill("la bassee")?;
    page.shows("1 ligne sur 90 contient « la bassee ».")?;
    begins_with(page, "communes", &["La Bassée"])?;
    filter.fill("59350")?;
    page.shows("1 ligne sur 90 contient « 59350 ».")?;
    begins_with(page, "communes", &["Lille"])?;
    has_rows(page, "communes", 1)?;
    page.press(&[Key::Down])?;
    page.focus_comes_to("the first row", |name| name == "Lille")?;
    filter.fill("zzz")?;
    page.shows("Aucune des 90 lignes ne contient « zzz ».")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.press(&[Key::Escape])?;
    page.does_not_show("zzz")?;
    filter.has_value("")?;
    has_rows(page, "communes", 90)?;
});

scenario!(the_tab_key_stops_once_at_a_long_table_and_arrows_lead_through_it, |page| {
    page.open("#/")?;
    page.shows("Filtrer")?;
    page.within("Tableau des communes").shows("Willems")?;
    let stops = "return [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')] \
                 .filter((it) => it.tabIndex >= 0 && it.checkVisibility() && it.closest('table')).length";
    page.gives(stops, &[], 3)?;
    page.within("Tableau des communes").button("Actions").click_it()?;
    page.press(&[Key::Tab])?;
    page.focus_comes_to("the first row", |name| name == "Saint-André-lez-Lille")?;
    page.shows("Au clavier : ↑ et ↓ d’une ligne à l’autre")?;
    page.press(&[Key::Right])?;
    page.focus_comes_to("its number", |name| {
        name.starts_with("21") && name.ends_with("Saint-André-lez-Lille, voir le compte")
    })?;
    page.press(&[Key::Down])?;
    page.focus_comes_to("the number below", |name| {
        name.ends_with(", voir le compte") && !name.contains("Saint-André")
    })?;
    page.press(&[Key::Left])?;
    page.press(&[Key::End])?;
    page.focus_comes_to("the last row", |name| !name.contains("voir le compte") && name != "Saint-André-lez-Lille")?;
    page.press(&[Key::Home])?;
    page.focus_comes_to("the first row", |name| name == "Saint-André-lez-Lille")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59527")?;
});

scenario!(who_is_below_five_is_known_in_two_clicks_with_the_mark, |page| {
    page.at_each(&[(1366, 768), (390, 844)], |_, _| {
        page.open("#/")?;
        page.shows("voir lesquelles, et les 4 autres")?;
        page.link("95 % des communes dans au moins 5 actions 86 communes sur 90 voir lesquelles, et les 4 autres")
            .click_it()?;
        page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
        page.shows(
            "Non comptées : 4 communes Fretin 4 actions illustratif Hantay 4 actions illustratif \
             Salomé 4 actions illustratif Tressin 3 actions illustratif",
        )?;
        Ok(())
    })?;
});

scenario!(who_is_below_five_is_known_with_the_keyboard_alone, |page| {
    page.open("#/communes")?;
    page.run("document.getElementById('communes-filtre').focus()", vec![])?;
    for _ in 0..5 {
        page.press(&[Key::Tab])?;
    }
    page.focus_comes_to("the head of the actions", |name| name == "Actions")?;
    page.press(&[Key::Enter])?;
    page.press(&[Key::Enter])?;
    page.shows("Trié par actions, du plus petit au plus grand.")?;
    begins_with(page, "communes", &["Tressin", "Fretin", "Hantay", "Salomé"])?;
    page.within("Tressin").shows("3 (illustratif)")?;
});

/// The texts of the first row that cannot be seen, and whether the page is wider than the window.
const UNSEEN: &str = "const row = document.querySelector('.stacked tbody tr'); \
    const unseen = [...row.children].filter((it) => it.innerText.trim() && !it.checkVisibility()).map((it) => it.innerText); \
    return [unseen, document.documentElement.scrollWidth > document.documentElement.clientWidth]";

/// Waits until a table that becomes cards has rows.
fn until_drawn(page: &Page) -> Outcome {
    until("a table to be drawn", || {
        let is_drawn = page.run("return !!document.querySelector('.stacked tbody tr')", vec![])?;
        if is_drawn == json!(true) { Ok(()) } else { Err(Failure::new("there is none")) }
    })
}

scenario!(on_a_narrow_screen_no_column_is_hidden_and_no_table_is_wider_than_the_page, |page| {
    for address in ["#/communes", "#/actions", "#/perimetre", "#/evolution", "#/groupes", "#/donnees"] {
        page.open(address)?;
        page.narrow()?;
        until_drawn(page)?;
        page.gives(UNSEEN, &[], json!([[], false]))?;
        let wide = "return [...document.querySelectorAll('.wide, .scrolled, .sortable > [role=region]')] \
                    .filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.getAttribute('aria-label'))";
        page.gives(wide, &[], json!([]))?;
    }
    page.open("#/communes")?;
    page.narrow()?;
    page.within("Lille").shows("59350")?;
    page.within("Lille").shows("50 000 et plus")?;
});

scenario!(a_printed_table_has_all_of_its_rows_or_says_what_is_left_out, |page| {
    page.open("#/communes")?;
    page.button("Actions").click_it()?;
    let printed = "dispatchEvent(new Event('beforeprint')); \
                   return document.querySelectorAll('.sortable tbody tr').length";
    page.gives(printed, &[], Value::from(90))?;
    page.field("Filtrer : Tableau des communes").fill("lille")?;
    page.shows("contiennent « lille ». Trié par actions, du plus grand au plus petit.")?;
    assert!(!page.print()?.is_empty());
});
