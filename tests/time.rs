//! Any date from the adoption on, and what changed between two of them.

use browser_tests::{Key, scenario};

scenario!(what_changed_between_two_days_has_an_address_of_its_own, |page| {
    page.open("#/evolution")?;
    page.sees("Entre le 31 décembre 2018 et le 13 décembre 2019, 5 actions déployées")?;
    page.sees("Seuil franchi (4 communes)")?;
    page.open("#/evolution/2016-12-31/2017-12-31")?;
    page.sees("85")?;
    page.sees("5 communes entrées")?;
    page.open("#/evolution/2017-12-31/2016-12-31")?;
    page.sees("5 communes entrées")?;
    page.open("#/evolution/2019-12-13/2020-03-14")?;
    page.sees("5 communes entrées")?;
});

scenario!(a_day_before_the_adoption_is_refused_with_the_first_day_there_is, |page| {
    page.open("#/evolution/2014-12-31/2019-12-13")?;
    page.sees("19 juin 2015")?;
});

scenario!(a_day_before_the_adoption_is_refused_in_the_field_and_nothing_moves, |page| {
    page.open("#/")?;
    page.field("Autre date").fill("2014-12-31")?;
    page.sees("Le 31 décembre 2014 est avant l’adoption du schéma : choisissez une date à partir du 19 juin 2015.")?;
    page.sees("au 13 décembre 2019")?;
    page.click("14 mars 2020")?;
    page.sees("communes sur 95")?;
    page.sees_not("est avant l’adoption")?;
});

scenario!(the_year_s_ends_are_one_key_apart, |page| {
    page.open("#/")?;
    page.run("document.querySelector('input[name=jour]:checked').focus()", vec![])?;
    page.press(&[Key::Left])?;
    page.sees("au 31 décembre 2018")?;
    page.is_at("#/?le=2018-12-31")?;
    page.press(&[Key::Left])?;
    page.sees("au 31 décembre 2017")?;
    page.press(&[Key::Right])?;
    page.press(&[Key::Right])?;
    page.sees("au 13 décembre 2019")?;
    page.is_at("#/")?;
});

scenario!(each_group_states_its_finding_and_its_figures_lead_to_their_account, |page| {
    page.open("#/groupes")?;
    page.sees("moins de 2 000 habitants")?;
    page.sees("89 communes sur 90 participent à des actions de plusieurs domaines")?;
    page.within("Habitat").sees("sur 90")?;
    page.click("Publié seulement")?;
    page.sees("Sans les données illustratives")?;
    page.open("#/chiffre/communes_domaines_au_moins/2?le=2019-12-13")?;
    page.sees("89 communes sur 90 : servies dans au moins 2 domaines")?;
});
