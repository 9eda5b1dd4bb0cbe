//! Documents that were broken on purpose: each gives its territory or a reason, and nothing else happens.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod corpus;
mod journals;
#[path = "../mel/mod.rs"]
mod mel;

use domain::checks;
use domain::document::{Answers, Document, Unreadable, in_page};
use domain::fingerprint::Fingerprint;
use domain::indicators::{Figures, Scope, Tally};
