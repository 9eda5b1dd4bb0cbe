//! Many answers merged at once.
