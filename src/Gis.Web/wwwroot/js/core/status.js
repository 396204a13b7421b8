// What a school has of a topic, as it is shown: a class gives colour and shape, and a word always stands beside it.
import { h, svg } from "./dom.js";
import { pageData } from "./page-data.js";
import { wordOf } from "./texts.js";

/** @typedef {"network" | "dltv" | "combined"} Topic */
/** @typedef {"covered" | "partly" | "none" | "unknown" | "not-needed"} StatusClass */

/** In the order of a legend. @type {Record<Topic, string[]>} */
export const valuesOf = {
  network: ["good", "limited", "none", "unknown"],
  dltv: ["full", "partial", "none", "unknown", "not-needed"],
  combined: ["good", "limited", "none", "unknown"],
};

/** @type {Record<string, StatusClass>} */
const classes = { good: "covered", full: "covered", limited: "partly", partial: "partly", none: "none", "not-needed": "not-needed" };

/** @param {string} value */
export const classOf = (value) => classes[value] ?? "unknown";

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
