//! Folding of letters, so that a name is found however it is typed: capitals, accents, hyphens, Arabic spellings,
//! and Scandinavian letters on a keyboard that lacks them. It never forgives a slip; that is for `slips`.

/// A text in the two spellings that people use for æ, ø and å: `ae oe aa`, and plain `a o a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// With `ae`, `oe` and `aa`.
    pub full: Vec<String>,
    /// With plain letters.
    pub plain: Vec<String>,
}

impl Folded {
    /// The words of a text, folded. Everything that is neither letter nor digit parts words.
    pub fn new(text: &str) -> Folded {
        let [full, plain] = folded(text).map(|text| text.split_whitespace().map(str::to_owned).collect());
        Folded { full, plain }
    }

    /// The two spellings.
    pub fn spellings(&self) -> [&[String]; 2] {
        [&self.full, &self.plain]
    }
}

/// The two spellings of a text, each as its words with one space between them.
pub fn folded(text: &str) -> [String; 2] {
    let full = spelled(text, |[full, _]| full);
    // Most of the thousands of names in an index are plain already.
    let plain = if text.is_ascii() { full.clone() } else { spelled(text, |[_, plain]| plain) };
    [full, plain]
}

fn spelled(text: &str, spelling: fn([&'static str; 2]) -> &'static str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    for letter in text.chars().map(small) {
        match fold(letter) {
            Some(spellings) => folded.push_str(spelling(spellings)),
            None if is_joined(letter) => {}
            None if is_letter_or_digit(letter) => folded.push(letter),
            None if folded.is_empty() || folded.ends_with(' ') => {}
            None => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The small letter of a capital in the Latin and Cyrillic alphabets. Unicode's tables for all would cost the page 10 kB.
fn small(letter: char) -> char {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        'Ѐ'..='Џ' => char::from_u32(letter as u32 + 0x50).unwrap_or(letter),
        // Here a capital is even, and its small letter comes next …
        'Ā'..='Ķ' | 'Ŋ'..='ŷ' | 'Ґ'..='ґ' if (letter as u32).is_multiple_of(2) => {
            char::from_u32(letter as u32 + 1).unwrap_or(letter)
        }
        // … and here it is odd.
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !(letter as u32).is_multiple_of(2) => {
            char::from_u32(letter as u32 + 1).unwrap_or(letter)
        }
        _ => letter.to_ascii_lowercase(),
    }
}

/// Whether a letter is a part of a word. Beyond the Latin signs, all but the common punctuation is.
fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='¿' | '×' | '÷' => matches!(letter, 'ª' | 'µ' | 'º'),
        // For private use: nobody's letters.
        '\u{e000}'..='\u{f8ff}' => false,
        '،' | '؛' | '؟' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// Marks that belong to the letter before them, and invisible characters that part nothing.
fn is_joined(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\'' | '’'
    )
}

/// The two spellings of a letter that is not plain already.
fn fold(letter: char) -> Option<[&'static str; 2]> {
    Some(match letter {
        'æ' | 'ä' => ["ae", "a"],
        'ø' | 'ö' | 'œ' => ["oe", "o"],
        'å' => ["aa", "a"],
        'à' | 'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => ["a"; 2],
        'ç' | 'ć' | 'č' => ["c"; 2],
        'ď' | 'đ' | 'ð' => ["d"; 2],
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => ["e"; 2],
        'ğ' => ["g"; 2],
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => ["i"; 2],
        'ł' => ["l"; 2],
        'ñ' | 'ń' | 'ň' | 'ŋ' => ["n"; 2],
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => ["o"; 2],
        'ř' => ["r"; 2],
        'ś' | 'š' | 'ş' => ["s"; 2],
        'ß' => ["ss"; 2],
        'ť' | 'ŧ' => ["t"; 2],
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ű' | 'ů' => ["u"; 2],
        'ý' | 'ÿ' => ["y"; 2],
        'ź' | 'ż' | 'ž' => ["z"; 2],
        // What Arabic keyboards and habits write in more than one way.
        'أ' | 'إ' | 'آ' => ["ا"; 2],
        'ة' => ["ه"; 2],
        'ى' => ["ي"; 2],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_typing_a_name_folds_to_the_same_words() {
        #[rustfmt::skip]
        let table = [
            ("Rørlegger", "roerlegger", "rorlegger"),
            ("CNC-operatør", "cnc operatoer", "cnc operator"),
            ("Lærer, VÅKEN", "laerer vaaken", "larer vaken"),
            ("idé", "ide", "ide"), ("ide\u{301}", "ide", "ide"), ("lä\u{ad}sare", "laesare", "lasare"),
            ("Čáhppe", "cahppe", "cahppe"), ("  – / ", "", ""), ("B2-kurs 3", "b2 kurs 3", "b2 kurs 3"),
            ("سائق", "سائق", "سائق"), ("مُعَلِّمة أطفال، ليلى", "معلمه اطفال ليلي", "معلمه اطفال ليلي"), ("ВОДІЙ Ґанок", "водій ґанок", "водій ґанок"), ("a…b„c“", "a b c", "a b c"),
            ("ÆØÅ ŠĐŊÞ", "aeoeaa sdnþ", "aoa sdnþ"), ("ŁŃÝŽ İ", "lnyz i", "lnyz i"),
        ];
        for (text, full, plain) in table {
            let folded = Folded::new(text);
            assert_eq!((folded.full.join(" "), folded.plain.join(" ")), (full.into(), plain.into()), "{text}");
        }
    }
}
