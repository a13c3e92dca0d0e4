// Two who sit together: they agree first, each in their own language, and begin. What they talk from is never kept.
import { first, second } from "../support/beside.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { words } from "../support/words.mjs";
import { answersSome, goes, opens, wordsOf } from "../visits/support/visit.mjs";

inEach(ON_A_PHONE, () => {
  test.use({ offersAll: true });

  test("a counsellor and a client agree in two languages, and begin @journey", async ({ person, page }) => {
    const theirs = words("uk");
    await person.open();
    await person.follow("start.talk.label");
    await expect(person.heading).toHaveText(person.t("talk.title"));
    await page.locator("input[name=beside][value=uk]").check();
    const frame = page.locator("main ol > li");
    for (const [at, key] of ["why", "test", "free", "seen", "after_own", "ok"].entries()) {
      await expect.poll(() => first(frame.nth(at)), key).toBe(person.t(`talk.frame.${key}`));
      expect(await second(frame.nth(at)), key).toBe(theirs.t(`talk.frame.${key}`));
    }
    const prompt = page.locator("main details").first();
    await prompt.locator("summary").click();
    await expect(prompt.locator("li")).toHaveCount(2);
    expect(await second(prompt.locator("li").first())).toBe(theirs.t("talk.prompts.A.0"));
    await person.goOn(() => page.locator("main .app-beside", { hasText: theirs.t("talk.start") }).click());
    expect(person.address()).toBe("goal");
    expect(await second(page.locator("#page-heading"))).toBe(theirs.t("goal.title"));
    await person.visit("talk");
    // Now the parts of their talk stand there, the questions first.
    expect(await second(page.locator("main ol li a", { hasText: person.t("talk.today.questions") }))).toBe(theirs.t("talk.today.questions"));
  });

  test("at a desk they are told that all is deleted afterwards", async ({ person, page }) => {
    await opens(page, "desk");
    await person.follow("start.talk.label");
    await person.reads("talk.frame.after_desk");
  });

  test("a kiosk is for one at a time", async ({ page, person }) => {
    await opens(page, "kiosk");
    await answersSome(page, wordsOf("kiosk"), 1);
    await goes(page, "talk");
    await person.reads("not_found.title");
    await goes(page, "");
    await person.reads("start.heading");
    await expect(page.getByText(person.t("start.talk.label"))).toHaveCount(0);
  });
});
