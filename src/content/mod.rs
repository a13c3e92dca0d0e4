//! From content files to checked values of the subject, and the list of problems for authors.
//! It never fetches or writes a file, never asks which day it is, and never lets a value it has not checked through.

mod address;
mod check;
mod codes_file;
mod config_file;
mod error;
#[cfg(not(target_arch = "wasm32"))]
mod esco;
mod fact_json;
mod facts_file;
mod folder;
mod framework_file;
#[cfg(not(target_arch = "wasm32"))]
mod links;
mod measure_file;
mod occupation_file;
mod offer_file;
mod offer_json;
mod pack_file;
mod packed;
mod read;
mod rule_file;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;
mod skill_file;
mod word;

pub use check::{Files, Problem, Reading, Report, Weight, check};
pub use codes_file::parse_codes;
pub use config_file::{Config, parse_config};
pub use error::ContentError;
#[cfg(not(target_arch = "wasm32"))]
pub use esco::{Choices, Crosswalk, EscoFault, EscoProblem, Import, Importer, Oddities, Oddity, Role, esco_language};
pub use facts_file::{Country, Facts, parse_facts};
pub use folder::{content_paths, is_content, not_utf8};
pub use framework_file::parse_framework;
#[cfg(not(target_arch = "wasm32"))]
pub use links::{Checked, Link, Mention, links};
pub use measure_file::parse_measure;
pub use occupation_file::parse_occupations;
pub use offer_file::parse_offers;
pub use pack_file::{PackPart, PackPlace, parse_pack_file};
pub use packed::{Borrowed, Label, PACK_MAX_BYTES, Pack, PackFault, PackLabels, parse_labels, parse_pack};
#[cfg(not(target_arch = "wasm32"))]
pub use packed::{write_labels, write_pack};
pub use read::{MAX_BYTES, VERSION};
pub use rule_file::parse_rules;
#[cfg(not(target_arch = "wasm32"))]
pub use sheet::{SheetFault, SheetProblem, SheetReading, export_sheet, import_sheet};
pub use skill_file::{Skills, parse_skills, with_codes};
