// What hands, translators and second tabs do to a page that did not expect it.
import { answer, answerAll, answered, choose, currentQuestion, events, expect, expectAlive, next, open, records, say, seed, test, toFirstQuestion } from "./support/faults.mjs";

/** Presses where the button is, as a finger does: without looking at what stands there now. */
async function tap(page, button, times, pause) {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let clickCount = 1; clickCount <= times; clickCount++) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    if (pause) await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(400);
}

const taps = [["a double tap", 2, 60], ["a slow double tap", 2, 180], ["ten fast taps", 10, 0], ["ten taps", 10, 30]];
for (const [name, times, pause] of taps) {
  test(`@U-01 ${name} on «Neste» goes one step`, async ({ page }) => {
    await open(page);
    await toFirstQuestion(page);
    const first = currentQuestion(page);
    await choose(page, first);
    await tap(page, next(page), times, pause);
    expect(currentQuestion(page)).not.toBe(first);
    expect([...new Set(answered(await records(page)))]).toEqual([first]);
    // And Back leads to the first question, not to a copy of the second.
    await page.goBack();
    expect(currentQuestion(page)).toBe(first);
  });
}

for (const [name, times, pause] of taps.slice(0, 2)) {
  test(`@U-01 ${name} on «Neste» does not scold on the next question, which nobody has read yet`, async ({ page }) => {
    await open(page);
    await toFirstQuestion(page);
    await choose(page, currentQuestion(page));
    await tap(page, next(page), times, pause);
    await expect(page.getByText(say("nb", "question.choose.heading"))).toHaveCount(0);
  });

  test(`@U-01 ${name} on «Hopp over» leaves out one question, and not the next one unseen`, async ({ page }) => {
    await open(page);
    await toFirstQuestion(page);
    const first = currentQuestion(page);
    await tap(page, page.getByRole("button", { name: say("nb", "question.skip.label"), exact: true }), times, pause);
    expect([...new Set(answered(await records(page)))]).toEqual([first]);
  });
}

for (const [name, times, pause] of [taps[0], taps[2]]) {
  test(`@U-01 ${name} on «Start» begins one attempt`, async ({ page }) => {
    await open(page);
    await tap(page, page.getByRole("button", { name: say("nb", "start.short.label"), exact: true }), times, pause);
    expect(events(await records(page)).filter((event) => event.attempt_started)).toHaveLength(1);
    await expect(page).toHaveURL(/#\/goal$/);
  });
}

test("@U-01 a double tap on «Angre» brings back one thing", async ({ page }) => {
  await open(page);
  await toFirstQuestion(page);
  for (let i = 0; i < 4; i++) await answer(page);
  const undo = page.getByRole("button", { name: say("nb", "undo.label"), exact: true });
  await tap(page, undo, 2, 60);
  // Two presses are two wishes here, and never more: nothing is taken back that was not asked for.
  const back = events(await records(page)).filter((event) => event.answer_taken_back);
  expect(back.length).toBeGreaterThanOrEqual(1);
  expect(back.length).toBeLessThanOrEqual(2);
});

// Chrome's own translation takes the text nodes out and puts <font> in their place, while the program still holds them.

const translate = (keep) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("font, script, style")) found.push(walker.currentNode);
  for (const text of found) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
    outer.append(inner);
    const replaced = text.data;
    text.replaceWith(outer);
    inner.append(keep ? text : `${replaced} (tr)`);
  }
};

for (const [name, keep] of [["new text nodes", false], ["the old text nodes moved", true]]) {
  test(`@F-073 the page is translated in mid-journey (${name}): the journey goes on to the result, and nothing dies`, async ({ page, complaints }) => {
    await page.addInitScript(`window.translatePage = ${translate}`);
    await open(page);
    await toFirstQuestion(page);
    const button = page.locator(".app-question-page .app-actions .ds-button").first();
    for (let i = 0; i < 5; i++) {
      const question = currentQuestion(page);
      await page.evaluate((keep) => window.translatePage(keep), keep);
      if (i === 2) await button.click(); // Without a choice: the message comes into a translated page.
      await page.evaluate((keep) => window.translatePage(keep), keep);
      await choose(page, question);
      await button.click();
      await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
      await expect(page.locator("legend h1")).not.toBeEmpty();
    }
    // Every screen, translated before and after it is drawn; then another language over the translated page.
    for (const route of ["check", "result", "path", "take", "print", "settings", "compare", "privacy", "goal", "about-you/place", ""]) {
      await page.evaluate((route) => (location.hash = `#/${route}`), route);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await expect(page.locator("#page-heading"), route).toBeVisible();
      await page.evaluate((keep) => window.translatePage(keep), keep);
    }
    await page.locator("#language").selectOption("en");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.evaluate((keep) => window.translatePage(keep), keep);
    await page.evaluate(() => (location.hash = "#/settings"));
    await page.locator('input[name="scheme"][value="dark"]').check();
    await page.evaluate(() => (location.hash = "#/result"));
    await expect(page.locator("#page-heading")).toHaveText(say("en", "result.title"));
    expect(answered(await records(page))).toHaveLength(5);
    expectAlive(complaints);
  });
}

test("@F-073 an extension adds and removes elements of its own in the page: the journey goes on", async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const meddle = () => {
      for (const target of document.querySelectorAll("main, fieldset, .app-actions, label, body")) {
        const made = document.createElement("grammarly-extension");
        made.attachShadow({ mode: "open" });
        target.prepend(made);
        target.append(made.cloneNode());
      }
    };
    window.addEventListener("hashchange", () => setTimeout(meddle, 5));
  });
  await open(page);
  await toFirstQuestion(page);
  await answerAll(page);
  await expect(page.locator("#page-heading")).toHaveText(say("nb", "check.title"));
  expectAlive(complaints);
});

// Two tabs.

test("@R-TAB-01 two tabs answer different questions at the same moments: none is lost, and both show all within 2 s", async ({ page, context }) => {
  const questions = ["A1.2", "A2.2", "A3.2", "C1.2", "C2.2", "C3.2", "D1.2", "D2.2", "D3.2", "E1.2", "E2.2", "E3.2", "F1.2", "F2.2", "F3.2", "G1.2"];
  await seed(context, [`{"schema":1,"event":{"attempt_started":{"attempt":1,"day":"2026-11-20","set":"full"}}}`]);
  const second = await context.newPage();
  await open(page);
  await open(second);
  // Straight in the page, so that the presses fall together and not one after the other as a test's clicks do.
  const act = (tab, mine) => tab.evaluate(async (mine) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // A tab in the background draws no frames, so time out as well.
    const settle = () => Promise.race([frame().then(frame), new Promise((done) => setTimeout(done, 60))]);
    for (const question of mine) {
      location.hash = `#/question/${question}`;
      const name = question.replace(".", "-");
      for (let i = 0; i < 50 && !document.querySelector(`input[name="${name}"]`); i++) await settle();
      document.querySelector(`input[name="${name}"][value="alone"]`).click();
      await settle();
      document.querySelector(".app-question-page .app-actions .ds-button").click();
      await new Promise((done) => setTimeout(done, 10));
    }
    location.hash = "#/check";
  }, mine);
  await Promise.all([act(page, questions.filter((_, at) => at % 2 === 0)), act(second, questions.filter((_, at) => at % 2 === 1))]);
  for (const tab of [page, second]) await expect(tab.locator(".app-answer"), "both tabs show all").toHaveCount(questions.length, { timeout: 2000 });
  expect(answered(await records(page)).sort()).toEqual([...questions].sort());
  for (const tab of [page, second]) {
    await tab.reload();
    await expect(tab.locator(".app-answer")).toHaveCount(questions.length);
  }
});

test("@R-TAB-02 the same question answered in both tabs: the later one counts, in both", async ({ page, context }) => {
  await seed(context);
  const second = await context.newPage();
  for (const [tab, value] of [[page, "not_yet"], [second, "can_guide"]]) {
    await open(tab, "#/change/A1.2");
    await choose(tab, "A1.2", value);
  }
  await next(page).click();
  await page.waitForURL("**/#/check");
  await next(second).click();
  await second.waitForURL("**/#/check");
  for (const tab of [page, second]) await expect(tab.locator(".app-answer").first()).toContainText(say("nb", "scale.3"), { timeout: 2000 });
  await page.reload();
  await expect(page.locator(".app-answer").first()).toContainText(say("nb", "scale.3"));
});

test("@R-TAB-05 a tab opened beside another begins no second session, and both start at once make one attempt", async ({ page, context }) => {
  const second = await context.newPage();
  await open(page);
  await open(second);
  await Promise.all([page, second].map((tab) => tab.evaluate((label) => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === label)?.click(), say("nb", "start.short.label"))));
  await page.waitForTimeout(700);
  await page.goto("/#/settings");
  await expect(page.locator("main li").filter({ has: page.getByRole("button") })).toHaveCount(1);
});

// What the program holds of the browser's objects stands in a table, which grows when one of them is never let go.
test("two hundred screens later the program holds no more than before", async ({ page }) => {
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const started = await start(...given);
      window.held = started.instance.exports.__wbindgen_externrefs ?? window.held;
      return started;
    };
  });
  await open(page);
  const walk = () => page.evaluate(async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      location.hash = ["#/privacy", "#/settings", "#/", "#/about"][turn % 4];
      await new Promise((done) => setTimeout(done, 12));
    }
    return window.held.length;
  });
  const early = await walk();
  expect(await walk()).toBeLessThanOrEqual(early + 256);
});
