// Draws the PNG icons from public/icons/mark.svg. Run it by hand when the mark has changed.
import { chromium } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { find, launchArguments } from "./find-browser.mjs";

const mark = readFileSync("public/icons/mark.svg", "utf8");
// A maskable icon fills its square, and keeps the drawing within the middle.
const maskable = mark.replace('rx="112" ', "").replace(/(<path d="M76[\s\S]*)(<\/svg>)/, '<g transform="translate(51 51) scale(.8)">$1</g>$2');

const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
for (const [name, svg, size] of [["icon-192", mark, 192], ["icon-512", mark, 512], ["maskable-512", maskable, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}`);
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
