// Reads and writes the sections of a wasm file, as far as tools/names.mjs and tools/trim.mjs need it. It knows nothing of what is in ours.

export const CUSTOM = 0;
export const IMPORTS = 2;
export const EXPORTS = 7;

const HEADER = 8;

/** Every section: its kind, its bytes with what leads it, and its content. */
export function sections(wasm) {
  const found = [];
  for (let at = HEADER; at < wasm.length; ) {
    const [size, from] = number(wasm, at + 1);
    found.push({ kind: wasm[at], bytes: wasm.subarray(at, from + size), content: wasm.subarray(from, from + size) });
    at = from + size;
  }
  return found;
}

/** The program out of its sections, where `change` gives other content for one, or nothing to leave it out. */
export function rewrite(wasm, change) {
  const parts = sections(wasm).flatMap(({ kind, bytes, content }) => {
    const changed = change(kind, content);
    if (changed === content) return [bytes];
    return changed ? [Buffer.from([kind]), counted(changed)] : [];
  });
  return Buffer.concat([wasm.subarray(0, HEADER), ...parts]);
}

/** Each import, cut into its module, its name and the rest. */
export function imports(content) {
  return list(content, (at) => {
    const [module, afterModule] = text(content, at);
    const [name, afterName] = text(content, afterModule);
    const end = afterKind(content, afterName);
    return [{ module, name, rest: content.subarray(afterName, end) }, end];
  });
}

/** Each export, cut into its name and the rest. */
export function exports(content) {
  return list(content, (at) => {
    const [name, afterName] = text(content, at);
    const end = number(content, afterName + 1)[1];
    return [{ name, rest: content.subarray(afterName, end) }, end];
  });
}

/** The content of a section of imports or exports. */
export function section(entries) {
  const parts = entries.flatMap(({ module, name, rest }) => [...(module === undefined ? [] : [named(module)]), named(name), rest]);
  return Buffer.concat([leb(entries.length), ...parts]);
}

function list(content, read) {
  let [count, at] = number(content, 0);
  const found = [];
  for (; count > 0; count--) {
    const [entry, end] = read(at);
    found.push(entry);
    at = end;
  }
  return found;
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

export function text(wasm, at) {
  const [length, from] = number(wasm, at);
  return [wasm.toString("utf8", from, from + length), from + length];
}

function leb(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest < 128 ? rest : (rest & 127) | 128);
    if (rest < 128) return Buffer.from(bytes);
  }
}

/** Bytes with their number before them. */
function counted(bytes) {
  return Buffer.concat([leb(bytes.length), bytes]);
}

function named(words) {
  return counted(Buffer.from(words));
}
