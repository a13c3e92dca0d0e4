// What is left to do when Trunk has written dist/: integrity, the content security policy in the page, the list of assets,
// compressed copies, and the sizes against their budgets.
//   node tools/finish.mjs [FOLDER]     BUDGET=warn only tells when a budget is passed
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { shortenNames } from "./names.mjs";
import { writeServiceWorker } from "./offline.mjs";
import { makeQuicker, makeSmaller } from "./smaller.mjs";
import { dropLinks, trimExports, trimImports } from "./trim.mjs";

const dist = process.argv[2] ?? "dist";
/** Where tools/trunk/wasm-bindgen has left the parts of the program. */
const SPLIT = "target/split";
/** Where tools/editor.sh has left the editors' program. */
const EDITOR = "target/editor";
/** Where tools/engine.sh has left the worker's program, and what starts it. */
const ENGINE = "target/worker";
const ENGINE_START = "src/bin/engine.js";
const at = (path) => join(dist, path);
const read = (path) => readFileSync(at(path), "utf8");

function fail(message) {
  console.error(`finish: ${message}`);
  process.exit(1);
}

/** Every file of the site, but what is derived from another file. */
function files() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1).replaceAll("\\", "/"))
    .filter((path) => path !== "assets.json" && !path.startsWith("."))
    .sort();
}

function integrity(path) {
  return `sha384-${createHash("sha384").update(readFileSync(at(path))).digest("base64")}`;
}

/** How Brotli may write distances, and how far back it may look. The best is worth 0.3 % of a program, and is another for each file. */
const WAYS = [0, 2, 4, 8, 10, 12].flatMap((direct) => [18, 22].map((window) => [direct, window]));
/** A file of more bytes than this is compressed in one way: the others take minutes. */
const MANY = 450_000;

/** As small as Brotli makes it. */
function brotli(bytes) {
  const ways = bytes.length < MANY ? WAYS : [[0, 22]];
  const tries = ways.map(([direct, window]) => brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
      [constants.BROTLI_PARAM_LGWIN]: window,
    },
  }));
  return tries.reduce((best, one) => (one.length < best.length ? one : best));
}

async function minify(path) {
  const { code } = await transform(read(path), { minify: true, target: "es2020", legalComments: "none" });
  writeFileSync(at(path), code);
}

/** Makes a program smaller, and gives it its name. */
function optimize(program) {
  makeSmaller(program, at("optimized.wasm"));
  return rehash("optimized.wasm", ".wasm");
}

/** Leaves out of a program and of its script what neither needs of the other, and makes the program smaller. */
function reduce(program, script, others, make = makeSmaller) {
  trimExports(program, script, others);
  make(program, program);
  trimImports(program, script);
  shortenNames(program, script);
}

/**
 * The other parts of the program (src/app/later.rs, seldom.rs, visit.rs), each with its new name. Besides what is cut out for each of
 * them there may be chunks, of what several need: the browser fetches one with the first that needs it.
 */
function optimizeParts() {
  const parts = readdirSync(SPLIT).filter((path) => path.endsWith(".wasm") && path !== "main.wasm").sort();
  if (!/^(chunk_\d+\.wasm,)*split_later\.wasm,split_seldom\.wasm,split_visit\.wasm$/.test(parts.join())) fail(`${SPLIT} holds other parts than before: ${parts}`);
  return new Map(parts.map((part) => [part, optimize(join(SPLIT, part))]));
}

/** The files that a part of the program is fetched as: its own, and the chunks that it shares with others. */
function filesOf(name) {
  const loader = readFileSync(join(SPLIT, "__wasm_split.js"), "utf8");
  const shared = [...loader.matchAll(/\/\* ([\w, ]+) \*\/\s*const __(chunk_\d+) /g)].filter(([, users]) => users.split(", ").includes(name));
  return [`split_${name}`, ...shared.map(([, , chunk]) => chunk)].map((part) => parts.get(`${part}.wasm`));
}

/** The editors' page (tools/editor.sh): the same page with another program in it. */
async function editorPage(page, js, wasm) {
  for (const [from, to] of [["editor_bg.wasm", "editor.wasm"], ["editor.js", "editor.js"]]) copyFileSync(join(EDITOR, from), at(to));
  dropLinks(at("editor.wasm"));
  reduce(at("editor.wasm"), at("editor.js"));
  const program = rehash("editor.wasm", ".wasm");
  await minify("editor.js");
  const script = rehash("editor.js", ".js");
  for (const [old, now] of [[js, script], [wasm, program]]) {
    page = page.replaceAll(integrity(old), integrity(now)).replaceAll(`./${old}`, `./${now}`);
  }
  // What a person reads while the program comes is not for editors.
  writeFileSync(at("editor.html"), page.replace(/<p data-text=.*?<\/p>/g, "").replace(/<title>.*<\/title>/, "<title>Sjekk innholdet</title>"));
  return [script, program];
}

/** The worker: its program, and one script of what starts it and what wasm-bindgen wrote. */
async function worker() {
  for (const [from, to] of [["engine_bg.wasm", "engine.wasm"], ["engine.js", "engine.js"]]) copyFileSync(join(ENGINE, from), at(to));
  dropLinks(at("engine.wasm"));
  reduce(at("engine.wasm"), at("engine.js"), "", makeQuicker);
  // Not a module: older browsers know no worker that is one. Nothing in it asks where it is.
  const options = { logOverride: { "empty-import-meta": "silent" }, bundle: true, minify: true, format: "iife", target: "es2022", legalComments: "none", logLevel: "warning" };
  const stdin = { contents: readFileSync(ENGINE_START, "utf8"), resolveDir: resolve(dist) };
  const { outputFiles } = await build({ ...options, stdin, write: false });
  writeFileSync(at("engine.js"), outputFiles[0].contents);
  return [rehash("engine.js", ".js"), rehash("engine.wasm", ".wasm")];
}

/** Joins what wasm-bindgen wrote with what fetches the other parts, which the browser must refuse if one is another than these. */
async function bundle(path, parts) {
  let loader = readFileSync(join(SPLIT, "__wasm_split.js"), "utf8");
  for (const [part, name] of parts) {
    const fetching = `fetch(new URL("./${part}", import.meta.url))`;
    if (loader.split(fetching).length !== 2) fail(`what fetches ${part} is written in another way than before`);
    loader = loader.replace(fetching, `fetch(new URL("./${name}", import.meta.url), { integrity: "${integrity(name)}" })`);
  }
  const split = {
    name: "split",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/__wasm_split\.js$/ }, () => ({ path: "loader", namespace: "split" }));
      onResolve({ filter: /^\.\/main\.js$/ }, () => ({ path: resolve(at(path)) }));
      onLoad({ filter: /.*/, namespace: "split" }, () => ({ contents: loader, resolveDir: resolve(dist) }));
    },
  };
  // wasm-bindgen names the loader once for each part, and means the same file.
  const logOverride = { "duplicate-object-key": "silent" };
  const options = { logOverride, bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", logLevel: "warning" };
  const { outputFiles } = await build({ ...options, entryPoints: [at(path)], write: false, plugins: [split] });
  writeFileSync(at(path), outputFiles[0].contents);
}

/** Names a file after what is in it now, and says its new name. */
function rehash(path, ending) {
  const digest = createHash("sha256").update(readFileSync(at(path))).digest("hex").slice(0, 16);
  const name = `kompetansesti-${digest}${ending}`;
  renameSync(at(path), at(name));
  return name;
}

let html = read("index.html");
if (html.includes("Content-Security-Policy")) fail(`${dist} is finished already; build it again first`);

// 1. Smaller scripts, and names that follow the content. Trunk names them after what went *into* wasm-bindgen and wasm-opt,
// so a newer tool would put other bytes under a name that browsers keep for ever, and the integrity would lock people out.
await minify("boot.js");
await minify("update.js");
const named = (attribute) => html.match(new RegExp(`${attribute}="\\./([^"]+)"`))?.[1] ?? fail(`index.html has no ${attribute}`);
reduce(at(named("data-wasm")), at(named("data-js")), readFileSync(join(SPLIT, "__wasm_split.js"), "utf8"));
const parts = optimizeParts();
await bundle(named("data-js"), parts);
const js = rehash(named("data-js"), ".js");
const wasm = rehash(named("data-wasm"), ".wasm");
const trunkCss = html.match(/<link rel="stylesheet" href="\.\/([^"]+)"/)?.[1] ?? fail("index.html has no stylesheet");
const css = rehash(trunkCss, ".css");
html = html.replace(`"./${trunkCss}"`, `"./${css}"`).replace(/data-js="[^"]+"/, `data-js="./${js}"`).replace(/data-wasm="[^"]+"/, `data-wasm="./${wasm}"`);

// 2. The page: integrity for what it starts, and the same policy as the header for a host that cannot send headers.
const replaceOnce = (pattern, replacement) => {
  const found = html.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found !== 1) fail(`${pattern} was expected once in index.html, and is there ${found} times`);
  html = html.replace(pattern, replacement);
};

const modules = [js, ...files().filter((path) => path.startsWith("snippets/") && path.endsWith(".js"))];

// frame-ancestors has no meaning in a <meta>, and browsers complain about it.
const policy = read("_headers").match(/^\s+Content-Security-Policy:\s*(.+)$/m)?.[1].replace(/;\s*frame-ancestors [^;]*/, "")
  ?? fail("_headers has no Content-Security-Policy");
replaceOnce(/<meta charset="utf-8">/, `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
const [workerJs, workerWasm] = await worker();
// The page fetches the worker's files when a path is asked for (src/platform/worker.rs).
const engine = Object.entries({ engine: workerJs, "engine-wasm": workerWasm })
  .map(([name, path]) => `data-${name}="./${path}" data-${name}-integrity="${integrity(path)}"`);
replaceOnce(/data-wasm="/, `data-wasm-integrity="${integrity(wasm)}" ${engine.join(" ")} data-wasm="`);
// A module's integrity is taken from here also when the script imports it later. The wasm's is not: it stands on boot.js,
// which asks for the same file. The early start is worth 0.3 s on a slow phone, and costs no second download.
const preloads = modules.map((path) => `<link rel="modulepreload" href="./${path}" integrity="${integrity(path)}">`)
  .concat(`<link rel="preload" as="fetch" crossorigin href="./${wasm}">`);
replaceOnce(/<link rel="stylesheet"/, `${preloads.join("\n    ")}\n    <link rel="stylesheet"`);
if (!html.includes(`integrity="${integrity(css)}"`)) fail("the stylesheet's integrity in index.html is not that of the file");
// What is said to those who read the source, nobody else need fetch.
html = html.replace(/\n\s*<!--[^]*?-->/g, "");
// Nor do browsers need lines, of which Trunk leaves an empty one for each link it has taken away.
html = html.replace(/\n\s*/g, "");
writeFileSync(at("index.html"), html);
const editor = await editorPage(html, js, wasm);

if (/<script(?![^>]*\ssrc=)/.test(html)) fail("index.html has an inline script, which the policy forbids");
if (/<style|\sstyle=/.test(html)) fail("index.html has an inline style, which the policy forbids");
for (const path of files()) {
  if (/\.(html|js|css)$/.test(path) && read(path).includes("{{__TRUNK")) fail(`Trunk left a placeholder in ${path}`);
}

// 3. Compressed copies, as old as their source: a server takes them only while the source has not been edited.
// Rounded up to a whole millisecond, which is all that can be set: a hair older would count as stale.
for (const path of readdirSync(dist, { recursive: true }).filter((path) => /\.(br|gz)$/.test(path))) rmSync(at(path));
const compressible = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".wasm", ".svg", ".txt", ".csv"]);

function compress(path) {
  const bytes = readFileSync(at(path));
  if (!compressible.has(extname(path))) return bytes.length;
  const age = new Date(Math.ceil(statSync(at(path)).mtimeMs));
  // The spaces and line breaks of a JSON file are for those who edit it. Its copies say the same without them.
  const said = extname(path) === ".json" ? Buffer.from(JSON.stringify(JSON.parse(bytes))) : bytes;
  const packed = brotli(said);
  for (const [ending, content] of [[".br", packed], [".gz", gzipSync(said, { level: 9 })]]) {
    writeFileSync(at(path + ending), content);
    utimesSync(at(path + ending), age, age);
  }
  return packed.length;
}

// 4. The list of assets, and the service worker that goes by it. `kind` says how each may be kept:
// a hashed file for ever, an editable one only until the network has a newer one, the page itself never.
function kind(path) {
  if (["index.html", "editor.html"].includes(path)) return "page";
  if ([js, wasm, ...parts.values(), css, ...editor, workerJs, workerWasm].includes(path) || path.startsWith("snippets/")) return "hashed";
  if (/^(content|locales)\/|^config\.json$/.test(path)) return "editable";
  return "fixed";
}
const asset = (path) => ({
  path,
  kind: kind(path),
  bytes: statSync(at(path)).size,
  brotli: compress(path),
  // The host may edit an editable file, so nothing may hold it to the hash it had here.
  ...(kind(path) === "editable" ? {} : { integrity: integrity(path) }),
});
const assets = files().filter((path) => path !== "_headers").map(asset);
writeServiceWorker(dist, assets);
assets.push(asset("sw.js"));
writeFileSync(at("assets.json"), `${JSON.stringify({ version: 1, assets }, null, 1)}\n`);
compress("assets.json");

// 5. Sizes. Of the languages, the one with most to fetch counts.
const sizes = new Map(assets.map((asset) => [asset.path, asset.brotli]));
const total = (paths) => paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
const wordFiles = (language, parts) => parts.map((part) => `locales/${language}/${part}.json`);
// A journey has the words of one country's offers and of one occupation; those with most count.
const heaviest = (folder) => [...sizes.keys()].filter((path) => path.startsWith(`${folder}/`))
  .reduce((most, path) => (total([path]) > total([most]) ? path : most), "");
const chosen = (language) => [heaviest(`locales/${language}/offer`), heaviest(`locales/${language}/occupation`)];
const largest = JSON.parse(read("config.json")).languages
  .map((language) => ({
    language,
    size: total([...wordFiles(language, ["ui", "questions", "offers", "occupations", "path"]), ...chosen(language)]),
  }))
  .reduce((most, one) => (one.size > most.size ? one : most));
const words = (parts) => wordFiles(largest.language, parts);
const heaviestOf = (parts) => words(parts).sort((one, other) => total([other]) - total([one])).slice(0, 1);
const first = {
  "the page": ["index.html", "boot.js"],
  "style": [css],
  "program": modules.concat(wasm),
  "settings": ["config.json"],
  "words": words(["ui", "questions"]),
  "content": ["content/framework.json", "content/measure.json", "content/facts.json"],
};
const afterwards = {
  "more program": filesOf("later"),
  "more words": [...words(["offers", "occupations", "path"]), ...chosen(largest.language)],
  "more content": [heaviest("content/offer"), "content/occupations.json", heaviest("content/rule")],
};
const last = {
  "program": filesOf("seldom").filter((path) => !filesOf("later").includes(path)),
  "words": words(["more", "guide"]),
};
const work = {
  "words": words(["work", "skills"]),
  "content": ["content/skills.json", "content/codes.json", "content/pack.json"],
};
const visit = {
  "program": filesOf("visit").filter((path) => ![...filesOf("later"), ...filesOf("seldom")].includes(path)),
  "words": heaviestOf(["desk", "kiosk"]),
};
const asked = {
  "script": [workerJs],
  "program": [workerWasm],
};
const offline = {
  "scripts": ["sw.js", "update.js"],
};
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function table(title, parts, budget, goal) {
  console.log(`\n${title}, in Brotli (${largest.language})`);
  let sum = 0;
  for (const [part, paths] of Object.entries(parts)) {
    const size = total(paths);
    sum += size;
    console.log(`  ${part.padEnd(14)} ${kilo(size).padStart(9)}`);
  }
  console.log(`  ${"together".padEnd(14)} ${kilo(sum).padStart(9)}   budget ${kilo(budget)}${goal ? `, goal ${kilo(goal)}` : ""}`);
  return sum <= budget;
}

const missing = [first, afterwards, last, work, visit, asked, offline].flatMap((table) => Object.values(table).flat()).filter((path) => !existsSync(at(path)));
const kept = [
  table("First load", first, 180_000, 150_000),
  table("Whole journey", { ...first, ...afterwards }, 260_000),
  table("Other screens, fetched last", last, 175_000),
  table("Content about work, fetched when it is told of", work, 30_000),
  table("What is other at a desk or in a kiosk, fetched only there", visit, 30_000),
  table("Worker, fetched when a path is asked for or work is told of", asked, 300_000),
  table("What keeps the site for use without a network, fetched when all is here", offline, 8_000),
].every(Boolean);
if (missing.length) console.error(`\nfinish: not in ${dist}, so not counted: ${missing.join(", ")}`);
if (!kept) console.error("\nfinish: OVER BUDGET");
if (process.env.BUDGET !== "warn" && (missing.length || !kept)) process.exit(1);
