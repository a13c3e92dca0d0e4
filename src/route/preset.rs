//! What a link to a talk has chosen beforehand: languages, place, kind of goal, and the parts that are used. It holds nothing about a
//! person: a counsellor makes it for many.

/// The longest value, in letters: ids are shorter.
const LONGEST: usize = 60;

/// The choices of a link. Whether there is such a language, place, goal or part is for others to say; what there is not is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preset {
    /// The language of the screen.
    pub language: Option<String>,
    /// The language beside it.
    pub second: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The kind of goal.
    pub goal: Option<String>,
    /// The parts that are left out.
    pub without: Vec<String>,
}

impl Preset {
    /// Reads the address of a talk: `#/talk?language=nb&second=uk&region=innlandet&goal=new_job&without=work,cv`.
    pub fn parse(fragment: &str) -> Preset {
        let pairs = fragment.split_once('?').map_or("", |(_, pairs)| pairs);
        let mut preset = Preset::default();
        for (name, value) in
            pairs.split('&').filter_map(|pair| pair.split_once('=')).filter(|(_, value)| is_plain(value))
        {
            let one = Some(value.to_owned());
            match name {
                "language" => preset.language = one,
                "second" => preset.second = one,
                "region" => preset.region = one,
                "goal" => preset.goal = one,
                "without" => preset.without = value.split(',').map(str::to_owned).collect(),
                _ => {}
            }
        }
        preset
    }

    /// What stands behind the address of a talk, or nothing where nothing is chosen.
    pub fn to_text(&self) -> String {
        let one = |name: &str, value: &Option<String>| value.as_ref().map(|value| format!("{name}={value}"));
        let without = (!self.without.is_empty()).then(|| format!("without={}", self.without.join(",")));
        let pairs = [
            one("language", &self.language),
            one("second", &self.second),
            one("region", &self.region),
            one("goal", &self.goal),
            without,
        ];
        let pairs: Vec<_> = pairs.into_iter().flatten().collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// Whether it may be ids of ours: nothing in it needs an escape.
fn is_plain(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_,".contains(&byte);
    (1..=LONGEST).contains(&value.len()) && value.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    fn preset(values: [&str; 4], without: &[&str]) -> Preset {
        let [language, second, region, goal] = values.map(|value| (!value.is_empty()).then(|| value.to_owned()));
        Preset { language, second, region, goal, without: without.iter().map(|part| (*part).to_owned()).collect() }
    }

    #[test]
    fn a_link_has_chosen_what_it_says_and_leads_to_the_talk() {
        let check = |fragment: &str, expected: Preset| {
            assert_eq!(Route::parse(fragment), Route::Talk, "{fragment}");
            assert_eq!(Preset::parse(fragment), expected, "{fragment}");
        };
        check("#/talk", Preset::default());
        check("#/talk?", Preset::default());
        check(
            "#/talk?language=nb&second=uk&region=innlandet&goal=new_job&without=work,cv",
            preset(["nb", "uk", "innlandet", "new_job"], &["work", "cv"]),
        );
        check("#/talk?goal=study&name=Kari&second=", preset(["", "", "", "study"], &[]));
        check("#/talk?region=%3Cscript%3E&language=nb", preset(["nb", "", "", ""], &[]));
        check(&format!("#/talk?region={}", "x".repeat(61)), Preset::default());
    }

    #[test]
    fn no_other_address_has_choices_behind_it() {
        for fragment in ["#/result?language=nb", "#/?language=nb", "#/talk/?x=y/z", "#/talks?x=y"] {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }

    #[test]
    fn what_is_chosen_comes_back_from_its_link() {
        for chosen in [
            Preset::default(),
            preset(["nb", "uk", "innlandet", "new_job"], &["work", "cv"]),
            preset(["", "ar", "", ""], &[]),
            preset(["", "", "", ""], &["seen"]),
        ] {
            assert_eq!(Preset::parse(&format!("#/talk{}", chosen.to_text())), chosen);
        }
    }
}
