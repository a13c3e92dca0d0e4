//! libFuzzer calls tests/fuzz/config.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::config::run(bytes));
