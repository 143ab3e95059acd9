// The gallery's page: draws each card at two widths and says what is wrong with it. Comes after cards.js (drawCard).

const LANGUAGES = { da: "Dansk", en: "English" };
const WIDTHS = { 360: "phone", 720: "desktop" };
const INPUTS = "input, textarea, select";
const root = document.documentElement;

// The renderer's own expression carries the flag "g", so that every second "da" is refused.
window.AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

/** What the gallery found, for whoever draws it without looking. */
window.stafetFaults = [];

function element(name, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(text === undefined ? [] : [text]), ...children);
  return made;
}

function drawAndListen(scene, said) {
  const before = window.stafetParseEvents.length;
  const onAction = ({ type, verb, url, data }) => {
    said.textContent = [type, verb, url, data && JSON.stringify(data)].filter(Boolean).join(" ");
  };
  const card = drawCard(scene.card, { onAction, lang: scene.language });
  return { card, heard: window.stafetParseEvents.slice(before).map(({ message }) => message) };
}

function frame(scene, width) {
  const said = element("output");
  const { card, heard } = drawAndListen(scene, said);
  const caption = element("figcaption", {}, element("b", { text: LANGUAGES[scene.language] }), ` ${WIDTHS[width]}, ${width} px`);
  if (scene.change) caption.append(" ", element("mark", { text: scene.change }));
  const looks = element("div", { class: "looks" }, card);
  const figure = element("figure", { "data-language": scene.language, "data-width": width }, caption, looks, said);
  figure.scene = scene;
  // The renderer in its own process hears more than the one on the page, and says where.
  figure.faults = scene.faults.length ? scene.faults : heard;
  return figure;
}

/** The cards of one name in each language, phones together and desktops together. */
function article(feature, name, scenes) {
  const pairs = Object.keys(WIDTHS).map((width) => element("div", { class: "pair" }, ...scenes.map((scene) => frame(scene, width))));
  const notes = [...new Set(scenes.map(({ note }) => note).filter(Boolean))].map((text) => element("p", { class: "note", text }));
  const missing = Object.keys(LANGUAGES)
    .filter((language) => !scenes.some((scene) => scene.language === language))
    .map((language) => element("p", { class: "missing", text: `Not there in ${LANGUAGES[language]}.` }));
  const heading = element("h3", { text: name, "data-feature": feature });
  const changed = scenes.some(({ change }) => change) ? { "data-changed": "" } : {};
  return element("article", changed, heading, ...notes, ...missing, element("div", { class: "frames" }, ...pairs));
}

function section(feature, scenes) {
  const names = Map.groupBy(scenes, ({ name }) => name);
  const articles = [...names].map(([name, cards]) => article(feature, name, cards));
  return element("section", { id: feature, "data-domain": scenes[0].domain ?? "" }, element("h2", { text: feature }), ...articles);
}

/** The same card in the other themes beside it, drawn when it comes into sight: all of them at once are too many. */
const beside = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting || root.dataset.theme !== "all") continue;
    beside.unobserve(target);
    for (const theme of ["dark", "contrast"]) {
      const copy = target.firstElementChild.cloneNode(true);
      copy.dataset.theme = theme;
      copy.inert = true;
      target.append(copy);
    }
  }
});

/** What stands out of the card's width, or is cut off at an edge. */
function* overflows(card) {
  const edge = card.getBoundingClientRect();
  for (const part of card.querySelectorAll("*")) {
    const box = part.getBoundingClientRect();
    if (!box.width || part.closest(INPUTS) || part.closest("[aria-hidden=true]")) continue;
    const words = JSON.stringify(part.textContent.trim().slice(0, 60) || part.tagName.toLowerCase());
    if (box.right > edge.right + 1 || box.left < edge.left - 1) yield `stands ${Math.ceil(box.right - edge.right)} px out: ${words}`;
    else if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible") yield `is cut off: ${words}`;
  }
}

/** A date or a heading that Markdown takes for the beginning of a list: "11. november". */
function* lonelyNumbers(card) {
  for (const list of card.querySelectorAll("ol")) {
    if (list.children.length === 1) yield `is read as a numbered list: ${JSON.stringify(list.textContent.trim().slice(0, 60))}`;
  }
}

function judge(figure) {
  const { scene, faults, dataset } = figure;
  const card = figure.querySelector(".stafet-card");
  // What a part does, the parts inside it do again: the first says it all.
  const wide = [...overflows(card)].slice(0, 1).map((line) => `at ${dataset.width} px ${line}`);
  const all = [...faults, ...lonelyNumbers(card), ...wide];
  if (all.length) figure.append(element("ul", { class: "faults" }, ...all.map((text) => element("li", { text }))));
  window.stafetFaults.push(...all.map((fault) => ({ feature: scene.feature, name: scene.name, language: scene.language, fault })));
}

function index(sections) {
  let domain;
  for (const part of sections) {
    if (domain !== part.dataset.domain) {
      domain = part.dataset.domain;
      document.querySelector("#features").append(element("h2", { text: domain }));
    }
    const faulty = window.stafetFaults.some(({ feature }) => feature === part.id);
    const count = element("span", { text: String(part.querySelectorAll("article").length) });
    const link = element("a", { href: `#${part.id}`, class: faulty ? "faulty" : "" }, element("b", { text: part.id }), count);
    document.querySelector("#features").append(link);
  }
}

function sumUp(count) {
  const faults = new Set(window.stafetFaults.map((found) => JSON.stringify(found))).size;
  const verdict = document.querySelector("#verdict");
  verdict.textContent = faults ? `${faults} ${faults === 1 ? "fault" : "faults"}` : `${count} cards, no fault`;
  verdict.classList.toggle("faulty", faults > 0);
}

/** Shows nothing but one feature (or, without one, all of them as an overview), as a picture. */
window.showPicture = ({ feature, language, width, theme }) => {
  Object.assign(root.dataset, { language, width, theme, picture: feature ?? "overview" });
  for (const part of document.querySelectorAll("section")) part.hidden = feature !== undefined && part.id !== feature;
  for (const part of document.querySelectorAll("article")) part.hidden = !part.querySelector(`[data-language="${language}"]`);
};

const scenes = JSON.parse(document.querySelector("#cards").textContent);
const sections = [...Map.groupBy(scenes, ({ feature }) => feature)].map(([feature, cards]) => section(feature, cards));
document.querySelector("#gallery").append(...sections);
document.querySelector("#toolbar").addEventListener("change", ({ target }) => {
  root.dataset[target.name] = target.value;
  if (root.dataset.theme === "all") for (const looks of document.querySelectorAll(".looks")) beside.observe(looks);
});

await document.fonts.ready;
for (const figure of document.querySelectorAll("figure")) judge(figure);
index(sections);
sumUp(scenes.length);
document.querySelector("#changes").hidden = !scenes.some(({ change }) => change);
window.stafetGalleryReady = true;
