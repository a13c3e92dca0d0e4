// Packed files, the harmless and those that do harm, given as a person's file: none is unpacked, and nothing is changed.
import { gunzipSync, gzipSync, inflateRawSync } from "node:zlib";
import { gzipBomb, zip } from "./support/packed.mjs";
import { expect, open, profileFile, records, say as sayIn, seed, test } from "./support/faults.mjs";

const say = (key, values) => sayIn("nb", key, values);
const good = profileFile();
/** The largest file that is looked into, locked ones included (docs/locked-file.md). */
const MOST = 1_334_333;

/** Name → what is chosen, and the end of the message's key. */
const packed = {
  "our own file, packed with gzip": [gzipSync(good), "not_json"],
  "our own file in a zip": [zip([["kompetansesti.json", good]]), "not_json"],
  "a zip whose names lead out of the folder": [zip([["../../kompetansesti.json", good], ["/etc/passwd", "x"], ["..\\..\\a.json", good], ["C:\\a", "x"]]), "not_json"],
  "a zip that says it becomes 4 GiB": [zip([["kompetansesti.json", good]], { inflated: 2 ** 32 - 2 }), "not_json"],
  "a gzip of 250 kB that becomes 250 MB": [gzipBomb(25), "not_json"],
  // As text it is longer than any file of ours.
  "a gzip of 1 MB that becomes 1 GB": [gzipBomb(100), "too_large"],
  "a gzip of 10 MB that becomes 10 GB": [gzipBomb(1000), "too_large"],
};

const choose = (page, name, buffer) => page.locator("#open-file").setInputFiles({ name, mimeType: "application/json", buffer });

test("@F-076 packed files of every kind, bombs among them: refused with a sentence, and never unpacked", async ({ page, context }) => {
  const before = await seed(context);
  await page.addInitScript(() => {
    window.unpacked = 0;
    const usual = window.DecompressionStream;
    window.DecompressionStream = class extends usual { constructor(...given) { super(...given); window.unpacked += 1; } };
    window.memories = [];
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await start(...given);
      if (made.instance.exports.memory) window.memories.push(made.instance.exports.memory);
      return made;
    };
  });
  await open(page, "#/take");
  await page.locator("#open-file").waitFor();
  const held = () => page.evaluate(() => window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  const early = await held();
  expect(early, "the program's memory is seen").toBeGreaterThan(0);
  for (const [name, [bytes, error]] of Object.entries(packed)) {
    for (const file of ["kompetansesti-2026-11-21.json", "kompetansesti-2026-11-21.json.gz", "kompetansesti.zip"]) {
      await page.locator("#open-file").setInputFiles([]);
      await choose(page, file, bytes);
      const alert = page.getByRole("alert");
      await expect(alert.getByRole("heading"), `${name} as ${file}`).toHaveText(say("take.open.refused"));
      await expect(alert.getByRole("paragraph"), `${name} as ${file}`).toHaveText(say(`take.open.error.${error}`));
      await expect(page.getByRole("button", { name: say("take.open.use"), exact: true })).toHaveCount(0);
      // A good file between, so that the next sentence cannot be the last one's.
      await choose(page, "kompetansesti-2026-11-21.json", Buffer.from(good));
      await expect(page.getByRole("button", { name: say("take.open.use"), exact: true })).toBeVisible();
    }
  }
  expect(await page.evaluate(() => window.unpacked)).toBe(0);
  expect(await held() - early, "bytes of memory for files of a megabyte").toBeLessThan(64 * 2 ** 20);
  expect(await records(page)).toEqual(before);
});

test("@F-076 the bombs are what they are said to be", async () => {
  expect(gzipBomb(100).length, "it is small enough to be looked into").toBeLessThan(MOST);
  expect(gzipBomb(1000).length).toBeGreaterThan(9_000_000);
  expect(gunzipSync(gzipBomb(3)).length, "each part becomes 10 MiB").toBe(3 * 10 * 2 ** 20);
  // Each member can be unpacked by whoever goes by the lengths in front of it, so none was refused for being broken.
  const file = zip([["../kompetansesti.json", good], ["b", "x"]]);
  const [name, length] = [file.readUInt16LE(26), file.readUInt32LE(18)];
  expect(file.toString("utf8", 30, 30 + name)).toBe("../kompetansesti.json");
  expect(inflateRawSync(file.subarray(30 + name, 30 + name + length)).toString()).toBe(good);
});
