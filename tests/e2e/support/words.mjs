// The words and the content of the folder under test, so that no test repeats a text or an id by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.DIST ?? "dist";
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

function flatten(value, key = "", into = new Map()) {
  if (typeof value === "object") for (const [part, inner] of Object.entries(value)) flatten(inner, key ? `${key}.${part}` : part, into);
  else into.set(key, value);
  return into;
}

/** The texts of one language: `t("path.benefits", { country: "DK" })`, `t("question.left", { n: 3 })`. */
export function words(language) {
  const chosen = [...countries.map(({ id }) => `offer/${id}`), ...occupations.map(({ id }) => `occupation/${id}`)];
  const parts = ["ui", "questions", "offers", "occupations", "path", "more", "guide", "editor", "work", "skills", ...chosen];
  const texts = new Map(parts.flatMap((part) => [...flatten(read("locales", language, `${part}.json`))]));
  const plural = new Intl.PluralRules(language);

  function t(key, { country = "NO", n, ...values } = {}) {
    const keys = [...(n === undefined ? [] : [`${key}_${plural.select(n)}`, `${key}_other`]), `${key}_${country}`, key];
    const found = keys.find((known) => texts.has(known));
    if (!found) throw new Error(`There is no text ${key} in ${language}.`);
    const all = { n, ...values };
    return texts.get(found).replace(/{{(\w+)}}/g, (whole, name) => {
      if (name === "office" || name === "language") return all[name] ?? t(`country.${name}`, { country });
      return all[name] ?? whole;
    });
  }
  /** A text as a pattern, where `{{…}}` stands for anything. */
  function like(key, options) {
    const escaped = t(key, options).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return new RegExp(escaped.replace(/{{\w+}}/g, "(.+?)"));
  }
  return { language, t, like };
}

const { areas } = read("content", "framework.json");
const { countries } = read("content", "facts.json");
export const offers = countries.flatMap(({ id }) => read("content", "offer", `${id}.json`).offers);
export const { occupations } = read("content", "occupations.json");
/** The skills that each occupation is made of. */
export const { occupations: madeOf } = read("content", "skills.json");
export const { follow_ups: followUps } = read("content", "measure.json");

export const competences = areas.flatMap((area) => area.competences ?? []);
export const statements = competences.flatMap((competence) => competence.statements.map((statement) => statement.id));
export const skills = areas.flatMap((area) => area.skills ?? []).map((skill) => skill.id);
export const shortSet = competences.filter((competence) => competence.short).length;
