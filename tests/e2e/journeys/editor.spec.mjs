// An editor without tools: chooses a folder on editor.html, sees what to mend, and sees the content as people will.
import AxeBuilder from "@axe-core/playwright";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { occupations, offers, words } from "../support/words.mjs";

const { DIST = "dist" } = process.env;

/** A copy of the content, with something changed in one file. */
function folder(file, change) {
  const made = mkdtempSync(join(tmpdir(), "editor-"));
  for (const part of ["content", "locales", "config.json"]) cpSync(join(DIST, part), join(made, "site", part), { recursive: true });
  if (file) writeFileSync(join(made, "site", file), change(readFileSync(join(made, "site", file), "utf8")));
  return { path: join(made, "site"), done: () => rmSync(made, { recursive: true }) };
}

async function opens(page, chosen) {
  await page.goto("editor.html");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.locator("#folder").setInputFiles(chosen.path);
  // Everything is read and checked, in all languages that there are.
  await expect(page.locator("#outcome")).toBeFocused({ timeout: 30_000 });
}

async function hasNoBarrier(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
}

const places = [...ON_A_PHONE, { language: "en", viewport: { width: 1280, height: 800 } }, { language: "da", viewport: { width: 1280, height: 800 } }];
inEach(places, ({ language }) => {
  const { t } = words(language);
  test.setTimeout(120_000);

  test("an editor whose content is right is told so, and sees all of it", async ({ page }) => {
    const chosen = folder();
    await opens(page, chosen);
    await expect(page.locator("#outcome")).toContainText(t("editor.none.heading"));
    await hasNoBarrier(page);
    await page.getByRole("button", { name: t("editor.tab.all"), exact: true }).click();
    await expect(page.locator("#page-heading")).toHaveText(t("editor.all.heading"));
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await hasNoBarrier(page);
    for (const country of ["NO", "DK"]) {
      await page.locator("#country").selectOption(country);
      const here = offers.filter((offer) => offer.country === country);
      await expect(page.locator(".app-step")).toHaveCount(here.length);
      await expect(page.locator("body")).not.toContainText("⟦");
      const jobs = occupations.filter((job) => job.countries.includes(country));
      await expect(page.getByText(t("editor.occupations.heading", { n: jobs.length }), { exact: true })).toBeVisible();
    }
    chosen.done();
  });

  test("an editor goes from the list to a question, and answers it as a person would", async ({ page }) => {
    const chosen = folder();
    await opens(page, chosen);
    await page.getByRole("button", { name: t("editor.tab.all"), exact: true }).click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await page.getByRole("link", { name: t("statement.A1.2"), exact: true }).click();
    await expect(page.locator("#page-heading")).toHaveText(t("statement.A1.2"));
    await hasNoBarrier(page);
    await page.locator('input[name="A1-2"][value="alone"]').check();
    await page.getByRole("button", { name: t("question.next.label"), exact: true }).click();
    await expect(page.locator("#page-heading")).not.toHaveText(t("statement.A1.2"));
    // The way on is there too, by the content that was chosen.
    await page.evaluate(() => (location.hash = "#/path"));
    await expect(page.locator(".app-step").first()).toBeVisible();
    // Nothing of it is kept.
    expect(await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length])).toEqual([0, 0]);
    chosen.done();
  });

  const faults = {
    "a missing comma": ["content/offer/NO.json", (text) => text.replace(",\n", "\n"), "content/offer/NO.json", /line \d+|linje \d+/],
    "a reference to nothing": ["content/rule/DK.json", (text) => text.replace("dk-evejledning", "dk-nobody"), "content/rule/DK.json", /dk-nobody/],
    "a question with two tasks": ["locales/nb/questions.json", (text) => text.replace("Kan du lese et brev om en avtale?", "Kan du lese et brev og svare på det?"), "locales/nb/questions.json", /«og»/],
  };
  for (const [name, [file, change, seen, what]] of Object.entries(faults)) {
    test(`${name} is named with its file and line`, async ({ page }) => {
      const chosen = folder(file, change);
      await opens(page, chosen);
      await expect(page.locator("#outcome")).toContainText(t("editor.faults", { n: 1 }).replace(/^\d+ /, "").split(" ")[0].slice(0, 4));
      await expect(page.getByRole("heading", { name: seen, exact: true })).toBeVisible();
      await expect(page.locator("main")).toContainText(what);
      await hasNoBarrier(page);
      chosen.done();
    });
  }

  test("a folder without content is told so, and a file in another encoding by its name", async ({ page }) => {
    const empty = mkdtempSync(join(tmpdir(), "editor-"));
    writeFileSync(join(empty, "note.txt"), "x");
    await opens(page, { path: empty });
    await expect(page.locator("#outcome")).toHaveText(t("editor.not_content.message"));
    rmSync(empty, { recursive: true });
    const latin = folder("locales/nb/ui.json", (text) => text);
    writeFileSync(join(latin.path, "locales/nb/ui.json"), Buffer.from(readFileSync(join(latin.path, "locales/nb/ui.json"), "utf8"), "latin1"));
    await page.locator("#folder").setInputFiles(latin.path);
    await expect(page.locator("#outcome")).toHaveText(t("editor.unreadable.message", { file: "locales/nb/ui.json" }));
    latin.done();
  });

  test("content that the app cannot start with says which file, and the list says why", async ({ page }) => {
    const chosen = folder("content/framework.json", (text) => text.replace('"version": 1', '"version": 9'));
    await opens(page, chosen);
    await expect(page.locator("main")).toContainText("version 9");
    await page.getByRole("button", { name: t("editor.tab.site"), exact: true }).click();
    await expect(page.getByText(t("editor.broken.message", { file: "content/framework.json" }))).toBeVisible();
    chosen.done();
  });
});

test("the editors' page is in the site, keeps the same policy, and is reached from the page about the content", async ({ page }) => {
  await page.goto("#/about");
  await page.locator('a[href="./editor.html"]').click();
  await expect(page.locator("#folder")).toBeVisible();
});
