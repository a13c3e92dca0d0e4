// Texts that would be markup, in everything that a person can write or open: they stay texts, on every screen, on paper and in what leaves.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "../access/support/access.mjs";
import { competences } from "../support/words.mjs";
import { ADDRESSES, MARKUP, STYLES, harmless, personOf, shape, watchElements } from "./support/markup.mjs";

/** The screens on which anything of a person may stand. */
const SCREENS = [
  "print", "result", "evidence/A1", "check", "path", "plan", "ways", "take", "carry", "compare", "research", "jobs", "rate", "matches",
  "goal", "about-you/place", "about-you/school", "paper", "settings", "",
];
/** What comes a little later than its screen. */
const LATER = { print: ".app-sheet-step", path: ".app-step", ways: ".app-map > li" };
/** The paper and the result are looked at for each file, and all screens for the first. */
const parts = Array.from({ length: Math.ceil(MARKUP.length / competences.length) }, (_, at) => MARKUP.slice(at * competences.length, (at + 1) * competences.length));

test.beforeEach(async ({ context, page }) => {
  await watchElements(context);
  page.on("dialog", (dialog) => { page.dialogs = [...(page.dialogs ?? []), dialog.message()]; return dialog.dismiss(); });
});
async function nothingWasMade(page, where) {
  expect(await page.evaluate(() => window.made()), `${where}: no element made of a text`).toEqual([]);
  expect(page.dialogs ?? [], `${where}: no dialog`).toEqual([]);
}

test("@R-EXP-10 more than 200 texts that would be markup, in every field of a file: each is read as it was written, and no element comes of any", async ({ visitor, page }) => {
  test.setTimeout(180_000);
  expect(new Set(MARKUP).size).toBeGreaterThan(200);
  // What is said once a day, where a browser has not promised to keep what is here, would stand on one of the two only.
  await page.addInitScript(() => { StorageManager.prototype.persisted = async () => true; });
  let read = 0;
  for (const [number, texts] of parts.entries()) {
    const screens = number === 0 ? SCREENS : ["print", "result", "evidence/A1"];
    const built = {};
    for (const these of [texts.map(harmless), texts]) {
      await visitor.openAs(personOf(these), "print");
      for (const screen of screens) {
        await visitor.visit(screen);
        if (LATER[screen]) await page.locator(LATER[screen]).first().waitFor();
        await visitor.opensAll();
        if (these !== texts) built[screen] = await shape(page);
        else await expect.poll(() => shape(page), `${screen} is built as it is of texts without markup`).toEqual(built[screen]);
        if (screen === "print" && these === texts) {
          const notes = await page.locator(".app-sheet dd").allTextContents();
          for (const text of texts) {
            // What would turn or hide the words beside it is kept, and not shown (src/measure/note.rs).
            const words = text.trim().replace(/\u202e/g, "");
            expect(notes.some((note) => note.includes(words)), `on paper: ${text}`).toBe(true);
            read += 1;
          }
        }
      }
      await nothingWasMade(page, `file ${number}`);
    }
  }
  expect(read).toBe(MARKUP.length);
});

test("@R-EXP-10 the same texts written by hand, in every field there is: nothing is made of them", async ({ visitor, page }) => {
  test.setTimeout(180_000);
  await visitor.openAs(personOf(["x"]), "evidence/A1");
  const some = MARKUP.filter((_, at) => at % 7 === 0);
  const fields = {
    "evidence/A1": ["#note"], receive: ["#code"], goal: ["#occupation-search"], "about-you/school": ["#trade-search"], lock: ["#sentence"],
    jobs: ["main [type=search], main [role=combobox]"], paper: ["main [type=search], main [role=combobox]"],
  };
  for (const [screen, selectors] of Object.entries(fields)) {
    await visitor.visit(screen);
    await visitor.opensAll();
    if (screen === "goal") await page.locator("input[name=goal][value=occupation]").check();
    for (const selector of selectors) {
      const field = page.locator(selector).first();
      await expect(field, screen).toBeVisible();
      for (const text of some) await field.fill(text);
      if (screen === "receive") await visitor.button("receive.code.read").click();
    }
    await nothingWasMade(page, screen);
  }
  for (const text of MARKUP.slice(0, 5)) {
    await visitor.visit("evidence/A1");
    await page.locator("#note").fill(text);
    await visitor.goOn(() => visitor.button("evidence.save.label").click());
    await visitor.visit("print");
    await expect(page.locator(".app-sheet dd").filter({ hasText: text })).toHaveCount(1);
  }
  await nothingWasMade(page, "paper");
});

/** Opens a file from the disk as a browser does, outside the policy of the site. */
async function opens(browser, name, text) {
  const folder = mkdtempSync(join(tmpdir(), "kompetansesti-markup-"));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const dialogs = [];
    const asked = [];
    page.on("dialog", (dialog) => { dialogs.push(dialog.message()); return dialog.dismiss(); });
    page.on("request", (request) => { if (/evil/.test(request.url())) asked.push(request.url()); });
    writeFileSync(join(folder, name), text);
    await page.goto(pathToFileURL(join(folder, name)).href);
    const tags = await page.evaluate(() => [...document.querySelectorAll("*")].map((one) => one.localName));
    return { dialogs, asked, tags: new Set(tags) };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}
const HARMFUL = ["script", "img", "iframe", "object", "embed", "form", "video", "base", "marquee", "math"];

test("@R-EXP-10 what leaves: file, locked file, copied text, drawings and the paper as a web page and as PDF run nothing when they are opened", async ({ visitor, page, browser }) => {
  test.setTimeout(120_000);
  const witness = await opens(browser, "a.html", `<p>x</p>${MARKUP[1]}`);
  expect([witness.dialogs, witness.tags.has("img")], "what is markup would be seen").toEqual([["1"], true]);
  const left = [];
  page.on("download", (download) => left.push(download));
  await page.addInitScript(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void window.copied.push(text), write: async () => void window.copied.push("rich") } });
  });
  for (const texts of [parts[0], parts.at(-1)]) {
    await visitor.openAs(personOf(texts), "take");
    await visitor.button("take.copy.label").click();
    await expect.poll(() => page.evaluate(() => window.copied.length)).toBe(1);
    const [copied] = await page.evaluate(() => window.copied.splice(0));
    expect(copied, "a plain text, in which the words stand").toContain(texts[0]);
    const [file] = await Promise.all([page.waitForEvent("download"), visitor.button("take.file.label").click()]);
    const saved = readFileSync(await file.path(), "utf8");
    expect(saved).toContain(JSON.stringify(texts[0]).slice(1, -1));
    const drawings = [];
    for (const screen of ["carry", "result", "path", "print"]) {
      await visitor.visit(screen);
      drawings.push(...(await page.locator("svg").evaluateAll((all) => all.map((one) => new XMLSerializer().serializeToString(one)))));
    }
    expect(drawings.length).toBeGreaterThan(3);
    const paper = await page.content();
    // Each as it is offered: none of them is a web page or a drawing.
    for (const [name, text] of [[file.suggestedFilename(), saved], ["copied.txt", copied]]) {
      const { dialogs, asked, tags } = await opens(browser, name, text);
      expect([dialogs, asked, HARMFUL.filter((tag) => tags.has(tag))], name).toEqual([[], [], []]);
    }
    // And what a browser itself can save: the paper as a web page, and each drawing.
    const saves = await opens(browser, "paper.html", paper.replaceAll(/<script[^>]*(src|data-js)=[^>]*><\/script>/g, ""));
    expect([saves.dialogs, saves.asked, HARMFUL.filter((tag) => saves.tags.has(tag))], "the paper").toEqual([[], [], []]);
    for (const drawing of new Set(drawings)) {
      const { dialogs, asked, tags } = await opens(browser, "drawing.svg", drawing);
      expect([dialogs, asked, HARMFUL.filter((tag) => tags.has(tag))], "a drawing").toEqual([[], [], []]);
    }
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/g) ?? [], "the paper as PDF").toEqual([]);
    expect([...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address).filter((address) => /evil|javascript|^data|xn--/.test(address))).toEqual([]);
  }
  for (const download of left) expect(download.suggestedFilename(), "no web page and no drawing is offered").toMatch(/\.(json|txt|ics)$/);
});

test("@F-091 addresses that lead elsewhere than they read, in every field of a file: none can be followed", async ({ visitor, page }) => {
  await visitor.openAs(personOf(ADDRESSES), "print");
  for (const address of ADDRESSES.slice(0, 4)) await expect(page.locator(".app-sheet dd").filter({ hasText: address.replaceAll("\t", " ") }).first(), "it is read").toBeVisible();
  for (const screen of SCREENS) {
    await visitor.visit(screen);
    await visitor.opensAll();
    const links = await page.evaluate(() => [...document.querySelectorAll("a, area")].map((one) => one.href?.baseVal ?? one.href));
    expect(links.filter((link) => !/^(https?:\/\/|tel:)/.test(link) || /@|evil|xn--/.test(new URL(link).host + new URL(link).username)), screen).toEqual([]);
  }
  await nothingWasMade(page, "all screens");
});

test("@F-094 styles and addresses where a file has ids: nothing is painted by them, and nothing is asked for", async ({ visitor, page, context }) => {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  // Three of them at a time stand where a file has one id only: the goal, the country and the region.
  const turns = STYLES.map((_, at) => [...STYLES.slice(at), ...STYLES.slice(0, at)]).filter((_, at) => at % 3 === 0);
  for (const texts of turns) {
    await visitor.openAs(personOf(texts), "path");
    for (const screen of ["goal", "about-you/place", "about-you/school", "print", "plan", "jobs"]) {
      await visitor.visit(screen);
      const painted = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((one) => {
        const { backgroundImage, listStyleImage, maskImage, cursor, content } = getComputedStyle(one);
        return [one.getAttribute("style"), one.getAttribute("class"), backgroundImage, listStyleImage, maskImage, cursor, content].filter((value) => /evil|expression/.test(value ?? ""));
      }));
      expect(painted, `${texts[0]} on ${screen}`).toEqual([]);
    }
  }
  expect(asked.length, "what is asked for is seen").toBeGreaterThan(10);
  expect(asked.filter((address) => /evil|url\(|%2f%2e|\.\.|kokk/i.test(decodeURIComponent(address)))).toEqual([]);
  await nothingWasMade(page, "all screens");
});
