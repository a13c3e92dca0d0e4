// What the server says with every file, and what the built page holds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answerAll, expect, open, say, test, toFirstQuestion } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default; frame-ancestors 'none'";
const all = readdirSync(DIST, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
const find = (pattern) => all.find((path) => pattern.test(path));

for (const [what, path, type] of [
  ["html", "", "text/html; charset=utf-8"],
  ["index.html", "index.html", "text/html; charset=utf-8"],
  ["wasm", find(/^kompetansesti-\w+\.wasm$/), "application/wasm"],
  ["js", find(/^kompetansesti-\w+\.js$/), "text/javascript; charset=utf-8"],
  ["start script", "boot.js", "text/javascript; charset=utf-8"],
  ["service worker", "sw.js", "text/javascript; charset=utf-8"],
  ["what asks about updates", "update.js", "text/javascript; charset=utf-8"],
  ["css", find(/^kompetansesti-\w+\.css$/), "text/css; charset=utf-8"],
  ["content", "content/offer/NO.json", "application/json; charset=utf-8"],
  ["words", "locales/nb/ui.json", "application/json; charset=utf-8"],
  ["config", "config.json", "application/json; charset=utf-8"],
  ["manifest", "manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ["a page that does not exist", "no/such/page", "text/html; charset=utf-8"],
]) {
  test(`@R-CSP-01 @R-CSP-05 ${what} has the exact policy and the other headers`, async ({ request }) => {
    const response = await request.get(`/${path}`);
    expect(response.status()).toBe(what.startsWith("a page") ? 404 : 200);
    const headers = response.headers();
    expect(headers["content-security-policy"]).toBe(POLICY);
    expect(headers["content-type"]).toBe(type);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    for (const feature of ["camera", "microphone", "geolocation", "usb", "serial", "bluetooth", "payment"]) expect(headers["permissions-policy"]).toContain(`${feature}=()`);
    expect(Number(headers["strict-transport-security"].match(/max-age=(\d+)/)[1])).toBeGreaterThanOrEqual(31_536_000);
    expect(headers["cache-control"]).toBe(/-\w{16}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  });
}

test("@R-CSP-01 the policy in the page is the header's without frame-ancestors, which a page cannot set", async () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const meta = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  expect(`${meta}; frame-ancestors 'none'`).toBe(POLICY);
});

test("@R-CSP-02 the built page has no inline script or style, no event attribute, and nothing left of Trunk", async () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  for (const path of all.filter((path) => /\.(html|js|json|css|webmanifest)$/.test(path))) expect(readFileSync(join(DIST, path), "utf8"), path).not.toContain("__TRUNK");
  // Everything with a hash in its name has its integrity in the page.
  for (const [, tag] of html.matchAll(/(<(?:script|link rel="(?:modulepreload|stylesheet)")[^>]*>)/g)) if (/-\w{16}\./.test(tag)) expect(tag).toMatch(/integrity="sha384-/);
});

test("@R-CSP-04 @R-SUP-04 no code of ours names a foreign address to load from", async () => {
  for (const path of all.filter((path) => /\.(html|js|css|webmanifest)$/.test(path))) {
    const found = (readFileSync(join(DIST, path), "utf8").match(/(https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)]*/gi) ?? []).filter((url) => !/^(http:)?\/\/www\.w3\.org\//.test(url));
    expect(found, path).toEqual([]);
  }
});

for (const [name, path] of Object.entries({
  "a file with an old hash": "kompetansesti-0000000000000000.wasm",
  "a script that is gone": "kompetansesti-0000000000000000.js",
  "a route without its #": "result",
  "a folder": "content",
  "the header rules": "_headers",
  "a way out of the folder": "..%2f..%2fetc%2fpasswd",
  "a way out, twice encoded": "%252e%252e%252fpackage.json",
  "a way out with backslashes": "..%5c..%5cpackage.json",
})) {
  test(`@R-UPD-01 ${name} is a real 404, never the page`, async ({ request }) => {
    const response = await request.get(`/${path}`);
    expect(response.status()).toBe(404);
    const text = await response.text();
    expect(text).not.toContain("app-shell");
    expect(text).toContain(`<a href="/">`);
  });
}

test("@R-UPD-01 a broken address and other methods are refused", async ({ request, baseURL }) => {
  expect((await request.get(`${baseURL}%E0%A4%A`)).status()).toBe(400);
  expect((await request.post("/")).status()).toBe(405);
  const zero = await request.get("/config.json", { headers: { "accept-encoding": "br;q=0, gzip;q=0" } });
  expect(zero.headers()["content-encoding"]).toBeUndefined();
});

test("@R-CSP-04 a whole short journey asks for nothing once the page is ready but the planner, what keeps it for later, and the tab's icon, which the browser looks up by itself", async ({ page }) => {
  const asked = [];
  await open(page);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  page.on("request", (request) => asked.push(request.url()));
  await toFirstQuestion(page);
  await answerAll(page);
  await page.getByRole("link", { name: say("nb", "check.result.label"), exact: true }).click();
  await page.getByRole("link", { name: say("nb", "result.path.label"), exact: true }).click();
  for (const route of ["take", "print", "settings", "privacy", "about", "compare", "nothing"]) {
    await page.evaluate((route) => (location.hash = `#/${route}`), route);
    await expect(page.locator("#page-heading")).toBeVisible();
  }
  const planner = [...readFileSync(join(DIST, "index.html"), "utf8").matchAll(/data-engine(?:-wasm)?="\.\/([^"]+)"/g)].map(([, path]) => path);
  expect(planner).toHaveLength(2);
  const rest = asked.filter((url) => !url.startsWith("blob:") && !/\/(icons\/mark\.svg|update\.js)$/.test(url) && !planner.some((path) => url.endsWith(`/${path}`)));
  expect(rest).toEqual([]);
});

test("@R-CSP-06 nobody can put the page in a frame", async ({ page, baseURL, complaints }) => {
  complaints.allow(/./);
  await page.route("http://other.test/", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${baseURL}"></iframe>` }));
  await page.goto("http://other.test/");
  await page.waitForTimeout(500);
  expect(page.frames().some((frame) => frame.url() === baseURL), "the frame holds the page").toBe(false);
});
