//! `pack links`: writes every address of a folder, for a person to look at each.
//! It never asks the network whether an address answers.

use std::io::{self, Write};
use std::process::ExitCode;

use kompetansesti::content::{Files, links};

/// Writes one line for each address.
pub fn run(files: &Files) -> ExitCode {
    let lines: String = links(files).iter().map(|link| format!("{link}\n")).collect();
    // Whoever reads may stop before the end (`| head`), and that is no fault.
    match io::stdout().write_all(lines.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("The list cannot be written: {error}.");
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}
