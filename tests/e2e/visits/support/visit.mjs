// A screen that many use: the site as a host has set it up for a desk or a kiosk, and what people do there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { currentQuestion, expect, say as usual, started, test } from "../../faults/support/faults.mjs";

export { currentQuestion, expect, test };

const { DIST = "dist" } = process.env;
const config = JSON.parse(readFileSync(join(DIST, "config.json"), "utf8"));

/** The words of a setting: those that are other there, else the usual ones. */
export function wordsOf(setting, language = "nb") {
  const own = JSON.parse(readFileSync(join(DIST, "locales", language, `${setting}.json`), "utf8"));
  return (key, values = {}) => {
    const found = key.split(".").reduce((part, name) => part?.[name], own);
    return typeof found === "string" ? found.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]) : usual(language, key, values);
  };
}

/** From now on the host has chosen this setting. */
export async function isSetUpAs(context, setting) {
  await context.route("**/config.json", (route) => route.fulfill({ json: { ...config, setting } }));
}

/** The site as it is in this setting, opened and ready. */
export async function opens(page, setting, address = "/") {
  await isSetUpAs(page.context(), setting);
  await page.goto(address);
  await ready(page);
}

export async function ready(page) {
  await started(page);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** A browser that keeps pages for «Back», as people's do; Playwright's own is told not to. */
export async function browserThatKeepsPages({ launchOptions }, use) {
  const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

/** Goes to a screen as a link on the page would. */
export async function goes(page, address) {
  await page.evaluate((hash) => {
    const link = Object.assign(document.createElement("a"), { href: hash, textContent: "x" });
    document.querySelector("main").append(link);
    link.click();
    link.remove();
  }, `#/${address}`);
  await page.waitForFunction((hash) => location.hash === hash, `#/${address}`);
}

/** From the first screen through so many questions, in a hurry. */
export async function answersSome(page, say, many = 3, value = "alone") {
  await page.getByRole("button", { name: say("start.short.label"), exact: true }).click();
  for (let step = 0; step < 4; step += 1) {
    await page.getByRole("link", { name: say("question.skip.label"), exact: true }).click();
  }
  await page.waitForURL(/#\/question\//);
  for (let one = 0; one < many; one += 1) {
    const question = currentQuestion(page);
    await page.locator(`#${question.replace(".", "-")}-${value}`).check();
    await page.getByRole("button", { name: say("question.next.label"), exact: true }).click();
    await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
  }
}

/** Ends the visit as a person does: the way to the end, and the confirmation. */
export async function ends(page, say) {
  await page.getByRole("link", { name: say("visit.end.label"), exact: true }).first().click();
  await page.getByRole("button", { name: say("visit.end.delete.label"), exact: true }).click();
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  await ready(page);
}
