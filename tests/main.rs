//! The browser scenarios, in one program so that they share the machine.
//!
//! There is one file per task of the user. Each scenario is one test per browser. Several run at once; the few that
//! must not be disturbed run alone (`Setup::alone`).

mod accessibility;
mod accounts;
mod another_territory;
mod answers;
mod autosave;
mod back_row;
mod charts;
mod clerk;
mod clicker;
mod contradictions;
mod council;
mod crashes;
mod deck_files;
mod decks;
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
mod new_scheme;
mod opening;
mod other_tools;
mod overview;
mod paper;
mod phrases;
mod presenting;
mod printing;
mod report;
mod reviewing;
#[path = "torture/rounds.rs"]
mod rounds;
mod saving;
mod scheme;
mod screenshots;
mod self_test;
mod sending;
mod speaker;
mod spreadsheets;
mod statements;
mod supposed;
mod tables;
mod time;
mod verify;
mod ways;
