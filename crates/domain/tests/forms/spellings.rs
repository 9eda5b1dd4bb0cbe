//! The spellings of the name of a commune that are met in spreadsheets.

const ACCENTS: [(char, &str, &str); 14] = [
    ('à', "a", "a\u{300}"),
    ('â', "a", "a\u{302}"),
    ('é', "e", "e\u{301}"),
    ('è', "e", "e\u{300}"),
    ('ê', "e", "e\u{302}"),
    ('ë', "e", "e\u{308}"),
    ('î', "i", "i\u{302}"),
    ('ï', "i", "i\u{308}"),
    ('ô', "o", "o\u{302}"),
    ('û', "u", "u\u{302}"),
    ('ü', "u", "u\u{308}"),
    ('ÿ', "y", "y\u{308}"),
    ('ç', "c", "c\u{327}"),
    ('œ', "oe", "oe"),
];

/// A name in lower case, with its accents apart or without any.
fn accents(name: &str, apart: bool) -> String {
    let mut text = String::new();
    for letter in name.to_lowercase().chars() {
        match ACCENTS.iter().find(|(accented, ..)| *accented == letter) {
            Some((_, without, with)) => text.push_str(if apart { with } else { without }),
            None => text.push(letter),
        }
    }
    text
}

/// A name in capitals without accents.
pub fn plain_capitals(name: &str) -> String {
    accents(name, false).to_uppercase()
}

/// The article of a name as it is written, and the rest.
fn article(name: &str) -> Option<(&'static str, &str)> {
    let articles = ["Le ", "La ", "Les ", "L'", "Aux ", "Las ", "Los "];
    articles.iter().find_map(|article| Some((article.trim_end(), name.strip_prefix(article)?)))
}

/// A name after « Ville de »: « du Maisnil », « d'Ascq ».
fn after_de(name: &str) -> String {
    match article(name) {
        Some(("Le", rest)) => format!("du {rest}"),
        Some(("Les", rest)) => format!("des {rest}"),
        None if name.starts_with(['A', 'E', 'É', 'È', 'I', 'Î', 'O', 'Ô', 'U', 'Y']) => format!("d'{name}"),
        _ => format!("de {name}"),
    }
}

/// All spellings of a name, alone and beside its code, its département, and the code of a neighbour.
pub fn spellings_of(name: &str, code: &str, (other_code, other_name): (&str, &str)) -> Vec<String> {
    let mut forms = vec![name.to_owned()];
    if let Some((article, rest)) = article(name) {
        forms.extend([format!("{rest} ({article})"), format!("{rest}, {article}"), rest.to_owned()]);
    }
    for (word, short) in [
        ("Saint-", &["St-", "St ", "St. ", "S. ", "S.-"][..]),
        ("Sainte-", &["Ste-", "Ste ", "Ste. ", "S. "]),
        ("-sur-", &[" s/ ", "-s/-", " S/"]),
        ("-lès-", &["-lez-", "-les-", " les "]),
        ("-lez-", &["-lès-", "-les-"]),
        ("-les-", &["-lès-", "-lez-"]),
    ] {
        if name.contains(word) {
            forms.extend(short.iter().map(|short| name.replace(word, short)));
        }
    }
    let mut spellings = Vec::new();
    for form in &forms {
        let plain = accents(form, false);
        spellings.extend([form.clone(), form.to_uppercase(), plain.to_uppercase(), plain, accents(form, true)]);
    }
    for apostrophe in ["’", "ʼ", "`", "´", "′", " ", "' "].into_iter().filter(|_| name.contains('\'')) {
        spellings.push(name.replace('\'', apostrophe));
    }
    for hyphen in ["‐", "‑", "–", "—", " ", " - ", "\u{ad}", ""].into_iter().filter(|_| name.contains('-')) {
        spellings.push(name.replace('-', hyphen));
    }
    let department = if code.starts_with("97") { &code[..3] } else { &code[..2] };
    let upper = accents(forms.get(1).unwrap_or(&forms[0]), false).to_uppercase();
    let after = after_de(name);
    spellings.extend([
        format!("Ville {after}"),
        format!("Commune {after}"),
        format!("MAIRIE {}", accents(&after, false).to_uppercase()),
        format!("{name} ({department})"),
        format!("{upper} ({department})"),
        format!("{name} - {department}"),
        format!("{code} {name}"),
        format!("{code} - {upper}"),
        format!("{name} ({code})"),
        format!("{upper} {code}"),
        code.to_owned(),
        code.trim_start_matches('0').to_owned(),
        format!("{code},00"),
        format!("\u{a0}{name} "),
        format!("{name} (1)"),
        format!("{name}*"),
    ]);
    // The code of a neighbour of the same département stands for a postal code.
    if other_code[..2] == code[..2] && other_name != name && other_code != code {
        spellings.extend([
            format!("{other_code} {name}"),
            format!("{name} {other_code}"),
            format!("{upper} ({other_code})"),
        ]);
    }
    spellings.push(format!("{}000 {name}", &code[..2]));
    spellings
}
