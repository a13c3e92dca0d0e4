// A browser in a folder of its own, which can be killed at any moment and started again on what is left.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { expect } from "./faults.mjs";

/** Whether the processes of a browser can be found here. Elsewhere none can be killed. */
export const CAN_KILL = process.platform === "linux";

/** The processes that were started with this folder, and no others. */
function processesOf(folder) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      // Chromium is given its folder in the one way, Firefox in the other.
      return words.includes(`--user-data-dir=${folder}`) || words.includes(folder);
    } catch {
      return false;
    }
  }).map(Number);
}

/** Starts a browser on this folder; gives its context, and a page in it. `more` goes to the context. */
export async function start(folder, { baseURL, launchOptions }, more = {}) {
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale: "nb-NO", timezoneId: "Europe/Oslo", ...more });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Kills the whole browser of this folder, as nobody can ask it to be ready for. */
export function kill(folder) {
  for (const pid of processesOf(folder)) try { process.kill(pid, "SIGKILL"); } catch {} // It may have gone by itself.
}

/** Kills one tab, as the system does when it takes its memory: nothing in it is asked. */
export async function crash(page) {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => {}); // It does not come back to answer.
  await crashed;
}

/** Waits until nothing runs there any more, and takes away what would keep another browser from starting. */
export async function isDead(folder, context) {
  await context.close().catch(() => {});
  await expect.poll(() => processesOf(folder), { timeout: 15_000 }).toEqual([]);
  for (const name of readdirSync(folder)) if (name.startsWith("Singleton")) rmSync(join(folder, name), { force: true });
}

/** Makes a folder for a browser, and takes it away in the end. */
export async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), "kompetansesti-browser-"));
  try {
    return await use(folder);
  } finally {
    // Where something has failed its browser still runs.
    for (; processesOf(folder).length; await new Promise((done) => setTimeout(done, 100))) kill(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts the folder into the state of another one. */
export function copyOver(from, to) {
  rmSync(to, { recursive: true, force: true, maxRetries: 5 });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** From now on this tab's next write never ends: the record is in, and the transaction is kept open. */
export const neverEndsWriting = (page) => page.evaluate(() => {
  const real = IDBObjectStore.prototype.add;
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.add = function (...given) {
    const hold = () => { this.count().onsuccess = hold; };
    hold();
    return real.apply(this, given);
  };
});
