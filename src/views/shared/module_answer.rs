//! What the module for spreadsheets answers.

use wording::table_faults::NO_MODULE;

/// What the module for spreadsheets answers to a command that makes something: its bytes, or its sentences.
///
/// # Errors
/// The sentences, one a line.
pub fn made_by_module(answer: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    match answer {
        None => Err(NO_MODULE.to_owned()),
        Some(mut bytes) if bytes.first() == Some(&0) => {
            bytes.remove(0);
            Ok(bytes)
        }
        Some(bytes) => Err(String::from_utf8_lossy(bytes.get(1..).unwrap_or_default()).into_owned()),
    }
}
