// A program that does not arrive, arrives damaged, or stops: a panel that works without it, and a way on.
import { readFileSync } from "node:fs";
import { answer, boot, both, expect, expectAlive, open, panel, records, say, seed, started, test, toFirstQuestion } from "./support/faults.mjs";

const WASM = "**/kompetansesti-*.wasm";
const JS = "**/kompetansesti-*.js";

const changed = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(Buffer.from(await response.body())) });
};
const flip = (at) => changed((bytes) => {
  const tampered = Buffer.from(bytes);
  tampered[at < 0 ? bytes.length + at : at] ^= 1;
  return tampered;
});

const faults = {
  "404": (route) => route.fulfill({ status: 404, body: "no" }),
  "500": (route) => route.fulfill({ status: 500, contentType: "text/html", body: "<h1>Oops</h1>" }),
  "a page in its place": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><html>log in</html>" }),
  "blocked": (route) => route.abort(),
  "truncated": changed((bytes) => bytes.subarray(0, bytes.length / 2)),
  "empty": changed(() => Buffer.alloc(0)),
  "one bit tampered near the end": flip(-40),
  "one bit tampered at the start": flip(200),
};

both((language) => {
  const text = boot[language];
  for (const [file, pattern] of Object.entries({ wasm: WASM, js: JS })) {
    for (const [name, fault] of Object.entries(faults)) {
      // Both languages for one fault of each kind; the sentence is the same for all.
      if (language === "en" && !name.startsWith("404") && !name.startsWith("one bit tampered near")) continue;
      const also = name.includes("tampered") ? "@R-CSP-03 " : name.startsWith("a page") ? "@F-061 " : "";
      test(`@R-CRA-02 ${also}${file} ${name} → «${text.failed.join(". ")}»`, async ({ page, context, complaints }) => {
        complaints.allow(/./);
        const before = await seed(context);
        await page.route(pattern, fault);
        await page.goto("/");
        await expect(panel(page)).toBeVisible({ timeout: 10_000 });
        await expect(panel(page).getByRole("heading")).toHaveText(text.failed[0]);
        await expect(panel(page).locator("#rescue-text")).toHaveText(text.failed[1]);
        await expect(panel(page)).toHaveAttribute("lang", language);
        await expect(page.getByRole("button", { name: text.reload, exact: true })).toBeFocused();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await expect(panel(page)).toBeVisible();
        expect(await page.locator("html[data-started]").count(), "nothing of it runs").toBe(0);
        // The data can be had all the same, and are not touched.
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: text.download, exact: true }).click()]);
        const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
        expect(saved.database.stores.events.map(({ key, value }) => [key, value])).toEqual(before);
        await page.unroute(pattern);
        await page.getByRole("button", { name: text.reload, exact: true }).click();
        await started(page);
        await expect(panel(page)).toHaveCount(0);
        expect(await records(page)).toEqual(before);
      });
    }
  }

  test(`@R-CRA-02 a wasm that hangs says so in words, and gives a way out before ten seconds: «${text.slow}»`, async ({ page }) => {
    let hanging = true;
    await page.route(WASM, (route) => (hanging ? undefined : route.continue()));
    await page.goto("/", { waitUntil: "commit" });
    const status = page.locator("#app-status");
    await expect(status).toHaveText(text.loading);
    await expect(status).toHaveText(text.wait, { timeout: 3000 });
    await expect(status).toHaveText(text.slow, { timeout: 9000 });
    hanging = false;
    await page.getByRole("button", { name: text.reload, exact: true }).click();
    await started(page);
  });
});

for (const [tag, contentType] of [["", "application/octet-stream"], ["@F-061 ", "text/html"]]) {
  test(`@R-CRA-02 ${tag}the wasm with the wrong media type (${contentType}): it starts, or says that it cannot`, async ({ page, complaints }) => {
    complaints.allow(/./);
    await page.route(WASM, async (route) => route.fulfill({ response: await route.fetch(), contentType }));
    await page.goto("/");
    await expect(panel(page).or(page.locator("#page-heading")).first()).toBeVisible({ timeout: 10_000 });
    // The other parts of the program may still be on their way.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
}

test("@R-CRA-02 the start script is blocked: the page itself says what to do within ten seconds", async ({ page, complaints }) => {
  complaints.allow(/./);
  await page.route("**/boot.js", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText("Last inn siden på nytt")).toBeVisible();
  // Shown late, so that it does not flash on every start: seen and not only in the document.
  await expect.poll(() => page.locator(".shell-late").evaluate((line) => getComputedStyle(line).visibility + getComputedStyle(line).opacity), { timeout: 10_000 }).toBe("visible1");
});

test("@R-CRA-02 the style sheet is missing: everything can be used", async ({ page, complaints }) => {
  complaints.allow(/./);
  await page.route("**/app-*.css", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  expectAlive(complaints);
});

test("@R-CRA-02 JavaScript is off: a sentence in both languages", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.locator("noscript p", { hasText: "JavaScript er slått av" })).toBeVisible();
  await expect(page.locator("noscript p", { hasText: "JavaScript is switched off" })).toBeVisible();
  await expect(page.locator("#app-progress")).toBeHidden();
  await context.close();
});

// A program that stops.

/** The exports of the running program, through the module that the page has already loaded. */
const program = `(async () => (await import(document.querySelector("script[data-js]").dataset.js)).default())()`;

/** Ways in which it can die, each run in the page. */
const deaths = {
  "the panic hook speaks": `window.dispatchEvent(new CustomEvent("kompetansesti-panic", { detail: "" }))`,
  // A browser that refuses to make an element: what is unwrapped in Rust panics for real.
  "a real panic": `{
    for (const [owner, name] of [[Document.prototype, "createElement"], [Document.prototype, "createElementNS"], [Document.prototype, "createTextNode"], [Node.prototype, "cloneNode"], [Document.prototype, "importNode"]]) {
      const real = owner[name];
      owner[name] = function (...given) {
        if (/\\.wasm|wasm-function/.test(new Error().stack)) throw new DOMException("refused", "InvalidStateError");
        return real.apply(this, given);
      };
    }
    location.hash = "#/about";
  }`,
  "its memory is overwritten": `${program}.then(({ memory }) => { new Uint8Array(memory.buffer).fill(0xff); location.hash = "#/about"; })`,
  // Nothing can grow any more, and then a file of nearly a megabyte is opened.
  "memory runs out": `${program}.then(({ memory }) => {
    for (let pages = 4096; pages >= 1; pages = pages >> 1) try { for (;;) memory.grow(pages); } catch {}
    const files = new DataTransfer();
    files.items.add(new File(["x".repeat(990_000)], "kompetansesti.json"));
    const input = document.getElementById("open-file");
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
  })`,
};

both((language) => {
  const text = boot[language];
  for (const [name, death] of Object.entries(deaths)) {
    test(`@R-CRA-01 ${name} → «${text.stopped.join(". ")}»`, async ({ page, context, complaints }) => {
      complaints.allow(/./);
      const before = await seed(context);
      await open(page, "#/take");
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      const begun = Date.now();
      await page.evaluate((death) => { (0, eval)(death); }, death).catch((error) => { throw new Error(`the policy or the page refused: ${error.message}`); });
      await expect(panel(page)).toBeVisible({ timeout: 1000 });
      expect(Date.now() - begun, "milliseconds").toBeLessThan(1500);
      await expect(panel(page).getByRole("heading")).toHaveText(text.stopped[0]);
      await expect(panel(page).locator("#rescue-text")).toHaveText(text.stopped[1]);
      await expect(page.getByRole("button", { name: text.reload, exact: true })).toBeFocused();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: text.download, exact: true }).click()]);
      expect(download.suggestedFilename()).toBe("kompetansesti.json");
      const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
      expect(saved.database.stores.events.map(({ key, value }) => [key, value])).toEqual(before);
      await expect(panel(page).getByRole("status")).toHaveText(text.downloaded);
      await page.evaluate(() => (location.hash = ""));
      await page.getByRole("button", { name: text.reload, exact: true }).click();
      await page.locator("#page-heading").waitFor();
      await expect(panel(page)).toHaveCount(0);
      expect(await records(page)).toEqual(before);
    });
  }

  test(`@R-CRA-03 three stops within a minute → «${text.again.join(". ")}»; the next start touches nothing`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    const before = await seed(context);
    await open(page);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic")));
      await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: text.reload, exact: true }).click()]);
      if (i < 2) await started(page);
    }
    await expect(panel(page).getByRole("heading")).toHaveText(text.again[0]);
    await expect(panel(page).locator("#rescue-text")).toHaveText(text.again[1]);
    await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: text.download, exact: true }).click()]);
    await page.getByRole("button", { name: text.reload, exact: true }).click();
    await started(page);
    expect(await records(page)).toEqual(before);
  });

  test(`@R-CRA-01 a stop before anything is kept → «${text.empty}», and no database is made by looking`, async ({ page, complaints }) => {
    complaints.allow(/./);
    await open(page);
    await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic")));
    await page.getByRole("button", { name: text.download, exact: true }).click();
    await expect(panel(page).getByRole("status")).toHaveText(text.empty);
    expect(await records(page)).toBeNull();
  });
});

test("@R-CRA-01 the rescue panel stands where every storage is refused", async ({ page, complaints }) => {
  complaints.allow(/./);
  await page.addInitScript(() => { for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("x", "SecurityError"); } }); });
  await open(page);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic")));
  await page.getByRole("button", { name: boot.nb.download, exact: true }).click();
  await expect(panel(page).getByRole("status")).toHaveText(boot.nb.unread);
  await page.getByRole("button", { name: boot.nb.reload, exact: true }).click();
  await started(page);
});

test("@R-CRA-01 what the rescue panel gave can be opened again here: a copy that cannot be put back is none", async ({ page, context, complaints }) => {
  complaints.allow(/./);
  await seed(context);
  await open(page);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic")));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: boot.nb.download, exact: true }).click()]);
  const fresh = await (await context.browser().newContext({ locale: "nb-NO" })).newPage();
  await fresh.goto(new URL("/#/take", page.url()).href);
  await fresh.locator("#open-file").setInputFiles({ name: "kompetansesti.json", mimeType: "application/json", buffer: readFileSync(await download.path()) });
  await expect(fresh.getByRole("main")).toContainText(new RegExp(`${say("nb", "take.open.found")}|${say("nb", "take.open.refused")}`));
  await expect(fresh.getByRole("main"), "it was made here").not.toContainText(say("nb", "take.open.error.foreign"));
  await expect(fresh.getByRole("main")).toContainText(say("nb", "take.open.answers_other", { n: 3 }));
  await fresh.context().close();
});
