//! The completeness of the data, and its illustrative rows.

use crate::{day, made};
use domain::checks::{Completeness, IllustrativeRows, illustrative};
use domain::dates::Day;
use domain::indicators::{Backing, Cells, Scope, Share, Tally};
use fixtures::mel::MEL;

#[test]
fn completeness_counts_the_known_cells_in_total_by_action_and_by_commune() {
    let bundled = made(&["other,59001,participe,2017,,,illustratif,", "list,59001,participe,2019-04-01,,,publie,s"]);
    let on = day("2019-05-01");
    let complete = |scope| Completeness::of(&Cells::on(&bundled, on, scope));
    let everything = complete(Scope::Everything);
    assert_eq!(everything.all, Backing { published: 2, entered: 0, illustrative: 1, unknown: 1 });
    assert_eq!(everything.all.known(), Share { count: 3, of: 4 });
    let known = |backings: Vec<Backing>| backings.into_iter().map(|backing| backing.known().count).collect::<Vec<_>>();
    assert_eq!(known(everything.by_action.iter().map(|(_, backing)| *backing).collect()), [2, 1]);
    assert_eq!(known(everything.by_commune.iter().map(|(_, backing)| *backing).collect()), [2, 1]);
    let published = complete(Scope::PublishedOnly);
    assert_eq!(published.all, Backing { published: 2, entered: 0, illustrative: 0, unknown: 2 });
}

#[test]
fn an_action_with_an_illustrative_row_or_participation_is_listed() {
    let bundled = made(&["list,59001,participe,2019-04-01,,,publie,s", "list,59002,non,,,,illustratif,"]);
    let actions: Vec<_> = bundled.indexed_actions().map(|(index, _)| index).collect();
    assert_eq!(
        illustrative(&bundled),
        [
            IllustrativeRows { action: actions[0], row: false, participations: 1, of: 2 },
            IllustrativeRows { action: actions[1], row: true, participations: 0, of: 0 },
        ]
    );
}

#[test]
fn in_the_bundled_territory_50_of_2250_cells_are_unknown_and_30_actions_and_2498_rows_illustrative() {
    let mel = &*MEL;
    let on = mel.about().reference;
    let cells = Cells::on(mel, on, Scope::Everything);
    let complete = Completeness::of(&cells);
    assert_eq!(complete.all.known(), Share { count: 2200, of: 2250 });
    let illustrative = illustrative(mel);
    assert_eq!(illustrative.iter().filter(|it| it.row).count(), 30);
    assert_eq!(illustrative.iter().map(|it| it.participations).sum::<u32>(), 2498);
}

#[test]
fn the_totals_by_action_and_by_commune_are_the_same() {
    let mel = &*MEL;
    let added = |sum: Backing, one: &Backing| Backing {
        published: sum.published + one.published,
        entered: sum.entered + one.entered,
        illustrative: sum.illustrative + one.illustrative,
        unknown: sum.unknown + one.unknown,
    };
    for on in (2015..2024).map(Day::end_of_year) {
        for scope in [Scope::Everything, Scope::PublishedOnly] {
            let cells = Cells::on(mel, on, scope);
            let complete = Completeness::of(&cells);
            let by_action = complete.by_action.iter().map(|(_, one)| one).fold(Backing::default(), added);
            let by_commune = complete.by_commune.iter().map(|(_, one)| one).fold(Backing::default(), added);
            assert_eq!(
                [complete.all; 3],
                [Tally::on(mel, on, scope).backing_of_all(), by_action, by_commune],
                "{on} {scope:?}"
            );
            assert_eq!(complete.all.total() as usize, cells.all().len());
        }
    }
}
