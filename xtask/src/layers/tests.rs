//! Small example sources, each with the expected violation.

use super::*;

fn messages(of: &CrateLayers, file: &str, text: &str) -> Vec<String> {
    violations_in(of, Path::new(file), text).unwrap().iter().map(ToString::to_string).collect()
}

fn one_violation(of: &CrateLayers, file: &str, text: &str) -> String {
    let mut messages = messages(of, file, text);
    assert_eq!(messages.len(), 1, "{messages:?}");
    messages.remove(0)
}

#[test]
fn a_violation_is_reported_with_file_line_path_and_rule() {
    let message = one_violation(&APP, "components/table.rs", "//! A table.\n\nuse crate::state::Session;\n");
    assert_eq!(
        message,
        "src/components/table.rs:3: `crate::state::Session`: `components` may not use `state` (it may use: charts, documents)"
    );
}

#[test]
fn a_violation_in_a_grouped_import_is_found() {
    let message = one_violation(&APP, "views/map/mod.rs", "use crate::{components::Table,\n  browser::file};");
    assert!(message.starts_with("src/views/map/mod.rs:2: `crate::browser::file`"), "{message}");
}

#[test]
fn a_path_with_super_to_another_layer_is_checked() {
    let message = one_violation(&APP, "state/session.rs", "use super::super::browser::storage;");
    assert!(message.contains("`state` may not use `browser`"), "{message}");
    let message = one_violation(&APP, "components/table.rs", "mod tests { use super::super::super::state::Session; }");
    assert!(message.contains("`components` may not use `state`"), "{message}");
    assert!(messages(&APP, "components/table.rs", "use super::button::Button;").is_empty());
}

#[test]
fn a_path_in_a_macro_is_checked_like_an_import() {
    let message = one_violation(&APP, "components/meter.rs", "fn f() { view! { <b>{crate::route::home()}</b> } }");
    assert!(message.contains("`components` may not use `route`"), "{message}");
}

#[test]
fn views_may_not_use_each_other_and_only_listed_ones_may_use_the_browser() {
    let message = one_violation(&APP, "views/map.rs", "use crate::views::overview::Card;");
    assert!(message.contains("`views/map` may not use `views/overview`"), "{message}");
    let text = "use crate::browser::file;";
    assert_eq!(messages(&APP, "views/changes/mod.rs", text), Vec::<String>::new());
    assert_eq!(messages(&APP, "views/grid/mod.rs", text), Vec::<String>::new());
    assert!(one_violation(&APP, "views/map/mod.rs", text).contains("`views/map` may not use `browser`"));
    assert!(messages(&APP, "views/mod.rs", "pub use self::map::Map; use crate::views::grid::Grid;").is_empty());
}

#[test]
fn only_the_browser_layer_may_use_web_sys_even_through_another_crate() {
    let text = "use leptos::web_sys::Window;";
    assert!(one_violation(&APP, "state.rs", text).contains("`state` may not name `web_sys`"));
    assert!(messages(&APP, "browser/file.rs", text).is_empty());
}

#[test]
fn a_layer_may_be_limited_to_modules_of_another_crate() {
    assert!(messages(&APP, "route.rs", "use domain::ids::CommuneCode;").is_empty());
    let message = one_violation(&APP, "route.rs", "use domain::{ids::CommuneCode, territory::{Territory}};");
    assert!(message.contains("`route` may not use `domain::territory`"), "{message}");
}

#[test]
fn main_may_only_use_the_app() {
    assert!(messages(&APP, "main.rs", "mod app; mod state; fn main() { app::start(); }").is_empty());
    let message = one_violation(&APP, "main.rs", "fn main() { state::start(); }");
    assert!(message.contains("`main` may not use `state`"), "{message}");
    assert!(one_violation(&APP, "views.rs", "use crate::app::App;").contains("`views` may not use `app`"));
}

#[test]
fn a_glob_import_from_the_root_is_a_violation() {
    assert!(one_violation(&APP, "state.rs", "use super::*;").contains("`state` may not use `main`"));
}

#[test]
fn layers_of_the_domain_may_only_use_lower_ones() {
    assert!(messages(&DOMAIN, "indicators/cells.rs", "use crate::{ids::ActionId, journal::Edit};").is_empty());
    let message = one_violation(&DOMAIN, "territory/read.rs", "use crate::indicators::Share;");
    assert!(message.contains("`territory` may not use `indicators`"), "{message}");
    assert!(one_violation(&DOMAIN, "dates.rs", "use std::time::SystemTime;").contains("these crates are pure"));
}

#[test]
fn a_layer_that_is_not_in_the_table_is_a_violation() {
    assert!(one_violation(&APP, "unknown/file.rs", "").contains("not in the table"));
}

#[test]
fn a_text_outside_wording_is_reported_with_file_line_text_and_rule() {
    let message = one_violation(&APP, "views/map.rs", "fn f() {\n    view! { <b>\"Légende\"</b> }\n}");
    assert_eq!(
        message,
        "src/views/map.rs:2: `Légende`: texts for users belong in the crate `wording`, and this has a letter with an accent"
    );
    assert!(messages(&DOMAIN, "folding.rs", "const FROM: &str = \"é\";").is_empty());
}

#[test]
fn texts_for_users_are_recognised_by_accents_typography_or_a_capital() {
    for text in ["déjà", "l’ensemble", "« x »", "x\u{a0}: y", "10\u{202f}%", "Annuler", " Rendre", "Data are"] {
        assert!(texts::user_text_sign(text).is_some(), "{text}");
    }
    for text in ["", "annuler", "M8 1.5a6.5", "A", "PNG", "→", "<b>", "cell yes", "ArrowUp", "QuotaExceededError"] {
        assert_eq!(texts::user_text_sign(text), None, "{text}");
    }
}

#[test]
fn escapes_in_a_text_are_decoded() {
    assert!(one_violation(&APP, "views/map.rs", r#"const OF: &str = "\u{a0}: ";"#).contains("a no-break space"));
    assert!(one_violation(&APP, "views/map.rs", r#"const E: &str = r"Et puis";"#).contains("like a label"));
}

#[test]
fn comments_attributes_and_tests_may_contain_any_text() {
    let text = r#"
        //! Déjà.
        /// L’ensemble.
        #[expect(clippy::pedantic, reason = "Because")]
        fn f() {} // « Annuler »
        #[cfg(test)]
        mod tests { const NAME: &str = "Lille"; }
    "#;
    assert_eq!(messages(&APP, "views/map.rs", text), Vec::<String>::new());
    assert_eq!(messages(&APP, "route/tests.rs", "const NAME: &str = \"Lille\";"), Vec::<String>::new());
    let after = "#[cfg(test)]\nmod tests;\nconst NAME: &str = \"Lille\";";
    assert!(one_violation(&APP, "route.rs", after).starts_with("src/route.rs:3: `Lille`"));
}

#[test]
fn only_components_draw_the_dots_of_illustrative_data() {
    let by_hand = r#"fn f() { view! { <span class="figure illustrative">{text}</span> } }"#;
    let message = one_violation(&APP, "views/overview/map.rs", by_hand);
    assert!(message.contains("only `components` draw the dots"), "{message}");
    assert!(messages(&APP, "components/figure.rs", by_hand).is_empty());
    let of_the_grid = r#"fn f() { out.push_str("illustrative-cell"); }"#;
    assert!(messages(&APP, "views/grid/render.rs", of_the_grid).is_empty());
}
