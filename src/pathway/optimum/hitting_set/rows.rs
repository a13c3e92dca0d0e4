//! Sets that say nothing of their own: they hold a whole other set, and whatever hits that one hits them.
//! Leaving them out never changes which choices do.

/// The sets with what each pays, without those that hold another one, which is paid their price too. The shortest come first.
pub fn telling(sets: Vec<Vec<usize>>, price: &[f64]) -> (Vec<Vec<usize>>, Vec<f64>) {
    let mut short_first: Vec<(Vec<usize>, f64)> = sets.into_iter().zip(price.iter().copied()).collect();
    short_first.sort_by_key(|(set, _)| set.len());
    // 64 bits that some elements share: a set with a bit that another one lacks is not within that one.
    let bits = |set: &[usize]| set.iter().fold(0_u64, |bits, element| bits | 1 << (element % 64));
    let mut kept: Vec<(Vec<usize>, u64, f64)> = Vec::new();
    for (set, price) in short_first {
        let own = bits(&set);
        let holds = |small: &[usize]| small.iter().all(|element| set.binary_search(element).is_ok());
        match kept.iter_mut().find(|(small, bits, _)| bits & !own == 0 && holds(small)) {
            Some((.., paid)) => *paid += price,
            None => kept.push((set, own, price)),
        }
    }
    kept.into_iter().map(|(set, _, paid)| (set, paid)).unzip()
}
