// The `test` that every journey uses. A test fails, whatever it asserts, when the browser complained meanwhile:
// an error in the console, an uncaught error, a breach of the content security policy, or a request to another origin.
import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  /** What the browser complained about. A test that provokes a fault says so: `complaints.allow(/integrity/)`. */
  complaints: [
    async ({ context, baseURL }, use) => {
      const seen = [];
      const allowed = [];
      const home = new URL(baseURL).origin;

      context.on("console", (message) => {
        if (message.type() === "error") seen.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => seen.push(`uncaught: ${error.error().stack ?? error.error()}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home) seen.push(`request: ${url.href}`);
      });
      await context.exposeBinding("__breach", (_, what) => seen.push(`policy: ${what}`));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          window.__breach(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber ?? ""}`));
      });

      await use({ seen, allow: (...patterns) => allowed.push(...patterns) });

      expect(seen.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))), "the browser must have nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],
});
