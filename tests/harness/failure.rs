//! Why a scenario does not hold, in a sentence.

use std::fmt;

/// What was expected and what was seen instead.
pub struct Failure(String);

/// What a step of a scenario gives.
pub type Outcome<Value = ()> = Result<Value, Failure>;

impl Failure {
    /// A failure that says this.
    pub fn new(said: impl Into<String>) -> Self {
        Self(said.into())
    }

    /// The same failure, and what else is known of it.
    #[must_use]
    pub fn with(self, more: &str) -> Self {
        Self(format!("{}\n{more}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

// A test that fails shows its error this way.
impl fmt::Debug for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<Other: std::error::Error> From<Other> for Failure {
    fn from(other: Other) -> Self {
        Self(other.to_string())
    }
}
