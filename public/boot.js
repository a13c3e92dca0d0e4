// Starts the page, and stands by the person when it cannot start or when it stops.
// It is plain JavaScript with no dependencies, because it must work when the rest does not.
(function () {
  "use strict";
  const DATABASE = "kompetansesti";
  // Three stops within a minute: something is wrong that a reload does not cure, so the next start touches nothing.
  const STOPS = { key: "kompetansesti.stops", most: 3, within: 60000 };

  const TEXTS = {
    nb: {
      loading: "Laster …",
      wait: "Laster … Det kan ta litt tid første gang. Siden hentes til mobilen eller PC-en din.",
      slow: "Det går sakte. Du kan vente litt til, eller laste inn på nytt.",
      failed: ["Siden fikk ikke startet", "Sjekk at du er på nett. Last så inn på nytt. Svar som er lagret her, er trygge."],
      stopped: ["Siden stoppet", "Noe gikk galt hos oss. Last inn på nytt for å fortsette. Svar som er lagret her, er trygge."],
      again: ["Siden har stoppet flere ganger", "Svar som er lagret her, er trygge. Last dem ned først, så har du en kopi. Last så inn på nytt."],
      reload: "Last inn på nytt", download: "Last ned dataene mine",
      downloaded: "Dataene er lastet ned som en fil.",
      empty: "Det er ingen lagrede svar her.",
      unread: "Dataene lot seg ikke lese nå. Last inn på nytt, og prøv igjen.",
      desk: ["Siden stoppet", "Noe gikk galt hos oss. Last inn på nytt. Da kan dere fortsette samtalen eller slette den."],
      kiosk: ["Siden stoppet", "Noe gikk galt hos oss. Svarene er slettet. Skjermen begynner på nytt av seg selv."],
    },
    nn: {
      lead: "Finn ut kva du kan, og kva du kan lære vidare.",
      privacy: "Nav får ikkje svara. Du vel sjølv om du vil vise dei til nokon.",
      loading: "Lastar …",
      wait: "Lastar … Det kan ta litt tid første gongen. Sida blir henta til mobilen eller PC-en.",
      slow: "Det går sakte. Du kan vente litt til, eller laste inn på nytt.",
      failed: ["Sida fekk ikkje starta", "Sjekk at du er på nett. Last så inn på nytt. Svar som er lagra her, er trygge."],
      stopped: ["Sida stoppa", "Noko gjekk gale hos oss. Last inn på nytt for å halde fram. Svar som er lagra her, er trygge."],
      again: ["Sida har stoppa fleire gonger", "Svar som er lagra her, er trygge. Last dei ned først, så har du ein kopi. Last så inn på nytt."],
      reload: "Last inn på nytt", download: "Last ned dataa mine",
      downloaded: "Dataa er lasta ned som ei fil.",
      empty: "Det er ingen lagra svar her.",
      unread: "Vi fekk ikkje lese dataa no. Last inn på nytt, og prøv igjen.",
      desk: ["Sida stoppa", "Noko gjekk gale hos oss. Last inn på nytt. Då kan de halde fram med samtalen eller slette han."],
      kiosk: ["Sida stoppa", "Noko gjekk gale hos oss. Svara er sletta. Skjermen startar på nytt av seg sjølv."],
    },
    da: {
      lead: "Find ud af hvad du kan, og hvordan du kan lære mere.",
      privacy: "Hverken Nav, kommunen eller a-kassen får dine svar. Du bestemmer selv om du vil vise dem til nogen.",
      loading: "Indlæser …",
      wait: "Indlæser … Det kan tage lidt tid første gang. Siden hentes til din mobil eller computer.",
      slow: "Det går langsomt. Du kan vente lidt endnu eller indlæse siden igen.",
      failed: ["Siden kunne ikke starte", "Se efter om du er på nettet. Indlæs så siden igen. Svar der er gemt her, er i sikkerhed."],
      stopped: ["Siden gik i stå", "Noget gik galt hos os. Indlæs siden igen for at fortsætte. Svar der er gemt her, er i sikkerhed."],
      again: ["Siden er gået i stå flere gange", "Svar der er gemt her, er i sikkerhed. Download dem først, så du har en kopi. Indlæs så siden igen."],
      reload: "Indlæs siden igen", download: "Download mine data",
      downloaded: "Dine data er downloadet som en fil.",
      empty: "Der er ingen gemte svar her.",
      unread: "Vi kunne ikke læse dine data lige nu. Indlæs siden igen, og prøv igen.",
      desk: ["Siden gik i stå", "Noget gik galt hos os. Indlæs siden igen. Så kan I fortsætte samtalen eller slette den."],
      kiosk: ["Siden gik i stå", "Noget gik galt hos os. Dine svar er slettet. Skærmen begynder forfra af sig selv."],
    },
    en: {
      lead: "Find out what you can do, and what you can learn next.",
      privacy: "Nav does not get your answers. You choose whether to show them.",
      loading: "Loading …",
      wait: "Loading … The first time can take a moment. The page is being saved to your phone or computer.",
      slow: "This is slow. You can wait a little longer, or reload.",
      failed: ["The page could not start", "Check that you are online. Then reload. Answers saved here are safe."],
      stopped: ["The page stopped", "Something went wrong on our side. Reload to carry on. Answers saved here are safe."],
      again: ["The page has stopped several times", "Answers saved here are safe. Download them first, so that you have a copy. Then reload."],
      reload: "Reload", download: "Download my data",
      downloaded: "Your data has been downloaded as a file.",
      empty: "There are no saved answers here.",
      unread: "Your data could not be read just now. Reload, and try again.",
      desk: ["The page stopped", "Something went wrong on our side. Reload. Then you can carry on with the conversation, or delete it."],
      kiosk: ["The page stopped", "Something went wrong on our side. Your answers have been deleted. The screen starts again by itself."],
    },
  };
  // Browsers may ask for Norwegian without saying which.
  const NEIGHBOURS = { no: "nb" };
  const script = document.currentScript;
  const root = document.documentElement;
  const [shell, progress, status] = ["app-shell", "app-progress", "app-status"].map((id) => document.getElementById(id));
  const language = chooseLanguage();
  const text = TEXTS[language];
  const absolute = (path) => new URL(path, document.baseURI).href;
  // No text becomes HTML or code, and these alone are started as scripts: the policy (_headers) makes the browser ask here,
  // and what is not answered is refused. Where a host has a policy that lets nobody answer, the rest works all the same.
  const SCRIPTS = [script.dataset.js, script.dataset.engine, "sw.js", "update.js"].map(absolute);
  try { window.trustedTypes.createPolicy("default", { createScriptURL: (url) => (SCRIPTS.includes(absolute(url)) ? url : null) }); } catch (_) {}
  let panel = null;
  // How long a kiosk shows that it stopped, before it begins anew by itself.
  const BEGINS_ANEW = 15000;

  function chooseLanguage() {
    let chosen = "";
    try { chosen = (localStorage.getItem("kompetansesti.language") || "").replace(/"/g, ""); } catch (_) {} // Storage may be blocked.
    for (const tag of [chosen].concat(navigator.languages || navigator.language)) {
      const short = String(tag || "").toLowerCase().split("-")[0];
      if (TEXTS[short]) return short;
      if (NEIGHBOURS[short]) return NEIGHBOURS[short];
    }
    return "nb";
  }

  // The times of the stops within the last minute. The list lives as long as the tab, and says nothing about the person.
  function recentStops(added) {
    try {
      const now = Date.now();
      const times = JSON.parse(sessionStorage.getItem(STOPS.key) || "[]").filter((time) => now - time < STOPS.within).concat(added);
      if (added.length) sessionStorage.setItem(STOPS.key, JSON.stringify(times));
      return times.length;
    } catch (_) { return 0; }
  }

  function element(name, properties, parent) {
    const made = Object.assign(document.createElement(name), properties);
    parent.appendChild(made);
    return made;
  }

  function button(name, onclick, parent) {
    return element("button", { type: "button", className: "ds-button", textContent: text[name], onclick }, parent);
  }

  // Where many use one screen, nothing of the last one may be left on it, and nothing about it is kept.
  const isShared = () => root.dataset.setting === "desk" || root.dataset.setting === "kiosk";

  // A fresh start: the safe start is let go of, and files that failed are fetched past the cache, which may hold a damaged one.
  async function reload() {
    if (panel && panel.dataset.kind === "again") try { sessionStorage.removeItem(STOPS.key); } catch (_) {}
    const files = panel ? [script.dataset.js, script.dataset.wasm] : [];
    await Promise.all(files.map((file) => fetch(file, { cache: "reload" }).then((answer) => answer.blob()).catch(() => {})));
    // Without a fragment it is another document, and stands in the place of this one in the browser's history.
    if (isShared()) location.replace(location.pathname);
    else location.reload();
  }

  // The rescue panel. The first reason is the true one; what follows from it must not overwrite it.
  function rescue(kind, cause) {
    if (cause) console.error("Kompetansesti " + kind + ":", cause);
    if (panel) return;
    if (isShared()) {
      document.body.replaceChildren();
      if (kind === "stopped") kind = root.dataset.setting;
      if (kind === "kiosk") setTimeout(reload, BEGINS_ANEW);
    } else if (kind !== "again") recentStops([Date.now()]);
    panel = document.createElement("dialog");
    panel.className = "ds-dialog app-dialog";
    panel.lang = language;
    panel.dataset.kind = kind;
    panel.setAttribute("role", "alertdialog");
    panel.setAttribute("aria-labelledby", "rescue-title");
    panel.setAttribute("aria-describedby", "rescue-text");
    element("h2", { id: "rescue-title", textContent: text[kind][0] }, panel);
    element("p", { id: "rescue-text", textContent: text[kind][1] }, panel);
    if (kind === "failed" && typeof cause === "string") element("p", { textContent: cause }, panel);
    const actions = element("div", { className: "app-actions" }, panel);
    button("reload", reload, actions);
    const answer = element("p", {}, panel);
    answer.setAttribute("role", "status");
    if (!isShared()) button("download", () => download().then((outcome) => { answer.textContent = text[outcome]; }), actions).dataset.variant = "secondary";
    // Behind the panel is nothing that works, so Escape must not take it away.
    panel.addEventListener("cancel", (event) => event.preventDefault());
    panel.addEventListener("close", () => panel.showModal());
    document.body.appendChild(panel);
    progress.hidden = true;
    panel.showModal();
  }

  // Everything in the database as it is, without asking the wasm, which may be dead.
  function readDatabase() {
    return new Promise((resolve, reject) => {
      setTimeout(reject, 8000, new Error("the database did not answer"));
      const opening = indexedDB.open(DATABASE);
      // There was no database. Aborting takes away the empty one that this call would leave behind.
      opening.onupgradeneeded = () => { opening.transaction.abort(); resolve(null); };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const names = Array.from(database.objectStoreNames);
        const stores = {};
        if (!names.length) return resolve(null);
        const reading = database.transaction(names, "readonly");
        names.forEach((name) => {
          const keys = reading.objectStore(name).getAllKeys();
          const values = reading.objectStore(name).getAll();
          values.onsuccess = () => { stores[name] = values.result.map((value, at) => ({ key: keys.result[at], value })); };
        });
        reading.onabort = () => reject(reading.error);
        reading.oncomplete = () => { database.close(); resolve({ version: database.version, stores }); };
      };
    });
  }

  async function download() {
    try {
      const database = await readDatabase();
      if (!database || !Object.values(database.stores).some((rows) => rows.length)) return "empty";
      // JSON has no bytes; a list of numbers is clumsy but loses nothing.
      const plain = (_, value) => (value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)) : ArrayBuffer.isView(value) ? Array.from(value) : value);
      // What src/exchange/rescued.rs opens again, as small as may be, because it opens no file above a limit.
      const file = { format: "kompetansesti-raw", version: 1, saved: new Date().toISOString().slice(0, 10), database };
      const url = URL.createObjectURL(new Blob([JSON.stringify(file, plain)], { type: "application/json" }));
      element("a", { href: url, download: "kompetansesti.json", hidden: true }, panel).click();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
      return "downloaded";
    } catch (error) {
      console.error("Kompetansesti download:", error);
      return "unread";
    }
  }

  // A trap in wasm cannot be recovered from: a panic, memory that ran out, or a stack that overflowed.
  function isDead(error) {
    return typeof WebAssembly === "object" && (error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /wasm/.test(error.stack)));
  }
  window.addEventListener("error", (event) => isDead(event.error) && rescue("stopped", event.error));
  window.addEventListener("unhandledrejection", (event) => isDead(event.reason) && rescue("stopped", event.reason));
  // Rust's panic hook sends this.
  window.addEventListener("kompetansesti-panic", (event) => rescue("stopped", event.detail || "panic"));
  // The program sends this with the name of a file of the site that it cannot use.
  window.addEventListener("kompetansesti-failure", (event) => rescue("failed", event.detail));

  // The words of the first screens are asked for now, and not only when the program is here and asks for them.
  function fetchWords() {
    for (const part of ["ui", "questions"])
      element("link", { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: "locales/" + language + "/" + part + ".json" }, document.head);
  }

  async function start() {
    // Where the service worker answers, the program may ask for files without a network too (src/platform/network.rs).
    try { if (navigator.serviceWorker.controller) root.dataset.kept = ""; } catch (_) {} // There may be none, or it may be forbidden.
    fetchWords();
    // The integrity makes the browser refuse a wasm file that is not the one this page was built with.
    const wasm = fetch(script.dataset.wasm, { integrity: script.dataset.wasmIntegrity || "" });
    wasm.catch(() => {}); // It is awaited below; should the import fail first, that is the failure to tell about.
    const program = await import(absolute(script.dataset.js));
    const response = await wasm;
    if (!response.ok) throw new Error(response.status + " " + response.url);
    await program.default({ module_or_path: response });
  }

  // The shell is written in Norwegian, and stands until the app is there.
  function showShell() {
    if (language !== "nb") {
      root.lang = language;
      shell.querySelectorAll("[data-text]").forEach((part) => { part.textContent = text[part.dataset.text]; });
    }
    shell.querySelector(".shell-late").remove();
    progress.hidden = false;
    status.textContent = text.loading;
    // Words beside the bar after two seconds, and a way out before ten.
    const waiting = [
      setTimeout(() => { status.textContent = text.wait; }, 1900),
      setTimeout(() => { status.textContent = text.slow; button("reload", reload, progress); }, 9000),
    ];
    new MutationObserver(() => {
      waiting.forEach(clearTimeout);
      shell.remove();
      // What keeps the site for later waits until the page has all it needs. Without it all works as before.
      if (root.dataset.ready) import("./update.js").catch(() => {});
    }).observe(root, { attributes: true, attributeFilter: ["data-started", "data-ready"] });
  }

  // A file or a link that is dropped beside the field for files would open in the place of the page.
  for (const name of ["dragover", "drop"])
    window.addEventListener(name, (event) => event.target.closest?.("input[type=file]") || event.preventDefault());

  showShell();
  if (recentStops([]) >= STOPS.most) rescue("again");
  else start().catch((error) => rescue(isDead(error) ? "stopped" : "failed", error));
})();
