// What a screen reader finds on the cards of a JSON file, in its order: `node aria.mjs cards.json folder`. Prints a
// list of texts, one for each card, as JSON.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "../browser/chromium.mjs";
import { open, wholePage } from "./page.mjs";

const [file, folder] = process.argv.slice(2);
const scenes = JSON.parse(await readFile(file, "utf8"));
const index = join(folder, "index.html");
await writeFile(index, await wholePage(scenes.map((scene) => ({ ...scene, faults: [] }))));
const browser = await launch();
try {
  const page = await open(browser, index, { viewport: { width: 900, height: 1200 } });
  const cards = await page.locator('figure[data-width="360"] .stafet-card').all();
  console.log(JSON.stringify(await Promise.all(cards.map((card) => card.ariaSnapshot()))));
} finally {
  await browser.close();
}
