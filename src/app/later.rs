//! The second part of the program: the screens of a journey after the questions, and what only they need.
//! tools/page.sh cuts it out into a file of its own, which is fetched once the first screen stands.
//! It never holds anything that the first question needs.

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::loading::{Fault, Texts, read_library};
use crate::page::{self, Library, Screens};

/// What the second part can do.
#[derive(Clone, Copy)]
pub struct Later {
    /// Draws the screens after the questions.
    pub screens: Screens,
    /// Reads what can be joined, and the occupations.
    pub read_library: fn(Texts, String) -> Result<Library, Fault>,
}

/// The file did not come.
#[derive(Clone, Copy, Debug)]
pub struct NotHere;

impl From<SplitLoaderError> for NotHere {
    fn from(_: SplitLoaderError) -> NotHere {
        NotHere
    }
}

/// The second part, when its file is here. All that is named in this function and nowhere else is cut out with it.
#[wasm_split(later, fallible, wasm_split_path = leptos::wasm_split)]
pub fn later() -> Result<Later, NotHere> {
    Ok(Later { screens: page::later_screen, read_library })
}
