//! Texts that people write: return codes, messages, pasted blocks, sentences.

use domain::return_code::{CodesFound, ReturnCode};
use domain::spreadsheet::{PasteTarget, read_paste};
use domain::territory::{ActionIndex, CommuneIndex};
use gathering::ReceivedContent;

use crate::example::{example, merge, today, view};

/// A return code.
pub fn code(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(code) = ReturnCode::read(example(), &text) {
        assert!(example().find_commune(code.commune).is_some(), "a code is of a commune of the territory");
        let lower = ReturnCode::read(example(), &text.to_lowercase());
        assert!(lower == Ok(code), "a code says the same in lower case");
    }
    let _ = CodesFound::of(example(), &text);
}

/// A message with codes, and many of them.
pub fn mail(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let found = CodesFound::of(example(), &text);
    let lines = text.lines().count();
    assert!(found.broken.iter().all(|(line, _)| (1..=lines).contains(line)), "a broken code is on a line of the text");
    merge(&ReceivedContent::Text(text));
}

/// A pasted block, on a grid and without one.
pub fn paste(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let territory = example();
    let communes = territory.communes().iter().filter_map(|commune| territory.find_commune(commune.code));
    let actions = territory.actions().iter().filter_map(|action| territory.find_action(&action.id));
    let (communes, actions): (Vec<CommuneIndex>, Vec<ActionIndex>) = (communes.collect(), actions.collect());
    for (communes, actions, selected, transposed) in
        [(&communes[..], &actions[..], (2, 1), false), (&communes, &actions, (1, 3), true), (&[], &[], (0, 0), false)]
    {
        let target = PasteTarget { communes, actions, selected, transposed, today: today() };
        let _ = read_paste(view(), target, &text);
    }
}

/// Sentences with figures, as they stand in a press release.
pub fn claims(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let view = view();
    for claim in claims::read_text(&text, view.territory, view.day, view.scope) {
        assert!(text.get(claim.text.clone()).is_some(), "a claim is words of the text");
        assert!(claim.stopped_at.is_none_or(|range| text.get(range).is_some()), "what stopped the reading is in it");
    }
}
