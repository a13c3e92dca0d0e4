// Trusted Types: the browser itself lets no text become HTML or code, whoever hands it over, and starts no script but ours.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, open, test } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;

/** Ways for a text to become more than a text. Each is tried in the page, with a text that would show if it came through. */
const WAYS = {
  "innerHTML": (text) => { document.body.innerHTML = text; },
  "outerHTML": (text) => { document.querySelector("main").outerHTML = text; },
  "insertAdjacentHTML": (text) => document.body.insertAdjacentHTML("beforeend", text),
  "innerHTML of a template": (text) => { document.createElement("template").innerHTML = text; },
  "document.write": (text) => document.write(text),
  "DOMParser": (text) => new DOMParser().parseFromString(text, "text/html"),
  "a fragment": (text) => document.createRange().createContextualFragment(text),
  "srcdoc": (text) => { document.createElement("iframe").srcdoc = text; },
  "an attribute that listens": () => document.body.setAttribute("onclick", "through()"),
  "a script's text": () => { document.createElement("script").textContent = "through()"; },
  "a script of the site that is not started by name": () => { document.createElement("script").src = "icons/mark.svg"; },
  "a script of another site": () => { document.createElement("script").src = "https://example.org/x.js"; },
  "a script in the address": () => { document.createElement("script").src = "data:text/javascript,through()"; },
  "a worker": () => new Worker("update.js?1"),
  "a worker from a blob": () => new Worker(URL.createObjectURL(new Blob(["0"]))),
  "a service worker": () => navigator.serviceWorker.register("boot.js"),
  "a policy of one's own": () => trustedTypes.createPolicy("own", { createHTML: (text) => text }),
  "another default policy": () => trustedTypes.createPolicy("default", { createHTML: (text) => text }),
};

/** What browsers say when they refuse. Any other error would be one of the page's, or of this test's. */
const REFUSED = /requires '?Trusted|blocked by CSP|disallowed|already exists|Content[- ]Security[- ]Policy/i;
const TEXT = "<img src=x onerror=through() id=through>";

test.describe("where a service worker may be", () => {
  test.use({ serviceWorkers: "allow" });

  test("@R-CSP-08 text becomes no HTML and no code, and no script is started but ours", async ({ page, complaints }) => {
    complaints.allow(/trusted|content[- ]security[- ]policy/i);
    await open(page);
    const before = await page.locator("body").innerText();
    const through = [];
    for (const [name, way] of Object.entries(WAYS)) {
      const outcome = await page.evaluate(way, TEXT).then(() => "it came through", (error) => error.message);
      if (!REFUSED.test(outcome)) through.push(`${name}: ${outcome}`);
    }
    expect(through).toEqual([]);
    await expect(page.locator("#through")).toHaveCount(0);
    expect(await page.locator("body").innerText(), "the page stands").toBe(before);
  });
});

test("@R-CSP-08 @R-IMP-05 no script of the site knows a way to make HTML of a text, so that the policy never stops us", async () => {
  const scripts = readdirSync(DIST, { recursive: true }).filter((path) => path.endsWith(".js"));
  expect(scripts).toContain("boot.js");
  for (const path of scripts) expect(readFileSync(join(DIST, path), "utf8"), path).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment/);
});
