// Reads our settings for nginx, Caddy and Apache, as far as they are about headers and caching. It never runs a server.
import { readFileSync } from "node:fs";

export const text = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
/** What a server would send: its headers by name, and what it says of keeping the file at an address. */
const found = (headers, caching) => ({ headers: new Map(headers.map(([, name, value]) => [name, value])), caching });

/** nginx: `add_header NAME "VALUE" always;`, and the map from an address to its caching. An exact address goes before a pattern. */
export function nginx(source) {
  const map = source.match(/map \$uri \$kompetansesti_rule \{([^}]*)\}/)[1];
  const rules = [...map.matchAll(/^\s+(\S+) "([^"]*)";$/gm)].map(([, pattern, value]) => ({ pattern, value }));
  const caching = (path) => (rules.find(({ pattern }) => pattern === path)
    ?? rules.find(({ pattern }) => pattern.startsWith("~") && new RegExp(pattern.slice(1)).test(path)))?.value ?? "";
  return found([...source.matchAll(/^    add_header ([\w-]+) "([^"]*)" always;$/gm)], caching);
}

/** Caddy: the block of headers that site and errors share, and the named groups of addresses. */
export function caddy(source) {
  const block = source.match(/^\(kompetansesti\) \{\n\theader \{\n([^}]*)\n\t\}\n\}/m)[1];
  const groups = new Map([...source.matchAll(/^\t@(\w+) path (.+)$/gm)].map(([, name, paths]) => [name, paths.split(" ")]));
  const rules = [...source.matchAll(/^\theader @(\w+) Cache-Control "([^"]*)"$/gm)];
  const fits = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  const caching = (path) => rules.find(([, name]) => groups.get(name).some((pattern) => fits(pattern, path)))?.[2] ?? "";
  return found([...block.matchAll(/^\t\t([\w-]+) "([^"]*)"$/gm)].filter(([, name]) => !name.startsWith("-")), caching);
}

/** Apache: `Header always set NAME "VALUE"`, and caching inside `<If>`. */
export function apache(source) {
  const rules = [...source.matchAll(/<If "%\{REQUEST_URI\} =~ m#([^#]+)#">\n\s+Header set Cache-Control "([^"]*)"\n<\/If>/g)];
  const caching = (path) => rules.find(([, pattern]) => new RegExp(pattern).test(path))?.[2] ?? "";
  return found([...source.matchAll(/^Header always set ([\w-]+) "([^"]*)"$/gm)], caching);
}
