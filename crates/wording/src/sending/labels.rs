//! The headings, buttons and labels of the page where answers are sent.

/// The headings.
pub const CORRECTED: &str = "Ce que vous corrigez";
pub const CONFIRMED: &str = "Ce que vous confirmez";
pub const UNANSWERED: &str = "Ce qui reste";
pub const ADD: &str = "Ajouter un mot, si vous voulez";
pub const SEND: &str = "Envoyer";
pub const SAVE_FILE: &str = "1. Enregistrer le fichier";
pub const JOIN_FILE: &str = "2. Le joindre à un message";
pub const OTHER_WAYS: &str = "Autrement";

/// The fields.
pub const REMARK: &str = crate::answer_form::NOTE;
pub const NAME: &str = "Votre nom (facultatif)";
pub const ROLE: &str = "Votre fonction (facultatif)";
pub const KEPT_WHERE: &str = "Le nom, la fonction et la remarque ne sont que dans cette réponse\u{a0}: le fichier, le message, le reçu, et la trace de l’envoi que garde ce navigateur.";

/// The links and buttons.
pub const GO_ON: &str = "Continuer les réponses";
pub const BEGIN: &str = "Commencer";
pub const OFFER: &str = "Enregistrer le fichier de réponse";
pub const MESSAGE: &str = "Écrire le message";
pub const COPY_MESSAGE: &str = "Copier le texte du message";
pub const COPY_SUBJECT: &str = "Copier l’objet";
pub const COPY_ANSWER: &str = "Copier la réponse en texte";
pub const PRINT: &str = "Imprimer le reçu à signer";
pub const IT_IS_THERE: &str = "Oui, il y est";
pub const IT_IS_NOT_THERE: &str = "Non";
pub const IT_IS_SENT: &str = "Oui";

/// The text that is copied, by hand if need be.
pub const SUBJECT: &str = "Objet";
pub const TEXT: &str = "Texte du message";
pub const ANSWER: &str = "La réponse en texte";

/// The return code.
pub const BY_CODE: &str = "Par téléphone ou sur papier\u{a0}: le code de retour";
pub const CODE: &str = "Code de retour";
pub const QR_CODE: &str = "Le code de retour, à lire avec un téléphone";

/// What the other ways are for.
pub const AS_TEXT: &str = "Si aucun fichier ne peut quitter cet ordinateur\u{a0}: la réponse en texte se colle dans un message, et se reprend comme un fichier.";
pub const ON_PAPER: &str =
    "Une page à imprimer, à faire signer et à garder, ou à joindre. Elle ne remplace pas le fichier.";

/// What screen readers say between the answers before and after.
pub const THEN: &str = ", puis";
