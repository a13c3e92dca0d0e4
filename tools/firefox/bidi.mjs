// Lets Playwright drive the Firefox of the machine, over WebDriver BiDi. It never changes a file of Playwright's.
// Playwright is made for a Firefox that is newer than Debian's: it gives up at a command that this one does not know, and
// does not see a file that is saved without a number of its own. Both are set right between the two.
import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { firefox } from "@playwright/test";

/** Commands of which a journey can do without the effect. One that needs it says so by failing. */
const SPARED = new Set(["emulation.setMediaFeaturesOverride"]);

/** An answer to a spared command that the browser does not know, as if it were carried out. */
function spare(asked, message) {
  const unknown = asked.delete(message.id) && message.type === "error" && message.error === "unknown command";
  return unknown ? { type: "success", id: message.id, result: {} } : message;
}

/** What is told of a file that is saved, with its address in place of the number that this browser does not give. */
function number(message) {
  const { method, params } = message;
  if (!/^browsingContext\.download(WillBegin|End)$/.test(method ?? "") || params.download || params.navigation) return message;
  // The second file of a name is saved under another. Playwright looks for it under the name that was asked for.
  if (params.suggestedFilename) names.set(params.url, params.suggestedFilename);
  else if (params.filepath) renameSync(params.filepath, join(dirname(params.filepath), names.get(params.url)));
  return { ...message, params: { ...params, download: params.url } };
}
const names = new Map();

/** A transport between Playwright and the browser. */
function between(transport) {
  const asked = new Set();
  let listener;
  transport.onmessage = (message) => listener?.(number(spare(asked, message)));
  return {
    send(message) {
      if (SPARED.has(message.method)) asked.add(message.id);
      transport.send(message);
    },
    close: () => transport.close(),
    closeAndWait: () => transport.closeAndWait(),
    get onmessage() { return listener; },
    set onmessage(next) { listener = next; },
    get onclose() { return transport.onclose; },
    set onclose(next) { transport.onclose = next; },
  };
}

const driver = firefox._connection.toImpl(firefox)._bidiFirefox;
const connect = driver.connectToTransport.bind(driver);
driver.connectToTransport = (transport, options) => connect(between(transport), options);
