//! The help for who answers for a commune.

use super::HelpBlock::{Paragraph, Picture, Points, Steps, Terms};
use super::{HelpPicture, HelpSection, HelpText};

pub const PAGE: HelpText = HelpText {
    title: "Répondre pour une commune",
    lead: "Vous vérifiez les réponses de votre commune, action par action, puis vous les envoyez à qui tient le carnet. Vous pouvez vous arrêter et reprendre\u{a0}: ce qui est répondu reste sur ce poste.",
    sections: &[
        HelpSection {
            id: "ouvrir",
            title: "Ouvrir le fichier",
            blocks: &[
                Steps(&[
                    "Enregistrez le fichier reçu dans un dossier de votre poste. L’aperçu d’une messagerie ne suffit pas.",
                    "Ouvrez-le d’un double clic, dans un navigateur récent. Le réseau n’est pas nécessaire.",
                    "Gardez-le au même endroit et sous le même nom\u{a0}: c’est là que certains navigateurs retrouvent vos réponses.",
                ]),
                Paragraph("Si le carnet ne peut pas s’ouvrir, la page dit pourquoi et ce qu’il faut faire."),
                Paragraph(
                    "N’ouvrez jamais un fichier HTML venu d’un inconnu\u{a0}: demandez le carnet à qui le tient.",
                ),
            ],
        },
        HelpSection {
            id: "trouver",
            title: "Trouver votre commune",
            blocks: &[
                Steps(&[
                    "Choisissez [Ma commune](commune), en haut de la page.",
                    "Écrivez quelques lettres de son nom. Les accents, les tirets et les apostrophes ne comptent pas. Le code INSEE convient aussi, et le code postal si les tableaux le donnent.",
                    "Choisissez-la dans la liste, d’un clic, ou avec les flèches et Entrée.",
                ]),
                Paragraph(
                    "Un même code postal peut être celui de plusieurs communes\u{a0}: toutes sont proposées. Une commune associée répond avec la commune dont elle fait partie.",
                ),
            ],
        },
        HelpSection {
            id: "repondre",
            title: "Répondre",
            blocks: &[
                Picture(HelpPicture::Answering),
                Paragraph(
                    "Chaque action a sa ligne\u{a0}: son titre, ce qui est noté pour votre commune, et de quoi répondre.",
                ),
                Steps(&[
                    "Si ce qui est noté est juste, confirmez-le. Quand tout un domaine est juste, «\u{a0}Confirmer tout ce domaine\u{a0}» le fait d’un coup.",
                    "Sinon, choisissez la bonne réponse. Elle est enregistrée aussitôt, et la ligne dit ce qui l’a été.",
                    "Passez à la suivante. La page compte ce qui est vérifié, et mène à ce qui reste. Au clavier, une [touche](aide/touches/commune) par action suffit.",
                ]),
                Terms(&[
                    ["Oui", "La commune participe à l’action à la date affichée."],
                    ["Non", "Elle ne participe pas, ou ne participe plus."],
                    ["Intéressée", "Elle ne participe pas, et envisage de le faire."],
                    [
                        "Non concernée",
                        "L’action n’a pas d’objet chez elle. Elle n’est alors pas comptée parmi celles qui pourraient participer.",
                    ],
                    [
                        "Inconnue",
                        "Vous ne savez pas. C’est une réponse honnête\u{a0}: elle laisse le chiffre ouvert plutôt que faux.",
                    ],
                ]),
            ],
        },
        HelpSection {
            id: "preciser",
            title: "Préciser une date, ajouter une remarque",
            blocks: &[
                Paragraph(
                    "La date et la remarque sont facultatives. Elles s’ajoutent sur la ligne, une fois la réponse donnée. Écrivez la date comme vous la connaissez\u{a0}: une année (2019), un mois (04/2019), un jour (01/04/2019).",
                ),
                Points(&[
                    "Le dernier jour est compris\u{a0}: une commune qui se retire «\u{a0}au 31/12/2020\u{a0}» participe encore ce jour-là.",
                    "Une date impossible est refusée, par exemple avant que l’action existe. La page dit pourquoi.",
                    "Si une autre période est déjà notée, la page demande si vous la corrigez ou si une nouvelle commence.",
                    "Une remarque se lit par tous ceux qui ouvrent le carnet\u{a0}: n’y mettez ni nom, ni numéro de téléphone.",
                ]),
            ],
        },
        HelpSection {
            id: "annuler",
            title: "Revenir en arrière",
            blocks: &[Points(&[
                "«\u{a0}Annuler\u{a0}» défait le dernier geste, puis celui d’avant, aussi loin que vous voulez. «\u{a0}Rétablir\u{a0}» le refait. Au clavier\u{a0}: Ctrl + Z et Ctrl + Y.",
                "Sur une réponse modifiée, «\u{a0}Revenir à l’origine\u{a0}» rend ce que disaient les tableaux.",
                "Rien ne s’efface\u{a0}: le [journal](journal) garde chaque changement, même annulé.",
            ])],
        },
        HelpSection {
            id: "garder",
            title: "Où vos réponses sont gardées",
            blocks: &[
                Paragraph(
                    "À chaque réponse, le navigateur la garde sur ce poste, en deux exemplaires. Rien ne part ailleurs. L’état de l’enregistrement se lit en haut de la page, ou en bas sur un téléphone.",
                ),
                Points(&[
                    "Elles y restent tant que les données du navigateur ne sont pas effacées.",
                    "En navigation privée, ou si le navigateur s’efface en se fermant, elles se perdent à la fermeture\u{a0}: la page le dit si elle le sait. Enregistrez alors une copie avant de fermer.",
                    "«\u{a0}Enregistrer une copie\u{a0}», à la page [Enregistrement](modifications), donne le carnet entier avec vos réponses\u{a0}: il s’ouvre sur un autre poste.",
                ]),
            ],
        },
        HelpSection {
            id: "envoyer",
            title: "Envoyer",
            blocks: &[
                Steps(&[
                    "Quand vous avez fini, ou à tout moment, choisissez «\u{a0}Terminer\u{a0}», ou «\u{a0}Envoyer\u{a0}» dans «\u{a0}Ma commune\u{a0}».",
                    "Relisez\u{a0}: ce que vous corrigez, avant et après, ce que vous confirmez, et ce qui reste. Une remarque, un nom, une fonction s’ajoutent si vous le voulez.",
                    "«\u{a0}Enregistrer le fichier de réponse\u{a0}». Il est petit, et ne contient que les réponses de votre commune. La page vous demande s’il est bien dans vos téléchargements.",
                    "Joignez-le à un message. Son texte est prêt\u{a0}: «\u{a0}Écrire le message\u{a0}» ouvre votre messagerie, si elle est connue de ce poste, et «\u{a0}Copier le texte du message\u{a0}» convient à toutes.",
                ]),
                Paragraph(
                    "Rien ne part tout seul, et vos réponses restent aussi chez vous. Si vous en changez une ensuite, la page le dit\u{a0}: envoyez un nouveau fichier, il remplace le précédent. Si aucun fichier ne peut quitter votre poste, «\u{a0}Copier la réponse en texte\u{a0}» fait la même chose dans le message. Au téléphone ou sur papier, il reste le [code de retour](aide/mots/code-de-retour).",
                ),
            ],
        },
        HelpSection {
            id: "imprimer",
            title: "Imprimer",
            blocks: &[Paragraph(
                "«\u{a0}Imprimer la fiche\u{a0}» donne les réponses de la commune à la date affichée, avec l’[empreinte](aide/mots/empreinte) des données. Le reçu, à signer et à garder, s’imprime de la page «\u{a0}Envoyer\u{a0}».",
            )],
        },
        HelpSection {
            id: "si",
            title: "Et si…",
            blocks: &[Terms(&[
                [
                    "Je me suis trompée de commune",
                    "Annulez vos gestes avec «\u{a0}Annuler\u{a0}», puis choisissez «\u{a0}Changer de commune\u{a0}». Ce qui est annulé n’est pas envoyé.",
                ],
                [
                    "Une action manque, ou son titre est faux",
                    "Dites-le en remarque, ou à qui tient le carnet. Son équipe peut [modifier le schéma](aide/equipe/schema).",
                ],
                [
                    "Nous répondons à deux",
                    "Chacun peut répondre dans sa copie. Les réponses se réunissent à l’arrivée, et si deux se contredisent, l’équipe voit les deux et tranche.",
                ],
                [
                    "Mes réponses ne sont plus là",
                    "Vérifiez que c’est le même fichier, au même endroit, dans le même navigateur. Une copie enregistrée, ou le fichier envoyé, se reprend à la page [Enregistrement](modifications).",
                ],
                [
                    "Le téléchargement est refusé",
                    "À la page «\u{a0}Envoyer\u{a0}», «\u{a0}Copier la réponse en texte\u{a0}» la met dans le presse-papiers\u{a0}: collez-la dans le message. À la page [Enregistrement](modifications), «\u{a0}Copier les modifications en texte\u{a0}» fait de même pour tout ce que vous avez changé.",
                ],
                [
                    "La page est traduite, ou ses textes changent",
                    "Un outil de traduction ou une extension du navigateur la modifie. Désactivez-le pour ce carnet, puis rechargez la page\u{a0}: vos réponses sont gardées.",
                ],
            ])],
        },
    ],
};
