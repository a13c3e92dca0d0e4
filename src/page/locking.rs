//! From a profile to a locked file and back, with the sentence that stands in a field.
//! Between the form of the file and the browser's cryptography; it never sees the sentence itself.

use crate::exchange::{ImportError, LockHeader, LockedFile, NONCE, ProfileFile, SALT};
use crate::platform::clock;
use crate::platform::lock::{self, LockError, Sentence, Terms};
use crate::profile::Profile;

/// The text of a locked file.
pub async fn lock_up(profile: Profile, sentence: &Sentence) -> Result<String, LockError> {
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    lock::fill_by_chance(&mut salt)?;
    lock::fill_by_chance(&mut nonce)?;
    let header = LockHeader::new(salt, nonce);
    let text = ProfileFile::new(profile, clock::today()).to_text();
    let sealed = lock::seal(sentence, terms(&header), &text).await?;
    Ok(LockedFile { header, sealed }.to_text())
}

/// What is in a locked file; within, whether that is a file of ours.
pub async fn open_up(file: &LockedFile, sentence: &Sentence) -> Result<Result<ProfileFile, ImportError>, LockError> {
    let text = lock::open(sentence, terms(&file.header), &file.sealed).await?;
    Ok(ProfileFile::parse(&text))
}

fn terms(header: &LockHeader) -> Terms<'_> {
    Terms { rounds: header.rounds, salt: &header.salt, nonce: &header.nonce, header: &header.line }
}
