// How long what a person keeps stays: until the person deletes it, or the browser does, which is said.
import { both, expect, open, records, say, seed, test } from "./support/faults.mjs";
import { CANARY, seenByPage, watchMemory } from "../visits/support/canary.mjs";

/** The records of one who has answered once, and told something that nobody else has. */
const told = (note) => [
  { attempt_started: { attempt: 1, day: "2026-11-20", set: "short" } },
  { answered: { attempt: 1, question: "A1.2", reply: { answer: "alone" } } },
  { evidence_given: { attempt: 1, competence: "A1", evidence: { note } } },
].map((event) => JSON.stringify({ schema: 5, event }));

/** What the browser says of keeping it, and how often it has been asked. */
const browserSays = (context, { persisted, persist }) => context.addInitScript(([persisted, persist]) => {
  window.asked = 0;
  if (!navigator.storage) return; // An empty page has none.
  const manager = Object.getPrototypeOf(navigator.storage);
  const answer = (value) => (value === "refuses" ? Promise.reject(new DOMException("no", "NotAllowedError")) : Promise.resolve(value));
  manager.persisted = () => answer(persisted);
  manager.persist = () => { window.asked += 1; return answer(persist); };
}, [persisted, persist]);

const reminder = (page) => page.getByText(say("nb", "take.reminder"));
const heading = (page) => page.locator("#page-heading");
const link = (page, key) => page.getByRole("link", { name: say("nb", key), exact: true });
const button = (page, key) => page.getByRole("button", { name: say("nb", key), exact: true });

const PAGES = ["", "goal", "question/A2.2", "change/A1.2", "pause", "check", "result", "evidence/A1", "path", "plan", "ways", "jobs", "matches", "take", "carry", "lock", "print", "compare", "about", "method", "privacy", "settings", "nowhere"];

both((language, say) => {
  test("@R-PRV-03 from every page two presses delete everything, and nothing of it is left for one who opens the page", async ({ page, context }) => {
    test.setTimeout(90_000);
    await watchMemory(context);
    await seed(context, told(CANARY));
    for (const address of PAGES) {
      await open(page, `#/${address}`);
      await expect(page.getByRole("contentinfo").getByRole("link", { name: say("footer.delete.label"), exact: true }), `#/${address}`).toBeVisible();
    }
    expect(await seenByPage(page), "it is there to be found").not.toEqual([]);

    await open(page, "#/evidence/A1");
    await page.getByRole("contentinfo").getByRole("link", { name: say("footer.delete.label"), exact: true }).click();
    await page.getByRole("button", { name: say("settings.delete.confirm"), exact: true }).click();
    await expect(heading(page)).toHaveText(say("start.heading"));
    await expect.poll(async () => (await records(page)).map(([, text]) => JSON.parse(text).event)).toEqual(["deleted"]);
    // The program remembers it as long as it can be undone, and the page says so; nothing else does.
    expect((await seenByPage(page)).filter((surface) => !surface.startsWith("15"))).toEqual([]);
    await page.reload();
    await expect(page.getByText(say("storage.nothing.message"))).toBeVisible();
    expect(await seenByPage(page)).toEqual([]);
  });
});

test("@R-PRV-03 whoever presses «Slett alt» and thinks again keeps everything", async ({ page, context }) => {
  const before = await seed(context);
  await open(page);
  await page.getByRole("contentinfo").getByRole("link", { name: say("nb", "footer.delete.label"), exact: true }).click();
  await expect(button(page, "settings.delete.keep"), "the safe way out has the focus").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button(page, "settings.delete.confirm")).toBeHidden();
  expect(await records(page)).toEqual(before);
});

test("@R-PRV-06 after a year it is asked whether to keep what is here, until somebody answers", async ({ page, context }) => {
  const before = await seed(context);
  await page.clock.setSystemTime("2027-11-19T10:00:00");
  await open(page);
  await expect(heading(page), "not before a year has passed").toHaveText(say("nb", "start.heading"));
  await page.clock.setSystemTime("2028-11-18T10:00:00");
  await page.reload();
  await expect(heading(page), "counted from the latest visit").toHaveText(say("nb", "start.heading"));

  await page.clock.setSystemTime("2029-11-20T10:00:00");
  for (const address of ["", "#/result"]) {
    await page.goto("about:blank");
    await open(page, address);
    await expect(heading(page)).toHaveText(say("nb", "long_ago.title"));
    await expect(page).toHaveTitle(new RegExp(say("nb", "long_ago.title").replace("?", "\\?")));
  }
  await expect(link(page, "storage.copy.label")).toHaveAttribute("href", "#/take");
  await link(page, "long_ago.keep").click();
  await expect(heading(page)).toHaveText(say("nb", "start.heading"));
  expect(await records(page)).toEqual(before);
  await page.reload();
  await expect(button(page, "start.again_short.label"), "and not once more").toBeVisible();

  await page.clock.setSystemTime("2031-01-01T10:00:00");
  await page.reload();
  await page.getByRole("main").getByRole("link", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await button(page, "settings.delete.confirm").click();
  await expect.poll(async () => (await records(page)).length).toBe(1);
});

test("@R-PRV-06 one who has nothing here is not asked, whatever the clock says", async ({ page }) => {
  await page.clock.setSystemTime("2099-01-01T10:00:00");
  await open(page);
  await expect(button(page, "start.short.label")).toBeVisible();
});

test("@R-STO-08 the browser is asked once to keep it, and not before somebody leaves off or takes it along", async ({ page, context }) => {
  await browserSays(context, { persisted: false, persist: false });
  await seed(context);
  for (const address of ["", "question/A2.2", "result", "path", "privacy", "settings"]) {
    await open(page, `#/${address}`);
    expect(await page.evaluate(() => window.asked), `#/${address}`).toBe(0);
  }
  await open(page, "#/pause");
  await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
  await page.reload();
  await expect(heading(page)).toHaveText(say("nb", "pause.title"));
  await open(page, "#/take");
  await expect(button(page, "take.file.label")).toBeVisible();
  expect(await page.evaluate(() => window.asked), "the answer would be the same").toBe(0);
});

test("@R-STO-08 where there is nothing to keep, the browser is not asked", async ({ page, context }) => {
  await browserSays(context, { persisted: false, persist: true });
  await open(page, "#/take");
  await expect(page.getByLabel(say("nb", "take.open.label"))).toBeVisible();
  expect(await page.evaluate(() => [window.asked, Object.keys(localStorage)])).toEqual([0, []]);
});

for (const [name, says, promised] of [
  ["promises it", { persisted: false, persist: true }, true],
  ["has promised it", { persisted: true, persist: true }, true],
  ["says no", { persisted: false, persist: false }, false],
  ["refuses to answer", { persisted: "refuses", persist: "refuses" }, false],
  ["knows nothing of it", null, false],
]) {
  test(`@R-STO-08 @R-STO-09 a browser that ${name}: ${promised ? "nothing is said" : "it is said that the browser may delete it"}`, async ({ page, context }) => {
    if (says) await browserSays(context, says);
    else await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined }));
    await seed(context);
    await open(page, "#/pause");
    await expect(heading(page)).toHaveText(say("nb", "pause.title"));
    if (promised) {
      // The settings come later than the reminder would have.
      if (!says.persisted) await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
      await expect(reminder(page)).toHaveCount(0);
    } else {
      await expect(reminder(page)).toBeVisible();
      await expect(link(page, "storage.copy.label"), "and how to take a file along").toBeVisible();
    }
    if (says?.persisted === true || !promised) {
      await open(page, "#/settings");
      await expect(page.getByText(say("nb", `settings.data.${promised ? "promised" : "unpromised"}`))).toBeVisible();
    }
    const [start, question] = [link(page, "start.go_on.label"), "question/A2.2"];
    await open(page, `#/${question}`);
    await expect(start).toHaveCount(0);
    await expect(page.locator('input[name="A2-2"]').first(), "all else is as it was").toBeVisible();
  });
}

test("@R-STO-09 the reminder comes once a day, and again another day", async ({ page, context }) => {
  await browserSays(context, { persisted: false, persist: false });
  await seed(context);
  await page.clock.setSystemTime("2026-11-27T10:00:00");
  await open(page, "#/pause");
  await expect(reminder(page)).toBeVisible();
  await open(page, "#/take");
  await expect(button(page, "take.file.label")).toBeVisible();
  await expect(reminder(page)).toHaveCount(0);
  await page.clock.setSystemTime("2026-12-05T10:00:00");
  await page.goto("about:blank");
  await open(page, "#/take");
  await expect(reminder(page)).toBeVisible();
});

test("@R-PRV-02 what looks like a private number is told once more before it is taken along", async ({ page, context }) => {
  await seed(context, told("Leste brev for naboen. 018180 10083"));
  await open(page, "#/take");
  const warning = page.getByText(say("nb", "take.before.private"));
  await expect(warning).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: /^lese/ }).click();
  await expect(heading(page)).toHaveText(say("nb", "evidence.title"));
  await page.getByLabel(say("nb", "evidence.note.label")).fill("Leste brev for naboen.");
  await button(page, "evidence.save.label").click();
  await page.goto("/#/take");
  await expect(button(page, "take.file.label")).toBeVisible();
  await expect(warning).toHaveCount(0);
});

test("@R-PRV-02 what was told in an earlier attempt is warned of too, and can be deleted with it", async ({ page, context }) => {
  const again = JSON.stringify({ schema: 5, event: { attempt_started: { attempt: 2, day: "2026-11-25", set: "short" } } });
  await seed(context, [...told("Ring 912 34 567"), again]);
  await open(page, "#/take");
  await expect(page.getByText(say("nb", "take.before.private"))).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: say("nb", "take.before.older", { day: "20. november 2026" }) }).click();
  await expect(heading(page)).toHaveText(say("nb", "settings.title"));
});
