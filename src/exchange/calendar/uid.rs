//! The name by which a calendar knows an event again. It never shows which offer the event is about.

/// The same for an offer at all times and on all devices. `.invalid` is nobody's domain and never will be (RFC 2606).
pub fn uid(offer: &str) -> String {
    let mut name = hash(offer).map(char::from).iter().collect::<String>();
    name.push_str("@plan.kompetansesti.invalid");
    name
}

/// FNV-1a of 64 bits, as sixteen digits. An offer's id may be telling, and a file may be seen by others: only who knows
/// all offers can find out which it was.
fn hash(text: &str) -> [u8; 16] {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    std::array::from_fn(|at| b"0123456789abcdef"[(hash >> (60 - 4 * at)) as usize & 15])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        let check = |text: &str, expected: &str| assert_eq!(hash(text).as_slice(), expected.as_bytes(), "{text}");
        check("", "cbf29ce484222325");
        check("a", "af63dc4c8601ec8c");
        check("foobar", "85944171f73967e8");
    }

    #[test]
    fn t_05_an_event_keeps_its_name_and_says_nothing_by_it() {
        assert_eq!(uid("no-fov-1"), uid("no-fov-1"));
        assert_ne!(uid("no-fov-1"), uid("no-fov-2"));
        assert!(!uid("no-nav-kurs").contains("nav"));
    }
}
