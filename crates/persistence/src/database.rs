//! The copy of the edits in the browser's database (`IndexedDB`): asynchronous; confirmed writes survive a power
//! failure.

use std::rc::Rc;

use crate::codec::KeyRange;
use crate::save_status::WriteError;

/// Rows of the database: keys and texts.
pub type DatabaseRows = Vec<(String, String)>;

/// What is called with the rows of the database once it is open, or with why it does not open.
pub type OnOpened = Rc<dyn Fn(Result<DatabaseRows, WriteError>)>;

/// What is called once a batch is complete, with the number of rows that are there then, or with why it failed.
pub type OnWritten = Box<dyn FnOnce(Result<usize, WriteError>)>;

/// The browser's database. It answers later, by calling back.
pub trait Database {
    /// Opens the database, also one that was open already, and reads the rows of a range. Calls back once; a second
    /// time only where it opens after it was reported that it does not answer.
    fn open(&self, range: &KeyRange, on_opened: OnOpened);

    /// Writes a batch into the open database: all of it or nothing. Calls back once: with the number of rows in the
    /// range when all of it survives a power failure, or with an error when nothing of it was written.
    fn write(&self, batch: &WriteBatch, range: &KeyRange, on_written: OnWritten);
}

/// What is written into the database at once: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteBatch {
    /// Keys and texts to add. A row that is there already stays as it is, which is no failure.
    pub add: DatabaseRows,
    /// Keys and texts to write over what is there.
    pub put: DatabaseRows,
    /// Keys to remove.
    pub remove: Vec<String>,
}

/// The state of the copy in the database.
#[derive(Debug)]
pub(crate) struct DatabaseCopy {
    connection: ConnectionState,
    /// Why it last failed, if it has not worked since.
    fault: Option<WriteError>,
    /// Whether it has answered once, with its rows or with a failure.
    has_answered: bool,
    moves: Vec<RowMove>,
    /// Whether the entry count has to be written though no edit waits.
    count_is_due: bool,
    /// Whether it has failed and was opened again because of that: a second failure is reported.
    was_reopened: bool,
}

/// A row to move from one key to another.
#[derive(Clone, Debug)]
struct RowMove {
    from: String,
    to: String,
    text: String,
}

/// What the database is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ConnectionState {
    /// It has to be opened now.
    OpenRequested,
    Opening,
    Ready,
    Writing,
    /// It has to be opened and read before it can be written; that is requested when there is something new to save.
    Closed,
}

/// The result of a batch.
#[derive(Debug)]
pub(crate) enum BatchResult {
    /// All of it was written; rows of these keys were moved.
    Complete(Vec<String>),
    /// Nothing of it was, and the database is to be opened and read again.
    Reopen,
    /// Nothing of it was, and that is to be reported.
    Failed(WriteError),
}

impl DatabaseCopy {
    pub const fn new() -> Self {
        Self {
            connection: ConnectionState::OpenRequested,
            fault: None,
            has_answered: false,
            moves: Vec::new(),
            count_is_due: false,
            was_reopened: false,
        }
    }

    /// Why the database last failed, if it has not worked since.
    pub const fn fault(&self) -> Option<WriteError> {
        self.fault
    }

    /// Whether it has answered once, with its rows or with a failure.
    pub const fn has_answered(&self) -> bool {
        self.has_answered
    }

    /// Has the database opened again where it is closed.
    pub fn request_open(&mut self) {
        if self.connection == ConnectionState::Closed {
            self.connection = ConnectionState::OpenRequested;
        }
    }

    /// Whether the database has to be opened now. Returns true once; the caller must then open it.
    pub fn take_open_request(&mut self) -> bool {
        let is_requested = self.connection == ConnectionState::OpenRequested;
        if is_requested {
            self.connection = ConnectionState::Opening;
        }
        is_requested
    }

    /// Whether the database is open.
    pub const fn is_open(&self) -> bool {
        matches!(self.connection, ConnectionState::Ready | ConnectionState::Writing)
    }

    /// It is open, and its rows were read.
    pub fn opened(&mut self) {
        self.connection = ConnectionState::Ready;
        self.has_answered = true;
    }

    /// It does not open, or has failed twice.
    pub fn failed(&mut self, why: WriteError) {
        self.connection = ConnectionState::Closed;
        self.fault = Some(why);
        self.has_answered = true;
    }

    /// Has a row moved with the next batch.
    pub fn move_row(&mut self, from: String, to: String, text: String) {
        self.moves.push(RowMove { from, to, text });
    }

    /// Has the entry count written with the next batch, also where no edit waits.
    pub fn request_count(&mut self) {
        self.count_is_due = true;
    }

    /// Whether a batch can be written and has to be, given whether edits wait for it.
    pub fn wants_batch(&self, edits_wait: bool) -> bool {
        self.connection == ConnectionState::Ready && (edits_wait || self.count_is_due || !self.moves.is_empty())
    }

    /// The batch that adds these rows, moves those that are to be moved and writes the entry count. It counts as being
    /// written from then on.
    pub fn begin_batch(&mut self, mut add: DatabaseRows, count: (String, String)) -> WriteBatch {
        let moved = self.moves.iter().map(|row| (row.to.clone(), row.text.clone()));
        add.extend(moved);
        self.connection = ConnectionState::Writing;
        WriteBatch { add, put: vec![count], remove: self.moves.iter().map(|row| row.from.clone()).collect() }
    }

    /// Handles the result of the batch: the number of rows there are, or why it failed. Fewer rows than `expected`
    /// mean that the database lost some meanwhile.
    pub fn batch_ended(&mut self, result: Result<usize, WriteError>, expected: usize) -> BatchResult {
        match result.and_then(|count| if count >= expected { Ok(()) } else { Err(WriteError::Broken) }) {
            Err(WriteError::Broken) if !self.was_reopened => {
                self.was_reopened = true;
                self.connection = ConnectionState::OpenRequested;
                BatchResult::Reopen
            }
            Err(why) => BatchResult::Failed(why),
            Ok(()) => {
                self.connection = ConnectionState::Ready;
                self.count_is_due = false;
                self.was_reopened = false;
                self.fault = None;
                BatchResult::Complete(std::mem::take(&mut self.moves).into_iter().map(|row| row.from).collect())
            }
        }
    }
}
