//! Catalogues of a few made-up occupations, alone and joined.

use super::*;

fn known(own: Option<&str>, esco: Option<u8>) -> Identity {
    Identity { own: own.map(str::to_owned), esco: esco.map(|byte| Uuid([byte; 16])) }
}

fn entry(identity: Identity, essential: &[SkillNo], optional: &[SkillNo]) -> Entry {
    Entry { identity, isco: 5120, essential: essential.into(), optional: optional.into(), ..Entry::default() }
}

#[test]
fn links_are_put_in_order_and_counted_once() {
    let skills = vec![known(Some("fry"), None), known(Some("boil"), None), known(Some("bake"), None)];
    let catalogue =
        Catalogue::new(skills, vec![entry(known(Some("kokk"), None), &[1, 0, 1], &[2, 1, 2])]).expect("good");
    let cook = &catalogue.entries()[0];
    assert_eq!((&cook.essential[..], &cook.optional[..]), (&[0, 1][..], &[2][..]));
    assert_eq!(catalogue.frequencies(), [1, 1, 1]);
    assert_eq!((catalogue.occupation("kokk"), catalogue.skill("bake"), catalogue.skill("")), (Some(0), Some(2), None));
}

#[test]
fn a_link_to_nothing_is_refused() {
    let fault = Catalogue::new(vec![known(Some("fry"), None)], vec![entry(known(Some("kokk"), None), &[0], &[1])]);
    assert_eq!(fault, Err(CatalogueFault::UnknownSkill { occupation: 0, skill: 1 }));
}

#[test]
fn what_two_catalogues_share_is_taken_from_the_first() {
    let own = Catalogue::new(
        vec![known(Some("fry"), Some(1)), known(Some("serve"), None)],
        vec![entry(known(Some("kokk"), Some(101)), &[0], &[1])],
    );
    let pack = Catalogue::new(
        vec![known(None, Some(2)), known(None, Some(1))],
        vec![entry(known(None, Some(101)), &[0, 1], &[]), entry(known(None, Some(102)), &[1], &[0])],
    );
    let joined = own.expect("good").with(&pack.expect("good")).expect("good");
    assert_eq!(
        joined.skills().iter().map(Identity::id).collect::<Vec<_>>(),
        ["fry", "serve", &Uuid([2; 16]).to_string()]
    );
    let [cook, other] = joined.entries() else { panic!("two occupations") };
    assert_eq!((&cook.essential[..], &cook.optional[..]), (&[0][..], &[1][..]), "as in the first");
    assert_eq!((&other.essential[..], &other.optional[..]), (&[0][..], &[2][..]), "by the numbers of the first");
    assert_eq!(joined.occupation(&Uuid([101; 16]).to_string()), Some(0), "known by either id");
    assert_eq!(joined.skill(&Uuid([1; 16]).to_string()), Some(0));
}
