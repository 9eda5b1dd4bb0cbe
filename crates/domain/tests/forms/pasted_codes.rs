//! INSEE codes in a column of their own.

use crate::pasted_labels::north;
use crate::pasting::{changes, errors, paste};

#[test]
fn a_code_in_its_own_column_and_a_name_agree_or_the_row_is_an_error() {
    let territory = north();
    let pasted = paste(
        &territory,
        "Code INSEE\tCommune\tA\n59527\tSt André lez Lille\toui\n59286\tHaubourdin\toui\n59350\tLambersart\toui\n59009\t\toui",
    );
    assert_eq!(changes(&territory, &pasted), ["59527 a: oui", "59286 a: oui", "59009 a: oui"]);
    assert_eq!(errors(&pasted), ["3:1 NameAndCodeDisagree: Lambersart"]);
}

#[test]
fn a_code_that_is_of_no_commune_here_is_that_of_a_namesake_elsewhere() {
    let territory = north();
    let pasted = paste(&territory, "Code INSEE\tCommune\tA\n54300\tLambersart\toui\n59286\tHaubourdin\toui");
    assert_eq!(changes(&territory, &pasted), ["59286 a: oui"]);
    assert_eq!(errors(&pasted), ["1:0 NameAndCodeDisagree: 54300"]);
    let alone = paste(&territory, "Code INSEE\tCommune\tA\n54300\tLambersart\toui");
    assert_eq!(
        (changes(&territory, &alone).len(), errors(&alone)),
        (0, vec!["1:0 NameAndCodeDisagree: 54300".to_owned()])
    );
}
