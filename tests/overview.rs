//! The overview: key figures, the choice of a date, published data only, and the map.

use browser_tests::{Key, scenario};

scenario!(the_key_figures_have_their_fractions, |page| {
    page.open("#/")?;
    page.shows("25 actions déployées sur 37 inscrites au schéma")?;
    page.shows("5 déployées en 2019 sur 25 depuis l’origine")?;
    page.shows("100 % des communes dans au moins 2 actions 90 communes sur 90")?;
    page.shows("95 % des communes dans au moins 5 actions 86 communes sur 90")?;
    page.shows("sont illustratives, inventées pour remplir le tableau")?;
});

scenario!(with_published_data_only_figures_are_intervals, |page| {
    page.open("#/")?;
    page.choose_shown("Publié seulement")?;
    page.shows("Sans les données illustratives")?;
    page.shows("Entre 0 et 90 communes sur 90 participent à au moins 5 actions")?;
    page.shows("entre 0 % et 100 %")?;
    page.within("Permis de louer : lutte contre la non-décence de l’habitat").shows("22 sur 90")?;
    page.choose_shown("Tout")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(with_published_data_only_nothing_is_said_that_unknown_answers_may_contradict, |page| {
    page.open("#/")?;
    page.choose_shown("Publié seulement")?;
    page.shows(
        "Le nombre d’actions par commune va d’un minimum compris entre 0 et 24 à un maximum compris entre 1 et 25",
    )?;
    page.shows("0 à 4 : entre 0 et 90 communes")?;
    page.shows("plusieurs classes possibles : 90 communes")?;
    page.shows("On ne sait pas quelle action réunit la plus grande part des communes")?;
    page.shows("on ne sait pas quelle année a été la plus active")?;
    page.shows("entre 5 et 25 déployées en 2019")?;
    page.does_not_show("l’année la plus active")?;
    page.open("#/commune/59350/comparer")?;
    page.shows(
        "On ne sait pas si une action réunit la plupart des voisines de Lille ou des communes de sa taille sans elle",
    )?;
    page.open("#/presenter/suite")?;
    page.shows("Restauration collective locale et bio")?;
    page.shows("actions illustratives, laissées de côté")?;
    page.open("#/presenter/sources")?;
    page.shows("2 160 réponses sur 2 250 sont inconnues")?;
    page.does_not_show("Toutes les réponses")?;
});

scenario!(communes_known_only_as_a_range_are_drawn_and_counted, |page| {
    page.open("#/groupes")?;
    let title = "On ne sait pas quel nombre d’actions est le plus fréquent ; \
        celui de 41 communes sur 90 n’est connu qu’entre deux bornes";
    page.shows(title)?;
    page.shows("peut-être, faute de réponses")?;
    page.click("Les chiffres en tableau : répartition des communes")?;
    page.within(title).shows("Nombre incertain 41 sur 90")?;
});

scenario!(another_date_has_other_members_and_other_figures, |page| {
    page.open("#/")?;
    page.choose_shown("fin 2016")?;
    page.shows("au 31 décembre 2016")?;
    page.shows("85 communes sur 85")?;
    page.shows("membre depuis le 1 janvier 2017".replace("1 janvier", "1er janvier").as_str())?;
    page.type_shown_day("2017-03-15")?;
    page.shows("71 communes sur 90 participent à au moins 5 actions")?;
    page.shows("78 %")?;
    page.type_shown_day("2020-03-14")?;
    page.shows("communes sur 95")?;
    page.choose_shown("13 décembre 2019")?;
    page.shows("86 communes sur 90")?;
});

/// Selects a day and returns the text visible in the window when the next frame has been painted.
const IN_THE_NEXT_FRAME: &str = "const [name, done] = arguments; \
    [...document.querySelectorAll('input[type=radio]')].find((it) => it.labels[0].textContent.trim() === name).click(); \
    requestAnimationFrame(() => { \
      const frame = new MessageChannel(); \
      frame.port1.onmessage = () => { \
        const visible = [...document.querySelectorAll('main :is(h1, h2, p, li, th, td)')].filter((it) => { \
          const {top, bottom} = it.getBoundingClientRect(); \
          return bottom > 0 && top < innerHeight; \
        }); \
        done(visible.map((it) => it.innerText.replace(/\\s+/g, ' ')).join(' | ')); \
      }; \
      frame.port2.postMessage(0); \
    });";

scenario!(visible_parts_are_updated_in_one_frame_and_the_rest_soon_after, |page| {
    page.open("#/")?;
    page.shows("25 actions déployées au 13 décembre 2019")?;
    page.open_shown_moment()?;
    page.still()?;
    let visible = page.run_later(IN_THE_NEXT_FRAME, vec!["fin 2016".into()])?;
    let visible = visible.as_str().unwrap_or_default();
    assert!(visible.contains("59 communes sur 85") && visible.contains("85 communes sur 85"), "{visible}");
    assert!(!visible.contains("sur 90"), "{visible}");
    page.shows("12 actions déployées au 31 décembre 2016")?;
    page.does_not_show("sur 90")?;
});

scenario!(parts_out_of_sight_are_updated_before_printing, |page| {
    page.open("#/")?;
    page.shows("25 actions déployées au 13 décembre 2019")?;
    page.open_shown_moment()?;
    page.still()?;
    let script = "const done = arguments[0]; \
        [...document.querySelectorAll('input[type=radio]')].find((it) => it.labels[0].textContent.trim() === 'fin 2016').click(); \
        queueMicrotask(() => queueMicrotask(() => setTimeout(() => { \
          dispatchEvent(new Event('beforeprint')); \
          setTimeout(() => done(document.querySelector('main').innerText), 0); \
        }, 0)));";
    let text = page.run_later(script, vec![])?;
    let text = text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(text.contains("12 actions déployées au 31 décembre 2016"), "{text}");
    assert!(!text.contains("sur 90"), "{text}");
});

scenario!(arrow_keys_move_on_the_map_and_enter_opens_a_commune, |page| {
    page.open("#/")?;
    page.shows("Pointez ou touchez une commune")?;
    page.run("document.getElementById('carte-59350').focus()", vec![])?;
    page.shows("entre 20 et 21 actions")?;
    page.press(&[Key::Up])?;
    page.focus_comes_to("the commune above", |name| !name.starts_with("Lille") && name.contains("action"))?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.shows("code INSEE")?;
});

scenario!(the_legend_has_the_number_of_communes_of_each_class_and_filters, |page| {
    page.open("#/")?;
    page.click("0 à 4 : 4 communes")?;
    page.button("0 à 4 : 4 communes").is_on()?;
    page.click("0 à 4 : 4 communes")?;
    page.button("0 à 4 : 4 communes").is_off()?;
});

scenario!(the_page_of_an_action_lists_its_participants_with_dates, |page| {
    page.open("#/actions")?;
    page.click("Permis de louer : lutte contre la non-décence de l’habitat")?;
    page.shows("22 communes sur 90")?;
    page.shows("Participe (22 communes)")?;
    page.shows("Wambrechies depuis le 1er avril 2019 publié")?;
    page.shows("inscrite le 1er avril 2019, puis déployée le 1er avril 2019")?;
    page.type_shown_day("2023-01-01")?;
    page.shows("28 communes sur 95")?;
});
