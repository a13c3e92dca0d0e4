// What a person has told is theirs to read and to take to another program: one press each, a report and an open file.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { refusals } from "../support/schema.mjs";

const NOTE = "Bestemors hylle i Vågå";

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("one press gives a report that can be read, and one an open file that fits the published schema @R-PRV-04", async ({ person, page, baseURL }) => {
    await person.begins({
      wants: { occupation: "kokk" },
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "B1" },
      school: { schooling: "lower_secondary", abroad: "no", held: ["licence:B", "food-hygiene"] },
      work: { work: "employed", trade_years: "one_to_four", age: "25_59" },
    });
    const asked = await person.answers((question, index) => (question.includes(".") ? ["alone", "not_yet", "can_guide", "with_help", "unsure", "skip"][index % 6] : "B1"));
    await person.visit("evidence/A1");
    await page.locator("#note").fill(NOTE);
    await person.press("evidence.save.label");
    await person.path();
    await page.getByRole("button", { name: person.t("path.plan.label") }).first().click();
    await person.visit("plan");
    await page.getByLabel(person.t("plan.date.label"), { exact: true }).fill("2027-03-28");

    // To read: what the person can do, in words, with what they told and where they go.
    await person.visit("take");
    await person.follow("take.print.label");
    const report = await person.readText();
    for (const key of ["result.title", "print.evidence.heading", "print.reading.heading", "occupation.kokk.name", "level.alone"]) {
      expect(report.toLowerCase(), key).toContain(person.t(key).toLowerCase());
    }
    expect(report).toContain(NOTE);
    const answered = [...new Set(asked.filter(({ value }) => !["unsure", "skip"].includes(value)).map(({ question }) => question.split(".")[0]))].filter((id) => !id.startsWith("B"));
    for (const id of answered) expect(report, `${id} is in the report`).toContain(person.t(`competence.${id}.name`));
    expect(report, "no id and no missing word").not.toMatch(/⟦|\b[A-H]\d\.\d\b|with_help|can_guide/);
    expect(await person.prints()).toBeLessThanOrEqual(3);

    // For other programs: JSON, with nothing left out, as the schema that the site publishes says it is.
    const { name, text } = await person.savesFile();
    expect(name).toMatch(/\.json$/);
    const file = JSON.parse(text);
    const schema = await (await page.request.get(new URL("content/schema/profile.schema.json", baseURL).href)).json();
    expect(schema.$schema, "an open standard").toBe("https://json-schema.org/draft/2020-12/schema");
    expect(refusals(schema, file)).toEqual([]);
    const [attempt] = file.profile.attempts;
    expect(attempt.replies.map(([question]) => question)).toEqual(asked.map(({ question }) => question));
    expect([attempt.evidence.A1.note, file.profile.goal, file.profile.about.held, Object.values(file.profile.dated)])
      .toEqual([NOTE, { occupation: "kokk" }, ["food-hygiene", "licence:B"], ["2027-03-28"]]);
    // The judge is one: it refuses what is not such a file.
    for (const [change, place] of [[(it) => { it.profile.name = "Kari"; }, "/profile/name is unknown"], [(it) => { it.version = 9; }, "/version const"], [(it) => { it.saved = "i dag"; }, "/saved pattern"],
      [(it) => { it.profile.attempts[0].replies[0][1] = { answer: "well" }; }, "/profile/attempts/0/replies/0/1 oneOf: 0 fit"], [(it) => { delete it.profile.attempts[0].id; }, "/profile/attempts/0 required"]]) {
      const spoilt = JSON.parse(text);
      change(spoilt);
      expect(refusals(schema, spoilt)).toContain(place);
    }
  });
});
