import { h } from "../core/dom.js";
import { formatNumber, formatShare } from "../core/format.js";
import { classOf, statusMark, valuesOf } from "../core/status.js";
import { t, wordOf } from "../core/texts.js";

/** @import {SchoolsSummary} from "../../../types/api.js" */
/** @import {Look} from "../look.js" */

/** What the marks mean, with how many of each are in view; pressing one keeps it, pressing again releases it. */
export class Legend {
  /** @param {Look} look */
  constructor(look) {
    this.look = look;
    this.title = h("h2", { class: "legend-title", id: "legend-title" });
    this.rows = h("div", { class: "legend-rows", role: "group", "aria-labelledby": "legend-title" });
    this.element = h("section", { class: "legend", "aria-labelledby": "legend-title" }, this.title, this.rows);
    /** @type {SchoolsSummary | null} */
    this.summary = null;
    this.shownLayer = "";
  }

  /** Writes the numbers; the buttons stay the same elements, so that a reader at the keyboard stays where they are. */
  render() {
    const { layer } = this.look;
    this.title.textContent = t("legendTitle", { topic: wordOf("topic", layer, layer) });
    if (this.shownLayer !== layer) {
      this.rows.replaceChildren(...valuesOf[layer].map((value) => this.#row(value)));
      this.shownLayer = layer;
    }
    const kept = this.look.filters[layer];
    const counts = this.summary?.[layer];
    const total = valuesOf[layer].reduce((sum, value) => sum + (counts?.[value]?.schools ?? 0), 0);
    for (const row of /** @type {Iterable<HTMLElement>} */ (this.rows.children)) {
      const value = row.dataset.value ?? "";
      const schools = counts?.[value]?.schools ?? 0;
      row.setAttribute("aria-pressed", String(kept.includes(value)));
      row.toggleAttribute("data-dimmed", kept.length > 0 && !kept.includes(value));
      const [word, count, share] = ["word", "count", "share"].map((name) => /** @type {HTMLElement} */ (row.querySelector(`.${name}`)));
      word.textContent = wordOf("status", value, value);
      count.textContent = counts ? formatNumber(schools) : "–";
      share.textContent = counts && total ? formatShare(schools, total) : "";
      /** @type {HTMLElement} */ (row.querySelector(".bar i")).style.width = total ? `${(100 * schools) / total}%` : "0";
    }
  }

  /** @param {string} value */
  #row(value) {
    return h(
      "button",
      {
        type: "button",
        class: `legend-row ${classOf(value)}`,
        "data-value": value,
        "aria-pressed": "false",
        click: () => this.look.toggle(this.look.layer, value),
      },
      statusMark(value),
      h("span", { class: "word" }),
      h("span", { class: "count" }),
      h("span", { class: "share" }),
      h("span", { class: "bar", "aria-hidden": "true" }, h("i")),
    );
  }
}
