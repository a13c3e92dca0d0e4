// The operators' files: each server sends what public/_headers says, and deploy/check.mjs sees when a host does not.
// `make kit` runs it, with policies.mjs and dpia.mjs. No server of theirs is started; docs/deploy.md has what was tried by hand.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { check, siteOf, wanted } from "../../deploy/check.mjs";
import { makeServer, readHeaderRules } from "../../tools/serve.mjs";
import { apache, caddy, nginx, text } from "./configs.mjs";

const source = text("public/_headers");
const rules = readHeaderRules(source);
const patterns = source.split("\n").filter((line) => line.startsWith("/"));
// An address that each rule matches, and some that none does.
const SAMPLES = [...patterns.map((pattern) => pattern.replace("*", "a/b.json")), "/index.htm", "/content.json", "/x/boot.js", "/other.txt"];
const SERVERS = { "deploy/nginx.conf": nginx, "deploy/Caddyfile": caddy, "deploy/apache.htaccess": apache };
const everywhere = rules.find((rule) => rule.headers.length > 1).headers;

test("@R-CSP-05 _headers is read as it is written: seven headers everywhere, and a caching rule for each address", () => {
  assert.equal(everywhere.length, 7);
  assert.deepEqual(patterns[0], "/*");
  assert.ok(patterns.length > 12 && rules.length === patterns.length);
});

for (const [name, read] of Object.entries(SERVERS)) {
  const config = text(name);

  test(`@R-CSP-01 @R-CSP-05 ${name}: the headers of _headers with the exact values, and no others`, () => {
    assert.deepEqual([...read(config).headers].sort(), [...everywhere].sort());
  });

  test(`@R-CSP-05 ${name}: each address is kept as long as _headers says`, () => {
    const { caching } = read(config);
    for (const path of SAMPLES) assert.equal(caching(path), wanted(rules, path)["cache-control"] ?? "", path);
  });

  test(`@R-UPD-01 ${name}: right types, no lists of folders, and never index.html for a file that is missing`, () => {
    for (const type of ["application/wasm", "application/manifest+json"]) assert.ok(config.includes(type), type);
    const rulesOnly = config.replace(/^\s*#.*$/gm, "");
    assert.doesNotMatch(rulesOnly, /autoindex on|\+Indexes|\bbrowse\b|FallbackResource|error_page|ErrorDocument/);
    assert.doesNotMatch(rulesOnly.replace(/location = \/ \{[^}]*\}/, ""), /try_files[^;]*index\.html|RewriteRule.*index\.html/);
  });

  test(`${name}: copies made beforehand are sent only of files with a hash in their name`, () => {
    const copies = config.split("\n").filter((line) => /gzip_static on|precompressed|\$1\.(br|gz)/.test(line) && !/^\s*#/.test(line));
    const hashed = /location ~ \^\/\(kompetansesti-\|snippets\/\) \{[^}]*gzip_static on|handle @forever \{\s+file_server \{\s+precompressed|\^\(\(kompetansesti-\|snippets\//g;
    assert.ok(copies.length > 0);
    assert.equal(config.match(hashed)?.length, copies.length);
  });
}

test("@R-CSP-05 nginx.conf logs neither who asked nor what follows the question mark", () => {
  const config = text("deploy/nginx.conf");
  const logged = config.match(/^log_format kompetansesti '([^']*)';$/m)[1];
  assert.deepEqual(logged.match(/\$\w+/g), ["$time_iso8601", "$request_method", "$uri", "$status", "$body_bytes_sent"]);
  assert.ok([...config.matchAll(/access_log (.+);/g)].every(([, where]) => where === "off" || where.endsWith(" kompetansesti")));
});

// A small site, served as it should be; then the same answers, each spoilt in one way.
const folder = mkdtempSync(join(tmpdir(), "kompetansesti-kit-"));
const SITE = { "index.html": "<p data-wasm=x>", "kompetansesti-1.wasm": "", "kompetansesti-1.js": "", "content/facts.json": "{}", "icons/mark.svg": "<svg/>", "manifest.webmanifest": "{}" };
let server;
let origin;

before(async () => {
  cpSync(new URL("../../public/_headers", import.meta.url), join(folder, "_headers"));
  for (const part of ["content", "icons"]) mkdirSync(join(folder, part));
  for (const [path, content] of Object.entries(SITE)) writeFileSync(join(folder, path), content);
  writeFileSync(join(folder, "assets.json"), JSON.stringify({ assets: Object.keys(SITE).map((path) => ({ path })) }));
  server = makeServer(folder);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks as fetch does, and lets `spoil` change status, headers or body of what comes. */
const spoilt = (spoil) => async (url, options) => {
  const response = await fetch(url, options);
  const answer = { status: response.status, headers: new Headers(response.headers), body: await response.text() };
  spoil(new URL(url).pathname, answer);
  return new Response(answer.body, answer);
};

test("@R-CSP-05 the check finds nothing wrong with a host that sends all as it should", async () => {
  const { asked, faults } = await check(origin);
  assert.deepEqual(faults, []);
  assert.equal(asked, Object.keys(SITE).length + 7);
});

const FAULTS = [
  ["a policy that allows more", (path, { headers }) => headers.set("content-security-policy", "default-src *"), /^\/: content-security-policy is «default-src \*»/],
  ["no header against framing", (path, { headers }) => headers.delete("content-security-policy"), /content-security-policy is not sent/],
  ["no https for ever", (path, { headers }) => headers.delete("strict-transport-security"), /strict-transport-security is not sent/],
  ["wasm as a download", (path, { headers }) => path.endsWith(".wasm") && headers.set("content-type", "application/octet-stream"), /kompetansesti-1\.wasm: content-type/],
  ["content that is kept", (path, { headers }) => path.startsWith("/content/") && headers.set("cache-control", "max-age=600"), /facts\.json: cache-control/],
  ["a cookie", (path, { headers }) => headers.set("set-cookie", "a=b"), /a cookie: a=b/],
  ["index.html for what is missing", (path, answer) => answer.status === 404 && Object.assign(answer, { status: 200, body: SITE["index.html"] }), /index\.html in place of a file/],
  ["a missing file that is remembered", (path, { status, headers }) => status === 404 && headers.set("cache-control", "public, max-age=31536000, immutable"), /not there, and yet may be kept/],
  ["a list of a folder", (path, answer) => path === "/content/" && Object.assign(answer, { status: 200 }), /^\/content\/: status 200/],
  ["a file that is gone", (path, answer) => path === "/kompetansesti-1.js" && Object.assign(answer, { status: 404 }), /^\/kompetansesti-1\.js: status 404/],
];

for (const [what, spoil, expected] of FAULTS) {
  test(`@R-CSP-05 the check sees ${what}`, async () => {
    const { faults } = await check(origin, { fetchOne: spoilt(spoil) });
    assert.ok(faults.some((fault) => expected.test(fault)), faults.join("\n"));
  });
}

test("@R-CSP-07 the check asks for an address of its own, and not a folder of somebody else's", () => {
  assert.deepEqual(siteOf("https://kompetansesti.example/"), { origin: "https://kompetansesti.example", faults: [] });
  assert.match(siteOf("https://navn.github.io/kompetansesti/").faults[0], /an address of its own/);
  assert.match(siteOf("http://kompetansesti.example").faults[0], /https/);
  assert.deepEqual(siteOf("http://127.0.0.1:8080").faults, []);
  assert.match(siteOf("kompetansesti").faults[0], /no address/);
});
