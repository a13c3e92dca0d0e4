// Two at one screen: one reads Norwegian, the other the language beside it. There is one set of answers, and what is chosen can be
// changed in the middle of a question.
import { speaksToo, first, second } from "../support/beside.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { words } from "../support/words.mjs";
import { opens } from "../visits/support/visit.mjs";

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
/** What carries two languages inside the program, and nobody may ever see (src/i18n/beside.rs). */
const MARKS = /[\uE000-\uF8FF]/;

/** Where the two halves of the heading stand. */
const halves = (page) => page.locator("#page-heading").evaluate((heading) => {
  const range = document.createRange();
  range.selectNodeContents(heading.firstChild);
  const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
  return { own: box(range.getBoundingClientRect()), other: box(heading.querySelector(".app-beside").getBoundingClientRect()) };
});

/** Answers what stands there, in the page: what every question must be is asserted in other journeys. */
async function answersAll(page) {
  while (new URL(page.url()).hash.startsWith("#/question/")) {
    await page.evaluate(async () => {
      const from = location.hash;
      const language = !from.includes(".");
      document.querySelector(`main input[value="${language ? "B1" : "alone"}"]`).click();
      document.querySelector("main .app-actions .ds-button:not([data-variant])").click();
      while (location.hash === from || document.activeElement?.id !== "page-heading") await new Promise(requestAnimationFrame);
    });
  }
}

test.use({ locale: "nb-NO", viewport: PHONE, offersAll: true, hurries: true });

for (const other of ["uk", "ar"]) {
  const theirs = words(other);

  test.describe(`nb and ${other}`, () => {
    for (const viewport of [PHONE, DESK]) {
      test(`a question stands in both at ${viewport.width} px, with one set of answers @I-01 @I-05 @journey`, async ({ person, page }) => {
        await page.setViewportSize(viewport);
        await person.begins();
        const question = person.address();
        await speaksToo(page, other);
        await page.evaluate((hash) => (location.hash = hash), `#/${question}`);
        const key = `statement.${question.replace("question/", "")}`;
        await expect.poll(() => first(person.heading)).toBe(person.t(key));
        expect(await second(person.heading)).toBe(theirs.t(key));
        const direction = await person.heading.locator(".app-beside").evaluate((half) => getComputedStyle(half).direction);
        expect(direction).toBe(other === "ar" ? "rtl" : "ltr");
        await expect(page.locator("main .app-beside:not([lang])")).toHaveCount(0);

        const options = page.locator("main .app-option-text");
        await expect(options).toHaveCount(5);
        for (let step = 0; step < 4; step += 1) {
          expect(await first(options.nth(step))).toBe(person.t(`scale.${step}`));
          expect(await second(options.nth(step))).toBe(theirs.t(`scale.${step}`));
        }
        await expect(page.locator("main input[type=radio]")).toHaveCount(5);

        const { own, other: beside } = await halves(page);
        if (viewport === PHONE) expect(beside.top, "stacked").toBeGreaterThanOrEqual(own.bottom - 1);
        else {
          expect(beside.left, "side by side").toBeGreaterThanOrEqual(own.right);
          expect(Math.abs(beside.top - own.top)).toBeLessThan(8);
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, "nothing stands beside the page").toBe(0);
        // The one who reads the other language answers.
        await options.nth(2).locator(".app-beside").click();
        await expect(page.locator("main input:checked")).toHaveValue("alone");
        await person.goOn(() => page.locator("main .app-beside", { hasText: theirs.t("question.next.label") }).click());
        await person.isSaved(1);
      });
    }

    test(`changed in the middle of a question: answer, place and keyboard stay @I-04${other === "uk" ? "" : " @full"}`, async ({ person, page }) => {
      await person.begins();
      const question = person.address();
      await speaksToo(page, other);
      await page.evaluate((hash) => (location.hash = hash), `#/${question}`);
      await page.locator("main input[value=with_help]").check();
      const key = `statement.${question.replace("question/", "")}`;
      for (const next of ["en", "pl", other]) {
        await page.locator("#second").focus();
        await page.locator("#second").selectOption(next);
        await expect.poll(() => second(person.heading)).toBe(words(next).t(key));
        await expect(page.locator("#second")).toBeFocused();
        await expect(page.locator("main input:checked")).toHaveValue("with_help");
        expect(person.address()).toBe(question);
      }
      // Also the first of them.
      await page.locator("#language").focus();
      await page.locator("#language").selectOption("da");
      await expect.poll(() => first(person.heading)).toBe(words("da").t(key));
      expect(await second(person.heading)).toBe(theirs.t(key));
      await expect(page.locator("#language")).toBeFocused();
      await expect(page.locator("main input:checked")).toHaveValue("with_help");
      await expect(page.locator("html")).toHaveAttribute("lang", "da");
    });

    test(`result, path and paper stand in both; what leaves is in the first alone @I-05 @T-02${other === "ar" ? "" : " @full"}`, async ({ person, page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await person.begins({ wants: { occupation: "lagermedarbeider" }, place: { country: "NO", region: "innlandet", first_language: "no" } });
      const question = person.address();
      await speaksToo(page, other);
      await page.evaluate((hash) => (location.hash = hash), `#/${question}`);
      await person.heading.locator(".app-beside").waitFor();
      await answersAll(page);
      await person.visit("result");
      await expect.poll(() => second(person.heading)).toBe(theirs.t("result.title"));
      await expect(page.locator(".app-bars .app-beside").first()).toHaveAttribute("lang", other);
      await person.visit("path");
      const step = page.locator(".app-step-heading h2").first();
      await step.locator(".app-beside").waitFor();
      expect(await second(step)).not.toBe(await first(step));
      await person.visit("print");
      await page.locator(".app-sheet-step").first().waitFor();
      await expect(page.locator(".app-sheet h1 .app-beside, .app-sheet h2 .app-beside").first()).toHaveAttribute("lang", other);
      for (const address of ["result", "path", "print", "take", "plan", "ways", "compare"]) {
        await person.visit(address);
        expect(await page.evaluate(() => document.documentElement.outerHTML), address).not.toMatch(MARKS);
        expect(await page.title(), address).not.toMatch(MARKS);
      }
      await person.visit("take");
      await page.locator("main .app-beside", { hasText: theirs.t("take.copy.label") }).first().click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(person.t("result.own_view.message"));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).not.toMatch(MARKS);
      expect(copied).not.toContain(theirs.t("result.own_view.message"));
    });
  });
}

test("two languages stand there again after a reload, until one is enough", async ({ person, page }) => {
  await person.begins();
  await speaksToo(page, "uk");
  await person.reload();
  await expect(person.heading.locator(".app-beside")).toHaveAttribute("lang", "uk");
  await page.locator("input[name=beside][value=none]").check();
  await expect(page.locator(".app-beside")).toHaveCount(0);
  await expect(page.locator("#second")).toHaveCount(0);
  await person.reload();
  await person.reads("settings.second.label");
  await page.waitForTimeout(500);
  await expect(page.locator(".app-beside")).toHaveCount(0);
});

test("names are found in both languages, also with a slip, and what stands still is drawn anew in another @work", async ({ person, page }) => {
  const [theirs, others] = [words("uk"), words("ar")];
  await person.begins();
  await speaksToo(page, "uk");
  await page.evaluate(() => (location.hash = "#/goal"));
  await page.locator("input[name=goal][value=occupation]").check();
  const found = page.locator("input[name=occupation]").first();
  for (const query of ["elektirker", theirs.t("occupation.elektriker.name")]) {
    await page.locator("#occupation-search").fill(query);
    await expect(found, query).toHaveValue("elektriker");
  }
  await page.evaluate(() => (location.hash = "#/jobs"));
  await page.locator("#job-search").fill("kokk");
  await page.locator("[role=listbox] [role=option]").first().click();
  await page.locator("main .app-beside", { hasText: theirs.t("work.jobs.rate") }).click();
  const heading = page.locator("#page-heading");
  const asks = (words) => expect.poll(() => second(heading)).toMatch(words.like("work.rate.question"));
  await asks(theirs);
  await page.locator("#second").selectOption("ar");
  await asks(others);
  expect(await heading.textContent()).not.toContain("⟦");
});

test("a second language that cannot be fetched is told of, and can be chosen again", async ({ person, page, complaints }) => {
  complaints.allow(/Failed to load resource/);
  await person.begins();
  await page.route("**/locales/uk/**", (route) => route.abort());
  await person.visit("settings");
  await page.locator("input[name=beside][value=uk]").click();
  await expect(page.getByText(person.t("language.fault.message"))).toBeVisible();
  await expect(page.locator("input[name=beside][value=none]")).toBeChecked();
  await expect(page.locator(".app-beside")).toHaveCount(0);
  await page.unroute("**/locales/uk/**");
  await speaksToo(page, "uk");
  await expect(page.getByText(person.t("language.fault.message"))).toHaveCount(0);
  // Another that fails leaves what stands there.
  await page.route("**/locales/pl/**", (route) => route.abort());
  await page.locator("#second").selectOption("pl");
  await page.locator("main .app-alert").first().waitFor();
  await expect(page.locator("#second")).toHaveValue("uk");
  await expect(person.heading.locator(".app-beside")).toHaveAttribute("lang", "uk");
});

test("with two languages and 320 px nothing is cut off or must be pushed sideways @I-05 @I-06", async ({ person, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await person.begins();
  const question = person.address();
  await speaksToo(page, "uk");
  for (const address of [question, "goal", "about-you/work", "settings", "take", "privacy", ""]) {
    await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
    await page.locator("main .app-beside").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

test("where many use one screen, the next one begins with one language", async ({ person, page }) => {
  await opens(page, "desk");
  await page.evaluate(() => localStorage.setItem("kompetansesti.second", "en"));
  await person.reload();
  await page.waitForTimeout(500);
  await expect(page.locator(".app-beside")).toHaveCount(0);
});

test("what is chosen before the start, and given up, leaves nothing on the device", async ({ person, page }) => {
  await person.open();
  await speaksToo(page, "uk");
  await page.locator("input[name=beside][value=none]").check();
  await expect(page.locator(".app-beside")).toHaveCount(0);
  expect((await person.traces()).localStorage).toEqual([]);
});

test.describe("with the service worker", () => {
  // What a test answers in the place of the server, the worker does not see.
  test.use({ serviceWorkers: "allow", offersAll: false });

  test("both languages are there without a network @R-UPD-03", async ({ person, page, context }) => {
    await person.begins();
    await speaksToo(page, "en");
    await page.locator("html[data-kept]").waitFor({ state: "attached", timeout: 30_000 });
    // As many files of words as of the first language.
    await expect.poll(() => page.evaluate(async () => {
      const keys = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat();
      const of = (language) => keys.filter(({ url }) => url.includes(`/locales/${language}/`)).length;
      return of("nb") > 0 && of("en") === of("nb");
    }), { timeout: 30_000 }).toBe(true);
    await page.goto("about:blank");
    await context.setOffline(true);
    await person.open("./#/settings");
    await expect(person.heading.locator(".app-beside")).toHaveAttribute("lang", "en");
    await page.locator("#second").selectOption("nb");
    await page.locator("#second").selectOption("en");
    await expect(person.heading.locator(".app-beside")).toHaveAttribute("lang", "en");
  });
});
