//! What a file shows of its territory where no script runs, such as previews of mail and office suites: the title and
//! the key figures. It is made from the tables of the document, so it is no part of the program.
//!
//! It has few tags, in a fixed order and without other attributes than written here, and no `<` besides. So whatever
//! else stands there is found without knowing the tables: see [`grammatical`].

use std::fmt::Display;
use std::sync::Arc;

use domain::french_dates;
use domain::indicators::{DaySnapshot, Figure, Interval, KeyFigures, Percentage, Scope, Share, figure_backing};
use domain::territory::{Provenance, Territory};

/// The name of the placeholder for these figures, which is the id of their element.
pub const FIGURES: &str = "chiffres-d-origine";

/// The start tag of the element of these figures.
pub const FIGURES_START: &str = "<div id=\"chiffres-d-origine\">";

/// The end tag of the element of these figures.
pub const FIGURES_END: &str = "</div>";

const CAPTION_START: &str = "<table>\n<caption>";
const ROW_START: &str = "<tr><th scope=\"row\">";

/// The content of the element, as HTML. Edits are not counted, and it says so.
#[must_use]
pub fn original_figures(territory: &Territory) -> String {
    let about = territory.about();
    let day = about.reference;
    let snapshot = DaySnapshot::on(&Arc::new(territory.clone()), day, Scope::Everything);
    let mut html = format!(
        "\n<h2>{}</h2>\n<p>Ce carnet montre à quelles actions mutualisées participe chaque commune ({}), permet à une \
         commune de vérifier et de corriger ses participations, et recalcule aussitôt les chiffres.</p>\n{CAPTION_START}\
         Chiffres clés au {}, calculés d’après les données d’origine</caption>\n",
        escaped(&about.title),
        escaped(&about.epci),
        escaped(&french_dates::day_in_words(day)),
    );
    for (name, value) in rows_of(&snapshot) {
        html.push_str(&[ROW_START, &escaped(&name), "</th><td>", &escaped(&value), "</td></tr>\n"].concat());
    }
    html.push_str("</table>\n");
    let mut notes = vec![
        "Ces chiffres sont ceux des données publiées avec ce fichier\u{a0}: les modifications qui y ont été enregistrées \
         depuis, s’il y en a, n’y sont pas comptées."
            .to_owned(),
    ];
    notes.extend(illustrative(territory));
    if !about.is_published_by_epci() {
        notes.push(format!("Ce carnet n’est pas une publication de l’intercommunalité ({}).", about.epci));
    }
    for note in notes {
        html.push_str(&["<p>", &escaped(&note), "</p>\n"].concat());
    }
    html
}

/// The length of the figures at the beginning of a text, in bytes, up to their end tag; `None` if what stands there is
/// anything else. An element without content is grammatical.
#[must_use]
pub fn grammatical(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("\n<h2>").map_or(Some(text), |rest| {
        let rest = paragraphs(after_text(rest, "</h2>\n")?);
        let mut rest = after_text(rest.strip_prefix(CAPTION_START)?, "</caption>\n")?;
        while let Some(row) = rest.strip_prefix(ROW_START) {
            rest = after_text(after_text(row, "</th><td>")?, "</td></tr>\n")?;
        }
        Some(paragraphs(rest.strip_prefix("</table>\n")?))
    })?;
    rest.starts_with(FIGURES_END).then_some(text.len() - rest.len())
}

/// What follows the paragraphs at the beginning of a text.
fn paragraphs(mut text: &str) -> &str {
    while let Some(rest) = text.strip_prefix("<p>").and_then(|rest| after_text(rest, "</p>\n")) {
        text = rest;
    }
    text
}

/// What follows this tag, if it is the first one.
fn after_text<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    text.get(text.find('<')?..)?.strip_prefix(tag)
}

/// The key figures. Each figure that rests on illustrative rows says so.
fn rows_of(snapshot: &DaySnapshot) -> Vec<(String, String)> {
    let key = KeyFigures::of(snapshot);
    let row = |name: String, figure: Figure, value: String| {
        let is_illustrative = figure_backing(snapshot, &figure).illustrative > 0;
        (name, if is_illustrative { format!("{value} (illustratif)") } else { value })
    };
    let count = |number: u32, name: [&str; 2], figure: Figure| {
        let [one, many] = name;
        row(counted(number, one, many).to_owned(), figure, grouped(number))
    };
    let deployed_in_year = key.deployed_in_year.min;
    let mut rows = vec![
        count(key.communes, ["Commune membre", "Communes membres"], Figure::Communes),
        count(key.actions.registered, ["Action inscrite au schéma", "Actions inscrites au schéma"], Figure::Registered),
        count(key.actions.deployed, ["Action déployée", "Actions déployées"], Figure::Deployed),
        row(
            format!("{} en {}", counted(deployed_in_year, "Action déployée", "Actions déployées"), key.year),
            Figure::DeployedIn(key.year),
            grouped(deployed_in_year),
        ),
        count(
            key.actions.under_study,
            ["Action à l’étude, hors schéma", "Actions à l’étude, hors schéma"],
            Figure::UnderStudy,
        ),
    ];
    for &(k, reached) in &key.thresholds {
        let name = format!("Communes participant à au moins {k} {}", counted(k, "action", "actions"));
        rows.push(row(name, Figure::AtLeast(k), interval(reached, key.communes)));
    }
    rows
}

/// A single share if the count is certain, else both bounds.
fn interval(range: Interval, of: u32) -> String {
    let at = |count| share(Share { count, of });
    if range.is_certain() { at(range.min) } else { format!("entre {} et {}", at(range.min), at(range.max)) }
}

fn share(share: Share) -> String {
    let fraction = format!("{} sur {}", grouped(share.count), grouped(share.of));
    match share.percentage() {
        None => fraction,
        Some(Percentage::LessThanOne) => format!("moins de 1\u{202f}% ({fraction})"),
        Some(Percentage::Whole(whole)) => format!("{whole}\u{202f}% ({fraction})"),
    }
}

/// How much is illustrative, and what the territory says of it.
fn illustrative(territory: &Territory) -> Option<String> {
    let participations = territory.participations();
    let illustrative = participations.iter().filter(|row| row.provenance == Provenance::Illustrative).count();
    let warning = territory.about().warning(Provenance::Illustrative);
    let warning =
        warning.map_or("Elles sont inventées pour remplir le tableau\u{a0}: elles ne prouvent rien.", |it| it);
    let share = match (illustrative, participations.len()) {
        (0, _) => return None,
        (illustrative, all) if illustrative == all => {
            "Données illustratives\u{a0}: toutes les participations".to_owned()
        }
        (illustrative, all) => {
            let participations = if illustrative < 2 { "participation" } else { "participations" };
            format!(
                "Données en partie illustratives\u{a0}: {} {participations} sur {}",
                grouped(illustrative),
                grouped(all)
            )
        }
    };
    Some(format!("{share}. {warning}"))
}

const fn counted<'a>(number: u32, one: &'a str, many: &'a str) -> &'a str {
    if number < 2 { one } else { many }
}

/// A whole number with narrow no-break spaces between thousands.
pub fn grouped(number: impl Display) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// A text without tags, and without control characters, which browsers change.
fn escaped(text: &str) -> String {
    let plain = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    plain.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dates::Day;
    use fixtures::mel::MEL;
    use fixtures::small_territory;

    #[test]
    fn the_bundled_territory_has_the_published_results_and_the_illustrative_notice() {
        let html = original_figures(&MEL);
        for text in [
            "au 13 décembre 2019",
            "95\u{202f}% (86 sur 90) (illustratif)",
            "100\u{202f}% (90 sur 90) (illustratif)",
            "<td>90</td>",
            "<td>37 (illustratif)</td>",
            "Données en partie illustratives",
            "calées sur les chiffres publiés",
        ] {
            assert!(html.contains(text), "{text} is missing");
        }
    }

    #[test]
    fn a_territory_of_one_commune_and_no_action_is_said_in_the_singular() {
        let territory = small_territory::made(&["59350,,Lille,1,,"], &[], &[]);
        let html = original_figures(&territory);
        assert!(html.contains(">Commune membre</th><td>1<") && html.contains(">Action déployée</th><td>0<"), "{html}");
        assert!(!html.contains("illustrati"), "{html}");
    }

    #[test]
    fn an_uncertain_figure_has_both_bounds() {
        assert_eq!(
            interval(Interval { min: 0, max: 3 }, 400),
            "entre 0\u{202f}% (0 sur 400) et moins de 1\u{202f}% (3 sur 400)"
        );
        assert_eq!(interval(Interval { min: 2, max: 2 }, 0), "2 sur 0");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal() {
        assert_eq!(french_dates::day_in_words(Day::parse("2020-03-01").unwrap()), "1er mars 2020");
        assert_eq!(grouped(1_143_572), "1\u{202f}143\u{202f}572");
    }

    #[test]
    fn what_is_made_is_grammatical_and_what_is_added_to_it_is_not() {
        let html = original_figures(&MEL) + FIGURES_END;
        assert_eq!(grammatical(&html), Some(html.len() - FIGURES_END.len()));
        assert_eq!(grammatical(FIGURES_END), Some(0));
        for (from, to) in [
            ("<h2>", "<h2 onclick=\"f()\">"),
            ("<p>Ce", "<p><img src=x>Ce"),
            ("<table>", "</div><meta http-equiv=refresh content=0><table>"),
            ("</td></tr>\n<tr>", "</td></tr>\n<script>f()</script><tr>"),
            ("</table>\n<p>", "</table>\n<a href=x><p>"),
            ("</table>\n", ""),
            ("</p>\n</div>", "</p>\n"),
        ] {
            assert!(html.contains(from), "{from}");
            assert_eq!(grammatical(&html.replacen(from, to, 1)), None, "{to}");
        }
    }
}
