// The questions: one at a time, nothing chosen beforehand, nothing lost, a kind word when something is missing, and a way out of each.
import { competences, shortSet, skills, statements, words } from "../support/words.mjs";
import { DESK, PHONE, Visitor, expect, profiles, test } from "./support/access.mjs";

const QUESTIONS = [...statements, ...skills];
const WORDS = Object.fromEntries(["nb", "en"].map((language) => [language, words(language).t]));

/** A pattern for a name that holds these words in this order. */
const like = (...parts) => new RegExp(`^${parts.map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")).join("\\W+")}$`);

/** The words of a question. */
function question(t, id, country = "NO") {
  return id.includes(".") ? t(`statement.${id}`, { country }) : t(`language.${id}.question`, { country });
}

for (const [language, locale] of [["nb", "nb-NO"], ["en", "en-GB"]]) {
  test.describe(language, () => {
    test.use({ locale });

    // About the person the screens ask two or three coarse things at once, on purpose (DESIGN §2); this is about the questions.
    test("each question stands alone, nothing chosen, with its reason and both ways past it @Q-01 @Q-02 @Q-08", async ({ visitor, page, t }) => {
      test.setTimeout(90_000);
      await visitor.openAs(profiles.begun);
      await visitor.goOn(() => visitor.page.evaluate(() => void (location.hash = "#/")));
      // A new attempt, so that nothing has an answer.
      await visitor.goOn(() => visitor.button("start.again_full.label").click());
      const wrong = [];
      for (const id of QUESTIONS) {
        await visitor.visit(`question/${id}`);
        const seen = await page.evaluate(() => {
          const rows = [...document.querySelectorAll("main .app-option")].map((row) => row.getBoundingClientRect());
          return {
            heading: document.getElementById("page-heading").textContent,
            groups: document.querySelectorAll("main fieldset").length,
            radios: document.querySelectorAll("main input[type=radio]").length,
            others: document.querySelectorAll("main :is(textarea, select, input:not([type=radio]))").length,
            chosen: document.querySelectorAll("main :checked").length,
            vertical: rows.every((row, at) => at === 0 || (row.top >= rows[at - 1].bottom - 2 && row.left === rows[0].left)),
            notes: [...document.querySelectorAll(".app-question-page > .app-note")].map((note) => note.textContent),
            ways: [...document.querySelectorAll("main button, main label")].map((way) => way.textContent.trim()),
          };
        });
        const own = question(t, id);
        const { notes, ways, ...shape } = seen;
        expect(shape, id).toEqual({ heading: own, groups: 1, radios: id.includes(".") ? 5 : 7, others: 0, chosen: 0, vertical: true });
        const unsure = t(id.includes(".") ? "question.unsure_or_not.label" : "question.unsure.label");
        expect(ways, id).toContain(unsure);
        expect(ways, id).toContain(t("question.skip.label"));
        const why = t(id.includes(".") ? `competence.${id.split(".")[0]}.why` : `language.${id}.why`);
        // The question that is due says besides why it comes now.
        const due = t("question.why.cover");
        if (!notes.includes(why) && !notes.includes(`${why} ${due}`)) wrong.push(`${id} does not say why`);
        if (why.split(/[.!?](?:\s|$)/).filter(Boolean).length !== 1) wrong.push(`${id} says why in more than one sentence: ${why}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}

test("what was chosen can be taken away again: the question is then not answered @Q-02", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.begun, "check");
  const [first] = await page.locator(".app-answer a").evaluateAll((all) => all.map((link) => link.hash.slice(2)));
  for (const [way, key] of [["skip", "check.unanswered.label"], ["unsure", "question.unsure_or_not.label"]]) {
    await visitor.visit(first);
    if (way === "unsure") await visitor.answer("unsure");
    else await visitor.answer("skip");
    await expect(page.locator(".app-answer").first().locator(".app-answer-words")).toHaveText(t(key));
  }
  await visitor.visit(first);
  await visitor.answer("skip");
  await visitor.visit(first);
  await expect(page.locator("main input:checked"), "skipped means nothing chosen").toHaveCount(0);
});

test("thirty steps back and forward through all kinds of screen lose nothing, and leave a screen as it was @Q-03", async ({ visitor, page }) => {
  test.setTimeout(90_000);
  await visitor.begins();
  const given = new Map();
  for (const value of ["alone", "not_yet", "unsure", "can_guide", "with_help", "skip"]) {
    given.set(visitor.address(), value);
    await visitor.answer(value);
  }
  const standing = visitor.address();
  let [place, last] = [11, 11];
  let seed = 7;
  for (let step = 0; step < 30; step += 1) {
    seed = (seed * 48271) % 2147483647;
    const back = place > 0 && (place === last || seed % 5 < 3);
    place += back ? -1 : 1;
    const leaving = visitor.address();
    await page.evaluate(() => document.activeElement.blur());
    await (back ? page.goBack() : page.goForward());
    await expect.poll(() => visitor.address()).not.toBe(leaving);
    await expect(visitor.heading).toBeFocused();
    const value = given.get(visitor.address());
    if (value === undefined) continue;
    const chosen = page.locator("main input:checked");
    if (value === "skip") await expect(chosen).toHaveCount(0);
    else await expect(chosen, visitor.address()).toHaveValue(value);
  }
  await visitor.visit(standing);
  await visitor.visit("check");
  await expect(page.locator(".app-answer")).toHaveCount(6);
});

test("the help that was open is open again, and the place on the screen is the same @Q-03", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "result");
  const details = page.locator("main details").first();
  await details.locator("summary").click();
  await expect(details).toHaveAttribute("open", "");
  await page.evaluate(() => scrollTo(0, 700));
  const before = await page.evaluate(() => scrollY);
  await visitor.goOn(() => page.getByRole("link", { name: visitor.t("footer.privacy.label") }).evaluate((link) => link.click()));
  await visitor.goOn(() => page.goBack());
  await visitor.settled();
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before), "within 50 px").toBeLessThanOrEqual(50);
  await expect(details).toHaveAttribute("open", "");
});

test.describe("Next with nothing chosen", () => {
  test("says what is missing, above Next and by the answers, and leads there @Q-04", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.begun, "question/A4.2");
    const summary = page.locator("#error-summary");
    const message = page.locator(".ds-validation-message");
    // Nothing is judged before Next: not by coming, not by leaving, not by choosing.
    await page.locator("main input").first().focus();
    await page.keyboard.press("Tab");
    await expect(summary).toHaveCount(0);
    await expect(message).toHaveCount(0);

    const next = visitor.button("question.next.label");
    await next.click();
    const heading = summary.getByRole("heading", { name: t("question.choose.heading") });
    await expect(heading).toBeFocused();
    await expect(summary.locator("button, a"), "one way for one fault").toHaveCount(1);
    expect(visitor.address()).toBe("question/A4.2");
    const [above, below] = [await summary.boundingBox(), await next.boundingBox()];
    expect(above.y + above.height, "above Next").toBeLessThanOrEqual(below.y);
    await expect(message).toHaveText(t("question.choose.error", { question: t("statement.A4.2") }));
    const group = page.locator("main fieldset");
    expect(await group.getAttribute("aria-describedby"), "the message is tied to the answers").toContain(await message.getAttribute("id"));

    await summary.locator("button, a").click();
    await expect(page.locator("main input[type=radio]").first()).toBeFocused();

    // Pressing again says it again, and does not pile up.
    await next.click();
    await expect(heading).toBeFocused();
    await expect(summary).toHaveCount(1);

    // The error goes as soon as it is mended, without another press of Next.
    const gone = await page.evaluate(async () => {
      const start = performance.now();
      document.querySelector("main input[value=alone]").click();
      while (document.getElementById("error-summary") || document.querySelector(".ds-validation-message")) {
        if (performance.now() - start > 2000) break;
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - start;
    });
    expect(gone, "ms").toBeLessThanOrEqual(200);
  });

  test("the title says that there is an error, as long as there is one @Q-04", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.begun, "question/A4.2");
    await visitor.button("question.next.label").click();
    await page.locator("#error-summary").waitFor();
    await expect(page).toHaveTitle(new RegExp(`^Feil: ${t("statement.A4.2").replace("?", "\\?")}`));
    await visitor.row("alone").click();
    await expect(page).toHaveTitle(new RegExp(`^${t("statement.A4.2").replace("?", "\\?")}`));
  });

  test("the message has a key word of the question @Q-04", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.begun, "question/A4.2");
    for (const id of ["A4.2", "F3.2", "C5.3"]) {
      await visitor.visit(`question/${id}`);
      await visitor.button("question.next.label").click();
      const message = (await page.locator(".ds-validation-message").textContent()).toLowerCase();
      const keys = t(`statement.${id}`).toLowerCase().match(/\p{L}{4,}/gu);
      expect(keys.some((key) => message.includes(key)), `«${message}» has none of ${keys}`).toBe(true);
    }
  });
});

test("how far one has come is said in words, is true and never grows by itself @Q-05", async ({ visitor, page, t }) => {
  test.setTimeout(120_000);
  for (const set of ["short", "full"]) {
    await visitor.openAs(profiles.begun, "");
    await visitor.goOn(() => visitor.button(`start.again_${set}.label`).click());
    const said = [];
    // Answers that change call for more questions than steady ones do.
    for (let at = 0; visitor.question(); at += 1) {
      const text = (await page.locator(".app-progress .app-note").textContent()).trim();
      const left = Number(text.match(/\d+/)[0]);
      expect(text).toBe(t("question.left", { n: left }));
      said.push(left);
      await visitor.answer(["not_yet", "can_guide", "with_help", "alone"][at % 4]);
    }
    said.forEach((left, at) => {
      expect(left, `${set}: ${said}`).toBeGreaterThanOrEqual(said.length - at);
      if (at > 0) expect(left, `${set}: ${said}`).toBeLessThan(said[at - 1]);
    });
    expect(said.at(-1), "the last is the last").toBe(1);
    if (set === "short") expect(said).toHaveLength(shortSet);
  }
});

test("whether it is saved stands on the screen of the question @Q-05", async ({ visitor, page, t }) => {
  await visitor.begins();
  await visitor.answer();
  await expect(page.locator("main [data-storage]")).toHaveText(t("storage.saved.message"));
});

test("nothing counts down @Q-05", async ({ visitor, page }) => {
  await visitor.begins();
  await visitor.answer();
  const before = await page.locator("main").innerText();
  await page.waitForTimeout(1500);
  expect(await page.locator("main").innerText()).toBe(before);
  await expect(page.getByRole("timer")).toHaveCount(0);
  expect(await page.locator("main").innerText()).not.toMatch(/\d+:\d\d|sekund/);
});

test("every answer stands on one page, and «Endre» leads to it and straight back @Q-06", async ({ visitor, page, t }) => {
  await visitor.begins();
  const values = ["alone", "skip", "unsure", "not_yet"];
  const asked = await visitor.answers((at) => values[at % values.length]);
  expect(visitor.address()).toBe("check");
  const rows = page.locator(".app-answer");
  await expect(rows).toHaveCount(asked.length);
  const label = { alone: t("scale.2"), skip: t("check.unanswered.label"), unsure: t("question.unsure_or_not.label"), not_yet: t("scale.0") };
  for (const [at, id] of asked.entries()) {
    const row = rows.filter({ has: page.locator(`a[href="#/change/${id}"]`) });
    await expect(row.locator("dt")).toHaveText(question(t, id));
    await expect(row.locator(".app-answer-words")).toHaveText(label[values[at % values.length]]);
    await expect(row.getByRole("link"), "its name says what is changed").toHaveAccessibleName(like(t("check.change.label"), question(t, id)));
  }
  await visitor.goOn(() => page.locator(`a[href="#/change/${asked[1]}"]`).click());
  await expect(visitor.heading).toHaveText(question(t, asked[1]));
  await visitor.answer("can_guide");
  expect(visitor.address(), "straight back").toBe("check");
  await expect(rows.filter({ has: page.locator(`a[href="#/change/${asked[1]}"]`) }).locator(".app-answer-words")).toHaveText(t("scale.3"));
  await visitor.goOn(() => page.locator(`a[href="#/change/${asked[0]}"]`).click());
  await visitor.goOn(() => visitor.link("question.back.label").click());
  expect(visitor.address(), "also without a change").toBe("check");
});

test("no two questions ask the same @Q-07", () => {
  for (const [language, t] of Object.entries(WORDS)) {
    for (const country of ["NO", "DK"]) {
      const asked = QUESTIONS.map((id) => question(t, id, country));
      expect(new Set(asked).size, language).toBe(asked.length);
    }
  }
});

test("in a second attempt nothing about the person is asked again @Q-07", async ({ visitor }) => {
  await visitor.openAs(profiles.short, "");
  await visitor.goOn(() => visitor.button("start.again_full.label").click());
  expect(visitor.question(), "straight to the questions").toBeTruthy();
  const asked = await visitor.answers("alone");
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(competences.length);
  await visitor.visit("goal");
  await expect(visitor.page.locator("input[name=occupation]:checked"), "the goal is still there").toHaveValue("helsefagarbeider");
  await visitor.visit("about-you/place");
  await expect(visitor.page.locator("input[name=region]:checked")).toHaveValue("innlandet");
});

// WCAG 3.3.7: what was told before is at hand, though nothing is chosen beforehand.
test("in a second attempt the earlier answer is told beside the question @Q-07", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "");
  await visitor.goOn(() => visitor.button("start.again_short.label").click());
  await expect(page.locator("main input:checked")).toHaveCount(0);
  const [id, { answer }] = profiles.short.attempts[0].replies.find(([asked]) => asked === visitor.question());
  const word = t(`scale.${["not_yet", "with_help", "alone", "can_guide"].indexOf(answer)}`);
  const besides = await page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelectorAll("fieldset label").forEach((label) => label.remove());
    return copy.textContent;
  });
  expect(besides, `${id} was answered before`).toContain(word);
});

test("a pause says what is kept, and one click leads on, also after three months @Q-09", async ({ visitor, page, context, t }) => {
  await visitor.begins();
  await visitor.answers((at) => ["alone", "with_help", "skip", "not_yet"][at], 4);
  const next = visitor.address();
  await visitor.goOn(() => visitor.link("question.pause.label").click());
  await expect(page.locator("main")).toContainText(t("start.answered", { n: 3 }));
  await expect(page.locator("main")).toContainText(t("storage.saved.message"));
  await expect(page.locator("main")).toContainText(t("pause.back.message"));
  await expect(visitor.link("storage.copy.label"), "and a copy for the careful").toBeVisible();
  await visitor.goOn(() => visitor.link("start.go_on.label").click());
  expect(visitor.address()).toBe(next);
  await page.close();

  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 92 * 24 * 60 * 60 * 1000 });
  const again = new Visitor(later, t);
  await again.open();
  await again.goOn(() => again.link("start.go_on.label").click());
  expect(again.address(), "the first that was not answered").toBe(next);
});

test("the last twenty changes of answers can be undone, and an hour takes nothing away @Q-10", async ({ visitor, page, t }) => {
  test.setTimeout(90_000);
  await page.clock.install();
  await visitor.openAs(profiles.begun, "check");
  const rows = page.locator(".app-answer");
  const first = page.locator(".app-answer-words").first();
  const [change] = await page.locator(".app-answer a").evaluateAll((all) => all.map((link) => link.hash.slice(2)));
  const values = ["not_yet", "with_help"];
  for (let turn = 0; turn < 20; turn += 1) {
    await visitor.visit(change);
    await visitor.answer(values[turn % 2]);
    await visitor.page.clock.runFor(50);
  }
  await page.clock.fastForward("01:00:00");
  const undo = visitor.button("undo.label");
  for (let turn = 19; turn >= 0; turn -= 1) {
    await expect(first).toHaveText(t(`scale.${turn % 2}`));
    await undo.click();
  }
  await expect(first, "as it was before the first change").toHaveText(t("scale.2"));
  await expect(rows).toHaveCount(5);
});

for (const [name, act, back] of [
  ["one attempt", async (visitor) => { await visitor.visit("settings"); await visitor.page.getByRole("button", { name: visitor.t("settings.attempt.delete") }).first().click(); }, "settings"],
  ["everything", async (visitor) => { await visitor.visit("settings"); await visitor.button("settings.delete.label").click(); await visitor.goOn(() => visitor.button("settings.delete.confirm").click()); }, ""],
  ["what a file took the place of", async (visitor) => {
    await visitor.visit("take");
    await visitor.choosesFile(JSON.stringify({ format: "kompetansesti-profile", version: 1, saved: "2026-03-02", profile: profiles.notYet }));
    await visitor.goOn(() => visitor.button("take.open.use").click());
  }, "check"],
]) {
  test(`deleting can be undone until the page is closed: ${name} @Q-10`, async ({ visitor, page }) => {
    await page.clock.install();
    await visitor.openAs(profiles.short, "check");
    const before = await page.locator(".app-answers").allInnerTexts();
    await act(visitor);
    await page.clock.fastForward("01:00:00");
    await visitor.visit(back);
    await visitor.button("undo.label").click();
    await visitor.visit("check");
    await expect.poll(() => page.locator(".app-answers").allInnerTexts()).toEqual(before);
  });
}

test("at 360 and at 1280 the answers stand under one another @Q-01", async ({ visitor, page }) => {
  await visitor.openAs(profiles.begun, "question/A4.2");
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    for (const address of ["question/A4.2", "question/B3"]) {
      await visitor.visit(address);
      const left = await page.locator("main .app-option").evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().left))]);
      expect(left, `#/${address} ${viewport.width}`).toHaveLength(1);
    }
  }
});
