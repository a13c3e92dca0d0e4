// Many tabs of one person: at once, twice the same, and one that dies while it writes.
import { answered, bystander, choose, currentQuestion, events, expect, expectAlive, next, notice, open, records, say, seed, test, threeAnswers, toFirstQuestion } from "./support/faults.mjs";
import { crash, neverEndsWriting } from "./support/kill.mjs";

// Ten tabs on a busy machine take their time.
test.describe.configure({ timeout: 120_000 });

/**
 * Opens so many tabs at the same moment, each at an address of its own. On a slow machine a tab may wait for the store
 * longer than a person would, and then says that it keeps nothing. It is loaded anew, as anybody would: a store that is
 * locked for good says so for ever.
 */
async function tabs(context, fragments) {
  const pages = await Promise.all(fragments.map(() => context.newPage()));
  await Promise.all(pages.map(async (page, at) => {
    await page.goto(`/${fragments[at]}`);
    await expect(async () => {
      await page.locator("html[data-started]").waitFor({ state: "attached" });
      const told = await notice(page, say("nb", "storage.memory.no_answer")).count();
      if (told) await page.reload();
      expect(told).toBe(0);
    }).toPass({ timeout: 60_000 });
  }));
  return pages;
}

/** Answers the question on the screen without a mouse: a tab in the background draws slowly, and is as good as any other. */
const answersQuickly = (page, question, value = "alone") => page.evaluate(({ name, value, label }) => {
  document.querySelector(`input[name="${name}"][value="${value}"]`).click();
  [...document.querySelectorAll("main button")].find((button) => button.textContent === label).click();
}, { name: question.replace(".", "-"), value, label: say("nb", "question.next.label") });

const started = (rows) => events(rows).filter((event) => event.attempt_started);
const TEN = ["A1.1", "A2.2", "A3.2", "C2.2", "C3.2", "D2.2", "E1.2", "F1.2", "H1.2", "H4.2"];

test("@F-046 ten tabs are opened at once, and answer ten questions at once: all are kept, and seen in all", async ({ context, complaints }) => {
  await seed(context);
  const pages = await tabs(context, TEN.map((question) => `#/question/${question}`));
  await Promise.all(pages.map((page, at) => page.locator(`input[name="${TEN[at].replace(".", "-")}"]`).first().waitFor()));
  await Promise.all(pages.map((page, at) => answersQuickly(page, TEN[at])));
  const other = await bystander(context);
  await expect.poll(async () => answered(await records(other)).sort(), { timeout: 15_000 }).toEqual(["A1.2", "C1.2", "D1.2", ...TEN].sort());
  for (const page of pages) {
    await page.bringToFront();
    await page.evaluate(() => (location.hash = "#/check"));
    await expect(page.locator(".app-answer")).toHaveCount(13);
    await expect(notice(page, "Ikke lagret")).toHaveCount(0);
  }
  expectAlive(complaints);
});

test("@F-046 a person begins in ten tabs at once: it is one attempt", async ({ context, complaints }) => {
  const pages = await tabs(context, TEN.map(() => ""));
  // At the same moment by the clock. A tab that has heard by then that another one has begun offers to go on instead.
  const pressed = await Promise.all(pages.map((page) => page.evaluate(({ label, at }) => new Promise((done) => setTimeout(() => {
    const start = [...document.querySelectorAll("main button")].find((button) => button.textContent === label);
    start?.click();
    done(Boolean(start));
  }, at - Date.now())), { label: say("nb", "start.short.label"), at: Date.now() + 2000 })));
  expect(pressed).toContain(true);
  const other = await bystander(context);
  await expect.poll(async () => started(await records(other)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  await Promise.all(pages.map((page, at) => page.evaluate((hash) => (location.hash = hash), `#/question/${TEN[at]}`)));
  await Promise.all(pages.map((page, at) => page.locator(`input[name="${TEN[at].replace(".", "-")}"]`).first().waitFor()));
  await Promise.all(pages.map((page, at) => answersQuickly(page, TEN[at])));
  await expect.poll(async () => answered(await records(other)).sort(), { timeout: 15_000 }).toEqual([...TEN].sort());
  expect(new Set(started(await records(other)).map(({ attempt_started }) => attempt_started.attempt)), "one attempt").toEqual(new Set([1]));
  for (const page of [pages[0], pages[9]]) {
    await page.bringToFront();
    await page.reload();
    await page.evaluate(() => (location.hash = "#/settings"));
    await expect(page.locator("main li").filter({ has: page.getByRole("button") })).toHaveText([/: \D*10/]);
  }
  expectAlive(complaints);
});

test("@F-049 a tab is duplicated in the middle of a question: it stays one attempt, and the later answer counts in both", async ({ page, context, complaints }) => {
  await open(page);
  await toFirstQuestion(page);
  const question = currentQuestion(page);
  await choose(page, question, "with_help");
  // As the browser's own «duplicate» does: the same address, and a copy of what the tab keeps for itself.
  const [twin] = await Promise.all([context.waitForEvent("page"), page.evaluate(() => { window.open(location.href); })]);
  await twin.locator("html[data-started]").waitFor({ state: "attached" });
  expect(currentQuestion(twin)).toBe(question);
  await expect(twin.locator("main input:checked"), "what was not given is not there").toHaveCount(0);
  expect(started(await records(page))).toHaveLength(1);

  await twin.bringToFront();
  await choose(twin, question, "not_yet");
  await next(twin).click();
  await expect.poll(async () => answered(await records(page))).toEqual([question]);
  // The first tab still stands there with what the person had chosen in it.
  await page.bringToFront();
  expect(currentQuestion(page)).toBe(question);
  await choose(page, question, "alone");
  await next(page).click();
  await expect.poll(async () => answered(await records(page))).toEqual([question, question]);

  // Both go on, each with the question that comes then, at the same time.
  const asked = await Promise.all([page, twin].map(async (tab) => {
    await tab.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
    const now = currentQuestion(tab);
    await tab.locator(`input[name="${now.replace(".", "-")}"]`).first().waitFor();
    await answersQuickly(tab, now);
    return now;
  }));
  await expect.poll(async () => answered(await records(page)).length).toBe(4);
  expect(started(await records(page)), "nobody has begun anew").toHaveLength(1);
  for (const tab of [page, twin]) {
    await tab.bringToFront();
    await tab.evaluate(() => (location.hash = "#/check"));
    await expect(tab.locator(".app-answer")).toHaveCount(new Set([question, ...asked]).size);
    const row = tab.locator(".app-answer").filter({ has: tab.locator(`a[href="#/change/${question}"]`) });
    await expect(row.locator(".app-answer-words")).toHaveText(say("nb", "scale.2"));
    await tab.evaluate(() => (location.hash = "#/settings"));
    await expect(tab.locator("main li").filter({ has: tab.getByRole("button") })).toHaveCount(1);
  }
  expectAlive(complaints);
});

const deaths = { "is killed": crash, "is closed": (page) => page.close() };

for (const [what, dies] of Object.entries(deaths)) {
  test(`@R-TAB-06 the tab that is writing ${what}: another one writes within 3 s, and nothing half is left`, async ({ page, context, complaints }) => {
    await seed(context);
    const writer = await context.newPage();
    for (const tab of [writer, page]) {
      await open(tab, "#/question/H4.2");
      await tab.locator('input[name="H4-2"]').first().waitFor();
    }
    await neverEndsWriting(writer);
    await answersQuickly(writer, "H4.2", "not_yet");
    await page.bringToFront();
    await page.evaluate(() => (location.hash = "#/question/A2.2"));
    await page.locator('input[name="A2-2"]').first().waitFor();
    await answersQuickly(page, "A2.2");
    // It waits, and says so: the other tab has the store.
    await expect(notice(page, say("nb", "storage.not_saved.no_answer"))).toBeVisible();
    await dies(writer);
    await expect(notice(page, "Ikke lagret")).toHaveCount(0, { timeout: 3000 });
    const asked = threeAnswers.slice(1).map((text) => JSON.parse(text).event.answered.question);
    expect(answered(await records(page)), "all of it is there, and nothing of what was half written").toEqual([...asked, "A2.2"]);
    // And so it goes on, in a tab that comes afterwards too.
    const third = await context.newPage();
    await open(third, "#/question/E1.2");
    await third.locator('input[name="E1-2"]').first().waitFor();
    await answersQuickly(third, "E1.2");
    await expect.poll(async () => answered(await records(page))).toEqual([...asked, "A2.2", "E1.2"]);
    expectAlive(complaints);
  });
}
