//! The help for councillors, mayors and journalists, and for who presents the results.

use super::HelpBlock::{Paragraph, Picture, Points, Steps, Terms};
use super::{HelpPicture, HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "Lire et présenter les résultats",
    lead: "Chaque chiffre du carnet dit de quoi il est fait. Cette page montre comment le lire, le retrouver à une autre date, comparer deux communes, et répondre à une question en séance.",
    sections: &[
        HelpSection {
            id: "lire",
            title: "Lire un chiffre",
            blocks: &[Points(&[
                "Un pourcentage est toujours suivi de sa fraction\u{a0}: sans elle, on ne sait pas de combien de communes il parle. Il est tronqué, jamais arrondi vers le haut. 100\u{202f}% ne se dit que de toutes les communes.",
                "«\u{a0}Entre … et …\u{a0}»\u{a0}: des réponses manquent. Le premier nombre est certain, le second reste possible. Le vrai est entre les deux.",
                "Chaque chiffre vaut à une date. Elle est écrite en haut de la page, et sur le papier.",
                "Un chiffre souligné d’un trait s’ouvre\u{a0}: il mène à son compte. Souligné de points, il repose sur des données [illustratives](aide/mots/illustratif).",
            ])],
        },
        HelpSection {
            id: "compte",
            title: "Voir d’où il vient\u{a0}: son compte",
            blocks: &[
                Picture(HelpPicture::Account),
                Paragraph(
                    "Choisissez un chiffre pour ouvrir son compte\u{a0}: la règle qui le compte, et tout ce qui a été regardé. Chaque commune ou action y est, qu’elle compte, qu’elle puisse compter, ou qu’elle ne compte pas, avec sa source. «\u{a0}Qui sont les autres\u{202f}?\u{a0}» se lit là.",
                ),
                Paragraph(
                    "Un compte se copie en texte ou en tableau, et s’imprime. Son adresse garde la date\u{a0}: elle se passe telle quelle.",
                ),
            ],
        },
        HelpSection {
            id: "illustratif",
            title: "Ce qui est illustratif, ce qui est publié",
            blocks: &[
                Paragraph(
                    "Une donnée illustrative est inventée pour remplir le tableau là où rien n’est publié. Elle ne dit rien de ce qu’une commune fait vraiment. Elle porte la mention «\u{a0}illustratif\u{a0}», et les chiffres qui s’appuient sur elle sont soulignés de points.",
                ),
                Paragraph(
                    "«\u{a0}Publié seulement\u{a0}», au même endroit que la date, laisse de côté les réponses illustratives. Elles deviennent inconnues, et les chiffres des intervalles. Les actions illustratives restent comptées, et le disent. La page [À propos](a-propos) donne les sources.",
                ),
            ],
        },
        HelpSection {
            id: "date",
            title: "Voir une autre date, ou deux",
            blocks: &[
                Steps(&[
                    "Ouvrez la commande de la date, en haut de la page\u{a0}: «\u{a0}au 13 décembre 2019 · tout\u{a0}», par exemple.",
                    "Choisissez une année, ou écrivez un jour\u{a0}: 13/12/2019, ou 13 décembre 2019.",
                    "Toutes les pages montrent alors ce jour-là.",
                ]),
                Paragraph(
                    "La page [Évolution](evolution) compare deux dates\u{a0}: communes entrées et sorties, actions déployées, participations en plus et en moins.",
                ),
            ],
        },
        HelpSection {
            id: "actions",
            title: "Une action, ses participantes",
            blocks: &[Paragraph(
                "La page [Actions](actions) les donne toutes\u{a0}: inscrites, déployées, à l’étude, arrêtées. Le titre d’une action mène à ses participantes, avec la date et la source de chaque réponse.",
            )],
        },
        HelpSection {
            id: "comparer",
            title: "Comparer une commune",
            blocks: &[Points(&[
                "Dans [Ma commune](commune)\u{a0}: son nombre d’actions, sa place parmi toutes et parmi celles de sa taille. À égalité, les communes partagent la meilleure place.",
                "«\u{a0}Comparer\u{a0}» nomme les communes de sa taille, et «\u{a0}ce qui nous manque\u{a0}»\u{a0}: ce que la plupart ont rejoint, et pas elle.",
                "«\u{a0}Voisines\u{a0}»\u{a0}: les communes qui la touchent, ce que chacune a et qu’elle n’a pas, et l’inverse. Si les données n’ont pas de contours, il n’y a pas de voisines.",
                "Un rang n’est pas une note\u{a0}: certaines actions ne concernent que certaines communes.",
            ])],
        },
        HelpSection {
            id: "carte",
            title: "La carte",
            blocks: &[Points(&[
                "Plus la teinte est soutenue, plus la commune a d’actions. La légende donne les limites des classes\u{a0}: en choisir une estompe les autres communes.",
                "Le nom et le chiffre d’une commune s’affichent à l’endroit que vous pointez. Un clic mène à sa page. Au doigt, un premier appui ouvre une carte, avec un lien vers elle.",
                "Hachuré\u{a0}: le nombre n’est pas connu à coup sûr, et tombe dans une classe ou dans une autre.",
            ])],
        },
        HelpSection {
            id: "tableaux",
            title: "Les tableaux et les graphiques",
            blocks: &[
                Paragraph(
                    "Chaque graphique est aussi un tableau\u{a0}: «\u{a0}Les chiffres en tableau\u{a0}», au-dessous. Il s’enregistre en image, avec sa date, sa source et la mention des données illustratives.",
                ),
                Paragraph(
                    "Un tableau se trie par le titre de ses colonnes. S’il est long, «\u{a0}Filtrer\u{a0}» n’en garde que les lignes cherchées. «\u{a0}Communes\u{a0}», dans le Bilan, les donne toutes\u{a0}: habitants, nombre d’actions, place, seuils.",
                ),
            ],
        },
        HelpSection {
            id: "verifier",
            title: "Vérifier une phrase",
            blocks: &[
                Paragraph(
                    "À la page [Vérifier](verifier), les chiffres publiés sont comparés aux données, un par un. Collez-y aussi une phrase ou un article\u{a0}: chaque affirmation chiffrée y reçoit un verdict, et ce sur quoi il repose.",
                ),
                Paragraph("Un verdict qui repose sur des données inventées le dit, et ne prouve rien."),
            ],
        },
        HelpSection {
            id: "seance",
            title: "Présenter en séance",
            blocks: &[
                Picture(HelpPicture::Slide),
                Steps(&[
                    "Avant\u{a0}: choisissez la date et les données à montrer, puis [Présenter](presenter/titre). «\u{a0}Plein écran\u{a0}», ou la touche F. «\u{a0}Fond clair\u{a0}» ou «\u{a0}Fond sombre\u{a0}», selon la salle.",
                    "Avancez avec les flèches, la barre d’espace, une télécommande, un clic, ou en glissant le doigt.",
                    "On vous demande «\u{a0}qui sont ces communes\u{202f}?\u{a0}»\u{a0}: choisissez le chiffre, son compte s’ouvre par-dessus. Avec une télécommande seule\u{a0}: deux fois le bouton de l’écran noir. Échap, ou ce bouton, revient à la diapositive. Une date choisie dans le compte ne change pas celle des diapositives.",
                    "«\u{a0}Et si telle commune participait\u{202f}?\u{a0}»\u{a0}: sur la diapositive de la commune, choisissez son nombre d’actions. Ses réponses s’ouvrent\u{a0}: changez-en une, les chiffres suivent. C’est une hypothèse, marquée comme telle\u{a0}: Ctrl + Z la défait. Après la séance, un bandeau la rappelle, et «\u{a0}Les voir\u{a0}» permet d’en faire une réponse ou de l’oublier.",
                    "«\u{a0}Fenêtre de l’orateur\u{a0}» montre sur votre écran les notes, la diapositive suivante et le temps passé, pendant que la salle voit la diapositive.",
                    "La touche B éteint l’écran, la touche O montre toutes les diapositives, la touche\u{a0}? dit ce que font les autres. La [liste](aide/touches/diapositives) est aussi dans l’aide.",
                ]),
                Terms(&[
                    [
                        "Sans réseau",
                        "Rien n’est à installer. Emportez le fichier sur une clé, et ouvrez-le une fois sur le poste de la salle avant la séance.",
                    ],
                    [
                        "Vos diapositives",
                        "La page [Diaporamas](diaporamas) les choisit, les ordonne et les titre, avec vos notes, vos textes et vos images.",
                    ],
                    ["Sur papier", "«\u{a0}Imprimer\u{a0}» donne toutes les diapositives, une par page."],
                    [
                        "Dans un autre logiciel",
                        "«\u{a0}Enregistrer en ODP\u{a0}» en fait un fichier pour Impress ou PowerPoint\u{a0}: textes modifiables, graphiques en dessins, notes. Ses chiffres ne changent plus.",
                    ],
                ]),
            ],
        },
    ],
};
