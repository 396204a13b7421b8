import { isAbort } from "../core/api.js";
import { h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { schoolItem, stepByArrows } from "./school-item.js";
import { emptyState, failedState, loadingRows } from "./states.js";

/** @import {SchoolPage, SchoolSummary} from "../../../types/api.js" */
/** @import {Topic} from "../core/status-values.js" */

/**
 * @typedef {object} ListOptions
 * @property {(cursor: string | null, signal: AbortSignal) => Promise<SchoolPage>} load
 * @property {(school: SchoolSummary) => void} onOpen
 * @property {(id: string | null) => void} [onHover]
 * @property {(total: number) => void} [onTotal]
 * @property {() => Node} [whenEmpty]
 * @property {() => Topic} topic the status that each school is shown with
 */

/** A list of schools that comes page by page. */
export class SchoolList {
  /** @param {ListOptions} options */
  constructor(options) {
    this.options = options;
    this.element = h("div", { class: "school-list" });
    this.items = h("ul", {});
    this.foot = h("div", { class: "list-foot" });
    stepByArrows(this.items);
    /** @type {SchoolSummary[]} */
    this.schools = [];
    this.total = 0;
    this.isLoaded = false;
    /** @type {string | null} */
    this.currentId = null;
    /** @type {string | null} */
    this.next = null;
    this.abort = new AbortController();
  }

  /** Loads from the start; what is shown stays until the answer has come. */
  async reload() {
    this.abort.abort();
    this.abort = new AbortController();
    if (!this.items.isConnected) this.element.replaceChildren(loadingRows(5));
    await this.#load(null, () => this.reload());
  }

  /**
   * @param {string | null} cursor
   * @param {() => void} retry
   */
  async #load(cursor, retry) {
    try {
      const page = await this.options.load(cursor, this.abort.signal);
      this.schools = cursor ? [...this.schools, ...page.items] : page.items;
      this.total = page.total;
      this.next = page.next;
      this.isLoaded = true;
      this.options.onTotal?.(page.total);
      this.render(cursor ? page.items : null);
    } catch (error) {
      if (!isAbort(error)) this.element.replaceChildren(failedState(retry));
    }
  }

  /**
   * Writes the list, or only appends what came.
   * @param {SchoolSummary[] | null} [added]
   */
  render(added = null) {
    if (!this.isLoaded) return;
    if (!this.schools.length) {
      const empty = this.options.whenEmpty?.() ?? emptyState(t("listEmpty"), t("listEmptyHint"));
      this.element.replaceChildren(empty);
      return;
    }
    const focus = this.element.contains(document.activeElement) ? document.activeElement : null;
    const rows = (added ?? this.schools).map((school) => schoolItem(school, this.options));
    if (added) this.items.append(...rows);
    else this.items.replaceChildren(...rows);
    this.#markCurrent();
    this.#renderFoot();
    if (!this.items.isConnected) this.element.replaceChildren(this.items, this.foot);
    if (focus && !focus.isConnected) this.#keepFocus(focus, rows[0]);
  }

  /**
   * A reader at the keyboard stays at the school that was focused, else goes on at the first one that came.
   * @param {Element} old
   * @param {HTMLElement} first
   */
  #keepFocus(old, first) {
    const id = old instanceof HTMLElement && old.dataset.id;
    const same = id ? this.items.querySelector(`a[data-id="${id}"]`) : null;
    const link = /** @type {HTMLElement | null} */ (same ?? first.querySelector("a"));
    link?.focus({ preventScroll: true });
  }

  #renderFoot() {
    const count = t("listShown", { shown: this.schools.length, total: this.total });
    const more = () => this.#load(this.next, more);
    this.foot.replaceChildren(
      this.total > this.schools.length ? h("span", {}, count) : "",
      this.next ? h("button", { type: "button", class: "button", click: more }, t("listMore")) : "",
    );
  }

  /** @param {string | null} id of the school whose card is open */
  set current(id) {
    this.currentId = id;
    this.#markCurrent();
  }

  #markCurrent() {
    for (const link of this.items.querySelectorAll("a")) {
      if (link.dataset.id === this.currentId) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}
