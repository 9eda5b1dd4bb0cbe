//! The error of a scenario: one message.

use std::fmt;

/// What was expected, and what was found instead.
pub struct Failure(String);

/// The result of a step of a scenario.
pub type Outcome<Value = ()> = Result<Value, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// The same failure with more information.
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

// The test runner prints errors with `Debug`.
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
