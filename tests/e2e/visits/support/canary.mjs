// Looks for what one person has typed on every surface where the next one, or somebody who knows machines, could find it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What is typed. Nothing in the product looks like it. */
export const CANARY = "KANARI-7f3a-æøå";

/** Hears of every wasm memory there is, so that it can be looked into: a snapshot of the heap does not show it. */
export async function watchMemory(context) {
  await context.addInitScript(() => {
    globalThis.__memories = [];
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const usual = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await usual.apply(WebAssembly, given);
        const { memory } = (made.instance ?? made).exports ?? {};
        if (memory) globalThis.__memories.push(memory);
        return made;
      };
    }
  });
}

/** What a page itself can see: everything that a script of the site could read. Gives the names of the surfaces with a hit. */
export async function seenByPage(page, canary = CANARY) {
  return page.evaluate(async (canary) => {
    const hits = [];
    const look = (surface, text) => {
      if (String(text ?? "").includes(canary)) hits.push(surface);
    };
    const deep = (root) => [...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? [element.shadowRoot, ...deep(element.shadowRoot)] : []));
    look("1 the document", document.documentElement.outerHTML);
    deep(document).forEach((root) => look("2 shadow roots", root.innerHTML));
    document.querySelectorAll("input,textarea,select").forEach((field) => look("3 the values of fields", field.value));
    look("4 localStorage", JSON.stringify({ ...localStorage }));
    look("5 sessionStorage", JSON.stringify({ ...sessionStorage }));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        look("6 IndexedDB", JSON.stringify(all));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) look("7 Cache Storage", request.url + (await (await cache.match(request)).text()));
    }
    look("8 cookies", document.cookie);
    look("9 the address", decodeURI(location.href));
    look("10 the history's state", JSON.stringify(history.state));
    look("11 the title and the window's name", document.title + window.name);
    document.querySelectorAll("[aria-live],[role=status],[role=alert]").forEach((live) => look("16 live regions", live.textContent));
    if (speechSynthesis.speaking || speechSynthesis.pending) hits.push("17 the voice");
    look("21 what is marked", String(getSelection()));
    const [narrow, wide] = [new TextEncoder().encode(canary), new Uint8Array(Uint16Array.from([...canary].map((one) => one.charCodeAt(0))).buffer)];
    const holds = (bytes, sought) => {
      for (let at = bytes.indexOf(sought[0]); at >= 0; at = bytes.indexOf(sought[0], at + 1)) {
        if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true;
      }
      return false;
    };
    for (const memory of globalThis.__memories ?? []) {
      const bytes = new Uint8Array(memory.buffer);
      if (holds(bytes, narrow) || holds(bytes, wide)) hits.push("15 the program's memory");
    }
    return hits;
  }, canary);
}

/** The heap of the page, as the browser's own tools see it (14). */
export async function seenInHeap(page, canary = CANARY) {
  const devtools = await page.context().newCDPSession(page).catch((error) => {
    if (!/only available in Chromium/.test(error.message)) throw error;
  });
  // Another browser cannot be asked for it: there this is the one surface that is not looked at.
  if (!devtools) return [];
  let held = "";
  let found = false;
  devtools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => {
    // A snapshot writes what is not plain as JSON does; a part may end in the midst of it.
    const text = held.slice(-4 * canary.length) + chunk;
    found ||= text.includes(canary) || text.includes(JSON.stringify(canary).slice(1, -1));
    held = chunk;
  });
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await devtools.detach();
  return found ? ["14 the heap"] : [];
}

/** Every file of a folder, such as the browser's profile (24, with what is downloaded, 22, and what waits for a printer, 23). */
export function seenOnDisk(folder, canary = CANARY) {
  const sought = [Buffer.from(canary, "utf8"), Buffer.from(canary, "utf16le")];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => {
      try {
        return statSync(path).isFile() && sought.some((bytes) => readFileSync(path).includes(bytes));
      } catch {
        return false;
      }
    })
    .map((path) => `24 ${path.slice(folder.length)}`);
}

/** A page that the browser had kept may never say that it has loaded, and one that leaves while it is looked at may never answer. */
const stands = (page) => page.waitForLoadState("load", { timeout: 3000 }).catch(() => {});
const answered = (look) => Promise.race([look, new Promise((_, give) => setTimeout(give, 3000, new Error("destroyed before it answered")))]);

/** The same where the page may be on its way to another: it is looked at first as it comes, and again when it stands. */
async function seenOnceAtRest(page, canary) {
  const early = await answered(seenByPage(page, canary)).catch(() => []);
  await stands(page);
  for (;;) {
    try {
      return [...early, ...(await answered(seenByPage(page, canary)))];
    } catch (error) {
      if (!/navigation|destroyed/.test(String(error))) throw error;
      await stands(page);
    }
  }
}

/** What comes up with Ctrl+Z in each field (20), and by going back and on in the history (10, 12, 13). */
export async function seenByGoingBack(page, canary = CANARY) {
  const hits = [];
  for (const [key, times] of [["Control+z", 3], ["Control+Shift+z", 1]]) {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  }
  hits.push(...(await seenByPage(page, canary)).map((hit) => `20 undone: ${hit}`));
  for (const way of ["goBack", "goForward"]) {
    for (let time = 0; time < 10; time += 1) {
      const gone = await page[way]({ waitUntil: "commit", timeout: 2000 }).catch(() => null);
      if (!gone && !page.url().startsWith("http")) break;
      if (page.url().startsWith("http")) hits.push(...(await seenOnceAtRest(page, canary)).map((hit) => `12 ${way}: ${hit}`));
    }
  }
  return hits;
}
