// axe-core with the rules that the project has promised, on one page in several looks.
import AxeBuilder from "@axe-core/playwright";
import { still } from "../../support/still.mjs";
import { DESK, PHONE, expect } from "./access.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const LIGHT_PHONE = [["light", PHONE]];
export const EVERY_LOOK = ["light", "dark"].flatMap((scheme) => [PHONE, DESK].map((viewport) => [scheme, viewport]));

const told = (name, violations) => violations.map(({ id, help, nodes }) => `${name}: ${id} (${help}) at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

/** What axe has against the page as it stands, in each of these looks. */
export async function violations(page, name, looks) {
  const found = [];
  for (const [colorScheme, viewport] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    // A page in the middle of a fade has no contrast of its own yet.
    await still(page);
    // The legacy mode spares a second tab; there are no frames here that it would miss.
    const result = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
    found.push(...told(`${name}, ${colorScheme} ${viewport.width}`, result.violations));
  }
  return found;
}

/** What one rule says of the page as it stands. */
export async function rule(page, id) {
  await still(page);
  return new AxeBuilder({ page }).withRules([id]).setLegacyMode(true).analyze();
}

export function expectNone(found) {
  expect(found, "axe has nothing against it").toEqual([]);
}
