//! One file for each screen, and what they share. Screens never import one another, and never touch the store.

mod about;
mod about_you;
mod before_taking;
mod carry;
#[cfg(feature = "author")]
mod catalogue;
mod check;
mod compare;
mod copy_text;
mod copying;
mod cv;
#[cfg(feature = "author")]
pub mod editor;
mod evidence;
mod evidence_words;
mod frame;
mod goal;
mod guide;
mod import_preview;
mod interests;
mod jobs;
mod kept;
mod lock;
mod lock_form;
mod locking;
mod long_ago;
mod matches;
mod method;
mod not_found;
mod open_file;
mod paper;
mod path;
mod path_words;
mod pause;
mod plan;
mod print;
mod privacy;
mod private_words;
mod promise;
mod qr_code;
mod question;
mod rate;
mod receive;
mod research;
mod result;
mod result_words;
mod second_language;
mod session;
mod settings;
mod shared;
mod skills;
mod start;
mod step_card;
mod step_words;
mod summary_text;
mod take;
mod unlock;
mod useful;
pub mod visit;
mod way_words;
mod ways;
mod which_language;
mod wishes;
mod work_words;

pub use frame::{Part, frame, later_screen, part_of, seldom_screen, title};
pub use session::{
    Actions, AddUp, Can, Core, Cover, EngineHeard, EngineLine, Library, Look, Screens, Session, WorkState,
};
