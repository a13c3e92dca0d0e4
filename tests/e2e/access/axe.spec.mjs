// axe finds nothing, on any screen, in any state a person can bring it to.
import { speaksToo } from "../support/beside.mjs";
import { words } from "../support/words.mjs";
import { ALL_LOCALES, DESK, LOCALES, ROUTES, expect, profiles, test } from "./support/access.mjs";
import { contrast } from "./support/sight.mjs";
import { EVERY_LOOK, LIGHT_PHONE, expectNone, rule, violations } from "./support/axe.mjs";

const data = (address, act) => ({ name: `#/${address}`, address, act });

/** The states that a screen can be brought to, by whom it is seen. */
const STATES = {
  full: [
    { name: "error summary", address: "change/A1.2", act: async (visitor) => { await visitor.visit("question/A4.3"); await visitor.button("question.next.label").click(); await visitor.page.locator("#error-summary").waitFor(); } },
    { name: "delete dialog", address: "settings", act: async (visitor) => { await visitor.button("settings.delete.label").click(); await visitor.page.locator("dialog[open]").waitFor(); } },
    { name: "import refused", address: "take", act: async (visitor) => { await visitor.choosesFile("{"); await visitor.page.getByRole("alert").waitFor(); } },
    { name: "import preview", address: "take", act: async (visitor) => { await visitor.choosesFile(JSON.stringify({ format: "kompetansesti-profile", version: 1, saved: "2026-03-02", profile: profiles.begun })); await visitor.button("take.open.use").waitFor(); } },
    { name: "occupation found", address: "goal", act: async (visitor) => { await visitor.row("occupation").click(); await visitor.page.locator("#occupation-search").fill("a"); await visitor.page.locator("input[name=occupation]").first().waitFor(); } },
    { name: "occupation not in the list", address: "goal", act: async (visitor) => { await visitor.row("occupation").click(); await visitor.page.locator("#occupation-search").fill("qqqxxx"); await visitor.page.locator(".app-alert").waitFor(); } },
    { name: "overall language asked", address: "about-you/place", act: async (visitor) => visitor.page.locator("input[name=first_language][value=no]").check() },
    { name: "trades open", address: "about-you/school", act: (visitor) => visitor.opensAll() },
    { name: "help open", address: "question/A1.2", act: (visitor) => visitor.opensAll() },
    { name: "result, all open", address: "result", act: (visitor) => visitor.opensAll() },
    { name: "path, all open, one hidden, one planned", address: "path", act: async (visitor) => {
      await visitor.page.locator(".app-step button[aria-pressed]").first().click();
      await visitor.page.getByRole("button", { name: visitor.t("path.hide.label") }).nth(1).click();
      await visitor.opensAll();
    } },
    { name: "paper", address: "print", act: (visitor) => visitor.page.emulateMedia({ media: "print" }), looks: LIGHT_PHONE },
  ],
  notYet: [data("result"), data("path"), data("print")],
  skipped: [data("check"), data("result"), data("path"), data("print")],
  well: [data("result"), data("path")],
  told: [
    data("check"),
    data("evidence/A2"),
    { name: "result, all open", address: "result", act: (visitor) => visitor.opensAll() },
    { name: "nothing ticked", address: "research", act: async (visitor) => { await visitor.button("research.label").click(); await visitor.page.locator(".app-choices [id$=-error]").waitFor(); } },
    { name: "formulae and numbers", address: "method", act: (visitor) => visitor.opensAll() },
    data("print"),
  ],
  worked: [
    { name: "work told, something found", address: "jobs", act: async (visitor) => {
      await visitor.opensAll();
      await visitor.page.locator("#job-search").fill("a");
      await visitor.page.locator("[role=listbox] [role=option]").first().waitFor();
      await visitor.page.keyboard.press("ArrowDown");
    } },
    { name: "a field chosen", address: "jobs", act: async (visitor) => {
      await visitor.opensAll();
      await visitor.page.locator("input[name=field]").first().check();
      await visitor.page.locator(".app-job-list button").first().waitFor();
    } },
    { name: "nothing answered", address: "rate", act: async (visitor) => {
      await visitor.page.locator("input[name=skill]").first().waitFor();
      await visitor.button("question.next.label").click();
      await visitor.page.locator("#error-summary").waitFor();
    } },
    { name: "matches, all open, something learned", address: "matches", act: async (visitor) => {
      await visitor.page.locator(".app-matches > li").first().waitFor();
      await visitor.page.locator("input[name=learned]").first().check();
      await visitor.opensAll();
    } },
    { name: "liked", address: "interests", act: (visitor) => visitor.page.locator("input[name=interests]").first().waitFor() },
  ],
  twice: [data("compare"), data("settings"), data("")],
};

/** Goes through screens and states on one page, and gives back all that axe has against them. */
async function look(visitor, whose, states, looks) {
  const found = [];
  for (const { name, address, act, looks: own } of states) {
    await visitor.page.emulateMedia({ media: "screen" });
    await visitor.visit(address);
    await act?.(visitor);
    found.push(...(await violations(visitor.page, `${whose}: ${name}`, own ?? looks)));
    await visitor.page.keyboard.press("Escape");
  }
  return found;
}

/** The same screens for a language, split so that two workers share them. */
function screens(looks) {
  test("every screen before anything is answered @A-09 @A-22", async ({ visitor }) => {
    test.setTimeout(240_000);
    await visitor.open();
    expectNone(await look(visitor, "empty", ROUTES.map((address) => data(address)), looks));
  });

  test("every screen with all answers @A-09 @A-22", async ({ visitor }) => {
    test.setTimeout(240_000);
    await visitor.openAs(profiles.full);
    expectNone(await look(visitor, "full", ROUTES.map((address) => data(address)), looks));
  });
}

function states(looks) {
  for (const [whose, all] of Object.entries(STATES)) {
    test(`every state: ${whose} @A-09`, async ({ visitor }) => {
      test.setTimeout(240_000);
      await visitor.openAs(profiles[whose]);
      expectNone(await look(visitor, whose, all, looks));
    });
  }

  test("the notice that nothing can be saved @A-09", async ({ visitor, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    await visitor.begins();
    await visitor.answer();
    await page.getByRole("status").filter({ hasText: visitor.t("storage.memory.blocked") }).waitFor();
    const found = await look(visitor, "not saved", ["question/A1.2", "pause", "settings"].map((address) => data(address)), looks);
    expectNone(found);
  });
}

test.describe("nb", () => {
  screens(EVERY_LOOK);
  states(EVERY_LOOK);
});

// Two languages on each screen: with the one that is written from the right each time, with the others in make test-full.
for (const [language, other] of [["nb", "ar"], ...Object.keys(ALL_LOCALES).filter((other) => !["nb", "ar"].includes(other)).map((other) => ["nb", other]), ["ar", "nb"]]) {
  test.describe(`${language} with ${other} beside it${language === "nb" && other === "ar" ? "" : " @full"}`, () => {
    test.use({ locale: ALL_LOCALES[language], offersAll: true });

    test("every screen before anything is answered @A-09 @I-05 @full", async ({ visitor, page }) => {
      test.setTimeout(240_000);
      await visitor.open();
      await speaksToo(page, other);
      expectNone(await look(visitor, "empty", ROUTES.map((address) => data(address)), LIGHT_PHONE));
    });

    test("every screen with all answers @A-09 @I-05", async ({ visitor, page }) => {
      test.setTimeout(240_000);
      await visitor.openAs(profiles.full);
      await speaksToo(page, other);
      expectNone(await look(visitor, "full", ROUTES.map((address) => data(address)), [["light", DESK]]));
    });
  });
}

// The rest of the matrix: make test takes every screen in the language and the look that differ most from the ones above,
// make test-full all of it.
for (const [language, locale] of Object.entries(ALL_LOCALES).filter(([language]) => language !== "nb")) {
  // The one that is written from the right differs most from bokmål, so it is looked at each time.
  test.describe(`${language}${language === "ar" ? "" : " @full"}`, () => {
    test.use({ locale });
    screens(LIGHT_PHONE);
  });

  test.describe(`${language}, the full matrix @full`, () => {
    test.use({ locale });
    screens(EVERY_LOOK);
    states(EVERY_LOOK);
  });
}

test.describe("more contrast", () => {
  test("in high contrast, text has seven to one @A-22", async ({ visitor, page }) => {
    test.setTimeout(120_000);
    await visitor.openAs(profiles.full, "settings");
    await page.locator("input[name=contrast][value=high]").check();
    const found = [];
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const address of ["", "goal", "question/A1.2", "check", "result", "path", "take", "settings"]) {
        await visitor.visit(address);
        const { violations: against } = await rule(page, "color-contrast-enhanced");
        found.push(...against.flatMap(({ nodes }) => nodes.map((node) => `#/${address} ${scheme}: ${node.target} ${node.any[0]?.message}`)));
      }
    }
    expect(found).toEqual([]);
  });
});

test("axe measured the contrast of text, and left little undecided @A-22", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "result");
  // axe will not decide over a picture, and the list of languages has an arrow as its background: its colours are measured here.
  const [ink, ground] = await page.locator("#language").evaluate((select) => [getComputedStyle(select).color, getComputedStyle(select).backgroundColor]);
  expect(contrast(ink.match(/\d+/g).map(Number), ground.match(/\d+/g).map(Number))).toBeGreaterThanOrEqual(4.5);
  for (const address of ["result", "path", "question/A1.2", ""]) {
    await visitor.visit(address);
    const { passes, incomplete } = await rule(page, "color-contrast");
    expect(passes.flatMap(({ nodes }) => nodes).length, `#/${address}`).toBeGreaterThan(5);
    const undecided = incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
    expect(undecided.filter((target) => target !== "#language"), `#/${address}`).toEqual([]);
  }
});

test("no language that is offered is left out of this table @A-09", async ({ visitor, page }) => {
  await visitor.open();
  const offered = await page.locator("#language option").evaluateAll((all) => all.map(({ value }) => value));
  expect(offered).toEqual(Object.keys(LOCALES));
  for (const language of offered) expect(words(language).t("product.name")).not.toBe("");
});
