// What the accessibility tests share: quick ways to a screen and a state, in any language.
import { ALL_LOCALES, LOCALES, expect, test as base } from "../../support/fixtures.mjs";
import { words } from "../../support/words.mjs";
import { still } from "../../support/still.mjs";
import { fileOf } from "./profiles.mjs";

export { expect };
export { profiles } from "./profiles.mjs";

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1280, height: 800 };
export const ENGLISH = { locale: LOCALES.en };
export { ALL_LOCALES, LOCALES };

/** Every screen with an address of its own. `question/A1.2` stands for the statements, `question/B1` for the languages. */
export const ROUTES = [
  "", "goal", "about-you/place", "about-you/school", "about-you/work", "question/A1.2", "question/B1", "change/A1.2", "talk", "agree", "seen", "hand-over", "pause", "check",
  "result", "path", "take", "carry", "receive", "lock", "print", "compare", "plan", "ways", "jobs", "rate", "matches", "interests", "cv", "paper", "skills", "evidence/A1", "about", "method", "research", "privacy", "settings", "long-ago", "nothing-here",
];

export const test = base.extend({
  viewport: PHONE,
  /** The words of the language under test. */
  t: async ({ locale }, use) => {
    await use(words(locale.slice(0, 2)).t);
  },
  /** Someone who opens the page, goes about in it and has answered what the test says. */
  visitor: async ({ page, t }, use) => {
    await use(new Visitor(page, t));
  },
});

export class Visitor {
  constructor(page, t) {
    Object.assign(this, { page, t });
    this.heading = page.locator("#page-heading");
    this.live = page.locator(".app-shell ~ [role=status]");
  }

  button(key, options) {
    return this.page.getByRole("button", { name: this.t(key, options), exact: true });
  }

  link(key, options) {
    return this.page.getByRole("link", { name: this.t(key, options), exact: true });
  }

  /** Opens an address and waits until all of the content is there. */
  async open(address = "") {
    await this.page.goto(`./#/${address}`);
    await this.ready();
  }

  async ready() {
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  /** Opens the page as this person, who then stands on this screen. */
  async openAs(profile, address = "check") {
    await this.open("take");
    await this.choosesFile(fileOf(profile));
    await this.goOn(() => this.button("take.open.use").click());
    await this.visit(address);
  }

  async choosesFile(text) {
    await this.page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-03-02.json", mimeType: "application/json", buffer: Buffer.from(text) });
  }

  address() {
    return new URL(this.page.url()).hash.replace(/^#\/?/, "");
  }

  /** Goes to a screen by its address. */
  async visit(address) {
    if (this.address() === address) return;
    await this.goOn(() => this.page.evaluate((hash) => void (location.hash = hash), `#/${address}`));
    await this.page.locator("main .app-loading").waitFor({ state: "detached" });
  }

  /** Does something that leads to another screen, and waits until the keyboard stands on its heading. */
  async goOn(act) {
    const from = await this.page.evaluate(() => {
      document.activeElement.blur();
      return location.hash;
    });
    await act();
    await this.page.waitForFunction((from) => location.hash !== from && document.activeElement?.id === "page-heading", from, { timeout: 5000 });
    return this.address();
  }

  /** From the first screen to the first question, leaving out all that may be left out. */
  async begins(set = "short") {
    await this.open();
    await this.goOn(() => this.button(`start.${set}.label`).click());
    for (let screen = 0; screen < 4; screen += 1) await this.goOn(() => this.link("question.skip.label").click());
  }

  /** The question that stands there: `A3.2`, `B1`. */
  question() {
    return this.address().match(/^(?:question|change)\/(.+)$/)?.[1];
  }

  row(value) {
    return this.page.locator("main .app-option").filter({ has: this.page.locator(`input[value="${value}"]`) });
  }

  async answer(value = "alone") {
    if (value === "skip") return this.goOn(() => this.button("question.skip.label").click());
    // A language has seven levels of its own.
    await this.row(this.question().includes(".") ? value : "B1").click();
    return this.goOn(() => this.button("question.next.label").click());
  }

  /** Answers so many questions, or all of them, the same way or by a function of the place in the order. */
  async answers(value = "alone", most = 60) {
    const asked = [];
    while (this.question() && asked.length < most) {
      asked.push(this.question());
      await this.answer(typeof value === "function" ? value(asked.length - 1, this.question()) : value);
    }
    return asked;
  }

  /** Opens every `details` on the screen. */
  async opensAll() {
    await this.page.locator("main details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    await this.settled();
  }

  settled() {
    return still(this.page);
  }

  /** Puts a style sheet over the page, as a person's own style would; the policy of the page forbids inline ones. */
  async wears(css) {
    await this.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
  }

  /** What each screen reader message was, from now on: `heard()` gives them and forgets them. */
  async listens() {
    await this.page.evaluate(() => {
      const live = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
      window.heardMessages = [];
      const say = (region) => {
        const text = region.textContent.trim();
        const role = region.getAttribute("role");
        if (text) window.heardMessages.push({ text, urgent: role === "alert" || region.getAttribute("aria-live") === "assertive" });
      };
      new MutationObserver((changes) => {
        const regions = new Set();
        for (const change of changes) {
          const at = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
          const region = at?.closest(live);
          if (region) regions.add(region);
          for (const added of change.addedNodes) {
            if (added.nodeType !== Node.ELEMENT_NODE) continue;
            if (added.matches(live)) regions.add(added);
            added.querySelectorAll(live).forEach((inner) => regions.add(inner));
          }
        }
        regions.forEach((region) => region.isConnected && say(region));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }

  async heard() {
    await this.settled();
    return this.page.evaluate(() => window.heardMessages.splice(0));
  }
}
