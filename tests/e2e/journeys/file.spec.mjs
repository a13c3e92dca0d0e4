// The person's file is their account: everything can be deleted here and come back from it.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { Person } from "../support/person.mjs";

const DAY = 24 * 60 * 60 * 1000;

inEach(ON_A_PHONE, ({ language }) => {
  test.use({ hurries: true });

  test("saving a file, deleting everything and opening the file gives the same result @journey @R-EXP-01", async ({ person, page, context }) => {
    await person.begins({
      wants: { occupation: "kokk" },
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "B1" },
      school: { schooling: "lower_secondary", abroad: "no", held: ["licence:B", "food-hygiene"] },
      work: { work: "employed", trade_years: "one_to_four", age: "25_59" },
    });
    await person.answers((_, index) => ["alone", "not_yet", "can_guide", "with_help", "unsure", "skip"][index % 6]);
    await person.path();
    await page.getByRole("button", { name: person.t("path.plan.label") }).first().click();
    await page.locator(".app-step:not([data-state=here])").getByRole("button", { name: person.t("path.hide.label") }).first().click();
    const before = await everything(person);
    const file = await person.savesFile();
    expect(file.name).toMatch(/^kompetansesti-\d{4}-\d{2}-\d{2}\.json$/);

    await person.deletesEverything();
    await expect(person.button("start.short.label")).toBeVisible();
    await expect(page.locator("[data-storage]")).toHaveText(person.t("storage.nothing.message"));
    const left = (await person.kept()).join(" ");
    for (const trace of ["A1", "kokk", "innlandet", "licence", "answered"]) expect(left, "nothing is left of the answers").not.toContain(trace);
    expect((await person.traces()).localStorage).toEqual([]);
    await page.close();

    // The next day.
    const tomorrow = await context.newPage();
    await tomorrow.clock.install({ time: Date.now() + DAY });
    const later = new Person(tomorrow, language);
    await later.open();
    await expect(later.button("start.short.label")).toBeVisible();
    await later.opensFile(file);
    expect(later.address()).toBe("check");
    expect(await everything(later)).toEqual(before);

    const again = await later.savesFile();
    expect(again.name).not.toBe(file.name);
    const day = (text) => text.match(/"saved": "([^"]+)"/)[1];
    expect(day(again.text)).not.toBe(day(file.text));
    expect(again.text.replace(day(again.text), day(file.text)), "the same bytes, but for the day").toBe(file.text);
  });
});

/** Everything that the person reads about themselves. */
async function everything(person) {
  const answers = Object.fromEntries(await person.answersShown());
  const result = await person.resultText();
  await person.path();
  const path = await person.readText();
  return { answers, result, path };
}
