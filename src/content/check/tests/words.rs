//! Planted faults in what people read: words that are missing, translations, questions, plain language.
//! The good files are those of the parent module.

use super::check_planted;

#[test]
fn missing_and_spare_words_are_found() {
    let (questions, offers, offer, occupation) = (
        "locales/nb/questions.json",
        "locales/nb/offers.json",
        "locales/nb/offer/NO.json",
        "locales/nb/occupation/kokk.json",
    );
    check_planted(questions, "\"why\": \"Brev", "\"note\": \"Brev", "competence.A1.why", "is missing");
    check_planted(questions, "\"B_NO\"", "\"B_SE\"", "area.B", "is missing");
    check_planted(
        questions,
        "\"3\": \"Kan du forstå reglene",
        "\"4\": \"Kan du forstå reglene",
        "statement.A1.3",
        "is missing",
    );
    check_planted(
        questions,
        "\"3\": \"Kan du forstå reglene",
        "\"4\": \"Kan du forstå reglene",
        "statement.A1.4",
        "belongs to nothing",
    );
    check_planted(questions, "\"Lese brev\"", "\"\"", "competence.A1.name", "empty");
    check_planted(offer, "\"say\"", "\"sai\"", "offer.no-a.say", "is missing");
    check_planted(offer, "\"no-b\"", "\"no-x\"", "offer.no-x.who", "belongs to nothing");
    check_planted(offers, "\"low\"", "\"high\"", "reason.low", "is missing");
    check_planted(offer, "\"licence-B_NO\"", "\"licence-C_NO\"", "held.licence-B_NO", "is missing");
    check_planted(offer, "\"licence-B_NO\"", "\"licence-C_NO\"", "held.licence-C_NO", "belongs to nothing");
    check_planted("locales/nb/ui.json", "\"elsewhere\"", "\"x\"", "about_you.region.elsewhere", "is missing");
    check_planted("locales/nb/ui.json", "\"office_NO\"", "\"office_DK\"", "country.office", "is missing");
    check_planted(occupation, "\"A3\"", "\"B9\"", "occupation.kokk.reason.A3", "is missing");
    check_planted("locales/nb/occupations.json", "\"about\"", "\"abuot\"", "occupation.kokk.about", "is missing");
    check_planted(occupation, "\"language\"", "\"lang\"", "occupation.kokk.reason.language", "is missing");
}

#[test]
fn faults_of_translation_are_found() {
    let ui = "locales/en/ui.json";
    check_planted(ui, "\"next\":\"Next question\"", "\"nex\":\"Next question\"", "next", "is missing");
    check_planted(ui, "\"next\":\"Next question\"", "\"nex\":\"Next question\"", "nex", "the source has no text");
    check_planted(ui, "\"left_one\":\"One to go\",", "", "left_one", "is missing");
    check_planted(ui, "{{n}} to go", "{{m}} to go", "left_other", "placeholders");
    check_planted(ui, "{{n}} to go", "many to go", "left_other", "placeholders");
    check_planted(ui, "{{n}} to go", "{{n} to go", "left_other", "broken");
    check_planted(ui, "Next question", "$t(left)", "next", "broken");
    check_planted(ui, "Next question", "Neste spørsmål her", "next", "same as in the source");
    check_planted(
        "locales/en/offer/NO.json",
        "with {{office}}",
        "with {{county}}",
        "offer.no-a.first",
        "nobody fills in",
    );
    check_planted("locales/en/offers.json", "\"reason\"", "reason", "", "key must be a string");
}

#[test]
fn questions_that_break_a_rule_are_found() {
    let nb = |old, new, what| check_planted("locales/nb/questions.json", old, new, "statement.A1.2", what);
    let good = "Kan du lese et brev om en avtale?";
    nb(good, "Leser du brev om en avtale?", "does not begin");
    nb(good, "Kan du lese et brev om en avtale", "does not end");
    nb(good, "Kan du lese et brev? Eller to?", "does not end as one");
    nb(good, "Kan du lese et langt og vanskelig brev som noen har sendt til deg i dag?", "words");
    nb(good, "Kan du lese brev, aviser eller bøker?", "has a list");
    nb(good, "Kan du lese brev, aviser, bøker?", "has a list");
    nb(good, "Kan du lese brev og svare på dem?", "«og» joins");
    nb(good, "Kan du lese et brev når ingen ser på?", "«ingen» turns");
    nb(good, "Kan du lese et brev med hjelp?", "is one of the answers");
    nb(good, "Kan du lese en kort melding?", "asks the same as");
    let en = |old, new, what| check_planted("locales/en/questions.json", old, new, "statement.A1.2", what);
    en("Can you read a letter about an appointment?", "Do you read letters?", "does not begin");
    en("Can you read a letter about an appointment?", "Can you read a letter and answer it?", "«and» joins");
    let at = |old, new, place, what| check_planted("locales/nb/questions.json", old, new, place, what);
    at("Hvor mye {{language}} forstår du?", "Hvor mye {{language}} forstår du", "language.B1.question", "does not end");
    at("\"Lese brev\"", "\"Lese brev og andre tekster fort\"", "competence.A1.name", "words in a name");
    at("\"Lese brev\"", "\"lese brev\"", "competence.A1.name", "small letter");
    at("Brev er vanlige.", "Brev er vanlige. De kommer ofte.", "competence.A1.why", "2 sentences");
    at("En avtale sier når du skal møte.", &"ord ".repeat(26), "help.A1.2", "26 words of help");
}

#[test]
fn language_that_is_not_plain_is_found() {
    let who = |new, what| {
        check_planted("locales/nb/offer/NO.json", "For deg som vil lese mer sikkert.", new, "offer.no-a.who", what)
    };
    who("For deg som får penger fra NAV.", "«NAV»");
    who("Dette er en egenvurdering.", "«egenvurdering»");
    who("Klikk her for å begynne.", "«klikk her»");
    who("Les mer på nettsiden.", "«les mer»");
    who("Kurset er obligatorisk.", "«obligatorisk»");
    who("Feltet er påkrevd.", "«påkrevd»");
    who("Du kan dette ganske sikkert.", "«ganske sikkert»");
    who("Kompetansen din vokser.", "«kompetansen»");
    who("Et anslag over tiden.", "«anslag»");
    who("Kurset koster 300 kr.", "amount of money");
    who("Navn*", "star");
    who("Kurset er gratis. Det er for alle.", "2 sentences");
    who("TODO", "«TODO»");
    who("For deg\u{e001} som vil lese.", "private use");
    let entry = "Alle kan være med. Det er gratis. Kom som du er.";
    check_planted("locales/nb/offer/NO.json", "Alle kan være med.", entry, "offer.no-a.entry", "3 sentences");
    let offer = "locales/en/offer/NO.json";
    check_planted(offer, "For you who want", "Your competence, if you want", "offer.no-a.who", "«competence»");
    who(&"Du kan lese ".repeat(7), "21 words");
    check_planted(
        "locales/en/offer/NO.json",
        "For you who want",
        "Click here if you want",
        "offer.no-a.who",
        "«click here»",
    );
    check_planted("locales/nb/ui.json", "\"next\":\"Neste", "\"placeholder\":\"Neste", "placeholder", "inside a field");
    let hard = "Arbeidsmarkedstiltak forutsetter individuelle behovsvurderinger ".repeat(2).trim().to_owned();
    let many = format!("\"next\":\"{}\",\"x\":\"", vec![hard; 4].join(". "));
    check_planted("locales/nb/ui.json", "\"next\":\"", &many, "", "LIX");
    let long = format!(
        "\"x\":\"{}\",\"next\":\"",
        "Du ser at han er her nå, for det er vi alle og de er så mange. ".repeat(40).trim()
    );
    check_planted("locales/nb/ui.json", "\"next\":\"", &long, "", "words a sentence");
}

#[test]
fn r_imp_06_a_text_that_is_an_address_leads_where_it_says() {
    let ui = "locales/nb/ui.json";
    for bad in ["javascript:alert(1)", "//evil.example", "https://nav.no@evil.example", "https://xn--nv-1ia.no", ""] {
        let planted = format!("\"way\":{{\"far_address_NO\":\"{bad}\"}},\"next\"");
        check_planted(ui, "\"next\"", &planted, "way.far_address_NO", "nobody can be sent");
    }
}
