//! The texts of the page about the program: the data, their sources, and how much is illustrative.

use domain::sorting::distinct_names;
use domain::territory::{Provenance, Territory};

use super::chart_labels::{self, ChartBasis};
use super::numbers::{FIXED, agreed, whole};
use super::{TextBlock, heading, paragraph, provenance};

/// The text of the page.
#[must_use]
pub fn blocks(territory: &Territory) -> Vec<TextBlock> {
    let about = territory.about();
    let named = [("Éditeur", &about.publisher), ("Contact", &about.contact)];
    let named =
        named.into_iter().filter_map(|(label, name)| name.as_ref().map(|name| format!("{label}{FIXED}: {name}.")));
    let mut blocks = vec![paragraph(
        "Le carnet de mutualisation montre qui participe à quoi dans le schéma de mutualisation d’un EPCI, permet à une commune de vérifier et de corriger ses participations, et recalcule aussitôt les indicateurs. Tout se passe dans ce fichier\u{a0}: il n’envoie rien et ne charge rien.",
    )];
    if !about.is_published_by_epci() {
        blocks.push(TextBlock::Paragraph(format!(
            "«{FIXED}{}{FIXED}» n’est pas une publication de cet EPCI{FIXED}: {}.",
            about.title, about.epci
        )));
    }
    blocks.extend(named.map(TextBlock::Paragraph));
    blocks.extend([
        heading("Ce qui est publié, ce qui est illustratif"),
        TextBlock::Paragraph(shares(territory)),
        TextBlock::Paragraph(provenance::illustrative_rows(territory)),
        paragraph(ILLUSTRATIVE_IS),
        heading("Comment les chiffres sont calculés"),
        paragraph(HOW_COMPUTED),
        heading("Sources des actions, des participations et des chiffres publiés"),
        TextBlock::List(sources(territory)),
        heading("Données personnelles"),
        paragraph("Le carnet ne demande un nom que si vous voulez signer, une fois, et il peut rester vide\u{a0}: un rôle suffit («\u{a0}secrétariat de mairie\u{a0}»). Il sert à savoir qui a dit quoi quand deux réponses se contredisent."),
        paragraph("Ce nom et l’heure de chaque geste sont gardés dans ce navigateur et dans les copies que vous enregistrez\u{a0}; le champ du nom n’est rempli d’avance que jusqu’à la fermeture de l’onglet, ou dans une copie qui a une clé. Une réponse envoyée ne dit que le nom, le jour et ce qui change. Rien ne part sans que vous donniez un fichier."),
        TextBlock::Paragraph(controller(territory)),
        paragraph("Pour ne pas diffuser les noms\u{a0}: «\u{a0}Préparer une version à diffuser\u{a0}», à la page Enregistrement. Pour les effacer d’un carnet\u{a0}: gardez cette version et supprimez les autres copies\u{a0}; et effacez les données de ce site dans le navigateur."),
        paragraph("Sur ce poste, une autre page ouverte depuis le disque peut, dans Chrome et Edge, lire et changer ce que le navigateur garde du carnet d’origine. Une copie enregistrée avec des modifications a une clé\u{a0}: ce que le navigateur garde pour elle est chiffré, et cette autre page peut l’effacer, mais ni le lire ni le changer. Dans Firefox, chaque fichier garde ses données à part."),
        heading("Licences"),
        TextBlock::Paragraph(licences(territory)),
    ]);
    let credits = chart_labels::credits(territory, &[ChartBasis::Populations, ChartBasis::Outlines]);
    if !credits.is_empty() {
        blocks.push(TextBlock::Paragraph(credits));
    }
    blocks
}

/// What illustrative data are, and how they are told.
pub const ILLUSTRATIVE_IS: &str = "Une donnée illustrative est inventée pour remplir le tableau là où rien n’est publié. Elle porte la mention «\u{a0}illustratif\u{a0}» partout où elle se voit. Le choix «\u{a0}Publié seulement\u{a0}» laisse de côté les réponses et les dates illustratives\u{a0}: les chiffres deviennent alors des intervalles. Les actions illustratives restent comptées, et le disent.";

/// How the figures are computed.
pub const HOW_COMPUTED: &str = "Chaque chiffre est un intervalle\u{a0}: au moins ce qui est certain, au plus ce qui reste possible quand des réponses manquent. Un pourcentage est toujours tronqué, jamais arrondi vers le haut, et accompagné de sa fraction. 100\u{202f}% ne se dit que de toutes les communes.";

/// The fingerprint of the data, in the footer.
#[must_use]
pub fn fingerprint(fingerprint: &str) -> String {
    format!("Empreinte des données et des modifications{FIXED}: {fingerprint}.")
}

/// How many actions and participations are published, entered, illustrative.
#[must_use]
pub fn shares(territory: &Territory) -> String {
    let actions: Vec<Provenance> = territory.actions().iter().map(|action| action.provenance).collect();
    let rows: Vec<Provenance> = territory.participations().iter().map(|row| row.provenance).collect();
    let sentence = |noun: &str, all: &[Provenance]| {
        let count = |one: Provenance| all.iter().filter(|provenance| **provenance == one).count() as u64;
        let counted = [
            (Provenance::Published, "publiée"),
            (Provenance::Entered, "saisie"),
            (Provenance::Illustrative, "illustrative"),
        ]
        .map(|(one, word)| format!("{}{FIXED}{}", whole(count(one)), [word, agreed(count(one), "", "s")].concat()));
        format!("{noun}{FIXED}: {}.", counted.join(", "))
    };
    format!("{} {}", sentence("Actions", &actions), sentence("Participations", &rows))
}

/// Who answers for the personal data in a file, and whom to ask.
fn controller(territory: &Territory) -> String {
    let about = territory.about();
    let contact = about.contact.as_ref().map(|contact| format!(" ({contact})")).unwrap_or_default();
    let who = match &about.publisher {
        Some(publisher) => format!("pour ceux qui lui sont envoyés, c’est l’éditeur, {publisher}{contact}"),
        None => format!("celui-ci ne nomme pas d’éditeur{FIXED}: adressez-vous à qui vous l’a donné{contact}"),
    };
    format!(
        "Qui garde ou diffuse un carnet répond des noms qu’il contient{FIXED}; {who}. Demandez-lui de voir, de corriger ou d’effacer ce qui vous concerne (RGPD, articles 13 à 17)."
    )
}

/// The licences of the data, as the territory says, and that of the program.
#[must_use]
pub fn licences(territory: &Territory) -> String {
    let data = match chart_labels::licences(territory) {
        none if none.is_empty() => "celle-ci n’est pas indiquée, demandez-la à qui vous a donné le carnet".to_owned(),
        named => named,
    };
    format!("Licence des données{FIXED}: {data}. Licence du programme{FIXED}: MIT.")
}

/// The sources of all published rows, without duplicates.
#[must_use]
pub fn sources(territory: &Territory) -> Vec<String> {
    let actions = territory.actions().iter().map(|action| (action.provenance, &action.source));
    let rows = territory.participations().into_iter().map(|row| (row.provenance, &row.source));
    let figures = territory.published().iter().map(|figure| (Provenance::Published, &figure.source));
    let published = actions.chain(rows).chain(figures).filter(|(provenance, _)| *provenance == Provenance::Published);
    distinct_names(published.filter_map(|(_, source)| source.as_ref()).map(ToString::to_string).collect())
}

/// The title of the page.
pub const TITLE: &str = "À propos de ce carnet";

#[cfg(test)]
mod tests {
    use fixtures::mel::MEL;

    use super::*;

    #[test]
    fn the_licence_of_the_data_is_what_the_territory_says_and_nothing_where_it_says_nothing() {
        assert!(licences(&MEL).contains("Licence Ouverte 2.0. "), "{}", licences(&MEL));
        assert!(licences(&fixtures::small_territory::made(&[], &[], &[])).contains("n’est pas indiquée"));
    }

    #[test]
    fn a_territory_without_a_publisher_names_nobody_as_answerable() {
        assert_eq!(MEL.about().publisher, None);
        let sentence = controller(&MEL);
        assert!(sentence.contains("ne nomme pas d’éditeur") && !sentence.contains(&*MEL.about().epci), "{sentence}");
    }
}
