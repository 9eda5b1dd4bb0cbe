//! Fuzzes the reader of answers and saved edits.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::answer(bytes));
