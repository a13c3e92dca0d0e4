// Opening a file that is not what it should be: an exact sentence, and not one byte changed.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { both, expect, expectAlive, open, profileFile, records, say, seed, test } from "./support/faults.mjs";

const good = profileFile();
const with_ = (change) => profileFile((file) => change(file.profile, file));
const short = (change) => JSON.stringify(JSON.parse(with_(change)));
const utf16 = (text, big) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const first = (profile) => profile.attempts[0];
const xss = [`<img src=x onerror=alert(1)>`, `"><script>alert(1)</script>`, `javascript:alert(1)`, `{{n}} {{office}}`, `__proto__`];

/** Input → the last part of the message's key under `take.open.error`. */
const refused = {
  not_json: {
    "an empty file": "",
    "broken JSON": `{"format": "kompetansesti-profile",`,
    "plain text": "Hei, dette er en CV.",
    "a file cut in the middle": good.slice(0, good.length / 2),
    "a file without its last byte": good.slice(0, -1),
    "two files in one": good + good,
    "UTF-16 without a mark": utf16(good).subarray(2),
    "Latin-1 with a letter that is no UTF-8": Buffer.from(good.replace("explore", "\u00e6"), "latin1").subarray(0, -3),
    "100 000 nested lists": "[".repeat(100_000) + "]".repeat(100_000),
    "100 000 nested objects": `{"a":`.repeat(100_000),
    "nesting inside our own file": with_((profile) => (profile.goal = 0)).replace(`"goal": 0`, `"goal": ${"[".repeat(2000)}${"]".repeat(2000)}`),
    "a number that is none": good.replace(`"id": 1`, `"id": NaN`),
    "a number beyond all bounds": good.replace(`"id": 1`, `"id": 1e400`),
    "half a surrogate": good.replace("explore", "\\ud800"),
    "a NUL in the middle": good.replace("explore", "\u0000"),
    "a picture": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    "a zip": Buffer.from("504b0304140000000800", "hex"),
  },
  foreign: {
    "null": "null",
    "a number": "42",
    "a list": "[]",
    "another product's JSON": `{"$schema": "https://example.org/x.json", "answers": [1, 2, 3]}`,
    "a format that is nearly ours": profileFile((file) => (file.format = "Kompetansesti-Profile")),
    "a format that is no text": profileFile((file) => (file.format = { toString: "kompetansesti-profile" })),
  },
  newer: {
    "version 6": profileFile((file) => (file.version = 6)),
    "version 999 with all else unknown": `{"format": "kompetansesti-profile", "version": 999, "people": []}`,
  },
  too_large: {
    "one byte too many": good.padEnd(1_000_001),
    "two megabytes": good.padEnd(2_000_000),
  },
  damaged: {
    "version 0": profileFile((file) => (file.version = 0)),
    "version −1": profileFile((file) => (file.version = -1)),
    "version as text": profileFile((file) => (file.version = "1")),
    "version 1.5": profileFile((file) => (file.version = 1.5)),
    "no version": profileFile((file) => delete file.version),
    "no profile": profileFile((file) => delete file.profile),
    "a profile that is a list": profileFile((file) => (file.profile = [])),
    "an answer that does not exist": good.replace(`"alone"`, `"brilliant"`),
    "an answer as a number": good.replace(`"alone"`, "99"),
    "a question of level 9": good.replace("A1.2", "A1.9"),
    "a question that is markup": with_((profile) => (first(profile).replies[0][0] = xss[0])),
    "30 February": good.replace("2026-11-20", "2026-02-30"),
    "year nought": good.replace("2026-11-20", "0000-00-00"),
    "the thirteenth month": good.replace("2026-11-21", "2026-13-01"),
    "a day that is markup": with_((_, file) => (file.saved = xss[1])),
    "a negative id": with_((profile) => (first(profile).id = -1)),
    "an id beyond the counter": with_((profile) => (first(profile).id = 4294967295)),
    "two attempts with one id": with_((profile) => profile.attempts.push(first(profile))),
    "a set that does not exist": with_((profile) => (first(profile).set = "endless")),
    "a goal that does not exist": with_((profile) => (profile.goal = xss[0])),
    "useful as text": with_((profile) => (profile.useful = "yes")),
    "an unknown field": with_((profile) => (profile.name = "Kari")),
    "a prototype": good.replace(`"useful"`, `"__proto__": {"x": 1}, "useful"`),
    "the same field twice": good.replace(`"version": 1`, `"version": 1, "saved": "2026-11-21"`),
    "10 001 answers": short((profile) => (first(profile).replies = Array(10_001).fill(["A1.2", { answer: "alone" }]))),
  },
};

const choose = (page, content) =>
  page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-11-21.json", mimeType: "application/json", buffer: Buffer.from(content) });

both((language, say) => {
  for (const [error, inputs] of Object.entries(refused)) {
    const sentence = say(`take.open.error.${error}`);
    // The table: each input, and after the arrow the sentence that all of the group get.
    test(`@import ${error} → «${sentence}» [${Object.keys(inputs).join("; ")}]`, async ({ page, context }) => {
      const before = await seed(context);
      await open(page, "#/take");
      for (const [name, content] of Object.entries(inputs)) {
        await test.step(name, async () => {
          await page.locator("#open-file").setInputFiles([]);
          await choose(page, content);
          const alert = page.getByRole("alert");
          await expect(alert.getByRole("heading"), name).toHaveText(say("take.open.refused"));
          await expect(alert.getByRole("paragraph"), name).toHaveText(sentence);
          // A good file between, so that the next sentence cannot be the last one's.
          await choose(page, good);
          await expect(page.getByRole("button", { name: say("take.open.use"), exact: true })).toBeVisible();
        });
      }
      expect(await records(page), "nothing is changed by a file that is only looked at").toEqual(before);
      await page.reload();
      await expect(page.getByRole("button", { name: say("take.file.label") })).toBeVisible();
      expect(await records(page)).toEqual(before);
    });
  }
});

test("@R-IMP-01 a sparse file of 1 GiB is refused at once and never read", async ({ page, context }) => {
  const before = await seed(context);
  const folder = mkdtempSync(join(tmpdir(), "kompetansesti-import-"));
  try {
    const path = join(folder, "kompetansesti.json");
    writeFileSync(path, "{");
    truncateSync(path, 2 ** 30);
    await page.addInitScript(() => {
      window.reads = 0;
      for (const [owner, names] of [[Blob.prototype, ["text", "arrayBuffer", "stream", "slice"]], [FileReader.prototype, ["readAsText", "readAsArrayBuffer"]]])
        for (const name of names) {
          const real = owner[name];
          owner[name] = function (...given) { window.reads += 1; return real.apply(this, given); };
        }
      document.addEventListener("change", (event) => {
        if (event.target.id !== "open-file" || !event.target.files.length) return;
        const chosen = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector("[role=alert]")) return;
          observer.disconnect();
          window.refusedAfter = performance.now() - chosen;
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }, true);
    });
    await open(page, "#/take");
    await page.locator("#open-file").setInputFiles(path);
    await expect(page.getByRole("alert").getByRole("paragraph")).toHaveText(say("nb", "take.open.error.too_large"));
    expect(await page.evaluate(() => window.reads)).toBe(0);
    expect(await page.evaluate(() => window.refusedAfter), "milliseconds").toBeLessThan(200);
    expect(await records(page)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("@import a file that goes away between choosing and reading: the exact sentence", async ({ page, context }) => {
  const before = await seed(context);
  await page.addInitScript(() => { Blob.prototype.text = () => Promise.reject(new DOMException("gone", "NotReadableError")); });
  await open(page, "#/take");
  await choose(page, good);
  await expect(page.getByRole("alert").getByRole("paragraph")).toHaveText(say("nb", "take.open.error.unreadable"));
  expect(await records(page)).toEqual(before);
});

for (const [name, content] of [["UTF-16LE", utf16(good)], ["UTF-16BE", utf16(good, true)]]) {
  test(`@F-079 our own file as ${name} is read whole, or refused with a sentence`, async ({ page, context }) => {
    const before = await seed(context);
    await open(page, "#/take");
    await choose(page, content);
    const told = page.getByRole("alert").getByText(say("nb", "take.open.error.not_json"), { exact: true });
    const read = page.getByRole("status").filter({ hasText: say("nb", "take.open.answers_other", { n: 2 }) });
    await expect(told.or(read)).toBeVisible();
    expect(await records(page)).toEqual(before);
  });
}

for (const [name, content] of [["with a byte order mark", `\ufeff${good}`], ["of exactly one million bytes", good.padEnd(1_000_000)], ["on one line with CRLF around", `\r\n${JSON.stringify(JSON.parse(good))}\r\n`]]) {
  test(`@import our own file ${name} is shown first, used on request, and can be undone`, async ({ page, context }) => {
    const before = await seed(context);
    await open(page, "#/take");
    await choose(page, content);
    await expect(page.getByRole("status").filter({ hasText: say("nb", "take.open.found") })).toContainText(say("nb", "take.open.answers_other", { n: 2 }));
    await expect(page.getByText(say("nb", "take.open.replaces"))).toBeVisible();
    expect(await records(page)).toEqual(before);
    await page.getByRole("button", { name: say("nb", "take.open.use"), exact: true }).click();
    await page.waitForURL("**/#/check");
    await expect.poll(() => records(page)).toHaveLength(before.length + 1);
    expect((await records(page)).slice(0, before.length), "what was there stays in the journal").toEqual(before);
    await expect(page.locator(".app-answer")).toHaveCount(2);
    await page.getByRole("button", { name: say("nb", "undo.label") }).click();
    await expect(page.locator(".app-answer")).toHaveCount(3);
    await page.reload();
    await expect(page.locator(".app-answer")).toHaveCount(3);
  });
}

const everywhere = ["", "goal", "about-you/place", "about-you/school", "about-you/work", "pause", "check", "result", "path", "take", "print", "compare", "about", "privacy", "settings", "question/A1.2", "change/A1.2", "question/B1"];

/** Takes a file and walks every screen with it. Nothing may die, and no key or markup may show. */
async function walk(page, content) {
  const dialogs = [];
  page.on("dialog", (dialog) => { dialogs.push(dialog.message()); return dialog.dismiss(); });
  await open(page, "#/take");
  await choose(page, content);
  const use = page.getByRole("button", { name: say("nb", "take.open.use"), exact: true });
  const alert = page.getByRole("alert");
  await use.or(alert).first().waitFor();
  if (await alert.count()) return; // Refused, which is an answer too.
  await use.click();
  await page.waitForURL("**/#/check");
  const wrong = {};
  for (const route of everywhere) {
    await page.evaluate((route) => (location.hash = `#/${route}`), route);
    await expect(page.locator("#page-heading"), route).toBeVisible();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const seen = await page.evaluate(() => [
      ...((document.body.innerText + document.title).match(/⟦[^⟧]*⟧/g) ?? []),
      ...document.querySelectorAll("img[src='x'], body script, [onerror]"),
      ...[...document.links].filter((link) => /^(javascript|data|vbscript):/i.test(link.href)),
    ].map((found) => found.outerHTML ?? found));
    if (seen.length) wrong[route] = [...new Set(seen)];
  }
  expect(wrong, "no key without words, no element and no link made of a text").toEqual({});
  expect(dialogs).toEqual([]);
  await page.reload();
  await expect(page.locator("#page-heading")).toBeVisible();
}

test("@R-IMP-05 markup in every text field is text, or refused", async ({ page, complaints }) => {
  await walk(page, with_((profile) => {
    profile.goal = { occupation: xss[0] };
    profile.about = { country: xss[0], region: xss[1], held: [...xss, ...xss.map((text) => `trade:${text}`)] };
    profile.planned = profile.hidden = profile.done = xss;
  }));
  expectAlive(complaints);
});

const odd = {
  "a country, region, occupation, paper and offers that this version does not know": (profile) => {
    profile.about = { country: "XX", region: "atlantis", held: ["crown"] };
    profile.goal = { occupation: "astronaut" };
    profile.planned = ["offer-of-tomorrow"];
    profile.hidden = ["another"];
    profile.done = ["third"];
  },
  "questions that the framework lacks": (profile) => {
    first(profile).replies = [["A99.1", { answer: "alone" }], ["Z1.2", { answer: "can_guide" }], ["B99", { language: "B1" }], ["A1.2", { answer: "alone" }]];
  },
  "only questions that the framework lacks": (profile) => { first(profile).replies = [["Z1.2", { answer: "can_guide" }]]; },
  "replies of the wrong kind": (profile) => {
    first(profile).replies = [["A1.2", { language: "B1" }], ["B1", { answer: "alone" }], ["A1.1", { language: null }], ["B2", { answer: "skipped" }]];
  },
  "attempts without answers, out of order": (profile) => {
    profile.attempts = [7, 3, 5].map((id) => ({ id, day: "2026-11-20", set: "full", replies: [] }));
  },
  "the last day and the first": (profile) => {
    profile.attempts = ["9999-12-31", "0001-01-01"].map((day, at) => ({ id: at + 1, day, set: "full", replies: [["A1.2", { answer: "alone" }]] }));
  },
  "texts as long as a file": (profile) => { profile.about = { country: "x".repeat(300_000), region: "æ".repeat(100_000) }; },
  "controls that turn writing round": (profile) => { profile.about = { country: "\u202e\u2066\ufeff", held: ["\u202eevil\u202c"] }; },
};
for (const [name, change] of Object.entries(odd)) {
  test(`@import a file with ${name}: every screen stands`, async ({ page, complaints }) => {
    await walk(page, with_(change));
    expectAlive(complaints);
  });
}

test("@import the highest id there can be: two new attempts after it lose nothing", async ({ page }) => {
  await open(page, "#/take");
  await choose(page, with_((profile) => (first(profile).id = 4294967294)));
  await page.getByRole("button", { name: say("nb", "take.open.use"), exact: true }).click();
  await page.waitForURL("**/#/check");
  for (const count of [2, 3]) {
    await page.goto("/#/");
    await page.getByRole("button", { name: say("nb", "start.again_short.label") }).click();
    await page.waitForURL(/#\/question\//);
    await page.goto("/#/settings");
    await expect(page.locator("main li").filter({ has: page.getByRole("button") })).toHaveCount(count);
  }
});

test("@R-IMP-08 the largest file of answers opens without stopping the page", async ({ page }) => {
  test.setTimeout(120_000);
  const levels = ["not_yet", "with_help", "alone", "can_guide"];
  const replies = Array.from({ length: 10_000 }, (_, at) => [`A${1 + (at % 3)}.${1 + (at % 3)}`, { answer: levels[at % 4] }]);
  const content = JSON.stringify(JSON.parse(with_((profile) => (profile.attempts = [1, 2, 3].map((id) => ({ id, day: "2026-11-20", set: "full", replies }))))));
  expect(content.length).toBeLessThan(1_000_000);
  await open(page, "#/take");
  await choose(page, content);
  for (const [what, act, done] of [
    ["use", () => page.getByRole("button", { name: say("nb", "take.open.use"), exact: true }).click(), () => page.locator(".app-answer").first().waitFor()],
    ["result", () => page.goto("/#/result"), () => page.getByRole("heading", { name: say("nb", "result.title") }).waitFor()],
    ["question", () => page.goto("/#/question/C1.2"), () => page.locator('input[name="C1-2"]').first().waitFor()],
  ]) {
    const begun = Date.now();
    await act();
    await done();
    expect(Date.now() - begun, `${what}: milliseconds`).toBeLessThan(3000);
  }
});
