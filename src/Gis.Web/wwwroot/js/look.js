import { noFilters, toggled } from "./core/filters.js";

/** @import {Address, Extra} from "./core/address.js" */
/** @import {Facet, Filters} from "./core/filters.js" */
/** @import {Topic} from "./core/status-values.js" */
/** @typedef {{layer: Topic, show: Extra[], filters: Filters}} LookState */

/** How the map is looked at: by which status, narrowed to what, and what else is drawn. One place to change it, which tells all. */
export class Look {
  /** @type {Set<(before: LookState, by: "reader" | "address") => void>} */
  #listeners = new Set();
  /** @type {LookState} */
  #state;

  /** @param {LookState} start */
  constructor({ layer, show, filters }) {
    this.#state = { layer, show, filters };
  }

  get layer() {
    return this.#state.layer;
  }

  get show() {
    return this.#state.show;
  }

  get filters() {
    return this.#state.filters;
  }

  /**
   * @param {(before: LookState, by: "reader" | "address") => void} listener
   * @returns {() => void} ends it
   */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes where the address bar says. @param {Address} address */
  follow({ layer, show, filters }) {
    this.#set({ layer, show, filters }, "address");
  }

  /** @param {Topic} layer */
  choose(layer) {
    this.#set({ ...this.#state, layer }, "reader");
  }

  /** @param {Extra} extra */
  toggleExtra(extra) {
    const show = this.show.includes(extra) ? this.show.filter((other) => other !== extra) : [...this.show, extra].sort();
    this.#set({ ...this.#state, show }, "reader");
  }

  /**
   * @param {Facet} facet
   * @param {string} value
   */
  toggle(facet, value) {
    this.#set({ ...this.#state, filters: toggled(this.filters, facet, value) }, "reader");
  }

  /** @param {string | null} code */
  narrowTo(code) {
    this.#set({ ...this.#state, filters: { ...this.filters, within: code } }, "reader");
  }

  clear() {
    this.#set({ ...this.#state, filters: noFilters() }, "reader");
  }

  /**
   * @param {LookState} next
   * @param {"reader" | "address"} by
   */
  #set(next, by) {
    const before = this.#state;
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener(before, by);
  }
}
