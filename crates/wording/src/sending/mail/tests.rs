use super::*;

fn parts(corrections: usize, remark: &str) -> MailParts {
    MailParts {
        commune: "Lille (59350)".to_owned(),
        of: "de Lille".to_owned(),
        document: "Carnet".to_owned(),
        at: "au 13 décembre 2019".to_owned(),
        file: "reponse-lille-2026-11-29-K7Q2-9XPM.json".to_owned(),
        counts: "3\u{a0}corrections".to_owned(),
        corrections: (0..corrections)
            .map(|n| format!("Action {n}\u{a0}: Aucune réponse → Participe depuis 2019"))
            .collect(),
        remark: remark.to_owned(),
        signed: String::new(),
        fingerprint: "K7Q2-9XPM".to_owned(),
        code: "C75K H04G".to_owned(),
        today: "29 novembre 2026".to_owned(),
    }
}

fn about(contact: Option<&str>) -> About {
    let mut about = fixtures::small_territory::made(&["59001,,Un,1,,"], &[], &[]).about().clone();
    about.contact = contact.map(Into::into);
    about
}

#[test]
fn the_whole_text_has_all_corrections_and_the_address_as_many_as_fit() {
    let parts = parts(100, "Vu\u{202f}!");
    assert!(parts.text().contains("Action 99") && parts.text().contains("Vu\u{a0}!"));
    let address = parts.address("a@b.fr");
    assert!(
        address.len() <= MAX_ADDRESS && address.starts_with("mailto:a@b.fr?subject=R%C3%A9ponse%20de%20Lille%C2%A0%3A")
    );
    assert!(address.contains("autres") && address.contains("K7Q2-9XPM") && !address.contains("%E2%80%AF"));
    assert!(!address.contains("Action%2099") && address.contains("%0D%0A"));
}

#[test]
fn a_long_remark_does_not_make_the_address_too_long() {
    let parts = parts(0, &"é".repeat(5_000));
    let address = parts.address("");
    assert!(address.len() <= MAX_ADDRESS && address.contains("%C3%A9%E2%80%A6"), "{address}");
    assert!(parts.text().matches('é').count() >= 5_000);
}

#[test]
fn the_mail_address_is_found_among_names_and_telephone_numbers() {
    for (contact, found) in [
        (Some("Service des coopérations, 03 20 21 22 23, coop@mel.example.fr"), Some("coop@mel.example.fr")),
        (Some("<a.b-c@d.fr>."), Some("a.b-c@d.fr")),
        (Some("03 20 21 22 23"), None),
        (Some("@lille, x@y"), None),
        (None, None),
    ] {
        assert_eq!(address_in(&about(contact)).as_deref(), found, "{contact:?}");
    }
    assert!(whom(&about(None), "f.json").contains("copiez ce texte"));
}
