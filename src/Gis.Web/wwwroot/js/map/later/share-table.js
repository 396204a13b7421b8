import { api, isAbort } from "../../core/api.js";
import { byId, h, icon } from "../../core/dom.js";
import { queryWithout } from "../../core/filters.js";
import { formatNumber, formatShare } from "../../core/format.js";
import { classOf, statusClasses, statusMark, valuesOf } from "../../core/status.js";
import { language, t, wordOf } from "../../core/texts.js";
import { nameOf } from "../../core/words.js";
import { emptyState, failedState, loadingRows } from "../../list/states.js";
import { countsOf, shareOf } from "../area-shading.js";
import { areaName } from "../mark-facts.js";

/** @import {AreaShare, Bbox} from "../../../../types/api.js" */
/** @import {Look} from "../../look.js" */
/** @typedef {{area: AreaShare, counts: number[], share: number | null}} Row */

const kinds = /** @type {const} */ (["province", "district", "subdistrict", "service-area"]);
const step = 200;

/** The numbers behind the coloured areas as a table, of the areas in view. */
export class ShareTable {
  /**
   * @param {Look} look
   * @param {{kind: string, bbox: Bbox, onOpen: (code: string) => void}} options
   */
  constructor(look, { kind, bbox, onOpen }) {
    this.look = look;
    this.kind = kind;
    this.bbox = bbox;
    this.onOpen = onOpen;
    this.dialog = /** @type {HTMLDialogElement} */ (byId("share-table"));
    this.content = h("div", { class: "table-box" });
    /** @type {Row[]} */
    this.rows = [];
    this.shown = step;
    this.order = { column: "name", isDown: false };
    this.abort = new AbortController();
  }

  open() {
    const close = h(
      "button",
      { type: "button", class: "icon-button", "aria-label": t("close"), click: () => this.dialog.close() },
      icon("close"),
    );
    const options = kinds.map((kind) => h("option", { value: kind, selected: kind === this.kind }, wordOf("area", kind, kind)));
    const change = (/** @type {Event} */ event) => {
      this.kind = /** @type {HTMLSelectElement} */ (event.target).value;
      this.load();
    };
    const select = h("select", { id: "share-kind", change }, ...options);
    const topic = wordOf("topic", this.look.layer, "");
    this.dialog.replaceChildren(
      h("div", { class: "dialog-head" }, h("h2", { id: "share-table-title" }, t("shareTableTitle", { topic })), close),
      h(
        "div",
        { class: "dialog-body" },
        h("div", { class: "table-tools" }, h("label", { for: "share-kind" }, t("shareKind")), select),
        h("p", { class: "table-note" }, t("shareExplained")),
        this.content,
      ),
    );
    this.dialog.onclick = (event) => event.target === this.dialog && this.dialog.close();
    this.dialog.onclose = () => this.abort.abort();
    this.dialog.showModal();
    this.load();
  }

  async load() {
    this.abort.abort();
    this.abort = new AbortController();
    const slow = setTimeout(() => this.content.replaceChildren(loadingRows(6)), 150);
    try {
      const query = { kindOfArea: this.kind, bbox: this.bbox, ...queryWithout(this.look.layer, this.look.filters) };
      const { items } = await api.areaShares(query, this.abort.signal);
      this.rows = items.map((area) => {
        const counts = countsOf(area, this.look.layer);
        return { area, counts, share: shareOf(counts) };
      });
      this.shown = step;
      this.#render();
    } catch (error) {
      if (!isAbort(error)) this.content.replaceChildren(failedState(() => this.load()));
    } finally {
      clearTimeout(slow);
    }
  }

  #render() {
    if (!this.rows.length) {
      this.content.replaceChildren(emptyState(t("shareNone"), t("shareNoneHint")));
      return;
    }
    const values = valuesOf[this.look.layer];
    const rows = sorted(this.rows, this.order);
    const head = h(
      "tr",
      {},
      this.#header("name", t("shareArea")),
      this.#header("schools", t("shareSchools")),
      this.#header("share", t("shareCoveredHead")),
      ...values.map((value) => this.#header(classOf(value), wordOf("status", value, value), statusMark(value))),
    );
    const body = rows.slice(0, this.shown).map((row) => this.#row(row, values));
    const caption = h("caption", { class: "visually-hidden" }, t("shareTableTitle", { topic: wordOf("topic", this.look.layer, "") }));
    const table = h("table", { class: "share-table" }, caption, h("thead", {}, head), h("tbody", {}, ...body));
    const more = () => {
      this.shown += step;
      this.#render();
    };
    const foot =
      rows.length > this.shown &&
      h(
        "div",
        { class: "list-foot" },
        h("span", {}, t("listShown", { shown: this.shown, total: rows.length })),
        h("button", { type: "button", class: "button", click: more }, t("listMore")),
      );
    const focused = /** @type {HTMLElement | null} */ (this.content.querySelector(":focus"))?.dataset.column;
    this.content.replaceChildren(
      h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-labelledby": "share-table-title" }, table),
      ...(foot ? [foot] : []),
    );
    if (focused) /** @type {HTMLElement | null} */ (this.content.querySelector(`[data-column="${focused}"]`))?.focus();
  }

  /**
   * @param {string} column
   * @param {string} word
   * @param {Node} [mark]
   */
  #header(column, word, mark) {
    const isSorted = this.order.column === column;
    const sort = isSorted ? (this.order.isDown ? "descending" : "ascending") : "none";
    const click = () => {
      // Names begin with the first letter, numbers with the largest.
      this.order = { column, isDown: isSorted ? !this.order.isDown : column !== "name" };
      this.#render();
    };
    const arrow = h("span", { class: "sort", "aria-hidden": "true" }, isSorted ? (this.order.isDown ? "▼" : "▲") : "");
    return h(
      "th",
      { scope: "col", "aria-sort": sort },
      h("button", { type: "button", "data-column": column, click }, mark ?? null, word, arrow),
    );
  }

  /**
   * @param {Row} row
   * @param {string[]} values
   */
  #row({ area, counts, share }, values) {
    const open = (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.dialog.close();
      this.onOpen(area.code);
    };
    const link = h("a", { href: `/?area=${encodeURIComponent(area.code)}`, click: open }, areaName(area));
    const cells = values.map((value) => h("td", {}, formatNumber(counts[statusClasses.indexOf(classOf(value))])));
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, link),
      h("td", {}, formatNumber(area.schools)),
      h("td", {}, share === null ? "–" : formatShare(share, 1)),
      ...cells,
    );
  }
}

/**
 * @param {Row[]} rows
 * @param {{column: string, isDown: boolean}} order
 */
function sorted(rows, { column, isDown }) {
  const byName = new Intl.Collator(language()).compare;
  const value = (/** @type {Row} */ { area, counts, share }) =>
    column === "schools" ? area.schools : column === "share" ? (share ?? -1) : counts[statusClasses.indexOf(/** @type {any} */ (column))];
  const names = (/** @type {Row} */ a, /** @type {Row} */ b) => byName(nameOf(a.area.name), nameOf(b.area.name));
  const by = column === "name" ? names : (/** @type {Row} */ a, /** @type {Row} */ b) => value(a) - value(b);
  return [...rows].sort((a, b) => (isDown ? -by(a, b) : by(a, b)) || names(a, b));
}
