//! The help for another EPCI, with tables of its own.

use super::HelpBlock::{Paragraph, Points, Steps, Terms};
use super::{HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "Le même carnet, pour un autre EPCI",
    lead: "Le carnet ne connaît de l’EPCI que ses tableaux. Avec d’autres tableaux, c’est le carnet d’un autre EPCI. Une liste de communes suffit pour commencer\u{a0}; pour les contours, les sources ou les chiffres publiés, il faut quelqu’un qui sache lancer une commande.",
    sections: &[
        HelpSection {
            id: "commencer",
            title: "Commencer avec une liste de communes",
            blocks: &[Steps(&[
                "À la page [Échanges](echanges), collez la liste des communes, ou choisissez un fichier de l’INSEE ou de data.gouv.fr qui n’ait que les vôtres\u{a0}: code INSEE, nom, population.",
                "Relisez ce qui est lu. Ce qui ne l’est pas est dit avec sa ligne et sa colonne\u{202f}; corrigez, relisez.",
                "Donnez le nom de l’EPCI, son numéro SIREN et la date du schéma, puis «\u{a0}Enregistrer ce nouveau carnet\u{a0}»\u{a0}: c’est un fichier à part, avec son propre identifiant. «\u{a0}L’ouvrir ici\u{a0}» le montre d’abord dans cet onglet.",
                "Ouvrez-le, et ajoutez-y les actions. Tout y est inconnu tant que les communes n’ont pas répondu.",
            ])],
        },
        HelpSection {
            id: "fichiers",
            title: "Un dossier, quelques tableaux",
            blocks: &[
                Paragraph(
                    "Les données sont un «\u{a0}Data Package\u{a0}»\u{a0}: un dossier de fichiers CSV (UTF-8, séparés par des virgules) et un fichier qui les décrit. Dates\u{a0}: 2019, 2019-04 ou 2019-04-01. Une case vide veut dire «\u{a0}non renseigné\u{a0}».",
                ),
                Terms(&[
                    [
                        "datapackage.json",
                        "Le titre, le nom et le SIREN de l’EPCI, la date d’adoption et la date de référence, les seuils, les objectifs, l’éditeur, le contact, les sources et les licences\u{202f}; sous carnet.logo, pour les couvertures du diaporama et du rapport, une image PNG ou JPEG de 110 ko au plus, écrite «\u{a0}data:image/png;base64,…\u{a0}»\u{202f}; et, sous carnet.accessibilite, ce que l’autorité dit de l’accessibilité, en texte ou en adresse https\u{a0}: etablie_le (date), schema_pluriannuel, plan_action, contact, alternative, derogations.",
                    ],
                    [
                        "communes.csv",
                        "Code INSEE, nom, population, premier jour dans l’EPCI, premier jour hors de lui. Les codes postaux, si vous voulez que l’on s’en serve pour trouver une commune.",
                    ],
                    [
                        "actions.csv",
                        "Identifiant, intitulé, domaine, forme, objectifs, dates (à l’étude, inscrite, déployée, arrêtée), liste complète ou non, description, provenance, source.",
                    ],
                    [
                        "participations.csv",
                        "Action, commune, état (participe, non, interessee, non_concernee, inconnue), depuis, jusqu’à, remarque, provenance, source.",
                    ],
                    ["contours.csv", "Le contour de chaque commune, pour la carte et les voisines. Facultatif."],
                    ["communes_associees.csv", "Les communes associées, et celle dont elles font partie. Facultatif."],
                    ["chiffres_publies.csv", "Les chiffres déjà publiés, à comparer aux données. Facultatif."],
                ]),
                Points(&[
                    "La provenance est «\u{a0}publie\u{a0}», «\u{a0}saisi\u{a0}» ou «\u{a0}illustratif\u{a0}». Ce qui est publié a une source.",
                    "Sans participations connues, ne laissez dans ce tableau que les titres des colonnes\u{a0}: tout est inconnu, et les communes répondent.",
                    "Les sources du programme ont un exemple à imiter, data/exemples/grand-chambery\u{a0}: son fichier datapackage.json décrit chaque colonne.",
                ]),
            ],
        },
        HelpSection {
            id: "fabriquer",
            title: "Fabriquer le fichier",
            blocks: &[
                Steps(&[
                    "Prenez les sources du programme, et Rust (rustup.rs). Le fichier README.md dit le reste.",
                    "«\u{a0}cargo xtask figures --data DOSSIER --date 2026-01-01\u{a0}» lit vos tableaux. Tout ce qui ne va pas est dit d’un coup, avec le fichier, la ligne et la colonne\u{202f}; sinon, tous les chiffres de ce jour s’affichent.",
                    "«\u{a0}cargo xtask dist --data DOSSIER --out FICHIER.html\u{a0}» fabrique le fichier à donner. Le programme y est le même, octet pour octet, que dans tout autre carnet de cette version.",
                ]),
                Paragraph(
                    "«\u{a0}cargo xtask claims --data DOSSIER\u{a0}» juge des phrases sur vos données. «\u{a0}cargo xtask --help\u{a0}» dit toutes les commandes.",
                ),
            ],
        },
        HelpSection {
            id: "ensuite",
            title: "Ensuite, sans commande",
            blocks: &[Points(&[
                "Les actions et les communes s’ajoutent et se modifient dans le programme\u{a0}: [schéma et périmètre](aide/equipe/schema).",
                "Les réponses se collent depuis un tableur\u{a0}: [coller un tableau](aide/equipe/coller).",
                "Le titre, les seuils, les contours et les chiffres publiés ne changent que dans les tableaux.",
            ])],
        },
        HelpSection {
            id: "droits",
            title: "Droits et obligations",
            blocks: &[Points(&[
                "Le programme est sous licence MIT\u{a0}: vous pouvez l’utiliser, le modifier et le donner.",
                "Le carnet se déclare [non conforme](accessibilite) à l’accessibilité tant qu’une autorité ne l’a pas fait auditer.",
                "Il ne demande un nom que pour signer, et s’en passe. N’en mettez pas dans les remarques.",
            ])],
        },
    ],
};
