// Everything that the official renderer holds against a card, as sentences that say where.

import AdaptiveCards from "adaptivecards/dist/adaptivecards.js";

const { AdaptiveCard, CardElement, HostConfig, SerializationContext, ValidationEvent, Versions } = AdaptiveCards;

// Teams shows six buttons and knows version 1.5 of the schema.
const TEAMS = new HostConfig({ actions: { maxActions: 6 } });
const NEWEST = Versions.v1_5;

// What the renderer leaves unread although it is right: data is the bot's own, msteams is read by Teams alone.
const UNREAD = new Set(["data", "msteams", "fallback", "type"]);

// Anything else in their place the renderer skips without a word.
const LISTS = new Set(["body", "items", "actions", "columns", "rows", "cells", "facts", "choices", "images"]);

// The renderer's own expression carries the flag "g", so that every second "da" in a process is refused.
CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

const isObject = (value) => typeof value === "object" && value !== null;
const isListOfObjects = (value) => Array.isArray(value) && value.every(isObject);
const inside = (path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key);

/** A card that notes which of its properties the renderer looks at: those it passes over, it does not know. */
class Watched {
  constructor(card) {
    this.card = card;
    this.seen = new Map();
    this.lastRead = "";
    this.proxies = new Map();
  }

  view(object = this.card, path = "") {
    if (!isObject(object)) return object;
    if (!this.proxies.has(object)) this.proxies.set(object, this.#proxy(object, path));
    return this.proxies.get(object);
  }

  #proxy(object, path) {
    const keys = new Set();
    this.seen.set(object, keys);
    return new Proxy(object, {
      get: (target, key) => {
        if (typeof key === "symbol" || !Object.hasOwn(target, key)) return Reflect.get(target, key);
        keys.add(key);
        this.lastRead = inside(path, key);
        return this.view(target[key], this.lastRead);
      },
      getOwnPropertyDescriptor: (target, key) => {
        keys.add(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  }

  hasParsed(object) {
    return [...(this.seen.get(object) ?? [])].some((key) => !UNREAD.has(key));
  }

  *overlooked(object = this.card, path = "") {
    for (const [key, value] of Object.entries(object)) {
      const place = inside(path, key);
      if (value === null) yield `${place}: null where a value or nothing should be`;
      if (key === "data" || key === "msteams") continue;
      if (LISTS.has(key) && !isListOfObjects(value)) yield `${place}: not a list of objects`;
      if (!UNREAD.has(key) && !this.seen.get(object).has(key)) yield `${place}: unknown property`;
      else if (isObject(value) && this.#isRead(value)) yield* this.overlooked(value, place);
    }
  }

  #isRead(object) {
    return Array.isArray(object) ? this.seen.has(object) : this.hasParsed(object);
  }

  /** Where the card says what older clients show instead: a good renderer never looks at it. */
  *fallbacks(object = this.card, path = "") {
    for (const [key, value] of Object.entries(object)) {
      if (!isObject(value) || key === "data") continue;
      if (key === "fallback") yield [value, inside(path, key)];
      yield* this.fallbacks(value, inside(path, key));
    }
  }
}

/** The renderer's complaints, each with the place that it had just read. */
class Listening extends SerializationContext {
  constructor(watched) {
    super(NEWEST);
    this.watched = watched;
    this.complaints = [];
  }

  logEvent(source, phase, event, message) {
    super.logEvent(source, phase, event, message);
    this.complaints.push(`${this.watched.lastRead || "card"}: ${message} [${ValidationEvent[event]}]`);
  }
}

function validationFaults(parsed) {
  return parsed.validateProperties().validationEvents.map(({ source, event, message }) => {
    const place = [source?.getJsonTypeName?.(), source?.id ?? source?.title].filter(Boolean).join(" ");
    return `${place}: ${message} [${ValidationEvent[event]}]`;
  });
}

function parseFallbacks(watched, context) {
  for (const [fallback, path] of watched.fallbacks()) {
    if (watched.hasParsed(fallback)) continue;
    const source = watched.view(fallback, path);
    const parse = String(fallback.type).startsWith("Action.") ? "parseAction" : "parseElement";
    context[parse](undefined, source, [], false);
  }
}

/**
 * What the official renderer says about a card: parse events, failed validations, properties that it passes over.
 * @param {object} card
 * @returns {string[]} empty for a card that is right
 */
export function faults(card) {
  if (!isObject(card) || Array.isArray(card)) return ["card: not an object"];
  const watched = new Watched(card);
  const context = new Listening(watched);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = TEAMS;
  parsed.maxVersion = NEWEST;
  try {
    parsed.parse(watched.view(), context);
    parseFallbacks(watched, context);
    return [...context.complaints, ...validationFaults(parsed), ...watched.overlooked()];
  } catch (error) {
    return [...context.complaints, `${watched.lastRead || "card"}: the renderer breaks off: ${error.message}`];
  }
}
