//! libFuzzer calls tests/fuzz/locked.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::locked::run(bytes));
