use domain::ids::CommuneCode;
use domain::territory::ActionIndex;
use fixtures::small_territory::made;

use super::*;

fn lille() -> Commune {
    let mut commune = Commune::blank(CommuneCode::parse("59350").unwrap());
    commune.name = "Lille".into();
    commune
}

fn progress(confirmed: usize, unanswered: usize) -> AnswerProgress {
    let territory = made(&["59350,,Lille,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[]);
    let first = territory.indexed_actions().next().map(|(index, _)| index).unwrap();
    let actions = |count: usize| -> Vec<ActionIndex> { vec![first; count] };
    AnswerProgress { confirmed: actions(confirmed), unanswered: actions(unanswered), ..AnswerProgress::default() }
}

#[test]
fn the_title_says_whose_answer_it_is_and_how_much_it_holds() {
    let answered = progress(20, 2);
    assert_eq!(title(&lille(), &answered), "La réponse de Lille\u{a0}: 20\u{a0}confirmations");
    assert_eq!(counts_and_rest(&answered), "20\u{a0}confirmations, 2\u{a0}actions sans réponse");
    assert_eq!(title(&lille(), &progress(0, 25)), "Rien n’est encore répondu pour Lille");
}

#[test]
fn what_is_left_and_what_has_changed_agree_with_their_numbers() {
    assert_eq!(unanswered(0, 25), "Les 25 actions en cours ont leur réponse.");
    assert_eq!(unanswered(1, 25), "Une action sur 25 n’a pas encore de réponse.");
    assert_eq!(
        nothing_yet(1),
        "Confirmez ou corrigez la seule action en cours\u{a0}: ce que vous répondez se retrouve ici, prêt à envoyer."
    );
    assert!(nothing_yet(25).starts_with("Confirmez ou corrigez les 25\u{a0}actions en cours"));
    let at = times::at("2026-11-29", Some((9, 5)));
    assert_eq!(changed_since(0, at), "Rien n’a changé depuis.");
    assert!(
        changed_since(1, at)
            .starts_with("1\u{a0}réponse a changé depuis l’envoi du 29/11/2026 à 9\u{a0}h\u{a0}05\u{a0}: renvoyez-la.")
    );
    assert!(
        changed_since(2, at).starts_with("2\u{a0}réponses ont changé")
            && changed_since(2, at).contains("renvoyez-les.")
    );
}

#[test]
fn the_file_is_named_after_the_commune_the_day_and_the_fingerprint() {
    assert_eq!(file_name(&lille(), "2026-11-29", "K7Q2-9XPM"), "reponse-lille-2026-11-29-K7Q2-9XPM.json");
    let mut long = lille();
    long.name = "très ".repeat(60).into();
    assert!(file_name(&long, "2026-11-29", "K7Q2-9XPM").len() < 100);
}

#[test]
fn whoever_answers_is_named_only_as_far_as_they_say() {
    assert_eq!(signed(" Claire ", ""), "Claire");
    assert_eq!(signed("Claire", "maire"), "Claire, maire");
    assert_eq!(signed("", " "), "");
}
