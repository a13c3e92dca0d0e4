// Two languages on one screen: how the second one is chosen, and how each of them is read.
import { expect } from "@playwright/test";

/** Puts a language beside the first, as people do, and waits until it stands there. */
export async function speaksToo(page, language) {
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.locator(`input[name=beside][value=${language}]`).check();
  await expect(page.locator("#page-heading .app-beside")).toHaveAttribute("lang", language);
}

/** What stands in an element in the first language, without what stands beside it. */
export const first = (locator) => locator.evaluate((element) => {
  const copy = element.cloneNode(true);
  for (const other of copy.querySelectorAll(".app-beside")) other.remove();
  return copy.textContent.trim();
});

/** What stands beside it. */
export const second = (locator) => locator.locator(".app-beside").first().textContent();
