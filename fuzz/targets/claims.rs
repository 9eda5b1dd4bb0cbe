//! Fuzzes the reader of sentences with figures.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::claims(bytes));
