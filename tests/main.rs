//! The browser scenarios, in one program so that they share the machine.
//!
//! There is one file per task of the user. Each scenario is one test per browser. Several run at once; the few that
//! must not be disturbed run alone (`Setup::alone`).

mod accessibility;
mod accounts;
mod answers;
mod autosave;
mod charts;
mod contradictions;
mod crashes;
mod drafts;
mod grid;
mod hostile;
mod journal;
mod main_job;
mod opening;
mod overview;
mod presenting;
#[path = "torture/rounds.rs"]
mod rounds;
mod saving;
mod scheme;
mod screenshots;
mod self_test;
mod time;
