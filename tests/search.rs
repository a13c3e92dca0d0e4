//! The index over 14,000 names: ESCO's where its files are, and else made up in the same shape.
//! It says which; how fast it is, is for `benches/search.rs`.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/search/names.rs"]
mod names;

use kompetansesti::occupation::{Asked, Fit, Folded, Index, Label};
use names::names;

/// Every so many names are typed.
const EVERY: usize = 40;
/// How many bytes the index may take: it would be built on small phones.
const BYTES: usize = 2_000_000;

#[test]
fn every_name_of_many_finds_itself_first_or_its_equal_and_the_index_is_small() {
    let (names, source) = names();
    println!("{} names: {source}", names.len());
    let label = names.iter();
    let labels: Vec<Label> = label
        .map(|(concept, text, is_preferred)| Label { concept: *concept, text, is_preferred: *is_preferred })
        .collect();
    let index = Index::new(&labels);
    assert!(index.bytes() <= BYTES, "{} bytes", index.bytes());
    for (label, asked) in labels.iter().step_by(EVERY).flat_map(|label| [(label, Asked::Typing), (label, Asked::Title)])
    {
        let first = index.search(label.text, asked, 1)[0];
        assert_eq!(first.fit, Fit::Whole, "{}", label.text);
        let [found, typed] = [labels[first.label as usize].text, label.text].map(Folded::new);
        assert!(
            found.full.concat() == typed.full.concat() || found.plain.concat() == typed.plain.concat(),
            "{}",
            label.text
        );
    }
}
