// What a mark or an area says when it is pointed at, stepped to by key, or heard.
import { h } from "../core/dom.js";
import { formatNumber, formatShare } from "../core/format.js";
import { statusClasses, valuesOf, classOf } from "../core/status-values.js";
import { statusBadge } from "../core/status.js";
import { t, wordOf } from "../core/texts.js";
import { nameOf } from "../core/words.js";
import { sharesOf } from "./marks.js";
import { pointName } from "./school-point.js";

/** @import {AreaShare} from "../../../types/api.js" */
/** @import {Topic} from "../core/status-values.js" */
/** @import {Mark} from "./marks.js" */

/**
 * @param {Mark} mark
 * @param {Topic} topic
 */
export function markFacts(mark, topic) {
  const shares = sharesOf(mark, topic);
  if (mark.count > 1)
    return h("div", { class: "facts-tip" }, h("b", {}, t("schoolCount", { count: mark.count })), countRows(shares, topic));
  const value = valuesOf[topic].find((word) => classOf(word) === statusClasses[shares.indexOf(1)]) ?? "unknown";
  return h(
    "div",
    { class: "facts-tip" },
    h("b", {}, pointName(mark.points[0])),
    h("span", {}, `${wordOf("topic", topic, topic)}: `, statusBadge(value)),
  );
}

/**
 * With the area above it, since names repeat across the country.
 * @param {AreaShare} area
 */
export const areaName = ({ name, parent }) => (parent ? `${nameOf(name)} (${nameOf(parent)})` : nameOf(name));

/**
 * One line for each status that any school has.
 * @param {number[]} shares in the order of statusClasses
 * @param {Topic} topic
 */
export function countRows(shares, topic) {
  const total = shares.reduce((sum, count) => sum + count, 0);
  const rows = valuesOf[topic].flatMap((value) => {
    const count = shares[statusClasses.indexOf(classOf(value))] ?? 0;
    return count ? [h("li", {}, statusBadge(value), ` `, h("span", {}, `${formatNumber(count)} (${formatShare(count, total)})`))] : [];
  });
  return h("ul", {}, ...rows);
}

/**
 * The same as a sentence, for the ear.
 * @param {HTMLElement} facts
 */
export const spoken = (facts) =>
  [...facts.querySelectorAll("b, :scope > span, li")].map((part) => part.textContent?.replace(/\s+/g, " ").trim()).join(", ");
