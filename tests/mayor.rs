//! The mayor: the commune's place among others, and what its neighbours have, in two touches on a telephone.

use browser_tests::{Key, Outcome, Page, scenario};

const OFFICE: (u32, u32) = (1366, 768);
const TELEPHONE: (u32, u32) = (390, 844);

/// The part of the page « Voisines » with a section for each of them.
const EACH: &str = "Ce que chacune a, et nous non";

/// Whether a text is wholly in the window, without scrolling.
fn in_sight(page: &Page, text: &str) -> Outcome {
    let script = "const wanted = arguments[0]; scrollTo(0, 0); \
        const plain = (it) => it.textContent.replace(/\\s+/g, ' ').trim(); \
        const found = [...document.querySelectorAll('main *')].filter((it) => plain(it) === wanted).pop(); \
        if (!found) return 'it is not there'; \
        const {top, bottom, left, right} = found.getBoundingClientRect(); \
        return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth ? '' \
          : `it is at ${Math.round(left)} to ${Math.round(right)}, ${Math.round(top)} to ${Math.round(bottom)}`;";
    page.gives(script, &[text.into()], "")
}

scenario!(the_place_among_communes_of_its_size_and_what_neighbours_have_are_two_touches_away, |page| {
    page.at_each(&[OFFICE, TELEPHONE], |_, _| {
        page.open("#/commune/59636")?;
        page.shows("Parmi les communes de 10 000 à 19 999 habitants")?;
        page.click("6 communes voisines")?;
        page.is_at("#/commune/59636/voisines")?;
        page.shows("pour le nombre d’actions, parmi ses voisines et elle")?;
        let bondues = page.within(EACH).within("Bondues");
        bondues.shows("Ce qu’elle a et que nous n’avons pas")?;
        bondues.shows("Ce que nous avons et qu’elle n’a pas")?;
        page.back()?;
        page.click("Comparer aux 14 autres communes de 10 000 à 19 999 habitants")?;
        page.is_at("#/commune/59636/comparer")?;
        page.within("Wambrechies").shows("cette commune")?;
        page.shows("Ce qui nous manque")?;
        page.shows("de même taille sur")
    })?;
});

scenario!(the_keyboard_leads_from_a_commune_to_its_neighbours, |page| {
    page.open("#/commune/59636")?;
    page.shows("6 communes voisines")?;
    page.run(
        "document.getElementById('en-chiffres').tabIndex = -1; document.getElementById('en-chiffres').focus()",
        vec![],
    )?;
    page.tab_to("6 communes voisines")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59636/voisines")?;
    page.within(EACH).within("Bondues").shows("Ce qu’elle a et que nous n’avons pas")?;
});

scenario!(the_place_is_in_sight_on_a_telephone_and_beside_the_answers_on_a_wide_screen, |page| {
    page.at_each(&[OFFICE, TELEPHONE], |_, _| {
        page.open("#/commune/59636")?;
        page.shows("Parmi les communes de 10 000 à 19 999 habitants")?;
        in_sight(page, "Parmi les communes de 10 000 à 19 999 habitants")
    })?;
});

/// The texts that are wider than their part of the page, cut off, or left out.
const LOST: &str = "const lost = []; \
    for (const it of document.querySelectorAll('main *')) { \
      const style = getComputedStyle(it); \
      if (style.display === 'none' && it.textContent.trim() && !it.closest('.print-only')) lost.push('hidden: ' + it.textContent.trim().slice(0, 60)); \
      const {left, right, width} = it.getBoundingClientRect(); \
      if (width > 1 && !it.closest('[role=region], .visually-hidden, svg') && (left < -1 || right > innerWidth + 1)) lost.push('outside: ' + it.textContent.trim().slice(0, 60)); \
    } \
    return lost.join(' | ');";

scenario!(nothing_is_hidden_on_a_narrow_screen, |page| {
    for path in ["#/commune/59350/comparer", "#/commune/59350/voisines", "#/commune/59388/voisines?publie"] {
        page.open(path)?;
        page.narrow()?;
        page.shows("pour le nombre d’actions")?;
        page.shows("Calculé par le carnet")?;
        page.gives(LOST, &[], "").map_err(|failure| failure.with(path))?;
    }
});

scenario!(what_may_be_is_said_with_a_word_of_doubt_and_nothing_is_said_of_most, |page| {
    page.open("#/commune/59009/comparer?le=2019-12-13&publie")?;
    page.shows("est entre la 1re et la 4e sur 4 pour le nombre d’actions")?;
    page.within("Ce qui nous manque").shows(
        "1 action réunit la plupart des voisines de Villeneuve-d’Ascq ou des communes de sa taille sans elle ; \
         peut-être 24 autres aussi",
    )?;
    page.within("Ce qui nous manque").shows("Peut-être aussi, faute de réponses")?;
    page.shows("6 voisines sur 13")?;
    page.open("#/commune/59009/voisines?le=2019-12-13&publie")?;
    page.within(EACH).within("Mons-en-Barœul").shows("Rien de certain.")?;
    page.within(EACH).within("Mons-en-Barœul").shows("Peut-être 24 actions, faute de réponses")?;
});

scenario!(a_commune_that_cannot_be_compared_says_why, |page| {
    page.open("#/commune/59011/voisines?le=2019-12-13")?;
    page.shows("Annœullin n’est pas membre à cette date")?;
    page.open("#/commune/59011/comparer?le=2019-12-13")?;
    page.shows("choisissez une autre date pour voir ses actions")?;
    page.open("#/commune/59011/comparer?le=2020-12-31")?;
    page.shows("pour le nombre d’actions, parmi les communes de")?;
    page.open("#/commune/99999/voisines")?;
    page.shows("Cette commune n’est pas dans ce carnet")?;
});

scenario!(both_pages_print_with_all_that_may_be, |page| {
    for path in ["#/commune/59350/comparer", "#/commune/59350/voisines"] {
        page.open(path)?;
        page.shows("pour le nombre d’actions")?;
        let pdf = page.print()?;
        assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000, "{path}");
    }
});
