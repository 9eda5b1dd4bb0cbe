//! The content of the page where no script runs, such as previews of mail and office suites: what to do, a description
//! of the app, and the key figures as a table.

use std::fmt::Display;
use std::sync::Arc;

use domain::french_dates;
use domain::indicators::{DaySnapshot, Figure, Interval, KeyFigures, Percentage, Scope, Share, figure_backing};
use domain::territory::{Provenance, Territory};

/// The element `sans-programme`. Where scripts run, the page's first script hides it (`boot/watch.js`), and what has the
/// class `sans-script` is left out where it is shown after all. It is no `<noscript>`, which previews that remove scripts
/// do not show, nor do browsers whose scripts are blocked rather than off.
///
/// It is not updated in copies of the file that contain edits, so it says that it is about the original data.
pub fn page(territory: &Territory) -> String {
    let about = territory.about();
    let day = about.reference;
    let snapshot = DaySnapshot::on(&Arc::new(territory.clone()), day, Scope::Everything);
    let rows = rows_of(&snapshot)
        .into_iter()
        .map(|(name, value)| format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escaped(&name), escaped(&value)));
    let rows = lines(rows);
    let mut notes = vec![illustrative(territory)];
    if about.publisher.is_none() {
        notes.push(Some(format!("Ce carnet n’est pas une publication de l’intercommunalité ({}).", about.epci)));
    }
    notes.push(Some("Accessibilité\u{a0}: non conforme.".to_owned()));
    let notes = lines(notes.into_iter().flatten().map(|note| format!("<p>{}</p>", escaped(&note))));
    format!(
        "<div id=\"sans-programme\" role=\"main\">\n<h1>{title}</h1>\n\
         <p class=\"sans-script\"><strong>Pour ouvrir ce carnet, téléchargez le fichier et ouvrez-le dans un navigateur \
         (Firefox, Chrome, Edge ou Safari).</strong> Cet aperçu n’en montre que les chiffres clés.</p>\n\
         <p>Ce carnet montre à quelles actions mutualisées participe chaque commune ({epci}), permet à une commune \
         de vérifier et de corriger ses participations, et recalcule aussitôt les chiffres.</p>\n\
         <table>\n<caption>Chiffres clés au {day}, calculés d’après les données d’origine</caption>\n\
         <thead><tr><th scope=\"col\">Indicateur</th><th scope=\"col\">Valeur</th></tr></thead>\n\
         <tbody>\n{rows}\n</tbody>\n</table>\n\
         <p>Ces chiffres sont ceux des données publiées avec ce fichier\u{a0}: les modifications qui y ont été \
         enregistrées depuis, s’il y en a, n’y sont pas comptées.</p>\n{notes}\n\
         <p class=\"sans-script\">Si vous lisez ceci dans un navigateur, JavaScript y est désactivé ou bloqué\u{a0}: \
         activez-le pour ce fichier, ou ouvrez-le depuis un dossier de ce poste avec un autre navigateur. Les \
         modifications qu’un navigateur a gardées n’en sont pas touchées.</p>\n</div>",
        title = escaped(&about.title),
        epci = escaped(&about.epci),
        day = escaped(&french_dates::day_in_words(day)),
    )
}

/// The key figures. Each figure that rests on illustrative rows says so.
fn rows_of(snapshot: &DaySnapshot) -> Vec<(String, String)> {
    let key = KeyFigures::of(snapshot);
    let row = |name: &str, figure: Figure, value: String| {
        let is_illustrative = figure_backing(snapshot, &figure).illustrative > 0;
        (name.to_owned(), if is_illustrative { format!("{value} (illustratif)") } else { value })
    };
    let mut rows = vec![
        row("Communes membres", Figure::Communes, grouped(key.communes)),
        row("Actions inscrites au schéma", Figure::Registered, grouped(key.actions.registered)),
        row("Actions déployées", Figure::Deployed, grouped(key.actions.deployed)),
        row(
            &format!("Actions déployées en {}", key.year),
            Figure::DeployedIn(key.year),
            grouped(key.deployed_in_year.min),
        ),
        row("Actions à l’étude, hors schéma", Figure::UnderStudy, grouped(key.actions.under_study)),
    ];
    for &(k, reached) in &key.thresholds {
        let name = format!("Communes participant à au moins {k} {}", counted(k, "action", "actions"));
        rows.push(row(&name, Figure::AtLeast(k), interval(reached, key.communes)));
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
    (illustrative > 0).then(|| {
        format!(
            "Données en partie illustratives\u{a0}: {} participations sur {}. {warning}",
            grouped(illustrative),
            grouped(participations.len())
        )
    })
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

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    let plain = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    // Browsers normalise a carriage return, and HTML does not allow U+0000.
    plain.replace('\r', "&#13;").replace('\0', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{locations, territory};
    use domain::dates::Day;

    #[test]
    fn the_bundled_page_has_the_published_results_and_the_illustrative_notice() {
        let package = territory::package(&locations::bundled_territory()).unwrap();
        let page = page(&Territory::read(&package).unwrap());
        for text in [
            "au 13 décembre 2019",
            "95\u{202f}% (86 sur 90) (illustratif)",
            "100\u{202f}% (90 sur 90) (illustratif)",
            "<td>90</td>",
            "<td>37 (illustratif)</td>",
            "illustratives",
            "calées sur les chiffres publiés",
        ] {
            assert!(page.contains(text), "{text} is missing");
        }
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
}
