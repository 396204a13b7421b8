import { byId, h, icon } from "../core/dom.js";
import { t, wordOf } from "../core/texts.js";

/** @import {Look} from "../look.js" */

/**
 * The classes of the coloured areas, and the way to the same numbers as a table; empty while areas are not coloured.
 * @param {Look} look
 * @param {{kind: string, ends: number[]} | null} shown the kind of the areas and the ends of their classes, in percent
 * @param {() => void} onTable
 */
export function renderAreaLegend(look, shown, onTable) {
  const box = byId("area-legend");
  box.hidden = shown === null;
  if (shown === null) {
    box.replaceChildren();
    return;
  }
  const hadFocus = box.contains(document.activeElement);
  const { kind, ends } = shown;
  const classes = ends.map((end, i) =>
    h("li", {}, h("i", { class: `swatch share-${i + 1}` }), t("shareClass", { from: i ? ends[i - 1] : 0, to: end })),
  );
  const table = h("button", { type: "button", class: "button quiet", click: onTable }, icon("table"), t("shareTable"));
  box.replaceChildren(
    h("p", {}, h("b", {}, t("shareTitle", { topic: wordOf("topic", look.layer, "") })), ` · ${wordOf("area", kind, kind)}`),
    h("ul", {}, ...classes, h("li", {}, h("i", { class: "swatch hatched" }), t("shareNoData"))),
    table,
  );
  if (hadFocus) table.focus();
}
