// Draws one Adaptive Card as Teams would: the official renderer, a Teams-like look, Markdown without HTML.
// The page, the gallery and the tests use it alike; it knows nothing of any of them. Whoever imports it has
// loaded adaptivecards.min.js and markdown-it.min.js as classic scripts before (they are global there).

const SAFE_LINK = /^(https?:|mailto:)/i;
const SAFE_BUTTON = /^(https?:|mailto:|tel:|msteams:)/i;

// Every complaint of the renderer about a card, for tests to look at.
window.stafetParseEvents ??= [];

const TYPEFACE = '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';

// The colours are CSS variables, so that a drawn card follows a change between light and dark by itself.
const FOREGROUND = Object.fromEntries(
  ["default", "dark", "light", "accent", "good", "warning", "attention"].map((name) => [
    name,
    { default: `var(--card-${name})`, subtle: name === "default" ? "var(--card-subtle)" : `var(--card-${name})` },
  ]),
);
const style = (name) => ({ backgroundColor: `var(--card-on-${name})`, foregroundColors: FOREGROUND });
const FONT_SIZES = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 };
const FONT_WEIGHTS = { lighter: 300, default: 400, bolder: 600 };

const TEAMS_LIKE = {
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--card-line)" },
  fontTypes: {
    default: { fontFamily: TYPEFACE, fontSizes: FONT_SIZES, fontWeights: FONT_WEIGHTS },
    monospace: { fontFamily: "ui-monospace, Consolas, monospace", fontSizes: FONT_SIZES, fontWeights: FONT_WEIGHTS },
  },
  lineHeights: { small: 17, default: 20, medium: 23, large: 25, extraLarge: 30 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  containerStyles: Object.fromEntries(
    ["default", "emphasis", "accent", "good", "attention", "warning"].map((name) => [name, style(name)]),
  ),
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 220 },
    value: { color: "default", size: "default", weight: "default", wrap: true },
    spacing: 14,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", color: "default", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder", color: "default" },
    },
    errorMessage: { color: "attention", weight: "default", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    preExpandSingleShowCardAction: false,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
};

const STYLE = `
.stafet-card {
  --card-default: light-dark(#242424, #f2f2f0); --card-subtle: light-dark(#5c5f61, #b4b8b8);
  --card-dark: light-dark(#111, #fff); --card-light: light-dark(#5c5f61, #cfd3d3);
  --card-accent: light-dark(#0b6661, #6fd0c7); --card-good: light-dark(#17692a, #7fd48c);
  --card-warning: light-dark(#8a4b00, #f2b661); --card-attention: light-dark(#b3261e, #ff9d94);
  --card-line: light-dark(#e3e1dc, #44494a); --card-field: light-dark(#fff, #232627);
  --card-field-line: light-dark(#807f7c, #8c9292);
  --card-on-default: light-dark(#fff, #2b2f30); --card-on-emphasis: light-dark(#f5f4f0, #34393a);
  --card-on-accent: light-dark(#e6f2f0, #1f3b39); --card-on-good: light-dark(#e8f4e8, #22382a);
  --card-on-attention: light-dark(#fcebe9, #442826); --card-on-warning: light-dark(#fdf1df, #40331d);
  box-sizing: border-box; width: 100%; max-width: 560px; overflow: hidden; border-radius: 8px;
  color: var(--card-default); background: var(--card-on-default); border: 1px solid var(--card-line);
  box-shadow: 0 1px 3px rgb(0 0 0 / 8%); overflow-wrap: anywhere;
  font-size: 12px; line-height: 1.42; /* each line as high as its own letters want it */
}
.stafet-card *, .stafet-card *::before { box-sizing: border-box; }
.stafet-card .ac-adaptiveCard:focus-visible { outline: 2px solid var(--card-accent); outline-offset: -3px; border-radius: 8px; }
.stafet-card .ac-textBlock p, .stafet-card .ac-fact-value p, .stafet-card .ac-fact-title p { margin: 0; }
.stafet-card .ac-textBlock p + p { margin-top: 8px; }
.stafet-card .ac-textBlock ul, .stafet-card .ac-textBlock ol { margin: 4px 0; padding-left: 22px; }
.stafet-card h1, .stafet-card h2, .stafet-card h3 { margin: 0; }
.stafet-card a.ac-anchor { color: var(--card-accent); text-underline-offset: 2px; }
.stafet-card .ac-factset td { padding: 2px 0; }
.stafet-card .ac-actionSet { flex-wrap: wrap; gap: 8px; }
.stafet-card .ac-actionSet > div:not(.ac-pushButton):empty { display: none; } /* a spacer would indent the next row */
.stafet-card .ac-pushButton {
  min-height: 32px; padding: 5px 14px; border: 1px solid var(--card-field-line); border-radius: 4px; cursor: pointer;
  font: 600 14px/20px ${TYPEFACE}; color: var(--card-default); background: var(--card-on-default); overflow-wrap: anywhere;
}
.stafet-card .ac-pushButton:not(.style-positive):hover { background: var(--card-on-emphasis); }
.stafet-card .ac-pushButton:active { transform: translateY(1px); }
.stafet-card .ac-pushButton.style-positive { color: light-dark(#fff, #10201f); background: var(--card-accent); border-color: transparent; }
.stafet-card .ac-pushButton.style-positive:hover { filter: brightness(1.1); }
.stafet-card .ac-pushButton.style-destructive { color: var(--card-attention); border-color: currentColor; }
.stafet-card .ac-pushButton:disabled { opacity: .55; cursor: default; transform: none; }
.stafet-card .ac-pushButton.expandable::after { content: " ▾"; }
.stafet-card .ac-pushButton.expandable.expanded::after { content: " ▴"; }
.stafet-card .ac-input {
  min-height: 34px; padding: 6px 10px; border: 1px solid var(--card-field-line); border-radius: 4px;
  font: 400 14px/20px ${TYPEFACE}; color: var(--card-default); background: var(--card-field);
}
.stafet-card textarea.ac-input { field-sizing: content; min-height: 70px; max-height: 320px; resize: vertical; }
.stafet-card .ac-input.ac-toggleInput, .stafet-card .ac-choiceSetInput-expanded,
.stafet-card .ac-choiceSetInput-multiSelect { min-height: 0; padding: 0; border: 0; background: none; }
.stafet-card .ac-input[type=checkbox], .stafet-card .ac-input[type=radio] { min-height: 0; accent-color: var(--card-accent); }
.stafet-card .ac-input::placeholder { color: var(--card-subtle); opacity: 1; }
.stafet-card .ac-input-validation-failed { border-color: var(--card-attention) !important; }
.stafet-card .ac-pushButton:focus-visible, .stafet-card .ac-input:focus-visible, .stafet-card a:focus-visible,
.stafet-card .ac-selectable:focus-visible { outline: 2px solid var(--card-accent); outline-offset: 2px; }
.stafet-card .ac-selectable { cursor: pointer; border-radius: 4px; }
.stafet-card .ac-selectable:not(.ac-pushButton):hover { background: var(--card-on-emphasis); }
.stafet-card [style*="display: table"] { border-color: var(--card-line) !important; }
@media (forced-colors: active) {
  .stafet-card .ac-pushButton.style-positive { color: ButtonText; background: ButtonFace; border: 2px solid ButtonText; }
  .stafet-card .ac-container .ac-container[style*="background-color"] { outline: 1px solid CanvasText; outline-offset: -1px; }
}
@media (max-width: 480px) { .stafet-card .ac-pushButton { min-height: 40px; } }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** What Teams knows of Markdown: bold, italic, lists and links; headings, tables, images and HTML stay text. */
export function markdown() {
  const md = window.markdownit({ html: false, linkify: false });
  md.disable(["heading", "lheading", "image", "table", "code", "fence", "backticks", "blockquote", "hr", "autolink"]);
  md.validateLink = (address) => SAFE_LINK.test(address);
  return md;
}

const drawn = new WeakMap();
let ready = false;

function prepareRenderer() {
  if (ready) return;
  ready = true;
  // The renderer's own expression carries the flag "g", so that every second "da" on a page is refused.
  window.AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
  const md = markdown();
  window.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = md.render(text);
    result.didProcess = true;
  };
}

/** The renderer names the frame around a list that can be searched, and not the field that one writes in. */
function nameSearchFields(frame) {
  for (const field of frame.querySelectorAll(".ac-choiceSetInput-filtered")) {
    const label = field.parentElement.getAttribute("aria-labelledby");
    if (!label) continue;
    field.setAttribute("aria-labelledby", label);
    field.parentElement.removeAttribute("aria-labelledby");
  }
}

/** A row that is pressed is called by the words on it; what a press does is its title. The renderer says only that. */
function nameRows(frame) {
  for (const row of frame.querySelectorAll(".ac-selectable[role=button][title]")) row.removeAttribute("aria-label");
}

function noteEvents(context) {
  for (let i = 0; i < context.eventCount; i += 1) {
    const { phase, event, message } = context.getEventAt(i);
    window.stafetParseEvents.push({ phase, event, message });
  }
}

/** What a tap means to the page: the action's own data with the inputs' values laid over it. */
function asTap(action) {
  return {
    type: action.getJsonTypeName(),
    id: action.id,
    title: action.title,
    verb: action.verb,
    url: action.url,
    data: action.data,
  };
}

/** Opens a web address beside the page; a mail, call or Teams chat goes to the machine's own program for it. */
export function openLink(address) {
  window.open(address, /^http/i.test(address) ? "_blank" : "_self", "noopener");
}

function perform(action, onAction) {
  const tap = asTap(action);
  if (tap.type === "Action.ToggleVisibility") return; // done on the card alone: nobody hears of it
  if (tap.type === "Action.OpenUrl" && !SAFE_BUTTON.test(tap.url ?? "")) return;
  if (onAction) onAction(tap);
  else if (tap.type === "Action.OpenUrl") openLink(tap.url);
}

/** What Teams calls its overflow menu: the buttons that are not in sight, where the one that led to them stood. */
function showTheOthers(actions, opener) {
  const buttons = actions.map((action) => {
    action.render();
    return action.renderedElement;
  });
  opener.replaceWith(...buttons);
  buttons[0]?.focus();
  return true;
}

/** A drawn card says its fallback text where nothing of it could be drawn. */
function fallback(cardJson) {
  const words = document.createElement("p");
  words.textContent = cardJson?.fallbackText ?? "";
  return words;
}

/**
 * Draws a card.
 * @param {object} cardJson the card as the bot sent it
 * @param {{onAction?: (tap: {type: string, verb?: string, data?: any, url?: string, title?: string, id?: string}) => void,
 *   lang?: string, values?: Record<string, string>}} [options] who hears of taps (Execute, Submit, OpenUrl), the
 *   language of the card's words (empty: unknown), and what already stands in its inputs, by their ids
 * @returns {HTMLElement} an element of class `stafet-card`, to be put anywhere
 */
export function drawCard(cardJson, { onAction, lang, values = {} } = {}) {
  prepareRenderer();
  const { AdaptiveCard, HostConfig, SerializationContext } = window.AdaptiveCards;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(TEAMS_LIKE);
  card.onExecuteAction = (action) => perform(action, onAction);
  card.onDisplayOverflowActionMenu = showTheOthers;
  const context = new SerializationContext();
  card.parse(cardJson, context);
  noteEvents(context);
  for (const input of card.getAllInputs()) if (input.id in values) input.defaultValue = values[input.id];

  const frame = document.createElement("div");
  frame.className = "stafet-card";
  const more = (lang || document.documentElement.lang).startsWith("en") ? "More …" : "Mere …";
  Object.assign(window.AdaptiveCards.Strings.defaults, { overflowButtonText: () => more, overflowButtonTooltip: () => more });
  if (lang !== undefined) frame.lang = lang;
  frame.append(card.render() ?? fallback(cardJson));
  nameSearchFields(frame);
  nameRows(frame);
  drawn.set(frame, { card, values });
  for (const anchor of frame.querySelectorAll("a[href^=http]")) anchor.rel = "noopener noreferrer";
  return frame;
}

/** What somebody has typed into a drawn card and not sent yet, by the inputs' ids. */
export function unsentInputs(frame) {
  const { card, values } = drawn.get(frame) ?? {};
  const typed = (card?.getAllInputs() ?? []).filter((input) => input.isDirty() || input.id in values);
  return Object.fromEntries(typed.map((input) => [input.id, input.value]));
}

/** The action inside a card's `refresh`, as a tap; undefined where the card refreshes nothing. */
export function refreshOf(cardJson) {
  const action = cardJson?.refresh?.action;
  return action && { type: action.type, verb: action.verb, data: action.data };
}
