// Keeps the site on the device, so that it opens without a network, and so that an open page finds its own files after an update.
// It keeps nothing but files of the site, never what a person has said or chosen, and never takes over before it is told to.
// tools/offline.mjs writes RELEASE in front of it: { id, files: { path: integrity }, content: [path], words: [path in a language] }.
(function () {
  "use strict";
  const SCOPE = self.registration.scope;
  // Each release has a cache of its own, and each folder its own releases: another site may live beside us.
  const OURS = "kompetansesti " + new URL(SCOPE).pathname + " ";
  const OWN = OURS + RELEASE.id;
  const PAGE = "";
  /** How long the network may take before what is kept is shown, in milliseconds. */
  const PATIENCE = 3000;
  /** How long a page may take to say which release it is of, in milliseconds. */
  const ANSWERING = 3000;
  /** How old the words that are kept may be before they are fetched again, in milliseconds. */
  const DAY = 86400000;
  /** How many files are fetched at a time, so that what a person waits for comes between. */
  const TOGETHER = 4;

  const HASHED = /^(kompetansesti-[^/]+|snippets\/.+)\.(js|css|wasm)$/;
  const EDITABLE = /^(content|locales)\/|^config\.json$/;
  /** What a file must be by its ending. Of other files it is enough that they are no page: a host may answer with one for anything. */
  const TYPES = {
    js: /^(text|application)\/(java|ecma)script/, css: /^text\/css/, json: /json/, webmanifest: /json/,
    wasm: /^application\/wasm/, svg: /^image\/svg/, png: /^image\/png/, html: /^text\/html/,
  };

  /** Pages that were opened out of what is kept. They get all of it from there, and need not wait for a network each time. */
  const apart = new Set();

  const url = (path) => SCOPE + path;
  const language = (path) => (path.match(/^locales\/([^/]+)\//) || [])[1];
  const wordsOf = (tag) => RELEASE.words.map((part) => "locales/" + tag + "/" + part);

  function isRight(path, response) {
    const type = response.headers.get("Content-Type") || "";
    const wanted = TYPES[path === PAGE ? "html" : path.split(".").pop()];
    return response.status === 200 && (wanted ? wanted.test(type) : !TYPES.html.test(type));
  }

  async function holds(bytes, integrity) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
    return integrity === "sha384-" + btoa(String.fromCharCode(...digest));
  }

  /** Puts a file into the cache of this release if it is what it should be, and says whether it was. */
  async function keep(path, response) {
    if (!isRight(path, response)) return false;
    const bytes = await response.arrayBuffer();
    const integrity = RELEASE.files[path];
    if (integrity && !(await holds(bytes, integrity))) return false;
    const headers = new Headers(response.headers);
    // The bytes are no longer packed, and nobody is sent to another place.
    for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
    await (await caches.open(OWN)).put(url(path), new Response(bytes, { headers }));
    return true;
  }

  async function kept(path, names = [OWN]) {
    for (const name of names) {
      // Asked for by name, `caches.match` makes no cache where there is none.
      const found = await caches.match(url(path), { cacheName: name });
      if (found && isRight(path, found)) return found;
    }
    return undefined;
  }

  const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

  // Answering the page

  const late = () => new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error("the network is slow")));

  /** The network's answer if it comes in time and can be used, else what is kept, else whatever the network says. */
  async function networkFirst(event, path, asked) {
    if (apart.has(event.clientId)) {
      const found = await kept(path);
      if (found) return found;
    }
    const answering = fetch(event.request, asked);
    try {
      const response = await Promise.race([answering, late()]);
      // A file that is not there is told of as it is. A page may be a way to a network that wants a password.
      if (isRight(path, response) || response.status === 404 || (path === PAGE && response.status < 500)) return response;
    } catch (_) {} // What is kept is shown.
    const found = await kept(path);
    if (!found) return answering;
    if (path === PAGE) apart.add(event.resultingClientId);
    return found;
  }

  /** A file that the host may edit: the newest there is, which is kept in place of an older one. */
  async function editable(event, path) {
    // «reload» passes the browser's cache by; anything else asks the server whether there is a newer one.
    const response = await networkFirst(event, path, { cache: event.request.cache === "reload" ? "reload" : "no-cache" });
    if (isRight(path, response)) event.waitUntil(renew(path, response.clone()).catch(() => {}));
    return response;
  }

  /**
   * Words are kept all together (`fill`), never because one was asked for: which occupation's or which country's are here would
   * tell what somebody has chosen. A pack of content is kept when it is asked for, since it is large.
   */
  async function renew(path, response) {
    const old = await kept(path);
    if (!old && language(path)) return;
    const same = (name) => old.headers.get(name) && old.headers.get(name) === response.headers.get(name);
    if (!old || !(same("ETag") || same("Last-Modified"))) await keep(path, response);
  }

  /** A file that never changes: out of any release that has it. */
  async function hashed(event, path) {
    const found = event.request.cache === "reload" ? undefined : await kept(path, [OWN].concat(await ourCaches()));
    if (found) return found;
    // The page checks for itself what it gets. Checked here, a wrong file would be no file, and then Chromium asks once more
    // for a script without its integrity.
    const response = await fetch(event.request, { integrity: "" });
    if (RELEASE.files[path] && response.ok) event.waitUntil(keep(path, response.clone()).catch(() => {}));
    return response;
  }

  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const path = request.url.replace(/[?#].*/, "");
    if (request.method !== "GET" || !path.startsWith(SCOPE) || request.headers.has("Range")) return;
    const file = path.slice(SCOPE.length);
    if (request.mode === "navigate") {
      if (file === PAGE || file === "index.html") event.respondWith(networkFirst(event, PAGE));
    } else if (EDITABLE.test(file)) event.respondWith(editable(event, file));
    else if (HASHED.test(file)) event.respondWith(hashed(event, file));
    else if (RELEASE.files[file]) event.respondWith(networkFirst(event, file));
  });

  // Keeping what an offline journey needs

  /** Fetches what is not here yet, or is older than `before`. A file that the host has taken away is no fault. */
  async function fill(paths, before = 0) {
    const wanted = paths.slice();
    async function one() {
      for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
        const old = await kept(path);
        if (old && !(Date.parse(old.headers.get("Date")) < before)) continue;
        const fetched = await fetch(url(path), { cache: HASHED.test(path) ? "default" : "no-cache", priority: "low" });
        // A damaged copy may lie in the browser's cache.
        const good = (await keep(path, fetched)) || (HASHED.test(path) && (await keep(path, await fetch(url(path), { cache: "reload" }))));
        if (!good && RELEASE.files[path]) throw new Error(path + " is not the file of this release");
      }
    }
    await Promise.all(Array.from({ length: TOGETHER }, one));
  }

  /** The languages whose words an older release has kept. */
  async function languages() {
    const found = new Set();
    for (const name of await ourCaches())
      for (const { url: address } of await (await caches.open(name)).keys()) found.add(language(address.slice(SCOPE.length)));
    found.delete(undefined);
    return [...found];
  }

  async function install() {
    const words = (await languages()).flatMap(wordsOf);
    await fill(Object.keys(RELEASE.files).concat(RELEASE.content, words));
  }
  self.addEventListener("install", (event) => event.waitUntil(install()));
  // The page that was here first is looked after too. It goes on with the files that it has.
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

  /** The main script of each open page, or nothing as long as one of them does not answer. */
  async function scriptsInUse() {
    const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
    const ask = (page) => new Promise((tell, fail) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => tell(event.data);
      setTimeout(fail, ANSWERING, new Error("a page does not answer"));
      page.postMessage({ which: true }, [port2]);
    });
    return Promise.all(pages.map(ask));
  }

  /** Throws away the caches of releases that no open page is of. One that is on its way in is not ours to judge. */
  async function clean() {
    const old = (await ourCaches()).filter((name) => name !== OWN);
    if (!old.length || self.registration.installing || self.registration.waiting) return;
    const scripts = await scriptsInUse();
    for (const name of old) {
      const used = await Promise.all(scripts.map((script) => caches.match(script, { cacheName: name })));
      if (!used.some(Boolean)) await caches.delete(name);
    }
  }

  /** A page is of this release when its script is. Where it is the only one open, nobody else has anything to lose. */
  async function isOfThis(script) {
    const mine = Boolean(await caches.match(script, { cacheName: OWN }));
    const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
    // A browser may wait until the other rests: in Chromium half a minute. Nobody waits for it.
    if (mine && pages.length === 1) self.skipWaiting();
    return mine;
  }

  async function serve(tags, page) {
    // A browser may have thrown away some of it.
    await fill(Object.keys(RELEASE.files));
    await fill(RELEASE.content.concat(tags.flatMap(wordsOf)), Date.now() - DAY);
    page.postMessage({ kept: true });
    await clean();
  }

  self.addEventListener("message", (event) => {
    const { keep, take, ask } = event.data || {};
    // A page of an older release names one language. Without a network there is nothing more to keep now.
    if (keep) event.waitUntil(serve([].concat(keep), event.source).catch(() => {}));
    if (take) self.skipWaiting();
    if (ask) event.waitUntil(isOfThis(ask).then((mine) => event.ports[0].postMessage(mine)));
  });
})();
