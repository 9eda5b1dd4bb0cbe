//! Dates: every date from the adoption on, and the changes between two dates.

use browser_tests::{Key, scenario};

scenario!(the_changes_between_two_days_have_an_address, |page| {
    page.open("#/evolution")?;
    page.shows("Entre le 31 décembre 2018 et le 13 décembre 2019, 5 actions déployées")?;
    page.shows("Seuil franchi (4 communes)")?;
    page.open("#/evolution/2016-12-31/2017-12-31")?;
    page.shows("85")?;
    page.shows("5 communes entrées")?;
    page.open("#/evolution/2017-12-31/2016-12-31")?;
    page.shows("5 communes entrées")?;
    page.open("#/evolution/2019-12-13/2020-03-14")?;
    page.shows("5 communes entrées")?;
});

scenario!(an_address_with_a_day_before_the_adoption_gives_the_first_possible_day, |page| {
    page.open("#/evolution/2014-12-31/2019-12-13")?;
    page.shows("19 juin 2015")?;
});

scenario!(a_day_before_the_adoption_in_the_field_gives_a_message_and_changes_nothing, |page| {
    page.open("#/")?;
    page.type_shown_day("2014-12-31")?;
    page.shows("Le 31 décembre 2014 est avant l’adoption du schéma : choisissez une date à partir du 19 juin 2015.")?;
    page.shows("au 13 décembre 2019")?;
    page.choose_shown("14 mars 2020")?;
    page.shows("communes sur 95")?;
    page.does_not_show("est avant l’adoption")?;
});

scenario!(arrow_keys_move_between_year_s_ends, |page| {
    page.open("#/")?;
    page.open_shown_moment()?;
    page.run("document.querySelector('input[name=jour]:checked').focus()", vec![])?;
    page.press(&[Key::Left])?;
    page.shows("au 31 décembre 2018")?;
    page.is_at("#/?le=2018-12-31")?;
    page.press(&[Key::Left])?;
    page.shows("au 31 décembre 2017")?;
    page.press(&[Key::Right])?;
    page.press(&[Key::Right])?;
    page.shows("au 13 décembre 2019")?;
    page.is_at("#/")?;
});

scenario!(groups_have_their_finding_and_links_to_accounts, |page| {
    page.open("#/groupes")?;
    page.shows("moins de 2 000 habitants")?;
    page.shows("89 communes sur 90 participent à des actions de plusieurs domaines")?;
    page.within("Habitat").shows("sur 90")?;
    page.choose_shown("Publié seulement")?;
    page.shows("Sans les données illustratives")?;
    page.open("#/chiffre/communes_domaines_au_moins/2?le=2019-12-13")?;
    page.shows("89 communes sur 90 : servies dans au moins 2 domaines")?;
});
