//! What the columns of the tables mean: for the descriptor of a package that lacks it, and for the dictionary of a workbook.

/// A column that the program knows.
#[derive(Debug)]
pub(super) struct KnownColumn {
    /// The table, without `.csv`.
    pub(super) table: &'static str,
    /// The name of the column.
    pub(super) name: &'static str,
    /// Its type in a Table Schema. Dates are strings, since they may be reduced to a month or a year.
    pub(super) kind: &'static str,
    /// Whether every row has a value.
    pub(super) is_required: bool,
    /// What it means, in French.
    pub(super) meaning: &'static str,
    /// The words that it may have, separated by `|`; empty for any.
    pub(super) values: &'static str,
}

/// The column of a file; `None` if the program knows none of this name.
pub(super) fn known_column(file: &str, name: &str) -> Option<&'static KnownColumn> {
    let table = file.strip_suffix(".csv").unwrap_or(file);
    COLUMNS.iter().find(|column| column.table == table && column.name == name)
}

/// The title of a file that the program knows.
pub(super) fn known_title(file: &str) -> Option<&'static str> {
    Some(match file {
        "communes.csv" => "Communes et dates d’appartenance",
        "communes_associees.csv" => "Communes associées à une commune membre",
        "contours.csv" => "Contours des communes",
        "actions.csv" => "Actions du schéma",
        "participations.csv" => "Participations des communes aux actions",
        "chiffres_publies.csv" => "Chiffres publiés",
        _ => return None,
    })
}

const fn column(
    table: &'static str,
    name: &'static str,
    (kind, is_required): (&'static str, bool),
    meaning: &'static str,
    values: &'static str,
) -> KnownColumn {
    KnownColumn { table, name, kind, is_required, meaning, values }
}

const TEXT: (&str, bool) = ("string", false);
const REQUIRED: (&str, bool) = ("string", true);
const NUMBER: (&str, bool) = ("integer", false);

const COLUMNS: [KnownColumn; 45] = [
    column("communes", "code_insee", REQUIRED, "Code INSEE de la commune, cinq caractères", ""),
    column("communes", "siren", TEXT, "Numéro SIREN de la commune", ""),
    column("communes", "nom", REQUIRED, "Nom de la commune, article compris", ""),
    column("communes", "population", NUMBER, "Population municipale du millésime indiqué par population_millesime", ""),
    column("communes", "membre_depuis", TEXT, "Premier jour dans l’EPCI ; vide : avant toute date demandée", ""),
    column("communes", "membre_jusqu_a", TEXT, "Premier jour hors de l’EPCI ; vide : toujours membre", ""),
    column(
        "communes",
        "code_article",
        NUMBER,
        "Liaison avec « de » : 0 de, 1 d’, 2 du, 3 de la, 4 des, 5 de l’ (INSEE, TNCC)",
        "0|1|2|3|4|5",
    ),
    column("communes", "codes_postaux", TEXT, "Codes postaux de la commune, séparés par | ; facultatif", ""),
    column("communes_associees", "nom", REQUIRED, "Nom de la commune associée", ""),
    column("communes_associees", "code_insee", REQUIRED, "Code INSEE de la commune associée", ""),
    column(
        "communes_associees",
        "associee_a",
        REQUIRED,
        "Code INSEE de la commune membre, dont les réponses sont les siennes",
        "",
    ),
    column("contours", "code_insee", REQUIRED, "Code INSEE de la commune", ""),
    column("contours", "chemin", REQUIRED, "Contour, chemin SVG à dessiner dans la viewBox du paquet", ""),
    column("actions", "action_id", REQUIRED, "Identifiant de l’action", ""),
    column("actions", "intitule", REQUIRED, "Intitulé", ""),
    column("actions", "domaine", REQUIRED, "Domaine", ""),
    column("actions", "forme", TEXT, "Forme de mutualisation", ""),
    column("actions", "objectifs", TEXT, "Identifiants des objectifs, séparés par |", ""),
    column("actions", "etudiee_le", TEXT, "Mise à l’étude, au plus tard à cette date", ""),
    column("actions", "inscrite_le", TEXT, "Inscription au schéma", ""),
    column("actions", "deployee_le", TEXT, "Déploiement", ""),
    column("actions", "arretee_le", TEXT, "Premier jour où l’action n’a plus cours", ""),
    column("actions", "liste_complete", TEXT, "« oui » : une commune absente de la liste ne participe pas", "oui"),
    column("actions", "description", TEXT, "Description en une phrase", ""),
    column("actions", "provenance", REQUIRED, "Publié, saisi ou illustratif", "publie|saisi|illustratif"),
    column("actions", "source", TEXT, "Source de la ligne", ""),
    column("actions", "objectif", TEXT, "Texte du rapport : ce qui était visé", ""),
    column("actions", "resultat", TEXT, "Texte du rapport : ce qui est atteint", ""),
    column("actions", "difficulte", TEXT, "Texte du rapport : ce qui a gêné", ""),
    column("actions", "perspective", TEXT, "Texte du rapport : ce qui vient ensuite", ""),
    column("participations", "action_id", REQUIRED, "Identifiant de l’action", ""),
    column("participations", "code_insee", REQUIRED, "Code INSEE de la commune", ""),
    column(
        "participations",
        "etat",
        REQUIRED,
        "Part que la commune prend à l’action",
        "participe|non|interessee|non_concernee|inconnue",
    ),
    column("participations", "depuis", TEXT, "Premier jour de la période ; vide : depuis toujours", ""),
    column("participations", "jusqu_a", TEXT, "Premier jour où cela n’est plus vrai ; vide : toujours vrai", ""),
    column("participations", "note", TEXT, "Remarque", ""),
    column("participations", "provenance", REQUIRED, "Publié, saisi ou illustratif", "publie|saisi|illustratif"),
    column("participations", "source", TEXT, "Source de la ligne", ""),
    column("chiffres_publies", "id", REQUIRED, "Identifiant du chiffre", ""),
    column("chiffres_publies", "date", REQUIRED, "Jour ou période dont le chiffre parle", ""),
    column("chiffres_publies", "indicateur", REQUIRED, "Ce qui est compté", ""),
    column("chiffres_publies", "relation", REQUIRED, "= : exactement ; ~ : environ", "=|~"),
    column("chiffres_publies", "valeur_publiee", REQUIRED, "Valeur telle qu’elle est écrite", ""),
    column("chiffres_publies", "precision", TEXT, "Ce qu’il faut savoir pour la lire", ""),
    column("chiffres_publies", "source", TEXT, "Où elle a été publiée", ""),
];
