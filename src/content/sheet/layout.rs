//! Where each text of a message file stands, and how it is written there: what reading into [`Messages`] forgets.
//! It never judges a file; it is given only what `Messages` has read.
//!
//! [`Messages`]: crate::i18n::Messages

use std::collections::BTreeSet;
use std::ops::Range;

use crate::content::check::lines::string_length;

/// One step on the way to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into an object.
    Field {
        /// The field's name.
        name: String,
        /// The name as it is written, quotes included.
        raw: String,
    },
    /// Into a list, at this number.
    Item(usize),
}

/// A text of a message file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The dotted key.
    pub key: String,
    /// The steps that the key is made of.
    pub path: Vec<Step>,
    /// The text itself.
    pub text: String,
    /// Where it is written, quotes included.
    pub span: Range<usize>,
}

impl Step {
    /// A step into a field that is not written anywhere yet.
    pub fn field(name: &str) -> Step {
        Step::Field { name: name.to_owned(), raw: encode(name) }
    }

    /// Whether both lead to the same place, however they are written.
    pub fn same(&self, other: &Step) -> bool {
        match (self, other) {
            (Step::Field { name: a, .. }, Step::Field { name: b, .. }) => a == b,
            (Step::Item(a), Step::Item(b)) => a == b,
            _ => false,
        }
    }

    /// The part of the dotted key.
    pub fn name(&self) -> String {
        match self {
            Step::Field { name, .. } => name.clone(),
            Step::Item(number) => number.to_string(),
        }
    }
}

/// A message file as it is written.
#[derive(Default)]
pub(super) struct Layout {
    /// All texts in the order in which they stand.
    pub entries: Vec<Entry>,
    /// The dotted keys of the objects that stand on one line.
    pub inline: BTreeSet<String>,
}

impl Layout {
    /// Reads how a file is written.
    pub fn of(text: &str) -> Layout {
        let mut scanner = Scanner { text, at: 0, path: Vec::new(), layout: Layout::default() };
        // Ends early only in a file that is not JSON, and such a file does not come here.
        let _ = scanner.value();
        scanner.layout
    }
}

/// A text as JSON, quotes included.
pub(super) fn encode(text: &str) -> String {
    serde_json::to_string(text).expect("every text can be written as JSON")
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    path: Vec<Step>,
    layout: Layout,
}

impl Scanner<'_> {
    fn value(&mut self) -> Option<()> {
        match self.next()? {
            '{' => self.fields(),
            '[' => self.items(),
            _ => {
                let (text, span) = self.string()?;
                let key = self.key();
                self.layout.entries.push(Entry { key, path: self.path.clone(), text, span });
                Some(())
            }
        }
    }

    /// The dotted key of what is read.
    fn key(&self) -> String {
        self.path.iter().map(Step::name).collect::<Vec<_>>().join(".")
    }

    fn fields(&mut self) -> Option<()> {
        let start = self.at;
        self.at += 1;
        while self.next()? != '}' {
            let (name, span) = self.string()?;
            self.path.push(Step::Field { name, raw: self.text[span].to_owned() });
            self.value()?;
            self.path.pop();
        }
        self.at += 1;
        if !self.text[start..self.at].contains('\n') {
            self.layout.inline.insert(self.key());
        }
        Some(())
    }

    fn items(&mut self) -> Option<()> {
        self.at += 1;
        let mut number = 0;
        while self.next()? != ']' {
            self.path.push(Step::Item(number));
            self.value()?;
            self.path.pop();
            number += 1;
        }
        self.at += 1;
        Some(())
    }

    /// Goes to the next character that says something.
    fn next(&mut self) -> Option<char> {
        let rest = &self.text[self.at..];
        let start = rest.find(|c: char| !c.is_ascii_whitespace() && !",:\u{feff}".contains(c))?;
        self.at += start;
        rest[start..].chars().next()
    }

    /// The string that stands here, and where.
    fn string(&mut self) -> Option<(String, Range<usize>)> {
        let span = self.at..self.at + string_length(&self.text[self.at..]);
        self.at = span.end;
        Some((serde_json::from_str(&self.text[span.clone()]).ok()?, span))
    }
}
