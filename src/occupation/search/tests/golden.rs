//! What people type, and what they find.

use super::super::{Asked, Fit, Index, Label};
use super::{index, labels};

/// The first hit of what is typed: the preferred name, the label that was hit, and how.
fn check(query: &str, expected: Option<(&str, &str, Fit)>) {
    let labels = labels();
    let preferred = |concept| labels.iter().find(|label| label.concept == concept).expect("a concept of ours").text;
    let hits = index().search(query, Asked::Typing, 10);
    let first = hits.first().map(|hit| (preferred(hit.concept), labels[hit.label as usize].text, hit.fit));
    assert_eq!(first, expected, "{query:?}");
}

#[test]
fn what_people_call_it_leads_to_the_occupation() {
    #[rustfmt::skip]
    let table = [
        ("butikkdame", "Butikkmedarbeider", "butikkdame", Fit::Whole),
        ("kassa", "Butikkmedarbeider", "kassamedarbeider", Fit::Start),
        ("assistant", "Butikkmedarbeider", "shop assistant", Fit::Word),
        ("truckfører", "Truckfører", "Truckfører", Fit::Whole),
        ("truckførar", "Truckfører", "gaffeltruckførar", Fit::Inside),
        ("forklift", "Truckfører", "forklift driver", Fit::Start),
        ("hjelpepleier", "Helsefagarbeider", "hjelpepleier", Fit::Whole),
        ("sosu", "Helsefagarbeider", "sosu-hjælper", Fit::Start),
        ("sosuhjælper", "Helsefagarbeider", "sosu-hjælper", Fit::Whole),
        ("hjælper sosu", "Helsefagarbeider", "sosu-hjælper", Fit::Word),
        ("rengøring", "Renholder", "rengøring", Fit::Whole),
        ("vaktmester", "Vaktmester", "Vaktmester", Fit::Whole),
        ("vaktmeis", "Vaktmester", "vaktmeister", Fit::Start),
        ("lastebil sjåfør", "Lastebilsjåfør", "Lastebilsjåfør", Fit::Whole),
        ("farlig gods", "Lastebilsjåfør", "lastebilsjåfør, farlig gods", Fit::Word),
        ("ungdom barne", "Barne- og ungdomsarbeider", "Barne- og ungdomsarbeider", Fit::Word),
        ("driver", "Bussjåfør", "bus driver", Fit::Word),
        ("it", "IT-konsulent", "IT-konsulent", Fit::Start),
        ("k", "Kokk", "Kokk", Fit::Start),
        ("سائق", "سائق شاحنة", "سائق شاحنة", Fit::Start),
    ];
    for (query, concept, label, fit) in table {
        check(query, Some((concept, label, fit)));
    }
}

#[test]
fn the_middle_of_a_long_word_is_found() {
    let labels = labels();
    for query in ["pleier", "leier"] {
        let hits = index().search(query, Asked::Typing, 10);
        let found: Vec<&str> = hits.iter().map(|hit| labels[hit.label as usize].text).collect();
        assert!(found.contains(&"Sykepleier") && found.contains(&"hjelpepleier"), "{query}: {found:?}");
    }
    check("sjåfør", Some(("Bussjåfør", "Bussjåfør", Fit::Inside)));
}

#[test]
fn slips_of_the_fingers_are_forgiven() {
    #[rustfmt::skip]
    let table = [
        ("butikdame", "Butikkmedarbeider", "butikkdame"), ("kassemedarbeider", "Butikkmedarbeider", "kassamedarbeider"),
        ("kassamedarbieder", "Butikkmedarbeider", "kassamedarbeider"), ("hjelpeplier", "Helsefagarbeider", "hjelpepleier"),
        ("hjelpepleeir", "Helsefagarbeider", "hjelpepleier"), ("hlesfagarbeider", "Helsefagarbeider", "Helsefagarbeider"),
        ("vakmester", "Vaktmester", "Vaktmester"), ("lastebilsjofør", "Lastebilsjåfør", "Lastebilsjåfør"),
        ("lastebisjåfør", "Lastebilsjåfør", "Lastebilsjåfør"), ("lstebilsjåfør", "Lastebilsjåfør", "Lastebilsjåfør"),
        ("trukfører", "Truckfører", "Truckfører"), ("regnøring", "Renholder", "rengøring"), ("elektirker", "Elektriker", "Elektriker"),
        ("sygeplejeske", "Sykepleier", "sygeplejerske"), ("eletrician", "Elektriker", "electrician"),
    ];
    for (query, concept, label) in table {
        check(query, Some((concept, label, Fit::Similar)));
    }
}

#[test]
fn letters_that_a_keyboard_lacks_capitals_hyphens_and_marks_do_not_matter() {
    for query in
        ["truckfører", "TRUCKFØRER", "truckfoerer", "truckforer", "truckfo\u{308}rer", "truck-fører", " Truckfører "]
    {
        check(query, Some(("Truckfører", "Truckfører", Fit::Whole)));
    }
    for query in
        ["lastebilsjåfør", "lastebilsjaafoer", "lastebilsjafor", "LASTEBILSJÅFØR", "lastebilsja\u{30a}fo\u{308}r"]
    {
        check(query, Some(("Lastebilsjåfør", "Lastebilsjåfør", Fit::Whole)));
    }
    for query in ["idéutvikler", "ideutvikler", "ide\u{301}utvikler"] {
        check(query, Some(("Idéutvikler", "Idéutvikler", Fit::Whole)));
    }
}

#[test]
fn what_fits_badly_is_not_shown() {
    for query in ["", "  ", "-–/", "\u{200b}", "xqzwv", "🧑‍🍳", "9", "astronaut", "kokj", "zz", "q"] {
        check(query, None);
    }
    // The word that is typed along is forgiven when the rest of it says enough.
    check("erfaren lastebilsjåfør", Some(("Lastebilsjåfør", "Lastebilsjåfør", Fit::Similar)));
}

#[test]
fn a_title_is_found_by_what_it_is_like_and_the_same_words_go_first() {
    let (index, labels) = (index(), labels());
    let first = |query: &str| {
        index.search(query, Asked::Title, 5).first().map(|hit| (labels[hit.label as usize].text, hit.fit))
    };
    assert_eq!(first("Lastebilsjåfør, farlig gods"), Some(("lastebilsjåfør, farlig gods", Fit::Whole)));
    assert_eq!(first("Assisterende vaktmester"), Some(("Vaktmester", Fit::Similar)));
    assert_eq!(first("IT"), Some(("IT-konsulent", Fit::Start)));
    assert_eq!(first("Astronaut"), None);
}

#[test]
fn where_two_fit_equally_well_the_one_that_came_first_goes_first() {
    let label = |concept, text| Label { concept, text, is_preferred: true };
    let index = Index::new(&[label(7, "Maler"), label(3, "maler"), label(7, "MALER"), label(1, "Maler")]);
    let concepts: Vec<u32> = index.search("maler", Asked::Typing, 10).iter().map(|hit| hit.concept).collect();
    assert_eq!(concepts, [7, 3, 1]);
    assert_eq!(index.search("maler", Asked::Typing, 2).len(), 2);
    assert_eq!(Index::new(&[]).search("maler", Asked::Title, 10), []);
}
