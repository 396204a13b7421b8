import { api, ApiError, isAbort } from "./core/api.js";
import { byId, h, icon } from "./core/dom.js";
import { Sheet } from "./core/sheet.js";
import { t } from "./core/texts.js";
import { keyOf } from "./list/school-item.js";
import { emptyState, failedState, loadingRows } from "./list/states.js";

/** @import {SchoolDetail, SchoolSummary} from "../../types/api.js" */
/** @import {Look} from "./look.js" */
/** @import {SchoolMap} from "./map/school-map.js" */

/**
 * @typedef {object} Chosen what the card shows; both null when it is closed
 * @property {string | null} school
 * @property {string | null} area
 */

/** The card beside or over the map: of the chosen school or area. */
export class Detail {
  /**
   * @param {SchoolMap} map
   * @param {Look} look
   * @param {{onChosen: (chosen: Chosen, id: string | null) => void, onClose: () => void, openSchool: (key: string) => void, openArea: (code: string) => void}} events
   */
  constructor(map, look, events) {
    this.map = map;
    this.look = look;
    this.events = events;
    this.element = byId("detail");
    this.sheet = new Sheet(this.element, { snap: "half" });
    this.abort = new AbortController();
    /** @type {() => void} */
    this.redraw = () => {};
    /** @type {Element | null} */
    this.opener = null;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * @param {string} key
   * @param {{moves: boolean}} options whether the map goes to the school
   */
  async showSchool(key, { moves }) {
    const loaded = await this.#load(
      (signal) => Promise.all([api.school(key, signal), import("./school/school-card.js")]),
      () => this.showSchool(key, { moves }),
    );
    if (!loaded) return;
    const [school, { schoolCard }] = loaded;
    const { onClose, openArea, openSchool } = this.events;
    this.map.showOutline(null);
    this.redraw = () => this.#render(schoolCard(school, { onClose, onArea: openArea, onSchool: openSchool }));
    this.redraw();
    this.map.choose(school);
    this.events.onChosen({ school: keyOf(school), area: null }, school.id);
    if (moves) await this.#goTo(school);
    else if (school.position) this.map.reveal([school.position.lat, school.position.lon]);
    this.#focus();
  }

  /**
   * @param {string} code
   * @param {{moves: boolean}} options
   */
  async showArea(code, { moves }) {
    const loaded = await this.#load(
      (signal) => Promise.all([api.area(code, signal), import("./area/later/area-card.js")]),
      () => this.showArea(code, { moves }),
    );
    if (!loaded) return;
    const [area, { areaCard }] = loaded;
    const { onClose, openArea, openSchool } = this.events;
    const onOpen = (/** @type {SchoolSummary} */ school) => openSchool(school.id);
    const onHover = (/** @type {string | null} */ id) => (this.map.hover = id);
    this.map.choose(null);
    this.redraw = () => this.#render(areaCard(area, this.look, { onClose, onArea: openArea, onOpen, onHover }));
    this.redraw();
    this.map.showOutline(area);
    this.events.onChosen({ school: null, area: code }, null);
    if (moves && area.bbox) this.map.fit(area.bbox);
    this.#focus();
  }

  close() {
    this.abort.abort();
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (hadFocus) this.#giveFocusBack();
    this.sheet.body.replaceChildren();
    this.map.choose(null);
    this.map.showOutline(null);
  }

  /**
   * @template T
   * @param {(signal: AbortSignal) => Promise<T>} load
   * @param {() => void} retry
   * @returns {Promise<T | null>}
   */
  async #load(load, retry) {
    this.abort.abort();
    this.abort = new AbortController();
    if (this.element.hidden) {
      this.opener = document.activeElement;
      this.element.hidden = false;
      this.sheet.snap = "half";
    }
    const slow = setTimeout(() => this.sheet.body.replaceChildren(loadingRows(3)), 150);
    try {
      return await load(this.abort.signal);
    } catch (error) {
      if (isAbort(error)) return null;
      clearTimeout(slow);
      const isGone = error instanceof ApiError && error.status === 404;
      const close = h(
        "button",
        { type: "button", class: "icon-button", "aria-label": t("close"), click: this.events.onClose },
        icon("close"),
      );
      const state = isGone ? emptyState(t("notFoundTitle"), t("notFoundText")) : failedState(retry);
      this.sheet.body.replaceChildren(h("div", { class: "list-head" }, h("div", {}), close), state);
      return null;
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {HTMLElement} card */
  #render(card) {
    this.sheet.body.replaceChildren(card);
    this.sheet.body.scrollTop = 0;
  }

  /**
   * A school without a position is looked for in the smallest area that has a place.
   * @param {SchoolDetail} school
   */
  async #goTo(school) {
    if (school.position) {
      this.map.moveTo([school.position.lat, school.position.lon], Math.max(14, this.map.view.zoom));
      return;
    }
    const membership = school.areas.subdistrict ?? school.areas.district ?? school.areas.province;
    if (!membership) return;
    try {
      const area = await api.area(membership.code, this.abort.signal);
      this.map.showOutline(area);
      if (area.bbox) this.map.fit(area.bbox);
    } catch {
      // The card says where the school is registered; the map staying where it is does no harm.
    }
  }

  /**
   * To what opened the card, or where the list has been written anew, to the same school in it; else to the map rather than to a
   * field, which would call up a phone's keyboard.
   */
  #giveFocusBack() {
    const { opener } = this;
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener.matches("a, button");
    const id = opener instanceof HTMLElement && opener.dataset.id;
    const again = id ? document.querySelector(`#panel a[data-id="${id}"]`) : null;
    const to = isThere ? opener : again instanceof HTMLElement ? again : byId("map");
    to.focus({ preventScroll: true });
  }

  #focus() {
    this.sheet.body.querySelector("h2")?.focus({ preventScroll: true });
  }
}
