// The planner: a worker of its own, which is fetched when a path is asked for. It may not come, arrive damaged, or die.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { both, expect, expectAlive, open, records, say, seed, test, threeAnswers } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;
const start = readFileSync(join(DIST, "index.html"), "utf8").match(/<script[^>]*data-engine=[^>]*>/)[0];
const [SCRIPT, WASM] = ["engine", "engine-wasm"].map((name) => start.match(new RegExp(`data-${name}="\\./([^"]+)"`))[1]);

const steps = (page) => page.locator(".app-step");
const again = (page, language) => page.getByRole("button", { name: say(language, "library.again.label"), exact: true });
const hide = (page) => page.getByRole("button", { name: new RegExp(`^${say("nb", "path.hide.label")}`) });
const notice = (page, language) => page.getByRole("status").filter({ hasText: say(language, "plan.fault.message") });

/** The page with these answers, ready to lose its network. */
async function ready(page, context, fragment = "#/result", texts = threeAnswers) {
  const before = await seed(context, texts);
  await open(page, fragment);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  return before;
}

const goTo = (page, fragment) => page.evaluate((fragment) => void (location.hash = fragment), fragment);

/** The files of the planner that the browser asks for from now on. */
function asked(page) {
  const seen = [];
  page.on("request", (request) => [SCRIPT, WASM].filter((name) => request.url().endsWith(name)).forEach((name) => seen.push(name)));
  return seen;
}

test("@engine its files are asked for when a path is opened, and not before; then the network may go", async ({ page, context }) => {
  const seen = asked(page);
  await ready(page, context, "");
  for (const route of ["goal", "check", "result", "pause", "settings", "compare", "about", "result"]) {
    await goTo(page, `#/${route}`);
    await expect(page.locator("#page-heading")).toBeVisible();
  }
  expect(seen, "nobody has asked for a path").toEqual([]);
  await goTo(page, "#/path");
  await expect(steps(page).first()).toBeVisible();
  expect(new Set(seen)).toEqual(new Set([SCRIPT, WASM]));
  await context.setOffline(true);
  const first = await steps(page).locator("h2").first().textContent();
  await hide(page).first().click();
  await expect(steps(page).locator("h2").first()).not.toHaveText(first);
  await goTo(page, "#/print");
  await expect(page.locator(".app-sheet-step").first()).toBeVisible();
  expect(page.workers(), "one worker").toHaveLength(1);
});

test("@engine whoever has answered nothing gets no planner", async ({ page }) => {
  const seen = asked(page);
  await open(page);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  for (const route of ["path", "print", "take"]) {
    await goTo(page, `#/${route}`);
    await expect(page.locator("#page-heading")).toBeVisible();
  }
  expect(seen).toEqual([]);
});

const changed = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(Buffer.from(await response.body())) });
};
const flip = changed((bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 40 ? byte ^ 1 : byte))));
const faults = {
  "404": (route) => route.fulfill({ status: 404, body: "no" }),
  "blocked": (route) => route.abort(),
  "truncated": changed((bytes) => bytes.subarray(0, bytes.length / 2)),
  "one bit tampered": flip,
};

both((language, say) => {
  const sentence = say("plan.fault.message");

  test(`@engine the network is gone before the first path → «${sentence}», and the path comes by itself with the network`, async ({ page, context }) => {
    const before = await ready(page, context);
    const seen = asked(page);
    await context.setOffline(true);
    for (const route of ["path", "print", "take"]) {
      await goTo(page, `#/${route}`);
      await expect(notice(page, language)).toBeVisible();
    }
    expect(seen, "nothing is asked for in vain").toEqual([]);
    await goTo(page, "#/path");
    await again(page, language).click();
    await expect(notice(page, language)).toBeVisible();
    await context.setOffline(false);
    await expect(steps(page).first()).toBeVisible();
    await expect(notice(page, language)).toHaveCount(0);
    expect(await records(page)).toEqual(before);
  });

  for (const [name, fault] of Object.entries(faults)) {
    for (const file of [WASM, SCRIPT]) {
      const kind = file === WASM ? "wasm" : "script";
      // The sentence is the same for all; one of them is also read in English.
      if (language === "en" && !(kind === "wasm" && name.startsWith("one bit"))) continue;
      test(`@engine ${name.includes("tampered") ? "@R-CSP-03 " : ""}its ${kind} ${name} → «${sentence}», and «${say("library.again.label")}» is enough when it is mended`, async ({ page, context, complaints }) => {
        complaints.allow(/./);
        const before = await ready(page, context);
        await page.route(`**/${file}`, fault);
        await goTo(page, "#/path");
        await expect(notice(page, language)).toBeVisible();
        await expect(page.locator("#page-heading")).toBeVisible();
        expect(page.workers(), "nothing of it runs").toHaveLength(0);
        await page.unroute(`**/${file}`);
        await again(page, language).click();
        await expect(steps(page).first()).toBeVisible();
        expect(await records(page)).toEqual(before);
        expectAlive(complaints);
      });
    }
  }
});

/** Ends a worker as an error that nobody catches does. */
const kill = (worker) => worker.evaluate(() => void setTimeout(() => { throw new Error("the worker dies"); }));

test("@engine a worker that dies is started anew, also without a network, and the page goes on", async ({ page, context }) => {
  await ready(page, context);
  await goTo(page, "#/path");
  await expect(steps(page).first()).toBeVisible();
  const first = await steps(page).locator("h2").first().textContent();
  await context.setOffline(true);
  const [old] = page.workers();
  const [next] = await Promise.all([page.waitForEvent("worker"), kill(old)]);
  expect(page.workers()).toEqual([next]);
  await hide(page).first().click();
  await expect(steps(page).locator("h2").first()).not.toHaveText(first);
});

test(`@engine a worker that dies at once, and again → «${say("nb", "plan.fault.message")}»`, async ({ page, context, complaints }) => {
  await ready(page, context);
  // What the page checks is whole; what the worker then gets is not.
  await page.route(`**/${SCRIPT}`, (route) => (route.request().resourceType() === "fetch"
    ? route.continue()
    : route.fulfill({ contentType: "text/javascript", body: "throw new Error('the worker dies');" })));
  await goTo(page, "#/path");
  await expect(notice(page, "nb")).toBeVisible();
  expect(complaints.seen.filter((line) => /uncaught/.test(line)), "the page deals with it").toEqual([]);
  await page.unroute(`**/${SCRIPT}`);
  await again(page, "nb").click();
  await expect(steps(page).first()).toBeVisible();
});

test("@engine only the answer to the latest question counts", async ({ page, context }) => {
  const goal = JSON.stringify({ schema: 1, event: { goal_chosen: { goal: { occupation: "kokk" } } } });
  await ready(page, context, "#/result", [...threeAnswers, goal]);
  await goTo(page, "#/path");
  await expect(steps(page).first()).toBeVisible();
  // All at once, so that each is asked for while the one before is under way.
  const pressed = await hide(page).evaluateAll((all) => all.slice(1).map((one) => one.click()).length);
  expect(pressed).toBeGreaterThan(1);
  await expect(page.locator("details", { hasText: say("nb", "path.hidden.summary") }).locator("li")).toHaveCount(pressed);
  await page.waitForTimeout(500);
  const shown = await steps(page).locator("h2").allTextContents();
  await page.reload();
  await expect(steps(page).first()).toBeVisible();
  expect(await steps(page).locator("h2").allTextContents()).toEqual(shown);
});
