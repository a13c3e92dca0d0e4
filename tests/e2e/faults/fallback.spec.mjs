// A server that answers with the page for what it does not have, as many are set up to do. The program itself is in boot.spec.mjs.
import { answer, expect, expectAlive, open, say, test, toFirstQuestion } from "./support/faults.mjs";
import { filesOf } from "./support/release.mjs";

const { DIST = "dist" } = process.env;

test("@F-061 the later parts of the program come as text/html: each screen that needs them says so, the questions go on, and «Prøv igjen» cures it", async ({ page, complaints }) => {
  complaints.allow(/./);
  let wrong = true;
  const { wasm } = filesOf(DIST);
  await page.route("**/kompetansesti-*.wasm", async (route) => {
    if (!wrong || route.request().url().endsWith(wasm)) return route.continue();
    await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Kompetansesti</title>" });
  });
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  const fault = page.getByRole("status").filter({ hasText: say("nb", "library.fault.message", { file: "kompetansesti-later.wasm" }) });
  const screens = ["result", "path", "check", "take", "about", "privacy", "settings"];
  for (const screen of screens) {
    await page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
    await expect(fault, screen).toBeVisible();
  }
  // What the last screen asked for must have come wrong too, or it is cured before anybody presses.
  await page.waitForLoadState("networkidle");
  wrong = false;
  await fault.getByRole("button", { name: say("nb", "library.again.label"), exact: true }).click();
  for (const screen of screens) {
    await page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
    await expect(page.locator("#page-heading"), screen).toBeVisible();
    await expect(fault).toHaveCount(0);
  }
  expectAlive(complaints);
});
