use super::*;
use crate::read::workbook;

fn list(text: &str) -> CommunesRead {
    communes(&workbook("a.csv", text.as_bytes()).unwrap())
}

fn line(it: &ListedCommune) -> String {
    let population = it.population.map_or_else(String::new, |it| it.to_string());
    format!("{} {} {population} {}", it.code, it.name, it.siren)
}

fn read(text: &str) -> Result<Vec<String>, Vec<CommuneListFault>> {
    let list = list(text);
    if list.faults.is_empty() { Ok(list.communes.iter().map(line).collect()) } else { Err(list.faults) }
}

#[test]
fn the_population_file_of_insee_is_read_as_it_is_published() {
    let titles = "Populations légales des communes;;;;;;;;;\n;;;;;;;;;\n".repeat(4);
    let text = format!(
        "{titles}Code région;Nom de la région;Code département;Code arrondissement;Code canton;Code commune;\
         Nom de la commune;Population municipale;Population comptée à part;Population totale\n\
         84;Auvergne-Rhône-Alpes;01;2;08;001;L' Abergement-Clémenciat;771;18;789\n\
         84;Auvergne-Rhône-Alpes;1;1;01;4;Ambérieu-en-Bugey;14\u{a0}134;393;14\u{a0}527\n\
         94;Corse;2A;1;01;004;Ajaccio;71\u{202f}361;1;71\u{202f}362\n\
         01;Guadeloupe;971;1;01;101;Les Abymes;53\u{a0}514;1;53\u{a0}515\n\
         Source : Insee;;;;;;;;;\n"
    );
    assert_eq!(
        read(&text).unwrap(),
        [
            "01001 L'Abergement-Clémenciat 771 ",
            "01004 Ambérieu-en-Bugey 14134 ",
            "2A004 Ajaccio 71361 ",
            "97101 Les Abymes 53514 "
        ]
    );
}

#[test]
fn a_list_of_the_members_of_an_epci_is_read_with_codes_as_spreadsheets_leave_them() {
    let text = "code,nom,population,siren,code_postal\n73008,Aix-les-Bains,\"32 175\",217300086,73100\n\
                1234,Magnieu (Le),,,01300\n\"61350,00\",X,,,\n2a004,Y,12,,\nTotal,,44,,\n";
    assert_eq!(
        read(text).unwrap(),
        ["73008 Aix-les-Bains 32175 217300086", "01234 Le Magnieu  ", "61350 X  ", "2A004 Y 12 "]
    );
}

#[test]
fn all_that_is_not_understood_is_named_with_its_place() {
    let faults = read("code;nom;population\n73008;Aix;peu\n73008;;12\nABC;Y;1\n").unwrap_err();
    let places: Vec<_> = faults.iter().map(|it| (it.row, it.column, it.kind)).collect();
    assert_eq!(
        places,
        [
            (1, 2, CommuneListFaultKind::NotAPopulation),
            (2, 0, CommuneListFaultKind::CodeTwice { row: 1 }),
            (2, 1, CommuneListFaultKind::NoName),
            (3, 0, CommuneListFaultKind::NotACode)
        ]
    );
    assert_eq!(read("a;b\n1;2\n").unwrap_err()[0].kind, CommuneListFaultKind::NoHeads);
}

#[test]
fn what_is_no_commune_below_the_heads_is_named_and_the_rest_is_read() {
    let list = list("Code INSEE;Nom;Population\n73008;Aix;32 175\nLes Deserts\n73001;Y;peu\nTotal;;44\n");
    assert_eq!(list.communes.iter().map(line).collect::<Vec<_>>(), ["73008 Aix 32175 "]);
    let places = |faults: &[CommuneListFault]| faults.iter().map(|it| (it.row, it.text.clone())).collect::<Vec<_>>();
    assert_eq!(places(&list.left_out), [(2, "Les Deserts".to_owned()), (4, "Total".to_owned())]);
    assert_eq!(places(&list.faults), [(3, "peu".to_owned())]);
}

#[test]
fn a_list_without_heads_is_read_by_what_its_columns_hold() {
    let expected = ["59350 Lille 236710 ", "59009 Annœullin  ", "01004 Ambérieu-en-Bugey 14134 "];
    for text in [
        "59350\tLille\t236 710\n59009\tAnnœullin\t\n1004\tAmbérieu-en-Bugey\t14134\n",
        "Lille;59350;236710\nAnnœullin;59009;\nAmbérieu-en-Bugey;01004;14\u{a0}134\n",
        "59350 Lille 236 710\n  59009   Annœullin\n01004 Ambérieu-en-Bugey 14134",
    ] {
        assert_eq!(read(text).unwrap(), expected, "{text}");
    }
    let list = list("59350 Lille 236710\nRoubaix\n59009 Annœullin\n");
    assert_eq!((list.communes.len(), list.left_out.len()), (2, 1));
    assert_eq!((list.left_out[0].row, list.left_out[0].column), (1, 0));
    let faults = read("59350 Lille 236710\n59A09 Annœullin 10000\n59512 Roubaix\n").unwrap_err();
    let fault = &faults[0];
    assert_eq!((fault.row, fault.column, &*fault.text, fault.kind), (1, 0, "59A09", CommuneListFaultKind::NotACode));
}

#[test]
fn of_two_columns_that_may_be_codes_neither_is_taken() {
    let faults = read("59350;59000;Lille\n59009;59112;Annœullin\n").unwrap_err();
    assert_eq!(faults[0].kind, CommuneListFaultKind::NoHeads);
    assert_eq!(read("Bonjour\nvoici la liste\n").unwrap_err()[0].kind, CommuneListFaultKind::NoHeads);
}
