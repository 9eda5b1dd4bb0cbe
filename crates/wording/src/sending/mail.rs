//! The message that goes with the file of an answer, and its address.

use std::fmt::Write;

use domain::territory::About;

use super::super::numbers::{NARROW, counted};

/// What the message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailParts {
    /// « Lille (59350) ».
    pub commune: String,
    /// « de Lille ».
    pub of: String,
    /// The title of the document.
    pub document: String,
    /// « au 13 décembre 2019 ».
    pub at: String,
    /// The name of the file.
    pub file: String,
    /// « 3 corrections et 20 confirmations, 2 actions sans réponse ».
    pub counts: String,
    /// A line for each correction.
    pub corrections: Vec<String>,
    /// The remark, as it was typed.
    pub remark: String,
    /// Who answers.
    pub signed: String,
    /// The fingerprint.
    pub fingerprint: String,
    /// The return code; empty if there is none.
    pub code: String,
    /// « 29 novembre 2026 ».
    pub today: String,
}

/// The longest address that every mail program takes, in bytes.
const MAX_ADDRESS: usize = 1_800;

/// How many characters of a remark are in an address, at most, and where that is too long. All of it is in the file.
const MAX_REMARKS: [usize; 3] = [300, 80, 0];

impl MailParts {
    /// The subject.
    #[must_use]
    pub fn subject(&self) -> String {
        plain(&["Réponse ", &*self.of, "\u{a0}: ", &self.counts].concat())
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.text_with(self.corrections.len(), self.remark.trim())
    }

    /// The text with the first corrections only, and how many follow.
    fn text_with(&self, corrections: usize, remark: &str) -> String {
        let mut lines = vec![
            "Bonjour,".to_owned(),
            String::new(),
            [
                "Voici la réponse de ",
                &*self.commune,
                " pour «\u{a0}",
                &self.document,
                "\u{a0}», ",
                &self.at,
                "\u{a0}: ",
                &self.counts,
                ".",
            ]
            .concat(),
            ["Le fichier joint «\u{a0}", &*self.file, "\u{a0}» se reprend dans le carnet."].concat(),
        ];
        if !self.corrections.is_empty() {
            lines.extend([String::new(), "Corrections\u{a0}:".to_owned()]);
            lines.extend(self.corrections.iter().take(corrections).map(|line| ["- ", line].concat()));
            let rest = self.corrections.len().saturating_sub(corrections);
            if rest > 0 {
                lines.push(["- et ", &*counted(rest as u64, "autre"), ", dans le fichier."].concat());
            }
        }
        if !remark.is_empty() {
            lines.extend([String::new(), ["Remarque\u{a0}: ", remark].concat()]);
        }
        lines.extend([
            String::new(),
            ["Date\u{a0}: ", &*self.today].concat(),
            ["Empreinte du carnet avec cette réponse\u{a0}: ", &*self.fingerprint].concat(),
        ]);
        if !self.code.is_empty() {
            lines.push([super::labels::CODE, "\u{a0}: ", &*self.code].concat());
        }
        if !self.signed.is_empty() {
            lines.extend([String::new(), self.signed.clone()]);
        }
        plain(&lines.join("\n"))
    }

    /// The address that opens the message in the mail program, with as many corrections as every such program takes.
    #[must_use]
    pub fn address(&self, to: &str) -> String {
        let mut address = String::new();
        for characters in MAX_REMARKS {
            let remark = shortened(self.remark.trim(), characters);
            for corrections in (0..=self.corrections.len()).rev() {
                let body = encoded(&self.text_with(corrections, &remark).replace('\n', "\r\n"), "");
                let subject = encoded(&self.subject(), "");
                address = ["mailto:", &*encoded(to, "@"), "?subject=", &subject, "&body=", &body].concat();
                if address.len() <= MAX_ADDRESS {
                    return address;
                }
            }
        }
        address
    }
}

/// The first characters of a text, with a sign if there are more.
fn shortened(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        None => text.to_owned(),
        Some(_) if characters == 0 => String::new(),
        Some((end, _)) => [&text[..end], "…"].concat(),
    }
}

/// The mail address in a contact, which may also have a name and a telephone number; `None` if it has none.
#[must_use]
pub fn address_in(about: &About) -> Option<String> {
    let contact = about.contact.as_deref()?;
    let is_part = |character: char| character.is_ascii_alphanumeric() || "@.!#$%&'*+/=?^_`{|}~-".contains(character);
    let words = contact.split(|character: char| !is_part(character));
    let is_address = |word: &&str| match word.split_once('@') {
        Some((name, domain)) => {
            let labels: Vec<&str> = domain.split('.').collect();
            !name.is_empty()
                && !domain.contains('@')
                && labels.len() > 1
                && labels.iter().all(|label| !label.is_empty())
        }
        None => false,
    };
    words.map(|word| word.trim_matches(['.', '\''])).find(is_address).map(str::to_owned)
}

/// The sentence before the message: whom to send it to.
#[must_use]
pub fn whom(about: &About, file: &str) -> String {
    let join = ["Joignez le fichier «\u{a0}", file, "\u{a0}»\u{a0}: un lien ne peut pas le faire pour vous."].concat();
    match (&about.contact, address_in(about)) {
        (_, Some(address)) => ["À\u{a0}", &*address, ". ", &join].concat(),
        (Some(contact), None) => ["À qui tient le carnet\u{a0}: ", &**contact, ". ", &join].concat(),
        (None, None) => [
            "À la personne ou au service qui vous a remis ce carnet, dont ce fichier ne donne pas l’adresse\u{a0}: copiez ce texte. ",
            &*join,
        ]
        .concat(),
    }
}

/// The text with only the no-break space that every mail program shows.
fn plain(text: &str) -> String {
    text.replace(NARROW, "\u{a0}")
}

/// Percent-encoded, byte by byte, but for letters, digits and the signs of `kept`.
fn encoded(text: &str, kept: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        let character = char::from(byte);
        if character.is_ascii_alphanumeric() || "-._~".contains(character) || kept.contains(character) {
            out.push(character);
        } else {
            // Writing to a `String` cannot fail.
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests;
