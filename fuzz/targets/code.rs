//! Fuzzes the reader of return codes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::code(bytes));
