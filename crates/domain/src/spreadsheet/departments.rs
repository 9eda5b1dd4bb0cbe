//! The départements that may stand beside the name of a commune.

/// The number of each département and its folded name.
const DEPARTMENTS: &str = "01 ain|02 aisne|03 allier|04 alpes de haute provence|05 hautes alpes|06 alpes maritimes|\
    07 ardeche|08 ardennes|09 ariege|10 aube|11 aude|12 aveyron|13 bouches du rhone|14 calvados|15 cantal|16 charente|\
    17 charente maritime|18 cher|19 correze|2A corse du sud|2B haute corse|21 cote d or|22 cotes d armor|23 creuse|\
    24 dordogne|25 doubs|26 drome|27 eure|28 eure et loir|29 finistere|30 gard|31 haute garonne|32 gers|33 gironde|\
    34 herault|35 ille et vilaine|36 indre|37 indre et loire|38 isere|39 jura|40 landes|41 loir et cher|42 loire|\
    43 haute loire|44 loire atlantique|45 loiret|46 lot|47 lot et garonne|48 lozere|49 maine et loire|50 manche|\
    51 marne|52 haute marne|53 mayenne|54 meurthe et moselle|55 meuse|56 morbihan|57 moselle|58 nievre|59 nord|60 oise|\
    61 orne|62 pas de calais|63 puy de dome|64 pyrenees atlantiques|65 hautes pyrenees|66 pyrenees orientales|\
    67 bas rhin|68 haut rhin|69 rhone|70 haute saone|71 saone et loire|72 sarthe|73 savoie|74 haute savoie|75 paris|\
    76 seine maritime|77 seine et marne|78 yvelines|79 deux sevres|80 somme|81 tarn|82 tarn et garonne|83 var|\
    84 vaucluse|85 vendee|86 vienne|87 haute vienne|88 vosges|89 yonne|90 territoire de belfort|91 essonne|\
    92 hauts de seine|93 seine saint denis|94 val de marne|95 val d oise|971 guadeloupe|972 martinique|973 guyane|\
    974 la reunion|976 mayotte";

/// The number of the département that ends a folded text, and the text before it: « seyssel haute savoie » is 74 and
/// « seyssel ». The longest name wins.
pub(super) fn department_at_end(text: &str) -> Option<(&'static str, &str)> {
    let ends = |line: &'static str| {
        let (number, name) = line.split_once(' ')?;
        let rest = text.strip_suffix(name)?.strip_suffix(' ')?;
        Some((name.len(), (number, rest)))
    };
    DEPARTMENTS.split('|').filter_map(ends).max_by_key(|(length, _)| *length).map(|(_, found)| found)
}

/// Whether a place whose code or postal code begins with these characters is in the département of an INSEE code. A
/// postal code of Corsica begins with 20; those overseas share their first two digits.
pub(super) fn is_in_department(code: &str, beginning: &str) -> bool {
    let Some(own) = code.get(..2) else { return false };
    match (own, beginning.get(..2)) {
        ("2A" | "2B", Some("20")) => true,
        ("97", Some("97")) if beginning.len() == 3 => code.starts_with(beginning),
        (_, start) => start.is_some_and(|start| start.eq_ignore_ascii_case(own)),
    }
}

/// Whether a folded word may be the number of a département.
pub(super) fn is_department_number(word: &str) -> bool {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word, "2a" | "2b") || digits && (word.len() == 2 || word.len() == 3 && word.starts_with("97"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::folded;

    #[test]
    fn the_longest_name_of_a_departement_at_the_end_is_found() {
        assert_eq!(department_at_end("seyssel haute savoie"), Some(("74", "seyssel")));
        assert_eq!(department_at_end("y somme"), Some(("80", "y")));
        assert_eq!(department_at_end("nord"), None);
        assert_eq!(DEPARTMENTS.split('|').count(), 101);
        assert!(DEPARTMENTS.split('|').all(|line| folded(line).eq_ignore_ascii_case(line)));
    }

    #[test]
    fn codes_are_compared_with_departements_in_all_their_spellings() {
        assert!(is_in_department("2A004", "20") && is_in_department("2A004", "2a") && !is_in_department("2A004", "2B"));
        assert!(is_in_department("97411", "97400") && is_in_department("97411", "974"));
        assert!(!is_in_department("97411", "971") && !is_in_department("59350", "62"));
    }
}
