// What a school has of a topic, as it is shown: a class gives colour and shape, and a word always stands beside it.
import { h, svg } from "./dom.js";
import { pageData } from "./page-data.js";
import { classOf } from "./status-values.js";
import { wordOf } from "./texts.js";

/** @typedef {import("./status-values.js").Topic} Topic */
/** @typedef {import("./status-values.js").StatusClass} StatusClass */

export { classOf, statusClasses, valuesOf } from "./status-values.js";

/**
 * The shape alone, for the eye; readers are told by the word beside it.
 * @param {string} value
 */
export function statusMark(value) {
  const name = classOf(value);
  return svg(`status-mark ${name}`, "0 0 16 16", [["use", { href: `${pageData.statusMarks}#${name}` }]]);
}

/**
 * Shape and word.
 * @param {string} value
 */
export const statusBadge = (value) => h("span", { class: `status ${classOf(value)}` }, statusMark(value), wordOf("status", value, value));
