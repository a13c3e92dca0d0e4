//! libFuzzer calls tests/fuzz/packed.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::packed::run(bytes));
