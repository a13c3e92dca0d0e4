// Hands that press anything (R-CRA-04): the page never dies, never shows a key for a word, and loses no answer.
// ACTIONS=n changes how long `make soak` goes on, SEED=n what is pressed.
import { SEED } from "../support/chance.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { Monkey, cage } from "../support/monkey.mjs";

const { ACTIONS = "100000" } = process.env;
/** Rounds between two looks at what is kept. */
const ROUNDS = 10;

/** The attempts that the records lead to: what `Profile::apply` says, as far as answers go. */
function attemptsOf(records) {
  let attempts = [];
  const change = (id, act) => attempts.filter((attempt) => attempt.id === id).forEach(act);
  for (const text of records) {
    const { event } = JSON.parse(text);
    const [kind, told] = typeof event === "string" ? [event, {}] : Object.entries(event)[0];
    const known = attempts.some(({ id }) => id === (told.attempt?.id ?? told.attempt));
    if (kind === "deleted") attempts = [];
    if (kind === "imported") attempts = structuredClone(told.profile.attempts ?? []);
    if (kind === "attempt_started" && !known) attempts.push({ id: told.attempt, replies: [] });
    if (kind === "attempt_deleted") attempts = attempts.filter(({ id }) => id !== told.attempt);
    if (kind === "attempt_restored" && !known) attempts = [...attempts, structuredClone(told.attempt)].sort((one, other) => one.id - other.id);
    // The same answer once more changes nothing, and so can be taken back but once.
    if (kind === "answered") change(told.attempt, ({ replies }) => {
      const last = replies.findLast(([question]) => question === told.question)?.[1];
      if (JSON.stringify(last) !== JSON.stringify(told.reply)) replies.push([told.question, told.reply]);
    });
    if (kind === "answer_taken_back") change(told.attempt, ({ replies }) => {
      const at = replies.findLastIndex(([question]) => question === told.question);
      if (at >= 0) replies.splice(at, 1);
    });
  }
  return attempts;
}

/** Every answer that was given stands in the records, and the list of answers shows what the records lead to. */
async function losesNothing(person, monkey) {
  await person.page.evaluate(() => (location.hash = "#/check"));
  await person.page.waitForFunction(() => location.hash === "#/check" && !document.querySelector("main .app-loading"));
  if (!(await person.traces()).databases.includes("kompetansesti")) return expect(monkey.given).toEqual([]);
  // Taking a deletion back puts what there was in the place of all records, and so of what has been answered since.
  const records = (await person.kept()).map((text) => JSON.parse(text).event);
  if (records.some(({ imported }) => imported)) monkey.given.splice(0, 1 + monkey.given.findLastIndex(([what]) => what === "undo"));
  const reply = (question, value) => JSON.stringify({ question, reply: question.includes(".") ? { answer: value ?? "skipped" } : { language: value } });
  const due = monkey.given.filter(([what]) => what !== "undo").map(([question, value]) => reply(question, value));
  const kept = async () => (await person.kept()).map((text) => JSON.parse(text).event.answered).filter(Boolean)
    .map(({ question, reply }) => JSON.stringify({ question, reply }));
  await expect.poll(async () => { const there = new Set(await kept()); return due.filter((one) => !there.has(one)); }, `lost from ${records.length} records, ${JSON.stringify(records.slice(0, 3)).slice(0, 300)}, after ${monkey.last.join(" · ")}`).toEqual([]);
  const asked = [...new Set((attemptsOf(await person.kept()).at(-1)?.replies ?? []).map(([question]) => question))].sort();
  const shown = () => person.page.locator(".app-answer a").evaluateAll((all) => [...new Set(all.map(({ hash }) => hash.replace("#/change/", "")))].sort());
  await expect.poll(shown, `shown, after ${monkey.last.join(" · ")}`).toEqual(asked);
  return due.length;
}

async function pressAnything({ person, page, context, complaints }, most) {
  const monkey = new Monkey(page, SEED);
  await cage(context, monkey.says);
  await monkey.ready();
  await person.open();
  let [looks, answers] = [0, 0];
  for (let round = 1; monkey.actions < most || round % ROUNDS !== 1; round += 1) {
    await monkey.round();
    const after = `after ${monkey.actions} actions: ${monkey.last.join(" · ")}`;
    expect(complaints.seen, after).toEqual([]);
    await expect(page.locator("#page-heading"), after).toBeVisible();
    await expect(page.getByRole("alertdialog"), after).toHaveCount(0);
    await expect(page.locator("body"), after).not.toContainText("⟦");
    if (round % ROUNDS === 0) {
      answers += (await losesNothing(person, monkey)) ?? 0;
      looks += 1;
      if (looks % 25 === 0) console.log(`monkey: ${monkey.actions} actions, ${looks} looks`);
    }
  }
  expect(answers, "it has given answers").toBeGreaterThan(0);
  console.log(`monkey: seed ${SEED}, ${monkey.actions} actions, ${looks} looks at what is kept, ${answers} answers sought there, 0 lost`);
}

inEach(ON_A_PHONE, () => {
  test("@R-CRA-04 hands that press anything for 2,000 actions: the page never dies, and no answer is lost", async ({ person, page, context, complaints }) => {
    test.setTimeout(180_000);
    await pressAnything({ person, page, context, complaints }, 2000);
  });

  test("@R-CRA-04 the same for 100,000 actions @soak", async ({ person, page, context, complaints }) => {
    await pressAnything({ person, page, context, complaints }, Number(ACTIONS));
  });
});
