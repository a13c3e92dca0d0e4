//! Reading aloud with a voice on the device. Voices that live elsewhere are never used: they would send the text away.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// Chrome stops a voice after about fourteen seconds, so a text is spoken in pieces of at most this many characters.
const PIECE: usize = 180;

fn synthesis() -> Option<web_sys::SpeechSynthesis> {
    let window = web_sys::window()?;
    let found = js_sys::Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

fn local_voice(tag: &str) -> Option<web_sys::SpeechSynthesisVoice> {
    let language = tag.split('-').next().unwrap_or(tag);
    // Voices name bokmål both «nb» and «no».
    let names: &[&str] = match language {
        "nb" | "nn" => &["nb", "no", "nn"],
        other => &[other],
    };
    let voices = synthesis()?.get_voices();
    voices.iter().filter_map(|voice| voice.dyn_into::<web_sys::SpeechSynthesisVoice>().ok()).find(|voice| {
        let spoken = voice.lang().to_ascii_lowercase();
        voice.local_service() && names.iter().any(|name| spoken.split(['-', '_']).next() == Some(name))
    })
}

/// Whether the device can read this language aloud by itself.
pub fn available(tag: &str) -> bool {
    local_voice(tag).is_some()
}

/// Calls back when the device's list of voices arrives, which may be after the page is drawn.
pub fn on_voices(callback: impl Fn() + 'static) {
    let Some(synthesis) = synthesis() else { return };
    // The browser's own from now on: it goes when the next one takes its place.
    let heard = Closure::<dyn Fn()>::new(callback).into_js_value();
    let _ = js_sys::Reflect::set(&synthesis, &"onvoiceschanged".into(), &heard);
}

/// Reads these sentences aloud, one after the other.
pub fn speak(tag: &str, sentences: &[String]) {
    let (Some(synthesis), Some(voice)) = (synthesis(), local_voice(tag)) else { return };
    synthesis.cancel();
    for sentence in sentences {
        let piece: String = sentence.chars().take(PIECE).collect();
        if let Ok(utterance) = web_sys::SpeechSynthesisUtterance::new_with_text(&piece) {
            utterance.set_voice(Some(&voice));
            utterance.set_lang(&voice.lang());
            synthesis.speak(&utterance);
        }
    }
}

/// Whether something is being read aloud.
pub fn is_speaking() -> bool {
    synthesis().is_some_and(|synthesis| synthesis.speaking())
}

/// Stops reading.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
