//! The keys, by place.

use super::HelpBlock::{Keys, Paragraph};
use super::{HelpSection, HelpText};
use crate::grid::labels;
use crate::present;

pub const PAGE: HelpText = HelpText {
    title: "Les touches",
    lead: "Tout se fait aussi à la souris ou au doigt. Au clavier, Tab va d’un lien ou d’un bouton au suivant, et le repère montre toujours où l’on est.",
    sections: &[
        HelpSection {
            id: "partout",
            title: "Partout",
            blocks: &[
                Keys(&[
                    ("Tab, Maj + Tab", "aller à ce qui suit, à ce qui précède"),
                    ("Entrée", "suivre un lien, presser un bouton"),
                    ("Espace", "presser un bouton, cocher"),
                    ("Ctrl + Z", "annuler le dernier geste"),
                    ("Ctrl + Y, Ctrl + Maj + Z", "rétablir"),
                    ("Ctrl + S", "enregistrer\u{a0}: une copie, ou dans le fichier"),
                    ("Ctrl + P", "imprimer la page"),
                    ("Échap", "fermer ce qui est ouvert\u{a0}: une liste, une question, le choix de la date"),
                ]),
                Paragraph("Sur un Mac, la touche Cmd tient lieu de Ctrl, sauf avec les flèches."),
            ],
        },
        HelpSection {
            id: "chercher",
            title: "Chercher une commune",
            blocks: &[Keys(&[
                ("Lettres, chiffres", "nom, code INSEE, code postal"),
                ("↓, ↑", "parcourir les communes trouvées"),
                ("Entrée", "choisir la commune"),
                ("Échap", "fermer la liste"),
            ])],
        },
        HelpSection {
            id: "commune",
            title: "Les réponses d’une commune",
            blocks: &[Keys(&[
                ("Tab", "aller d’une action à la suivante"),
                ("o, n, i, c, ?", "oui, non, intéressée, non concernée, inconnue"),
                ("←, →, Début, Fin", "aller d’une réponse à l’autre, dans une action"),
                (
                    "Entrée",
                    "donner cette réponse\u{202f}; si elle est déjà notée, la confirmer et passer à la suivante",
                ),
                ("↓, ↑", "aller à l’action suivante, à la précédente"),
                ("s", "aller à la prochaine action à vérifier"),
            ])],
        },
        HelpSection { id: "grille", title: "La grille", blocks: &[Keys(&labels::KEYS)] },
        HelpSection {
            id: "tableaux",
            title: "Les tableaux",
            blocks: &[Keys(&[
                (
                    "Entrée, Espace",
                    "sur le titre d’une colonne\u{a0}: trier\u{202f}; une seconde fois\u{a0}: dans l’autre sens",
                ),
                ("↓", "du champ «\u{a0}Filtrer\u{a0}» à la première ligne"),
                ("↓, ↑", "d’une ligne à l’autre"),
                ("←, →", "d’un lien à l’autre de la ligne"),
                ("Début, Fin", "à la première ligne, à la dernière"),
            ])],
        },
        HelpSection {
            id: "carte",
            title: "La carte",
            blocks: &[Keys(&[
                ("Flèches", "aller à la commune d’à côté"),
                ("Échap", "effacer le nom et le chiffre affichés"),
                ("Entrée, Espace", "ouvrir la page de la commune"),
            ])],
        },
        HelpSection {
            id: "diapositives",
            title: "Les diapositives",
            blocks: &[
                Keys(&present::KEYS),
                Paragraph(present::CLICKER),
                Paragraph(
                    "Une diapositive agrandie défile d’abord avec ↓, ↑, Page suiv., Page préc. et Espace. La molette et un clic à côté de ce qui s’ouvre avancent aussi. Le bouton «\u{a0}Touches\u{a0}» montre cette liste, et une case qui désactive les lettres, les chiffres et les signes\u{202f}; les autres touches agissent toujours. Firefox quitte le plein écran dès qu’on presse Échap.",
                ),
            ],
        },
        HelpSection {
            id: "verifier",
            title: "Vérifier un texte",
            blocks: &[Keys(&[("Ctrl + Entrée", "vérifier ce qui est écrit")])],
        },
    ],
};
