//! On which line of a JSON file a value stands, and which keys stand twice: what a JSON parser does not tell.
//! It never refuses a file. Where the JSON is broken it only knows what comes before.

use std::collections::BTreeMap;

/// The lines of all values of one file, by dotted place.
#[derive(Debug, Default)]
pub(super) struct Lines {
    by_place: BTreeMap<String, usize>,
    /// Keys that stand twice in the same object, with the line of the second.
    pub twins: Vec<(String, usize)>,
}

/// An object or a list that is open at this point of the file.
struct Open {
    place: String,
    /// The number of the value, where it is a list.
    number: Option<usize>,
}

impl Lines {
    /// Reads where everything stands.
    pub fn of(text: &str) -> Lines {
        let mut lines = Lines::default();
        let mut open: Vec<Open> = Vec::new();
        let (mut line, mut key) = (1, None);
        let mut rest = text;
        while let Some(now) = rest.chars().next() {
            let mut taken = now.len_utf8();
            match now {
                '\n' => line += 1,
                '{' | '[' => {
                    let place = lines.value(&mut open, &mut key, line);
                    open.push(Open { place, number: (now == '[').then_some(0) });
                }
                '}' | ']' => drop(open.pop()),
                '"' => {
                    let length = string_length(rest);
                    taken = length;
                    let is_key = rest[length..].trim_start().starts_with(':');
                    if is_key {
                        key = Some(rest[1..length - 1].to_owned());
                    } else {
                        lines.value(&mut open, &mut key, line);
                    }
                }
                'a'..='z' | '0'..='9' | '-' => {
                    lines.value(&mut open, &mut key, line);
                    taken = rest.find([',', '}', ']', '\n']).unwrap_or(rest.len());
                }
                _ => {}
            }
            rest = &rest[taken..];
        }
        lines
    }

    /// The line of a place, or of the nearest thing around it.
    pub fn find(&self, place: &str) -> Option<usize> {
        let mut place = place;
        loop {
            if let Some(line) = self.by_place.get(place).filter(|_| !place.is_empty()) {
                return Some(*line);
            }
            place = place.rsplit_once('.')?.0;
        }
    }

    /// Notes the value that begins here, and tells its place.
    fn value(&mut self, open: &mut [Open], key: &mut Option<String>, line: usize) -> String {
        let Some(inside) = open.last_mut() else { return String::new() };
        let name = match (&mut inside.number, key.take()) {
            (Some(number), _) => {
                *number += 1;
                (*number - 1).to_string()
            }
            (None, key) => key.unwrap_or_default(),
        };
        let place = if inside.place.is_empty() { name } else { format!("{}.{name}", inside.place) };
        if self.by_place.insert(place.clone(), line).is_some() {
            self.twins.push((place.clone(), line));
        }
        place
    }
}

/// How long the text is that begins here, quotes included.
pub(in crate::content) fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, now) in text.char_indices().skip(1) {
        match now {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n \"a\": {\"b\": \"x \\\" {\",\n\"c\": [1, true,\n {\"d\": null}]},\n \"å\": -2.5e3\n}";

    fn check(place: &str, expected: Option<usize>) {
        assert_eq!(Lines::of(TEXT).find(place), expected, "{place}");
    }

    #[test]
    fn every_value_has_its_line() {
        for (place, line) in [("a", 2), ("a.b", 2), ("a.c", 3), ("a.c.1", 3), ("a.c.2", 4), ("a.c.2.d", 4), ("å", 5)] {
            check(place, Some(line));
        }
    }

    #[test]
    fn what_is_not_there_has_the_line_of_what_is_around_it() {
        check("a.c.2.x.y", Some(4));
        check("a.z", Some(2));
        check("z", None);
        check("", None);
    }

    #[test]
    fn keys_that_stand_twice_are_found() {
        let twins = Lines::of("{\"a\":{\"b\":1},\n\"c\":[{\"b\":1},{\"b\":2}],\"a\":2}").twins;
        assert_eq!(twins, [("a".to_owned(), 2)]);
    }

    #[test]
    fn broken_files_do_no_harm() {
        for broken in ["", "\"", "{", "}}]", "{\"a\":\"", "{\"a\\", "[[[1,,\"\\", "🙂{\"ø", "tru"] {
            Lines::of(broken);
        }
    }
}
