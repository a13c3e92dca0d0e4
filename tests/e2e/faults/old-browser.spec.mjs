// A browser that lacks what the program is made with: a sentence that says so and lets the data be had, or it works.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import binaryen from "binaryen";
import { answer, answered, boot, bystander, expect, expectAlive, open, panel, records, say, seed, test, toFirstQuestion } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;

/** The panel of the start script, and a file with all that is kept. */
async function isTold(page, before) {
  await expect(panel(page).getByRole("heading")).toHaveText(boot.nb.failed[0], { timeout: 10_000 });
  await expect(panel(page).locator("#rescue-text")).toHaveText(boot.nb.failed[1]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: boot.nb.download, exact: true }).click()]);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(saved.database.stores.events.map(({ key, value }) => [key, value])).toEqual(before);
}

test("@F-070 a browser that has no wasm at all, as some are set up: the panel, and the data", async ({ launchOptions, baseURL }) => {
  // Without a compiler V8 offers no WebAssembly; so do Edge's and Apple's strictest settings.
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, "--js-flags=--jitless"] });
  try {
    const context = await browser.newContext({ baseURL, locale: "nb-NO" });
    const before = await seed(context);
    const page = await context.newPage();
    await page.goto("/");
    expect(await page.evaluate(() => typeof WebAssembly)).toBe("undefined");
    await isTold(page, before);
  } finally {
    await browser.close();
  }
});

/** What the compiler of an old browser says of a program that it does not understand. */
const refuses = () => {
  for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"])
    WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError("invalid value type 0x7b @+30"));
};

/** A script as a browser meets it that does not know its grammar. */
const unreadable = (route) => route.fulfill({ contentType: "text/javascript", body: "let = ?. ;" });

test("@F-070 a browser whose wasm lacks what the program needs: the panel, and the data", async ({ page, context, complaints }) => {
  complaints.allow(/./);
  const before = await seed(context);
  await page.addInitScript(refuses);
  await page.goto("/");
  await isTold(page, before);
});

test("@F-070 a browser that cannot read the program's script: the panel, and the data", async ({ page, context, complaints }) => {
  complaints.allow(/./);
  const before = await seed(context);
  // What the page is built with would refuse other bytes before anybody reads them.
  await page.route("**/*", async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ integrity="[^"]*"/g, "") });
  });
  await page.route("**/kompetansesti-*.js", unreadable);
  await page.goto("/");
  await isTold(page, before);
});

test("@F-070 a browser that cannot even read the start script: the page says in words what to do", async ({ page, complaints }) => {
  complaints.allow(/./);
  await page.route("**/boot.js", unreadable);
  await page.goto("/");
  const late = page.locator(".shell-late");
  await expect(late).toContainText("Last inn siden på nytt");
  await expect.poll(() => late.evaluate((line) => getComputedStyle(line).visibility + getComputedStyle(line).opacity), { timeout: 10_000 }).toBe("visible1");
});

/** What has come to browsers in the last three years and a little more, of what a page like this could be tempted to use. */
const NEW = [
  ["Promise", "withResolvers try"], ["Array", "fromAsync"], ["Object", "groupBy"], ["Map", "groupBy"], ["URL", "parse canParse"], ["RegExp", "escape"], ["Error", "isError"],
  ["Set.prototype", "union intersection difference isSubsetOf isSupersetOf isDisjointFrom symmetricDifference"],
  ["Array.prototype", "toSorted toSpliced toReversed with"], ["String.prototype", "isWellFormed toWellFormed"], ["ArrayBuffer.prototype", "transfer resize"],
  ["Iterator.prototype", "map filter take drop flatMap reduce toArray forEach some every find"], ["Uint8Array.prototype", "toBase64 toHex"], ["Uint8Array", "fromBase64 fromHex"],
  ["Document.prototype", "startViewTransition caretPositionFromPoint"], ["Element.prototype", "checkVisibility setHTMLUnsafe setHTML moveBefore ariaNotify"], ["HTMLElement.prototype", "showPopover hidePopover togglePopover"],
  ["HTMLDialogElement.prototype", "requestClose"], ["IDBFactory.prototype", "databases"], ["Navigator.prototype", "locks storage userActivation virtualKeyboard"], ["AbortSignal", "any timeout"],
  ["Response", "json"], ["Intl", "Segmenter DurationFormat"], ["WebAssembly", "Tag Exception JSTag promising Suspending"],
  ["window", "scheduler navigation structuredClone BroadcastChannel CompressionStream DecompressionStream Iterator CloseWatcher documentPictureInPicture showSaveFilePicker requestIdleCallback"],
];

const withoutNew = (list) => {
  window.gone = [];
  for (const [path, names] of list) {
    const owner = path === "window" ? window : path.split(".").reduce((part, name) => part?.[name], window);
    for (const name of names.split(" ")) if (owner && name in owner && delete owner[name] && !(name in owner)) window.gone.push(name);
  }
};

test("@F-070 a browser that lacks everything that has come in the last years: the person answers, it is kept, and the path is made", async ({ page, complaints }) => {
  await page.addInitScript(withoutNew, NEW);
  await open(page);
  expect((await page.evaluate(() => window.gone)).length, "so many things are taken away").toBeGreaterThan(40);
  await toFirstQuestion(page);
  const given = [];
  while (/#\/question\//.test(page.url())) given.push(await answer(page));
  await page.goto("/#/path");
  await page.locator(".app-step").first().waitFor();
  await page.reload();
  await page.locator(".app-step").first().waitFor();
  const other = await bystander(page.context());
  expect(answered(await records(other))).toEqual(given);
  expectAlive(complaints);
});

test("@F-070 no program of the site asks for more of a browser's wasm than all have had since 2022: no SIMD, no garbage collection, no threads", () => {
  const programs = readdirSync(DIST).filter((name) => name.endsWith(".wasm"));
  expect(programs.length).toBeGreaterThan(1);
  const has = binaryen.Features;
  const OLD = has.MVP | has.MutableGlobals | has.SignExt | has.NontrappingFPToInt | has.Multivalue
    // The second of each is a part of the first.
    | has.BulkMemory | has.BulkMemoryOpt | has.ReferenceTypes | has.CallIndirectOverlong;
  const fits = (bytes, features) => {
    const program = binaryen.readBinary(bytes);
    program.setFeatures(features);
    const valid = program.validate();
    program.dispose();
    return Boolean(valid);
  };
  // A function that gives back a vector: what is looked for is found, and is written to the log as it is.
  const simd = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
  expect([fits(simd, OLD), fits(simd, OLD | has.SIMD128)]).toEqual([false, true]);
  for (const name of programs) expect(fits(readFileSync(join(DIST, name)), OLD), name).toBe(true);
});
