//! The texts in charts: on axes, at the ends of lines, in legends; and the texts around exported charts.

use domain::dates::Day;
use domain::indicators::{Interval, Scope};
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, agreed, fraction, percentages, whole};
use super::overview::at;

/// The percentages on an axis.
#[must_use]
pub fn shares() -> Vec<String> {
    ["0", "25", "50", "75", "100"].map(|share| format!("{share}{NARROW}%")).to_vec()
}

/// The label of a pinned threshold: « 95 % (86 sur 90) dans au moins 5 ».
#[must_use]
pub fn pinned(k: u32, reached: Interval, of: u32) -> String {
    format!("{} ({}) dans au moins {k}", percentages(reached, of), fraction(reached, of))
}

/// The title of the axis of thresholds.
pub const THRESHOLDS: &str = "au moins tant d’actions";

/// The label at the end of the line of deployments; if some of them are not drawn: « 5 des 25 déployées ».
#[must_use]
pub fn deployed(count: u32, left_out: u32) -> String {
    stage(count, left_out, "déployée")
}

/// The label at the end of the line of registrations.
#[must_use]
pub fn registered(count: u32) -> String {
    stage(count, 0, "inscrite")
}

fn stage(count: u32, left_out: u32, participle: &str) -> String {
    let all = [&*whole(count.into()), " ", participle, agreed(count.into(), "", "s")].concat();
    if left_out == 0 { all } else { [&*whole((count - left_out).into()), " des\u{a0}", &all].concat() }
}

/// The heading of the names of a year's deployments.
#[must_use]
pub fn named(year: u16) -> String {
    format!("en {year}{FIXED}:")
}

/// How many actions were deployed in a year, or at least how many if the dates of some are left out.
#[must_use]
pub fn more(count: u32, is_open: bool) -> String {
    match (count, is_open) {
        (0, false) => "–".to_owned(),
        (0, true) => "?".to_owned(),
        (_, false) => ["+\u{a0}", &*whole(count.into())].concat(),
        (_, true) => [&*whole(count.into()), "\u{a0}ou plus"].concat(),
    }
}

/// The legend of the deployments of which the date is left out.
pub const UNDATED: &str = "peut-être davantage\u{a0}: dates illustratives laissées de côté";

/// A class of the map, without its number of communes.
#[must_use]
pub fn class((first, last): (u32, Option<u32>)) -> String {
    match last {
        Some(last) if last == first => whole(first.into()),
        Some(last) => format!("{first}\u{a0}à\u{a0}{last}"),
        None => format!("{first} et plus"),
    }
}

/// The caption of the distribution.
pub const DISTRIBUTION: &str = "Nombre de communes selon leur nombre d’actions\u{a0}: à coup sûr, puis peut-être, faute de réponses. La dernière ligne compte celles dont le nombre n’est pas connu à coup sûr\u{202f}; elle complète la deuxième colonne.";

/// The text alternative of the distribution.
pub const DISTRIBUTION_LABEL: &str = "Nombre de communes selon leur nombre d’actions";
/// The columns and the last row of its table.
pub const CERTAIN_COLUMN: &str = "À coup sûr";
pub const POSSIBLE_COLUMN: &str = "À coup sûr ou peut-être";
pub const UNCERTAIN_ROW: &str = "Nombre incertain";

/// The legends of what is certain and of what is possible, in the distribution and in the curve of thresholds.
pub const CERTAIN_AND_POSSIBLE: [&str; 2] = ["à coup sûr", "peut-être, faute de réponses"];

/// The highlighted commune of which the number of actions is not certain: « Lille, entre 20 et 21 ».
#[must_use]
pub fn own(name: &str, count: Interval) -> String {
    [name, ", ", &super::numbers::range(count)].concat()
}

/// The mark of the user's commune.
pub const OWN_COMMUNE: &str = "votre commune";

/// The legend of the user's commune on a map: « Lille, votre commune ».
#[must_use]
pub fn own_on_the_map(name: &str) -> String {
    [name, ", ", OWN_COMMUNE].concat()
}

/// The name of one of several small maps, or of several small distributions: « Carte, fin 2016 : 64 %, au moins 5 (58 sur 90) ».
#[must_use]
pub fn panel(is_map: bool, name: &str, figure: &str, caption: &str) -> String {
    let kind = if is_map { "Carte, " } else { "Répartition, " };
    format!("{kind}{name}{FIXED}: {figure}, {caption}")
}

/// The title of the axis of the distribution.
pub const ACTIONS: &str = "actions";

/// The name of the region of the matrix's table.
pub const MATRIX: &str = "Réponses par commune et par état";

/// The caption of the matrix's table.
pub const MATRIX_CAPTION: &str = "Les réponses de chaque commune aux actions en cours, par état. Les communes vont des petites aux grandes, puis du plus grand au plus petit nombre certain d’actions\u{202f}; à égalité, par code INSEE.";

/// The link to each answer of the matrix.
pub const MATRIX_GRID: &str = "Chaque réponse, commune par commune et action par action\u{a0}: la grille";
/// The name of the region of the table of the matrix's actions, and its caption.
pub const MATRIX_ACTIONS: &str = "Réponses par action et par état";
pub const MATRIX_ACTIONS_CAPTION: &str = "Les réponses à chaque action en cours, par état\u{a0}: nombre de communes. Les actions vont par domaine, puis du plus grand au plus petit nombre de communes à coup sûr.";

/// The share above a small map. An interval is wider than a map: a line may break before its second bound.
#[must_use]
pub fn of_panel(reached: Interval, of: u32) -> String {
    percentages(reached, of).replace("\u{a0}et\u{a0}", " et\u{a0}")
}

/// The threshold under a small map: « au moins 5 (64 sur 90) ».
#[must_use]
pub fn of_threshold(k: u32, reached: Interval, of: u32) -> String {
    format!("au moins {k} ({})", fraction(reached, of))
}

/// The legend of a hatch.
pub const POSSIBLE: &str = "peut-être davantage (rangé par part certaine)";

/// The legend of a commune that is hatched on a map.
pub const BETWEEN: &str = "plusieurs classes possibles";

/// The legend of a dashed outline.
pub const OUTSIDE: &str = "pas membre à cette date";

/// The subtitle of an exported chart.
#[must_use]
pub fn subtitle(territory: &Territory, day: Day, scope: Scope) -> String {
    let scope = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => ", sans les données illustratives",
    };
    format!("{}, {}{scope}", territory.about().title, at(day))
}

/// The source line of an exported chart.
#[must_use]
pub fn source(territory: &Territory) -> String {
    let publisher = territory.about().publisher.as_deref().unwrap_or("carnet de mutualisation");
    let licences = match licences(territory) {
        none if none.is_empty() => none,
        named => [&*named, ". "].concat(),
    };
    format!("Source{FIXED}: {publisher}, d’après les données du carnet. {licences}Pourcentages tronqués.")
}

/// The licences of the data, as the territory's own data say; empty if they say nothing.
#[must_use]
pub fn licences(territory: &Territory) -> String {
    let titles: Vec<&str> = territory.about().credits.licences.iter().map(|title| &**title).collect();
    titles.join(", ")
}

/// What a chart may rest on beside the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartBasis {
    /// The outlines of the communes.
    Outlines,
    /// Their populations.
    Populations,
}

/// Whom what a chart rests on is owed to, as the territory's own data say; empty if they say nothing.
#[must_use]
pub fn credits(territory: &Territory, basis: &[ChartBasis]) -> String {
    let credits = &territory.about().credits;
    let said = basis.iter().map(|basis| match basis {
        ChartBasis::Outlines => ("Contours", &credits.outlines),
        ChartBasis::Populations => ("Communes et populations", &credits.communes),
    });
    let said = said.filter(|(_, titles)| !titles.is_empty()).map(|(noun, titles)| {
        let titles: Vec<String> = titles.iter().map(ToString::to_string).collect();
        [noun, "\u{a0}: ", &titles.join("\u{202f}; "), "."].concat()
    });
    said.collect::<Vec<_>>().join(" ")
}

/// The names of the charts, for the controls that belong to them.
pub mod names {
    pub const MAP: &str = "carte des communes";
    pub const THRESHOLDS: &str = "seuils";
    pub const DEPLOYMENTS: &str = "déploiements";
    pub const ADOPTION: &str = "part des communes par action";
    pub const DISTRIBUTION: &str = "répartition des communes";
    pub const MATRIX: &str = "toutes les réponses";
    pub const YEARS: &str = "cartes par année";
}

/// The fingerprint in an exported chart.
#[must_use]
pub fn fingerprint(fingerprint: &str) -> String {
    format!("Empreinte {fingerprint}")
}

/// The value beside an action's row: the percentages with their fraction.
#[must_use]
pub fn adoption_value(count: Interval, of: u32) -> String {
    super::findings::share(count, of)
}

/// The mark in an exported chart that depends on illustrative data.
pub const ILLUSTRATIVE: &str = "données illustratives";

/// The name of a chart's file, without its extension.
#[must_use]
pub fn file_name(chart: &str, day: Day, fingerprint: &str) -> String {
    format!("carnet-{chart}-{day}-{fingerprint}")
}

/// The message if the image could not be made.
pub const NOT_OFFERED: &str = "Ce navigateur n’a pas pu faire l’image\u{a0}: essayez l’autre format.";

/// The message if the browser would have made another image than the one that is seen.
pub const FALSIFIED: &str = "Pour protéger votre vie privée, ce navigateur brouille les images que fait une page\u{a0}: l’image PNG serait fausse, elle n’a pas été enregistrée. Prenez l’image SVG, qui est la même\u{202f}; un traitement de texte et un diaporama la montrent aussi.";

/// The buttons of a chart: its table, and its image in two formats.
pub const AS_TABLE: &str = "Les chiffres en tableau";
pub const AS_SVG: &str = "Image SVG";
pub const AS_PNG: &str = "Image PNG";

#[cfg(test)]
mod tests {
    use super::*;
    use fixtures::mel::MEL;

    #[test]
    fn a_territory_credits_its_own_outlines_and_populations_and_another_one_others() {
        let both = [ChartBasis::Outlines, ChartBasis::Populations];
        let mel = credits(&MEL, &both);
        assert!(
            mel.starts_with("Contours\u{a0}: IGN, ADMIN-EXPRESS-COG") && mel.contains("INSEE, population"),
            "{mel}"
        );
        assert!(!credits(&MEL, &[ChartBasis::Populations]).contains("IGN"));
        assert_eq!(credits(&fixtures::small_territory::made(&[], &[], &[]), &both), "");
    }

    #[test]
    fn a_row_always_has_its_percentages_and_its_fraction() {
        assert_eq!(adoption_value(Interval { min: 84, max: 84 }, 90), "93\u{202f}% (84\u{a0}sur\u{a0}90)");
        assert_eq!(
            adoption_value(Interval { min: 0, max: 90 }, 90),
            "entre\u{a0}0\u{202f}% et\u{a0}100\u{202f}% (entre\u{a0}0\u{a0}et\u{a0}90 sur\u{a0}90)"
        );
    }
}
