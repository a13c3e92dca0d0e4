//! What lies beside ESCO: national lists and O*NET.

use super::*;
use crate::occupation::{Interest, Interests};

const NORWEGIAN: &str = "http://data.europa.eu/esco/concept/norwegian-occupations";
const DANISH: &str = "http://data.europa.eu/esco/concept/danish-occupations";

/// A national crosswalk, with the preamble that ESCO's have: occupation, address, title, relation.
fn national(rows: &[(u32, String, &str, &str)]) -> String {
    let line = |(number, to, title, relation): &(u32, String, &str, &str)| {
        format!("{},name,,{to},{title},,skos:{relation}\n", address("occupation", *number))
    };
    let head = "Mapping project name,ESCO - NOC\nClassification 1 Name,ESCO\n\nClassification 1 URI,Classification 1 PrefLabel,\
                Classification 1 URL,Classification 2 URI,Classification 2 PrefLabel,Classification 2 URL,Mapping relation\n";
    head.to_owned() + &rows.iter().map(line).collect::<String>()
}

fn read_beside(beside: &[(Crosswalk, &str)]) -> Result<Import, EscoFault> {
    let small = small();
    let mut files: Vec<_> = small.iter().map(|(name, text)| (*name, Role::Source, text.as_bytes())).collect();
    files.extend(beside.iter().map(|(crosswalk, text)| ("beside.csv", Role::Beside(*crosswalk), text.as_bytes())));
    read_as(&files, Choices { onet_version: Some("29.2".into()), ..Choices::default() })
}

#[test]
fn codes_in_styrk_are_mended_checked_and_the_closest_one_taken() {
    let list = "code,level,parentCode,name\n0,1,,Militære\n0110,4,011,Offiserer\n5120,4,512,Kokker\n5121,4,512,Andre\n";
    let rows = [
        (1, format!("{NORWEGIAN}/5121"), "Andre", "broadMatch"),
        (1, format!("{NORWEGIAN}/5120"), "Kokker", "broadMatch"),
        (1, format!("{NORWEGIAN}/5129"), "Ukjente", "exactMatch"),
        (2, format!("{NORWEGIAN}/110"), "Offiserer", "broadMatch"),
        (2, "http://data.europa.eu/esco/isco/C0110".into(), "Offiserer", "closeMatch"),
        (9, format!("{NORWEGIAN}/5120"), "Kokker", "exactMatch"),
        (1, format!("{NORWEGIAN}/5120"), "Kokker", "no relation"),
    ];
    let text = national(&rows).replace("skos:no relation", "no relation");
    let import = read_beside(&[(Crosswalk::Styrk, &text), (Crosswalk::StyrkList, list)]).expect("an import");
    let codes: Vec<_> = import.pack.catalogue.entries().iter().map(|entry| entry.styrk).collect();
    assert_eq!(codes, [Some(110), Some(5120)], "of two that are as close the one that is ISCO's");
    let counted = [
        (Oddity::CodeMended, 2),
        (Oddity::CodeUnlisted, 1),
        (Oddity::SeveralCodes, 1),
        (Oddity::NoCode, 0),
        (Oddity::CrosswalkUnknown, 1),
        (Oddity::CrosswalkNowhere, 1),
    ];
    for (oddity, expected) in counted {
        assert_eq!(import.oddities().count_of(oddity, "STYRK-08"), expected, "{oddity:?}");
    }
    assert!(import.pack.notice.contains("STYRK-08"));
    let import = read_beside(&[(Crosswalk::Styrk, &text)]).expect("an import");
    assert_eq!(import.pack.catalogue.entries()[1].styrk, Some(5129), "without the list nothing can be checked");
}

#[test]
fn danish_titles_become_other_names_unless_they_are_wider() {
    let danish = occupations(&[(1, "5120", "kok", "smørrebrødsjomfru", "released")]);
    let rows = [
        (1, format!("{DANISH}/5120.1"), "Kok", "exactMatch"),
        (1, format!("{DANISH}/5120.2"), "Grillkok", "narrowMatch"),
        (1, format!("{DANISH}/5120.2"), "Grillkok", "closeMatch"),
        (1, format!("{DANISH}/5120.9"), "Køkkenpersonale", "broadMatch"),
        (1, "http://data.europa.eu/esco/isco/C5120".into(), "Kokke", "exactMatch"),
    ];
    let star = national(&rows);
    let small = with("v1.1.1/occupations_da.csv", danish);
    let mut files: Vec<_> = small.iter().map(|(name, text)| (*name, Role::Source, text.as_bytes())).collect();
    files.push(("star.csv", Role::Beside(Crosswalk::Star), star.as_bytes()));
    let mut import = read_as(&files, Choices::default()).expect("an import");
    assert_eq!(import.labels("da").occupations[1].other, ["smørrebrødsjomfru", "Grillkok"]);
    assert_eq!(import.labels("en").occupations[1].other, ["chef", "cook's mate"]);
    assert_eq!(import.oddities().count(Oddity::TitleWider), 1);
    assert_eq!(import.oddities().count(Oddity::CrosswalkNowhere), 1);
}

/// O*NET's six scores of an occupation.
fn scores(code: &str, scores: [f64; 6]) -> String {
    let line = |(letter, score)| format!("{code}\t1.B.1.{letter}\t\"Odd\tOI\t{score:.2}\t11/2023\tExpert\n");
    "abcdef".chars().zip(scores).map(line).collect()
}

#[test]
fn interests_are_the_mean_of_all_matches() {
    let head = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source\n";
    let interests = [
        head,
        &scores("35-1011.00", [6.0, 1.0, 4.5, 1.0, 1.0, 1.0]),
        &scores("35-2014.00", [4.0, 1.0, 3.0, 1.0, 1.0, 1.0]),
        "35-1011.00\t1.B.1.g\tFirst Interest High-Point\tIH\t1.00\t11/2023\tExpert\n",
    ]
    .concat();
    let row =
        |code: &str, number| format!("{code},title,\"a, b\",{},name,,closeMatch\n", address("occupation", number));
    let head = "Mapping project name,ESCO-O*NET,,,,,\n,,,,,,\nO*NET Id,O*NET Title,O*NET Description,ESCO or ISCO URI,\
                ESCO or ISCO Title,ESCO or ISCO Description,Type of Match\n";
    let crosswalk = [head, &row("35-1011.00", 1), &row("35-2014.00", 1), &row("35-9099.00", 1)].concat();
    let import = read_beside(&[(Crosswalk::Interests, &interests), (Crosswalk::Onet, &crosswalk)]).expect("an import");
    let found: Vec<_> = import.pack.catalogue.entries().iter().map(|entry| entry.interests).collect();
    assert_eq!(found, [Interests::default(), Interests::from_iter([Interest::Realistic])]);
    let counted = [Oddity::SeveralInterests, Oddity::NoInterests, Oddity::InterestsMissing];
    assert_eq!(counted.map(|oddity| import.oddities().count(oddity)), [1, 1, 1]);
    assert!(import.pack.notice.contains("O*NET 29.2 Database by the U.S. Department of Labor"));
}

#[test]
fn a_file_that_is_not_what_it_was_given_as_is_refused() {
    let styrk = national(&[(1, format!("{NORWEGIAN}/5120"), "Kokker", "exactMatch")]);
    let star = national(&[(1, format!("{DANISH}/5120.1"), "Kok", "exactMatch")]);
    let table = [
        (Crosswalk::Styrk, star.as_str()),
        (Crosswalk::Star, &styrk),
        (Crosswalk::Onet, &styrk),
        (Crosswalk::Interests, &star),
        (Crosswalk::StyrkList, &styrk),
        (Crosswalk::Styrk, "nothing that is known\n"),
    ];
    for (crosswalk, text) in table {
        let problem = read_beside(&[(crosswalk, text)]).err().map(|fault| fault.what);
        assert_eq!(problem, Some(EscoProblem::WrongFile(crosswalk.what())), "{crosswalk:?}");
    }
}
