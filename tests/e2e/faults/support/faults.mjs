// What the fault tests share: the words by key, the way to a question, and the store as raw bytes, read past the program.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../../support/fixtures.mjs";

export { expect, test };

const { DIST = "dist" } = process.env;
const folder = existsSync(join(DIST, "locales")) ? DIST : "public";

/** The two languages, each with what the browser asks for. */
export const languages = [["nb", "nb-NO"], ["en", "en-GB"]];

/** Runs the same tests in both languages; `both((language, say) => test(…))`. */
export function both(write) {
  for (const [language, locale] of languages) {
    test.describe(language, () => {
      test.use({ locale });
      write(language, (key, values) => say(language, key, values));
    });
  }
}

const files = new Map();

function words(language) {
  if (!files.has(language)) {
    const read = (part) => JSON.parse(readFileSync(join(folder, "locales", language, `${part}.json`), "utf8"));
    files.set(language, ["ui", "questions", "more", "guide"].map(read));
  }
  return files.get(language);
}

/** The text of a key, as it stands in the message files, with its values filled in. */
export function say(language, key, values = {}) {
  const [text] = words(language).map((file) => key.split(".").reduce((part, name) => part?.[name], file)).filter(Boolean);
  if (typeof text !== "string") throw new Error(`${language} has no text ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** The words of the start script, which must work when no message file can be read. */
export const boot = Function(`return ${readFileSync("public/boot.js", "utf8").match(/const TEXTS = (\{[\s\S]*?\n {2}\});/)[1]}`)();

export const panel = (page) => page.getByRole("alertdialog");

/** Opens an address and waits until the program stands. */
export async function open(page, fragment = "") {
  await page.goto(`/${fragment}`);
  await page.bringToFront(); // A tab in the background draws slowly.
  await started(page);
}

export async function started(page) {
  await page.locator("html[data-started]").waitFor({ state: "attached" });
}

/** From the first screen to the first question of the short set, leaving out all that may be left out. */
export async function toFirstQuestion(page, language = "nb") {
  await page.getByRole("button", { name: say(language, "start.short.label"), exact: true }).click();
  for (const step of ["goal", "about-you/place", "about-you/school", "about-you/work"]) {
    await page.waitForURL(`**/#/${step}`);
    await page.getByRole("link", { name: say(language, "question.skip.label"), exact: true }).click();
  }
  await page.waitForURL(/#\/question\//);
}

export const currentQuestion = (page) => page.url().match(/#\/question\/(.+)$/)?.[1];

/** Answers the question on the screen and waits for the next one. Gives its id. */
export async function answer(page, language = "nb", value = "alone") {
  const question = currentQuestion(page);
  await choose(page, question, value);
  await next(page, language).click();
  await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
  return question;
}

export const next = (page, language = "nb") => page.getByRole("button", { name: say(language, "question.next.label"), exact: true });

export async function choose(page, question, value = "alone") {
  await page.locator(`input[name="${question.replace(".", "-")}"][value="${value}"]`).check();
}

/** Answers until the questions end. Gives their ids. */
export async function answerAll(page, language = "nb") {
  const asked = [];
  while (currentQuestion(page)) asked.push(await answer(page, language));
  return asked;
}

/** The line about storage that stands on every screen when something is wrong. */
export const notice = (page, sentence) => page.getByRole("status").filter({ hasText: sentence });

/** Every record with its key, as the browser holds it, or nothing where there is no database. Read from this page. */
export function records(page) {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "kompetansesti")) return null;
    const database = await new Promise((done, failed) => {
      const opening = indexedDB.open("kompetansesti");
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const rows = await new Promise((done) => {
      const store = database.transaction("events").objectStore("events");
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.onsuccess = () => done(keys.result.map((key, at) => [key, values.result[at]]));
    });
    database.close();
    return rows;
  });
}

/** The events of the records. */
export const events = (rows) => (rows ?? []).map(([, text]) => JSON.parse(text).event);

/** The questions answered, from the records. */
export const answered = (rows) => events(rows).filter((event) => event.answered).map(({ answered }) => answered.question);

/** A page on the same origin that runs nothing of ours, to look at the store and to fill it. */
export async function bystander(context) {
  const page = await context.newPage();
  await page.route("**/bystander", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><link rel="icon" href="data:,">` }));
  await page.goto("/bystander");
  return page;
}

/** Another tab has the store, so that no other can write, until it lets go of it: `letsGo`. */
export async function holdsTheStore(context) {
  const other = await bystander(context);
  await other.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("kompetansesti");
    opening.onsuccess = () => {
      window.held = true;
      const store = opening.result.transaction("events", "readwrite").objectStore("events");
      const hold = () => { if (window.held) store.count().onsuccess = hold; done(); };
      hold();
    };
  }));
  return { letsGo: () => other.evaluate(() => (window.held = false)) };
}

const event = (event) => JSON.stringify({ schema: 1, event });

/** The records of one who has started and given three answers. */
export const threeAnswers = [
  event({ attempt_started: { attempt: 1, day: "2026-11-20", set: "short" } }),
  ...["A1.2", "C1.2", "D1.2"].map((question) => event({ answered: { attempt: 1, question, reply: { answer: "alone" } } })),
];

/** Puts records into the store as they are, before the program runs. Gives them back with their keys. */
export async function seed(context, texts = threeAnswers) {
  const page = await bystander(context);
  await page.evaluate((texts) => new Promise((done, failed) => {
    const opening = indexedDB.open("kompetansesti", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("events", { autoIncrement: true });
    opening.onsuccess = () => {
      const writing = opening.result.transaction("events", "readwrite");
      texts.forEach((text) => writing.objectStore("events").add(text));
      writing.oncomplete = () => { opening.result.close(); done(); };
      writing.onabort = () => failed(writing.error);
    };
  }), texts);
  const rows = await records(page);
  await page.close();
  return rows;
}

/** A test that provokes errors in the console allows them all, and then asks this: the program itself must not have died. */
export function expectAlive(complaints) {
  expect(complaints.seen.filter((line) => /panicked|RuntimeError|unreachable|uncaught:/.test(line)), "the program must not die").toEqual([]);
}

/** A person's file, as the published schema says. `change` may spoil it. */
export function profileFile(change = () => {}) {
  const file = {
    format: "kompetansesti-profile",
    version: 1,
    saved: "2026-11-21",
    profile: {
      attempts: [{ id: 1, day: "2026-11-20", set: "short", replies: [["A1.2", { answer: "alone" }], ["A2.2", { answer: "with_help" }]] }],
      goal: "explore",
      about: { country: "NO" },
      planned: [],
      hidden: [],
      done: [],
      useful: true,
    },
  };
  change(file);
  return JSON.stringify(file, null, 2);
}
