//! The first page of the help: what the program is, for whom, and where to go on.

use super::HelpBlock::{Paragraph, Points, Terms};
use super::{HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "De quoi avez-vous besoin\u{202f}?",
    lead: "Ce carnet montre qui participe à quoi dans le schéma de mutualisation d’un EPCI. Chaque commune y vérifie ses réponses, et les chiffres suivent aussitôt. C’est un seul fichier, qui s’ouvre dans un navigateur et se passe du réseau.",
    sections: &[
        HelpSection {
            id: "pages",
            title: "Choisissez votre page",
            blocks: &[Terms(&[
                [
                    "[Je réponds pour une commune](aide/mairie)",
                    "Ouvrir le fichier, trouver sa commune, répondre, envoyer, imprimer. Pour le secrétariat de mairie, la direction générale, le maire.",
                ],
                [
                    "[Je lis ou je présente les résultats](aide/elus)",
                    "Comprendre un chiffre, voir d’où il vient, comparer, projeter en séance. Pour les élus, les journalistes, les autres communes.",
                ],
                [
                    "[Je tiens les données](aide/equipe)",
                    "La grille, le schéma, le journal, l’enregistrement. Pour l’équipe de l’EPCI.",
                ],
                [
                    "[Je viens d’un autre EPCI](aide/autre-epci)",
                    "Mettre ses propres tableaux à la place de ceux de ce fichier.",
                ],
                ["[Les touches](aide/touches)", "Tout ce qui se fait au clavier, page par page."],
                [
                    "[Les mots](aide/mots)",
                    "Schéma, seuil, illustratif, empreinte\u{a0}: ce que chaque mot veut dire ici.",
                ],
            ])],
        },
        HelpSection {
            id: "entrees",
            title: "Quatre entrées, en haut de chaque page",
            blocks: &[
                Terms(&[
                    [
                        "[Bilan](#/)",
                        "Les résultats\u{a0}: les chiffres, la carte, les actions, les communes, ce qui a changé, et de quoi vérifier une phrase.",
                    ],
                    [
                        "[Ma commune](commune)",
                        "Les réponses d’une commune\u{a0}: les vérifier, les comparer, les envoyer, les imprimer.",
                    ],
                    [
                        "[Atelier](grille)",
                        "Le travail sur les données\u{a0}: la grille, le schéma, la qualité, le journal, l’enregistrement.",
                    ],
                    ["[Présenter](presenter/titre)", "Les mêmes résultats en diapositives, pour une séance."],
                ]),
                Paragraph(
                    "L’état de l’enregistrement, «\u{a0}Annuler\u{a0}» et «\u{a0}Rétablir\u{a0}» restent à portée sur toutes ces pages. La date et les données montrées se changent au même endroit partout, et les liens «\u{a0}?\u{a0}» mènent à la partie de l’aide qui parle de la page.",
                ),
            ],
        },
        HelpSection {
            id: "confiance",
            title: "Ce que ce carnet ne fait pas",
            blocks: &[Points(&[
                "Il n’envoie rien et ne charge rien\u{a0}: ce que vous tapez reste sur ce poste jusqu’à ce que vous donniez un fichier à quelqu’un.",
                "Il ne demande un nom que pour signer, et s’en passe. Ce qu’il en garde est à la page [À propos](a-propos).",
                "Il n’invente rien en silence\u{a0}: ce qui est [illustratif](aide/mots/illustratif) le dit partout où cela se voit.",
                "Il ne cache pas d’où il vient\u{a0}: qui le publie et ses sources sont à la page [À propos](a-propos).",
            ])],
        },
    ],
};
