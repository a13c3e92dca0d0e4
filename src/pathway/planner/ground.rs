//! The task behind a plan: offers become actions, and what they require, give and are wanted for becomes facts without words.
//! What nobody has told is taken as it is in [`Truth`]: it keeps nobody from an offer, and it never counts as something reached.

use super::{Candidate, Catalogue};
use crate::pathway::optimum::{Action, Atom};
use crate::pathway::{Fact, Gain, Offer, Truth};

/// A task being built. The first facts are that an offer is done, in the order of the catalogue.
pub(super) struct Ground<'c> {
    catalogue: &'c Catalogue,
    candidates: &'c [Candidate<'c>],
    atoms: usize,
    /// The facts that got a number, those that can never come to hold among them.
    known: Vec<(Fact, Option<Atom>)>,
    pub(super) actions: Vec<Action>,
    /// The offer that each action is about; nothing for what follows by itself.
    pub(super) offers: Vec<Option<usize>>,
}

impl<'c> Ground<'c> {
    /// The offers. What each weighs is asked anew for each way.
    pub(super) fn new(catalogue: &'c Catalogue, candidates: &'c [Candidate<'c>]) -> Ground<'c> {
        let offers = catalogue.offers.len();
        let mut ground =
            Ground { catalogue, candidates, atoms: offers, known: Vec::new(), actions: Vec::new(), offers: Vec::new() };
        // What leads into another trade than the one that the person is after is no means either.
        for at in (0..offers).filter(|at| !candidates[*at].strays) {
            if let Some(needs) = ground.needs(at) {
                ground.choice(at, Action { needs, gives: vec![at], cost: 1 });
            }
        }
        ground
    }

    pub(super) fn atoms(&self) -> usize {
        self.atoms
    }

    /// A fact of its own.
    pub(super) fn fresh(&mut self) -> Atom {
        self.atoms += 1;
        self.atoms - 1
    }

    /// Something about an offer that somebody chooses.
    pub(super) fn choice(&mut self, offer: usize, action: Action) {
        self.actions.push(action);
        self.offers.push(Some(offer));
    }

    /// Something that follows by itself.
    pub(super) fn follows(&mut self, needs: Vec<Atom>, gives: Atom) {
        self.actions.push(Action { needs, gives: vec![gives], cost: 0 });
        self.offers.push(None);
    }

    /// The number of a fact that offers can bring about; nothing where none can.
    pub(super) fn fact(&mut self, fact: &Fact) -> Option<Atom> {
        if let Some((_, known)) = self.known.iter().find(|(known, _)| known == fact) {
            return *known;
        }
        if let Fact::Done(offer) = fact {
            return self.catalogue.position(offer);
        }
        let brings = self.catalogue.offers.iter().any(|offer| offer.gains.iter().any(|gain| gain.meets(fact)));
        let atom = brings.then(|| self.fresh());
        self.known.push((fact.clone(), atom));
        if let Some(atom) = atom {
            self.brought(fact, atom, &[]);
        }
        atom
    }

    /// A fact that holds once the offers but for some have brought this about.
    pub(super) fn fact_but(&mut self, fact: &Fact, but: &[usize]) -> Atom {
        let atom = self.fresh();
        self.brought(fact, atom, but);
        atom
    }

    /// Adds how offers bring a fact about, but for some of them.
    fn brought(&mut self, fact: &Fact, atom: Atom, but: &[usize]) {
        for at in (0..self.catalogue.offers.len()).filter(|at| !but.contains(at)) {
            let gains =
                self.catalogue.offers[at].gains.iter().filter(|gain| self.counts(at, gain) && gain.brings(fact));
            for gain in gains.cloned().collect::<Vec<_>>() {
                match self.start(&gain) {
                    Start::Now => self.follows(vec![at], atom),
                    Start::After(start) => self.follows(vec![at, start], atom),
                    Start::Never => {}
                }
            }
        }
    }

    /// Whether somebody may join an offer for this. Nobody learns a trade to close a gap, unless it is the trade that they are after.
    fn counts(&self, at: usize, gain: &Gain) -> bool {
        !matches!(gain, Gain::Level { .. }) || self.candidates[at].teaches
    }

    /// What one must have reached for a gain to be of use.
    fn start(&mut self, gain: &Gain) -> Start {
        let Some(start) = gain.start() else { return Start::Now };
        if start.of(&self.catalogue.person) != Truth::No {
            return Start::Now;
        }
        self.fact(&start).map_or(Start::Never, Start::After)
    }

    /// What must hold before an offer can be joined; nothing where that can never be.
    fn needs(&mut self, at: usize) -> Option<Vec<Atom>> {
        let offer = &self.catalogue.offers[at];
        let blocked: Vec<Vec<Fact>> = offer.requires.blocked(&self.catalogue.person).map(<[Fact]>::to_vec).collect();
        // What would bar the way in must not be what opens it.
        let can_bar = if blocked.is_empty() || !can_be_barred(offer) { 0 } else { self.catalogue.offers.len() };
        let barred: Vec<usize> =
            (0..can_bar).filter(|other| *other != at && bars(&self.catalogue.offers[*other], offer)).collect();
        blocked.iter().map(|group| self.group(group, &barred)).collect()
    }

    /// A fact that holds once one of these does.
    fn group(&mut self, group: &[Fact], barred: &[usize]) -> Option<Atom> {
        let mut ways = Vec::new();
        for fact in group {
            let way = match fact {
                Fact::Done(offer) => self.catalogue.position(offer).filter(|at| !barred.contains(at)),
                _ if barred.is_empty() => self.fact(fact),
                _ => Some(self.fact_but(fact, barred)),
            };
            ways.extend(way);
        }
        match ways.as_slice() {
            [] => None,
            [way] => Some(*way),
            _ => {
                let any = self.fresh();
                ways.into_iter().for_each(|way| self.follows(vec![way], any));
                Some(any)
            }
        }
    }
}

enum Start {
    Now,
    After(Atom),
    Never,
}

/// Whether something that is finished may bar the way in.
fn can_be_barred(offer: &Offer) -> bool {
    offer.requires.0.iter().any(|group| group.iter().all(|fact| matches!(fact, Fact::Not(_))))
}

/// Whether one who has finished the first may not join the second any more, for something that it gives.
pub(super) fn bars(first: &Offer, second: &Offer) -> bool {
    let ends = |fact: &Fact| match fact {
        Fact::Not(fact) => match &**fact {
            Fact::Done(id) => *id == first.id,
            fact => first.gains.iter().any(|gain| gain.meets(fact)),
        },
        _ => false,
    };
    second.requires.0.iter().any(|group| group.iter().all(ends))
}
