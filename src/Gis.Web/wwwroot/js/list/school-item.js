import { h } from "../core/dom.js";
import { statusMark } from "../core/status.js";
import { language, t, wordOf } from "../core/texts.js";
import { distanceOf, nameOf, placeOf, summaryOf } from "../core/words.js";

/** @import {SchoolSummary} from "../../../types/api.js" */
/** @import {Topic} from "../core/status-values.js" */

/** @param {SchoolSummary} school */
export const keyOf = ({ codes, id }) => codes.dmc ?? codes.smis ?? codes.obec ?? id;

/** @param {string} key */
export const schoolPageUrl = (key) => `/schools/${encodeURIComponent(key)}${language() === "en" ? "?lang=en" : ""}`;

/**
 * A school in a list: a link to its page, which on the map opens its card instead.
 * @param {SchoolSummary} school
 * @param {{onOpen: (school: SchoolSummary) => void, topic: () => Topic, onHover?: (id: string | null) => void, distanceMeters?: number}} options
 */
export function schoolItem(school, { onOpen, topic, onHover = () => {}, distanceMeters }) {
  const open = (/** @type {MouseEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(school);
  };
  const leave = () => onHover(null);
  const enter = () => onHover(school.id);
  const props = { class: "school-item", href: schoolPageUrl(keyOf(school)), "data-id": school.id, click: open };
  const summary = summaryOf(school);
  const status = school.coverage[topic()];
  return h(
    "li",
    {},
    h(
      "a",
      { ...props, mouseenter: enter, mouseleave: leave, focus: enter, blur: leave },
      h(
        "span",
        { class: "name" },
        statusMark(status),
        h("span", {}, nameOf(school.name), h("span", { class: "visually-hidden" }, ` (${wordOf("status", status, status)})`)),
        distanceMeters !== undefined && h("span", { class: "distance" }, distanceOf(distanceMeters)),
      ),
      h("span", { class: "where" }, placeOf(school.place)),
      summary && h("span", { class: "what" }, summary),
      !school.position && h("span", { class: "what" }, t("noPosition")),
    ),
  );
}

/**
 * Arrow keys step through a list of links, as in a list box; Tab leaves it.
 * @param {HTMLElement} list
 */
export function stepByArrows(list) {
  list.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const links = [...list.querySelectorAll("a")];
    const next = links[links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
