// Why anything is suggested: each suggestion of the path names something that the person told, and each can be refused.
// That what is named is true of whoever it is told is for tests/reasons.rs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { still } from "../support/still.mjs";
import { competences, words } from "../support/words.mjs";

const { DIST = "dist" } = process.env;
const rulesOf = (country) => JSON.parse(readFileSync(join(DIST, "content", "rule", `${country}.json`), "utf8")).rules;
const lowerFirst = (text) => (/^.\p{Lu}/u.test(text) ? text : text[0].toLowerCase() + text.slice(1));

const PEOPLE = {
  "a cleaner to be, who learns the language": {
    wants: { occupation: "renholder" }, place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A2" },
    school: { schooling: "primary", abroad: "yes", held: "none" }, work: { work: "not_employed", trade_years: "none", age: "25_59" },
  },
  "a cook with a trade, who wants to be a nurse": {
    wants: { occupation: "sykepleier" }, place: { country: "NO", region: "elsewhere", first_language: "yes" },
    school: { schooling: "vocational", abroad: "no", held: "licence:B" }, work: { work: "employed", trade_years: "five_or_more", age: "25_59" },
  },
  "one who has no goal, and tells little": { place: { country: "DK" } },
};
const ANSWERS = ["with_help", "alone", "not_yet", "can_guide", "with_help"];

inEach(ON_A_PHONE, ({ language }) => {
  test.use({ hurries: true });
  const { t } = words(language);
  /** A button as a screen reader names it: what it does, and about what. */
  const about = (key, title) => new RegExp(`^${t(key)}\\s*: ${title.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}$`);

  /** Opens all that is folded, and reads each suggestion: its name, and why it is there. */
  async function suggestions(person) {
    await person.main.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await still(person.page);
    const [before] = person.t("path.why", { reason: "|" }).split("|");
    return person.page.locator(".app-step").evaluateAll((all, before) => all.map((one) => ({
      title: one.querySelector(".app-step-heading h2").textContent,
      why: [...one.querySelectorAll("p")].map(({ textContent }) => textContent).filter((text) => text.startsWith(before)).map((text) => text.slice(before.length).trim()),
    })), before);
  }

  for (const [who, { wants, ...told }] of Object.entries(PEOPLE)) {
    test(`${who}: every suggestion says why, by something of their own, and has a way to refuse it @R-PRV-09`, async ({ person, page }) => {
      test.setTimeout(120_000);
      await person.begins({ wants, ...told });
      const asked = await person.answers((question, at) => (question.includes(".") ? ANSWERS[at % ANSWERS.length] : "A2"));
      const isAnswered = (competence) => asked.some(({ question, value }) => question.startsWith(`${competence}.`) && value !== "skip");
      // A rule that looks at nothing is guidance for all, and its sentence says so.
      const [forAll, rules] = [[], []];
      for (const { when, reason } of rulesOf(person.country)) (when.length ? rules : forAll).push(person.t(`reason.${reason}`));
      const inside = ({ id }) => lowerFirst(person.t(`competence.${id}.name`));
      const all = await person.path().then(() => suggestions(person));
      expect(all.length).toBeGreaterThan(3);
      expect(all.filter(({ why }) => !forAll.includes(why[0])).length, "most is for this person").toBeGreaterThanOrEqual(all.length - 2);
      const titles = all.map(({ title }) => title);
      for (const { title, why } of all) {
        expect(why, `${title} says why, once`).toHaveLength(1);
        if (forAll.includes(why[0])) continue;
        const own = [
          // «Du svarte …», «Du har …», «Målet ditt …»: a rule that looks at what was told.
          ...rules.filter((sentence) => why[0].includes(sentence)),
          // Something that was answered about, and where the answer leaves the person.
          ...competences.filter((one) => why[0].includes(inside(one)) && isAnswered(one.id)).map(({ id }) => id),
          // Another suggestion, which has a reason of its own.
          ...titles.filter((other) => other !== title && why[0].includes(`«${other}»`)),
          // The goal that was chosen, and what it asks for.
          ...(wants && why[0].includes(lowerFirst(t(`occupation.${wants.occupation}.name`))) ? [wants.occupation] : []),
          ...(wants && person.like("path.reason.qualification").test(why[0]) ? ["what the job asks for"] : []),
          ...(told.place.language_level && why[0].includes(told.place.language_level) ? ["language"] : []),
        ];
        expect(own, `${title}: «${why[0]}» rests on something told`).not.toEqual([]);
      }

      for (const title of titles) await expect(page.getByRole("button", { name: about("path.hide.label", title) }), `${title} can be refused`).toBeVisible();
    });
  }

  test("every suggestion is refused, one after another: each goes at once, is remembered, and can be taken back @R-PRV-09", async ({ person, page }) => {
    test.setTimeout(120_000);
    const [{ wants, ...told }] = Object.values(PEOPLE);
    await person.begins({ wants, ...told });
    await person.answers((question, at) => (question.includes(".") ? ANSWERS[at % ANSWERS.length] : "A2"));
    const titles = await person.path().then(() => suggestions(person)).then((all) => all.map(({ title }) => title));
    let refused = 0;
    for (const title of titles) {
      const hide = page.getByRole("button", { name: about("path.hide.label", title) });
      // What only led to something that has been refused has gone with it.
      if (!(await hide.count())) continue;
      await hide.click();
      await expect(hide, title).toHaveCount(0);
      await expect(page.locator(".app-step-heading h2").getByText(title, { exact: true }), title).toHaveCount(0);
      refused += 1;
      await suggestions(person);
    }
    expect(refused, "most can be refused, whatever went before").toBeGreaterThanOrEqual(Math.ceil(titles.length / 2));
    const profile = JSON.parse((await person.savesFile()).text).profile;
    expect(profile.hidden.length, "it is remembered").toBe(refused);
    for (const id of profile.hidden) expect(titles).toContain(person.t(`offer.${id}.title`));
    await person.visit("path");
    await suggestions(person);
    const back = page.getByRole("button", { name: new RegExp(`^${person.t("path.unhide.label")}`) });
    await expect(back).toHaveCount(refused);
    await back.first().click();
    await expect(back, "and can be taken back").toHaveCount(refused - 1);
  });
});
