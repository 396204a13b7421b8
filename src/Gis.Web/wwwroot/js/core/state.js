// The state of a thing (building, receiver, link): shape and word; the same as Parts/StateMark.razor.
import { h, svg } from "./dom.js";
import { formatNumber } from "./format.js";
import { pageData } from "./page-data.js";
import { wordOf } from "./texts.js";

/** @type {Record<string, string>} */
const shapes = {
  good: "ok",
  working: "ok",
  fair: "fair",
  poor: "poor",
  dangerous: "alarm",
  broken: "alarm",
  down: "alarm",
  demolished: "gone",
  missing: "gone",
  ended: "gone",
};

/**
 * @param {"buildingCondition" | "receiverCondition" | "linkStatus"} group
 * @param {string} value
 * @param {number} [count]
 */
export function stateMark(group, value, count) {
  const shape = shapes[value] ?? "unknown";
  const mark = svg("state-mark", "0 0 16 16", [["use", { href: `${pageData.statusMarks}#${shape}` }]]);
  return h("span", { class: `state ${shape}` }, mark, wordOf(group, value, value), count === undefined ? null : ` ${formatNumber(count)}`);
}
