// Has the site kept for use without a network (sw.js), and asks the person before a newer version takes over.
// boot.js fetches it when all that the page needs is here. It never reloads a page that somebody is using without being asked to,
// and where the browser keeps nothing, all works as before.
const TEXTS = {
  nb: {
    news: "Det er kommet en ny utgave av siden. Svarene dine er trygge.",
    now: "Oppdater nå", later: "Senere", working: "Oppdaterer …",
  },
  nn: {
    news: "Det har kome ei ny utgåve av sida. Svara dine er trygge.",
    now: "Oppdater no", later: "Seinare", working: "Oppdaterer …",
  },
  da: {
    news: "Der er kommet en ny udgave af siden. Dine svar er i sikkerhed.",
    now: "Opdatér nu", later: "Senere", working: "Opdaterer …",
  },
  en: {
    news: "There is a new version of the page. Your answers are safe.",
    now: "Update now", later: "Later", working: "Updating…",
  },
};
/** How often the server is asked for a newer version at most, and how often it is in a page that stays open, in milliseconds. */
const ASKED = 600000;
const OFTEN = 3600000;
/** A write that takes longer than 0.8 s is told of on the screen (src/app/saving.rs). */
const WRITTEN = 1000;
/** How long the newer version may take to take over. Then the page is loaded anew all the same. */
const TAKEOVER = 8000;
/** How long a version may take to say whether the page is of it. */
const ANSWERING = 5000;

const root = document.documentElement;
const workers = navigator.serviceWorker;
const script = document.querySelector("script[data-js]");
const ours = new URL(script.dataset.js, document.baseURI).href;
const isKiosk = () => root.dataset.setting === "kiosk";
/** Whether nobody is there, which only a kiosk can know. */
const isFree = () => root.dataset.attract !== undefined;
/** What is not saved would be lost. */
const hasUnsaved = () => document.querySelector("[data-unsaved]") !== null;

/** The version that waits to be used, as long as it is to be offered. */
let news = null;
let pressed = false;
let place = null;

/** Whether the page is of this version. One that does not answer offers nothing. */
function isOurs(worker) {
  return new Promise((tell) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => tell(event.data);
    setTimeout(tell, ANSWERING, true);
    worker.postMessage({ ask: ours }, [port2]);
  });
}

async function look(worker) {
  if (worker && !(await isOurs(worker))) {
    news = worker;
    if (isKiosk()) takeWhenFree();
  }
}

/** Loads the page anew; a kiosk only while nobody is there. */
function turn() {
  if (!isKiosk() || isFree()) location.reload();
}

function take() {
  pressed = true;
  if (news.state === "activated") return turn();
  news.postMessage({ take: true });
  setTimeout(turn, TAKEOVER);
}

function takeWhenFree() {
  if (news && isKiosk() && isFree()) take();
}

// The notice

function element(name, properties, parent) {
  return parent.appendChild(Object.assign(document.createElement(name), properties));
}

/** Shows the notice when the screen changes anyway, or when the person comes back: nothing moves under a finger. */
function show() {
  if (!news || isKiosk() || hasUnsaved() || place.firstChild) return;
  const text = TEXTS[root.lang] || TEXTS.nb;
  const notice = element("div", { className: "ds-alert app-alert" }, place);
  notice.dataset.color = "info";
  const line = element("p", { textContent: text.news }, notice);
  const actions = element("div", { className: "app-actions" }, notice);
  const button = (name, onclick) => element("button", { type: "button", className: "ds-button", textContent: text[name], onclick }, actions);
  button("now", () => press(line, text));
  button("later", () => { news = null; hide(); }).dataset.variant = "secondary";
}

function press(line, text) {
  if (pressed) return;
  pressed = true;
  line.textContent = text.working;
  setTimeout(() => {
    if (!hasUnsaved()) return take();
    pressed = false;
    hide(); // It comes again when all is saved.
  }, WRITTEN);
}

function hide() {
  const had = place.contains(document.activeElement);
  place.replaceChildren();
  if (had) document.getElementById("page-heading")?.focus();
}

/** The notice follows the language, unless the person has pressed. */
function sayAgain() {
  if (!place.firstChild || pressed) return;
  place.replaceChildren();
  show();
}

// What the page and the worker say to one another

function follow(worker) {
  worker?.addEventListener("statechange", () => { if (worker.state === "installed" && workers.controller) look(worker); });
}

function keepWords() {
  const keep = [...new Set([root.lang, root.dataset.second ?? root.lang])];
  workers.ready.then(({ active }) => active.postMessage({ keep }));
}

function hear(event) {
  if (event.data?.which) event.ports[0].postMessage(ours);
  // The program may ask for files without a network from now on (src/platform/network.rs).
  if (event.data?.kept) root.dataset.kept = "";
}

async function begin() {
  // Asked for as early as this, a worker that waits already is not missed.
  const registration = await workers.register("sw.js", { updateViaCache: "none" });
  if (!registration) return;
  place = element("div", { className: "app-update" }, document.body);
  place.setAttribute("role", "status");
  document.body.prepend(place);
  workers.addEventListener("message", hear);
  // Another tab may have taken the new version into use: this one goes on as it is, and is asked too.
  workers.addEventListener("controllerchange", () => (pressed ? turn() : look(workers.controller)));
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  let asked = Date.now();
  const ask = () => {
    if (Date.now() - asked < ASKED) return;
    asked = Date.now();
    registration.update().catch(() => {}); // There may be no network.
  };
  setInterval(ask, OFTEN);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { ask(); show(); } });
  window.addEventListener("hashchange", show);
  new MutationObserver(takeWhenFree).observe(root, { attributes: true, attributeFilter: ["data-attract", "data-setting"] });
  new MutationObserver(() => { sayAgain(); keepWords(); }).observe(root, { attributes: true, attributeFilter: ["lang", "data-second"] });
  look(registration.waiting);
  keepWords();
}

// A browser that keeps nothing for a site, or not here, says so in its own way; nobody needs to read of it. Editors are always online.
if (workers && window.isSecureContext && !/editor\.html$/.test(location.pathname)) begin().catch(() => {});
