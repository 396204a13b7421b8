import { formatNumber } from "./format.js";
import { pageData } from "./page-data.js";

/** @typedef {"th" | "en"} Language */
/** @typedef {keyof typeof import("../../text/th.json")} TextKey */

/** @type {Record<string, string>} */
let words = {};
/** @type {Language} */
let current = "th";

/** @type {Set<() => void>} */
const listeners = new Set();

export const language = () => current;

/** @param {() => void} listener */
export const onLanguageChange = (listener) => listeners.add(listener);

/**
 * Loads a language; until it has come the old one stays.
 * @param {Language} wanted
 */
export async function loadTexts(wanted) {
  const response = await fetch(pageData.texts[wanted]);
  if (!response.ok) throw new Error(`texts ${wanted}: ${response.status}`);
  words = await response.json();
  current = wanted;
  document.documentElement.lang = wanted;
  applyTexts();
  for (const listener of listeners) listener();
}

/**
 * A cookie, because the server writes the next page in this language at once.
 * @param {Language} chosen
 */
export function rememberLanguage(chosen) {
  document.cookie = `gis.language=${chosen}; path=/; max-age=31536000; samesite=lax`;
}

/**
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values] a number named count chooses between "one|many" and is written with separators
 */
export function t(key, values = {}) {
  const forms = words[key].split("|");
  const text = values.count === 1 ? forms[0] : forms[forms.length - 1];
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? formatNumber(value) : value;
  });
}

/**
 * The word of a value that the server may add to; a value without a word is said by the fallback.
 * @param {string} group
 * @param {string | null | undefined} value
 * @param {string} fallback
 */
export function wordOf(group, value, fallback) {
  return (value && words[`${group}.${value}`]) ?? fallback;
}

/** Writes the shell's own texts: data-text is the content, data-text-title and the like are attributes. */
function applyTexts() {
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (!name.startsWith("data-text")) continue;
      const text = words[value];
      if (name === "data-text") element.textContent = text;
      else element.setAttribute(name.slice("data-text-".length), text);
    }
  }
}
