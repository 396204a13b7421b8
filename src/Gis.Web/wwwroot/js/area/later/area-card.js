import { api } from "../../core/api.js";
import { h, icon } from "../../core/dom.js";
import { copyLink } from "../../core/share.js";
import { classOf, statusClasses } from "../../core/status-values.js";
import { language, t, wordOf } from "../../core/texts.js";
import { nameOf, otherNameOf } from "../../core/words.js";
import { SchoolList } from "../../list/school-list.js";
import { countRows } from "../../map/mark-facts.js";

/** @import {AreaDetail, SchoolSummary} from "../../../../types/api.js" */
/** @import {Look} from "../../look.js" */

/**
 * The card of an area: what it is part of, how many schools it has, and which.
 * @param {AreaDetail} area
 * @param {Look} look
 * @param {{onClose: () => void, onArea: (code: string) => void, onOpen: (school: SchoolSummary) => void, onHover: (id: string | null) => void}} actions
 */
export function areaCard(area, look, { onClose, onArea, onOpen, onHover }) {
  const list = new SchoolList({
    load: (cursor, signal) => api.schools({ area: area.code, cursor }, signal),
    topic: () => look.layer,
    onOpen,
    onHover,
  });
  list.reload();
  const page = `/areas/${encodeURIComponent(area.code)}${language() === "en" ? "?lang=en" : ""}`;
  const isOnly = () => look.filters.within === area.code;
  const only = h("button", { type: "button", class: "button only-area", click: () => look.narrowTo(isOnly() ? null : area.code) });
  const shares = h("section", { class: "area-statuses" });
  const write = () => {
    only.setAttribute("aria-pressed", String(isOnly()));
    only.replaceChildren(icon("filter"), t("filterOnlyArea"));
    if (area.schools > 0) writeStatuses(shares, area, look);
  };
  write();
  const stop = look.onChange(() => {
    // A card that has been closed hears no more.
    if (!shares.isConnected) stop();
    else {
      write();
      list.render();
    }
  });
  const parents = area.parents.filter((parent) => parent.kind !== "country");
  const other = otherNameOf(area.name);
  return h(
    "article",
    { class: "card" },
    h(
      "div",
      { class: "card-head" },
      h(
        "div",
        {},
        h("p", { class: "where" }, wordOf("area", area.kind, area.kind)),
        h("h2", { tabindex: "-1" }, nameOf(area.name)),
        other && h("p", { class: "other-name" }, other),
      ),
      h("button", { type: "button", class: "icon-button", "aria-label": t("close"), click: onClose }, icon("close")),
    ),
    parents.length > 0 &&
      h("p", { class: "where" }, `${t("areaPart")} `, ...parents.flatMap((parent, i) => [i ? " · " : "", parentLink(parent, onArea)])),
    shares,
    !area.boundary && h("p", { class: "note" }, t("areaNoBoundary")),
    h(
      "div",
      { class: "card-actions" },
      only,
      h("a", { class: "button", href: page }, icon("chart"), t("mapAreaStatistics")),
      h("button", { type: "button", class: "button", click: () => copyLink(location.href) }, icon("link"), t("copyLink")),
    ),
    h(
      "section",
      {},
      h("h3", {}, `${t("areaSchools")} · ${t("schoolCount", { count: area.schools })}`),
      h("div", { class: "area-list" }, list.element),
    ),
  );
}

/**
 * How many of the area's schools have which status of the layer shown; the same numbers as on the map.
 * @param {HTMLElement} section
 * @param {AreaDetail} area
 * @param {Look} look
 */
async function writeStatuses(section, area, look) {
  const { layer } = look;
  const rows = section.querySelector("ul") ?? h("ul", {});
  section.replaceChildren(h("h3", {}, t("mapAreaShares", { topic: wordOf("topic", layer, layer) })), rows);
  try {
    const { totals } = await api.areaCoverage(area.code);
    if (layer !== look.layer) return;
    const counts = statusClasses.map(() => 0);
    for (const [value, { schools }] of Object.entries(totals[layer])) counts[statusClasses.indexOf(classOf(value))] += schools;
    rows.replaceWith(countRows(counts, layer));
  } catch {
    // The list below says that the line is lost; the card is of use without these numbers.
    section.replaceChildren();
  }
}

/**
 * @param {AreaDetail["parents"][number]} parent
 * @param {(code: string) => void} onArea
 */
function parentLink(parent, onArea) {
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    onArea(parent.code);
  };
  return h("a", { href: `/?area=${encodeURIComponent(parent.code)}`, click: open }, nameOf(parent.name));
}
