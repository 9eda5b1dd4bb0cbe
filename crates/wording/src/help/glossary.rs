//! The words of the app, in the order of the alphabet, each at an address of its own.

use super::HelpBlock::Paragraph;
use super::{HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "Les mots",
    lead: "Ce que chaque mot veut dire dans ce carnet, par ordre alphabétique.",
    sections: &[
        word(
            "a-l-etude",
            "À l’étude",
            &[Paragraph(
                "Une action à laquelle l’EPCI réfléchit, sans l’avoir inscrite au schéma. Elle ne compte pas parmi les actions inscrites.",
            )],
        ),
        word(
            "action",
            "Action",
            &[Paragraph(
                "Un service, un achat ou un outil que l’EPCI et ses communes mettent en commun. Chaque commune y participe si elle le veut.",
            )],
        ),
        word(
            "arretee",
            "Arrêtée",
            &[Paragraph(
                "Une action qui n’a plus cours. Elle garde son passé\u{a0}: aux dates d’avant, elle compte encore.",
            )],
        ),
        word(
            "bilan",
            "Bilan",
            &[Paragraph(
                "Les résultats du schéma, présentés au conseil. Ici, tout ce qui se lit\u{a0}: chiffres, carte, actions, communes.",
            )],
        ),
        word(
            "carnet",
            "Carnet",
            &[Paragraph(
                "Ce fichier\u{a0}: le programme, les tableaux d’un EPCI, et les modifications qui voyagent avec eux.",
            )],
        ),
        word(
            "case",
            "Case",
            &[Paragraph(
                "Une commune et une action, dans la grille. Elle contient la réponse qui vaut à la date affichée.",
            )],
        ),
        word(
            "classe-de-taille",
            "Classe de taille",
            &[Paragraph(
                "Les communes d’à peu près le même nombre d’habitants. Une commune se compare à celles de sa classe.",
            )],
        ),
        word(
            "cle",
            "Clé d’une copie",
            &[Paragraph(
                "Un nombre secret, tiré au hasard, que reçoit la première copie enregistrée avec des modifications. Ce que le navigateur garde pour cette copie est chiffré avec elle\u{a0}: une autre page ouverte sur le même poste ne peut ni le lire ni le changer. Qui reçoit la copie reçoit la clé.",
            )],
        ),
        word(
            "code-de-retour",
            "Code de retour",
            &[Paragraph(
                "Une vingtaine de signes qui disent l’état d’une commune dans chaque action en cours\u{a0}: ni dates, ni remarques. Il se lit au téléphone, s’écrit sur papier, et se tape à la page [Enregistrement](modifications), ou à la page [Formulaires](formulaires) pour un formulaire rempli\u{a0}: majuscules, espaces et tirets ne comptent pas, et une faute de frappe se voit.",
            )],
        ),
        word(
            "code-insee",
            "Code INSEE",
            &[Paragraph(
                "Le code officiel d’une commune, en cinq caractères. Ce n’est pas le code postal, que plusieurs communes peuvent partager.",
            )],
        ),
        word(
            "commune-associee",
            "Commune associée",
            &[Paragraph(
                "Une ancienne commune rattachée à une autre. Ses réponses sont celles de la commune dont elle fait partie.",
            )],
        ),
        word(
            "commune-concernee",
            "Commune concernée",
            &[Paragraph(
                "Une commune pour laquelle l’action a un objet. Une commune non concernée n’est pas comptée parmi celles qui pourraient participer à l’action.",
            )],
        ),
        word(
            "compte",
            "Compte d’un chiffre",
            &[Paragraph(
                "Tout ce qui a été regardé pour ce chiffre\u{a0}: ce qui compte, ce qui peut compter, ce qui ne compte pas, et sur quoi cela repose. Le chiffre en est la somme.",
            )],
        ),
        word(
            "contradiction",
            "Contradiction",
            &[Paragraph(
                "Deux réponses contraires à une même case, données par des personnes dont aucune ne connaissait la réponse de l’autre. Quelqu’un [tranche](contradictions).",
            )],
        ),
        word(
            "copie",
            "Copie",
            &[Paragraph(
                "Un fichier de plus, avec le carnet entier et toutes les modifications. Deux copies modifiées chacune de son côté se réunissent sans rien perdre.",
            )],
        ),
        word(
            "deployee",
            "Déployée",
            &[Paragraph(
                "Une action du schéma qui a commencé\u{a0}: les communes peuvent y participer. Déployée et pas arrêtée, elle est «\u{a0}en cours\u{a0}».",
            )],
        ),
        word(
            "empreinte",
            "Empreinte",
            &[Paragraph(
                "Huit signes calculés à partir de toutes les données et de toutes les modifications. Deux carnets qui ont la même empreinte disent la même chose. Elle est au pied de chaque page, des diapositives et de ce qui s’imprime.",
            )],
        ),
        word(
            "entre",
            "Entre … et …",
            &[Paragraph(
                "Un chiffre dont une partie n’est pas connue. Le premier nombre est certain\u{202f}; le second reste possible, si toutes les réponses qui manquent allaient dans ce sens.",
            )],
        ),
        word(
            "epci",
            "EPCI",
            &[Paragraph(
                "Établissement public de coopération intercommunale\u{a0}: une métropole, une communauté urbaine, d’agglomération ou de communes.",
            )],
        ),
        word(
            "etat-nomme",
            "État nommé",
            &[Paragraph(
                "Le carnet tel qu’il était à un moment, sous un nom que vous lui donnez, pour le retrouver et le [comparer](journal).",
            )],
        ),
        word(
            "geste",
            "Geste",
            &[Paragraph(
                "Ce qui se fait en une fois\u{a0}: une réponse, un collage, une confirmation, une annulation. Un geste peut changer beaucoup de cases, et s’annule d’un coup.",
            )],
        ),
        word(
            "illustratif",
            "Illustratif",
            &[Paragraph(
                "Inventé pour remplir le tableau là où rien n’est publié. Une donnée illustrative ne prouve rien, et porte sa mention partout. Ce qui s’appuie sur elle est souligné de points.",
            )],
        ),
        word(
            "inscrite",
            "Inscrite",
            &[Paragraph("Une action que le schéma contient, qu’elle soit déjà déployée ou annoncée pour plus tard.")],
        ),
        word(
            "interessee",
            "Intéressée",
            &[Paragraph(
                "Une commune qui ne participe pas à l’action, et envisage de le faire. Elle ne compte pas parmi les participantes.",
            )],
        ),
        word(
            "journal",
            "Journal",
            &[Paragraph(
                "La suite de tous les gestes, même annulés, avec ce qu’ils ont remplacé. Il ne fait que grandir. C’est la page [Journal](journal).",
            )],
        ),
        word(
            "liste-complete",
            "Liste complète",
            &[Paragraph(
                "La liste des participantes d’une action est entière\u{a0}: une commune qui n’y est pas ne participe pas. Sans cela, on ne sait pas.",
            )],
        ),
        word(
            "modification",
            "Modification",
            &[Paragraph(
                "Une réponse, ou une valeur d’une action ou d’une commune, qui n’est plus celle d’origine. Elle compte une fois, quel que soit le nombre de gestes.",
            )],
        ),
        word(
            "mutualisation",
            "Mutualisation",
            &[Paragraph(
                "La mise en commun de services, d’agents, d’achats ou d’outils entre un EPCI et ses communes.",
            )],
        ),
        word(
            "participation",
            "Participation",
            &[Paragraph(
                "La part qu’une commune prend à une action pendant une période\u{a0}: participe, ne participe pas, intéressée, non concernée, inconnue.",
            )],
        ),
        word(
            "perimetre",
            "Périmètre",
            &[Paragraph(
                "Les communes membres de l’EPCI à une date. Il change\u{a0}: les chiffres se comptent sur les membres du jour.",
            )],
        ),
        word(
            "publie",
            "Publié",
            &[Paragraph("Qui vient d’une source que chacun peut consulter, donnée avec la ligne.")],
        ),
        word(
            "publie-seulement",
            "Publié seulement",
            &[Paragraph(
                "Le choix qui laisse de côté les réponses illustratives. Elles deviennent inconnues, et beaucoup de chiffres deviennent des intervalles.",
            )],
        ),
        word(
            "saisi",
            "Saisi",
            &[Paragraph("Qui a été répondu ou corrigé par quelqu’un, dans ce carnet ou dans ses tableaux.")],
        ),
        word(
            "schema",
            "Schéma de mutualisation",
            &[Paragraph(
                "La liste des actions qu’un EPCI et ses communes décident de mener en commun, adoptée par le conseil.",
            )],
        ),
        word(
            "seuil",
            "Seuil",
            &[Paragraph(
                "«\u{a0}Au moins tant d’actions\u{a0}»\u{a0}: combien de communes y participent. Le territoire choisit les seuils qu’il met en avant.",
            )],
        ),
        word(
            "voisine",
            "Voisine",
            &[Paragraph(
                "Une commune dont le contour touche celui d’une autre, les deux étant membres à la date affichée.",
            )],
        ),
    ],
};

const fn word(id: &'static str, title: &'static str, blocks: &'static [super::HelpBlock]) -> HelpSection {
    HelpSection { id, title, blocks }
}
