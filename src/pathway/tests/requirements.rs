//! AND of OR over facts, and what the person is asked or told about it.

use super::made::{all, c, level, not, sure};
use crate::framework::Map;
use crate::pathway::Truth::{No, Unknown, Yes};
use crate::pathway::*;

#[test]
fn a_requirement_is_and_of_or_and_only_no_blocks() {
    let or = |a: Fact, b: Fact| Requirement(vec![vec![a, b]]);
    let (yes, no, unknown) = (level("A1", 2), level("A1", 3), level("A2", 1));
    let somebody = Person { levels: Map::from([(c("A1"), sure(2))]), ..Person::default() };
    #[rustfmt::skip]
    let table = [
        (all(&[]), Yes), (all(&[yes.clone(), unknown.clone()]), Unknown), (all(&[no.clone(), unknown.clone()]), No),
        (or(yes.clone(), unknown.clone()), Yes), (or(no.clone(), unknown.clone()), Unknown), (or(no.clone(), no.clone()), No),
        (Requirement(vec![vec![]]), No), (all(&[not(no.clone()), not(unknown.clone())]), Unknown),
    ];
    for (requirement, expected) in table {
        assert_eq!(requirement.of(&somebody), expected, "{requirement:?}");
    }
    let asks =
        Requirement(vec![vec![not(unknown.clone()), no], vec![unknown.clone()], vec![yes.clone(), unknown.clone()]]);
    assert_eq!(asks.unknown(&somebody), [unknown]);
    assert_eq!(asks.because(&somebody), [yes]);
}
