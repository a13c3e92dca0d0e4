//! libFuzzer calls tests/fuzz/import.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::import::run(bytes));
