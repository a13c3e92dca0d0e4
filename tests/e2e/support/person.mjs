// A person at the screen: starts, tells about themselves, answers, goes on. They know the page by its words, as people do.
// What every person may expect of every screen is asserted here: the keyboard follows, nothing is chosen beforehand,
// the number of questions left never rises, and a plan can be begun today.
import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";
import { still } from "./still.mjs";
import { offers, words } from "./words.mjs";

/** The answers to «Kan du …?», by the words under which they are kept, and the keys of what people read. */
export const ANSWERS = { not_yet: "scale.0", with_help: "scale.1", alone: "scale.2", can_guide: "scale.3", unsure: "question.unsure_or_not.label" };

export class Person {
  constructor(page, language, country = "NO") {
    Object.assign(this, { page, language, country });
    /** Whether the questions are answered by script instead of by mouse. */
    this.hurries = false;
    this.words = words(language);
    this.main = page.getByRole("main");
    this.heading = page.locator("#page-heading");
  }

  t(key, options) {
    return this.words.t(key, { country: this.country, ...options });
  }

  /** A text as a pattern, where its values may be anything. */
  like(key, options) {
    return this.words.like(key, { country: this.country, ...options });
  }

  // Getting about

  /** Opens the page, as from a link, and waits until it can be used without the network. */
  async open(address = "./") {
    await this.page.goto(address);
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  async reload() {
    await this.page.reload();
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  /** Where the person is: `question/A3.2`. */
  address() {
    return new URL(this.page.url()).hash.replace(/^#\/?/, "");
  }

  /** Does something that leads to another screen, and waits until the keyboard stands on its heading. */
  async goOn(act) {
    const from = await this.page.evaluate(() => {
      document.activeElement.blur();
      return location.hash;
    });
    await act();
    await this.arrived(from);
    return this.address();
  }

  async arrived(from) {
    await this.page.waitForFunction(
      (from) => location.hash !== from && document.activeElement?.id === "page-heading",
      from,
      { timeout: 5000 },
    );
  }

  button(key, options) {
    return this.page.getByRole("button", { name: this.t(key, options), exact: true });
  }

  link(key, options) {
    return this.page.getByRole("link", { name: this.t(key, options), exact: true });
  }

  async press(key) {
    return this.goOn(() => this.button(key).click());
  }

  async follow(key, options) {
    return this.goOn(() => this.link(key, options).click());
  }

  /** Goes to a screen by writing its address. */
  async visit(address) {
    if (this.address() === address) return;
    await this.goOn(() => this.page.evaluate((hash) => (location.hash = hash), `#/${address}`));
    await this.page.locator("main .app-loading").waitFor({ state: "detached" });
  }

  /** Opens what is folded away, and waits until it has come to rest: what is in it moves under the finger meanwhile. */
  async unfolds(key) {
    await this.page.getByText(this.t(key)).click();
    await still(this.page);
  }

  async reads(key, options) {
    await expect(this.main.getByText(this.t(key, options)).first()).toBeVisible();
  }

  // The journey up to the questions

  async start(set = "short") {
    await this.press(`start.${set}.label`);
  }

  async choose(group, value) {
    const choice = this.page.locator(`input[name="${group}"][value="${value}"]`);
    await choice.check();
    await expect(choice).toBeChecked();
  }

  async says(screen, choices) {
    await expect(this.heading).toHaveText(this.t(screen));
    for (const [group, value] of Object.entries(choices)) {
      for (const one of [value].flat()) await this.choose(group, one);
    }
    await this.press("question.next.label");
  }

  /** Says where they want to go: `{ goal: "study" }`, `{ occupation: "tomrer" }`, or nothing at all. */
  async wants({ goal, occupation } = {}) {
    if (!goal && !occupation) return this.follow("question.skip.label");
    if (!occupation) return this.says("goal.title", { goal });
    await this.choose("goal", "occupation");
    await this.page.getByLabel(this.t("goal.search.label")).fill(this.t(`occupation.${occupation}.name`));
    await this.says("goal.title", { occupation });
  }

  /** Tells about themselves, one screen after another; what is left out is not answered. */
  async tells({ place = {}, school = {}, work = {} } = {}) {
    await this.says("about_you.place.title", place);
    this.country = place.country ?? this.country;
    const { trades, ...papers } = school;
    if (trades) await this.unfolds("about_you.trades.summary");
    await this.says("about_you.school.title", { ...papers, ...(trades ? { trades } : {}) });
    await this.says("about_you.work.title", work);
  }

  /** From the first screen to the first question. */
  async begins({ set = "short", wants, ...about } = {}) {
    await this.open();
    await this.start(set);
    await this.wants(wants);
    await this.tells(about);
  }

  // Questions

  /** The question that stands there, `A3.2` or `B1`, or nothing when there is none. */
  question() {
    return this.address().match(/^(?:question|change)\/(.+)$/)?.[1];
  }

  option(value) {
    const question = this.question();
    const key = ANSWERS[value] ?? `language.${question}.${["A0", "A1", "A2", "B1", "B2", "C1", "C2"].indexOf(value)}`;
    return this.page.getByRole("radio", { name: this.t(key), exact: true });
  }

  /** How many questions are left at most, as the screen says it. */
  async left() {
    return (await this.readsQuestion()).left;
  }

  /** Reads a question that has not been answered: it is the one of the address, and nothing is chosen beforehand. */
  async readsQuestion() {
    const question = this.question();
    const key = question.includes(".") ? `statement.${question}` : `language.${question}.question`;
    const { left, ...found } = await this.page.evaluate(() => ({
      heading: document.getElementById("page-heading").textContent,
      chosen: document.querySelectorAll("main input:checked").length,
      left: document.querySelector(".app-progress").textContent.trim(),
    }));
    expect(found, question).toEqual({ heading: this.t(key), chosen: 0 });
    const n = Number(left.match(/\d+/)?.[0]);
    expect(left).toBe(this.t("question.left", { n }));
    return { question, left: n };
  }

  /** Chooses, and goes on: with the mouse. */
  async answer(value) {
    const without = { skip: "question.skip.label", "not sure": "question.unsure.label" }[value];
    if (!without) await this.option(value).check();
    await this.press(without ?? "question.next.label");
  }

  /** The same without moving the mouse, several times as fast, for journeys that are about something else. */
  async answerQuickly(value) {
    const without = { skip: "question.skip.label", "not sure": "question.unsure.label" }[value];
    const choice = without ? null : `${this.question().replace(".", "-")}-${value}`;
    await this.page.evaluate(async ({ choice, button }) => {
      const [from, since] = [location.hash, performance.now()];
      document.activeElement.blur();
      if (choice) document.getElementById(choice).click();
      [...document.querySelectorAll("main button")].find((one) => one.textContent === button).click();
      while (location.hash === from || document.activeElement?.id !== "page-heading") {
        if (performance.now() - since > 5000) throw new Error(`nothing came after ${from}`);
        await new Promise(requestAnimationFrame);
      }
    }, { choice, button: this.t(without ?? "question.next.label") });
  }

  /**
   * Answers until the answers are shown, or until `most` have been given. `value` is an answer, or a function that
   * gives one for a question and its number. Gives back what was asked: `[{ question, value, left }]`.
   */
  async answers(value, most = Infinity) {
    const asked = [];
    while (this.question() && asked.length < most) {
      const { question, left } = await this.readsQuestion();
      const before = asked.at(-1);
      if (before) expect(left, `left at ${question}, after ${before.left} at ${before.question}`).toBeLessThan(before.left);
      expect(asked.map((known) => known.question), "no question comes twice").not.toContain(question);
      const reply = typeof value === "function" ? value(question, asked.length) : value;
      await (this.hurries ? this.answerQuickly(reply) : this.answer(reply));
      asked.push({ question, value: reply, left });
    }
    if (!this.question()) expect(this.address()).toBe("check");
    return asked;
  }

  /** Every answer, as the list of answers shows it: `Map { "A1.2" => "Ja, med hjelp" }`. */
  async answersShown() {
    await this.visit("check");
    const rows = this.page.locator(".app-answer");
    await rows.first().waitFor();
    return new Map(await rows.evaluateAll((all) =>
      all.map((row) => [row.querySelector("a").hash.replace("#/change/", ""), row.querySelector(".app-answer-words").textContent])));
  }

  // Result and path

  async seesResult() {
    await this.follow("check.result.label");
    await expect(this.heading).toHaveText(this.t("result.title"));
  }

  /** The result as it reads, without the line about storage, which is about something else. */
  async resultText() {
    await this.visit("result");
    return this.readText();
  }

  async readText() {
    return this.main.evaluate((main) => {
      const copy = main.cloneNode(true);
      for (const part of copy.querySelectorAll("[data-storage], .app-undo")) part.remove();
      return copy.textContent.replace(/\s+/g, " ").trim();
    });
  }

  /** Reads the path and gives back its steps, after asserting what every path must have. */
  async path() {
    await this.visit("path");
    await this.page.locator(".app-step").first().waitFor();
    const steps = await this.page.locator(".app-step").evaluateAll((all) =>
      all.map((step) => ({
        heading: step.querySelector(".app-step-heading h2").textContent,
        label: step.querySelector(".app-step-label")?.textContent ?? "",
        here: step.dataset.state === "here",
        folded: Boolean(step.closest("details")),
        say: step.querySelector(".app-quote")?.textContent ?? "",
        contact: step.querySelector("a.ds-button")?.getAttribute("href") ?? "",
        contactSeen: step.querySelector("a.ds-button")?.textContent ?? "",
        text: step.textContent,
      })));
    for (const step of steps) step.offer = this.offerTitled(step.heading);
    for (const step of steps) this.expectWarning(step);
    this.expectFirstStep(steps);
    return steps;
  }

  offerTitled(title) {
    const found = offers.filter(({ id, country }) => country === this.country && this.t(`offer.${id}.title`) === title);
    expect(found.map(({ id }) => id), `one offer of ${this.country} is called «${title}»`).toHaveLength(1);
    return found[0];
  }

  /** Every course carries the line about benefits (acceptance 7). */
  expectWarning({ offer, text }) {
    if (offer.course) expect(text, `${offer.id} is a course`).toContain(this.t("path.benefits"));
  }

  /** Every plan begins with something that can be done today: whom, what to say, at most 15 minutes. */
  expectFirstStep(steps) {
    expect(steps.filter((step) => step.here), "one place to start").toHaveLength(1);
    const [first] = steps;
    expect(first.here && !first.folded, "the place to start is the first step").toBe(true);
    const minutes = Number(first.label.match(/\d+/)?.[0]);
    expect(first.label).toBe(`${this.t("path.here.label")} · ${this.t("path.minutes", { n: minutes })}`);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(minutes).toBeGreaterThan(0);
    expect(first.contact).toMatch(/^(https:\/\/|tel:\+?\d)/);
    expect(first.contactSeen.trim()).not.toBe("");
    expect(first.say).toBe(this.t("path.say", { say: this.t(`offer.${first.offer.id}.say`) }));
    expect(first.text).toContain(this.t(`offer.${first.offer.id}.first`));
  }

  // Taking it along

  /** Presses «print» and gives back how many A4 pages there are. */
  async prints() {
    await this.page.evaluate(() => {
      window.printed = 0;
      window.print = () => void (window.printed += 1);
    });
    await this.button("print.label").click();
    expect(await this.page.evaluate(() => window.printed), "the print window opens").toBe(1);
    const pdf = await this.page.pdf({ format: "A4", preferCSSPageSize: true });
    // Not every browser writes its pages so that they can be counted without a reader.
    return Number(execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" }).match(/^Pages:\s+(\d+)$/m)[1]);
  }

  /** Saves the file and gives back its name and its text. */
  async savesFile() {
    await this.visit("take");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("take.file.label").click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
  }

  /** Opens a file and uses it. */
  async opensFile({ name, text }) {
    await this.visit("take");
    await this.page.getByLabel(this.t("take.open.label")).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await this.press("take.open.use");
  }

  /** Deletes everything, in two clicks. */
  async deletesEverything() {
    await this.visit("settings");
    await this.button("settings.delete.label").click();
    await this.press("settings.delete.confirm");
    expect(this.address()).toBe("");
  }

  // What the device keeps

  /** Waits until the store holds so many answers of the latest attempts, counting changes. */
  async isSaved(answers) {
    await this.hasKept("answered", answers);
  }

  /** Waits until the store holds so many of an event, by its name in the records. */
  async hasKept(event, count) {
    const among = (records) => records.filter((record) => record.includes(`"${event}"`));
    await expect.poll(async () => among(await this.kept()).length, `${event} in the store`).toBeGreaterThanOrEqual(count);
  }

  /** The records in the store as they are. */
  async kept() {
    return this.page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open("kompetansesti");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction("events").objectStore("events").getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result);
        };
      };
    }));
  }

  /** What this site has written on the device, wherever a browser lets it. */
  async traces() {
    const here = await this.page.evaluate(async () => ({
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map((database) => database.name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
    }));
    return { ...here, cookies: await this.page.context().cookies() };
  }
}

/** What `traces` gives where nothing has been written. */
export const NO_TRACES = { localStorage: [], sessionStorage: [], databases: [], caches: [], workers: [], cookies: [] };
