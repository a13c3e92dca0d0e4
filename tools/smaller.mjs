// Makes a wasm program smaller with wasm-opt, as all programs of the site are. `node tools/smaller.mjs PROGRAM` does it in place.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** ARCHITECTURE.md, «Size», says why so. */
const SMALLER = [
  "--low-memory-unused", "--always-inline-max-function-size=3", "--flexible-inline-max-function-size=3", "--one-caller-inline-max-function-size=15",
  "--flatten", "--rereloop", "-Oz", "-Oz",
  ...["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((part) => `--enable-${part}`),
];

export function makeSmaller(from, to) {
  execFileSync("wasm-opt", [...SMALLER, from, "-o", to]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeSmaller(process.argv[2], process.argv[2]);
