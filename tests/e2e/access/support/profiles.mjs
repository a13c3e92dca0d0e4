// People as files: what they have answered, in the format that «Åpne en fil» reads (profile.schema.json).
import { competences, madeOf, skills } from "../../support/words.mjs";

const short = competences.filter((competence) => competence.short);
const level = (competence, number) => competence.statements[number - 1].id;

/** One reply to each competence's level-2 question; `answer` is a word, or a function of the place in the order. */
function replies(asked, answer) {
  const word = typeof answer === "function" ? answer : () => answer;
  return asked.map((competence, index) => [level(competence, 2), { answer: word(index) }]);
}

const mixed = (index) => ["alone", "can_guide", "with_help", "alone", "not_yet", "alone", "skipped", "can_guide"][index % 8];
const spread = (index) => ["alone", "with_help", "can_guide", "not_yet"][index % 4];

const made = madeOf.kjokkenassistent;
const here = { country: "NO", region: "innlandet" };
const learner = { ...here, schooling: "lower_secondary", age: "25_59", work: "not_employed", trade_years: "one_to_four", first_language: false, language: "A2" };

const attempt = (id, set, replies, day = "2026-03-02") => ({ id, day, set, replies });
const person = (attempts, rest = {}) => ({ attempts, about: here, planned: [], hidden: [], done: [], ...rest });

/** Follow-ups as the questions would ask them: easier after «not yet», harder after «well». Among them all four levels come about. */
const followUps = competences.slice(0, 10).flatMap((competence, index) => {
  const [number, answer] = { not_yet: [1, "not_yet"], with_help: [1, "alone"], alone: [3, "not_yet"], can_guide: [3, "can_guide"] }[spread(index)];
  return [[level(competence, number), { answer }]];
});

export const profiles = {
  /** Five answers of the short set. */
  begun: person([attempt(1, "short", replies(short, "alone").slice(0, 5))]),
  /** The short set with a goal: strengths, gaps, one skipped, a path of several steps. */
  short: person([attempt(1, "short", replies(short, mixed))], { goal: { occupation: "helsefagarbeider" }, about: learner }),
  /** Everything answered, languages and follow-ups too. */
  full: person(
    [attempt(1, "full", [...replies(competences, spread), ...skills.map((skill, index) => [skill, { language: ["A2", "B1", "A2", "A1", "B1"][index] }]), ...followUps])],
    { goal: { occupation: "helsefagarbeider" }, about: learner },
  ),
  /** Two answers that clash, much that was never asked about, and something told besides the answers. */
  told: person([
    { ...attempt(1, "short", [...replies(short, "alone").slice(0, 8), ["A2.1", { answer: "not_yet" }], ["A2.3", { answer: "can_guide" }]]), seed: 7, evidence: { A2: { last: "over_a_year", places: ["home", "care"], proof: "employer", note: "Skrev brev for naboen." } } },
  ]),
  /** Two jobs, what can be done of one of them, and what is liked; and the short set, so that the way to a job has a length. */
  worked: person([attempt(1, "short", replies(short, mixed))], {
    about: learner,
    told: [
      "interests=RS", "job:kjokkenassistent=voluntary,many", "job:renholder=,",
      ...made.essential.map((skill, index) => `skill:${skill}=${spread(index)}`),
    ],
  }),
  /** Nothing yet. */
  notYet: person([attempt(1, "short", replies(short, "not_yet"))]),
  /** Everything left out. */
  skipped: person([attempt(1, "short", replies(short, "skipped"))]),
  /** Everything well, so that little or nothing is missing. */
  well: person([attempt(1, "short", replies(short, "can_guide"))], { goal: { occupation: "renholder" }, about: { ...here, first_language: true } }),
  /** Twice, with changes up, changes down, the same, and one question only in each; a clock that went backwards between. */
  twice: person([
    attempt(1, "short", replies(short, (index) => ["with_help", "with_help", "can_guide", "alone"][index % 4]).slice(0, 15), "2026-03-02"),
    attempt(2, "short", replies(short, (index) => ["can_guide", "with_help", "not_yet", "alone"][index % 4]).slice(1), "2026-01-15"),
  ], { about: learner }),
};

/** The text of the file that holds a person. */
export function fileOf(profile) {
  return JSON.stringify({ format: "kompetansesti-profile", version: 5, saved: "2026-03-02", profile });
}
