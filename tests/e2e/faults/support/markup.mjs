// Texts that do harm where they are taken for markup, an address or a style, and a watch for what they would make.
import { competences } from "../../support/words.mjs";

/** What lets a text out of where it was put. */
const OUT = ["", `">`, `'>`, "</title>", "</textarea>", "</script>", "</style>", "--></desc>", "]]>", "</svg>"];
/** What it does once it is out. Each calls `alert`, or asks for something elsewhere. */
const HARM = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
  "<iframe srcdoc='<script>alert(1)</script>'>", "<iframe src=javascript:alert(1)>", "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<a href=javascript:alert(1)>x</a>", "<object data=//evil.example>",
  "<embed src=//evil.example>", "<link rel=stylesheet href=//evil.example>", "<style>@import'//evil.example'</style>", "<base href=//evil.example>",
  "<math><mi xlink:href=javascript:alert(1)>", "<form action=//evil.example><button>x", "<meta http-equiv=refresh content=0;url=//evil.example>", "<marquee onstart=alert(1)>",
];
const ALONE = [
  "{{n}} {{office}} {{list}}", "${alert(1)}", "$t(path.title)", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "\\u003cscript\\u003ealert(1)",
  "%3Cscript%3Ealert(1)%3C/script%3E", "__proto__", "constructor", "<!--", "<![CDATA[", "<?xml version='1.0'?><x/>", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
  "＜script＞alert(1)＜/script＞", "<ſcript>alert(1)</ſcript>", "<scr\u200bipt>alert(1)</script>", "\u202e>tpircs<", "=HYPERLINK(\"//evil.example\")",
];
/** Addresses that are none, or lead elsewhere than they read. */
export const ADDRESSES = [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "https://nav.no@evil.example", "https://nav.no:443@evil.example/", "https://xn--nv-1ia.no", "https://n\u00e1v.no", "//evil.example/x", "vbscript:msgbox(1)", "blob:https://evil.example/1",
];
/** What would be a style, or a file to ask for, where an id is put into one. */
export const STYLES = [
  "red;background:url(//evil.example/a)", "url(//evil.example/b)", "}*{background:url(//evil.example/c)}", "x;--a:url('https://evil.example/d')", "expression(alert(1))",
  "../../../../evil.example/e", "..%2f..%2fevil", "kokk/../../../evil", "//evil.example/f", "https://evil.example/g", "kokk?evil=1", "kokk#evil", "\" style=\"background:url(//evil.example/h)", "@import '//evil.example/i'",
];
export const MARKUP = [...OUT.flatMap((out) => HARM.map((harm) => out + harm)), ...ALONE, ...ADDRESSES, ...STYLES];

/** The same text without what makes it markup, and as long. */
export const harmless = (text) => text.replace(/[<>"'`&]/g, "x");

/** A person whose every text is one of these: a note for each competence, and an id wherever the file has one. */
export function personOf(texts) {
  const at = (number) => texts[number % texts.length];
  const id = (number) => at(number).replace(/[\p{Cc}=]/gu, "x").slice(0, 90);
  const evidence = Object.fromEntries(competences.map(({ id: competence }, number) => [competence, { places: ["home"], note: at(number).trim() }]));
  const replies = competences.map(({ statements }) => [statements[1].id, { answer: "alone" }]);
  const all = [...new Set(texts.map((_, number) => id(number)))];
  return {
    attempts: [{ id: 1, day: "2026-11-20", set: "full", seed: 7, replies, evidence }, { id: 2, day: "2026-11-21", set: "full", seed: 8, replies, evidence }],
    goal: { occupation: id(0) },
    about: { country: at(1), region: at(2), held: [...new Set(texts)].flatMap((text) => [text, `trade:${text}`]).sort() },
    planned: all, dated: Object.fromEntries(all.map((one) => [one, "2027-01-01"])), first_moves: [...all].sort(), hidden: [...new Set(texts)].sort(), done: [...all].sort(),
    lacks: [{ missing: { what: { qualification: id(3) }, country: id(4), region: id(5) }, count: 1, attempt: 1 }],
    told: all.flatMap((one) => [`job:${one}=paid,years`, `skill:${one}=alone`]).sort(),
  };
}

/** From now on remembers each element that comes into the page and that no screen of ours has. `window.made()` gives them. */
export const watchElements = (context) => context.addInitScript(() => {
  const made = [];
  const foreign = "script, iframe, frame, object, embed, img, image, video, audio, source, style, base, meta, form, marquee, math, body body, foreignObject, animate, set";
  const judge = (element) => {
    const attributes = [...element.attributes].filter(({ name, value }) => /^on|^srcdoc$|^ping$|^formaction$/.test(name)
      || (/^(href|xlink:href|src|srcset|data|action|poster|background|style|class)$/.test(name) && /^\s*(javascript|data|vbscript|blob):|evil\.example/i.test(value)));
    if (element.matches(foreign) || attributes.length) made.push(element.outerHTML.slice(0, 200));
  };
  const begin = () => new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") judge(target);
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) [node, ...node.querySelectorAll("*")].forEach(judge);
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
  document.addEventListener("DOMContentLoaded", begin);
  window.made = () => made;
});

/** Every element of the page in its order, with the names of its attributes, but for what says that something is on its way. */
export const shape = (page) => page.evaluate(() =>
  [...document.querySelectorAll("*")].filter((one) => !one.closest("head, .app-loading, .app-shell ~ [role=status]")).map((one) => `${one.localName}[${one.getAttributeNames().sort()}]`));
