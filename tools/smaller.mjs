// Makes a wasm program smaller with wasm-opt, as all programs of the page are, or quicker, as that of the worker is.
// `node tools/smaller.mjs PROGRAM` makes one smaller in place.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What rustc writes, and browsers read. */
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"]
  .map((part) => `--enable-${part}`);

/** ARCHITECTURE.md, «Size», says why so. */
const SMALLER = [
  "--low-memory-unused", "--always-inline-max-function-size=3", "--flexible-inline-max-function-size=3", "--one-caller-inline-max-function-size=15",
  "--flatten", "--rereloop", "-Oz", "-Oz",
];
const QUICKER = ["--low-memory-unused", "-O3"];

export function makeSmaller(from, to) {
  execFileSync("wasm-opt", [...SMALLER, ...FEATURES, from, "-o", to]);
}

export function makeQuicker(from, to) {
  execFileSync("wasm-opt", [...QUICKER, ...FEATURES, from, "-o", to]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeSmaller(process.argv[2], process.argv[2]);
