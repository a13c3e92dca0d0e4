// The paper: two pages of A4 that a person can hand over, read by a machine and by someone who was not there.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { skills } from "../support/words.mjs";
import { DESK, ENGLISH, expect, profiles, test } from "./support/access.mjs";

/** What poppler has to say, or nothing where it is not installed. */
function poppler(tool, ...args) {
  try {
    return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 32_000_000, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

const installed = poppler("pdfinfo", "-v") !== null;
const A4 = { width: 595, height: 842 };

class Paper {
  static async print(page, options = {}) {
    const folder = mkdtempSync(join(tmpdir(), "kompetansesti-paper-"));
    const file = join(folder, "paper.pdf");
    writeFileSync(file, await page.pdf({ format: "A4", tagged: true, preferCSSPageSize: true, ...options }));
    return new Paper(folder, file);
  }

  constructor(folder, file) {
    Object.assign(this, { folder, file });
    this.info = Object.fromEntries(poppler("pdfinfo", file).split("\n").map((line) => line.split(/:\s+/)));
    this.pages = poppler("pdftotext", "-layout", file, "-").split("\f").slice(0, -1);
    // In the order of the document, which is the order in which it is read aloud and copied. A hyphen of ours may end a line: «e-post».
    this.text = poppler("pdftotext", "-raw", file, "-").replace(/-\n/g, "-").replace(/\s+/g, " ");
    this.fonts = poppler("pdffonts", file).trim().split("\n").slice(2);
  }

  away() {
    rmSync(this.folder, { recursive: true });
  }
}

async function printed(visitor, profile, look, options) {
  await visitor.openAs(profile, "print");
  await visitor.page.locator(".app-sheet").waitFor();
  await visitor.settled();
  const paper = await Paper.print(visitor.page, options);
  try {
    await look(paper);
  } finally {
    paper.away();
  }
}

/** That these stand in a text one after the other. */
function expectInOrder(text, parts) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part.replace(/\s+/g, " "), from);
    expect(at, `«${part}» comes after what stands before it, in: ${text.slice(from, from + 400)}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

for (const [language, options] of [["nb", {}], ["en", ENGLISH]]) {
  test.describe(language, () => {
    test.use(options);
    test.skip(!installed, "poppler is not installed");

    for (const whose of ["short", "full"]) {
      test(`at most two tagged pages of A4, read in the right order: ${whose} set @T-01 @T-02`, async ({ visitor, page, t }) => {
        await printed(visitor, profiles[whose], async ({ info, pages, text, fonts }) => {
          expect(Number(info.Pages)).toBeLessThanOrEqual(2);
          expect(info.Tagged).toBe("yes");
          expect(info.Title).toContain(t("print.title"));
          const [width, height] = info["Page size"].match(/[\d.]+/g).map(Number);
          expect(Math.abs(width - A4.width) + Math.abs(height - A4.height)).toBeLessThan(2);
          for (const font of fonts) expect(font, "every font is in the file, and its letters can be copied").toMatch(/ yes +(yes|no) +yes /);

          const steps = await page.locator(".app-sheet-step h3").allInnerTexts();
          expect(steps.length).toBeGreaterThanOrEqual(3);
          const bars = (await page.locator(".app-sheet .app-bar strong").allTextContents()).map((name) => name.trim());
          const languages = (await page.locator(".app-sheet-languages > div").allTextContents()).map((line) => line.trim());
          expect(languages.length, "the language skills that were answered").toBe(whose === "full" ? skills.length : 0);
          expectInOrder(text, [t("print.title"), t("result.title"), t("result.own_view.message"), ...bars, ...languages, ...steps, t("print.reading.heading"), t("print.reading.is"), t("print.reading.is_not")]);
          for (const number of [0, 1]) expect(pages[number] ?? "", "no page is all but empty").toMatch(/\p{L}{3}/u);
          expect(text, "the person's address bar is not on it").not.toMatch(/#\/|127\.0\.0\.1|localhost|file:/);
        });
      });
    }

    test("the copied text says the same as the paper @T-01", async ({ visitor, page, t }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await visitor.openAs(profiles.full, "print");
      const lines = page.locator(".app-sheet > p:not(.app-note), .app-sheet :is(.app-bar-text, .app-sheet-languages > div, h3, .app-sheet-step p:last-child)");
      const said = (await lines.allTextContents()).map((line) => line.trim());
      expect(said.length).toBeGreaterThan(40);
      await visitor.visit("take");
      await visitor.button("take.copy.label").click();
      await page.getByText(t("take.copy.done"), { exact: true }).last().waitFor({ state: "attached" });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      for (const line of said) expect(copied).toContain(line);
    });

    test("it says the day, and which page of how many @T-01", async ({ visitor, page, t }) => {
      await printed(visitor, profiles.full, async ({ pages, text }) => {
        const day = (await page.locator(".app-sheet > .app-note").first().innerText()).split(" · ").at(-1);
        expect(day).toMatch(/\d{4}/);
        expect(text).toContain(day);
        pages.forEach((words, at) => expect(words, t("print.title")).toMatch(new RegExp(`(^|\\s)${at + 1}\\s*(av|of|/)\\s*${pages.length}(\\s|$)`, "m")));
      });
    });
  });
}

test("on paper: eleven points or more, black on white, only what paper can use @T-01", async ({ visitor, page }) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await visitor.openAs(profiles.full, "print");
    await page.emulateMedia({ colorScheme, media: "print" });
    const weak = await page.evaluate(() => {
      const found = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const holder = node.parentElement;
        if (!node.data.trim() || !holder.checkVisibility() || holder.closest(".ds-sr-only")) continue;
        const { fontSize, color } = getComputedStyle(holder);
        const points = parseFloat(fontSize) * 0.75;
        const darkest = Math.max(...color.match(/\d+/g).slice(0, 3).map(Number));
        const name = `«${node.data.trim().slice(0, 40)}»`;
        if (points < 10.99) found.push(`${name} has ${points.toFixed(1)} points`);
        if (darkest > 0x33) found.push(`${name} is ${color}`);
      }
      const grounds = [...document.querySelectorAll("body, main, main *")].filter((element) => element.checkVisibility() && !element.closest("svg")).map((element) => getComputedStyle(element).backgroundColor);
      return [...found, ...new Set(grounds.filter((color) => !/^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(color)))];
    });
    expect(weak, colorScheme).toEqual([]);
    await expect(page.locator(":is(button, a[href], select, input):visible")).toHaveText("Kompetansesti");
    await expect(page.locator(".app-sheet-step .app-tick").first(), "a box to tick").toBeVisible();
    await page.emulateMedia({ media: "screen" });
  }
});

/** How much of the first page is dark: a number that tells a whole page from a pale one, or one without its bars. */
function inkOf({ file, folder }) {
  execFileSync("pdftoppm", ["-gray", "-r", "60", "-f", "1", "-singlefile", file, join(folder, "page")]);
  const picture = readFileSync(join(folder, "page.pgm"));
  return picture.subarray(20).reduce((sum, shade) => sum + 255 - shade, 0);
}

test("the bars are on the paper also when backgrounds are not printed @T-01", async ({ visitor, page }) => {
  test.skip(!installed, "poppler is not installed");
  const ink = [];
  for (const printBackground of [false, true]) await printed(visitor, profiles.full, (paper) => void ink.push(inkOf(paper)), { printBackground });
  expect(ink[0] / ink[1], `${ink}`).toBeGreaterThan(0.97);
  // Without the bars the page is much paler, so the comparison above would have noticed.
  await visitor.wears(".app-track, .app-stones { visibility: hidden }");
  const paper = await Paper.print(page, { printBackground: true });
  expect(inkOf(paper) / ink[1]).toBeLessThan(0.95);
  paper.away();
});

test("a page that is printed at once is not a pale one, caught while it fades in @T-01", async ({ visitor, page }) => {
  test.skip(!installed, "poppler is not installed");
  await visitor.openAs(profiles.short, "path");
  // Nine tenths of the fade lie ahead when the printer asks.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Animation.enable");
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 0.01 });
  await visitor.visit("print");
  const pale = await Paper.print(page);
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 1 });
  await visitor.settled();
  const whole = await Paper.print(page);
  expect(inkOf(pale) / inkOf(whole)).toBeGreaterThan(0.97);
  [pale, whole].forEach((paper) => paper.away());
});

for (const whose of ["short", "full"]) {
  test(`no row is cut in two, and no heading stands alone at the foot of a page: ${whose} set @T-01`, async ({ visitor, page }) => {
    test.skip(!installed, "poppler is not installed");
    await printed(visitor, profiles[whose], async ({ file, pages }) => {
      // Every row and every step stands on one page, whole.
      const blocks = await page.locator(".app-sheet .app-bar-text, .app-sheet-step h3, .app-sheet-step p").allTextContents();
      const squeezed = pages.map((_, at) => poppler("pdftotext", "-raw", "-f", `${at + 1}`, "-l", `${at + 1}`, file, "-").replace(/[\s\u00ad-]+/g, ""));
      const cut = blocks.filter((block) => !squeezed.some((words) => words.includes(block.replace(/[\s\u00ad-]+/g, ""))));
      expect(cut).toEqual([]);
      const steps = await page.locator(".app-sheet-step").evaluateAll((all) => all.map((step) => [...step.querySelectorAll("h3, p")].map((part) => part.textContent)));
      for (const parts of steps) {
        const whole = parts.join("").replace(/[\s\u00ad-]+/g, "");
        expect(squeezed.some((words) => words.includes(whole)), `«${parts[0]}» stands on one page`).toBe(true);
      }
      const headings = await page.locator(".app-sheet :is(h1, h2, h3)").allTextContents();
      for (const words of squeezed.slice(0, -1)) {
        const last = headings.filter((heading) => words.replace(/\d+(av|of|\/)\d+$/, "").endsWith(heading.replace(/[\s\u00ad-]+/g, "")));
        expect(last, "the last words of a page").toEqual([]);
      }
    });
  });
}

// nn and ar come with their languages; right-to-left shaping is tested then.
test.describe("unusual people on paper", () => {
  test.skip(!installed, "poppler is not installed");

  test("nobody has answered: the page says so, and no empty form is printed @T-02", async ({ visitor, page, t }) => {
    await visitor.open("print");
    await expect(page.locator("main")).toContainText(t("nothing.message"));
    const paper = await Paper.print(page);
    expect(Number(paper.info.Pages)).toBe(1);
    expect(paper.info.Tagged).toBe("yes");
    expectInOrder(paper.text, [t("print.title"), t("nothing.message")]);
    paper.away();
  });

  for (const whose of ["skipped", "notYet", "well", "begun"]) {
    test(`the paper is kind, true and short: ${whose} @T-02`, async ({ visitor, t }) => {
      await printed(visitor, profiles[whose], ({ info, text }) => {
        expect(Number(info.Pages)).toBeLessThanOrEqual(2);
        expect(info.Tagged).toBe("yes");
        expectInOrder(text, [t("print.title"), t("result.title"), t("print.reading.heading")]);
        expect(text).not.toMatch(/%|\{\{|undefined|NaN/);
        if (whose === "skipped") expect(text, "unknown is not low").not.toContain(t("level.not_yet"));
        if (whose === "notYet") expect(text).toContain(t("result.all_not_yet.message"));
      });
    });
  }

  test("words of thirty letters and texts half as long again are not cut, on paper and at 320 px @T-02", async ({ visitor, page }) => {
    await page.route("**/locales/nb/*.json", async (route) => {
      const longer = (value) => {
        if (typeof value === "string") return value.startsWith("http") ? value : value.replace(/(?<![{\p{L}])(\p{L}{5,})(?![\p{L}}])/gu, (word) => `${word}${word}`.slice(0, 30));
        return Array.isArray(value) ? value.map(longer) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, longer(inner)]));
      };
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: longer(await answer.json()) });
    });
    // The words are no longer those of the files, so what is pressed is found by what it is.
    await page.goto("./#/take");
    await visitor.ready();
    await visitor.choosesFile(JSON.stringify({ format: "kompetansesti-profile", version: 1, saved: "2026-03-02", profile: profiles.full }));
    await visitor.goOn(() => page.locator(".app-alert button").first().click());
    for (const address of ["result", "path", "check", "print"]) {
      await visitor.visit(address);
      for (const viewport of [{ width: 320, height: 640 }, DESK]) {
        await page.setViewportSize(viewport);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `#/${address} ${viewport.width}`).toBeLessThanOrEqual(0);
      }
    }
    const paper = await Paper.print(page);
    expect(paper.info.Tagged).toBe("yes");
    expect(Number(paper.info.Pages)).toBeLessThanOrEqual(4);
    // Words may be parted at a line's end, but no letter of them is lost over the edge.
    const squeeze = (text) => text.replace(/[\s\u00ad-]+/g, "");
    for (const words of await page.locator(".app-sheet :is(.app-bar-text, h3)").allTextContents()) expect(squeeze(paper.text)).toContain(squeeze(words));
    paper.away();
  });
});

// Every act that takes something away: it says what goes, asks at most once, and can be undone or has a file offered first.
test.describe("taking away", () => {
  test("deleting everything: named, one question, the safe way first, a file offered, undone @T-11", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.short, "settings");
    await expect(visitor.link("storage.copy.label"), "a copy is offered beside it").toBeVisible();
    await visitor.button("settings.delete.label").click();
    const dialog = page.getByRole("dialog", { name: t("settings.delete.heading") });
    await expect(dialog).toContainText(t("settings.delete.message"));
    const order = await dialog.locator("button").allTextContents();
    expect(order).toEqual([t("settings.delete.keep"), t("settings.delete.confirm")]);
    await expect(visitor.button("settings.delete.keep")).toBeFocused();
    await visitor.goOn(() => visitor.button("settings.delete.confirm").click());
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await visitor.button("undo.label").click();
    await expect(visitor.link("start.result.label")).toBeVisible();
  });

  test("deleting one attempt: its button says which, and it comes back @T-11", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.twice, "settings");
    const rows = page.locator("main ul > li").filter({ has: page.getByRole("button") });
    await expect(rows).toHaveCount(2);
    const names = await rows.getByRole("button").allTextContents();
    expect(new Set(names.map((name) => name.replace(/\s+/g, " ").trim())).size, `each button has its own name: ${names}`).toBe(2);
    const before = await rows.allInnerTexts();
    await rows.first().getByRole("button").click();
    await expect(rows).toHaveCount(1);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await visitor.button("undo.label").click();
    await expect.poll(() => rows.allInnerTexts()).toEqual(before);
    expect(t("settings.attempt.deleted")).toMatch(/angre/i);
  });

  test("a file that replaces: shown first, says what it replaces, may be left, undone @T-11", async ({ visitor, page, t }) => {
    await visitor.openAs(profiles.short, "take");
    const file = JSON.stringify({ format: "kompetansesti-profile", version: 1, saved: "2026-03-02", profile: profiles.begun });
    await visitor.choosesFile(file);
    const preview = page.getByRole("status").filter({ hasText: t("take.open.found") });
    await expect(preview).toContainText(t("take.open.replaces"));
    await visitor.button("take.open.leave").click();
    await expect(preview).toHaveCount(0);
    await visitor.visit("check");
    await expect(page.locator(".app-answer")).toHaveCount(16);
    await visitor.visit("take");
    await visitor.choosesFile(file);
    await visitor.goOn(() => visitor.button("take.open.use").click());
    await expect(page.locator(".app-answer")).toHaveCount(5);
    await visitor.button("undo.label").click();
    await expect(page.locator(".app-answer")).toHaveCount(16);
  });

  test("a new start takes nothing away: the earlier attempt is kept @T-11", async ({ visitor, page }) => {
    await visitor.openAs(profiles.short, "");
    await visitor.goOn(() => visitor.button("start.again_short.label").click());
    await visitor.visit("settings");
    await expect(page.locator("main ul > li").filter({ has: page.getByRole("button") })).toHaveCount(2);
  });
});
