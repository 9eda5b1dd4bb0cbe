//! The overview: the published figures recomputed, the date, the switch, the map.

use browser_tests::{Key, scenario};

scenario!(the_published_figures_stand_with_their_fractions, |page| {
    page.open("#/")?;
    page.sees("25 actions déployées sur 37 inscrites au schéma")?;
    page.sees("5 déployées en 2019 sur 25 depuis l’origine")?;
    page.sees("100 % des communes dans au moins 2 actions 90 communes sur 90")?;
    page.sees("95 % des communes dans au moins 5 actions 86 communes sur 90")?;
    page.sees("sont illustratifs, inventés pour remplir le tableau")?;
});

scenario!(leaving_out_what_is_illustrative_makes_intervals_and_coming_back_undoes_it, |page| {
    page.open("#/")?;
    page.click("Publié seulement")?;
    page.sees("Sans les données illustratives")?;
    page.sees("Entre 0 et 90 communes sur 90 participent à au moins 5 actions")?;
    page.sees("entre 0 % et 100 %")?;
    page.within("Permis de louer : lutte contre la non-décence de l’habitat").sees("22 sur 90")?;
    page.click("Tout")?;
    page.sees("86 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(another_date_has_other_members_and_other_figures, |page| {
    page.open("#/")?;
    page.click("fin 2016")?;
    page.sees("au 31 décembre 2016")?;
    page.sees("85 communes sur 85")?;
    page.sees("membre depuis le 1 janvier 2017".replace("1 janvier", "1er janvier").as_str())?;
    page.field("Autre date").fill("2017-03-15")?;
    page.sees("71 communes sur 90 participent à au moins 5 actions")?;
    page.sees("78 %")?;
    page.field("Autre date").fill("2020-03-14")?;
    page.sees("communes sur 95")?;
    page.click("13 décembre 2019")?;
    page.sees("86 communes sur 90")?;
});

/// Chooses a day, then gives what is seen in the window as soon as the next frame has been handed to the screen.
const IN_THE_NEXT_FRAME: &str = "const [name, done] = arguments; \
    [...document.querySelectorAll('input[type=radio]')].find((it) => it.labels[0].textContent.trim() === name).click(); \
    requestAnimationFrame(() => { \
      const frame = new MessageChannel(); \
      frame.port1.onmessage = () => { \
        const seen = [...document.querySelectorAll('main :is(h1, h2, p, li, th, td)')].filter((it) => { \
          const {top, bottom} = it.getBoundingClientRect(); \
          return bottom > 0 && top < innerHeight; \
        }); \
        done(seen.map((it) => it.innerText.replace(/\\s+/g, ' ')).join(' | ')); \
      }; \
      frame.port2.postMessage(0); \
    });";

scenario!(what_is_seen_follows_in_one_frame_and_all_of_the_page_soon_after, |page| {
    page.open("#/")?;
    page.sees("25 actions déployées au 13 décembre 2019")?;
    let seen = page.run_later(IN_THE_NEXT_FRAME, vec!["fin 2016".into()])?;
    let seen = seen.as_str().unwrap_or_default();
    assert!(seen.contains("59 communes sur 85") && seen.contains("85 communes sur 85"), "{seen}");
    assert!(!seen.contains("sur 90"), "{seen}");
    page.sees("12 actions déployées au 31 décembre 2016")?;
    page.sees_not("sur 90")?;
});

scenario!(what_is_printed_is_drawn_though_nobody_has_seen_it, |page| {
    page.open("#/")?;
    page.sees("25 actions déployées au 13 décembre 2019")?;
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

scenario!(the_map_is_walked_with_the_arrows_and_leads_to_a_commune, |page| {
    page.open("#/")?;
    page.run("document.getElementById('carte-59350').focus()", vec![])?;
    page.sees("Lille : entre 20 et 21 actions")?;
    page.press(&[Key::Up])?;
    page.focus_comes_to("the commune above", |name| !name.starts_with("Lille") && name.contains("action"))?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.sees("code INSEE")?;
});

scenario!(the_legend_counts_the_communes_of_each_class_and_filters, |page| {
    page.open("#/")?;
    page.click("0 à 4 (4 communes)")?;
    assert!(page.button("0 à 4 (4 communes)").is_on()?);
    page.click("0 à 4 (4 communes)")?;
    assert!(!page.button("0 à 4 (4 communes)").is_on()?);
});

scenario!(an_action_says_who_takes_part_since_when_and_how_it_grew, |page| {
    page.open("#/actions")?;
    page.click("Permis de louer : lutte contre la non-décence de l’habitat")?;
    page.sees("22 communes sur 90")?;
    page.sees("Participe (22 communes)")?;
    page.sees("Wambrechies depuis le 1er avril 2019 publié")?;
    page.sees("inscrite le 1er avril 2019, puis déployée le 1er avril 2019")?;
    page.field("Autre date").fill("2023-01-01")?;
    page.sees("28 communes sur 95")?;
});
