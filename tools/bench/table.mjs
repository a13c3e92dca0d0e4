// What the tables of all benches have in common. It measures nothing.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";

/** The least, the middle and the most. */
export function three(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[0], (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2, sorted.at(-1)];
}

export const shown = (values, digits = 0) => three(values).map((value) => value.toFixed(digits)).join(" / ");

/** The day, what was measured, and where: the first cells of each row. Where no browser had a part, none is named. */
export function circumstances(browser) {
  const git = (...words) => execFileSync("git", words, { encoding: "utf8" }).trim();
  const commit = git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain") ? ", changed" : "");
  const machine = `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}${browser ? `; Chromium ${browser.version()}` : ""}`;
  return [new Date().toISOString().slice(0, 10), commit, machine];
}

/** A table in Markdown, from its head and its rows. */
export function markdown(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
