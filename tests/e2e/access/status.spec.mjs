// What is said to those who do not see the screen change: once, in its turn, and interrupting only where something may be lost.
import { expect, profiles, test } from "./support/access.mjs";

const texts = (messages) => messages.map(({ text }) => text);

test("every action says at most one thing, and nothing interrupts @A-07", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "question/A1.2");
  await visitor.listens();
  const actions = {
    "an answer is chosen": () => visitor.row("not_yet").click(),
    "the next question": () => visitor.goOn(() => visitor.button("question.next.label").click()),
    "an undo": () => visitor.button("undo.label").click(),
    "the path": () => visitor.visit("path"),
    "an offer is put in the plan": () => page.locator(".app-step button[aria-pressed]").first().click(),
    "an offer is left out": () => page.getByRole("button", { name: t("path.hide.label") }).first().click(),
    "it is taken back": () => visitor.button("undo.label").click(),
    "the settings": () => visitor.visit("settings"),
    "larger text": () => page.locator("input[name=text_size][value='125']").check(),
    "one attempt deleted": () => page.getByRole("button", { name: t("settings.attempt.delete") }).first().click(),
    "and brought back": () => visitor.button("undo.label").click(),
  };
  for (const [name, act] of Object.entries(actions)) {
    await visitor.heard();
    await act();
    await page.waitForTimeout(150);
    // That the disk of a busy machine was slow is said when it happens, and is no answer to what was done.
    const said = (await visitor.heard()).filter(({ text }) => !text.includes(t("storage.not_saved.no_answer")));
    expect(texts(said).length, `${name}: ${texts(said)}`).toBeLessThanOrEqual(1);
    expect(said.filter(({ urgent }) => urgent), name).toEqual([]);
  }
});

test("what is seen to be done is also said: undo, left out, deleted, saved as a file, found @A-07", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "path");
  await visitor.listens();
  const says = async (message, act) => {
    await visitor.heard();
    await act();
    await expect.poll(async () => texts(await visitor.heard()), message).toContain(message);
  };
  await says(t("path.hidden.message"), () => page.getByRole("button", { name: t("path.hide.label") }).first().click());
  await says(t("undo.done.message"), () => visitor.button("undo.label").click());
  await visitor.visit("goal");
  await visitor.row("occupation").click();
  await says(t("goal.search.found", { n: 1 }), () => page.locator("#occupation-search").fill("hotellresepsjonist"));
  await visitor.visit("take");
  await says(t("take.file.saved"), () => visitor.button("take.file.label").click());
  await visitor.visit("settings");
  await visitor.button("settings.delete.label").click();
  await says(t("settings.deleted.message"), () => visitor.goOn(() => visitor.button("settings.delete.confirm").click()));
});

// A message that is put back word for word is not heard a second time, so each must leave the region between.
test("the same thing done twice is said twice @A-07", async ({ visitor, page, t }) => {
  await visitor.openAs(profiles.short, "path");
  await visitor.listens();
  for (const time of ["first", "second"]) {
    await visitor.heard();
    await page.getByRole("button", { name: t("path.hide.label") }).first().click();
    await expect.poll(async () => texts(await visitor.heard()), `${time} time`).toContain(t("path.hidden.message"));
  }
});

test("how many questions are left is said when a new one comes @A-07", async ({ visitor, page, t }) => {
  // Where the disk is busy, it is said besides that something is not saved yet, as it should be.
  const isOther = (text) => !text.includes(t("storage.not_saved.no_answer"));

  await visitor.begins();
  await visitor.listens();
  for (let number = 0; number < 3; number += 1) {
    await visitor.heard();
    await visitor.answer();
    const left = (await page.locator(".app-progress .app-note").textContent()).trim();
    await page.waitForTimeout(150);
    expect(texts(await visitor.heard()).filter(isOther), `after question ${number + 1}`).toEqual([left]);
  }
});

test("that nothing can be saved is a status of its own, on every screen, with a way out @A-07", async ({ visitor, page, t }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await visitor.begins();
  await visitor.answer();
  const notice = page.getByRole("status").filter({ hasText: t("storage.memory.blocked") });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole("link", { name: t("storage.copy.label") })).toBeVisible();
  await visitor.listens();
  await visitor.answer();
  await page.waitForTimeout(150);
  expect(texts(await visitor.heard()).filter((text) => text.includes(t("storage.memory.blocked"))), "it is not said again for every answer").toEqual([]);
});

test("a write that fails while one answers is said at once, and that it worked again @A-07", async ({ visitor, page, t }) => {
  await visitor.begins();
  await visitor.answer();
  await visitor.listens();
  await page.evaluate(() => {
    window.realAdd = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await visitor.row("alone").click();
  await visitor.goOn(() => visitor.button("question.next.label").click());
  const notice = page.getByRole("status").filter({ hasText: /^Ikke lagret/ });
  await expect(notice).toBeVisible();
  expect(texts(await visitor.heard()).filter((text) => text.startsWith("Ikke lagret"))).not.toHaveLength(0);
  await page.evaluate(() => void (IDBObjectStore.prototype.add = window.realAdd));
  await expect(notice).toHaveCount(0, { timeout: 10_000 });
  await visitor.visit("pause");
  await expect(page.locator("[data-storage]")).toHaveText(t("storage.saved.message"));
});
