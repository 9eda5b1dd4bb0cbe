//! The messages between the tabs of one document: one character, then the lines that it is about.

/// A message from one tab to the others. The characters are fixed: tabs of two versions may be open at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TabMessage<'a> {
    /// Edits that were just made and are in local storage.
    Saved(&'a str),
    /// Edits that were just made and are in memory only.
    InMemory(&'a str),
    /// Edits that were made earlier: read from a file, or sent to a tab that lacks some.
    Earlier(&'a str),
    /// Edits are missing in this tab: every other tab sends its own.
    SendAll,
}

impl<'a> TabMessage<'a> {
    /// Reads a message; `None` of an empty one.
    pub fn read(text: &'a str) -> Option<Self> {
        let (kind, lines) = text.split_at_checked(1)?;
        Some(match kind {
            "?" => Self::SendAll,
            "+" => Self::Saved(lines),
            "=" => Self::Earlier(lines),
            _ => Self::InMemory(lines),
        })
    }

    pub fn text(self) -> String {
        match self {
            Self::SendAll => "?".to_owned(),
            Self::Saved(lines) => ["+", lines].concat(),
            Self::InMemory(lines) => ["-", lines].concat(),
            Self::Earlier(lines) => ["=", lines].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_as_it_was_sent() {
        let messages =
            [TabMessage::Saved("a\n"), TabMessage::InMemory("a\n"), TabMessage::Earlier("a\nb\n"), TabMessage::SendAll];
        for message in messages {
            assert_eq!(TabMessage::read(&message.text()), Some(message));
        }
        assert_eq!(TabMessage::read(""), None);
        assert_eq!(TabMessage::read("é"), None);
    }
}
