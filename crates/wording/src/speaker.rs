//! The texts of the presenter's window.

/// The title of the window, and the button that opens it or brings it before the others.
pub const TITLE: &str = "Fenêtre de l’orateur";

/// What is said where the browser opened no window, and the button that hides it.
pub const BLOCKED: &str = "Le navigateur a bloqué la fenêtre de l’orateur. Autorisez les fenêtres de ce fichier, d’un clic sur l’icône au bout de la barre d’adresse, puis pressez de nouveau «\u{a0}Fenêtre de l’orateur\u{a0}». Sans elle, les diapositives se présentent comme avant.";
pub const HIDE: &str = "Masquer";

/// What is said while the window is lost.
pub const LOST: &str =
    "La fenêtre de l’orateur est perdue\u{a0}: elle revient à la prochaine touche ou au prochain clic.";

/// The headings of the window.
pub const ON_SCREEN: &str = "À l’écran";
pub const NEXT: &str = "Ensuite";
pub const NOTE: &str = "Note";

/// What stands in the place of the next slide, and of a note.
pub const NO_NEXT: &str = "C’est la dernière diapositive.";
pub const NO_NOTE: &str = "Pas de note pour cette diapositive.";

/// What the screen shows instead of the slide alone.
pub const IS_BLACK: &str = "L’écran est noir.";
pub const IS_WHITE: &str = "L’écran est blanc.";
pub const ARE_ALL: &str = "L’écran montre toutes les diapositives.";
pub const FULL_ELSEWHERE: &str =
    "Le plein écran se demande dans la fenêtre des diapositives\u{a0}: aucune autre ne peut le donner.";
pub const IS_OPEN: &str = "Un compte, un tableau ou les touches sont ouverts sur la diapositive.";

/// The buttons, beside those under the slides.
pub const COMMANDS: &str = "Commandes";
pub const BLACK: &str = "Écran noir";
pub const FIGURE: &str = "Compte du chiffre";
pub const BACK: &str = "Revenir à la diapositive";
pub const RESTART: &str = "Remettre à zéro";

/// The field of the planned time.
pub const PLANNED: &str = "Temps prévu, en minutes";

/// The heading of the time.
pub const TIME: &str = "Temps";

/// The heading: the number and the title of the slide.
#[must_use]
pub fn heading(number: &str, title: &str) -> String {
    [number, "\u{a0}: ", title].concat()
}

/// « 12:05 », « 1:02:05 »: minutes and seconds, under each other on a clock that runs.
#[must_use]
pub fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// The time that was spent, of that which was planned: « 12:05 passées sur 20:00, reste 7:55 ».
#[must_use]
pub fn spent(seconds: u64, planned: Option<u32>) -> String {
    let passed = [&*clock(seconds), " passées"].concat();
    let Some(planned) = planned.map(|minutes| u64::from(minutes) * 60) else { return passed };
    let rest = if seconds > planned {
        [", dépassé de ", &*clock(seconds - planned)].concat()
    } else {
        [", reste ", &*clock(planned - seconds)].concat()
    };
    [&*passed, " sur ", &*clock(planned), &*rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_says_what_is_left_and_what_is_too_much() {
        assert_eq!(spent(725, None), "12:05 passées");
        assert_eq!(spent(725, Some(20)), "12:05 passées sur 20:00, reste 7:55");
        assert_eq!(spent(1200, Some(20)), "20:00 passées sur 20:00, reste 0:00");
        assert_eq!(spent(1265, Some(20)), "21:05 passées sur 20:00, dépassé de 1:05");
        assert_eq!(clock(3725), "1:02:05");
    }
}
