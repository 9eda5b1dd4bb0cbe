//! The texts about a text that the user has checked: the field, the summary of its claims, and the result to copy.

use claims::{Claim, Obstacle, Verdict};
use domain::indicators::{Backing, Scope};
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, agreed, counted as number_of};
use super::{arithmetic, claim_readings, verify};

/// The heading, the field and its buttons.
pub const TITLE: &str = "Un texte à vérifier";
pub const YOUR_TEXT: &str = "Votre texte\u{a0}: une phrase, ou un communiqué entier";
pub const HELP: &str = "Écrivez ou collez un texte qui chiffre des communes, des actions ou des habitants. Sans date, ses phrases valent à la date choisie en haut de la page. Ctrl et Entrée pour vérifier.";
pub const CHECK: &str = "Vérifier";
pub const INSERT_EXAMPLE: &str = "Insérer un exemple";

/// The error of an empty text.
pub const NO_TEXT: &str = "Écrivez ou collez d’abord un texte à vérifier.";

/// The button that copies the result.
pub const COPY: &str = "Copier le résultat";

/// The message if the browser refuses to copy.
pub const NOT_COPIED: &str = "Ce navigateur n’a pas laissé copier\u{a0}: sélectionnez le résultat à la souris.";

/// The heading of the claims one by one, below the text, and the button of each that leads back to the text.
pub const ONE_BY_ONE: &str = "Affirmation par affirmation";
pub const BACK: &str = "Revenir au texte";

/// The label of the value in the text, and the word for it in sentences.
pub const WRITTEN: &str = "Écrit";
pub const IS_WRITTEN: &str = "écrit";

/// How many claims a text has, and how many of each verdict: « 12 affirmations : 7 exactes, 1 contredite, 4 hors de
/// portée ».
#[must_use]
pub fn summary(claims: &[Claim]) -> String {
    let judged: Vec<(Verdict, Backing)> = claims.iter().map(|claim| (claim.verdict, claim.backing())).collect();
    if judged.is_empty() {
        return "Rien à vérifier\u{a0}: aucune affirmation chiffrée sur les communes, les actions ou les habitants. Donnez un nombre et ce qu’il compte.".to_owned();
    }
    [&number_of(judged.len() as u64, "affirmation"), "\u{a0}: ", &verify::by_verdict(&judged, true)].concat()
}

/// What a mark in the text says to a screen reader after the number of the claim.
#[must_use]
pub fn mark(claim: &Claim) -> String {
    ["\u{a0}: ", verify::verdict(claim.verdict, claim.backing()).1, ", voir le détail"].concat()
}

/// The subject of a claim as the program has read it; empty if it could not be read.
#[must_use]
pub fn subject(claim: &Claim, territory: &Territory) -> String {
    let subject = claim.reading.as_ref().map(|it| claim_readings::subject(it, territory));
    subject.map(|it| arithmetic::capitalized(&it)).unwrap_or_default()
}

/// The arithmetic behind a verdict and what would explain a difference, or why there is none.
#[must_use]
pub fn lines(text: &str, claim: &Claim, territory: &Territory, scope: Scope) -> Vec<String> {
    let reading = claim.reading.as_ref();
    let lines = reading.map(|it| arithmetic::arithmetic(it, &claim.computed, IS_WRITTEN, territory));
    let mut lines = lines.unwrap_or_default();
    lines.extend(reading.and_then(|it| super::verify::dates_kept(territory, scope, it, &claim.computed)));
    lines.extend(claim.obstacle.map(|why| match claim.stopped_at.clone().and_then(|at| text.get(at)) {
        Some(word) if why == Obstacle::UnknownWords => claim_readings::unknown_word(word),
        _ => claim_readings::obstacle(why).to_owned(),
    }));
    lines
}

/// The result for the clipboard: the summary, the text with the numbers of its claims, and each claim with its verdict.
/// `provenance` says of which data and which day.
#[must_use]
pub fn as_text(text: &str, claims: &[Claim], (territory, scope): (&Territory, Scope), provenance: &str) -> String {
    let backing = claims::backing_of(&claims.iter().flat_map(|claim| claim.computed.clone()).collect::<Vec<_>>());
    let mut lines = vec![summary(claims)];
    lines.extend(super::provenance::warning(territory, backing));
    lines.extend([String::new(), numbered(text.trim_end(), claims), String::new()]);
    for (index, claim) in claims.iter().enumerate() {
        let number = (index + 1).to_string();
        let words = text.get(claim.text.clone()).unwrap_or_default();
        let (_, verdict) = verify::verdict(claim.verdict, claim.backing());
        let open = format!("[{number}] «{FIXED}{words}{FIXED}»{FIXED}: {verdict}");
        lines.push(open);
        lines.extend(Some(subject(claim, territory)).filter(|it| !it.is_empty()));
        lines.extend(self::lines(text, claim, territory, scope));
        lines.push(String::new());
    }
    lines.push(provenance.to_owned());
    lines.join("\n")
}

/// The text with the number of each claim after its words.
fn numbered(text: &str, claims: &[Claim]) -> String {
    let mut numbered = text.to_owned();
    let mut ends: Vec<(usize, usize)> = claims.iter().enumerate().map(|(index, it)| (it.text.end, index + 1)).collect();
    ends.sort_unstable();
    for (end, number) in ends.into_iter().rev() {
        if numbered.is_char_boundary(end) {
            numbered.insert_str(end, &format!("{NARROW}[{number}]"));
        }
    }
    numbered
}

/// Example sentences with the reference day and the highest threshold of the territory.
#[must_use]
pub fn example(territory: &Territory) -> String {
    let about = territory.about();
    let k = about.highest_threshold();
    let actions = agreed(k.into(), "action", "actions");
    let day = super::dates::day(about.reference);
    format!(
        "Au {day}, 95 % des communes participent à au moins {k} {actions}.\nPlus de 20 actions sont déployées.\nLa plupart des communes participent à une action."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arithmetic::tests::territory;
    use domain::dates::Day;

    fn claims(text: &str) -> (Territory, Vec<Claim>) {
        let territory = territory();
        let claims = claims::read(text, &territory, Day::parse("2019-12-13").unwrap(), Scope::Everything);
        (territory, claims)
    }

    #[test]
    fn the_summary_counts_claims_in_the_feminine() {
        let (_, found) =
            claims("Le territoire compte 1 commune. Il y a 3 communes. 12 agents. 2 actions sont déployées.");
        assert_eq!(
            summary(&found),
            "4\u{a0}affirmations\u{a0}: 2\u{a0}exactes (dont 1\u{a0}sur des données inventées), 1\u{a0}contredite, 1\u{a0}hors de portée"
        );
        assert!(summary(&[]).starts_with("Rien à vérifier"));
    }

    #[test]
    fn a_count_that_keeps_the_dates_of_illustrative_actions_says_so_where_its_account_leaves_them_out() {
        let text = "Deux actions ont été déployées en 2015. Deux actions sont déployées.";
        let (territory, found) = claims(text);
        let says = |index: usize, scope: Scope| {
            lines(text, &found[index], &territory, scope).iter().any(|line| line.contains("un intervalle"))
        };
        assert_eq!([0, 1].map(|index| says(index, Scope::PublishedOnly)), [true, false]);
        assert!(!says(0, Scope::Everything));
    }

    #[test]
    fn a_mark_says_its_verdict_and_what_it_rests_on() {
        let (_, found) = claims("Deux actions sont déployées.");
        assert_eq!(mark(&found[0]), "\u{a0}: exact, sur des données inventées, voir le détail");
    }

    #[test]
    fn the_copied_result_has_the_text_the_verdicts_what_they_rest_on_and_the_source() {
        let text = "Deux actions sont déployées.\n\nIl y a 3 communes, et 12 agents.\n";
        let (territory, found) = claims(text);
        let copied = as_text(text, &found, (&territory, Scope::Everything), "Schéma, au 13 décembre 2019.");
        let lines: Vec<&str> = copied.lines().collect();
        assert!(
            lines[0].starts_with("3\u{a0}affirmations\u{a0}: 1\u{a0}exacte (sur des données inventées)"),
            "{copied}"
        );
        assert!(lines[1].contains("ne prouvent rien"));
        assert_eq!(lines[3], "Deux actions sont déployées\u{202f}[1].");
        assert_eq!(lines[4], "");
        assert!(lines[5].contains("3 communes\u{202f}[2]") && lines[5].contains("[3]"), "{copied}");
        assert_eq!(lines[7], "[1] «\u{a0}Deux actions sont déployées\u{a0}»\u{a0}: exact, sur des données inventées");
        assert_eq!(lines[8], "Actions déployées, au 13 décembre 2019");
        assert!(copied.contains("«\u{a0}Il y a 3 communes\u{a0}»\u{a0}: contredit\n"), "{copied}");
        assert!(copied.ends_with("Schéma, au 13 décembre 2019."));
    }

    #[test]
    fn a_result_without_invented_data_says_nothing_about_them() {
        let text = "Le territoire compte 1 commune.";
        let (territory, found) = claims(text);
        assert_eq!(found[0].verdict, Verdict::Exact);
        assert!(!as_text(text, &found, (&territory, Scope::Everything), "").contains("invent"));
    }
}
