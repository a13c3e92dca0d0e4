// A second release of a built site, and a server that changes from one to the other.
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { writeServiceWorker } from "../../../../tools/offline.mjs";
import { makeServer } from "../../../../tools/serve.mjs";
import { test as base } from "./faults.mjs";

const { DIST = "dist" } = process.env;

const hash = (kind, bytes, as) => createHash(kind).update(bytes).digest(as);
/** Something that a file may end with and that changes nothing of what it does. In wasm it is a section without a meaning. */
const endings = {
  ".wasm": (mark) => Buffer.from([0, mark.length + 1, mark.length, ...Buffer.from(mark)]),
  ".css": (mark) => `/* ${mark} */`,
  ".js": (mark) => `\n// ${mark}`,
};
/** What is named by others comes before what names it. */
const ORDER = [".wasm", ".css", ".js"];

/** Copies a site so that every file with a hash in its name has other bytes, and so another name, as when all has changed. */
function makeRelease(mark) {
  const to = mkdtempSync(join(tmpdir(), "kompetansesti-"));
  cpSync(DIST, to, { recursive: true, preserveTimestamps: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const { version, assets } = JSON.parse(readFileSync(join(to, "assets.json"), "utf8"));
  const names = [];
  const renew = (path) => {
    const text = readFileSync(join(to, path), "utf8");
    writeFileSync(join(to, path), names.reduce((now, [old, name]) => now.replaceAll(old, name), text));
  };
  const measure = (asset) => {
    const before = asset.integrity;
    asset.bytes = statSync(join(to, asset.path)).size;
    asset.integrity = `sha384-${hash("sha384", readFileSync(join(to, asset.path)), "base64")}`;
    names.push([before, asset.integrity]);
  };
  const hashed = assets.filter(({ kind, path }) => kind === "hashed" && path.startsWith("kompetansesti-"));
  for (const ending of ORDER) {
    for (const asset of hashed.filter(({ path }) => extname(path) === ending)) {
      if (ending === ".js") renew(asset.path);
      appendFileSync(join(to, asset.path), endings[ending](mark));
      const name = `kompetansesti-${hash("sha256", readFileSync(join(to, asset.path)), "hex").slice(0, 16)}${ending}`;
      renameSync(join(to, asset.path), join(to, name));
      names.push([asset.path, name]);
      asset.path = name;
      measure(asset);
    }
  }
  // Which release runs, so that a test can tell.
  appendFileSync(join(to, "boot.js"), `document.documentElement.dataset.release=${JSON.stringify(mark)};`);
  for (const asset of assets.filter(({ kind }) => kind === "page")) renew(asset.path);
  for (const asset of assets.filter(({ path }) => /^(boot\.js|index\.html|editor\.html)$/.test(path))) measure(asset);
  writeServiceWorker(to, assets);
  measure(assets.find(({ path }) => path === "sw.js"));
  writeFileSync(join(to, "assets.json"), JSON.stringify({ version, assets }));
  return to;
}

/** The files of a release by what they are, as its page names them. */
export function filesOf(folder) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  return Object.fromEntries(["js", "wasm", "engine", "engine-wasm"].map((name) => [name, html.match(new RegExp(`data-${name}="\\./([^"]+)"`))[1]]));
}

/** A server with what a test may do to it: publish another release, or answer in its place. */
async function serve(one, two) {
  const servers = { one: makeServer(one), two: makeServer(two) };
  const site = {
    folders: { one, two },
    release: "one",
    /** Called with the path that is asked for, the request and the response; says whether it has answered. */
    meddle: () => false,
    publish: (release) => { site.release = release; },
  };
  const server = createServer((request, response) => {
    if (!site.meddle(request.url.slice(1), response, request)) servers[site.release].emit("request", request, response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  return site;
}

export const test = base.extend({
  /** The folders of two releases, both made from the site under test. */
  releases: [
    async ({}, use) => {
      const made = ["one", "two"].map(makeRelease);
      await use(made);
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  site: async ({ releases }, use) => {
    const site = await serve(...releases);
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});
