// Measures how long «hva om …?» takes on the built site, at a slow processor: from a tick until the way has been drawn anew.
//   node tools/bench/what-if.mjs     DIST=dist and TIMES=20 are the defaults
// It judges nothing; the goal is 300 ms at a processor slowed four times. The table is for docs/testing.md.
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { DIST = "dist", TIMES = "20" } = process.env;
const SLOWER_CPU = 4;

const server = makeServer(DIST);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const page = await (await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "nb-NO" })).newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.locator("html[data-ready]").waitFor({ state: "attached" });

/** Somebody who wants to be a cook, tells nothing else, and needs help with every other thing. */
const next = () => page.getByRole("button", { name: "Neste", exact: true }).click();
await page.getByRole("button", { name: "Start", exact: true }).click();
await page.locator("input[name=goal][value=occupation]").check();
await page.locator("#occupation-search").fill("kokk");
await page.locator("input[name=occupation]").first().check();
await next();
await page.waitForURL(/about-you/);
// Three screens about themselves, and then the questions, until the answers are shown.
for (let screen = 0; /about-you|question/.test(page.url()); screen += 1) {
  const radios = page.locator(".app-question-page input[type=radio]");
  if (await radios.count()) await radios.nth(1 + (screen % 2)).check();
  const before = page.url();
  await next();
  await page.waitForURL((url) => url.href !== before);
}
await page.evaluate(() => void (location.hash = "#/ways"));
await page.locator(".app-map > li").first().waitFor();
const devtools = await page.context().newCDPSession(page);
await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });

const took = [];
while (took.length < Number(TIMES)) {
  took.push(await page.evaluate(() => new Promise((resolve) => {
    const way = () => document.querySelector(".app-map")?.textContent;
    const [seen, started] = [way(), performance.now()];
    const look = () => (way() === seen ? requestAnimationFrame(look) : requestAnimationFrame(() => resolve(performance.now() - started)));
    document.querySelector("input[value='only_online']").click();
    look();
  })));
}
const lines = [[...circumstances(browser), `«hva om …?» → the way drawn anew, ms, processor ÷ ${SLOWER_CPU}`, shown(took)]];
console.log(markdown(["date", "commit", "machine", "what", "least / middle / most, goal 300"], lines));
await browser.close();
server.close();
