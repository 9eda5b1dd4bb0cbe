//! The texts of the review of edits that were made elsewhere, before they are added.

use domain::journal::{EditsReview, ReviewGroup};

use super::numbers::{FIXED, agreed, counted, whole};

/// Adds the reviewed edits.
pub const ACCEPT: &str = "Ajouter ces modifications";

/// Adds nothing.
pub const REFUSE: &str = "Ne rien ajouter";

/// That edits were made from other tables.
pub const OTHER_TABLES: &str = "Il a été fait sur d’autres tables que celles de ce carnet\u{a0}: une autre édition, ou un fichier modifié hors du carnet. Vérifiez chaque changement auprès de qui l’envoie.";

/// That an answer was made from a copy with edits that are not here.
pub const UNKNOWN_EDITS: &str = "Il a été fait sur un exemplaire qui avait des modifications inconnues ici\u{a0}: il ne remplace pas ce qui a été dit ici entre-temps, et ce qui le contredit reste à trancher.";

/// The name, in headings and messages, of edits that this browser keeps and that are not those of the opened copy.
pub const KEPT_ELSEWHERE: &str = "Gardé à part dans ce navigateur";

/// That edits in this browser were not written with the key of the opened copy.
pub const WITHOUT_KEY: &str = "Rien ne prouve qui les a faits\u{a0}: le fichier d’origine, une autre copie, ou une autre page ouverte sur ce poste. N’ajoutez que ce que vous reconnaissez.";

/// That edits in this browser were made on other tables.
pub const KEPT_ON_OTHER_TABLES: &str = "Ils ont été faits sur d’autres tables que celles de ce carnet\u{a0}: une autre édition, ou un fichier modifié hors du carnet. Vérifiez chaque changement.";

/// Where reviewed edits come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewedSource {
    /// A file, or a pasted text.
    File,
    /// A return code.
    Code,
    /// The storage of this browser.
    Browser,
}

/// The heading: which file is reviewed.
#[must_use]
pub fn title(file: &str) -> String {
    ["À relire avant d’ajouter\u{a0}: «\u{a0}", file, "\u{a0}»"].concat()
}

/// What nothing was done yet, and what would be. `sender` is the name of the commune that says that it has sent them.
#[must_use]
pub fn summary(review: &EditsReview, source: ReviewedSource, sender: Option<&str>) -> String {
    let from = match sender {
        _ if source == ReviewedSource::Browser => "Ces gestes ne sont pas ceux de cette copie du carnet.".to_owned(),
        Some(name) if source == ReviewedSource::Code => ["Le code dit venir de ", name, "."].concat(),
        Some(name) => ["Le fichier dit venir de ", name, "."].concat(),
        None => "Le fichier ne dit pas quelle commune l’envoie.".to_owned(),
    };
    let changes = match review.changes() {
        0 if source == ReviewedSource::Browser => "Ils ne changeraient rien à ce que disent les données\u{a0}: ils entreraient dans le journal, déjà annulés ou déjà dits ici.".to_owned(),
        0 => "Il ne changerait rien à ce que disent les données\u{a0}: ses étapes entreraient dans le journal, déjà annulées ou déjà dites ici.".to_owned(),
        count => {
            let (computed, listed) =
                (agreed(count as u64, "calculé", "calculés"), agreed(count as u64, "le voici", "les voici tous"));
            format!(
                "{} {}, {computed} en comparant les données d’ici avant et après{FIXED}: {listed}.",
                if source == ReviewedSource::Browser { "Ils feraient" } else { "Il ferait" },
                counted(count as u64, "changement")
            )
        }
    };
    ["Rien n’est encore enregistré. ", &*from, " ", &*changes].concat()
}

/// How many cells would be in contradiction; empty if none.
#[must_use]
pub fn contradictions(cells: usize) -> String {
    let would = agreed(cells as u64, "aurait", "auraient");
    match cells {
        0 => String::new(),
        _ => format!(
            "{} {would} deux réponses contraires, celle d’ici et celle qui serait ajoutée{FIXED}: les deux seraient gardées, et à trancher.",
            counted(cells as u64, "case")
        ),
    }
}

/// The heading of a group of changes, with their number.
#[must_use]
pub fn group(group: ReviewGroup, count: usize, sender: Option<&str>) -> String {
    let of = match group {
        ReviewGroup::Deleted => "Ce qui serait supprimé".to_owned(),
        ReviewGroup::Tables => "Actions et communes".to_owned(),
        ReviewGroup::OtherCommunes => match sender {
            Some(name) => ["Réponses d’autres communes que ", name].concat(),
            None => "Réponses d’autres communes".to_owned(),
        },
        ReviewGroup::Confirmed => "Réponses illustratives qui seraient confirmées".to_owned(),
        ReviewGroup::Answered => "Réponses".to_owned(),
    };
    [&*of, "\u{a0}: ", &*whole(count as u64)].concat()
}

/// The message after nothing was added.
#[must_use]
pub fn refused(file: &str, source: ReviewedSource) -> String {
    if source == ReviewedSource::Browser {
        return "Rien n’a été ajouté, et rien n’a changé ici. Ce navigateur garde ces gestes à part, comme avant."
            .to_owned();
    }
    format!("«{FIXED}{file}{FIXED}» n’a pas été ajouté. Rien n’a changé ici, et rien n’en est gardé.")
}

/// The message that a file has entries under the ids of others.
#[must_use]
pub fn forged(file: &str, count: usize) -> String {
    let verb = agreed(count as u64, "y porte", "y portent");
    format!(
        "«{FIXED}{file}{FIXED}» n’a pas été repris{FIXED}: {} {verb} l’identifiant d’une autre, avec un autre contenu. Ce fichier a été changé hors du carnet{FIXED}: demandez à son auteur de l’enregistrer de nouveau. Rien n’a changé ici.",
        counted(count as u64, "entrée")
    )
}

#[cfg(test)]
mod tests {
    use domain::journal::EntryChange;

    use super::*;

    fn review(changes: usize) -> EditsReview {
        let change = EntryChange::Action {
            action: domain::ids::ActionId::parse("a").expect("an id"),
            before: None,
            after: None,
        };
        let groups = [(ReviewGroup::Deleted, vec![change; changes])].into();
        EditsReview { entries: 3, groups, ..EditsReview::default() }
    }

    #[test]
    fn the_summary_says_that_nothing_is_recorded_and_how_many_changes_there_would_be() {
        assert_eq!(
            summary(&review(2), ReviewedSource::File, Some("Fretin")),
            "Rien n’est encore enregistré. Le fichier dit venir de Fretin. Il ferait 2\u{a0}changements, calculés en comparant les données d’ici avant et après\u{a0}: les voici tous."
        );
        assert!(
            summary(&review(1), ReviewedSource::File, None)
                .contains("ne dit pas quelle commune l’envoie. Il ferait 1\u{a0}changement, calculé en")
        );
        assert!(summary(&review(0), ReviewedSource::File, None).contains("ne changerait rien"));
    }

    #[test]
    fn a_group_says_its_number_and_whose_answers_it_leaves_out() {
        assert_eq!(
            group(ReviewGroup::OtherCommunes, 3, Some("Fretin")),
            "Réponses d’autres communes que Fretin\u{a0}: 3"
        );
        assert_eq!(group(ReviewGroup::Deleted, 1, None), "Ce qui serait supprimé\u{a0}: 1");
        assert_eq!(contradictions(0), "");
        assert!(contradictions(1).starts_with("1\u{a0}case aurait deux réponses contraires"));
        assert!(forged("x", 2).contains("\u{a0}: 2\u{a0}entrées y portent l’identifiant d’une autre"));
    }
}
