// @R-KIO-10 The operators' kit for shared machines: policies with what they must have, and lists that fit a page.
// Whether a browser obeys them is tried by hand: deploy/kiosk/README.md says what was, and when.
import assert from "node:assert/strict";
import { test } from "node:test";
import { text } from "./configs.mjs";

const read = (name) => JSON.parse(text(name));
const README = text("deploy/kiosk/README.md");

// What both kiosk files must say; Chrome's names where the two differ.
const REQUIRED = {
  ForceEphemeralProfiles: true,
  BrowserSignin: 0,
  SyncDisabled: true,
  IdleTimeout: 20,
  DownloadRestrictions: 3,
  AllowFileSelectionDialogs: false,
  PrinterTypeDenyList: ["pdf", "extension"],
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  PasswordManagerEnabled: false,
  TranslateEnabled: false,
  SpellcheckEnabled: false,
  DeveloperToolsAvailability: 2,
  ExtensionInstallBlocklist: ["*"],
  DefaultPopupsSetting: 2,
  DefaultClipboardSetting: 2,
  AudioCaptureAllowed: false,
  VideoCaptureAllowed: false,
};
const FILES = {
  "deploy/kiosk/chrome-policy.json": { ...REQUIRED, IncognitoModeAvailability: 2, SpellCheckServiceEnabled: false, HelpMeWriteSettings: 2 },
  "deploy/kiosk/edge-policy.json": { ...REQUIRED, ClearBrowsingDataOnExit: true, KioskDeleteDownloadsOnExit: true, ConfigureOnlineTextToSpeech: false },
  "deploy/desk/edge-policy.json": {
    ClearBrowsingDataOnExit: true, PromptForDownloadLocation: true, SyncDisabled: true, AutofillAddressEnabled: false,
    PasswordManagerEnabled: false, TranslateEnabled: false, SpellcheckEnabled: false, ConfigureOnlineTextToSpeech: false,
  },
};

for (const [name, required] of Object.entries(FILES)) {
  const policy = read(name);

  test(`@R-KIO-10 ${name}: valid JSON without a name twice, and each required name with its value`, () => {
    const names = [...text(name).matchAll(/"([A-Z]\w+)":/g)].map(([, key]) => key);
    assert.deepEqual(names, Object.keys(policy), "a name that stands twice would hide the first");
    for (const [key, value] of Object.entries(required)) assert.deepEqual(policy[key], value, key);
  });

  test(`@R-KIO-10 ${name}: each name is explained in the README, which says where it was seen`, () => {
    for (const key of Object.keys(policy)) assert.ok(README.includes(`\`${key}\``), key);
  });
}

test("@R-KIO-10 each name in the README's table is in the file of its column", () => {
  const rows = [...README.matchAll(/^\| (`\w+`)? ?\| (`\w+`)? ?\| .* \| .* \|$/gm)];
  const columns = ["deploy/kiosk/chrome-policy.json", "deploy/kiosk/edge-policy.json"];
  for (const [at, name] of columns.entries()) {
    const told = rows.map((row) => row[at + 1]?.replaceAll("`", "")).filter(Boolean);
    assert.deepEqual(told.sort(), Object.keys(read(name)).sort(), name);
  }
});

for (const browser of ["chrome", "edge"]) {
  test(`@R-KIO-10 ${browser}: every address is blocked but one, which the operator fills in`, () => {
    const policy = read(`deploy/kiosk/${browser}-policy.json`);
    assert.ok(policy.URLBlocklist.includes("*"));
    assert.deepEqual(policy.URLAllowlist, ["https://kompetansesti.example"]);
    assert.equal(typeof policy.PrintingEnabled, "boolean", "whether to print is the operator's choice");
  });

  test(`@R-KIO-10 ${browser}: what is idle is closed and cleared, and not before the page itself has had its time`, () => {
    const { IdleTimeout, IdleTimeoutActions } = read(`deploy/kiosk/${browser}-policy.json`);
    for (const action of ["close_browsers", "clear_browsing_history", "clear_cookies_and_other_site_data", "clear_autofill"]) {
      assert.ok(IdleTimeoutActions.includes(action), action);
    }
    // The page may let a person choose ten times 90 seconds, and then counts down 30.
    assert.ok(IdleTimeout * 60 > 10 * 90 + 30);
  });
}

const LISTS = ["deploy/kiosk/checklist.md", "deploy/kiosk/checklist.en.md"];

for (const name of LISTS) {
  test(`@R-KIO-10 ${name}: one page, with what the page cannot stop, how to try it, and whom to call`, () => {
    const list = text(name);
    assert.ok(list.split("\n").length <= 55 && list.split(/\s+/).length <= 480, "more than one page");
    for (const key of ["Ctrl+P", "Ctrl+S", "Ctrl+O", "Ctrl+N", "Ctrl+T", "Ctrl+W", "F11", "Alt+F4", "USB", "KANARI", "____"]) {
      assert.ok(list.includes(key), key);
    }
  });
}

test("@R-KIO-10 the two languages of the kiosk's list have the same points in the same order", () => {
  const shape = (name) => text(name).split("\n").map((line) => line.match(/^(#+|- \[ \]|\d+\.|\|)/)?.[0] ?? "");
  assert.deepEqual(shape(LISTS[0]), shape(LISTS[1]));
});

test("@R-KIO-10 the office PC's list says the same in both languages, and has account, downloads and printer", () => {
  const [norwegian, english] = text("deploy/desk/checklist.md").split("## In English");
  const points = (part) => part.match(/^- \[ \]/gm).length;
  assert.equal(points(norwegian), points(english));
  for (const word of ["Windows-konto", "Nedlastinger", "Skriveren", "edge-policy.json"]) assert.ok(norwegian.includes(word), word);
});

// What the page cannot stop: words that the keyboard of the operating system, or one for another script, has learnt from somebody else.
// That every field tells the browser to remember nothing is for tests/e2e/visits/fields.spec.mjs.
test("@F-112 what the keyboard remembers is told to those who run the machine, in both languages, and the browser's own memory is off by policy", () => {
  const [norwegian, english] = text("deploy/desk/checklist.md").split("## In English");
  for (const [list, suggestions] of [[text(LISTS[0]), /^- \[ \] Skjermtastaturet foreslår ikke ord\..*læring.*operativsystemet/m], [text(LISTS[1]), /^- \[ \] The on-screen keyboard suggests no words\..*learning.*operating system/m],
    [norwegian, /^- \[ \] Slå av forslag mens man skriver, og det tastaturet har lært/m], [english, /^- \[ \] Turn off suggestions while typing, and what the keyboard has learnt/m]]) assert.match(list, suggestions);
  for (const name of LISTS) assert.match(text(name), /^4\. .*«KANARI»/m, "it is tried each morning");
  for (const name of Object.keys(FILES)) {
    for (const key of ["AutofillAddressEnabled", "AutofillCreditCardEnabled", "PasswordManagerEnabled"]) assert.equal(read(name)[key], false, `${name}: ${key}`);
  }
});
