//! A small complete set of content files without a fault, and one planted fault for each thing that is checked.
//! Every fault must be found in its own file and place.

mod good;
mod rings;
mod skills;
mod words;

use super::*;
use good::good;

fn today() -> Day {
    Day::new(2026, 11, 23).expect("a day")
}

/// Plants one fault by replacing a text that stands in the file, and looks for it.
fn check_planted(file: &str, old: &str, new: &str, place: &str, what: &str) {
    check_seen_in(file, file, old, new, place, what);
}

/// As [`check_planted`], where the fault shows in another file.
fn check_seen_in(seen: &str, file: &str, old: &str, new: &str, place: &str, what: &str) {
    let mut files = good();
    let text = files.get_mut(file).expect("a file");
    assert!(text.contains(old), "{file} has no {old}");
    *text = text.replacen(old, new, 1);
    let problems = check(&files, today()).problems;
    let found = problems.iter().find(|one| one.file == seen && one.place == place && one.what.contains(what));
    let all: Vec<String> = problems.iter().map(Problem::to_string).collect();
    let found = found.unwrap_or_else(|| panic!("{old} → {new}: {place}: {what} not in\n{}", all.join("\n")));
    assert!(found.line.is_some() || !place.contains('.'), "{found} has no line");
    assert!(!found.remedy.is_empty(), "{found} says not what to do");
}

#[test]
fn the_good_files_have_no_problem() {
    let report = check(&good(), today());
    let problems: Vec<String> = report.problems.iter().map(Problem::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!((report.files, report.languages), (38, 2));
    assert!(report.texts > 100, "{} texts", report.texts);
}

#[test]
fn a_problem_is_written_for_an_editor_to_jump_to() {
    let mut files = good();
    files.insert("content/rule/NO.json".into(), good()["content/rule/NO.json"].replace("[\"no-a\"]", "[\"no-z\"]"));
    let problems = check(&files, today()).problems;
    let shown: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert_eq!(
        shown,
        ["content/rule/NO.json:6: rules.0.suggest.0: low: there is no offer «no-z». Mend the id, or add the offer."]
    );
}

#[test]
fn names_that_lead_nowhere_are_found() {
    let offers = |old, new, place, what| check_planted("content/offer/NO.json", old, new, place, what);
    offers("\"country\": \"NO\"", "\"country\": \"SE\"", "offers.0.country", "no country «SE»");
    offers("\"region\": \"innlandet\"", "\"region\": \"skåne\"", "offers.1.region", "no region «skåne»");
    offers("\"competence\": \"A1\"", "\"competence\": \"A9\"", "offers.0.gains.0", "no competence A9");
    offers(
        "\"qualification\": \"trade:cook\"",
        "\"qualification\": \"trade:x\"",
        "offers.1.gains.1",
        "nobody can hold",
    );
    offers("\"level_at_least\": [\"A1\"", "\"level_at_least\": [\"A8\"", "offers.1.requires.1.0", "no competence A8");
    offers("\"holds\": \"licence:B\"", "\"holds\": \"licence:X\"", "offers.1.requires.2.0", "nobody can hold");
    offers("\"holds_any\": \"trade\"", "\"holds_any\": \"tr\"", "offers.1.requires.2.1", "begins with «tr:»");
    offers("\"done\": \"no-a\"", "\"done\": \"no-z\"", "offers.1.requires.0.0", "no offer «no-z»");
    offers(
        "\"goal_occupation\": \"kokk\"",
        "\"goal_occupation\": \"x\"",
        "offers.1.requires.3.0.not",
        "no occupation «x»",
    );
    let occupations = |old, new, place, what| check_planted("content/occupations.json", old, new, place, what);
    occupations("[\"no-b\"]", "[\"no-z\"]", "occupations.0.offers.0", "no offer «no-z»");
    occupations("\"A3\":", "\"A7\":", "occupations.0.targets.A7", "no competence A7");
    occupations("\"usual\": [\"trade:cook\"]", "\"usual\": [\"x\"]", "occupations.0.usual.0", "nobody can hold «x»");
    occupations("[\"NO\"]", "[\"NO\", \"SE\"]", "occupations.0.countries", "no country «SE»");
    check_planted(
        "content/rule/NO.json",
        "{\"region\": \"innlandet\"}",
        "{\"region\": \"x\"}",
        "rules.0.when.0.0",
        "no region",
    );
    check_planted(
        "content/rule/NO.json",
        "\"country\": \"NO\"",
        "\"country\": \"DK\"",
        "rules.0.suggest.0",
        "is in NO",
    );
}

#[test]
fn codes_and_files_that_belong_to_nothing_are_found() {
    let codes = "content/codes.json";
    check_seen_in("content/occupations.json", codes, "\"kokk\"", "\"baker\"", "occupations.0", "it has no codes");
    check_planted(codes, "\"kokk\"", "\"baker\"", "occupations.baker", "no occupation «baker»");
    check_planted(codes, "\"5120\"", "\"512\"", "occupations.kokk.styrk", "four digits");
    let offers = "content/offer/NO.json";
    check_planted(offers, "\"country\": \"NO\"", "\"country\": \"DK\"", "offers.0.country", "another country");
    check_planted(
        "content/rule/NO.json",
        "{\"region\": \"innlandet\"}",
        "{\"goal_asks\": \"x\"}",
        "rules.0.when.0.0",
        "nobody can hold «x»",
    );
    check_planted("content/facts.json", "\"held\"", "\"seldom\": [\"x\"], \"held\"", "seldom.0", "not in held");
    let with = |path: &str, text: &str| {
        let mut files = good();
        files.insert(path.into(), text.into());
        check(&files, today()).problems
    };
    let found = |problems: &[Problem], what: &str| problems.iter().any(|problem| problem.what.contains(what));
    assert!(found(&with("content/offer/SE.json", "{}"), "belongs to no country"));
    let two = &good()["content/facts.json"]
        .replace("}], \"held\"", "}, {\"id\": \"DK\", \"language\": \"da\", \"regions\": []}], \"held\"");
    let mut files = good();
    files.insert("content/facts.json".into(), two.clone());
    let same = files[offers].replace("\"NO\"", "\"DK\"");
    files.insert("content/offer/DK.json".into(), same);
    let rules = good()["content/rule/NO.json"].replace("\"NO\"", "\"DK\"");
    files.insert("content/rule/DK.json".into(), rules);
    let problems = check(&files, today()).problems;
    assert!(found(&problems, "stands in content/offer/NO.json too"), "{problems:?}");
}

#[test]
fn faults_of_the_structure_are_found() {
    check_planted(
        "content/framework.json",
        "\"A1.2\"",
        "\"A1.3\"",
        "areas.0.competences.0.statements.1",
        "not number 2",
    );
    check_planted("content/framework.json", "\"alone\"", "\"often\"", "", "unknown variant");
    check_planted("content/measure.json", "\"sd\": 0.95", "\"sd\": 0", "prior.sd", "must be above 0");
    check_planted("content/offer/NO.json", "\"no-b\"", "\"no-a\"", "offers.1", "stands twice");
    check_planted("content/offer/NO.json", "\"low\": 10", "\"low\": 99", "offers.0.effort", "do not rise");
    check_planted("content/offer/NO.json", "\"low\": 10", "\"low\": -10", "", "invalid value: integer `-10`");
    check_planted("content/offer/NO.json", "2026-11-22", "2026-11-24", "offers.0.checked", "in the future");
    check_planted("content/offer/NO.json", "2026-11-22", "2025-11-23", "offers.0.checked", "more than 12 months");
    check_planted("content/offer/NO.json", "\"to\": \"alone\"", "\"to\": \"with_help\"", "", "gives A1 at \"alone\"");
    check_planted(
        "content/offer/NO.json",
        "\"decides\": \"county\"",
        "\"decides\": \"nav\"",
        "offers.1.entitlement",
        "not a right",
    );
    check_planted(
        "content/rule/NO.json",
        "\"when\": []",
        "\"when\": [[{\"work\":\"employed\"}]]",
        "rules",
        "no rule for when",
    );
    check_seen_in(
        "content/offer/NO.json",
        "content/rule/NO.json",
        "[\"no-c\"]",
        "[\"no-a\"]",
        "offers.2.gains",
        "nothing leads",
    );
    check_planted("content/occupations.json", "\"A2\": \"with_help\", ", "", "occupations.0.targets", "only 2");
    check_planted(
        "content/occupations.json",
        "\"regulated\": false",
        "\"regulated\": true",
        "occupations.0.required",
        "nothing is required",
    );
    check_planted(
        "content/occupations.json",
        "\"required\": []",
        "\"required\": [\"trade:cook\"]",
        "occupations.0.usual",
        "both",
    );
    check_planted(
        "content/occupations.json",
        "\"A2\": \"with_help\"",
        "\"A2\": \"alone\", \"A2\": \"with_help\"",
        "occupations.0.targets.A2",
        "twice",
    );
    check_planted("config.json", "\"own\"", "\"shop\"", "setting", "«shop»");
    check_planted("config.json", "[\"nb\", \"en\"]", "[\"nb\", \"da\"]", "languages.1", "no folder");
    check_planted("config.json", "\"NO\"", "\"SE\"", "default_country", "no country");
}

#[test]
fn copies_are_found() {
    let mut files = good();
    let offers = files.get_mut("content/offer/NO.json").expect("offers");
    let start = offers.find("    {").expect("the first offer");
    let end = offers.find("\n    },").expect("its end");
    let twin = offers[start..end].replace("no-a", "no-b");
    *offers = format!("{},\n{twin}\n    }}\n  ]\n}}", &offers[..end + 6]);
    let problems = check(&files, today()).problems;
    assert!(problems.iter().any(|one| one.place == "offers.1" && one.what.contains("just as no-a")), "{problems:?}");
    let texts = "locales/nb/offer/NO.json";
    check_planted(
        texts,
        "Du lager mat på et kjøkken.",
        "Du øver på å lese brev.",
        "offer.no-b.what",
        "nearly the same words",
    );
    let reasons = "locales/nb/occupation/kokk.json";
    check_planted(
        reasons,
        "Du må vite hvor mye mat du skal lage.",
        "Du leser oppskrifter.",
        "occupation.kokk.reason.A3",
        "the same reason",
    );
}

#[test]
fn missing_files_are_found() {
    for (name, _) in good() {
        let mut files = good();
        files.remove(&name);
        let problems = check(&files, today()).problems;
        assert!(problems.iter().any(|problem| problem.file == name), "{name}: {problems:?}");
    }
    let mut files = good();
    files.insert("locales/en/extra.json".into(), "{}".into());
    assert_eq!(check(&files, today()).problems.len(), 1);
    let mut files = good();
    for language in ["nb", "en"] {
        let spare = format!("locales/{language}/occupation/baker.json");
        files.insert(spare, r#"{"occupation":{"baker":{"route":"Bread"}}}"#.into());
    }
    let [problem] = &check(&files, today()).problems[..] else { panic!("one problem") };
    assert!(problem.file == "locales/nb/occupation/baker.json" && problem.what.contains("belongs to no"));
}

#[test]
fn a_broken_file_is_named_and_never_stops_the_check() {
    for (name, text) in good() {
        let ends = text.char_indices().map(|(at, _)| at).step_by(211).filter(|at| at + 3 < text.len());
        for end in ends {
            let mut files = good();
            files.insert(name.clone(), text[..end].to_owned());
            let problems = check(&files, today()).problems;
            assert!(problems.iter().any(|problem| problem.file == name), "{name} cut at {end}");
        }
    }
}
