// The gallery as one page that needs nothing beside it, and how a browser opens it without a network.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// A picture of all cards takes a machine that does other things, too, far longer than a click.
const PATIENCE_MS = 300_000;

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, "..", "..");
const LIBRARIES = {
  adaptivecards: "node_modules/adaptivecards/dist/adaptivecards.min.js",
  "markdown-it": "node_modules/markdown-it/dist/markdown-it.min.js",
  "cards.js": "bot/local/static/cards.js",
  "page.js": "tests/gallery/page.js",
  "page.css": "tests/gallery/page.css",
};

/** The page, of scenes that know their faults. */
export async function wholePage(scenes) {
  const parts = { scenes: JSON.stringify(scenes).replaceAll("<", "\\u003c") };
  for (const [name, path] of Object.entries(LIBRARIES)) {
    parts[name] = (await readFile(join(ROOT, path), "utf8")).replaceAll("</script", "<\\/script");
  }
  const template = await readFile(join(HERE, "page.html"), "utf8");
  return template.replace(/\/\*\{([\w.-]+)\}\*\//g, (_, name) => parts[name]);
}

export async function open(browser, index, options) {
  const context = await browser.newContext(options);
  await context.route(/^https?:/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const broken = new Promise((_, reject) => page.on("pageerror", reject));
  await page.goto(pathToFileURL(index).href);
  await Promise.race([page.waitForFunction(() => window.stafetGalleryReady), broken]);
  return page;
}

