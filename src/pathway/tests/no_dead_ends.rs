//! Where nothing fits, nothing is near, or all is done: what the plan says then.

use super::made::{level, occupation, person};
use super::planning::{check, going_for};
use super::village::carpenter;
use crate::framework::Set;
use crate::pathway::*;

#[test]
fn where_nothing_fits_there_is_guidance() {
    check(&person(&[]), None, &["no-karriere-innlandet", "no-karriereveiledning"]);
    let elsewhere = |region: Option<&str>| {
        let mut somebody = person(&[]);
        somebody.about.region = region.map(str::to_owned);
        somebody
    };
    check(&elsewhere(Some(ELSEWHERE)), None, &["no-karriereveiledning"]);
    let plan = check(&elsewhere(None), None, &["no-karriere-innlandet", "no-karriereveiledning"]);
    assert_eq!(plan.steps[0].unknown, [Fact::Region("innlandet".into())]);
}

#[test]
fn what_no_offer_leads_to_is_remembered_and_guidance_comes_last() {
    let wanted = occupation("x", &[("C3", 3), ("G1", 2)], None, &[]);
    let way = ["no-digihjelp", "no-datakurs", "no-karriere-innlandet", "no-karriereveiledning"];
    let plan = check(&going_for(&wanted, person(&[("C3", 0), ("G1", 0)])), Some(&wanted), &way);
    assert_eq!(plan.uncovered.iter().map(Need::fact).collect::<Vec<_>>(), [level("C3", 3), level("G1", 2)]);
}

#[test]
fn offers_follow_the_country_and_without_one_it_is_asked_for() {
    let mut somebody = person(&[("A1", 0)]);
    somebody.about.country = Some("DK".into());
    check(&somebody, None, &["dk-fvu"]);
    somebody.about.country = None;
    assert!(check(&somebody, None, &[]).ask_country);
}

#[test]
fn finished_offers_are_not_repeated_and_count_for_what_comes_next() {
    let mut somebody = going_for(&carpenter(), person(&[("A1", 0), ("C3", 2)]));
    somebody.done = Set::from(["no-fov-1".into()]);
    check(&somebody, Some(&carpenter()), &["no-fov-2", "no-vov-tomrer"]);
    somebody.done = Set::from(["no-fov-1", "no-fov-2", "no-praksiskandidat"].map(String::from));
    let plan = check(&somebody, Some(&carpenter()), &["no-karriere-innlandet", "no-karriereveiledning"]);
    assert!(plan.nothing_missing);
}
