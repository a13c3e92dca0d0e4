// The `test` that every journey uses. A test fails, whatever it asserts, when the browser complained meanwhile:
// an error in the console, an uncaught error, a breach of the content security policy, or a request to another origin.
import { expect, test as base } from "@playwright/test";
import { SEED, chance } from "./chance.mjs";
import { Person } from "./person.mjs";

export { expect };

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
/** The languages that are offered, each with what a browser in that language asks for. */
export const LOCALES = { nb: "nb-NO", nn: "nn-NO", da: "da-DK", en: "en-GB" };
/** Those that a host may offer besides: where they are tested, it does. */
export const GUESTS = { uk: "uk-UA", ar: "ar-SY", pl: "pl-PL" };
export const ALL_LOCALES = { ...LOCALES, ...GUESTS };

const places = (languages, viewports) => languages.flatMap((language) => viewports.map((viewport) => ({ language, viewport })));
/** Places that only make test-full goes to. */
const inFull = (places) => places.map((place) => ({ ...place, tag: " @full" }));
const BOTH = [PHONE, DESK];

/** Where a journey is taken: the language and the screen. In nn and da most are left to make test-full. */
export const EVERYWHERE = [...places(["nb", "en"], BOTH), ...inFull(places(["nn", "da"], BOTH))];
/** For the shortest journey, which is taken in every language each time. */
export const IN_EVERY_LANGUAGE = [...places(["nb", "en"], BOTH), ...places(["nn", "da", ...Object.keys(GUESTS)], [PHONE]), ...inFull(places(["nn", "da"], [DESK]))];
export const ON_A_PHONE = places(["nb"], [PHONE]);

/** Runs the same journeys in each place. */
export function inEach(places, journeys) {
  for (const { language, viewport, tag = "" } of places) {
    test.describe(`${language}, ${viewport.width}×${viewport.height}${tag}`, () => {
      test.use({ locale: ALL_LOCALES[language], viewport, actionTimeout: 10_000 });
      journeys({ language, viewport });
    });
  }
}

export const test = base.extend({
  /** What the browser complained about. A test that provokes a fault says so: `complaints.allow(/integrity/)`. */
  complaints: [
    async ({ context, baseURL }, use) => {
      const seen = [];
      const allowed = [];
      const home = new URL(baseURL).origin;

      context.on("console", (message) => {
        if (message.type() === "error") seen.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => seen.push(`uncaught: ${error.error().stack ?? error.error()}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home) seen.push(`request: ${url.href}`);
      });
      await context.exposeBinding("__breach", (_, what) => seen.push(`policy: ${what}`));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          window.__breach(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber ?? ""}`));
      });

      await use({ seen, allow: (...patterns) => allowed.push(...patterns) });

      expect(seen.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))), "the browser must have nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],

  /**
   * The page draws the seed of an attempt from Math.random (src/platform/chance.rs), and the follow-ups are drawn from
   * that. Here it draws the same in every run, so that a journey that fails can be taken again with the same questions.
   */
  drawn: [
    async ({ context }, use) => {
      await context.addInitScript(`Math.random = (${chance})(${Number(SEED)});`);
      await use();
    },
    { auto: true },
  ],

  /** Whether the host offers all languages also to one whose own is always offered. */
  offersAll: [false, { option: true }],

  /** A host that offers all languages, where somebody's is one that is not always offered. */
  host: [
    async ({ context, locale, offersAll }, use) => {
      if (offersAll || Object.values(GUESTS).includes(locale)) {
        await context.route("**/config.json", async (route) => {
          const config = await (await route.fetch()).json();
          await route.fulfill({ json: { ...config, languages: Object.keys(ALL_LOCALES) } });
        });
      }
      await use();
    },
    { auto: true },
  ],

  /** Whether the questions are answered by script instead of by mouse, in journeys that are about something else. */
  hurries: [false, { option: true }],

  /** Someone at the screen, in the language of the browser. */
  person: async ({ page, locale, hurries }, use) => {
    const person = new Person(page, Object.keys(ALL_LOCALES).find((language) => ALL_LOCALES[language] === locale));
    person.hurries = hurries;
    await use(person);
  },
});
