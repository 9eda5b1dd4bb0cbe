//! The ways through the program: both levels of the navigation, the control of what is shown, and the bar that stays.

mod in_sight;

use browser_tests::{Key, Outcome, Page, scenario};
use serde_json::json;

/// An office screen, and a telephone; Firefox has no window that narrow.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// The pages by their way, with their addresses. Those of the own commune are Fretin's.
const PAGES: [(&str, &[(&str, &str)]); 4] = [
    (
        "Bilan",
        &[
            ("Actions", "#/actions"),
            ("Communes", "#/communes"),
            ("Groupes", "#/groupes"),
            ("Évolution", "#/evolution"),
            ("Vérifier", "#/verifier"),
            ("Vue d’ensemble", "#/"),
        ],
    ),
    (
        "Ma commune",
        &[
            ("Comparer", "#/commune/59256/comparer"),
            ("Voisines", "#/commune/59256/voisines"),
            ("Envoyer", "#/commune/59256/envoyer"),
            ("Changer de commune", "#/commune"),
            ("Répondre", "#/commune/59256"),
        ],
    ),
    (
        "Atelier",
        &[
            ("Schéma", "#/schema"),
            ("Périmètre", "#/perimetre"),
            ("Qualité", "#/donnees"),
            ("Journal", "#/journal"),
            ("Enregistrement", "#/modifications"),
            ("Grille", "#/grille"),
        ],
    ),
    ("Présenter", &[("Rapport", "#/rapport"), ("Phrases", "#/phrases"), ("Diaporamas", "#/diaporamas")]),
];

/// Answers « Quelle est votre commune ? » with Fretin.
fn choose_fretin(page: &Page) -> Outcome {
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("fretin")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59256")
}

scenario!(every_page_is_reached_by_its_way_and_both_levels_say_where_one_is, |page| {
    choose_fretin(page)?;
    page.at_each(&SIZES, |_, _| {
        for (way, pages) in PAGES {
            for (name, address) in pages {
                page.go_to(way, name)?;
                page.is_at(address)?;
                page.is_in(way, name)?;
            }
        }
        Ok(())
    })?;
});

scenario!(the_keyboard_alone_goes_from_way_to_way, |page| {
    page.open("#/")?;
    page.at_each(&SIZES, |_, _| {
        page.open("#/")?;
        page.tab_to("Atelier")?;
        page.press(&[Key::Enter])?;
        page.is_at("#/grille")?;
        page.focus_comes_to_role("heading")?;
        // Back from the heading of the page to the second level.
        for _ in 0..20 {
            page.press(&[Key::Shift, Key::Tab])?;
            if page.focused_name()? == "Journal" {
                break;
            }
        }
        page.press(&[Key::Enter])?;
        page.is_at("#/journal")?;
        page.is_in("Atelier", "Journal")?;
        Ok(())
    })?;
});

scenario!(pages_below_others_belong_to_their_way_and_mark_the_page_above, |page| {
    for (address, levels) in [
        ("#/actions/permis-de-louer", ["Bilan", "Actions"]),
        ("#/chiffre/communes_au_moins/5?le=2019-12-13", ["Bilan", ""]),
        ("#/evolution/2016-12-31/2017-12-31", ["Bilan", "Évolution"]),
        ("#/commune/59350", ["Ma commune", "Répondre"]),
        ("#/ajouter-une-action", ["Atelier", "Schéma"]),
        ("#/perimetre/59350", ["Atelier", "Périmètre"]),
        ("#/contradictions", ["Atelier", "Contradictions"]),
        ("#/formulaires", ["Atelier", "Formulaires"]),
        ("#/rapport", ["Présenter", "Rapport"]),
        ("#/recueillir", ["Atelier", "Recueillir"]),
        ("#/echanges", ["Atelier", "Échanges"]),
        ("#/phrases", ["Présenter", "Phrases"]),
        ("#/diaporamas", ["Présenter", "Diaporamas"]),
        ("#/aide", ["Aide", ""]),
        ("#/a-propos", ["", ""]),
    ] {
        page.open(address)?;
        page.is_in(levels[0], levels[1]).map_err(|failure| failure.with(address))?;
    }
});

scenario!(addresses_of_earlier_versions_keep_working, |page| {
    for address in [
        "#/",
        "#/commune",
        "#/commune/59350",
        "#/actions",
        "#/grille",
        "#/groupes",
        "#/evolution",
        "#/verifier",
        "#/donnees",
        "#/journal",
        "#/modifications",
        "#/perimetre",
        "#/ajouter-une-action",
        "#/contradictions",
        "#/presenter",
        "#/a-propos",
        "#/accessibilite",
        "#/actions/permis-de-louer?le=2016-12-31&publie",
    ] {
        page.open(address)?;
        assert!(!page.heading()?.is_empty(), "{address}");
        page.does_not_show("Cette page n’existe pas")?;
    }
});

scenario!(the_second_level_of_a_commune_is_about_the_one_on_the_page, |page| {
    page.open("#/commune")?;
    page.is_in("Ma commune", "")?;
    choose_fretin(page)?;
    page.within("Pages de cette partie").shows("Fretin")?;
    page.open("#/commune/59350/comparer")?;
    page.within("Pages de cette partie").shows("Lille")?;
    page.click("Voisines")?;
    page.is_at("#/commune/59350/voisines")?;
    page.within("Parties du carnet").click("Ma commune")?;
    page.is_at("#/commune/59256")?;
});

scenario!(each_page_leads_to_the_help_about_it, |page| {
    page.open("#/grille")?;
    page.click("Aide sur cette page")?;
    page.is_at("#/aide/equipe/grille")?;
    page.within("Parties du carnet").click("Aide")?;
    page.is_at("#/aide")?;
});

scenario!(a_day_is_typed_in_french_and_what_cannot_be_read_is_said_and_kept, |page| {
    page.open("#/")?;
    page.at_each(&SIZES, |_, _| {
        page.open("#/")?;
        for (typed, said) in [
            ("demain", "« demain » ne se lit pas comme une date : écrivez-la comme 13/12/2019 ou 13 décembre 2019."),
            ("31/02/2019", "« 31/02/2019 » ne se lit pas comme une date"),
            ("12/13/2019", "« 12/13/2019 » ne se lit pas comme une date"),
            ("2018", "« 2018 » est une année, et il faut un jour : par exemple 31/12/2018 ou 31 décembre 2018."),
            ("01/01/2015", "Le 1er janvier 2015 est avant l’adoption du schéma"),
        ] {
            page.type_shown_day(typed)?;
            page.shows(said)?;
            page.field("Autre date").has_value(typed)?;
            page.gives(FIELD_SAYS, &[], json!(["true", true])).map_err(|failure| failure.with(typed))?;
            page.shows("86 communes sur 90 participent")?;
        }
        for (typed, address) in [
            ("15 mars 2017", "#/?le=2017-03-15"),
            ("1/4/19", "#/?le=2019-04-01"),
            ("2016-12-31", "#/?le=2016-12-31"),
            ("13/12/2019", "#/"),
        ] {
            page.type_shown_day(typed)?;
            page.is_at(address)?;
            page.gives(FIELD_SAYS, &[], json!([null, false])).map_err(|failure| failure.with(typed))?;
        }
        Ok(())
    })?;
});

/// What the field of the day says of itself: whether it is invalid, and whether its description has an error.
const FIELD_SAYS: &str = "const field = document.getElementById('jour-date'); \
    const error = document.getElementById(field.getAttribute('aria-describedby').split(' ').pop()); \
    return [field.getAttribute('aria-invalid'), error.textContent !== '']";

scenario!(the_control_says_what_is_shown_opens_with_the_keyboard_and_closes_with_escape, |page| {
    page.open("#/actions")?;
    let closed = "Date et données : au 13 décembre 2019 · tout";
    page.tab_to(closed)?;
    page.press(&[Key::Enter])?;
    page.press(&[Key::Tab])?;
    page.press(&[Key::Left])?;
    page.is_at("#/actions?le=2018-12-31")?;
    page.tab_to("Tout")?;
    page.press(&[Key::Down])?;
    page.shows("au 31 décembre 2018 · publié seulement")?;
    page.press(&[Key::Escape])?;
    page.focus_comes_to("the control", |name| name.ends_with("au 31 décembre 2018 · publié seulement"))?;
    page.does_not_show("Autre date")?;
    page.go_to("Bilan", "Groupes")?;
    page.is_at("#/groupes?le=2018-12-31&publie")?;
    page.shows("au 31 décembre 2018 · publié seulement")?;
});

scenario!(the_days_that_are_compared_are_chosen_by_the_same_control, |page| {
    page.open("#/evolution")?;
    page.shows("du 31 décembre 2018 au 13 décembre 2019 · tout")?;
    page.open_shown_moment()?;
    page.within("Du").click("fin 2016")?;
    page.is_at("#/evolution/2016-12-31/2019-12-13")?;
    page.within("Au").field("Autre date d’arrivée").fill("1er janvier 2018")?;
    page.press(&[Key::Tab])?;
    page.is_at("#/evolution/2016-12-31/2018-01-01")?;
    page.shows("du 31 décembre 2016 au 1er janvier 2018 · tout")?;
    page.within("Du").field("Autre date de départ").fill("mars")?;
    page.press(&[Key::Tab])?;
    page.within("Du").shows("« mars » ne se lit pas comme une date")?;
    page.within("Au").does_not_show("ne se lit pas")?;
});

/// The names in the head that are cut or broken out of it, and how much the page is wider than the window.
const CUT: &str = "const head = document.querySelector('.masthead-line').getBoundingClientRect(); \
    const out = [...document.querySelectorAll('.masthead-line *, .level *')].filter((it) => { \
        const box = it.getBoundingClientRect(); \
        return box.width && !it.closest('.visually-hidden') && (box.left < -1 || box.right > innerWidth + 1); \
    }); \
    const name = document.querySelector('.masthead-territory'); \
    return [out.map((it) => it.className || it.textContent), name.textContent, \
        name.getBoundingClientRect().bottom <= head.bottom, \
        [...document.querySelectorAll('.ways li')].filter((it) => it.offsetTop !== it.parentElement.firstElementChild.offsetTop).length]";

scenario!(the_longest_name_of_a_territory_is_never_cut_and_the_ways_stay_on_one_line, |page| {
    const LONG: &str = "Communauté d’agglomération du Pays de Saint-Malo et de Dinard";
    let renamed = |text: String| text.replace("Métropole Européenne de Lille", LONG);
    page.open_changed("long.html", renamed, "#/")?;
    page.shows("communes sur")?;
    page.at_each(&[(320, 640), (390, 844), (768, 1024), (1024, 576), (1366, 768), (1920, 1080)], |_, _| {
        page.gives(CUT, &[], json!([[], LONG, true, 0]))?;
        Ok(())
    })?;
});

scenario!(a_printed_page_has_the_territory_the_day_and_the_data_at_its_head, |page| {
    page.open("#/actions")?;
    page.choose_shown("fin 2018")?;
    page.choose_shown("Publié seulement")?;
    page.shows("au 31 décembre 2018 · publié seulement")?;
    let head = "const head = document.querySelector('.masthead-line'); \
        return [head.querySelector('.masthead-territory'), head.querySelector('.print-only')].map((it) => it.textContent)";
    let expected = json!(["Métropole Européenne de Lille", "au 31 décembre 2018 · publié seulement"]);
    page.gives(head, &[], expected)?;
    assert!(page.print()?.starts_with(b"%PDF"));
});
