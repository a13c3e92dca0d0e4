// What a person may expect of the questions: they follow the answers, they say why they come, they end when they said
// they would, and nobody is accused of anything.
import { fileOf, profiles } from "../access/support/profiles.mjs";
import { IN_EVERY_LANGUAGE, ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { competences, occupations } from "../support/words.mjs";

const of = (question) => question.split(".")[0];
const level = (question) => Number(question.split(".")[1]);
const PASSED = ["alone", "can_guide"];
const targets = occupations.find(({ id }) => id === "helsefagarbeider").targets;

/** Whether a reason is true of the question that comes after these answers, by what a person can see for themselves. */
function isTrue(why, question, before, goal) {
  const same = before.filter((known) => of(known.question) === of(question));
  const given = before.filter(({ value }) => !["unsure", "skip", "not sure"].includes(value)).slice(-2).map(({ value }) => value);
  const first = same.length === 0;
  switch (why) {
    case "easier": return level(question) === 1 && given.length === 2 && given.every((value) => value === "not_yet");
    case "goal": return goal && of(question) in targets;
    case "cover": return first && (!question.includes(".") || level(question) === 2);
    case "begin_higher": return first && level(question) === 3;
    case "begin_lower": return first && level(question) === 1;
    case "higher": return same.some((known) => level(known.question) < level(question) && PASSED.includes(known.value));
    case "lower": return same.length > 0 && same.every((known) => level(known.question) > level(question) && !PASSED.includes(known.value));
    default: return false;
  }
}

/** Answers all questions, and holds each reason that is shown against what it says. */
async function answersAndAsksWhy(person, value, { goal = false } = {}) {
  const reasons = [];
  const asked = [];
  while (person.question()) {
    const question = person.question();
    const note = person.page.locator("[data-why]");
    const why = await note.getAttribute("data-why");
    await expect(note).toContainText(person.t(`question.why.${why}`));
    expect(isTrue(why, question, asked, goal), `${question} comes because «${why}», after ${JSON.stringify(asked.slice(-4))}`).toBe(true);
    const { left } = await person.readsQuestion();
    const given = value(question, asked.length);
    await person.answerQuickly(given);
    asked.push({ question, value: given, left });
    reasons.push(why);
  }
  return { asked, reasons };
}

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("two people who answer differently get different questions, and each ends in time @journey", async ({ person }) => {
    await person.begins({ set: "full" });
    const able = await person.answers((_, index) => ["can_guide", "alone", "can_guide"][index % 3]);
    await person.deletesEverything();
    await person.start("full");
    await person.wants();
    await person.tells();
    const learning = await person.answers((_, index) => ["with_help", "not_yet", "with_help"][index % 3]);

    for (const asked of [able, learning]) expect(asked.length).toBeLessThanOrEqual(asked[0].left);
    const [one, other] = [able, learning].map((asked) => asked.map(({ question }) => question));
    expect(one.filter((question) => !other.includes(question)).length, "questions that only one of them got").toBeGreaterThan(9);
    expect(Math.max(...learning.map(({ question }) => level(question)))).toBe(2);
    expect(one.some((question) => level(question) === 3)).toBe(true);
  });

  test("chance is the same in every run, so that a journey that fails can be taken again with the same questions @journey", async ({ person }) => {
    const seeds = [];
    for (let run = 0; run < 2; run += 1) {
      await person.begins({ set: "full" });
      await person.hasKept("attempt_started", 1);
      const started = (await person.kept()).map((record) => JSON.parse(record).event.attempt_started).find(Boolean);
      seeds.push(started.seed);
      await person.deletesEverything();
    }
    expect(seeds[0]).toBeGreaterThan(0);
    expect(seeds[1]).toBe(seeds[0]);
  });

  test("each question says why it comes, and it is true @journey", async ({ person }) => {
    await person.begins({ set: "full" });
    const mixed = ["can_guide", "alone", "can_guide", "alone", "not_yet", "not_yet", "with_help", "unsure", "can_guide"];
    const { reasons } = await answersAndAsksWhy(person, (_, index) => mixed[index % mixed.length]);
    for (const why of ["cover", "easier"]) expect(reasons, "among the reasons").toContain(why);
    expect(reasons.some((why) => ["higher", "lower"].includes(why))).toBe(true);
  });

  test("with a job in mind, what the job asks for comes first and says so @journey", async ({ person }) => {
    await person.begins({ set: "full", wants: { occupation: "helsefagarbeider" } });
    const { asked, reasons } = await answersAndAsksWhy(person, (_, index) => ["alone", "with_help"][index % 2], { goal: true });
    const wanted = Object.keys(targets).length;
    expect(asked.slice(0, wanted).map(({ question }) => of(question)).sort()).toEqual(Object.keys(targets).sort());
    expect(reasons.slice(0, wanted).every((why) => ["goal", "easier"].includes(why))).toBe(true);
  });

  test("what was skipped never comes back, however much more is asked for @journey", async ({ person }) => {
    await person.begins();
    const skipped = [];
    const value = (question, index) => {
      if (index % 4 !== 1) return ["alone", "can_guide", "with_help"][index % 3];
      skipped.push(of(question));
      return "skip";
    };
    const asked = await person.answers(value);
    for (let round = 0; round < 4; round += 1) {
      await person.visit("result");
      const more = person.button("result.widen.label");
      if (!(await more.count())) break;
      await person.press("result.widen.label");
      expect(person.question(), "there is more").toBeTruthy();
      const left = await person.left();
      const further = await person.answers(value);
      expect(further.length).toBeLessThanOrEqual(left);
      asked.push(...further);
    }
    const questions = asked.map(({ question }) => question);
    expect(new Set(questions).size, "no question twice").toBe(questions.length);
    for (const competence of skipped) {
      const after = asked.filter(({ question }) => of(question) === competence).at(-1);
      expect(after.value, `${competence} was skipped, and not asked about again`).toBe("skip");
    }
  });

  test("two answers that clash are asked about once, in a friendly way @journey", async ({ person, page }) => {
    const clashing = { ...profiles.begun, attempts: [{ ...profiles.begun.attempts[0], replies: [...profiles.begun.attempts[0].replies, ["A2.1", { answer: "not_yet" }], ["A2.3", { answer: "can_guide" }]] }] };
    await person.open();
    await person.opensFile({ name: "p.json", text: fileOf(clashing) });
    await person.reads("check.clash.heading");
    const asked = { low: person.t("scale.0"), easy: person.t("statement.A2.1"), high: person.t("scale.3"), hard: person.t("statement.A2.3") };
    await person.reads("check.clash.message", asked);
    await person.follow("check.clash.hard");
    expect(person.address()).toBe("change/A2.3");
    await person.follow("question.back.label");
    await person.button("check.clash.yes").click();
    await expect(person.heading, "the keyboard is not left nowhere").toBeFocused();
    await expect(page.getByText(person.t("check.clash.heading"))).toHaveCount(0);
    await person.hasKept("answers_confirmed", 1);
    await person.reload();
    await expect(page.locator(".app-answer").first()).toBeVisible();
    await expect(page.getByText(person.t("check.clash.heading")), "and not once more").toHaveCount(0);
  });

  test("a person tells when and where, and it stands on paper @journey @R-PRV-01 @R-PRV-02", async ({ person, page }) => {
    await person.begins();
    await person.answers("alone");
    await person.visit("result");
    await page.getByText(person.t("result.evidence.summary")).click();
    await person.follow("competence.A1.name");
    expect(person.address()).toBe("evidence/A1");
    await person.choose("last", "over_a_year");
    await person.choose("places", "care");
    await person.choose("places", "voluntary");
    await person.choose("proof", "employer");
    // Made-up numbers: a month that no person has, and one who would be born in 2036.
    const warnings = { birth_number: "018180 10083", cpr: "311236-4004", email: "kari@example.no", phone: "912 34 567" };
    for (const [kind, words] of Object.entries(warnings)) {
      await page.getByLabel(person.t("evidence.note.label")).fill(`Leste brev. ${words}`);
      await expect(page.getByRole("status").getByText(person.t(`evidence.private.${kind}`))).toBeVisible({ timeout: 1_000 });
    }
    await page.getByLabel(person.t("evidence.note.label")).fill("Leste brev for naboen.");
    for (const kind of Object.keys(warnings)) await expect(page.getByText(person.t(`evidence.private.${kind}`))).toHaveCount(0);
    await person.press("evidence.save.label");
    expect(person.address()).toBe("result");
    await page.getByText(person.t("result.evidence.summary")).click();
    await expect(page.getByRole("listitem").filter({ has: person.link("competence.A1.name") })).toContainText(person.t("result.evidence.told"));

    await person.visit("print");
    const lower = (key) => person.t(key)[0].toLowerCase() + person.t(key).slice(1);
    const sheet = await person.readText();
    expect(sheet).toContain(person.t("evidence.told.last", { when: lower("evidence.last.over_a_year") }));
    for (const place of ["voluntary", "care"]) expect(sheet).toContain(lower(`evidence.places.${place}`));
    expect(sheet).toContain("Leste brev for naboen.");
    expect(await person.prints(), "A4 pages").toBeLessThanOrEqual(2);

    const file = JSON.parse((await person.savesFile()).text);
    expect(file.profile.attempts[0].evidence).toEqual({ A1: { last: "over_a_year", places: ["voluntary", "care"], proof: "employer", note: "Leste brev for naboen." } });
    await person.visit("evidence/A1");
    await expect(page.getByLabel(person.t("evidence.note.label"))).toHaveValue("Leste brev for naboen.");
    await person.press("evidence.remove.label");
    await person.visit("print");
    expect(await person.readText()).not.toContain("naboen");
  });

  test("a person gives the answers to those who make the questions, and nothing else @journey @R-PRV-01", async ({ person, page }) => {
    await person.begins({ wants: { goal: "study" }, place: { country: "NO", region: "innlandet" }, work: { age: "25_59" } });
    const asked = await person.answers((_, index) => ["alone", "with_help", "skip"][index % 3]);
    await person.visit("method");
    await person.follow("research.title");
    const save = person.button("research.label");
    await save.click();
    await expect(page.getByText(person.t("research.error"))).toBeVisible();
    await expect(page.getByLabel(person.t("research.consent")), "the keyboard is where something is missing").toBeFocused();
    await page.getByLabel(person.t("research.consent")).check();
    await expect(page.getByText(person.t("research.error"))).toHaveCount(0);
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe("kompetansesti-calibration.json");
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const file = JSON.parse(text);
    expect(Object.keys(file).sort()).toEqual(["format", "language", "parameters", "replies", "seed", "set", "version"]);
    expect(file).toMatchObject({ format: "kompetansesti-calibration", language: "nb", set: "short" });
    expect(file.replies.map(({ item }) => item)).toEqual(asked.map(({ question }) => question));
    for (const reply of file.replies) expect(Object.keys(reply).sort()).toEqual(["item", "reply", "version"]);
    expect(text).not.toMatch(/innlandet|25_59|study|\d{4}-\d{2}-\d{2}/);
    await page.getByText(person.t("research.summary")).click();
    await expect(page.getByLabel(person.t("research.file")), "what is shown is what is saved").toHaveValue(text);
  });

  test("what is only guessed is drawn apart, and opens no gap @journey", async ({ person, page }) => {
    await person.begins({ wants: { occupation: "helsefagarbeider" } });
    await person.answers((_, index) => (index < 8 ? "with_help" : "skip"));
    await person.visit("result");
    const summary = page.getByText(person.t("result.lent.summary"));
    await summary.click();
    const guessed = page.locator(".app-bar[data-guessed]");
    expect(await guessed.count()).toBeGreaterThan(5);
    await expect(page.locator(".app-bar:not([data-guessed])").first()).toBeVisible();
    await expect(guessed.first().locator("[stroke-dasharray]")).toHaveCount(1);
    await expect(guessed.locator(".app-stone[data-filled=true]")).toHaveCount(0);

    await person.visit("path");
    const answered = [...(await person.answersShown())].filter(([, words]) => words !== person.t("check.unanswered.label")).map(([question]) => of(question));
    await person.visit("path");
    const path = await person.readText();
    for (const { id } of competences.filter(({ id }) => !answered.includes(id))) {
      expect(path, `${id} was not answered`).not.toContain(person.t("path.reason.gap", { name: person.t(`competence.${id}.name`).toLowerCase() }).split(",")[0]);
    }
  });

  test("with very few answers the result says so, kindly, with someone to talk to @journey", async ({ person, page }) => {
    await person.begins();
    await person.answers("with_help", 2);
    await person.visit("result");
    await person.reads("result.too_little.message");
    await expect(person.link("human.label").first()).toBeVisible();
    await expect(page.getByText(person.t("result.all_top.message"))).toHaveCount(0);
  });

  test("one who does everything well is told that there is more, and nothing else @journey", async ({ person }) => {
    await person.begins();
    await person.answers("can_guide");
    await person.visit("result");
    await person.reads("result.all_top.message");
  });
});

inEach(IN_EVERY_LANGUAGE, () => {
  test("anybody can read how the answers are summed up @journey", async ({ person, page }) => {
    await person.open();
    await person.visit("method");
    await expect(person.heading).toHaveText(person.t("method.title"));
    await person.reads("method.lead");
    await expect(person.main).toContainText(["en", "ar"].includes(person.language) ? "0.47" : "0,47");
    await page.getByText(person.t("method.formulas.summary")).click();
    const table = page.getByRole("table", { name: person.t("method.number.caption") });
    await expect(table.locator("tbody tr")).toHaveCount(19);
    await expect(table).toContainText(["en", "ar"].includes(person.language) ? "0.95" : "0,95");
    expect(await person.readText(), "nothing is left to fill in").not.toMatch(/{{|⟦/);
  });
});
