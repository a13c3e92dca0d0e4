// What leaves no trace when it has left, and what must not lead away.
import { answer, expect, open, say, test, toFirstQuestion } from "./support/faults.mjs";

test("@F-097 a file or a link that is dropped on the page leads nowhere, but onto the field for files", async ({ page }) => {
  await open(page, "#/take");
  await page.locator("#open-file").waitFor();
  const stopped = await page.evaluate(() => ["main", "body", "#open-file"].flatMap((place) => ["dragover", "drop"].map((name) => {
    const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    document.querySelector(place).dispatchEvent(event);
    return `${place} ${event.defaultPrevented}`;
  })));
  expect(stopped).toEqual(["main true", "main true", "body true", "body true", "#open-file false", "#open-file false"]);
});

test("@R-EXP-11 the address of a file that was saved is given up within a minute", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.__addresses = new Set();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const made = createObjectURL.call(URL, blob);
      globalThis.__addresses.add(made);
      return made;
    };
    URL.revokeObjectURL = (address) => {
      globalThis.__addresses.delete(address);
      revokeObjectURL.call(URL, address);
    };
  });
  await page.clock.install();
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  await page.evaluate(() => (location.hash = "#/take"));
  const save = page.getByRole("button", { name: say("nb", "take.file.label"), exact: true });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const held = () => page.evaluate(() => globalThis.__addresses.size);
  expect(await held(), "it is seen").toBe(1);
  expect(await file.failure()).toBe(null);
  await page.clock.runFor(60_000);
  expect(await held()).toBe(0);
});
