//! What leaves and what enters: files that a person saves and opens, and the records that are stored.
//! It never decides where any of them goes.

mod bounds;
mod calendar;
mod calibration;
mod carried;
mod cv;
mod file;
mod handed;
mod header;
mod locked;
mod mail;
mod qr;
mod record;
mod rescued;

pub use calendar::{CalendarDay, Stamp, calendar};
pub use calibration::{CALIBRATION_FORMAT, CALIBRATION_VERSION, CalibrationFile, CalibrationReply};
pub use carried::{Carried, CarriedError, Known, Received, TYPED_LETTERS, TypedCode, Unknown};
pub use cv::{CV_LETTERS, cv_pieces};
pub use file::{FORMAT, ImportError, MAX_BYTES, ProfileFile, VERSION, file_name};
pub use handed::{Section, handed};
pub use locked::{LETTERS, LockHeader, LockedFile, MAX_LOCKED_BYTES, NONCE, SALT, locked_file_name, suggest};
pub use mail::{MAIL_LETTERS, mail_link};
pub use qr::{Grid, QUIET_ZONE, modules};
pub use record::{BadRecord, Opened, Record, SCHEMA};
