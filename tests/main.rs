//! The scenarios, in one program, so that one of them starts as soon as another ends.
//!
//! One file tells what belongs to one task of the user's. Each scenario is a test in each browser, of which as many run at
//! once as the machine can take; the few that must not be disturbed run alone (`Setup::alone`).

mod accessibility;
mod accounts;
mod charts;
mod drafts;
mod grid;
mod hostile;
mod journal;
mod keeping;
mod main_job;
mod opening;
mod overview;
mod pictures;
mod presenting;
#[path = "torture/rounds.rs"]
mod rounds;
mod saving;
mod scheme;
mod surviving;
mod time;
mod words;
