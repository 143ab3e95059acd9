// Draws the cards of a JSON file (a list of {feature, name, language, card, note?}) with the official renderer:
// build/gallery/index.html, pictures of each feature, an overview. Ends with 1 where a card is faulty or too wide.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { launch } from "../browser/chromium.mjs";
import { faults } from "../renderer/faults.mjs";
import { open, ROOT, wholePage } from "./page.mjs";

const LANGUAGES = ["da", "en"];
const WIDTHS = [360, 720];
const MARGIN = 48;
async function drawFeatures(page, features, folder) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width: width + MARGIN, height: 800 });
    for (const language of LANGUAGES) {
      for (const feature of features) {
        await page.evaluate((wish) => window.showPicture(wish), { feature, language, width, theme: "light" });
        const picture = page.locator(`section[id="${feature}"]`);
        if (!(await picture.locator(`figure[data-language="${language}"]`).count())) continue;
        await picture.screenshot({ path: join(folder, `${feature}-${language}-${width}.png`), animations: "disabled" });
      }
    }
  }
}

/** All cards at a glance: as many columns as make the picture a little wider than high. */
async function drawOverview(page, folder) {
  const column = WIDTHS[0] + 24;
  for (const [name, theme] of [["overview", "light"], ["overview-dark", "dark"], ["overview-contrast", "contrast"]]) {
    await page.setViewportSize({ width: column + 24, height: 800 });
    await page.evaluate((wish) => window.showPicture(wish), { language: "da", width: WIDTHS[0], theme });
    const height = await page.evaluate(() => document.querySelector("main").scrollHeight);
    const columns = Math.max(1, Math.ceil(Math.sqrt((1.5 * height) / column)));
    await page.setViewportSize({ width: columns * column + 24, height: 800 });
    await page.locator("main").screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  }
}

function tell(found, scenes, folder) {
  const lines = new Set(found.map(({ feature, name, language, fault }) => `${feature} / ${name} (${language}): ${fault}`));
  for (const line of lines) console.error(line);
  const features = new Set(scenes.map(({ feature }) => feature)).size;
  console.log(`${scenes.length} cards of ${features} features, ${lines.size || "no"} faults: ${join(folder, "index.html")}`);
  return lines.size ? 1 : 0;
}

/** Draws all and gives the exit code. */
async function draw(scenes, folder) {
  const index = join(folder, "index.html");
  await mkdir(folder, { recursive: true });
  await writeFile(index, await wholePage(scenes.map((scene) => ({ ...scene, faults: faults(scene.card) }))));
  const browser = await launch();
  console.log(`All cards, grouped by domain, with their themes and widths: ${index}`);
  try {
    const page = await open(browser, index, { viewport: { width: 2400, height: 1200 }, deviceScaleFactor: 2 });
    const found = await page.evaluate(() => window.stafetFaults);
    await drawFeatures(page, [...new Set(scenes.map(({ feature }) => feature))], folder);
    await drawOverview(await open(browser, index, { viewport: { width: 2400, height: 1200 } }), folder);
    return tell(found, scenes, folder);
  } finally {
    await browser.close();
  }
}

const [file, folder = join(ROOT, "build", "gallery")] = process.argv.slice(2);
if (!file) {
  console.error(`usage: node ${basename(process.argv[1])} cards.json [folder]`);
  process.exit(2);
}
process.exitCode = await draw(JSON.parse(await readFile(file, "utf8")), folder);
