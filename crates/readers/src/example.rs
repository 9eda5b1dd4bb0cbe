//! The territory that is read into: small, so that a reading takes microseconds, with names that are hard to read.

use std::sync::LazyLock;

use domain::dates::Day;
use domain::indicators::{DayView, Scope};
use domain::journal::Journal;
use domain::territory::{Package, Territory};
use fixtures::small_territory::{package, territory};
use gathering::{Gathering, Here, ReceivedContent, ReceivedFile, SettleRule, Unsettled, gather};

/// Two namesakes, a postal code that is another commune's code, Corsica, an apostrophe, and one that has left.
const COMMUNES: [&str; 6] = [
    "59350,215903501,Lille,232440,,",
    "59527,,Saint-André-lez-Lille,12500,,",
    "74269,,Seyssel,2300,,",
    "01407,,Seyssel,1000,2014,",
    "2A004,,Ajaccio,70000,,2018",
    "59009,,Villeneuve-d’Ascq,62358,2015-03,",
];

const ACTIONS: [&str; 5] = [
    "permis-de-louer,Permis de louer,Habitat,,,2014,2015,2015,,oui,,publie,s",
    "achat-energie,\"Achat groupé d’électricité, de gaz\",Énergie,,,,2015,2015-10,,,,publie,s",
    "ads,Autorisations du droit des sols (ADS),Urbanisme,,,,2015,2016,2019-06,oui,,illustratif,",
    "archives,Archives,Administration,,,,2018,2019,,,,publie,s",
    "fourriere,Fourrière,Énergie,,,2019,,,,,,publie,s",
];

const PARTICIPATIONS: [&str; 6] = [
    "permis-de-louer,59350,participe,2016,,une note,publie,s",
    "permis-de-louer,74269,interessee,,,,saisi,",
    "achat-energie,59350,participe,2015-10,2018-01-01,,publie,s",
    "achat-energie,59350,non,2018-01-01,,,publie,s",
    "achat-energie,01407,non_concernee,,,,illustratif,",
    "ads,59009,inconnue,,,,publie,s",
];

static TERRITORY: LazyLock<Option<Territory>> =
    LazyLock::new(|| territory(&COMMUNES[..], &ACTIONS, &PARTICIPATIONS).ok());

/// The territory.
pub(crate) fn example() -> &'static Territory {
    let Some(territory) = TERRITORY.as_ref() else { panic!("the example is not valid") };
    territory
}

static PACKAGE: LazyLock<Package> = LazyLock::new(|| package(&[2, 5], &COMMUNES, &ACTIONS, &PARTICIPATIONS));

/// Its package.
pub(crate) fn example_package() -> &'static Package {
    &PACKAGE
}

/// What it says on its reference day.
pub(crate) fn view() -> DayView<'static> {
    let territory = example();
    DayView { territory, day: territory.about().reference, scope: Scope::Everything }
}

/// The end of the days that are used here.
pub(crate) fn today() -> Day {
    Day::end_of_year(2026)
}

fn day_of(at: u64) -> Day {
    Day::of_whole(at).unwrap_or_else(today)
}

/// Merges a content into the territory, as one file and as two of the same content, and computes all that is shown of it.
pub(crate) fn merge(content: &ReceivedContent) {
    let journal = Journal::default();
    let view = view();
    let here = Here {
        bundled: view.territory,
        journal: &journal,
        day: view.day,
        today: today(),
        day_of,
        tables_author: "tables",
    };
    let file = |name: &str| ReceivedFile { name: name.to_owned(), content: content.clone() };
    let once = gather(&here, vec![file("a")]);
    let changed_by = |gathering: &Gathering| {
        let resolved = gathering.resolved(&here, &gathering.settlements(Some(SettleRule::Commune)), Unsettled::Base);
        gathering.changed(&here, &resolved).into_iter().map(|change| (change.cell, change.after)).collect::<Vec<_>>()
    };
    let changed = changed_by(&once);
    let twice = gather(&here, vec![file("b"), file("a")]);
    assert_eq!(changed, changed_by(&twice), "the same file twice changes nothing");
    // What was taken is there: the same file changes nothing more.
    let taken = once.resolved(&here, &once.settlements(Some(SettleRule::Commune)), Unsettled::Base);
    let again = Here { journal: &taken, ..here };
    let later = gather(&again, vec![file("a")]);
    let resolved = later.resolved(&again, &later.settlements(Some(SettleRule::Commune)), Unsettled::Base);
    assert!(later.changed(&again, &resolved).is_empty(), "a file that was taken changes nothing when it comes again");
}
