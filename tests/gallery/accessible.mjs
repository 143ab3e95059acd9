// Asks axe-core about the cards of a JSON file, as the gallery draws them: `node accessible.mjs cards.json folder`.
// Danish on a phone in the light, English on a desktop in the dark, Danish there in high contrast, and a button of each look under the pointer. Prints what is serious or worse, as JSON.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "../browser/chromium.mjs";
import { open, ROOT, wholePage } from "./page.mjs";

const LOOKS = [
  { language: "da", width: 360, theme: "light" },
  { language: "en", width: 720, theme: "dark" },
  { language: "da", width: 720, theme: "contrast" },
];

/** On the page: the rules that a part of a card breaks. */
async function broken(what) {
  const grave = ({ impact }) => ["serious", "critical"].includes(impact);
  const { violations } = await axe.run(what, { resultTypes: ["violations"] });
  return violations.filter(grave).flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => {
      const { feature, name } = document.querySelector(target[0]).closest("figure").scene;
      return `${feature} / ${name}: ${id}: ${html}`;
    }),
  );
}

async function look(browser, index, scenes, wish) {
  const shown = scenes.filter(({ language }) => language === wish.language);
  await writeFile(index, await wholePage(shown.map((scene) => ({ ...scene, faults: [] }))));
  const page = await open(browser, index, { viewport: { width: 900, height: 1200 } });
  await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), wish);
  await page.addScriptTag({ path: join(ROOT, "node_modules", "axe-core", "axe.min.js") });
  const found = await page.evaluate(broken, `figure[data-width="${wish.width}"] .stafet-card`);
  for (const style of [".style-positive", ".style-destructive", ":not([class*=style-])"]) {
    const buttons = page.locator(`.ac-pushButton${style}:visible`);
    if (!(await buttons.count())) continue;
    await buttons.first().hover();
    found.push(...(await page.evaluate(broken, ".ac-pushButton:hover")));
  }
  return found;
}

const [file, folder] = process.argv.slice(2);
const scenes = JSON.parse(await readFile(file, "utf8"));
const index = join(folder, "index.html");
const browser = await launch();
try {
  const found = [];
  for (const wish of LOOKS) found.push(...(await look(browser, index, scenes, wish)));
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
}
