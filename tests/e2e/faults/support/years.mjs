// Five years of one person's answers, four times a year, with all answered and all told: the records of years.rs, made of what the site asks.
import { competences, skills } from "../../support/words.mjs";

export function fiveYears() {
  const evidence = { last: "within_a_month", places: ["work", "home", "education", "voluntary", "care"], proof: "certificate", note: "å".repeat(200) };
  const events = [];
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    events.push({ attempt_started: { attempt, day: `202${1 + Math.floor(attempt / 4)}-0${1 + attempt % 4}-15`, set: "full", seed: 4294967295 } });
    for (const { id, statements } of competences) {
      events.push({ answered: { attempt, question: statements[1].id, reply: { answer: "with_help" } } });
      events.push({ evidence_given: { attempt, competence: id, evidence } }, { answers_confirmed: { attempt, competence: id } });
    }
    for (const skill of skills) events.push({ answered: { attempt, question: skill, reply: { language: "B2" } } });
  }
  return events.map((event) => JSON.stringify({ schema: 5, event }));
}
