// A guided talk, from the frame to what two agree on, and what the client takes home and gives to others. The counsellor's own words
// stand apart from the client's answers, and leave only when the client says so.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { first, second, speaksToo } from "../support/beside.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { words } from "../support/words.mjs";
import { answersSome, ends, goes, opens, wordsOf } from "../visits/support/visit.mjs";

const GOAL = "Fast jobb på lager";
const STEP = "Ringe og spørre om truckkurs";
const SAW = "Fulgte en lang oppskrift alene";
const REMARK = "Trives best om morgenen";
const EXAMPLE = "vaskehallen i Storgata";

const line = (page, id) => page.locator(`#${id}`);

async function writes(page, id, text) {
  await line(page, id).fill(text);
  await line(page, id).blur();
}

/** Answers what stands there in two languages. */
async function answersInBoth(person, page, many) {
  for (let given = 0; given < many; given += 1) {
    const value = person.address().includes(".") ? "alone" : "B1";
    await page.locator(`main input[value="${value}"]`).check();
    await person.goOn(() => page.locator("main .app-actions .ds-button:not([data-variant])").click());
  }
}

/** The two write what they agree on. */
async function agrees(person, page) {
  await person.visit("agree");
  await writes(page, "goal-1", GOAL);
  await writes(page, "step-what", STEP);
  await page.locator("input[name=step-who][value=person]").check();
  await page.locator("#step-day").fill("2027-01-15");
  await page.locator("#step-day").blur();
  await page.locator("button", { hasText: person.t("agree.steps.add") }).click();
  await page.locator("#meeting-day").fill("2027-01-20");
  await page.locator("#meeting-day").blur();
  await page.locator("#meeting-time").fill("10:30");
  await page.locator("#meeting-time").blur();
}

/** The counsellor writes what they have seen, and a short note. */
async function observes(person, page, competence = "A1") {
  await person.visit("seen");
  await page.locator("#seen-what").selectOption(competence);
  await page.locator("input[name=seen-level][value=can_guide]").check();
  await page.locator("#seen-note").fill(SAW);
  await page.locator("button", { hasText: person.t("seen.save") }).click();
  await page.locator("#remark").fill(REMARK);
  await page.locator("button", { hasText: person.t("seen.remarks.add") }).click();
}

/** Saves the file with these sections and no others, and gives back what is in it. */
async function handsOver(person, page, sections) {
  await person.visit("hand-over");
  for (const box of await page.locator("input[name=section]").all()) {
    const wanted = sections.includes(await box.getAttribute("value"));
    await box.setChecked(wanted);
  }
  const saved = page.waitForEvent("download");
  await page.locator("[data-leaves=file] > .app-actions button").click();
  return readFileSync(await (await saved).path(), "utf8");
}

test.use({ locale: "nb-NO", viewport: { width: 1280, height: 800 }, offersAll: true, hurries: true });

for (const other of ["uk", "ar"]) {
  const theirs = words(other);

  test(`nb and ${other}: from the frame to what two agree on, on paper and in a file, and a month later on from there @journey @T-06 @T-07`, async ({ person, page, browser, baseURL }) => {
    await person.open();
    await speaksToo(page, other);
    await person.visit("talk");
    await person.goOn(() => page.locator("main button", { hasText: person.t("talk.start") }).click());
    await person.visit("about-you/place");
    await page.locator("main .app-actions .ds-button:not([data-variant])").click();
    while (!person.address().startsWith("question/")) await person.goOn(() => page.locator("main .app-actions .ds-button:not([data-variant])").click());
    await answersInBoth(person, page, 4);

    await observes(person, page);
    const row = page.locator("section.app-card", { hasText: SAW });
    await expect(row.locator(".app-card-tinted")).toContainText(SAW);
    expect(await second(row.locator(".app-card-tinted p").first())).toContain(theirs.t("level.can_guide"));

    await agrees(person, page);
    const sheet = page.locator(".app-sheet");
    await expect(sheet).toContainText(GOAL);
    const step = sheet.locator("ul li").first();
    await expect.poll(() => first(step)).toContain(STEP);
    expect(await second(step)).toContain(STEP);
    expect(await second(step)).toContain(theirs.t("agree.steps.person"));
    const calendar = page.waitForEvent("download");
    await page.locator("button", { hasText: person.t("agree.calendar.label") }).click();
    const dates = readFileSync(await (await calendar).path(), "utf8");
    expect(dates).toContain("DTSTART:20270120T103000");
    expect(dates).toContain("DTSTART;VALUE=DATE:20270115");
    for (const own of [GOAL, STEP, "Nav"]) expect(dates, "others may see a calendar").not.toContain(own);
    writeFileSync(test.info().outputPath("sheet.pdf"), await page.pdf());
    const paper = execFileSync("pdftotext", ["-layout", test.info().outputPath("sheet.pdf"), "-"], { encoding: "utf8" });
    expect(paper).toContain(GOAL);
    expect(paper, "no form on paper").not.toContain(person.t("agree.steps.add"));

    const file = await handsOver(person, page, ["answers", "plan"]);
    const later = await (await browser.newContext({ locale: "nb-NO", baseURL, acceptDownloads: true })).newPage();
    await later.clock.setSystemTime(new Date("2027-01-20T09:00:00"));
    const again = new person.constructor(later, "nb");
    await again.open();
    await again.opensFile({ name: "kompetansesti.json", text: file });
    await again.visit("plan");
    await again.follow("agree.title");
    await expect(later.locator(".app-sheet")).toContainText(STEP);
    await later.locator("#step-1-1").check();
    await expect(later.locator(".app-sheet")).toContainText(again.like("agree.sheet.done", { step: again.t("agree.steps.person") }));
    await expect(later.locator("#step-1-1"), "the keyboard stays").toBeFocused();
    await later.context().close();
  });
}

test("of five sections three are ticked: nothing of the others is in the file @T-07 @T-08", async ({ person, page }) => {
  const told = { A1: { last: "within_a_month", places: ["work"], note: EXAMPLE } };
  const profile = {
    attempts: [{ id: 1, day: "2026-11-27", set: "short", replies: [["A1.2", { answer: "alone" }]], evidence: told }],
    goal: { occupation: "kokk" }, about: { country: "NO", region: "innlandet", age: "25_59" }, planned: [], hidden: [], done: [],
    told: ["job:kokk=voluntary,many"],
  };
  await person.open();
  await person.opensFile({ name: "file.json", text: JSON.stringify({ format: "kompetansesti-profile", version: 5, saved: "2026-11-27", profile }) });
  await observes(person, page);
  await agrees(person, page);
  const marks = { answers: ['"A1.2"', "within_a_month"], about: ["innlandet", "25_59", '"goal"'], work: ["job:kokk"], plan: [GOAL, STEP, "2027-01-20"], words: [SAW, REMARK] };
  for (const sections of [["answers", "work", "plan"], ["about", "plan", "words"], ["answers", "about", "words"]]) {
    const file = await handsOver(person, page, sections);
    for (const [section, own] of Object.entries(marks)) {
      for (const mark of own) expect(file.includes(mark), `${mark} with ${sections}`).toBe(sections.includes(section));
    }
    expect(file.includes(EXAMPLE), `own words with ${sections}`).toBe(sections.includes("answers") && sections.includes("words"));
    // What is shown first is the file itself.
    await page.locator("summary", { hasText: person.t("hand_over.shown.whole") }).click();
    expect(await page.locator("#whole").inputValue()).toBe(file);
    await page.locator("summary", { hasText: person.t("hand_over.shown.whole") }).click();
  }
});

test("one's own words are left out until somebody asks for them, and a locked file holds what is ticked @T-07 @T-08", async ({ person, page }) => {
  await person.begins();
  await person.answers("alone", 2);
  await observes(person, page);
  await person.visit("hand-over");
  await expect(page.locator("input[name=section][value=words]")).not.toBeChecked();
  await expect(page.locator("main")).not.toContainText(SAW);
  await page.locator("input[name=section][value=words]").check();
  await expect(page.locator("main li", { hasText: SAW })).toBeVisible();
  await page.locator("input[name=section][value=words]").uncheck();
  await person.unfolds("hand_over.lock.summary");
  await page.locator("#sentence").fill("fire ord som ingen kan gjette");
  const saved = page.waitForEvent("download");
  await person.button("lock.save.label").click();
  const locked = readFileSync(await (await saved).path(), "utf8");
  await person.visit("settings");
  await person.deletesEverything();
  await person.visit("take");
  await page.getByLabel(person.t("take.open.label")).setInputFiles({ name: "locked.txt", mimeType: "text/plain", buffer: Buffer.from(locked) });
  await page.locator("#unlock").fill("fire ord som ingen kan gjette");
  await page.locator("#unlock").press("Enter");
  await person.press("take.open.use");
  await person.visit("seen");
  await person.reads("seen.rows.none");
});

test("what a counsellor writes changes no result, and can be taken back @T-08", async ({ person, page }) => {
  await person.begins();
  await person.answers("with_help", 6);
  await person.visit("result");
  await page.locator(".app-bars").first().waitFor();
  const before = await page.locator(".app-bars").allTextContents();
  expect(before.join("")).not.toBe("");
  await observes(person, page);
  await person.visit("result");
  await expect(page.locator(".app-bars")).toHaveText(before);
  await person.visit("seen");
  await page.locator("section.app-card", { hasText: SAW }).getByRole("button").click();
  await person.reads("seen.rows.none");
  await person.button("undo.label").click();
  await expect(page.locator("section.app-card", { hasText: SAW })).toBeVisible();
});

test("a link has chosen languages, place, goal and parts: two clicks from the page to the first question, and nothing of anybody in it @journey", async ({ person, page }) => {
  const theirs = words("uk");
  await person.open("./#/talk?language=nb&second=uk&region=innlandet&goal=new_job&without=work,cv");
  await expect.poll(() => second(person.heading)).toBe(theirs.t("talk.title"));
  expect(await page.evaluate(() => indexedDB.databases()), "nothing is kept before they begin").toEqual([]);
  await person.goOn(() => page.locator("main button", { hasText: person.t("talk.start") }).click());
  expect(person.address()).toMatch(/^question\//);
  await person.visit("talk");
  const parts = page.locator("main ol li a");
  await expect(parts.filter({ hasText: person.t("talk.today.path") })).toHaveCount(1);
  await expect(parts.filter({ hasText: person.t("talk.today.cv") })).toHaveCount(0);
  // One who makes the link anew gets the same parts and languages, and nothing that was answered.
  await page.locator("summary", { hasText: person.t("talk.link.summary") }).click();
  await expect(page.locator("#talk-link")).toHaveValue(/#\/talk\?language=nb&second=uk&without=work,cv$/);
  await page.locator("#link-goal").selectOption("study");
  await expect(page.locator("#talk-link")).toHaveValue(/&goal=study&without=work,cv$/);
  await page.locator("summary", { hasText: person.t("talk.choose.summary") }).click();
  await page.locator("input[name=part][value=cv]").check();
  await expect(parts.filter({ hasText: person.t("talk.today.cv") })).toHaveCount(1);
});

test("an address that has chosen what does not exist begins as usual", async ({ person, page }) => {
  await person.open("./#/talk?language=xx&second=../../x&region=atlantis&goal=fame&without=sleep");
  await person.reads("talk.lead");
  await person.goOn(() => page.locator("main button", { hasText: person.t("talk.start") }).click());
  expect(person.address()).toBe("goal");
});

test("a step needs words and somebody who does it, and six are enough @T-06", async ({ person, page }) => {
  await person.begins();
  await person.visit("agree");
  const add = person.button("agree.steps.add");
  await add.click();
  await person.reads("agree.steps.missing_what");
  await person.reads("agree.steps.missing_who");
  await expect(page).toHaveTitle(new RegExp(person.t("error.title", { title: person.t("agree.title") })));
  await expect(line(page, "step-what")).toBeFocused();
  for (let at = 1; at <= 6; at += 1) {
    await writes(page, "step-what", `Steg nummer ${at}`);
    await page.locator("input[name=step-who][value=both]").check();
    await add.click();
  }
  await person.reads("agree.steps.full");
  await expect(add).toHaveCount(0);
  await page.locator("button", { hasText: "Steg nummer 3" }).click();
  await expect(add).toBeVisible();
  // What is written survives a reload.
  await person.reload();
  await expect(page.locator(".app-sheet ul li")).toHaveCount(5);
  await writes(page, "goal-2", "Mail kari@example.org");
  await person.reads("evidence.private.email");
});

test("at a desk two clients in two tabs have each their own agreement, and the next one none @R-OFF-04", async ({ page, context }) => {
  const say = wordsOf("desk");
  await opens(page, "desk");
  await answersSome(page, say, 2);
  await goes(page, "agree");
  await writes(page, "goal-1", "Mål til den første");
  const other = await context.newPage();
  await other.goto("/");
  await other.locator("html[data-ready]").waitFor({ state: "attached" });
  await answersSome(other, say, 2);
  await goes(other, "agree");
  await expect(line(other, "goal-1")).toHaveValue("");
  await page.bringToFront();
  await expect(line(page, "goal-1")).toHaveValue("Mål til den første");
  await page.getByRole("link", { name: say("visit.talk.label"), exact: true }).click();
  await expect(page.locator("#page-heading")).toHaveText(words("nb").t("talk.title"));
  // The first one ends; the next in this tab finds nothing.
  await ends(page, say);
  await page.getByRole("button", { name: say("visit.ended.label"), exact: true }).click();
  await answersSome(page, say, 1);
  await goes(page, "agree");
  await expect(line(page, "goal-1")).toHaveValue("");
  await other.bringToFront();
  await goes(other, "talk");
  await goes(other, "agree");
  await expect(line(other, "goal-1")).toHaveValue("");
});

test("the same file opened twice, and an older copy, are known again and never double anything @T-07", async ({ person, page }) => {
  await person.begins();
  await person.answers("alone", 2);
  const older = await handsOver(person, page, ["answers"]);
  await agrees(person, page);
  const whole = await handsOver(person, page, ["answers", "about", "work", "plan", "words"]);
  const shows = async (text) => {
    await person.visit("take");
    await page.getByLabel(person.t("take.open.label")).setInputFiles({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) });
  };
  await shows(older);
  await person.reads("take.open.contained");
  await person.button("take.open.leave").click();
  for (let times = 0; times < 2; times += 1) {
    await shows(whole);
    await person.reads("take.open.same");
    await person.press("take.open.use");
    await person.visit("agree");
    await expect(page.locator(".app-sheet ul li")).toHaveCount(1);
    expect((await person.answersShown()).size).toBe(2);
  }
});

test("a file with the agreement alone is enough to read it and go on with it @T-07", async ({ person, page, browser, baseURL }) => {
  await person.begins();
  await agrees(person, page);
  const file = await handsOver(person, page, ["plan"]);
  const other = await (await browser.newContext({ locale: "nb-NO", baseURL })).newPage();
  const counsellor = new person.constructor(other, "nb");
  await counsellor.open();
  await counsellor.opensFile({ name: "kompetansesti.json", text: file });
  await counsellor.visit("agree");
  await expect(other.locator(".app-sheet")).toContainText(GOAL);
  await other.context().close();
});

test("a day that is being written takes neither the meeting nor its time away @T-06", async ({ person, page }) => {
  await person.begins();
  await agrees(person, page);
  await person.reload();
  const day = page.locator("#meeting-day");
  const changes = (value) => day.evaluate((field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);
  await changes("0002-01-20");
  await expect(page.locator("#meeting-time")).toHaveValue("10:30");
  await expect(page.locator(".app-sheet")).toContainText("10:30");
  await changes("2027-02-03");
  await expect(page.locator(".app-sheet")).toContainText(/3\. februar 2027.*10:30/);
  await changes("");
  await expect(page.locator(".app-sheet")).not.toContainText("10:30");
  await changes("2027-02-04");
  await expect(page.locator(".app-sheet"), "the time waited").toContainText(/4\. februar 2027.*10:30/);
});

test("a number of one's own in an agreement or a note is warned of before it is taken along @R-PRV-02", async ({ person, page }) => {
  await person.begins();
  await person.visit("agree");
  await writes(page, "goal-1", "91234567");
  await person.visit("take");
  await expect(page.locator("main .ds-alert a", { hasText: person.t("agree.title") })).toBeVisible();
  await observes(person, page);
  await person.visit("take");
  await expect(page.locator("main .ds-alert a", { hasText: person.t("seen.title") }), "a day is no number").toHaveCount(0);
});

test("what stands on the screens of a talk follows the language @I-04", async ({ person, page }) => {
  const english = words("en");
  await person.begins();
  await person.answers("alone", 2);
  await observes(person, page);
  await agrees(person, page);
  await page.locator("#language").selectOption("en");
  const card = page.locator("section.app-card", { hasText: STEP });
  await expect(card).toContainText(english.t("agree.steps.person"));
  await expect(card).toContainText(english.t("agree.steps.done"));
  await expect(page.locator(".app-sheet")).toContainText(english.t("agree.sheet.goals"));
  await page.evaluate(() => (location.hash = "#/seen"));
  await expect(page.locator("section.app-card", { hasText: SAW })).toContainText(english.t("level.can_guide"));
  await expect(page.locator("#seen-what option").first()).toHaveText(english.t("seen.what.none"));
});

test("a letter begins without an answer in it, and it is said that e-mail is not secret @T-04", async ({ person, page }) => {
  await person.begins();
  await person.answers("alone", 2);
  await agrees(person, page);
  await person.visit("hand-over");
  await person.reads("hand_over.mail.message");
  const address = new URL(await page.getByRole("link", { name: person.t("hand_over.mail.label") }).getAttribute("href"));
  expect([address.protocol, address.pathname]).toEqual(["mailto:", ""]);
  expect(address.searchParams.get("body")).toBe(person.t("hand_over.mail.text"));
  expect(address.searchParams.get("body").length).toBeLessThanOrEqual(1500);
  expect([...address.searchParams.keys()]).toEqual(["subject", "body"]);
});
