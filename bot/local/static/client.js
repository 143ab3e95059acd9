// The page: who one is, the rooms, what is said in them, and what one says and taps.

import { drawCard, markdown, openLink, refreshOf, unsentInputs } from "./cards.js";
import { LOCALES, WORDS } from "./words.js";

const byId = (id) => document.getElementById(id);
const here = { actions: [], searches: [], me: null, room: "channel", team: {}, people: [], unread: {}, messages: new Map(), notices: new Map() };
const refreshed = new Set();
const asking = new Set(); // messages whose own view was asked for by the client, not by a tap
const held = new Set(); // messages whose new look waits for the person's own view of it
const drafts = new Map();
let stream = null;
let typed = null;

const words = () => WORDS[here.me?.language] ?? WORDS.en;
const locale = () => LOCALES[here.me?.language] ?? LOCALES.en;

// ---------------------------------------------------------------- small things

/** An element with its properties (`data-` and `aria-` names become attributes) and children; empty ones vanish. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (/-|^role$|^for$/.test(name)) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.flat().filter((child) => child || child === 0));
  return made;
}

function icon(name, className) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  picture.setAttribute("aria-hidden", "true");
  if (className) picture.setAttribute("class", className);
  picture.append(use);
  return picture;
}

async function ask(path, body) {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(`/local/${path}`, options || undefined);
    return await response.json();
  } catch {
    return { error: "offline" };
  }
}

const mine = (path) => `${encodeURIComponent(here.me.key)}/${path}`;
const initials = (name) => name.split(/\s+/).map((part) => part[0]).filter((_, i, all) => !i || i === all.length - 1).join("");
const announce = (text) => { byId("news").textContent = text; };

function avatar(author) {
  if (author.key === "stafet") return element("span", { className: "avatar bot-avatar", "aria-hidden": "true" }, icon("baton"));
  const seat = here.people.findIndex((person) => person.key === author.key);
  return element("span", { className: `avatar tint-${seat % 6}`, "aria-hidden": "true" }, initials(author.name));
}

const dot = () => element("span", { className: "unread-dot", role: "img", "aria-label": words().unread });

// ---------------------------------------------------------------- the rail

function address(who, room) {
  return `?as=${encodeURIComponent(who)}&room=${room}`;
}

/** A link that changes the page in place; opened in a second window it makes that window another person. */
function place(who, room, current, ...children) {
  const link = element("a", { href: address(who, room), "aria-current": current ? "true" : undefined }, children);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    closeRail();
    enter();
  });
  return element("li", {}, link);
}

function drawPeople() {
  byId("people-list").replaceChildren(
    ...here.people.map((person) =>
      place(
        person.key, "channel", person === here.me, avatar(person),
        element("span", { className: "who" },
          element("b", {}, person.name),
          element("span", { className: "role" }, person.role)),
        person.unread && person !== here.me && dot(),
        element("abbr", { className: "language", title: WORDS[person.language]?.language ?? "" }, person.language.toUpperCase())),
    ),
  );
}

function drawRooms() {
  const room = (name, picture, label) =>
    place(
      here.me.key, name, here.room === name, picture,
      element("span", { className: "who" }, label),
      here.unread[name] && dot());
  byId("room-list").replaceChildren(
    room("channel", element("span", { className: "hash", "aria-hidden": "true" }, "#"), here.team.channel),
    room("chat", avatar({ key: "stafet" }), words().chat),
  );
  const others = here.people.some((person) => person.unread && person !== here.me);
  document.querySelector(".rail-button .unread-dot").hidden = !(here.unread.channel || here.unread.chat || others);
}

function drawHead() {
  const said = words();
  document.documentElement.lang = here.me.language;
  document.title = `${here.me.name} – Stafet`;
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = said[place.dataset.word];
  byId("room-name").textContent = here.room === "channel" ? here.team.channel : said.chat;
  byId("room-about").textContent = here.room === "channel" ? said.channelAbout(here.team.name) : said.chatAbout;
  byId("me").replaceChildren(avatar(here.me), element("span", {}, here.me.name));
  byId("offline").textContent = said.offline;
  byId("rail-button").setAttribute("aria-label", said.openRail);
}

function openRail() {
  document.body.classList.add("rail-open");
  byId("rail-button").setAttribute("aria-expanded", "true");
  byId("conversation").inert = true;
  byId("rail").querySelector("a").focus();
}

function closeRail() {
  if (!document.body.classList.contains("rail-open")) return;
  document.body.classList.remove("rail-open");
  byId("rail-button").setAttribute("aria-expanded", "false");
  byId("conversation").inert = false;
  byId("rail-button").focus();
}

// ---------------------------------------------------------------- messages

const reader = { plain: null, markdown: null };

/** `<at>Name</at>` becomes a mention, whatever else the text is. */
function knowMentions(md) {
  md.inline.ruler.before("text", "mention", (state, silent) => {
    const found = /^<at>([^<]*)<\/at>/.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) state.push("mention", "", 0).content = found[1];
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules.mention = (tokens, i) => `<span class="mention">${md.utils.escapeHtml(tokens[i].content)}</span>`;
  return md;
}

function prepareReaders() {
  reader.markdown = knowMentions(markdown());
  reader.plain = knowMentions(window.markdownit("zero", { breaks: true }).enable("newline"));
}

function drawText(message) {
  const text = element("div", { className: "text" });
  text.innerHTML = (reader[message.format] ?? reader.markdown).render(message.text);
  for (const link of text.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  return text;
}

function drawTime(at) {
  const time = new Date(at);
  const short = new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(time);
  const long = new Intl.DateTimeFormat(locale(), { dateStyle: "full", timeStyle: "short" }).format(time);
  return element("time", { dateTime: at, title: long }, short);
}

function drawMessage(message, values = []) {
  const said = words();
  const isMine = message.author.key === here.me.key;
  const lang = message.own || message.room === "chat" ? here.me.language : "";
  const cards = message.cards.map((card, place) =>
    drawCard(card, { lang, values: values[place], onAction: (action) => act(message, action, place) }));
  return element(
    "article",
    {
      className: `message ${isMine ? "mine" : ""} ${message.author.key === "stafet" ? "from-bot" : ""}`,
      "data-message": message.id, "data-version": message.version, "data-author": message.author.key,
      "aria-labelledby": `by-${message.id}`, tabIndex: -1,
    },
    avatar(message.author),
    element("div", { className: "body" },
      element("header", { id: `by-${message.id}` },
        element("b", {}, message.author.name),
        message.author.key === "stafet" && element("span", { className: "badge" }, said.app),
        drawTime(message.at),
        message.version > 1 && element("span", { className: "edited" }, said.edited),
        drawMenu(message)),
      message.text && drawText(message),
      cards,
      drawNotice(message)),
  );
}

/** The "…" of a message: what the app offers to do with it. Teams offers it in every conversation; so do we. */
function drawMenu(message) {
  if (!here.actions.length) return null;
  const items = here.actions.map(({ id, title }) => {
    const item = element("button", { type: "button" }, title[here.me.language] ?? title.en);
    item.addEventListener("click", async () => {
      menu.open = false;
      const answer = await ask(mine(`messages/${message.id}/actions`), { action: id });
      takeDialog(message, answer, id);
    });
    return element("li", {}, item);
  });
  const menu = element("details", { className: "menu" },
    element("summary", { "aria-label": words().more, title: words().more }, "…"), element("ul", {}, items));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || (menu.open = false));
  return menu;
}

function drawNotice(message) {
  const told = here.notices.get(message.id);
  return told && element("p", { className: told.failed ? "notice failed" : "notice", role: "status" }, told.text);
}

const shownMessage = (id) => byId("messages").querySelector(`[data-message="${id}"]`);
const nearEnd = () => {
  const list = byId("messages");
  return list.scrollHeight - list.scrollTop - list.clientHeight < 120;
};
const toEnd = () => {
  const list = byId("messages");
  list.scrollTop = list.scrollHeight;
  list.querySelector(".newer")?.remove();
};

/** What is longer than the window is read from its top. */
const toTop = (message) => {
  const made = shownMessage(message.id);
  if (made?.offsetHeight > byId("messages").clientHeight) made.scrollIntoView({ block: "start" });
};

/** The ids of messages and threads are moments in milliseconds, as the days' are. */
const momentOf = (shown) => Number(shown.dataset.thread ?? shown.dataset.message ?? shown.dataset.day ?? 0);

/** Puts a child where its moment belongs among its brothers. */
function insertInOrder(parent, child, moment) {
  const next = [...parent.children].find((other) => momentOf(other) > Number(moment));
  parent.insertBefore(child, next ?? null);
}

function threadOf(message) {
  const list = byId("messages");
  const shown = list.querySelector(`[data-thread="${message.thread}"]`);
  if (shown) return shown.querySelector(".posts");
  const posts = element("div", { className: "posts" });
  const attributes = { className: "thread", "data-thread": message.thread };
  const thread = element("section", attributes, posts, replyBox(message.thread));
  insertInOrder(list, thread, message.thread);
  return posts;
}

function replyBox(thread) {
  const button = element("button", { type: "button", className: "reply-button" }, words().reply);
  button.addEventListener("click", () => {
    const box = composer(thread);
    button.replaceWith(box);
    box.querySelector("textarea").focus();
    box.scrollIntoView({ block: "nearest" });
  });
  return button;
}

function dayLabel(day) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day.toDateString() === today.toDateString()) return words().today;
  if (day.toDateString() === yesterday.toDateString()) return words().yesterday;
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long" }).format(day);
}

/** A line with the day before its first message. */
function drawDay(message) {
  const at = new Date(message.at);
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate());
  const list = byId("messages");
  if (list.querySelector(`[data-day="${day.getTime()}"]`)) return;
  const line = element("h2", { className: "day", "data-day": day.getTime() }, element("span", {}, dayLabel(day)));
  insertInOrder(list, line, day.getTime());
}

function drawEmpty() {
  const list = byId("messages");
  list.querySelector(".empty")?.remove();
  if (here.messages.size) return;
  const { emptyTitle, emptyText } = words();
  list.append(element("div", { className: "empty" }, icon("baton"), element("h2", {}, emptyTitle), element("p", {}, emptyText)));
}

/** Which part of a message had the focus, so that its successor gets it back. */
function focusWithin(old) {
  const focused = document.activeElement;
  if (!old?.contains(focused) || focused === old) return null;
  const alike = (root) => [...root.querySelectorAll("button, input, textarea, select, a")];
  const label = focused.textContent || focused.getAttribute("aria-label");
  const position = alike(old).indexOf(focused);
  const caret = focused.matches("textarea") ? [focused.selectionStart, focused.selectionEnd] : null;
  return (made) => {
    const successors = alike(made);
    const successor = successors.find((one) => label && one.textContent === label) ?? successors[position] ?? made;
    successor.focus({ preventScroll: true });
    if (caret && successor.matches("textarea")) successor.setSelectionRange(...caret);
  };
}

/** Shows a message that is new or has changed; unchanged ones stay as they are, with all that is typed in them. */
function show(message) {
  const before = here.messages.get(message.id);
  if (before && JSON.stringify(before) === JSON.stringify(message) && shownMessage(message.id)) return;
  const stay = nearEnd();
  here.messages.set(message.id, message);
  drawEmpty();
  const old = shownMessage(message.id);
  if (old && isWrittenIn(old) && refresh(message)) {
    held.add(message.id);
    return;
  }
  if (old) replaceMessage(old, message, before);
  else addMessage(message);
  drawOffers();
  if (stay || message.author.key === here.me.key) {
    toEnd();
    if (!old) toTop(message);
  } else if (!old) offerNewer();
  refresh(message);
}

/** What is being written is not taken away by a look that has no field for it; the person's own view may have. */
function isWrittenIn(shown) {
  const unsent = [...shown.querySelectorAll(".stafet-card")].map(unsentInputs);
  const isInField = shown.contains(document.activeElement) && document.activeElement.matches("textarea, input, select");
  return isInField || unsent.some((values) => Object.keys(values).length > 0);
}

function replaceMessage(old, message, before) {
  held.delete(message.id);
  const refocus = focusWithin(old);
  const isNewForAll = message.version !== before?.version;
  const isUnasked = isNewForAll || asking.delete(message.id);
  const values = isUnasked ? [...old.querySelectorAll(".stafet-card")].map(unsentInputs) : [];
  const made = drawMessage(message, values);
  old.replaceWith(made);
  made.classList.add("changed");
  refocus?.(made);
}

function addMessage(message) {
  if (here.room === "channel") {
    if (message.thread === message.id) drawDay(message);
    insertInOrder(threadOf(message), drawMessage(message), message.id);
  } else {
    drawDay(message);
    insertInOrder(byId("messages"), drawMessage(message), message.id);
  }
}

function offerNewer() {
  if (byId("messages").querySelector(".newer")) return;
  const button = element("button", { type: "button", className: "newer" }, words().newer);
  button.addEventListener("click", toEnd);
  byId("messages").append(button);
}

function takeAway(message) {
  here.messages.delete(message.id);
  const thread = shownMessage(message.id)?.closest(".thread");
  shownMessage(message.id)?.remove();
  if (thread && !thread.querySelector(".message")) thread.remove();
  drawEmpty();
}

// ---------------------------------------------------------------- taps

/** What the bot said of a tap, in quiet colours: it is as often that all went well as that it did not. */
function notice(message, text, failed = false) {
  here.notices.set(message.id, { text, failed });
  const article = shownMessage(message.id);
  article?.querySelector(".notice")?.remove();
  article?.querySelector(".body").append(drawNotice(message));
  article?.querySelector(".notice").scrollIntoView({ block: "nearest" });
}

function act(message, action, place) {
  if (action.type === "Action.OpenUrl") openLink(action.url);
  else if (!shownMessage(message.id)?.classList.contains("waiting")) tap(message, action, place, "manual");
}

async function tap(message, action, place, trigger) {
  if (trigger === "manual") {
    asking.delete(message.id);
    here.notices.delete(message.id);
    shownMessage(message.id)?.querySelector(".notice")?.remove();
    shownMessage(message.id)?.classList.add("waiting");
  } else asking.add(message.id);
  const { type, verb, id, data } = action;
  const answer = await ask(mine(`messages/${message.id}/taps`), { type, verb, id, data, trigger, card: place });
  shownMessage(message.id)?.classList.remove("waiting");
  if (trigger === "automatic" && (answer.error || answer.notice)) showHeld(message.id);
  const silence = answer.error && trigger === "manual" && (words()[answer.error] ?? words().refused);
  if (answer.dialog) takeDialog(message, answer);
  const text = answer.notice ?? silence;
  if (text) notice(message, text, !answer.notice);
}

/** Where no own view comes, the look that everybody sees is shown after all. */
function showHeld(id) {
  const shown = held.has(id) && shownMessage(id);
  if (shown) replaceMessage(shown, here.messages.get(id));
}

// ---------------------------------------------------------------- dialogs

/** Shows what the bot answers for a dialog: its next card, words, or nothing more. */
function takeDialog(message, answer, action) {
  const box = byId("dialog");
  if (answer.closed || answer.error) box.close();
  if (answer.error) notice(message, words()[answer.error] ?? words().refused, true);
  if (!answer.dialog) return;
  const { title, card, words: told } = answer.dialog;
  byId("dialog-title").textContent = title ?? "";
  const onAction = (tap) => handIn(message, tap, action);
  byId("dialog-content").replaceChildren(
    card ? drawCard(card, { lang: here.me.language, onAction }) : element("p", { role: "status" }, told));
  if (!box.open) box.showModal();
}

async function handIn(message, tap, action) {
  if (tap.type === "Action.OpenUrl") return openLink(tap.url);
  const data = tap.data ?? {};
  takeDialog(message, await ask(mine(`messages/${message.id}/dialog`), { data, action }), action);
}

/** Teams asks for a person's own view of a card that offers one; once for each of its versions. Is one asked for? */
function refresh(message) {
  const asked = `${here.me.key} ${message.id} ${message.version}`;
  if (message.own || refreshed.has(asked)) return false;
  refreshed.add(asked);
  const own = message.cards.map((card, place) => [refreshOf(card), place, card.refresh?.userIds]);
  const offered = own.filter(([look, , people]) => look && (!people || people.includes(`29:${here.me.key}`)));
  for (const [look, place] of offered) tap(message, look, place, "automatic");
  return offered.length > 0;
}

// ---------------------------------------------------------------- writing

/** What stands beside the words of a message: cards that were looked for, or that a link became. */
function insertion() {
  const list = element("ul", { className: "inserted" });
  return {
    list,
    cards: () => [...list.children].map((one) => one.card),
    add({ title, card }) {
      const remove = element("button", { type: "button", "aria-label": words().takeOut(title), title: words().takeOut(title) }, "×");
      const chip = element("li", {}, element("span", {}, title), remove);
      chip.card = card;
      remove.addEventListener("click", () => chip.remove());
      list.append(chip);
    },
  };
}

/** Looks for decisions, people and themes while one writes, as Teams does beside its own field. */
function finder(inserted, field) {
  const said = words();
  const list = element("ul", { className: "found" });
  const told = element("p", { role: "status" });
  const query = element("input", { type: "search", "aria-label": said.findWhat, placeholder: said.findWhat });
  const kinds = element("div", { className: "kinds", role: "group", "aria-label": said.find });
  let command = here.searches[0].id;
  let asked = 0;
  const look = async () => {
    const mineNow = ++asked;
    const answer = await ask(mine(`rooms/${here.room}/search`), { command, words: query.value });
    if (mineNow !== asked) return;
    told.textContent = answer.error ? (words()[answer.error] ?? said.refused) : answer.words || (answer.hits.length ? "" : said.foundNothing);
    list.replaceChildren(...(answer.hits ?? []).map((hit) => {
      const row = element("button", { type: "button" }, element("b", {}, hit.title), element("span", {}, hit.text));
      row.addEventListener("click", () => {
        inserted.add(hit);
        box.open = false;
        field.focus();
      });
      return element("li", {}, row);
    }));
  };
  kinds.append(...here.searches.map(({ id, title }) => {
    const kind = element("button", { type: "button", "aria-pressed": String(id === command) }, title[here.me.language] ?? title.en);
    kind.addEventListener("click", () => {
      command = id;
      for (const one of kinds.children) one.setAttribute("aria-pressed", String(one === kind));
      look();
    });
    return kind;
  }));
  let soon;
  query.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(look, 200);
  });
  query.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  const box = element("details", { className: "finder" },
    element("summary", { "aria-label": said.find, title: said.find }, icon("baton")),
    element("div", { className: "finder-panel" }, kinds, query, told, list));
  box.addEventListener("toggle", () => {
    if (!box.open) return;
    query.value = "";
    look();
    query.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.open = false;
    box.querySelector("summary").focus();
  });
  box.addEventListener("focusout", (event) => event.relatedTarget && !box.contains(event.relatedTarget) && (box.open = false));
  return box;
}

/** A link of the bot's own that is written becomes a card beside the words; any other stays one. */
function unfoldLinks(inserted, field) {
  const known = new Set();
  field.addEventListener("input", () => {
    for (const url of field.value.match(/https?:\/\/\S+/g) ?? []) {
      if (known.has(url)) continue;
      known.add(url);
      ask(mine(`rooms/${here.room}/search`), { url }).then(({ hits }) => hits?.length && field.value.includes(url) && inserted.add(hits[0]));
    }
  });
}

function composer(thread = "") {
  const said = words();
  const inChannel = here.room === "channel";
  const id = thread ? `message-${thread}` : "message";
  const field = element("textarea", { id, rows: 1, maxLength: 20000, "aria-label": thread ? said.replyTo : said.write });
  const pressed = { type: "button", className: "mention-pill", "aria-pressed": "true" };
  const pill = inChannel ? element("button", pressed, "@Stafet") : null;
  const inserted = insertion();
  const form = element("form", { className: "composer" }, inserted.list, pill, field,
    here.searches.length && finder(inserted, field),
    element("button", { type: "submit", className: "send", "aria-label": said.send, title: said.send }, icon("send")));
  const label = () => {
    const on = !pill || pill.getAttribute("aria-pressed") === "true";
    if (pill) pill.title = on ? said.mentionOn : said.mentionOff;
    const fits = said.examples.filter(({ length }) => innerWidth > 600 || length <= (pill ? 8 : 15));
    const example = fits[here.people.indexOf(here.me) % fits.length];
    field.placeholder = thread ? said.replyPlaceholder : on ? said.placeholder(example) : said.placeholderAll;
  };
  pill?.addEventListener("click", () => {
    pill.setAttribute("aria-pressed", pill.getAttribute("aria-pressed") === "true" ? "false" : "true");
    label();
    field.focus();
  });
  field.addEventListener("input", () => grow(field));
  unfoldLinks(inserted, field);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(field, thread, pill?.getAttribute("aria-pressed") === "true", inserted);
  });
  label();
  if (!inChannel) form.insertBefore(clip(), field);
  return form;
}

/** A file from the machine, as Teams' paper clip; dropping one on the conversation does the same. */
function clip() {
  const said = words();
  const chooser = element("input", { type: "file", className: "unseen", tabIndex: -1, "aria-hidden": "true" });
  const button = element("button", { type: "button", className: "clip", "aria-label": said.attach, title: said.attach }, icon("clip"));
  button.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    [...chooser.files].forEach(drop);
    chooser.value = "";
  });
  return element("span", {}, button, chooser);
}

async function drop(file) {
  const options = { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file };
  try {
    const response = await fetch(`/local/${mine(`files/${encodeURIComponent(file.name)}`)}`, options);
    const answer = await response.json();
    if (answer.error) complain(words()[answer.error] ?? words().refused);
  } catch {
    complain(words().silent);
  }
}

function takeDrops() {
  const room = byId("conversation");
  room.addEventListener("dragover", (event) => here.room === "chat" && event.preventDefault());
  room.addEventListener("drop", (event) => {
    if (here.room !== "chat") return;
    event.preventDefault();
    [...event.dataTransfer.files].forEach(drop);
  });
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
}

async function say(field, thread, mention, inserted) {
  const text = field.value.trim();
  const cards = inserted?.cards() ?? [];
  if (!text && !cards.length) return;
  field.value = "";
  inserted?.list.replaceChildren();
  grow(field);
  const answer = await ask(mine(`rooms/${here.room}/messages`), { text, thread, mention, cards });
  if (!answer.error) return;
  if (answer.error !== "silent") field.value = text;
  complain(words()[answer.error] ?? words().refused);
}

function complain(text) {
  const footer = document.querySelector(".writing");
  footer.querySelector(".notice")?.remove();
  const line = element("p", { className: "notice failed", role: "alert" }, text);
  footer.prepend(line);
  setTimeout(() => line.remove(), 8000);
}

function drawWriting() {
  byId("composer").replaceChildren(composer());
  drawOffers();
}

/** Above the field: what the bot suggests with its newest message, which a tap says; else examples to begin with. */
function drawOffers() {
  const newest = [...here.messages.values()].sort((one, other) => Number(other.id) - Number(one.id))[0];
  const suggested = here.room === "chat" ? newest?.suggests ?? [] : [];
  const offers = suggested.length ? suggested : words().examples;
  byId("examples").setAttribute("aria-label", suggested.length ? words().suggestedLabel : words().examplesLabel);
  byId("examples").replaceChildren(...offers.map((offer) => {
    const chip = element("button", { type: "button", className: suggested.length ? "suggested" : "" }, offer);
    chip.addEventListener("click", () => {
      const field = byId("message");
      const begun = field.value;
      field.value = offer;
      if (suggested.length) {
        say(field, "", false);
        field.value = begun;
      }
      grow(field);
      field.focus();
    });
    return chip;
  }));
}

/** What is half written stays with who writes it, in the room where it was begun. */
const desk = () => `${here.me.key} ${here.room}`;

function leaveDraft() {
  if (here.me) drafts.set(desk(), byId("message").value);
}

function takeUpDraft() {
  byId("message").value = drafts.get(desk()) ?? "";
  grow(byId("message"));
}

// ---------------------------------------------------------------- coming and going

async function readRoom() {
  const asked = `${here.me.key} ${here.room}`;
  const messages = await ask(mine(`rooms/${here.room}`));
  if (asked !== `${here.me.key} ${here.room}` || messages.error) return;
  const known = new Set(messages.map((message) => message.id));
  for (const message of [...here.messages.values()]) if (!known.has(message.id)) takeAway(message);
  messages.forEach(show);
  drawEmpty();
  ask(mine(`rooms/${here.room}/seen`), {});
}

async function readUnread() {
  const [introduced, rooms] = await Promise.all([ask("people"), ask(mine("rooms"))]);
  if (introduced.error || rooms.error) return;
  const unread = new Map(introduced.people.map((person) => [person.key, person.unread]));
  for (const person of here.people) person.unread = unread.get(person.key);
  here.unread = Object.fromEntries(rooms.map((room) => [room.name, room.unread && room.name !== here.room]));
  drawPeople();
  drawRooms();
}

function hear(event) {
  const news = JSON.parse(event.data);
  if (news.kind === "elsewhere") {
    here.people.find((person) => person.key === news.person).unread = true;
    drawPeople();
    drawRooms();
  } else if (news.kind === "typing") {
    if (here.room === "chat") showTyping(words().typing);
  } else if (news.kind === "gone") {
    if (news.message.room === here.room) takeAway(news.message);
  } else if (news.message.room === here.room) {
    hearMessage(news.message);
  } else if (news.message.version === 1 && news.message.author.key !== here.me.key) {
    here.unread[news.message.room] = true;
    drawRooms();
  }
}

/** That an answer is on its way, for as long as Teams shows it; without words no longer. */
function showTyping(told = "") {
  clearTimeout(typed);
  byId("typing").textContent = told;
  typed = told && setTimeout(showTyping, 6000);
}

function hearMessage(message) {
  if (message.author.key === "stafet") showTyping();
  const isNew = !here.messages.has(message.id);
  show(message);
  if (isNew && message.author.key !== here.me.key) {
    const gist = message.summary || message.text || message.cards[0]?.fallbackText || "";
    announce(`${message.author.name}: ${gist.replace(/<[^>]*>/g, "")}`);
    if (document.visibilityState === "visible") ask(mine(`rooms/${here.room}/seen`), {});
  }
}

function listen() {
  const line = new WebSocket(`${location.origin.replace(/^http/, "ws")}/local/${mine("events")}`);
  const before = stream;
  stream = line;
  before?.close();
  line.onopen = () => {
    byId("offline").hidden = true;
    readRoom();
    readUnread();
  };
  line.onclose = () => {
    if (stream !== line) return;
    byId("offline").hidden = false;
    setTimeout(() => stream === line && listen(), 1000);
  };
  line.onmessage = (event) => stream === line && hear(event);
}

/** Becomes the person and goes to the room that the address names. */
function enter() {
  const wanted = new URLSearchParams(location.search);
  const before = here.me;
  leaveDraft();
  here.me = here.people.find((person) => person.key === wanted.get("as")) ?? here.people[0];
  here.room = wanted.get("room") === "chat" ? "chat" : "channel";
  showTyping();
  here.messages.clear();
  here.notices.clear();
  byId("messages").replaceChildren();
  byId("messages").dataset.room = here.room;
  here.unread[here.room] = false;
  drawHead();
  drawPeople();
  drawRooms();
  drawWriting();
  takeUpDraft();
  if (before !== here.me || stream?.readyState !== WebSocket.OPEN) listen();
  else readRoom().then(readUnread);
}

async function begin() {
  prepareReaders();
  const { team, people, actions, searches } = await ask("people");
  Object.assign(here, { team, people, actions, searches });
  byId("rail-button").addEventListener("click", openRail);
  byId("veil").addEventListener("click", closeRail);
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeRail());
  window.addEventListener("popstate", enter);
  takeDrops();
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("message").focus();
  });
  enter();
}

begin();
