//! Fuzzes the reader of messages with return codes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::mail(bytes));
