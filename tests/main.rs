//! The browser scenarios, in one program so that they share the machine.
//!
//! There is one file per task of the user. Each scenario is one test per browser. Several run at once; the few that
//! must not be disturbed run alone (`Setup::alone`).

mod accessibility;
mod accounts;
mod another_territory;
mod answers;
mod autosave;
mod charts;
mod clerk;
mod contradictions;
mod crashes;
mod drafts;
mod exchange;
mod first_visit;
mod gathering;
mod grid;
mod help;
mod hostile;
mod illustrative;
mod journal;
mod locked;
mod main_job;
mod map;
mod mayor;
mod neighbours;
mod opening;
mod other_tools;
mod overview;
mod paper;
mod presenting;
mod report;
mod reviewing;
#[path = "torture/rounds.rs"]
mod rounds;
mod saving;
mod scheme;
mod screenshots;
mod self_test;
mod sending;
mod spreadsheets;
mod statements;
mod tables;
mod time;
mod verify;
mod ways;
