// Starts a browser on any machine: an installed Chromium or Chrome, else the one that npm's @sparticuz/chromium ships.
// CHROMIUM=/path/to/a/browser says which one; CHROMIUM=shipped passes over the installed ones.

import { existsSync } from "node:fs";
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

const INSTALLED = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

// Root has no sandbox, a container no GPU, and a closed network nothing to update from or to sync with.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--font-render-hinting=none",
];

async function isProgram(path) {
  return access(path, constants.X_OK).then(() => true, () => false);
}

async function installed() {
  const places = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const paths = INSTALLED.flatMap((name) => places.map((place) => join(place, name)));
  const found = await Promise.all(paths.map(isProgram));
  return paths.filter((_, i) => found[i]);
}

function shippedPackage() {
  return dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
}

// The package unpacks into the temporary folder, where a second process would take a half-written file for the
// browser. So it gets a folder of its own, which takes its final name in one step.
async function unpack(home, folder) {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { default: shipped, inflate } = await import("@sparticuz/chromium");
    await shipped.executablePath();
    await inflate(join(home, "bin", "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // Another process may have been quicker; then its folder is as good.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}

// The fonts of the machine first, the package's after them: a bare machine has none at all.
const fontsOf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;

/** The browser that npm brings, with the libraries and fonts that a bare machine lacks. */
async function shippedBrowser() {
  const home = shippedPackage();
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  const folder = join(dirname(dirname(home)), ".cache", `chromium-${version}`);
  if (!existsSync(join(folder, "chromium"))) await unpack(home, folder);
  const fonts = join(folder, "fonts.conf");
  await writeFile(fonts, fontsOf(folder));
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, "chromium"),
    args: [...FLAGS, "--no-zygote"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
  };
}

async function candidates() {
  const wish = process.env.CHROMIUM;
  if (wish && wish !== "shipped") return [wish];
  return wish === "shipped" ? [] : installed();
}

/**
 * Starts a headless browser.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launch() {
  const refusals = [];
  for (const executablePath of await candidates()) {
    try {
      return await chromium.launch({ executablePath, args: FLAGS, timeout: 20_000 });
    } catch (error) {
      // Some distributions put a stub there that only tells how to install the real one.
      refusals.push(`${executablePath}: ${String(error.message).split("\n")[0]}`);
    }
  }
  if (refusals.length && process.env.CHROMIUM) throw new Error(refusals.join("\n"));
  return chromium.launch(await shippedBrowser()).catch((error) => {
    throw new Error(["no browser starts here:", ...refusals, error.message].join("\n"));
  });
}
