// Makes programs smaller where no tool does. What passes between program and script gets short names: the long ones carry
// hashes, which do not compress.
import { readFileSync, writeFileSync } from "node:fs";
import { EXPORTS, IMPORTS, exports, imports, rewrite, section } from "./wasm.mjs";

const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LONG_IMPORT = /^__wb(g|indgen)_/;
const LONG_EXPORT = /^wasm_bindgen_\w+$/;

/** Shortens the names in the wasm and in the script that gives it what it imports and calls what it exports. */
export function shortenNames(wasmPath, scriptPath) {
  const [given, called] = [new Map(), new Map()];
  const short = (names, name) => names.get(name) ?? names.set(name, letters(names.size)).get(name);
  const renamed = (names, long) => (entry) => (long.test(entry.name) ? { ...entry, name: short(names, entry.name) } : entry);
  writeFileSync(wasmPath, rewrite(readFileSync(wasmPath), (kind, content) => {
    if (kind === IMPORTS) return section(imports(content).map(renamed(given, LONG_IMPORT)));
    if (kind === EXPORTS) return section(exports(content).map(renamed(called, LONG_EXPORT)));
    return content;
  }));

  const script = readFileSync(scriptPath, "utf8")
    .replace(/\b__wb\w+(?=:)/g, (name) => given.get(name) ?? name)
    .replace(/(?<=\bwasm\.)\w+/g, (name) => called.get(name) ?? name);
  writeFileSync(scriptPath, script);
}

function letters(place) {
  return (place < ALPHABET.length ? "" : letters(Math.floor(place / ALPHABET.length) - 1)) + ALPHABET[place % ALPHABET.length];
}
