//! What serde_json reads into a type of ours is read here too, and what it refuses is refused.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::*;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Thing {
    name: String,
    count: Option<u8>,
    share: f64,
    #[serde(default)]
    pairs: Vec<(String, Kind)>,
    #[serde(default)]
    more: BTreeMap<String, [bool; 2]>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Plain,
    One(u32),
    Two(u32, Option<bool>),
    Named { at: usize },
}

fn thing(rest: &str) -> String {
    format!(r#"{{"name":"Å \" \u00e5","share":1{rest}}}"#)
}

#[test]
fn the_same_is_read_as_by_serde_json() {
    for rest in [
        "",
        r#","count":255"#,
        r#","count":null,"pairs":[],"more":{}"#,
        r#","pairs":[["a","plain"],["b",{"one":4294967295}],["c",{"two":[1,null]}],["d",{"named":{"at":0}}]]"#,
        r#","more":{"x":[true,false]}"#,
    ] {
        let text = thing(rest);
        assert_eq!(read::<Thing>(&text).ok(), serde_json::from_str(&text).ok(), "{text}");
        assert!(read::<Thing>(&format!("\u{feff}{text}")).is_ok());
    }
    assert_eq!(read::<f64>("-1.5e3"), Ok(-1500.0));
}

#[test]
fn what_does_not_fit_is_refused() {
    for rest in [
        r#","count":256"#,
        r#","count":-1"#,
        r#","count":1.5"#,
        r#","count":"1""#,
        r#","share":1"#,
        r#","colour":"red""#,
        r#","pairs":[["a"]]"#,
        r#","pairs":[["a","plain",1]]"#,
        r#","pairs":[["a","round"]]"#,
        r#","pairs":[["a","one"]]"#,
        r#","pairs":[["a",{"one":1,"two":[1,null]}]]"#,
        r#","pairs":[["a",{"named":{}}]]"#,
        r#","more":{"x":[true]}"#,
        r#","more":[]"#,
    ] {
        let text = thing(rest);
        assert_eq!(read::<Thing>(&text), Err(Bad), "{text}");
        assert!(serde_json::from_str::<Thing>(&text).is_err(), "{text}");
    }
}

#[test]
fn a_text_that_is_not_json_is_refused_and_deep_ones_do_no_harm() {
    for text in ["", "hei", "{", "[1,]", "{\"a\":1}x", "{\"a\":1]}", "\"\u{1}\"", &"[".repeat(5_000)] {
        assert_eq!(Json::parse(text), Err(NoTree::NotJson), "{text:.20}");
    }
}

#[test]
fn parts_are_found_by_their_key() {
    let json = Json::parse(r#"{"a":{"b":"x"},"n":7,"list":[null]}"#).expect("JSON");
    assert_eq!(json.get("a").and_then(|a| a.get("b")).and_then(Json::text), Some("x"));
    assert_eq!((json.get("n").and_then(Json::count), json.get("m"), json.count()), (Some(7), None, None));
}
