//! Which web address may become a link: one of a page that is fetched with https, of a host whose name says where it is.
//! It never asks the network, and never mends an address.

/// Whether people may be sent to this address.
///
/// A name with `@` before the host, or with letters from elsewhere that look like ours (`xn--`), reads as another host
/// than the one it leads to; control characters, spaces and backslashes are read one way by people and another by
/// browsers.
pub(super) fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let is_label = |label: &str| {
        let plain =
            label.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
        plain && !label.is_empty() && !label.starts_with("xn--")
    };
    host.contains('.')
        && host.split('.').all(is_label)
        && path.bytes().all(|letter| letter.is_ascii_graphic() && letter != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: bool) {
        assert_eq!(is_address(text), expected, "{text:?}");
    }

    #[test]
    fn r_imp_06_f_091_only_pages_of_a_plain_host_become_links() {
        for good in [
            "https://nav.no",
            "https://www.nav.no/kontor?x=1&y=%C3%A5#top",
            "https://a-b.example.org/c;d=(e)",
            "https://ug.dk?q=1",
            "https://2.example.no#a@b",
        ] {
            check(good, true);
        }
        #[rustfmt::skip]
        let bad = [
            "", "https://", "https://nav", "http://nav.no", "HTTPS://nav.no", "//evil.example", "/evil", "nav.no",
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " https://nav.no",
            "data:text/html,<script>alert(1)</script>", "blob:https://nav.no/1", "file:///etc/passwd",
            "vbscript:msgbox(1)", "mailto:kari@example.no", "tel:91234567", "ftp://nav.no", "javascript://nav.no/%0aalert(1)",
            "https://nav.no@evil.example", "https://nav.no:443@evil.example/", "https://user:secret@nav.no",
            "https://nav.no:8443", "https://nav.no\\@evil.example", "https://nav.no/\\evil", "https:\\\\nav.no", "https:nav.no",
            "https:///evil.example", "https://xn--nv-1ia.no", "https://www.xn--nv-1ia.no/a", "https://XN--nv-1ia.no",
            "https://n\u{e1}v.no", "https://n\u{430}v.no", "https://nav.no.", "https://.no", "https://nav..no",
            "https://nav.no/a b", "https://nav.no/\u{0}", "https://nav.no/\n", "https://na\tv.no", "https://nav.no/\u{7f}",
            "https://nav.no/\u{202e}gpj.exe", "https://nav.no/å", "\u{feff}https://nav.no", "https://[::1]/", "https://nav%2eno",
        ];
        for bad in bad {
            check(bad, false);
        }
    }
}
