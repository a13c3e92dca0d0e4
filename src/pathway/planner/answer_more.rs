//! Where a few more answers are worth more than a course: uncertain gaps with a long offer first,
//! then what was not answered. It never asks one who chose the short set.

use super::Catalogue;
use crate::framework::CompetenceId;
use crate::pathway::{Gap, Goal, Need, Situation, Standing};

/// How many proposals stand in a plan.
const NAMED: usize = 3;
/// Hours from which it pays to ask again first.
const LONG: u32 = 10;

pub(super) fn answer_more(
    situation: &Situation,
    catalogue: &Catalogue,
    needs: &[Need],
    standing: Option<&Standing>,
) -> Vec<CompetenceId> {
    if situation.short_set {
        return Vec::new();
    }
    let gaps = needs.iter().filter_map(|need| match need {
        Need::Level(gap) => Some(gap),
        _ => None,
    });
    let uncertain = gaps.filter(|gap| is_uncertain(gap, situation) && is_long(gap, catalogue));
    let unanswered = standing.into_iter().flat_map(|standing| standing.unanswered.iter().copied());
    let untold = aimed_at(situation).filter(|competence| !situation.person.levels.contains_key(competence));
    let unanswered = unanswered.chain(untold);
    uncertain.map(|gap| gap.competence).chain(unanswered).take(NAMED).collect()
}

/// The competences that the person wants to be better in.
fn aimed_at(situation: &Situation) -> impl Iterator<Item = CompetenceId> {
    let wanted = match &situation.person.goal {
        Some(Goal::Levels(wanted)) => Some(wanted),
        _ => None,
    };
    wanted.into_iter().flatten().copied()
}

fn is_uncertain(gap: &Gap, situation: &Situation) -> bool {
    let belief = situation.person.levels.get(&gap.competence);
    belief.map(|belief| belief.reaching(gap.want)).is_some_and(|reached| reached > 0.2 && reached < 0.8)
}

/// Whether the shortest offer for it takes long.
fn is_long(gap: &Gap, catalogue: &Catalogue) -> bool {
    let need = Need::Level(gap.clone());
    let serves = catalogue
        .offers
        .iter()
        .filter(|offer| offer.gains.iter().any(|gain| need.served_by(gain, &catalogue.person).is_some()));
    serves.map(|offer| offer.effort.low).min().is_some_and(|hours| hours > LONG)
}
