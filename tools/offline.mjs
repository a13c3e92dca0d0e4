// Writes the service worker of a finished site: the list of what it keeps, and public/sw.js after it.
// tools/finish.mjs calls it for dist/, and the tests for a second release (tests/e2e/faults/support/release.mjs).
import { transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = new URL("../public/sw.js", import.meta.url);
/** A larger file of content, such as a pack of ESCO, is kept only when it is asked for. */
const LARGE = 300_000;
/** Every language has the same files as this one, which tests/tidy.rs and `pack check` see to. */
const WORDS = "locales/nb/";

/** `assets` as in assets.json: each with `path`, `kind`, `bytes` and, unless it is editable, `integrity`. */
export function writeServiceWorker(dist, assets) {
  const [page, editors] = ["index.html", "editor.html"].map((path) => readFileSync(join(dist, path), "utf8"));
  // Editors are always online, so what only their page names is not kept.
  const isForPeople = ({ path }) => path !== "editor.html" && path !== "sw.js" && (!editors.includes(path) || page.includes(path));
  const files = assets.filter(({ kind }) => kind !== "editable").filter(isForPeople);
  const editable = assets.filter(({ kind, bytes }) => kind === "editable" && bytes <= LARGE).map(({ path }) => path);
  const release = {
    files: Object.fromEntries(files.map(({ path, integrity }) => [path === "index.html" ? "" : path, integrity])),
    content: editable.filter((path) => !path.startsWith("locales/") && !path.startsWith("content/schema/")),
    words: editable.filter((path) => path.startsWith(WORDS)).map((path) => path.slice(WORDS.length)).filter((path) => path !== "editor.json"),
  };
  const source = readFileSync(SOURCE, "utf8");
  // Another worker or another file is another release, with a cache of its own.
  const id = createHash("sha256").update(source).update(JSON.stringify(release)).digest("hex").slice(0, 16);
  const { code } = transformSync(source, { minify: true, target: "es2020", legalComments: "none" });
  writeFileSync(join(dist, "sw.js"), `const RELEASE=${JSON.stringify({ id, ...release })};${code}`);
}
