//! What the head of a column says that is no name: an answer, a date, a remark, or nothing that is read.

use crate::folding::folded;

/// What the cells of a line are, for the answer that they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineRole {
    /// The answers.
    Answer,
    /// The date from which the answer holds.
    Since,
    /// The last day on which the answer holds.
    LastDay,
    /// The first day on which the answer no longer holds.
    Until,
    /// A remark.
    Note,
    /// Where the answer comes from; it is added to the remark.
    Source,
}

/// What a folded head means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadMeaning {
    Role(LineRole),
    /// A postal code, which looks like an INSEE code.
    PostalCode,
    /// A sum of other lines.
    Total,
    /// Something else about a commune or an action.
    Descriptive,
    /// The head of the names or codes.
    Names,
}

/// The folded heads of each role, between bars.
const ROLES: [(LineRole, &str); 6] = [
    (
        LineRole::Answer,
        "|reponse|reponses|participe|participation|participations|adhesion|adhesions|adhere|adherent|etat|statut|choix|\
         oui non|avis|position|decision|",
    ),
    (
        LineRole::Since,
        "|date|dates|depuis|depuis le|depuis quand|date d adhesion|date adhesion|date de l adhesion|date d effet|\
         date effet|adhesion date|date de l effet|date de debut|date debut|debut|date d entree|date entree|date de participation|date depuis|\
         adhesion le|adherente depuis|adherent depuis|adhere depuis|participe depuis|entree|entree le|depuis l annee|a partir de|a partir du|a compter de|a compter du|annee|annee d adhesion|annee d entree|",
    ),
    (
        LineRole::LastDay,
        "|date de fin|date fin|date de fin d adhesion|fin|jusqu a|jusqu au|jusque|date de sortie|sortie|\
         date de retrait|retrait|retrait le|sortie le|fin le|jusqu au inclus|annee de fin|annee de sortie|annee de retrait|",
    ),
    (LineRole::Until, "|plus depuis|n est plus vrai a partir de|ne participe plus depuis|"),
    (
        LineRole::Note,
        "|observation|observations|obs|remarque|remarques|commentaire|commentaires|note|notes|precision|precisions|\
         motif|motifs|",
    ),
    (LineRole::Source, "|source|sources|origine|reference|references|justificatif|justificatifs|"),
];

const POSTAL_CODES: &str = "|cp|c p|code postal|codes postaux|codepostal|postal|code poste|";

const DESCRIPTIVE: &str = "|population|pop|habitants|nb habitants|nombre d habitants|domaine|siren|siret|departement|dep|dept|canton|maire|\
     nom du maire|contact|contacts|mail|e mail|email|courriel|telephone|tel|adresse|epci|region|arrondissement|n|no|\
     numero|num|rang|ordre|strate|provenance|forme|objectif|objectifs|membre depuis|membre jusqu a|\
     confirmee|confirmees|confirmation|confirmations|";

const NAMES: &str = "|commune|communes|ville|villes|nom|noms|nom de la commune|nom commune|nom de commune|libelle|\
     libelle commune|action|actions|intitule|intitules|insee|code insee|codes insee|code commune|code|action id|identifiant de l action|\
     collectivite|collectivites|membre|membres|";

/// The words that begin the label of a sum.
const TOTALS: &str = "|total|totaux|sous total|somme|moyenne|cumul|nombre|nb|taux|pourcentage|ensemble|";

/// What a head means; `None` if it is a name, or nothing known.
pub(super) fn meaning(head: &str) -> Option<HeadMeaning> {
    let text = folded(&head.replace("(s)", "s").replace("(S)", "s"));
    let is_in = |list: &str, text: &str| list.contains(&["|", text, "|"].concat());
    if text.is_empty() {
        return None;
    }
    // The tables of the project end a period on the first day that it no longer holds.
    if head.trim().eq_ignore_ascii_case("jusqu_a") {
        return Some(HeadMeaning::Role(LineRole::Until));
    }
    if let Some((role, _)) = ROLES.iter().find(|(_, heads)| is_in(heads, &text)) {
        return Some(HeadMeaning::Role(*role));
    }
    if is_in(POSTAL_CODES, &text) {
        return Some(HeadMeaning::PostalCode);
    }
    if is_in(NAMES, &text) {
        return Some(HeadMeaning::Names);
    }
    if is_in(DESCRIPTIVE, &text) {
        return Some(HeadMeaning::Descriptive);
    }
    // « 90 communes » below the rows is their number.
    if let Some(("commune" | "communes" | "oui" | "reponses", number)) =
        text.rsplit_once(' ').map(|(number, word)| (word, number))
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
    {
        return Some(HeadMeaning::Total);
    }
    let first = text.split(' ').next().unwrap_or_default();
    (is_in(TOTALS, first) || text.starts_with("sous total") || text.starts_with("s total"))
        .then_some(HeadMeaning::Total)
}

/// The role that a head names; `None` for anything else.
pub(super) fn role(head: &str) -> Option<LineRole> {
    match meaning(head)? {
        HeadMeaning::Role(role) => Some(role),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_in_any_spelling() {
        for (head, expected) in [
            ("Date", Some(HeadMeaning::Role(LineRole::Since))),
            ("DATE D'ADHÉSION", Some(HeadMeaning::Role(LineRole::Since))),
            ("Jusqu’à", Some(HeadMeaning::Role(LineRole::LastDay))),
            ("jusqu_a", Some(HeadMeaning::Role(LineRole::Until))),
            ("Observation(s)", Some(HeadMeaning::Role(LineRole::Note))),
            ("Observations :", Some(HeadMeaning::Role(LineRole::Note))),
            ("Source", Some(HeadMeaning::Role(LineRole::Source))),
            ("C.P.", Some(HeadMeaning::PostalCode)),
            ("Total des oui", Some(HeadMeaning::Total)),
            ("Sous-total", Some(HeadMeaning::Total)),
            ("Code INSEE", Some(HeadMeaning::Names)),
            ("Archives", None),
            ("", None),
        ] {
            assert_eq!(meaning(head), expected, "{head:?}");
        }
    }
}
