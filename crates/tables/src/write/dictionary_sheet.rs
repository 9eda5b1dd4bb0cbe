//! The dictionary: what each column of each sheet means.

use domain::territory::Package;
use serde_json::Value;

use crate::write::columns::known_column;
use crate::write::content::{CellContent, SheetContent, headings, texts};
use crate::write::descriptor::described;
use crate::write::{indicator_sheet, table_sheets, wide_sheet};

/// The name of the sheet.
pub(super) const NAME: &str = "Dictionnaire";

/// The sheet. `names` are the names of the tables' sheets.
pub(super) fn dictionary_sheet(package: &Package, names: &[String]) -> SheetContent {
    let mut rows = vec![headings(["feuille", "colonne", "signification", "type", "valeurs"])];
    let (wide, indicators, own) = (wide_sheet::NAME, indicator_sheet::NAME, table_sheets::PACKAGE);
    rows.extend(
        [
            [indicators, "minimum", "Ce qui est certain : les « oui »", "nombre, formule", ""],
            [
                indicators,
                "maximum",
                "Ce qui est possible : les « oui » et ce qui n’est pas connu",
                "nombre, formule",
                "",
            ],
            [
                indicators,
                "sur",
                "L’ensemble : les communes membres, pour une action sans celles qui ne sont pas concernées",
                "nombre, formule",
                "",
            ],
            [indicators, "part", "Pourcentage tronqué, avec sa fraction", "texte, formule", ""],
            [indicators, "habitants", "Habitants des communes comptées", "nombre, formule", ""],
            [wide, "code_insee", "Code INSEE de la commune membre", "texte", ""],
            [wide, "nom", "Nom de la commune", "texte", ""],
            [
                wide,
                "une colonne par action en cours",
                "Réponse de la commune ce jour-là ; « (illustratif) » : inventée pour compléter le tableau",
                "texte",
                "oui|non|intéressée|non concernée|inconnue",
            ],
        ]
        .map(texts),
    );
    for (table, sheet) in package.tables.iter().zip(names) {
        for column in &table.columns {
            let field = described(&package.descriptor, &table.file, column);
            let known = known_column(&table.file, column);
            let member = |name: &str| field.and_then(|field| field.get(name)?.as_str());
            let meaning = member("description").or_else(|| known.map(|known| known.meaning)).unwrap_or_default();
            let kind = member("type").or_else(|| known.map(|known| known.kind)).unwrap_or("string");
            let values = field.and_then(values).or_else(|| known.map(|known| known.values.to_owned()));
            rows.push(
                [sheet, &**column, meaning, french_type(kind), &values.unwrap_or_default()]
                    .map(CellContent::text)
                    .into(),
            );
        }
    }
    rows.extend(
        [
            [own, "datapackage.json", "Le descripteur du paquet, en morceaux à joindre dans l’ordre", "texte", ""],
            [own, "feuille", "La feuille d’une table", "texte", ""],
            [own, "fichier", "Le fichier de cette table dans le paquet", "texte", ""],
        ]
        .map(texts),
    );
    SheetContent { name: NAME.to_owned(), rows, frozen: (1, 0), widths: vec![22, 28, 70, 16, 40] }
}

fn values(field: &Value) -> Option<String> {
    let words = field.get("constraints")?.get("enum")?.as_array()?.iter();
    Some(words.map(|word| word.as_str().map_or_else(|| word.to_string(), str::to_owned)).collect::<Vec<_>>().join("|"))
}

fn french_type(kind: &str) -> &str {
    match kind {
        "string" | "any" => "texte",
        "integer" => "nombre entier",
        "number" => "nombre",
        "date" => "date",
        "boolean" => "oui ou non",
        other => other,
    }
}
