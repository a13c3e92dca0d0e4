// Makes programs smaller where no tool does. Imports get short names: the long ones carry hashes, which do not compress.
import { readFileSync, writeFileSync } from "node:fs";

const IMPORTS = 2;
const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Shortens the names in the wasm and in the script that gives it what it imports. */
export function shortenNames(wasmPath, scriptPath) {
  const wasm = readFileSync(wasmPath);
  const { start, from, to } = importSection(wasm);
  const names = new Map();
  const parts = [];
  let at = from;
  const [count, afterCount] = number(wasm, at);
  parts.push(wasm.subarray(at, afterCount));
  at = afterCount;
  for (let i = 0; i < count; i++) {
    const [module, afterModule] = text(wasm, at);
    const [name, afterName] = text(wasm, afterModule);
    const end = afterKind(wasm, afterName);
    const short = /^__wb(g|indgen)_/.test(name) ? names.get(name) ?? letters(names.size) : name;
    if (short !== name) names.set(name, short);
    parts.push(wasm.subarray(at, afterModule), counted(Buffer.from(short)), wasm.subarray(afterName, end));
    at = end;
  }
  const section = counted(Buffer.concat(parts));
  writeFileSync(wasmPath, Buffer.concat([wasm.subarray(0, start), Buffer.from([IMPORTS]), section, wasm.subarray(to)]));

  const script = readFileSync(scriptPath, "utf8");
  writeFileSync(scriptPath, script.replace(/\b__wb\w+(?=:)/g, (name) => names.get(name) ?? name));
}

/** Takes away what the linker left for cutting the program in two, which a program in one piece only carries along. */
export function dropLinks(wasmPath) {
  const wasm = readFileSync(wasmPath);
  const kept = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const [size, from] = number(wasm, at + 1);
    const custom = wasm[at] === 0 && /^(linking$|reloc\.|__wasm_split)/.test(text(wasm, from)[0]);
    if (!custom) kept.push(wasm.subarray(at, from + size));
    at = from + size;
  }
  writeFileSync(wasmPath, Buffer.concat(kept));
}

/** Where the section of imports begins, and from where to where its content lies. */
function importSection(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const [size, from] = number(wasm, at + 1);
    if (wasm[at] === IMPORTS) return { start: at, from, to: from + size };
    at = from + size;
  }
  throw new Error("the program imports nothing");
}

/** Past an import's kind and type: a function, a table, a memory or a global. */
function afterKind(wasm, at) {
  const limits = (place) => number(wasm, number(wasm, place + 1)[1])[1];
  const withLimits = (place) => (wasm[place] & 1 ? limits(place) : number(wasm, place + 1)[1]);
  switch (wasm[at]) {
    case 0: return number(wasm, at + 1)[1];
    case 1: return withLimits(at + 2);
    case 2: return withLimits(at + 1);
    case 3: return at + 3;
    default: throw new Error(`an import of a kind that is not known: ${wasm[at]}`);
  }
}

/** An unsigned LEB128 number, and where it ends. */
function number(wasm, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, at];
  }
}

function text(wasm, at) {
  const [length, from] = number(wasm, at);
  return [wasm.toString("utf8", from, from + length), from + length];
}

/** Bytes with their number before them. */
function counted(bytes) {
  const length = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    length.push(rest < 128 ? rest : (rest & 127) | 128);
    if (rest < 128) return Buffer.concat([Buffer.from(length), bytes]);
  }
}

function letters(place) {
  return (place < ALPHABET.length ? "" : letters(Math.floor(place / ALPHABET.length) - 1)) + ALPHABET[place % ALPHABET.length];
}
