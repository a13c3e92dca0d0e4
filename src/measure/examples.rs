//! Ready-made frameworks, parameters and replies for the tests. Nothing outside the tests uses them.

use std::sync::LazyLock;

use super::{
    Agenda, Estimate, EvidenceWeights, Grid, Item, Model, Parameters, Prior, QuestionSet, Reply, Selection, Sitting,
    Stop, Strength, Summary,
};
use crate::framework::{
    Answer, Area, AreaContent, Cefr, Competence, CompetenceId, Framework, LanguageSkill, Map, Question,
};

/// The numbers of `content/measure.json`, version 2.
pub fn parameters() -> Parameters {
    Parameters {
        version: 2,
        prior: Prior { mean: 1.25, sd: 0.95, within: 0.6, between: 0.4 },
        item: Item { slope: 2.0, thresholds: [-1.25, -0.5, 0.75], location_sd: 0.5 },
        items: Map::new(),
        evidence: EvidenceWeights { never: 0.5, over_a_year: 0.7, within_a_year: 1.0 },
        selection: Selection { among: 3, other_weight: 0.25 },
        clash: 3,
        change_probability: 0.9,
        grid: Grid { low: -1.5, high: 4.5, nodes: 120 },
        stop: Stop { level_probability: 0.7, target_band: [0.15, 0.85], least_sd_gain: 0.01 },
        follow_ups: 10,
        result_after: 4,
        range_probability: 0.8,
        strength: Strength { least_probability: 0.55, most: 3 },
    }
}

/// The model of these numbers, made once.
pub fn model() -> Model {
    static MODEL: LazyLock<Model> =
        LazyLock::new(|| Model::new(parameters(), &framework()).expect("the numbers have no fault"));
    MODEL.clone()
}

/// The framework in use: 30 competences, 16 of them short, and 5 language skills.
pub fn framework() -> Framework {
    let short = "A1 A2 A3 C3 C4 C6 D1 D2 E1 E3 E4 F1 F2 G2 H1 H4";
    let competence = |area: char, number: usize| {
        let id = format!("{area}{number}");
        Competence { short: short.contains(&id), id: id.parse().expect("an id"), codes: vec![], versions: [1; 3] }
    };
    let skills = [
        ("B1", LanguageSkill::Listening),
        ("B2", LanguageSkill::Reading),
        ("B3", LanguageSkill::Interaction),
        ("B4", LanguageSkill::Production),
        ("B5", LanguageSkill::Writing),
    ];
    let sizes = [('A', 4), ('B', 0), ('C', 7), ('D', 3), ('E', 4), ('F', 4), ('G', 3), ('H', 5)];
    let areas = sizes.map(|(letter, size)| Area {
        id: letter.to_string().parse().expect("an id"),
        content: match letter {
            'B' => AreaContent::Language(skills.map(|(id, skill)| (id.parse().expect("an id"), skill)).to_vec()),
            _ => AreaContent::Autonomy((1..=size).map(|number| competence(letter, number)).collect()),
        },
    });
    Framework { areas: areas.to_vec() }
}

/// Targets as `A1:alone C2:with_help`.
pub fn agenda(set: QuestionSet, targets: &str) -> Agenda {
    let target = |text: &str| {
        let (id, word) = text.split_once(':').expect("id:level");
        let score = Answer::from_word(word).and_then(Answer::score).expect("a level");
        (id.parse().expect("an id"), crate::framework::Level::ALL[score])
    };
    Agenda { set, ask_language: false, targets: targets.split_whitespace().map(target).collect() }
}

/// Replies as `A1.2:alone B1:A2 B2:-`, in order.
pub fn log(text: &str) -> Vec<(Question, Reply)> {
    let reply = |text: &str| {
        let (id, word) = text.split_once(':').expect("id:reply");
        let question: Question = id.parse().expect("an id");
        let reply = match question {
            Question::Statement(_) => Reply::Answer(Answer::from_word(word).expect("an answer")),
            Question::Language(_) => Reply::Language(Cefr::ALL.into_iter().find(|level| level.code() == word)),
        };
        (question, reply)
    };
    text.split_whitespace().map(reply).collect()
}

/// The estimate of one competence from answers such as `2:alone 3:not_yet`, with nothing else answered.
pub fn estimate(answers: &str) -> Estimate {
    let replies: String = answers.split_whitespace().map(|answer| format!("A1.{answer} ")).collect();
    let competence: CompetenceId = "A1".parse().expect("an id");
    let replies = log(&replies);
    let summary = Summary::new(&framework(), &model(), &Sitting::of(&replies), &Default::default());
    summary.estimate(competence).expect("answers with data").clone()
}
