// All the questions, with the language area, for one who is learning the country's language.
import { EVERYWHERE, expect, inEach, test } from "../support/fixtures.mjs";
import { competences, followUps, skills } from "../support/words.mjs";

const LEVELS = { B1: "B1", B2: "A2", B3: "B1", B4: "A2", B5: "not sure" };
const mixed = ["alone", "with_help", "can_guide", "unsure", "alone", "skip", "not_yet"];

inEach(EVERYWHERE, () => {
  test("all the questions and the language area, to a path @journey", async ({ person, page }) => {
    await person.begins({
      set: "full",
      wants: { goal: "trade_certificate" },
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A2" },
      school: { schooling: "upper_secondary", abroad: "yes", held: "licence:B" },
      work: { work: "employed", trade_years: "one_to_four", age: "25_59" },
    });
    const asked = await person.answers((question, index) => LEVELS[question] ?? mixed[index % mixed.length]);
    const questions = asked.map(({ question }) => question);

    expect(asked[0].left).toBe(competences.length + skills.length + followUps);
    expect(questions.length).toBeLessThanOrEqual(asked[0].left);
    for (const skill of skills) expect(questions).toContain(skill);
    for (const { id } of competences) expect(questions.map((question) => question.split(".")[0]), "every competence is asked about").toContain(id);

    const shown = await person.answersShown();
    expect(shown.get("B1")).toBe(person.t("language.B1.3"));
    expect(shown.get("B5")).toBe(person.t("check.unanswered.label"));

    await person.seesResult();
    await expect(person.main.getByText(person.t("language.B1.3"), { exact: true })).toBeVisible();
    await person.reads("result.unanswered.heading");
    await page.getByText(person.t("result.table.summary")).click();
    await expect(page.getByRole("table", { name: person.t("result.table.caption") })).toBeVisible();

    await person.follow("result.path.label");
    await person.path();
    await person.follow("path.print.label");
    expect(await person.prints(), "A4 pages").toBeLessThanOrEqual(2);
  });
});
