// A browser that does what each line of JSON on stdin says: {"id", "do", "page", "seconds", …} → {"id", "value"}, or
// {"id", "error", "seen"} with what was on the page when it failed.

import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "./chromium.mjs";

/** What a machine says of how its owner wants to see; in high contrast the browser takes its own few colours. */
const MEDIA = {
  light: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
  dark: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" },
  contrast: { colorScheme: "dark", forcedColors: "active", contrast: "more" },
};

const POLL_MS = 50;
const FIELDS = "textarea, input:not([type]), input[type=text], input[type=search], [contenteditable=true]";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

const browser = await launch();
const pages = [];

const isOutside = (url) => /^(https?|wss?):$/.test(url.protocol) && !LOOPBACK.has(url.hostname);
const tidy = (text) => text.replace(/\s+/g, " ").trim();
const brief = (error) => error.message.split("\n").filter((line) => !/^(Call log:|\s*)$/.test(line)).slice(0, 3).join(" · ");
const pause = () => new Promise((done) => setTimeout(done, POLL_MS));

/** Notes what a person would not see: errors of the page, and every look outside this machine. */
async function listen(context, page, troubles) {
  page.on("pageerror", (error) => troubles.push(String(error.stack ?? error)));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  await context.route(isOutside, (route) => {
    troubles.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
}

/** Where to look: the page, a part of it, or one of its visible cards (by number, -1 the newest, or by words). */
function place({ page }, { within, card }) {
  const part = within ? page.locator(within).last() : page.locator("body");
  if (card === undefined) return part;
  const cards = part.locator(".stafet-card:visible");
  return typeof card === "number" ? cards.nth(card) : cards.filter({ hasText: card }).last();
}

function field(tab, { into, ...where }) {
  const scope = place(tab, where);
  if (into) return scope.getByLabel(into, { exact: true }).or(scope.getByPlaceholder(into, { exact: true })).last();
  const outsideCards = tab.page.locator(`:is(${FIELDS}):not(.stafet-card *):visible`);
  return where.card === undefined ? scope.and(outsideCards).or(scope.locator(outsideCards)).last() : scope.locator(FIELDS).last();
}

async function waitForText(tab, { text, gone, seconds, ...where }) {
  const end = performance.now() + seconds * 1000;
  const wanted = tidy(text);
  let last = "";
  do {
    const scope = place(tab, where);
    last = (await scope.count()) ? tidy(await scope.innerText().catch(() => "")) : "";
    if (last.includes(wanted) !== Boolean(gone)) return last;
    await pause();
  } while (performance.now() < end);
  throw new Error(`"${wanted}" ${gone ? "still stands" : "does not stand"} there after ${seconds} s`);
}

/** Found and read in one step: what was replaced in between would be read without its line breaks. */
function textsNow({ page }, selector, within = "body", seenOnly = false) {
  return page.evaluate(
    ([selector, within, seenOnly]) =>
      [...([...document.querySelectorAll(within)].at(-1)?.querySelectorAll(selector) ?? [])]
        .filter((one) => !seenOnly || one.getClientRects().length > 0)
        .map((one) => one.innerText),
    [selector, within, seenOnly],
  );
}

async function choose(tab, { option, label, ...where }) {
  const scope = place(tab, where);
  if (label) return scope.getByLabel(label, { exact: true }).selectOption({ label: option }).then(() => undefined);
  // The renderer names a radio button after its group too: "Hvordan Anonymt".
  const name = new RegExp(`(^|\\s)${option.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}$`, "u");
  const [radio, box] = ["radio", "checkbox"].map((role) => scope.getByRole(role, { name }));
  return radio.or(box).last().check();
}

/** A row that is pressed is called by its words, and has what a press does as its title. */
function click(tab, { role, name, exact, ...where }) {
  const scope = place(tab, where);
  return scope.getByRole(role, { name, exact }).or(scope.getByTitle(name, { exact })).last().click();
}

async function screenshot(tab, { path, whole, ...where }) {
  await mkdir(dirname(resolve(path)), { recursive: true });
  const aPart = where.within || where.card !== undefined;
  await (aPart ? place(tab, where) : tab.page).screenshot({ path, animations: "disabled", ...(aPart ? {} : { fullPage: whole }) });
}

const deeds = {
  async newPage(_, { as, width, height, scheme, language }) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: language,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const troubles = [];
    await listen(context, page, troubles);
    return pages.push({ as, page, context, troubles }) - 1;
  },
  goto: ({ page }, { url }) => page.goto(url, { waitUntil: "load" }).then(() => undefined),
  type: (tab, { text, ...where }) => field(tab, where).fill(text),
  press: ({ page }, { key }) => page.keyboard.press(key),
  click,
  choose,
  waitForText,
  texts: (tab, { selector, within }) => textsNow(tab, selector, within, false),
  cards: (tab, { within }) => textsNow(tab, ".stafet-card", within, true),
  screenshot,
  setViewport: ({ page }, { width, height }) => page.setViewportSize({ width, height }),
  setScheme: ({ page }, { scheme }) => page.emulateMedia(MEDIA[scheme]),
  evaluate: ({ page }, { script, argument }) => page.evaluate(`(${script})(${JSON.stringify(argument ?? null)})`),
  troubles: ({ troubles }) => troubles.splice(0),
  close: ({ context }) => context.close(),
};

/** What a person would see now, and a picture of it. */
async function seen(tab) {
  const picture = resolve("build", "browser", `${tab.as.replace(/\W+/g, "-")}-failed.png`);
  await tab.page.screenshot({ path: picture, timeout: 3000 }).catch(() => undefined);
  const text = await tab.page.locator("body").innerText({ timeout: 1000 }).catch(() => "(nothing)");
  return { url: tab.page.url(), text: text.slice(-2500), troubles: tab.troubles, picture };
}

async function answer({ id, do: deed, page: number, ...rest }) {
  const tab = pages[number];
  const seconds = rest.seconds ?? 5;
  try {
    tab?.page.setDefaultTimeout(seconds * 1000);
    return { id, value: (await deeds[deed](tab, { ...rest, seconds })) ?? null };
  } catch (error) {
    return { id, error: brief(error), seen: tab && (await seen(tab)) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
await browser.close();
