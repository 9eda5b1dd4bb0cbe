//! The help for the team that keeps the data.

use super::HelpBlock::{Paragraph, Picture, Points, Steps, Terms};
use super::{HelpPicture, HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "Tenir les données",
    lead: "L’Atelier réunit ce qu’il faut pour saisir beaucoup de réponses, suivre le schéma, réunir ce que les communes renvoient, et donner à tous la version suivante du fichier.",
    sections: &[
        HelpSection {
            id: "grille",
            title: "La grille",
            blocks: &[
                Picture(HelpPicture::Grid),
                Paragraph(
                    "Une ligne par commune, une colonne par action. Choisissez une ou plusieurs cases, puis une réponse, d’un bouton ou d’une lettre\u{a0}: elle vaut pour toutes les cases choisies. La liste des [touches](aide/touches/grille) est à part.",
                ),
                Points(&[
                    "«\u{a0}Détail…\u{a0}» ouvre les dates et la remarque d’une case.",
                    "«\u{a0}Rendre\u{a0}» rend aux cases choisies ce que disent les tableaux.",
                    "Les filtres gardent les communes et les cases cherchées. Une ligne que vous modifiez reste en vue, même si elle ne répond plus au filtre.",
                    "Une touche corrige la réponse qui vaut à la date affichée. Pour noter un changement daté, passez par le détail.",
                ]),
            ],
        },
        HelpSection {
            id: "coller",
            title: "Coller un tableau",
            blocks: &[
                Steps(&[
                    "Dans le tableur, copiez le bloc, avec les noms des communes et des actions si possible.",
                    "Dans la grille, choisissez la case de départ, puis «\u{a0}Coller…\u{a0}» ou Ctrl + V.",
                    "Lisez l’aperçu\u{a0}: ce qui change, ce qui reste, ce qui n’est pas compris et pourquoi.",
                    "«\u{a0}Appliquer\u{a0}»\u{a0}: rien n’a changé avant. Tout le collage s’annule en un geste.",
                ]),
                Points(&[
                    "Sont compris\u{a0}: oui, non, 1, 0, x, vrai, faux, les cases à cocher, intéressée, non concernée, les dates seules ou après «\u{a0}oui depuis\u{a0}».",
                    "Titres, totaux et notes de bas de tableau sont reconnus et laissés de côté, et l’aperçu le dit.",
                    "Ce qui n’est pas compris n’est jamais deviné. La liste s’en copie, pour la renvoyer.",
                ]),
            ],
        },
        HelpSection {
            id: "schema",
            title: "Le schéma et le périmètre",
            blocks: &[
                Paragraph(
                    "À la page «\u{a0}Schéma\u{a0}» de l’Atelier, ajoutez une action, changez son titre ou ses dates, arrêtez-la ou supprimez-la. Une action arrêtée garde son passé\u{202f}; une action supprimée sort du carnet, et «\u{a0}Annuler\u{a0}» la ramène.",
                ),
                Paragraph(
                    "Le [périmètre](perimetre) dit quelles communes sont membres, depuis quand et jusqu’à quand. À une date, seules comptent celles qui sont membres ce jour-là.",
                ),
            ],
        },
        HelpSection {
            id: "qualite",
            title: "La qualité des données",
            blocks: &[Paragraph(
                "La page [Qualité](donnees) dit ce qui est connu, ce qui est publié, et ce qui demande un regard\u{a0}: une période qui en chevauche une autre, une participation avant l’action, un chiffre publié que les données contredisent. Chaque remarque mène à ce dont elle parle.",
            )],
        },
        HelpSection {
            id: "papier",
            title: "Des formulaires sur papier",
            blocks: &[
                Steps(&[
                    "À la page [Formulaires](formulaires), choisissez une commune ou toutes, puis «\u{a0}Préparer\u{a0}» et «\u{a0}Imprimer\u{a0}»\u{a0}: une page A4 par commune, avec ce que le carnet dit d’elle à la date affichée.",
                    "La commune laisse les lignes justes, coche d’une croix les autres, date et signe.",
                    "Au retour, tapez dans la même page le code imprimé en haut. Les lignes du formulaire s’ouvrent dans leur ordre.",
                    "Une touche par ligne\u{a0}: la lettre de la case cochée, ou Entrée si rien n’est coché. «\u{a0}Enregistrer\u{a0}» note tout en un geste, qui s’annule d’un coup.",
                ]),
                Paragraph(
                    "Ce que le papier laisse comme imprimé n’est pas touché, même si le carnet a changé depuis\u{a0}: la page le dit, et ce qu’une réponse remplacerait. Les dates et les remarques écrites à la main se saisissent ensuite, dans la [grille](grille) ou à la page de la commune.",
                ),
            ],
        },
        HelpSection {
            id: "rapport",
            title: "Le rapport sur les mutualisations",
            blocks: &[
                Paragraph(
                    "La page [Rapport](rapport) compose le bilan du schéma\u{a0}: les constats, les graphiques avec leurs tableaux, une fiche par action, ce qui est prévu, les annexes. Ses chiffres valent à la date affichée, et chacun mène à son compte.",
                ),
                Steps(&[
                    "Cochez les parties, et mettez-les dans l’ordre qui vous convient.",
                    "Écrivez l’avant-propos et les sections que le carnet ne peut pas calculer\u{a0}: effets sur les effectifs et les dépenses, avis des communes. Entre accolades, un chiffre vivant se met à jour tout seul.",
                    "L’objectif, le résultat, les difficultés et les perspectives d’une action s’écrivent dans son formulaire, à la page [Schéma](schema).",
                    "«\u{a0}Les communes, page par page\u{a0}» ajoute une page par commune. Elles se préparent une à une\u{a0}; «\u{a0}Arrêter\u{a0}» garde celles qui sont prêtes, et le rapport dit qu’il en manque.",
                    "«\u{a0}Imprimer\u{a0}» donne un document A4 aux pages numérotées (Firefox\u{a0}: sans les numéros, que ses propres pieds de page peuvent ajouter), la matrice en paysage. Pour un PDF, choisissez «\u{a0}Enregistrer au format PDF\u{a0}» à l’impression.",
                ]),
            ],
        },
        HelpSection {
            id: "recueillir",
            title: "Recueillir les réponses des communes",
            blocks: &[
                Steps(&[
                    "Enregistrez les fichiers reçus dans un dossier.",
                    "À la page [Recueillir](recueillir), déposez-les tous ensemble\u{a0}: réponses enregistrées, tableaux, carnets entiers. Le texte de courriels s’y colle, avec leurs [codes de retour](aide/mots/code-de-retour), plusieurs à la fois.",
                    "Relisez ce que chacun apporterait, et ce qui n’est pas compris. Si une colonne d’un tableau est mal lue, dites ce qu’elle est\u{a0}: le navigateur s’en souvient pour le prochain tableau aux mêmes titres.",
                    "Tranchez les réponses contraires, case par case ou d’une règle pour toutes, ou plus tard.",
                    "«\u{a0}Ajouter au carnet\u{a0}»\u{a0}: rien n’a changé avant. Le tout s’annule en un geste, et laisse un procès-verbal à imprimer ou à enregistrer.",
                ]),
                Paragraph(
                    "Chaque fichier est comparé à ce qui avait été envoyé\u{a0}: ce qu’une commune n’a pas changé ne défait pas ce qui l’a été ici. L’ordre des fichiers ne compte pas, et le même deux fois ne change rien. Un état sans date et le même état avec sa date sont une seule réponse.",
                ),
                Paragraph(
                    "Le tableau de la page dit quelle commune a répondu à quoi, et depuis quand\u{202f}; le texte de relance est prêt à copier. Un seul fichier se reprend aussi à la page [Enregistrement](modifications).",
                ),
                Paragraph(
                    "N’ouvrez jamais un fichier HTML venu d’un inconnu. Ouvrez le vôtre, et reprenez-y la réponse reçue\u{a0}: même un carnet entier se reprend ainsi, sans que son programme soit lancé. Rien de ce qu’une page dit d’elle-même ne prouve d’où elle vient.",
                ),
            ],
        },
        HelpSection {
            id: "phrases",
            title: "Des phrases prêtes à reprendre",
            blocks: &[
                Steps(&[
                    "À la page [Phrases](phrases), choisissez le sujet\u{a0}: le territoire, une commune, une action\u{202f}; puis le genre\u{a0}: presse, résumé, réponse à une question, délibération, légende.",
                    "Lisez\u{a0}: chaque chiffre est calculé pour la date et les données montrées, et mène à son compte. Ses définitions sont en notes.",
                    "Copiez le texte seul, ou avec sa mise en forme pour un traitement de texte.",
                ]),
                Paragraph(
                    "«\u{a0}Modifier\u{a0}» ouvre le texte. Ce que vous écrivez est gardé dans le carnet, et n’est plus calculé\u{a0}: la page et la copie le disent. «\u{a0}Vérifier ce texte\u{a0}» compare chacune de ses affirmations aux données.",
                ),
            ],
        },
        HelpSection {
            id: "contradictions",
            title: "Trancher les contradictions",
            blocks: &[Paragraph(
                "Deux personnes qui ne savaient rien l’une de l’autre ont répondu différemment à une même case\u{a0}: la page [Contradictions](contradictions) montre les deux réponses, leurs dates, et ce qui était noté avant. Gardez l’une, revenez à ce qui était noté, ou répondez autrement. Rien n’est perdu\u{a0}: le choix est un geste de plus dans le journal.",
            )],
        },
        HelpSection {
            id: "journal",
            title: "Le journal",
            blocks: &[Paragraph(
                "Le [journal](journal) garde chaque changement, avec ce qu’il a remplacé. Il se filtre par commune, par action, par mot. Un changement s’annule de là, même ancien, sans toucher à ceux qui l’ont suivi\u{202f}; il se rétablit de la même façon.",
            )],
        },
        HelpSection {
            id: "etats",
            title: "Nommer un état, comparer",
            blocks: &[Paragraph(
                "Avant un conseil, donnez un nom à l’état présent, dans le [journal](journal). Plus tard, comparez-le à un autre ou à maintenant\u{a0}: réponses, actions et communes qui diffèrent, et les chiffres des deux.",
            )],
        },
        HelpSection {
            id: "echanger",
            title: "Donner les données, ouvrir un autre territoire",
            blocks: &[Points(&[
                "La page [Échanges](echanges) donne le territoire à d’autres programmes\u{a0}: un tableur dont les indicateurs sont des formules, un CSV, ou le paquet de données entier. Vos modifications y sont.",
                "Ce qu’elle donne se relit à l’identique. Une donnée illustrative y reste marquée.",
                "Un paquet de données d’un autre EPCI s’ouvre ici, à la place du vôtre, ou dans un fichier à lui, avec le même programme. Le vôtre ne change pas. Une [liste de communes](aide/autre-epci/commencer) suffit aussi.",
            ])],
        },
        HelpSection {
            id: "enregistrer",
            title: "Enregistrer, donner une copie",
            blocks: &[
                Terms(&[
                    [
                        "Gardé dans ce navigateur",
                        "C’est fait à chaque geste, en deux exemplaires. Cela protège d’une coupure, pas d’un navigateur que l’on vide.",
                    ],
                    [
                        "Enregistrer dans le fichier",
                        "Écrit les modifications dans le fichier même, si le navigateur le permet. Le fichier est lu avant, pour que rien de ce qu’il contient ne se perde, et relu après.",
                    ],
                    [
                        "Enregistrer une copie",
                        "Le carnet entier, programme et données\u{a0}: le fichier à donner à tous. Son nom porte la date, le nombre de modifications et le début de l’empreinte. Ctrl + S mène à ces boutons.",
                    ],
                    ["Les modifications seules", "Un petit fichier, ou un texte, à reprendre dans un autre carnet."],
                ]),
                Points(&[
                    "Une page ne peut pas savoir si un téléchargement a réussi\u{a0}: elle le demande. Répondez après avoir vu le fichier.",
                    "Si ce fichier et ce navigateur ont été modifiés chacun de son côté, la page montre les différences et propose de garder les deux.",
                    "«\u{a0}Repartir des données d’origine\u{a0}» retire tout, après une question, et s’annule aussi.",
                ]),
            ],
        },
    ],
};
