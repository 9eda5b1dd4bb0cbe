//! Why a file of tables is not read, and what to do.

/// That the browser could not read a file.
pub const NOT_READ: &str =
    "le navigateur n’a pas pu lire ce fichier\u{a0}: copiez-le sur ce poste, puis déposez-le de nouveau";

/// That the part of the program that reads spreadsheets has not started.
pub const NO_MODULE: &str = "la partie du carnet qui lit les tableurs n’a pas démarré\u{a0}: rechargez la page, ou copiez les cases du tableur dans la grille";
