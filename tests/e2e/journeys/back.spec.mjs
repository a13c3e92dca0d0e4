// Back and Forward are the browser's, and they never cost an answer.
import { chance } from "../support/chance.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

const STEPS = 30;

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  for (const seed of [1, 2026]) {
    test(`thirty random steps back and forward lose no answer, seed ${seed} @Q-03`, async ({ person, page }) => {
      await person.begins();
      const asked = await person.answers((_, index) => ["alone", "with_help", "not_yet", "can_guide", "unsure", "skip"][index % 6], 9);
      const given = new Map(asked.map(({ question, value }) => [question, value]));
      const before = JSON.parse((await person.savesFile()).text).profile;

      // The history: start, goal, three screens about the person, ten questions, and «take».
      let [place, last] = [15, 15];
      const random = chance(seed);
      for (let step = 0; step < STEPS; step += 1) {
        const back = place > 1 && (place === last || random() < 0.6);
        place += back ? -1 : 1;
        await person.goOn(() => (back ? page.goBack() : page.goForward()));
        const value = given.get(person.question());
        if (value && value !== "skip") await expect(person.option(value), person.question()).toBeChecked();
        else await expect(page.locator("main input[type=radio]:checked")).toHaveCount(0);
      }
      expect(JSON.parse((await person.savesFile()).text).profile).toEqual(before);
    });
  }

  test("the link Back leads through the questions to the start, and every answer is there @Q-03", async ({ person, page }) => {
    await person.begins();
    const asked = await person.answers((_, index) => ["alone", "with_help", "not_yet"][index % 3], 5);
    for (const { question, value } of asked.reverse()) {
      await person.follow("question.back.label");
      expect(person.question()).toBe(question);
      await expect(person.option(value)).toBeChecked();
    }
    for (const address of ["about-you/work", "about-you/school", "about-you/place", "goal", ""]) {
      await person.follow("question.back.label");
      expect(person.address()).toBe(address);
    }
    // Forward again with «Next» only: nothing changes.
    await person.follow("start.go_on.label");
    expect(asked.map(({ question }) => question)).not.toContain(person.question());
    await expect(page.locator("main input:checked")).toHaveCount(0);
  });

  test("a page is found as it was left: help open, and the place on it @Q-03", async ({ person, page }) => {
    await person.begins();
    await person.answers("alone", 2);
    const details = page.locator("main details").last();
    await details.locator("summary").click();
    await expect(details).toHaveAttribute("open", "");
    await page.evaluate(() => window.scrollTo(0, 150));
    const left = await page.evaluate(() => window.scrollY);
    await person.follow("question.pause.label");
    await person.goOn(() => page.goBack());
    await expect(details).toHaveAttribute("open", "");
    await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - left)).toBeLessThanOrEqual(50);
  });
});
