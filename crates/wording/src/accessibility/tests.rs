//! Tests that the declaration says what the authority says, and where it says nothing.

use super::*;

fn about() -> About {
    fixtures::small_territory::made(&["59001,,Un,1,,"], &[], &[]).about().clone()
}

fn texts(about: &About) -> Vec<String> {
    let of = |block| match block {
        TextBlock::Heading(text) | TextBlock::Paragraph(text) => vec![text],
        TextBlock::List(lines) => lines,
        TextBlock::Links(lines) => {
            lines.into_iter().map(|it| [it.before, it.text, " ".into(), it.to].concat()).collect()
        }
    };
    blocks(about, "#/plan".to_owned()).into_iter().flat_map(of).collect()
}

#[test]
fn what_the_authority_does_not_say_is_a_gap() {
    let texts = texts(&about());
    let gaps = texts.iter().filter(|text| text.contains("Ce que l’autorité doit compléter")).count();
    assert_eq!(gaps, 7, "{texts:#?}");
}

#[test]
fn what_the_authority_says_takes_the_place_of_the_gaps() {
    let mut about = about();
    about.publisher = Some("Ville de Un".into());
    let said = &mut about.accessibility;
    said.made = domain::dates::ReducedDate::parse("2026-03");
    said.multi_year_plan = Some("https://a.fr/schema".into());
    said.action_plan = Some("Voté chaque année.".into());
    said.contact = Some("acces@a.fr".into());
    said.alternative = Some("Sur papier, en mairie.".into());
    said.exemptions = Some("Aucune.".into());
    let texts = texts(&about);
    for expected in [
        "Schéma pluriannuel\u{a0}: https://a.fr/schema https://a.fr/schema",
        "Plan d’action\u{a0}: Voté chaque année.",
        "Contact\u{a0}: acces@a.fr mailto:acces@a.fr",
        "Autre accès\u{a0}: Sur papier, en mairie.",
        "Dérogations pour charge disproportionnée\u{a0}: Aucune.",
        "Déclaration établie en mars 2026.",
    ] {
        assert!(texts.iter().any(|text| text == expected), "{expected}: {texts:#?}");
    }
    assert!(texts[0].starts_with("Ville de Un s’engage à rendre ce carnet accessible"));
    assert!(!texts.iter().any(|text| text.contains("doit compléter")), "{texts:#?}");
}

#[test]
fn the_contact_of_the_territory_serves_where_there_is_none_for_accessibility() {
    let mut about = about();
    about.contact = Some("carnet@a.fr".into());
    assert!(texts(&about).iter().any(|text| text == "Contact\u{a0}: carnet@a.fr mailto:carnet@a.fr"));
}

#[test]
fn the_rate_has_its_fraction_and_holds_whatever_becomes_of_what_is_still_to_verify() {
    let failing = [(0, 0); CRITERIA];
    let results =
        |conforming, to_verify| TestResults { conforming, not_applicable: 0, to_verify, failing, failing_count: 1 };
    let begins = |of: &TestResults| rate(of).split(". ").next().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(begins(&results(3, 0)), "Taux de nos essais : 75\u{202f}% des critères applicables (3 sur 4)");
    assert_eq!(
        begins(&results(2, 1)),
        "Taux de nos essais : entre 50\u{202f}% et 75\u{202f}% des critères applicables (entre 2 et 3 sur 4)"
    );
    assert!(rate(&TestResults { failing_count: 0, ..results(0, 5) }).starts_with("Aucun critère n’est encore jugé"));
}
