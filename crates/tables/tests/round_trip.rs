//! What is exported is imported, identical.

#![expect(clippy::unwrap_used, reason = "a step that fails fails the test")]

use domain::territory::{Package, Territory};
use fixtures::{mel, small_territory};
use proptest::prelude::*;
use tables::read;
use tables::write::{ExportFormat, edited_package, export};

/// The package that comes back through a format.
fn there_and_back(package: &Package, format: ExportFormat) -> Package {
    let territory = Territory::read(package).unwrap();
    let day = territory.about().reference;
    let file = export(package, &territory, day, format).unwrap();
    read::package(&file.name, &file.bytes, Some(package)).unwrap()
}

#[test]
fn the_bundled_territory_comes_back_from_every_format() {
    let package = mel::package();
    let before = Territory::read(&package).unwrap();
    for format in ExportFormat::ALL {
        let back = there_and_back(&package, format);
        assert_eq!(Territory::read(&back).unwrap(), before, "{format:?}");
        if !matches!(format, ExportFormat::Csv | ExportFormat::CsvFr) {
            assert_eq!(back.tables, edited_package(&package, &before).unwrap().tables, "{format:?}");
        }
    }
}

/// Texts that programs mistake for something else. (Tables refuse signs that nobody sees.)
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé=+@\"';, /:_x0-9-]{1,12}",
        prop::sample::select(vec![
            "=1+1",
            "'=1+1",
            "@SUM(A1)",
            "+33 3",
            "-",
            "'",
            "''",
            "_x0041_",
            "_x005F_x0041_",
            "01407",
            "1e5",
            "TRUE",
            "VRAI",
            "2019-01-01",
            "12/13",
            "a;b",
            "a,b",
            "\"a\"",
            "#N/A",
            "[x]",
            "a:b/c\\d?*",
            "é’«»",
            "<b>&amp;</b>",
            "𝄞",
        ])
        .prop_map(str::to_owned),
        Just("a".repeat(40_000)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn hostile_texts_come_back_from_every_format(
        texts in prop::collection::vec(any_text(), 4), column in "[a-z:\\[\\]/' ]{1,40}", format in 0..ExportFormat::ALL.len(),
    ) {
        let communes = ["59001,,Un,1,,", "2A004,,Deux,,,"];
        let actions = ["a,A,D,,,,2015,2015,,,,publie,s"];
        let mut package = small_territory::package(&[2], &communes, &actions, &["a,59001,participe,2016,,,saisi,"]);
        let column = column.trim();
        for table in &mut package.tables {
            if table.columns.iter().all(|known| **known != *column) && !column.is_empty() {
                table.columns.push(column.into());
                let mut texts = texts.iter().cycle();
                for row in &mut table.rows {
                    row.push(texts.next().unwrap().as_str().into());
                }
            }
        }
        let format = ExportFormat::ALL[format];
        let back = there_and_back(&package, format);
        let territory = Territory::read(&package).unwrap();
        let again = Territory::read(&back).unwrap();
        // A CSV file has the participations, without the columns that nothing is known of.
        prop_assert_eq!(again.participations(), territory.participations());
        if !matches!(format, ExportFormat::Csv | ExportFormat::CsvFr) {
            prop_assert_eq!(&again, &territory);
            prop_assert_eq!(back.tables, edited_package(&package, &territory).unwrap().tables);
        }
    }
}
