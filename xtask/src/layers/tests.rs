//! Small made-up sources, each with the breach that must be named.

use super::*;

fn rules_broken_in(of: &CrateLayers, file: &str, text: &str) -> Vec<String> {
    breaches_of(of, Path::new(file), text).unwrap().iter().map(ToString::to_string).collect()
}

fn one_breach(of: &CrateLayers, file: &str, text: &str) -> String {
    let mut broken = rules_broken_in(of, file, text);
    assert_eq!(broken.len(), 1, "{broken:?}");
    broken.remove(0)
}

#[test]
fn a_component_that_knows_the_session_is_named_with_file_line_import_and_rule() {
    let said = one_breach(&APP, "components/table.rs", "//! A table.\n\nuse crate::state::Session;\n");
    assert_eq!(
        said,
        "src/components/table.rs:3: `crate::state::Session`: `components` may not use `state` (it may use: charts)"
    );
}

#[test]
fn a_grouped_import_does_not_hide_a_breach() {
    let said = one_breach(&APP, "views/map/mod.rs", "use crate::{components::Table,\n  browser::file};");
    assert!(said.starts_with("src/views/map/mod.rs:2: `crate::browser::file`"), "{said}");
}

#[test]
fn super_does_not_lead_out_of_a_layer() {
    let said = one_breach(&APP, "state/session.rs", "use super::super::browser::storage;");
    assert!(said.contains("`state` may not use `browser`"), "{said}");
    let said = one_breach(&APP, "components/table.rs", "mod tests { use super::super::super::wording::sentence; }");
    assert!(said.contains("`components` may not use `wording`"), "{said}");
    assert!(rules_broken_in(&APP, "components/table.rs", "use super::button::Button;").is_empty());
}

#[test]
fn a_path_in_the_middle_of_a_view_counts_like_an_import() {
    let said = one_breach(&APP, "components/meter.rs", "fn f() { view! { <b>{crate::route::home()}</b> } }");
    assert!(said.contains("`components` may not use `route`"), "{said}");
}

#[test]
fn views_do_not_use_each_other_and_only_those_that_are_named_use_the_browser() {
    let said = one_breach(&APP, "views/map.rs", "use crate::views::overview::Card;");
    assert!(said.contains("`views/map` may not use `views/overview`"), "{said}");
    let text = "use crate::browser::file;";
    assert_eq!(rules_broken_in(&APP, "views/share/mod.rs", text), Vec::<String>::new());
    assert_eq!(rules_broken_in(&APP, "views/grid/mod.rs", text), Vec::<String>::new());
    assert!(one_breach(&APP, "views/map/mod.rs", text).contains("`views/map` may not use `browser`"));
    assert!(rules_broken_in(&APP, "views/mod.rs", "pub use self::map::Map; use crate::views::grid::Grid;").is_empty());
}

#[test]
fn only_the_browser_names_the_browser_also_through_another_crate() {
    let text = "use leptos::web_sys::Window;";
    assert!(one_breach(&APP, "state.rs", text).contains("`state` may not name `web_sys`"));
    assert!(rules_broken_in(&APP, "browser/file.rs", text).is_empty());
}

#[test]
fn the_route_knows_the_ids_of_the_domain_and_no_more() {
    assert!(rules_broken_in(&APP, "route.rs", "use domain::ids::CommuneCode;").is_empty());
    let said = one_breach(&APP, "route.rs", "use domain::{ids::CommuneCode, territory::{Territory}};");
    assert!(said.contains("`route` may not use `domain::territory`"), "{said}");
}

#[test]
fn main_enters_the_app_and_nothing_else() {
    assert!(rules_broken_in(&APP, "main.rs", "mod app; mod state; fn main() { app::start(); }").is_empty());
    let said = one_breach(&APP, "main.rs", "fn main() { state::start(); }");
    assert!(said.contains("`main` may not use `state`"), "{said}");
    assert!(one_breach(&APP, "views.rs", "use crate::app::App;").contains("`views` may not use `app`"));
}

#[test]
fn nobody_takes_everything_from_the_root() {
    assert!(one_breach(&APP, "state.rs", "use super::*;").contains("`state` may not use `main`"));
}

#[test]
fn the_domain_is_used_from_left_to_right_only() {
    assert!(rules_broken_in(&DOMAIN, "indicators/cells.rs", "use crate::{ids::ActionId, journal::Edit};").is_empty());
    let said = one_breach(&DOMAIN, "territory/read.rs", "use crate::indicators::Share;");
    assert!(said.contains("`territory` may not use `indicators`"), "{said}");
    assert!(one_breach(&DOMAIN, "dates.rs", "use std::time::SystemTime;").contains("these crates are pure"));
}

#[test]
fn a_layer_that_is_not_in_the_table_is_an_error() {
    assert!(one_breach(&APP, "unknown/file.rs", "").contains("not in the table"));
}

#[test]
fn a_text_outside_wording_is_named_with_file_line_text_and_rule() {
    let said = one_breach(&APP, "views/map.rs", "fn f() {\n    view! { <b>\"Légende\"</b> }\n}");
    assert_eq!(
        said,
        "src/views/map.rs:2: `Légende`: what is read stands in `wording` only, and this has a letter with an accent"
    );
    assert!(rules_broken_in(&APP, "wording/map.rs", "pub const LEGEND: &str = \"Légende\";").is_empty());
    assert!(rules_broken_in(&DOMAIN, "folding.rs", "const FROM: &str = \"é\";").is_empty());
}

#[test]
fn a_text_is_told_by_its_accents_its_signs_its_spaces_or_its_capital() {
    for text in ["déjà", "l’ensemble", "« x »", "x\u{a0}: y", "10\u{202f}%", "Annuler", " Rendre", "Data are"] {
        assert!(texts::reading_sign(text).is_some(), "{text}");
    }
    for text in ["", "annuler", "M8 1.5a6.5", "A", "PNG", "→", "<b>", "cell yes", "ArrowUp", "QuotaExceededError"] {
        assert_eq!(texts::reading_sign(text), None, "{text}");
    }
}

#[test]
fn an_escaped_text_is_read_as_what_it_says() {
    assert!(one_breach(&APP, "views/map.rs", r#"const OF: &str = "\u{a0}: ";"#).contains("a no-break space"));
    assert!(one_breach(&APP, "views/map.rs", r#"const E: &str = r"Et puis";"#).contains("like a label"));
}

#[test]
fn comments_attributes_and_tests_may_say_what_they_like() {
    let text = r#"
        //! Déjà.
        /// L’ensemble.
        #[expect(clippy::pedantic, reason = "Because")]
        fn f() {} // « Annuler »
        #[cfg(test)]
        mod tests { const NAME: &str = "Lille"; }
    "#;
    assert_eq!(rules_broken_in(&APP, "views/map.rs", text), Vec::<String>::new());
    assert_eq!(rules_broken_in(&APP, "route/tests.rs", "const NAME: &str = \"Lille\";"), Vec::<String>::new());
    let after = "#[cfg(test)]\nmod tests;\nconst NAME: &str = \"Lille\";";
    assert!(one_breach(&APP, "route.rs", after).starts_with("src/route.rs:3: `Lille`"));
}
