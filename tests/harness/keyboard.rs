//! The keyboard: what is pressed and typed goes to the focused element.

use std::time::Duration;

use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, TypingData};

use crate::{Outcome, Page};

impl Page {
    /// Presses a key, or several at once: all but the last are held down.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn press(&self, keys: &[Key]) -> Outcome {
        let Some((last, held)) = keys.split_last() else { return Ok(()) };
        self.press_with(held, last.value())
    }

    /// Presses a letter while keys are held down.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn press_letter(&self, held: &[Key], letter: char) -> Outcome {
        self.press_with(held, letter)
    }

    /// Types a text into the focused element.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn type_text(&self, text: impl Into<TypingData>) -> Outcome {
        Ok(self.wait_for(self.chain()?.send_keys(text).perform())?)
    }

    fn press_with(&self, held: &[Key], key: char) -> Outcome {
        let mut chain = self.chain()?;
        for key in held {
            chain = chain.key_down(key.value());
        }
        chain = chain.key_down(key).key_up(key);
        for key in held.iter().rev() {
            chain = chain.key_up(key.value());
        }
        Ok(self.wait_for(chain.perform())?)
    }

    fn chain(&self) -> Outcome<ActionChain> {
        Ok(self.web()?.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO)))
    }
}
