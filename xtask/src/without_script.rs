//! What the page says without JavaScript: what it is, and the key figures as a table.

use std::fmt::Display;
use std::sync::Arc;

use domain::french_dates;
use domain::indicators::{DaySnapshot, KeyFigures, Percentage, Range, Scope, Share};
use domain::territory::{Provenance, Territory};

/// The `<noscript>` element. The paragraph of the class `sans-script` holds only where JavaScript is off.
///
/// It is written once, and stays as it is in every copy in which edits are saved: so it says of which data it speaks.
pub fn page(territory: &Territory) -> String {
    let about = territory.about();
    let day = about.reference;
    let snapshot = DaySnapshot::on(&Arc::new(territory.clone()), day, Scope::Everything);
    let rows = rows_of(&KeyFigures::of(&snapshot))
        .into_iter()
        .map(|(name, value)| format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", safe(&name), safe(&value)));
    let rows = lines(rows);
    let mut notes = vec![illustrative(territory)];
    if about.publisher.is_none() {
        notes.push(Some(format!("Ce carnet n’est pas une publication de l’intercommunalité ({}).", about.epci)));
    }
    notes.push(Some("Accessibilité\u{a0}: non conforme.".to_owned()));
    let notes = lines(notes.into_iter().flatten().map(|note| format!("<p>{}</p>", safe(&note))));
    format!(
        "<noscript id=\"sans-programme\">\n<h1>{title}</h1>\n\
         <p>Ce carnet montre à quelles actions mutualisées participe chaque commune ({epci}), permet à une commune \
         de vérifier et de corriger ses participations, et recalcule aussitôt les chiffres.</p>\n\
         <p class=\"sans-script\">Il lui faut JavaScript, qui est désactivé dans ce navigateur. Activez-le pour cette \
         page, ou ouvrez-la avec un autre navigateur\u{a0}; les chiffres clés sont ci-dessous.</p>\n\
         <table>\n<caption>Chiffres clés au {day}, calculés d’après les données d’origine</caption>\n\
         <thead><tr><th scope=\"col\">Indicateur</th><th scope=\"col\">Valeur</th></tr></thead>\n\
         <tbody>\n{rows}\n</tbody>\n</table>\n\
         <p>Ces chiffres sont ceux des données publiées avec ce fichier\u{a0}: les modifications qui y ont été \
         enregistrées depuis, s’il y en a, n’y sont pas comptées.</p>\n{notes}\n</noscript>",
        title = safe(&about.title),
        epci = safe(&about.epci),
        day = safe(&french_dates::day_in_words(day)),
    )
}

fn rows_of(key: &KeyFigures) -> Vec<(String, String)> {
    let mut rows = vec![
        ("Communes membres".to_owned(), grouped(key.communes)),
        ("Actions inscrites au schéma".to_owned(), grouped(key.actions.registered)),
        ("Actions déployées".to_owned(), grouped(key.actions.deployed)),
        (format!("Actions déployées en {}", key.year), grouped(key.deployed_in_year)),
        ("Actions à l’étude, hors schéma".to_owned(), grouped(key.actions.under_study)),
    ];
    for &(k, reached) in &key.thresholds {
        let name = format!("Communes participant à au moins {k} {}", counted(k, "action", "actions"));
        rows.push((name, interval(reached, key.communes)));
    }
    rows
}

/// One figure where both ends are the same, else both ends.
fn interval(range: Range, of: u32) -> String {
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

fn illustrative(territory: &Territory) -> Option<String> {
    let all = territory.participations();
    let made_up = all.iter().filter(|row| row.provenance == Provenance::Illustrative).count();
    (made_up > 0).then(|| {
        format!(
            "Données en partie illustratives\u{a0}: {} participations sur {} ont été composées pour compléter le \
             tableau et ne disent rien de ce que fait réellement une commune.",
            grouped(made_up),
            grouped(all.len())
        )
    })
}

const fn counted<'a>(number: u32, one: &'a str, many: &'a str) -> &'a str {
    if number < 2 { one } else { many }
}

/// A whole number with a thin gap between thousands.
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

fn lines(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

fn safe(text: &str) -> String {
    let plain = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    // A browser would read a line's end otherwise than it is written, and no page may hold a zero.
    plain.replace('\r', "&#13;").replace('\0', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{places, territory};
    use domain::dates::Day;

    #[test]
    fn the_bundled_page_shows_the_published_results_and_says_what_is_illustrative() {
        let package = territory::package(&places::bundled_territory()).unwrap();
        let page = page(&Territory::read(&package).unwrap());
        for said in [
            "au 13 décembre 2019",
            "95\u{202f}% (86 sur 90)",
            "100\u{202f}% (90 sur 90)",
            "<td>37</td>",
            "illustratives",
        ] {
            assert!(page.contains(said), "{said} is missing");
        }
    }

    #[test]
    fn an_uncertain_figure_has_both_its_ends() {
        assert_eq!(
            interval(Range { min: 0, max: 3 }, 400),
            "entre 0\u{202f}% (0 sur 400) et moins de 1\u{202f}% (3 sur 400)"
        );
        assert_eq!(interval(Range { min: 2, max: 2 }, 0), "2 sur 0");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal() {
        assert_eq!(french_dates::day_in_words(Day::parse("2020-03-01").unwrap()), "1er mars 2020");
        assert_eq!(grouped(1_143_572), "1\u{202f}143\u{202f}572");
    }
}
