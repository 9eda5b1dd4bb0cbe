//! The texts of the declaration of accessibility, after the model of the order of 20 September 2019. What only the
//! authority can say comes from the territory's data, and is a gap where they say nothing.

mod results;

use std::sync::Arc;

use domain::indicators::Interval;
use domain::territory::{About, is_mail_address, is_web_address};

use super::numbers::{FIXED, agreed, counted, fraction, percentages, whole};
use super::{LinkedLine, TextBlock, dates, heading, list, paragraph};
use results::{CRITERIA, RESULTS, TestResults};

/// The title of the page and the text of the links to it: the mention that the law requires.
pub const TITLE: &str = "Accessibilité\u{a0}: non conforme";
/// The link to it on slides, where the mention is not projected: it stands on every other page.
pub const ON_SLIDES: &str = "Accessibilité";

/// The text of the page. `plan` is the address of the site map.
#[must_use]
pub fn blocks(about: &About, plan: String) -> Vec<TextBlock> {
    let said = &about.accessibility;
    let mut blocks = vec![
        TextBlock::Paragraph(commitment(about.publisher.as_deref())),
        heading("Schéma pluriannuel et plan d’action"),
        said_or_gap("Schéma pluriannuel", said.multi_year_plan.as_ref(), "son schéma pluriannuel d’accessibilité"),
        said_or_gap("Plan d’action", said.action_plan.as_ref(), "son plan d’action de l’année"),
        heading("État de conformité"),
        paragraph(
            "Ce carnet n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2\u{a0}: aucune autorité ne l’a fait auditer, et sans audit la mention est «\u{a0}non conforme\u{a0}», quel que soit le soin apporté.",
        ),
        heading("Résultats de nos propres essais"),
        paragraph(
            "Ce ne sont pas les résultats d’un audit, mais ceux des essais que mène le projet sur les 106 critères. Un critère qui demande le jugement d’une personne, ou un contrôle qui manque encore, reste «\u{a0}à vérifier\u{a0}»\u{a0}: le taux dit ce qu’il vaudrait si aucun de ceux-là n’était conforme, et si tous l’étaient.",
        ),
        TextBlock::List(counts(&RESULTS)),
        TextBlock::Paragraph(rate(&RESULTS)),
        heading("Contenus non accessibles"),
        TextBlock::Paragraph(failing(&RESULTS)),
        said_or_gap(
            "Dérogations pour charge disproportionnée",
            said.exemptions.as_ref(),
            "les dérogations pour charge disproportionnée qu’elle invoque, ou qu’elle n’en invoque aucune",
        ),
        paragraph(
            "Contenus que la loi n’oblige pas à rendre accessibles\u{a0}: les cartes qui ne servent pas à se situer ni à se déplacer, comme celles des communes de ce carnet\u{202f}; les documents d’autres sites où mènent les sources.",
        ),
        heading("Établissement de cette déclaration"),
    ];
    blocks.push(match said.made {
        Some(date) => TextBlock::Paragraph(["Déclaration établie ", &dates::when(date), "."].concat()),
        None => gap("la date de sa déclaration"),
    });
    blocks.extend([
        list(&[
            "Technologies sur lesquelles repose l’accessibilité\u{a0}: HTML, CSS, SVG, WAI-ARIA, JavaScript, WebAssembly.",
            "Environnement des essais\u{a0}: Chromium et Firefox, sous Linux, pilotés au clavier, sans lecteur d’écran.",
            "Outils\u{a0}: axe-core, et les scénarios du projet, rejoués à chaque version dans les deux navigateurs.",
        ]),
        TextBlock::Links(vec![LinkedLine {
            before: "Pages vérifiées\u{a0}: toutes celles du ".to_owned(),
            text: "plan du carnet".to_owned(),
            to: plan,
        }]),
        heading("Retour d’information et contact"),
        paragraph(
            "Si vous n’arrivez pas à lire un contenu ou à vous servir d’une page, écrivez-le\u{a0}: on doit vous aider ou vous donner le contenu sous une autre forme. Indiquez la page, ce que vous vouliez faire, le navigateur et l’aide technique.",
        ),
        said_or_gap("Contact", said.contact.as_ref().or(about.contact.as_ref()), "à qui s’adresser"),
        heading("Autre accès"),
        said_or_gap("Autre accès", said.alternative.as_ref(), "comment obtenir les contenus autrement"),
        heading("Voies de recours"),
        paragraph(
            "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas eu de réponse satisfaisante, vous pouvez\u{a0}:",
        ),
        TextBlock::Links(vec![
            defender("écrire un message au Défenseur des droits", "https://formulaire.defenseurdesdroits.fr/"),
            defender("contacter le délégué du Défenseur des droits de votre région", "https://www.defenseurdesdroits.fr/saisir/delegues"),
        ]),
        paragraph(
            "ou envoyer un courrier gratuit, sans timbre, à\u{a0}: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
        ),
    ]);
    blocks
}

fn commitment(publisher: Option<&str>) -> String {
    const LAW: &str = "à l’article 47 de la loi n°\u{a0}2005-102 du 11 février 2005";
    match publisher {
        Some(name) => [name, " s’engage à rendre ce carnet accessible, conformément ", LAW, "."].concat(),
        None => [
            "Qui publie ce carnet doit le rendre accessible, conformément ",
            LAW,
            ". Ce que l’autorité doit compléter\u{a0}: son nom, qui vaut engagement.",
        ]
        .concat(),
    }
}

/// What the authority says, with its link if it is an address; a gap if it says nothing.
fn said_or_gap(label: &str, said: Option<&Arc<str>>, missing: &str) -> TextBlock {
    let Some(said) = said else { return gap(missing) };
    let before = [label, "\u{a0}: "].concat();
    let to = if is_web_address(said) {
        said.to_string()
    } else if is_mail_address(said) {
        ["mailto:", said].concat()
    } else {
        return TextBlock::Paragraph([&before, &**said].concat());
    };
    TextBlock::Links(vec![LinkedLine { before, text: said.to_string(), to }])
}

fn gap(missing: &str) -> TextBlock {
    TextBlock::Paragraph(["Ce que l’autorité doit compléter\u{a0}: ", missing, "."].concat())
}

fn defender(text: &str, to: &str) -> LinkedLine {
    LinkedLine { before: String::new(), text: text.to_owned(), to: to.to_owned() }
}

fn counts(results: &TestResults) -> Vec<String> {
    let line = |count: u32, one: &str, many: &str| {
        [&*counted(count.into(), "critère"), " ", agreed(count.into(), one, many)].concat()
    };
    vec![
        line(results.conforming, "conforme", "conformes"),
        line(failing_count(results), "non conforme", "non conformes"),
        line(results.not_applicable, "sans objet", "sans objet"),
        line(results.to_verify, "à vérifier", "à vérifier"),
    ]
}

fn failing_count(results: &TestResults) -> u32 {
    u32::try_from(results.failing().len()).unwrap_or(u32::MAX)
}

/// The share of conforming criteria among those that apply, whatever becomes of those that are still to verify.
fn rate(results: &TestResults) -> String {
    let of = results.conforming + failing_count(results) + results.to_verify;
    let where_from = format!(
        "Le tableau des {} critères, avec la manière dont chacun est essayé, accompagne les sources du programme (docs/accessibilite.md).",
        whole(CRITERIA as u64)
    );
    if of == results.to_verify {
        return ["Aucun critère n’est encore jugé\u{a0}: il n’y a pas de taux. ", &where_from].concat();
    }
    let conforming = Interval { min: results.conforming, max: results.conforming + results.to_verify };
    format!(
        "Taux de nos essais{FIXED}: {} des critères applicables ({}). {where_from}",
        percentages(conforming, of),
        fraction(conforming, of)
    )
}

fn failing(results: &TestResults) -> String {
    let numbers: Vec<String> = results.failing().iter().map(|(theme, number)| format!("{theme}.{number}")).collect();
    match (numbers.len(), results.conforming) {
        (0, 0) => "Non-conformités\u{a0}: aucun critère n’est encore jugé.".to_owned(),
        (0, _) => "Non-conformités\u{a0}: nos essais n’en montrent pas parmi les critères jugés.".to_owned(),
        (1, _) => ["Non-conformité\u{a0}: le critère ", &numbers[0], "."].concat(),
        _ => ["Non-conformités\u{a0}: les critères ", &numbers.join(", "), "."].concat(),
    }
}

#[cfg(test)]
mod tests;
