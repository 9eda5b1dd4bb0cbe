//! Documents that somebody broke, on purpose or not: made of a good one, each under a name that says how.

use serde_json::{Value, json};

/// One document, and what was done to it.
#[derive(Clone, Debug)]
pub struct Hostile {
    pub name: String,
    pub text: String,
}

/// Every hostile document.
pub fn of(good: &str) -> Vec<Hostile> {
    let mut all = Vec::new();
    cut_short(good, &mut all);
    as_text(good, &mut all);
    let document: Value = serde_json::from_str(good).unwrap_or_default();
    wrong_types(&document, &mut all);
    numbers(&document, &mut all);
    descriptors(&document, &mut all);
    tables(&document, &mut all);
    super::texts::poisoned(&document, &mut all);
    super::journals::all(&document, &mut all);
    all
}

/// The same of edits on their own, which have neither tables nor descriptor.
pub fn of_answers(good: &str) -> Vec<Hostile> {
    let mut all = Vec::new();
    cut_short(good, &mut all);
    as_text(good, &mut all);
    let answers: Value = serde_json::from_str(good).unwrap_or_default();
    wrong_types(&answers, &mut all);
    super::journals::all(&answers, &mut all);
    all
}

/// One more.
#[expect(clippy::needless_pass_by_value, reason = "texts and values made in place")]
pub fn put(all: &mut Vec<Hostile>, name: impl Into<String>, text: impl ToString) {
    all.push(Hostile { name: name.into(), text: text.to_string() });
}

fn cut_short(good: &str, all: &mut Vec<Hostile>) {
    for tenth in 0..10 {
        let mut end = good.len() * tenth / 10;
        while !good.is_char_boundary(end) {
            end += 1;
        }
        put(all, format!("cut after {tenth} tenths"), &good[..end]);
    }
    put(all, "cut before its last sign", &good[..good.len() - 1]);
    put(all, "without its first sign", &good[1..]);
}

/// What is wrong before anything is understood.
fn as_text(good: &str, all: &mut Vec<Hostile>) {
    let mut change = |name: &str, text: String| put(all, name, text);
    change("a mark of byte order first", format!("\u{feff}{good}"));
    change("a zero in the middle", good.replacen(':', "\0:", 1));
    change("a zero in a text", good.replacen("\"document\"", "\"docu\0ment\"", 1));
    change("a line's end in a text", good.replacen("\"document\"", "\"docu\nment\"", 1));
    change("lines of Windows", good.replacen(',', ",\r\n\t", 9));
    change("twice", format!("{good}{good}"));
    change("something after it", format!("{good} </div>"));
    change("half a letter", good.replacen("\"titre\":\"", "\"titre\":\"\\ud83d", 1));
    change("the other half of a letter", good.replacen("\"titre\":\"", "\"titre\":\"\\ude00", 1));
    change("two halves the wrong way round", good.replacen("\"titre\":\"", "\"titre\":\"\\ude00\\ud83d", 1));
    change("half a letter as a name", good.replacen("{\"", "{\"\\ud800\":1,\"", 1));
    change("an escape that is none", good.replacen("\"titre\":\"", "\"titre\":\"\\x41", 1));
    change(
        "a version twice, the last newer",
        good.replacen("{\"", "{\"version\":1,\"", 1).replacen("\"version\":", "\"version\":99,\"_\":", 2),
    );
    change("a kind twice", good.replacen("\"kind\":", "\"kind\":\"answers\",\"kind\":", 1));
    change("a journal twice", good.replacen("\"journal\":", "\"journal\":[7],\"journal\":", 1));
    for (name, member) in [("__proto__", "{\"version\":9}"), ("constructor", "null"), ("toString", "1"), ("", "\"\"")] {
        change(&format!("a member called « {name} »"), good.replacen("{\"", &format!("{{\"{name}\":{member},\""), 1));
    }
    for depth in [60, 200, 200_000] {
        let nest = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        change(&format!("a member {depth} deep"), good.replacen("{\"", &format!("{{\"deep\":{nest},\""), 1));
        change(&format!("nothing but {depth} brackets"), "[".repeat(depth));
    }
    change("objects in one another", "{\"a\":".repeat(50_000));
    change("a text of a megabyte", good.replacen("\"titre\":\"", &format!("\"titre\":\"{}", "é ".repeat(500_000)), 1));
    change("a name of a megabyte", good.replacen("{\"", &format!("{{\"{}\":1,\"", "a".repeat(1_000_000)), 1));
    change("a hundred thousand members", good.replacen("{\"", &format!("{{{}\"", "\"m\":0,".repeat(100_000)), 1));
    change("HTML", "<!DOCTYPE html><p>Introuvable".to_owned());
    change("a table", "code_insee;nom\n59350;Lille".to_owned());
}

fn changed(document: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut document = document.clone();
    change(&mut document);
    document
}

fn wrong_types(document: &Value, all: &mut Vec<Hostile>) {
    let values = [json!(null), json!(true), json!(-7), json!("x"), json!([]), json!([[]]), json!({}), json!({"a": {}})];
    for key in ["format", "version", "kind", "id", "descriptor", "tables", "journal"] {
        for value in &values {
            put(all, format!("{key} is {value}"), changed(document, |it| it[key] = value.clone()));
        }
        let without = changed(document, |it| drop(it.as_object_mut().map(|it| it.remove(key))));
        put(all, format!("no {key}"), without);
    }
    for value in values {
        put(all, format!("all of it is {value}"), value);
    }
}

/// Numbers that fit nowhere; as text, for JSON knows no bounds.
fn numbers(document: &Value, all: &mut Vec<Hostile>) {
    for number in
        ["0", "-1", "1.5", "4294967296", "18446744073709551615", "18446744073709551616", "1e999", "-0", "1E-999999999"]
    {
        let named = |it: &Value| it.to_string().replace("\"HERE\"", number);
        put(all, format!("version {number}"), named(&changed(document, |it| it["version"] = json!("HERE"))));
        let length = changed(document, |it| it["tables"][0]["length"] = json!("HERE"));
        put(all, format!("a table {number} long"), named(&length));
        let rows = changed(document, |it| it["tables"][0]["columns"][0]["rows"] = json!([0, "HERE"]));
        put(all, format!("a row at {number}"), named(&rows));
        let threshold = changed(document, |it| it["descriptor"]["carnet"]["seuils"] = json!(["HERE"]));
        put(all, format!("a threshold of {number}"), named(&threshold));
    }
    for version in [2, 3, 77, u32::MAX] {
        put(
            all,
            format!("version {version} of what is written now"),
            changed(document, |it| it["version"] = json!(version)),
        );
    }
    for kind in ["answers", "snapshot", "Document", "document "] {
        put(all, format!("kind {kind}"), changed(document, |it| it["kind"] = json!(kind)));
    }
}

fn descriptors(document: &Value, all: &mut Vec<Hostile>) {
    let dates = ["0000-01-01", "0001-01-01", "9999-12-31", "2019-02-30", "2019", "", "13/12/2019"].map(Value::from);
    let odd = [json!(null), json!([]), json!({"a": [1]}), json!(1e300), json!(" ")];
    for (key, values) in [
        ("titre", &odd[..]),
        ("epci", &odd[..]),
        ("date_reference", &dates[..]),
        ("adopte_le", &dates[..]),
        ("seuils", &odd[..]),
        ("objectifs", &odd[..]),
        ("contours", &odd[..]),
        ("id", &odd[..]),
    ] {
        for value in values {
            let changed = changed(document, |it| it["descriptor"]["carnet"][key] = value.clone());
            put(all, format!("the carnet’s {key} is {value}"), changed);
        }
    }
    let view_box = json!({"viewBox": "0 0 1 1\" onload=\"window.hacked=1"});
    put(all, "a hostile view box", changed(document, |it| it["descriptor"]["carnet"]["contours"] = view_box));
    let objectives = json!({"__proto__": "</script>", "constructor": "<b>", "": "vide"});
    put(all, "hostile objectives", changed(document, |it| it["descriptor"]["carnet"]["objectifs"] = objectives));
    let thresholds = json!((0..5000).collect::<Vec<u32>>());
    put(all, "five thousand thresholds", changed(document, |it| it["descriptor"]["carnet"]["seuils"] = thresholds));
    let own_id = json!("../../etc/passwd/aaaaaaaaaaaaaaaaaaaaa");
    put(all, "an id that is a path", changed(document, |it| it["descriptor"]["carnet"]["id"] = own_id));
}

/// Every value of a column of a table.
pub fn column<'a>(document: &'a mut Value, file: &str, name: &str) -> Option<&'a mut Vec<Value>> {
    let table = document["tables"].as_array_mut()?.iter_mut().find(|table| table["file"] == file)?;
    let column = table["columns"].as_array_mut()?.iter_mut().find(|column| column["name"] == name)?;
    column["values"].as_array_mut()
}

fn tables(document: &Value, all: &mut Vec<Hostile>) {
    for (file, name, value) in [
        ("communes.csv", "code_insee", "99999999"),
        ("communes.csv", "code_insee", "__proto__"),
        ("communes.csv", "nom", ""),
        ("communes.csv", "population", "99999999999999999999"),
        ("communes.csv", "population", "4294967295"),
        ("communes.csv", "population", "-5"),
        ("communes.csv", "population", "1e9"),
        ("communes.csv", "membre_depuis", "0001-01-01"),
        ("communes.csv", "membre_depuis", "9999-12-31"),
        ("communes.csv", "membre_jusqu_a", "0000"),
        ("actions.csv", "action_id", "__proto__"),
        ("actions.csv", "action_id", "../..?a=b&c#/d%2f</script>"),
        ("actions.csv", "deployee_le", "0001"),
        ("actions.csv", "deployee_le", "9999"),
        ("actions.csv", "inscrite_le", "0001-01-01"),
        ("actions.csv", "arretee_le", "1"),
        ("actions.csv", "liste_complete", "peut-être"),
        ("participations.csv", "etat", "oui"),
        ("participations.csv", "depuis", "0001"),
        ("participations.csv", "jusqu_a", "0001"),
        ("participations.csv", "provenance", "inventé"),
        ("chiffres_publies.csv", "valeur_publiee", "1e400"),
        ("chiffres_publies.csv", "date", "9999"),
        ("chiffres_publies.csv", "indicateur", "part_communes_au_moins_99999999999999999999"),
        ("contours.csv", "chemin", "M0 0h99999999999v1z\" onload=\"window.hacked=1"),
    ] {
        let mut one = document.clone();
        if let Some(first) = column(&mut one, file, name).and_then(|values| values.first_mut()) {
            *first = json!(value);
            put(all, format!("a {name} of {file} is « {value} »"), &one);
        }
        let mut every = document.clone();
        if let Some(values) = column(&mut every, file, name) {
            values.fill(json!(value));
            put(all, format!("each {name} of {file} is « {value} »"), &every);
        }
        let mut number = document.clone();
        if let Some(values) = column(&mut number, file, name) {
            values.fill(json!(7));
            put(all, format!("each {name} of {file} is a number, not « {value} »"), &number);
        }
    }
    put(
        all,
        "each table twice",
        changed(document, |it| {
            let tables = it["tables"].as_array().cloned().unwrap_or_default();
            it["tables"] = json!([tables.clone(), tables].concat());
        }),
    );
    put(
        all,
        "columns twice",
        changed(document, |it| {
            let columns = it["tables"][0]["columns"].as_array().cloned().unwrap_or_default();
            it["tables"][0]["columns"] = json!([columns.clone(), columns].concat());
        }),
    );
    put(
        all,
        "tables without columns",
        changed(document, |it| {
            for table in it["tables"].as_array_mut().into_iter().flatten() {
                table["columns"] = json!([]);
            }
        }),
    );
    put(
        all,
        "no rows",
        changed(document, |it| {
            for table in it["tables"].as_array_mut().into_iter().flatten() {
                table["length"] = json!(0);
                for column in table["columns"].as_array_mut().into_iter().flatten() {
                    column["rows"] = json!([]);
                }
            }
        }),
    );
}
