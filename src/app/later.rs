//! The second part of the program: the screens of a journey after the questions, and what only they need.
//! tools/page.sh cuts it out into a file of its own, which is fetched once the first screen stands.
//! It never holds anything that the first question needs.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::engine::follow_plan;
use super::loading::{Fault, Texts, read_library};
use crate::page::{self, AddUp, Library, Screens, Session};

/// What the second part can do.
#[derive(Clone, Copy)]
pub struct Later {
    /// Draws the screens after the questions.
    screens: Screens,
    /// Adds up what was answered, for those screens.
    add_up: AddUp,
    /// Reads what can be joined, and the occupations.
    pub read_library: fn(Texts, String) -> Result<Library, Fault>,
    /// Sees to it that the screens get their plans.
    pub follow_plan: fn(Session),
}

impl Later {
    /// Tells the session that the second part is here.
    pub fn arrive(&self, session: Session) {
        session.add_up.set(Some(self.add_up));
        session.screens.set(Some(self.screens));
    }
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
    Ok(Later { screens: page::later_screen, add_up: Session::summary_of, read_library, follow_plan })
}
