//! What the second module answers to a command that makes a file.

/// The bytes of an answer, or its sentences.
///
/// # Errors
/// The sentences, one a line.
pub fn answered(answer: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    match answer {
        None => Err(wording::table_faults::NO_MODULE.to_owned()),
        Some(mut bytes) if bytes.first() == Some(&0) => {
            bytes.remove(0);
            Ok(bytes)
        }
        Some(bytes) => Err(String::from_utf8_lossy(bytes.get(1..).unwrap_or_default()).into_owned()),
    }
}
