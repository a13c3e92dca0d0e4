// Addresses that somebody wrote, shared or cut: each gives a sentence and a way back, and changes nothing.
import { answer, both, choose, currentQuestion, expect, next, open, records, say, seed, test, toFirstQuestion } from "./support/faults.mjs";

const nowhere = {
  "a competence that does not exist": "#/question/A9.2",
  "an area that does not exist": "#/question/Z1.2",
  "a level that does not exist": "#/question/A1.4",
  "level 0": "#/question/A1.0",
  "a language skill with a level": "#/question/B1.2",
  "no question": "#/question/",
  "markup": "#/question/<script>alert(1)</script>",
  "markup, encoded": "#/question/%3Cimg%20src=x%20onerror=alert(1)%3E",
  "a change of nothing": "#/change/",
  "a change of a question that does not exist": "#/change/A9.2",
  "a word": "#/nothing",
  "capitals": "#/Result",
  "half an address": "#/about-you",
  "more than an address": "#/question/A1.2/extra",
  "a query": "#/result?x=1",
  "a way out of the folder": "#/../../etc/passwd",
  "a broken code": "#/%E0%A4%A",
  "a NUL": "#/%00",
  "letters that turn writing round": "#/\u202etluser",
  "a whole address": "#https://example.org/",
  "50 000 letters": `#/${"x".repeat(50_000)}`,
};

const empty = {
  // Fragment → heading and sentence before anything has been answered.
  "#/goal": ["question.not_begun.title", "nothing.message"],
  "#/about-you/place": ["question.not_begun.title", "nothing.message"],
  "#/question/A1.2": ["question.not_begun.title", "nothing.message"],
  "#/question/B1": ["question.not_begun.title", "nothing.message"],
  "#/change/A1.2": ["question.not_begun.title", "nothing.message"],
  "#/check": ["check.title", "nothing.message"],
  "#/result": ["result.title", "nothing.message"],
  "#/path": ["path.title", "nothing.message"],
  "#/print": ["print.title", "nothing.message"],
  "#/take": ["take.title", "take.nothing.message"],
  "#/compare": ["compare.title", "compare.too_few.message"],
};

both((language, say) => {
  test(`@address that leads nowhere → «${say("not_found.message")}» [${Object.keys(nowhere).join("; ")}]`, async ({ page, context }) => {
    const before = await seed(context);
    await open(page);
    for (const [name, address] of Object.entries(nowhere)) {
      await test.step(name, async () => {
        // Typed into a page that is open, which is how most of them come about.
        await page.evaluate((address) => (location.hash = address), address);
        await expect(page.locator("#page-heading"), name).toHaveText(say("not_found.title"));
        await expect(page.getByRole("main").getByText(say("not_found.message"), { exact: true }), name).toBeVisible();
        await page.getByRole("link", { name: say("not_found.start.label"), exact: true }).click();
        await expect(page.locator("#page-heading"), name).toHaveText(say("start.heading"));
      });
    }
    expect(await records(page)).toEqual(before);
  });

  test(`@address opened before the start → «${say("nothing.message")}» and a way to the start`, async ({ page }) => {
    for (const [address, [heading, sentence]] of Object.entries(empty)) {
      await test.step(address, async () => {
        await page.goto("about:blank");
        await open(page, address);
        await expect(page.locator("#page-heading"), address).toHaveText(say(heading));
        await expect(page.getByRole("main").getByText(say(sentence), { exact: true }), address).toBeVisible();
        expect(await page.locator("a[href=\"#/\"]").count(), `${address} leads to the start`).toBeGreaterThan(0);
      });
    }
    expect(await records(page), "looking writes nothing").toBeNull();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

for (const [name, address] of Object.entries({ "a deep link": "#/question/A9.2", "markup": "#/question/<img src=x onerror=alert(1)>", "half an address": "#/about-you" })) {
  test(`@address ${name}, opened cold: the sentence and the title`, async ({ page }) => {
    await open(page, address);
    await expect(page.locator("#page-heading")).toHaveText(say("nb", "not_found.title"));
    await expect(page).toHaveTitle(`${say("nb", "not_found.title")} – ${say("nb", "product.name")}`);
    expect(await records(page)).toBeNull();
  });
}

test("@address a mid-journey address edited by hand loses nothing, and the journey goes on where it was", async ({ page }) => {
  await open(page);
  await toFirstQuestion(page);
  for (let i = 0; i < 2; i++) await answer(page);
  const here = currentQuestion(page);
  await expect.poll(async () => (await records(page)).length).toBe(3);
  const before = await records(page);
  for (const address of ["#/question/A9.2", "#/nothing", "#/change/Z9.9"]) {
    await page.evaluate((address) => (location.hash = address), address);
    await expect(page.locator("#page-heading")).toHaveText(say("nb", "not_found.title"));
  }
  await page.getByRole("link", { name: say("nb", "not_found.start.label") }).click();
  await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  expect(currentQuestion(page)).toBe(here);
  expect(await records(page)).toEqual(before);
});

test("@address a question out of order can be answered, and the change page of one never answered returns to the list", async ({ page }) => {
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  await page.goto("/#/question/G1.2");
  await answer(page);
  expect(currentQuestion(page)).toBeTruthy();
  await page.goto("/#/change/F1.2");
  await choose(page, "F1.2");
  await next(page).click();
  await page.waitForURL("**/#/check");
  await expect(page.locator(".app-answer")).toHaveCount(3);
});
