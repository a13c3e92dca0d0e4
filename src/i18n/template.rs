//! Placeholders in a text: `{{name}}`. It never nests, formats or escapes anything, unlike the whole of i18next.

/// The text with every `{{name}}` replaced by its value. A name without a value stays, so that a test can see it.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name, after)) = next_placeholder(rest) {
        filled.push_str(before);
        match values.iter().find(|(known, _)| *known == name.trim()) {
            Some((_, value)) => filled.push_str(value),
            None => filled.push_str(&format!("{{{{{name}}}}}")),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The names between double braces, in the order in which they stand.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, name, after)) = next_placeholder(rest) {
        names.push(name.trim());
        rest = after;
    }
    names
}

/// What stands before the first placeholder, its name, and what stands after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (name, after) = rest.split_once("}}")?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fill(text, &[("n", "7"), ("office", "Nav")]), expected, "{text:?}");
    }

    #[test]
    fn names_are_replaced_by_their_values() {
        check("høyst {{n}} igjen", "høyst 7 igjen");
        check("{{n}}{{n}}", "77");
        check("Spør {{ office }}.", "Spør Nav.");
        check("", "");
    }

    #[test]
    fn what_has_no_value_and_what_is_broken_stays_as_it_is() {
        check("{{who}} og {{n}}", "{{who}} og 7");
        check("{{n", "{{n");
        check("n}} {n}", "n}} {n}");
        check("blåbær {{", "blåbær {{");
    }

    #[test]
    fn a_value_is_never_read_as_a_template() {
        assert_eq!(fill("{{a}}", &[("a", "{{b}}"), ("b", "no")]), "{{b}}");
    }

    #[test]
    fn placeholders_are_listed_in_order() {
        assert_eq!(placeholders("{{n}} av {{ total }}"), ["n", "total"]);
    }
}
