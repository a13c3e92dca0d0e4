// Hands that press anything, the same each time for the same seed. Most of it is done by a script in the page, because that is
// a hundred times as fast; some of it by the browser's own mouse and keyboard. What it answers, it writes down.
import { chance } from "./chance.mjs";
import { words } from "./words.mjs";

/** Actions that are done in one go. */
const ROUND = 40;
const SIZES = [[320, 480], [360, 640], [640, 360], [768, 1024], [1280, 800], [1920, 1080]];
const KEYS = ["Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowUp", "ArrowRight", "Home", "End", "PageDown", "a", "7", "Backspace", "Control+z"];

/**
 * What keeps it on our page: links that lead elsewhere lead nowhere, and no paper is printed. Our program sees each click.
 * What it has answered is forgotten when it deletes everything, and where it takes something back stands a mark.
 */
export async function cage(context, says) {
  // The policy of the page lets no script make a function of a text.
  await context.addInitScript(`window.__chance = ${chance};`);
  await context.addInitScript((says) => {
    window.print = () => {};
    window.__isOurs = ({ href }) => href.split("#")[0] === location.href.split("#")[0];
    if (navigator.share) navigator.share = async () => {};
    document.addEventListener("click", (event) => {
      const link = event.composedPath().find((one) => one.href);
      if (link && !window.__isOurs(link)) event.preventDefault();
      // A key presses a button too.
      const pressed = event.target.closest?.("button")?.textContent;
      if (says.delete.includes(pressed)) window.__given(null);
      if (says.undo.includes(pressed)) window.__given("undo");
    }, true);
  }, says);
}

/** Done in the page: so many actions, each told to the test before it is done, and each answer with its question. */
async function act({ seed, count, says }) {
  const random = window.__chance(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const TEXTS = ["kokk", "", "  ", "<b>x</b>", "æøå ÆØÅ", "\u202eabc", "👩🏽‍🍳", "0".repeat(300), "12 34-56", "%00", "01017012345", "null"];
  const answer = () => {
    const [, question] = location.hash.match(/^#\/(?:question|change)\/(.+)$/) ?? [];
    // After «back» the address may be that of a question that is not on the screen yet.
    const choices = question ? [...document.querySelectorAll(`main input[name="${question.replace(".", "-")}"]`)] : [];
    return choices.length ? [question, choices.find(({ checked }) => checked)?.value] : undefined;
  };
  const press = (control) => {
    const [given, text] = [answer(), control.textContent];
    if (given && says.next.includes(text) && given[1]) window.__given(...given);
    if (given && says.skip.includes(text)) window.__given(given[0], null);
    control.focus();
    control.click();
  };
  const write = (field, value) => {
    field.focus();
    field.value = value;
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const ways = {
    click: () => {
      const fit = (control) => !control.matches("[type=file], [rel~=external]") && (!control.href || window.__isOurs(control))
        && (random() < 0.2 || !says.delete.includes(control.textContent));
      const control = one(seen("a[href], button, summary, input, label").filter(fit));
      window.__did(control?.textContent.trim().slice(0, 60) ?? "nothing");
      if (control) press(control);
    },
    answer: () => {
      const options = seen("main input[type=radio]");
      if (options.length) one(options).click();
      const on = seen("main button").find((button) => says.next.includes(button.textContent));
      window.__did(`answer ${location.hash}`);
      if (on) press(on);
    },
    type: () => {
      const field = one(seen("input:not([type=radio], [type=checkbox], [type=file], [type=range]), textarea"));
      window.__did(`type ${field?.id}`);
      if (field) write(field, one(TEXTS));
    },
    choose: () => {
      const field = one(seen("main select"));
      window.__did(`choose ${field?.id}`);
      if (field) write(field, one([...field.options]).value);
    },
    language: () => {
      const field = seen("select").find((each) => [...each.options].some((option) => option.value === "nn"));
      window.__did("language");
      if (field) write(field, one([...field.options]).value);
    },
    back: () => (window.__did("back"), navigation.canGoBack && history.back()),
    forward: () => (window.__did("forward"), navigation.canGoForward && history.forward()),
    screen: () => {
      const name = one(["", "goal", "check", "result", "path", "plan", "settings", "take", "jobs", "skills", "interests", "compare", "carry", "receive", "print", "evidence/A1", "question/A1.2", "change/A2.2", "x", "research", "matches", "about-you/place"]);
      window.__did(`to ${name}`);
      location.hash = `#/${name}`;
    },
  };
  const often = { click: 40, answer: 34, type: 8, choose: 3, language: 2, back: 5, forward: 4, screen: 4 };
  const names = Object.entries(often).flatMap(([name, times]) => Array(times).fill(name));
  for (let at = 0; at < count; at += 1) {
    ways[one(names)]();
    // The program draws before the next press: mostly at once, at times after a frame.
    await new Promise((done) => (random() < 0.1 ? requestAnimationFrame(() => setTimeout(done)) : setTimeout(done)));
  }
}

export class Monkey {
  constructor(page, seed) {
    this.page = page;
    this.random = chance(seed);
    this.actions = 0;
    /** What was done last, for one who has to find out why. */
    this.last = [];
    /** The answers that were given since everything was deleted: `["A1.2", "alone"]`, null for «skip», and `["undo"]` among them. */
    this.given = [];
    const all = (key) => ["nb", "nn", "da", "en"].map((language) => words(language).t(key));
    this.says = { next: all("question.next.label"), skip: all("question.skip.label"), delete: all("settings.delete.confirm"), undo: all("undo.label") };
  }

  async ready() {
    await this.page.exposeBinding("__did", (_, what) => this.did(what));
    await this.page.exposeBinding("__given", (_, question, value) => {
      if (question) this.given.push([question, value]);
      else this.given = [];
    });
  }

  did(what) {
    this.actions += 1;
    this.last = [...this.last.slice(-19), what];
  }

  /** Some dozens of actions. */
  async round() {
    const chosen = this.random();
    if (chosen < 0.06) await this.reload();
    else if (chosen < 0.12) await this.resize();
    else if (chosen < 0.25) await this.trusted();
    const seed = Math.floor(this.random() * 2 ** 31);
    try {
      await this.page.evaluate(act, { seed, count: ROUND, says: this.says });
    } catch (error) {
      // It may go back to before the first page, and a reload ends the script.
      if (!/destroyed|navigat/i.test(String(error))) throw error;
      this.did("left the page");
    }
    await this.stands();
  }

  async stands() {
    await this.page.waitForLoadState("load");
    // «Back» twice in a hurry leads to before our first page.
    if (!this.page.url().startsWith("http")) await this.page.goto("/");
    try {
      await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
    } catch {
      const found = await this.page.evaluate(() => document.documentElement.cloneNode(false).outerHTML);
      throw new Error(`${this.page.url()} is not ready: ${found}, after ${this.last.join(" · ")}`);
    }
  }

  async reload() {
    this.did("reload");
    await this.page.reload();
    await this.stands();
  }

  async resize() {
    const [width, height] = SIZES[Math.floor(this.random() * SIZES.length)];
    this.did(`resize ${width}×${height}`);
    await this.page.setViewportSize({ width, height });
  }

  /** The browser's own mouse and keyboard, anywhere on the page. */
  async trusted() {
    const { width, height } = this.page.viewportSize();
    for (let time = 0; time < 6; time += 1) {
      const place = [this.random() * width, this.random() * height];
      const key = KEYS[Math.floor(this.random() * KEYS.length)];
      const click = this.random() < 0.5;
      this.did(click ? `mouse ${place.map(Math.round)}` : `key ${key}`);
      if (click) await this.page.mouse.click(...place);
      else await this.page.keyboard.press(key);
    }
    await this.stands();
  }
}
