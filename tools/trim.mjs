// Takes out of a program and its script what neither asks the other for. No tool does it, because each sees only one of the two.
import { readFileSync, writeFileSync } from "node:fs";
import { CUSTOM, EXPORTS, IMPORTS, exports, imports, rewrite, section, sections, text } from "./wasm.mjs";

/** A class that wasm-bindgen offers to scripts, and what takes its objects away. */
const CLASSES = [/^export class (\w+) \{\n[^]*?^\}\n(?:if \(Symbol\.dispose\) \1\..*\n)?/gm, /^const \w+Finalization = [^]*?;\n/gm];
/** One thing that the script gives to the program. */
const GIVEN = /^ {8}(__wb\w+): function[^]*?\n(?: {8}\}|.*\}, arguments\); \}),\n/gm;

/** Leaves out the classes, which nobody on the page makes objects of (tools/linker/wasm-ld), and every export that neither the rest of
 * the script nor `others` names. */
export function trimExports(wasmPath, scriptPath, others = "") {
  const script = CLASSES.reduce((script, pattern) => script.replace(pattern, ""), readFileSync(scriptPath, "utf8"));
  writeFileSync(scriptPath, script);
  const asked = new Set(`${script}\n${others}`.match(/\w+/g));
  writeFileSync(wasmPath, rewrite(readFileSync(wasmPath), (kind, content) => (
    kind === EXPORTS ? section(exports(content).filter(({ name }) => asked.has(name))) : content)));
}

/** Leaves out of the script what the program no longer imports. */
export function trimImports(wasmPath, scriptPath) {
  const { content } = sections(readFileSync(wasmPath)).find(({ kind }) => kind === IMPORTS);
  const asked = new Set(imports(content).map(({ name }) => name));
  const script = readFileSync(scriptPath, "utf8").replace(GIVEN, (whole, name) => (asked.has(name) ? whole : ""));
  writeFileSync(scriptPath, script);
}

/** Takes away what the linker left for cutting the program into parts, which a program in one piece only carries along. */
export function dropLinks(wasmPath) {
  const isLink = (kind, content) => kind === CUSTOM && /^(linking$|reloc\.|__wasm_split)/.test(text(content, 0)[0]);
  writeFileSync(wasmPath, rewrite(readFileSync(wasmPath), (kind, content) => (isLink(kind, content) ? undefined : content)));
}
