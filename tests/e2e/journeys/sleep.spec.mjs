// The lid of a laptop is closed in the middle of a question, and opened three days later: one's own device goes on as if nothing were.
import { holdsTheStore, notice } from "../faults/support/faults.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

const DAY = 24 * 60 * 60 * 1000;

/** The page stands still as when a device sleeps; when it wakes, three days have gone by and every timer is late. */
async function sleeps(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await page.clock.fastForward(3 * DAY);
  await devtools.detach();
}

inEach(ON_A_PHONE, ({ language }) => {
  test.beforeEach(({ page }) => page.clock.install());

  test("going on after three days with the lid closed in the middle of a question @journey @F-055", async ({ person, page }) => {
    await person.begins();
    const asked = await person.answers("with_help", 3);
    await person.isSaved(3);
    const [question, left] = [person.question(), await person.left()];
    await person.option("can_guide").check();
    const began = await page.evaluate(() => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(Date.now()));

    await sleeps(page);
    expect(person.question(), "the same question").toBe(question);
    await expect(person.option("can_guide"), "and what was chosen").toBeChecked();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
    await person.press("question.next.label");
    expect(await person.left()).toBeLessThan(left);
    const [after] = await person.answers("alone", 1);
    await person.isSaved(5);

    const shown = await person.answersShown();
    expect([...shown]).toEqual([...asked.map((one) => [one.question, person.t("scale.1")]), [question, person.t("scale.3")], [after.question, person.t("scale.2")]]);
    await person.hasKept("attempt_started", 1);
    expect((await person.kept()).filter((record) => record.includes("attempt_started")), "nothing has begun anew").toHaveLength(1);
    await person.visit("settings");
    await expect(person.main.locator("li").filter({ has: page.getByRole("button") })).toHaveText([new RegExp(`^${began}: \\D*5`)]);
    await person.reads("storage.saved.message");
  });

  test("an answer that was on its way when the lid was closed is written three days later, and once @F-055", async ({ person, page, context }) => {
    await person.begins();
    await person.answers("alone", 2);
    await person.isSaved(2);
    const other = await holdsTheStore(context);
    await page.bringToFront();
    const [late] = await person.answers("not_yet", 1);
    await sleeps(page);
    await expect(notice(page, person.t("storage.not_saved.no_answer"))).toBeVisible();
    await other.letsGo();
    await person.isSaved(3);
    await expect(notice(page, person.t("storage.not_saved.no_answer"))).toHaveCount(0);
    expect((await person.kept()).filter((record) => record.includes(`"${late.question}"`))).toHaveLength(1);
    await person.reload();
    expect((await person.answersShown()).get(late.question)).toBe(person.t("scale.0"));
  });
});
