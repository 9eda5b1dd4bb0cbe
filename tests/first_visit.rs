//! The first visit: the question for the commune, and the field that finds it.

use browser_tests::{Key, Setup, scenario};

scenario!(a_commune_is_found_however_its_name_or_its_code_is_typed, |page| {
    page.open("#/commune")?;
    for (typed, found) in [
        ("villeneuve dascq", "Villeneuve-d’Ascq code INSEE 59009"),
        ("ascq villeneuve", "Villeneuve-d’Ascq code INSEE 59009"),
        ("LA MADELEINE", "La Madeleine code INSEE 59368"),
        ("st andre", "Saint-André-lez-Lille code INSEE 59527"),
        ("59350", "Lille code INSEE 59350"),
        ("59350", "Saint-André-lez-Lille code postal 59350"),
        ("59320", "Haubourdin code postal 59320"),
        ("59320", "Sequedin code postal 59320"),
        ("lomme", "Lille Lomme, commune associée"),
        ("59160", "Lille code postal 59160"),
    ] {
        page.field("Votre commune ?").fill(typed)?;
        page.shows(found)?;
    }
    // Of several communes with one code, none is chosen by Enter alone.
    page.field("Votre commune ?").fill("59350")?;
    page.shows("code postal 59350")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59527")?;
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("59100")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59512")?;
});

scenario!(the_first_question_is_gone_once_it_is_answered, |page| {
    page.open("#/")?;
    page.field("Votre commune ?").fill("roubaix")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59512")?;
    page.open("#/")?;
    page.shows("86 communes sur 90")?;
    page.does_not_show("Votre commune ?")?;
    page.reopen_the_browser()?;
    page.shows("86 communes sur 90")?;
    page.does_not_show("Votre commune ?")?;
});

scenario!(the_first_question_is_gone_once_it_is_set_aside_and_bars_no_way, |page| {
    page.open("#/")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
    page.click("Plus tard")?;
    page.does_not_show("Votre commune ?")?;
    page.reopen_the_browser()?;
    page.shows("86 communes sur 90")?;
    page.does_not_show("Votre commune ?")?;
    page.open("#/commune")?;
    page.shows("Quelle est votre commune ?")?;
});

scenario!(with_storage_blocked_the_first_question_is_asked_again, Setup::storage_blocked(), |page| {
    page.open("#/")?;
    page.click("Plus tard")?;
    page.does_not_show("Votre commune ?")?;
    page.reload()?;
    page.shows("Votre commune ?")?;
});
