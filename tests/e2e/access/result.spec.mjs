// The result, the comparison and the path: strengths first, in words and bars, never a grade, and nothing that was skipped held to be low.
import { ENGLISH, expect, profiles, test } from "./support/access.mjs";
import { Eye, differing, inked } from "./support/sight.mjs";

const GRADES = /%|prosent|per ?cent|karakter|poeng|\bscore|\bgrade|under (middels|gjennomsnitt|kravet|nivå)|below (average|level)|dårlig|svak|\bpoor\b|\bweak\b|stryk|\bfail/i;
const sentences = (text) => text.split(/[.!?](?=\s|$)/).filter((sentence) => sentence.trim());

for (const [language, options] of [["nb", {}], ["en", ENGLISH]]) {
  test.describe(language, () => {
    test.use(options);

    for (const whose of ["short", "full", "begun", "notYet", "well"]) {
      test(`the result begins with at most three sentences and one next step, without a grade: ${whose} @C-01`, async ({ visitor, page, t }) => {
        await visitor.openAs(profiles[whose], "result");
        const lead = await page.locator("main .app-lead").innerText();
        expect(sentences(lead).length, lead).toBeLessThanOrEqual(3);
        expect(lead).toContain(t("result.own_view.message"));
        // The words say no less than the bars just below, and no more.
        const atLeast = t("level.at_least", { level: t("level.alone") });
        const bars = await page.locator("main .app-bars").first().locator(".app-bar-text").allInnerTexts();
        expect(lead.includes(atLeast), `${lead} ${bars}`).toBe(bars.some((bar) => bar.includes(atLeast)));
        const words = await page.locator("main").innerText();
        expect(words).not.toMatch(GRADES);
        expect(words, "how certain it is is said by what was asked").toContain(t("result.reading.message"));
        // Strengths, then one next step, then the rest.
        const order = await page.locator("main").evaluate((main) => [...main.querySelectorAll("h1, .app-lead, .app-bars, a.ds-button, h2")].map((part) => part.className.split(" ")[0] || part.tagName));
        expect(order.slice(0, 4), `${order}`).toEqual(whose === "notYet" ? ["app-title", "app-lead", "ds-button", "H2"] : ["app-title", "app-lead", "app-bars", "ds-button"]);
        await expect(page.locator("main a.ds-button")).toHaveText(t("result.path.label"));
      });
    }
  });
}

test("nothing on the result is red @C-01 @C-08", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "result");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const address of ["result", "path", "compare", "print"]) {
      await visitor.visit(address);
      await visitor.opensAll();
      const red = await page.evaluate(() => {
        const isRed = (text) => {
          const [r, g, b, a = 1] = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
          const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
          if (a === 0 || high !== r || (high - low) / high < 0.4) return false;
          const hue = (60 * ((g - b) / (high - low)) + 360) % 360;
          return hue > 345 || hue < 15;
        };
        const parts = ["color", "backgroundColor", "borderTopColor", "fill", "stroke"];
        return [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && parts.some((part) => isRed(getComputedStyle(element)[part]))).map((element) => element.outerHTML.slice(0, 100));
      });
      expect(red, `#/${address} ${colorScheme}`).toEqual([]);
    }
  }
});

test("bars lie from one zero, in a stated order, each with its words, and the same is in a table one action away @C-02", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.full, "result");
  const levels = ["not_yet", "with_help", "alone", "can_guide"].map((level) => t(`level.${level}`));
  const lists = await page.locator("main .app-bars").evaluateAll((all) => all.map((list) => ({
    heading: list.getAttribute("aria-label"),
    bars: [...list.querySelectorAll(".app-bar")].map((bar) => ({
      name: bar.querySelector("strong").textContent.replace(/:\s*$/, ""),
      text: bar.querySelector(".app-bar-text").textContent,
      filled: bar.querySelectorAll(".app-stones [data-filled=true]").length,
      lines: bar.querySelectorAll(".app-track-step").length,
      box: bar.querySelector(".app-track").getBoundingClientRect().toJSON(),
      turned: getComputedStyle(bar.querySelector(".app-bar-text")).writingMode !== "horizontal-tb",
    })),
  })));
  const [best, ...areas] = lists;
  expect(best.heading, "the first list says what it shows").toBe(t("result.strengths.label"));
  expect(best.bars.map(({ filled }) => filled), "the best first").toEqual(best.bars.map(({ filled }) => filled).toSorted((a, b) => b - a));
  for (const bar of lists.flatMap(({ bars }) => bars)) {
    expect(bar.lines).toBeLessThanOrEqual(10);
    expect(bar.turned).toBe(false);
    expect(levels.some((level) => bar.text.includes(level)), bar.text).toBe(true);
    expect(bar.box.x).toBeCloseTo(best.bars[0].box.x, 0);
    expect(bar.box.width).toBeCloseTo(best.bars[0].box.width, 0);
  }
  // The order of the areas is fixed, and each area is a heading.
  const everything = areas.flatMap(({ bars }) => bars);
  expect(everything).toHaveLength(30);
  await page.getByText(t("result.table.summary")).click();
  const table = page.getByRole("table", { name: t("result.table.caption") });
  await expect(table).toBeVisible();
  await expect(table.locator("caption")).toHaveText(t("result.table.caption"));
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  expect(rows.map(([name]) => name).toSorted()).toEqual(everything.map(({ name }) => name).toSorted());
  for (const [name, words, answers] of rows) {
    const bar = everything.find((known) => known.name === name);
    expect(bar.text, name).toContain(answers);
    // The words are a level, or the ends of a range; the stones lie within.
    const named = levels.flatMap((level, at) => (words.includes(level) ? [at] : []));
    expect(named.length, `${name}: ${words}`).toBeGreaterThan(0);
    expect(Math.min(...named), `${name}: ${bar.text}`).toBeLessThanOrEqual(bar.filled);
    expect(Math.max(...named), `${name}: ${bar.text}`).toBeGreaterThanOrEqual(bar.filled);
  }
  expect(await table.locator("th[scope=col]").count()).toBe(3);
  expect(await table.locator("th[scope=row]").count()).toBe(rows.length);
});

test("there are bars, and no wheel, cake or spider's web @C-03", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "result");
  await visitor.opensAll();
  await expect(page.locator("main canvas, main img, main object, main polygon")).toHaveCount(0);
  const drawings = await page.locator("main svg").evaluateAll((all) => [...new Set(all.map((drawing) => drawing.getAttribute("class")))].toSorted());
  expect(drawings).toEqual(["app-stones", "app-track"]);
  expect(await page.locator("main .app-bar").count()).toBeGreaterThan(30);
});

test("the bars read as one list in one landmark, at 320 px, and in grey on paper @C-04", async ({ visitor, page, context, t }) => {
  await visitor.openAs(profiles.full, "result");
  await page.setViewportSize({ width: 320, height: 640 });
  const lists = page.locator("main").getByRole("list").filter({ has: page.locator(".app-bar") });
  await expect(lists.first()).toHaveAccessibleName(t("result.strengths.label"));
  expect(await lists.first().getByRole("listitem").count()).toBe(await page.locator("main .app-bars").first().locator(".app-bar").count());
  const landmarks = await page.locator("main .app-bar").evaluateAll((bars) => [...new Set(bars.map((bar) => bar.closest("main, nav, aside, form, section[aria-label], [role=region]").tagName))]);
  expect(landmarks).toEqual(["MAIN"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const cut = await page.locator("main .app-bar").evaluateAll((bars) => bars.filter((bar) => bar.scrollWidth > bar.clientWidth + 1 || bar.getBoundingClientRect().right > innerWidth).length);
  expect(cut).toBe(0);

  const eye = await Eye.open(context);
  await page.bringToFront();
  await page.setViewportSize({ width: 700, height: 1000 });
  await visitor.visit("print");
  await page.emulateMedia({ media: "print" });
  await visitor.wears("html { filter: grayscale(1) }");
  const picture = async (number) => {
    const index = await page.locator(".app-bar").evaluateAll((bars, number) => bars.findIndex((bar) => bar.querySelectorAll(".app-stones [data-filled=true]").length === number), number);
    const bar = page.locator(".app-bar").nth(index);
    return { stones: await eye.see(await bar.locator(".app-stones").screenshot()), track: await eye.see(await bar.locator(".app-track").screenshot()) };
  };
  const all = [];
  for (const number of [0, 1, 2, 3]) all.push(await picture(number));
  for (const number of [1, 2, 3]) expect(inked(all[number].stones) - inked(all[number - 1].stones), `${number} stones`).toBeGreaterThan(15);
  for (const { track } of all) expect(inked(track)).toBeGreaterThan(30);
  expect(differing(all[0].track, all[3].track)).toBeGreaterThan(30);
  await eye.close();
});

test("what was skipped stands apart as «Ikke besvart», and never as low @C-05", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "result");
  const skipped = profiles.short.attempts[0].replies.filter(([, { answer }]) => answer === "skipped").map(([id]) => t(`competence.${id.split(".")[0]}.name`));
  expect(skipped.length).toBeGreaterThan(0);
  await visitor.opensAll();
  const apart = page.locator("main").getByRole("heading", { name: t("result.unanswered.heading") });
  await expect(apart).toBeVisible();
  const list = (await apart.locator("xpath=following-sibling::p[1]").textContent()).toLowerCase();
  const shown = (await page.locator("main .app-bar strong").allTextContents()).map((text) => text.replace(/:\s*$/, ""));
  const rows = await page.locator("main table tbody th").allTextContents();
  for (const name of skipped) {
    expect(list).toContain(name.toLowerCase());
    expect(shown).not.toContain(name);
    expect(rows).not.toContain(name);
  }
  for (const address of ["print", "check"]) {
    await visitor.visit(address);
    const bars = (await page.locator("main .app-bar strong").allTextContents()).map((text) => text.replace(/:\s*$/, ""));
    for (const name of skipped) expect(bars, `#/${address}`).not.toContain(name);
  }
  await expect(page.locator(".app-answer[data-unanswered=true]")).toHaveCount(skipped.length);
  await expect(page.locator(".app-answer[data-unanswered=true] .app-stones")).toHaveCount(0);

  await visitor.openAs(profiles.skipped, "result");
  await expect(page.locator("main")).toContainText(t("result.all_unsure.message"));
  await expect(page.locator("main .app-bar")).toHaveCount(0);
  expect(await page.locator("main").innerText()).not.toContain(t("level.not_yet"));
});

// Attempts do not yet hold the version of the content they were given on, so that difference cannot be named before they do.
for (const [language, options] of [["nb", {}], ["en", ENGLISH]]) {
  test.describe(language, () => {
    test.use(options);
    test("two attempts are compared in words, in the order of making, and chance is not change @C-06", async ({ visitor, page, t }) => {
      await visitor.openAs(profiles.twice, "compare");
      const columns = await page.locator("main thead th").allTextContents();
      expect(columns).toHaveLength(4);
      // The second attempt has an earlier date: somebody set the clock. The order is that of making.
      const day = (text) => new Intl.DateTimeFormat({ nb: "nb-NO", en: "en-GB" }[language], { dateStyle: "long", timeZone: "UTC" }).format(new Date(text));
      const [earlier, later] = [day("2026-03-02"), day("2026-01-15")];
      expect(columns.slice(1, 3)).toEqual([earlier, later]);
      const lead = await page.locator("main .app-lead").innerText();
      expect(lead.indexOf(earlier)).toBeLessThan(lead.indexOf(later));
      const changes = await page.locator("main tbody tr").evaluateAll((rows) => rows.map((row) => row.lastElementChild.textContent.trim()));
      const known = [t("compare.same"), t("compare.new"), t("compare.gone"), ...[1, 2, 3].flatMap((n) => [t("compare.up", { n }), t("compare.down", { n })])];
      for (const change of changes) expect(known, change).toContain(change);
      for (const change of [t("compare.same"), t("compare.new"), t("compare.gone")]) expect(changes).toContain(change);
      expect(changes.some((change) => known.slice(3).includes(change)), `something moved: ${changes}`).toBe(true);
      await expect(page.locator("main")).toContainText(t("compare.chance.message"));
      expect(await page.locator("main").innerText()).not.toMatch(GRADES);
      const rows = await page.locator("main tbody tr").evaluateAll((rows) => rows.map((row) => row.children[1].textContent === row.children[2].textContent ? row.lastElementChild.textContent.trim() : null).filter(Boolean));
      expect(rows.filter((change) => change !== t("compare.same")), "what is the same twice has not changed").toEqual([]);
    });
  });
}

for (const whose of ["short", "full", "notYet", "well"]) {
  test(`every suggestion says why, what, how long, what it costs, where and what to do: ${whose} @C-07`, async ({ visitor, page, t }) => {
    await visitor.openAs(profiles[whose], "path");
    await page.locator(".app-step").first().waitFor();
    await visitor.opensAll();
    const steps = await page.locator("main .app-step").evaluateAll((all) => all.map((step) => ({
      title: step.querySelector("h2, h3").textContent,
      text: step.textContent,
      facts: Object.fromEntries([...step.querySelectorAll(".app-facts > div")].map((fact) => [fact.querySelector("dt").textContent.trim(), fact.querySelector("dd").textContent.trim()])),
      actions: [...step.querySelectorAll(".app-actions a, .app-actions button")].map((action) => action.textContent.trim()),
      quote: step.querySelector(".app-quote")?.textContent ?? "",
      folded: Boolean(step.closest("details")),
    })));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ folded }) => !folded).length, "at most five at first").toBeLessThanOrEqual(5);
    for (const { title, text, facts, actions, quote } of steps) {
      expect(text, `${title}: why`).toContain(t("path.why", { reason: "" }).trim());
      for (const fact of ["length", "form", "cost", "decides", "checked"]) expect(facts[t(`path.fact.${fact}`)] ?? "", `${title}: ${fact}`).not.toBe("");
      const places = ["home", "local", "region", "country"].map((place) => t(`path.place.${place}`));
      expect(places.some((place) => text.toLowerCase().includes(place.toLowerCase())), `${title}: where`).toBe(true);
      expect(quote, `${title}: the next step`).not.toBe("");
      expect(actions.length, `${title}: ${actions}`).toBeGreaterThanOrEqual(3);
    }
  });
}

test("«Ikke for meg» hides a suggestion, it can be taken back in two ways, and it stays so @C-07", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "path");
  const open = page.locator("main > div > ol > .app-step h2, main .app-steps:not(details .app-steps) > .app-step h2");
  const titles = () => page.locator("main .app-step").evaluateAll((all) => all.filter((step) => !step.closest("details")).map((step) => step.querySelector("h2").textContent));
  await open.first().waitFor();
  const before = await titles();
  const hide = page.getByRole("button", { name: new RegExp(`^${t("path.hide.label")}`) });
  await hide.nth(1).click();
  await expect.poll(titles).not.toContain(before[1]);
  await visitor.button("undo.label").click();
  await expect.poll(titles).toEqual(before);

  await hide.nth(1).click();
  await expect.poll(titles).not.toContain(before[1]);
  await page.reload();
  await visitor.ready();
  await expect.poll(titles, "and it is kept").not.toContain(before[1]);
  await page.getByText(t("path.hidden.summary")).click();
  await page.getByRole("button", { name: new RegExp(`^${t("path.unhide.label")}`) }).click();
  await expect.poll(titles).toEqual(before);
});

test("the result is the same without colour, sound and motion @C-08", async ({ visitor, page }) => {
  await page.addInitScript(() => {
    window.sounds = 0;
    const count = () => void (window.sounds += 1);
    window.AudioContext = class { constructor() { count(); } };
    HTMLMediaElement.prototype.play = count;
    speechSynthesis.speak = count;
    navigator.vibrate = count;
  });
  const words = async () => {
    await visitor.openAs(profiles.full, "result");
    await visitor.settled();
    return page.locator("main").innerText();
  };
  const first = await words();
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  expect(await words()).toBe(first);
  expect(await page.evaluate(() => window.sounds)).toBe(0);
  await expect(page.locator("canvas, video, audio, [class*=confetti]")).toHaveCount(0);
});
