// Asks a host for its files, and tells what it sends otherwise than public/_headers says. It changes nothing, and asks nobody else.
//   node deploy/check.mjs https://kompetansesti.example     needs Node 20 or newer and nothing more
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readHeaderRules } from "../tools/serve.mjs";

const RULES = fileURLToPath(new URL("../public/_headers", import.meta.url));
const TYPES = [
  [/(^\/|\.html)$/, "text/html"],
  [/\.js$/, "text/javascript"],
  [/\.css$/, "text/css"],
  [/\.json$/, "application/json"],
  [/\.webmanifest$/, "application/manifest+json"],
  [/\.wasm$/, "application/wasm"],
  [/\.svg$/, "image/svg+xml"],
  [/\.png$/, "image/png"],
];
/** What must not be there: a file with a hash that is gone, lists of folders, and our own notes for the server. */
const ABSENT = ["/kompetansesti-0000000000000000.wasm", "/missing.html", "/missing", "/content/", "/_headers"];

/** The headers that _headers asks for at an address, by their names in small letters. */
export function wanted(rules, path) {
  const headers = rules.filter((rule) => rule.matches.test(path)).flatMap((rule) => rule.headers);
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

/** What is wrong with one answer, as lines. */
function faultsOf(path, response, headers, status) {
  const faults = [];
  const tell = (what) => faults.push(`${path}: ${what}`);
  if (!status.includes(response.status)) tell(`status ${response.status}, not ${status.join(" or ")}`);
  for (const [name, value] of Object.entries(headers)) {
    const sent = response.headers.get(name);
    if (sent !== value) tell(`${name} is ${sent === null ? "not sent" : `«${sent}»`}, not «${value}»`);
  }
  const cookie = response.headers.get("set-cookie");
  if (cookie !== null) tell(`a cookie: ${cookie}`);
  return faults;
}

/** Every address of the site, from its own list; `/` is index.html under the name that people use. */
async function addresses(origin, fetchOne) {
  const response = await fetchOne(`${origin}/assets.json`);
  if (!response.ok) return { paths: ["/"], faults: [`/assets.json: status ${response.status}`] };
  const { assets } = await response.json();
  return { paths: ["/", "/assets.json", ...assets.map(({ path }) => `/${path}`)], faults: [] };
}

/** All that a host sends otherwise than it should, as lines; none when all is well. */
export async function check(origin, { rules = readHeaderRules(readFileSync(RULES, "utf8")), fetchOne = fetch } = {}) {
  const get = (path) => fetchOne(origin + path, { redirect: "manual" });
  const { paths, faults } = await addresses(origin, fetchOne);
  for (const path of paths) {
    const response = await get(path);
    faults.push(...faultsOf(path, response, wanted(rules, path), [200]));
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    const sent = response.headers.get("content-type") ?? "nothing";
    if (type && sent.split(";")[0].trim() !== type) faults.push(`${path}: content-type is «${sent}», not «${type}»`);
    await response.arrayBuffer();
  }
  for (const path of ABSENT) {
    const response = await get(path);
    const { "cache-control": rule, ...headers } = wanted(rules, path);
    // Some servers answer 403 for a folder that may not be listed.
    faults.push(...faultsOf(path, response, headers, path.endsWith("/") ? [403, 404] : [404]));
    const kept = response.headers.get("cache-control") ?? "";
    if (/immutable|max-age=[1-9]/.test(kept)) faults.push(`${path}: it is not there, and yet may be kept («${kept}»)`);
    if ((await response.text()).includes("data-wasm=")) faults.push(`${path}: index.html in place of a file that is missing`);
  }
  return { asked: paths.length + ABSENT.length, faults };
}

/** The origin of the address that an operator has given, and what is wrong with having the site there. */
export function siteOf(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return { origin: "", faults: [`«${address}» is no address: begin with https://`] };
  }
  const faults = [];
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !local) faults.push(`${address}: browsers need https`);
  // All that share an origin share what the browser has stored, whichever folder they are in.
  if (url.pathname !== "/") faults.push(`${address}: the site needs an address of its own, and no folder of another`);
  return { origin: url.origin, faults };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin, faults: wrong } = siteOf(process.argv[2] ?? "");
  for (const fault of wrong) console.error(fault);
  if (wrong.length) process.exit(2);
  const { asked, faults } = await check(origin);
  for (const fault of faults) console.error(fault);
  console.log(`${asked} addresses asked for, ${faults.length} faults`);
  process.exit(faults.length ? 1 : 0);
}
