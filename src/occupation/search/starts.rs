//! Where the words of many texts begin, sorted by what follows: all that begins with some letters stands together.
//! It knows nothing of slips or of what is alike.

/// What parts one text from the next. It sorts before every letter and before a space.
const END: char = '\n';

/// Texts in a row, and the places where their words begin, in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Starts {
    text: String,
    /// Where each text begins, and at last where the next would.
    begins: Vec<u32>,
    words: Vec<u32>,
}

impl Starts {
    /// Of folded texts, each with one space between its words.
    pub(super) fn new(texts: &[String]) -> Starts {
        let mut text = String::new();
        let (mut begins, mut words) = (vec![0], Vec::new());
        for one in texts {
            let spaces = one.match_indices(' ').map(|(at, _)| at + 1);
            let first = (!one.is_empty()).then_some(0);
            words.extend(first.into_iter().chain(spaces).map(|at| (text.len() + at) as u32));
            text.push_str(one);
            text.push(END);
            begins.push(text.len() as u32);
        }
        text.shrink_to_fit();
        let words = sorted(words, text.as_bytes());
        Starts { text, begins, words }
    }

    /// A text by its place.
    pub(super) fn text(&self, at: usize) -> &str {
        &self.text[self.begins[at] as usize..self.begins[at + 1] as usize - END.len_utf8()]
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.begins.len() - 1
    }

    /// The places of the texts that have a word which begins so, one text once for each such word, in no useful order.
    pub(super) fn with(&self, start: &str) -> impl Iterator<Item = usize> {
        let rest = |at: &u32| &self.text.as_bytes()[*at as usize..];
        let first = self.words.partition_point(|at| rest(at) < start.as_bytes());
        let found = self.words[first..].iter().take_while(move |at| rest(at).starts_with(start.as_bytes()));
        found.map(|at| self.begins.partition_point(|begin| begin <= at) - 1)
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.text.len() + (self.begins.len() + self.words.len()) * 4
    }
}

/// These places in the order of what follows. Few of them need more than the next eight bytes, which are compared as one number.
fn sorted(places: Vec<u32>, text: &[u8]) -> Vec<u32> {
    let rest = |at: u32| &text[at as usize..];
    let next = |at: u32| {
        let mut eight = [0; 8];
        let rest = rest(at);
        let there = rest.len().min(eight.len());
        eight[..there].copy_from_slice(&rest[..there]);
        u64::from_be_bytes(eight)
    };
    let mut keyed: Vec<(u64, u32)> = places.into_iter().map(|at| (next(at), at)).collect();
    keyed.sort_unstable_by(|(a, of_a), (b, of_b)| a.cmp(b).then_with(|| rest(*of_a).cmp(rest(*of_b))));
    keyed.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_with_such_a_word_is_found() {
        let texts = ["kokk", "", "barne og ungdomsarbeider", "kok", "baker", "barn barn"].map(str::to_owned);
        let starts = Starts::new(&texts);
        let with = |start: &str| {
            let mut found: Vec<usize> = starts.with(start).collect();
            found.sort_unstable();
            found
        };
        assert_eq!((with("k"), with("kokk"), with("barn")), (vec![0, 3], vec![0], vec![2, 5, 5]));
        assert_eq!((with("og u"), with("x"), with("ungdom")), (vec![2], vec![], vec![2]));
        assert_eq!((starts.len(), starts.text(1), starts.text(5)), (6, "", "barn barn"));
    }
}
