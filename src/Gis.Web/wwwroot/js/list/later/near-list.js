import { api, isAbort } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { t } from "../../core/texts.js";
import { distanceOf } from "../../core/words.js";
import { locate } from "./near-me.js";
import { schoolItem, stepByArrows } from "../school-item.js";
import { emptyState, failedState, loadingRows } from "../states.js";

/** @import {SchoolSummary} from "../../../../types/api.js" */
/** @import {Topic} from "../../core/status-values.js" */
/** @import {SchoolMap} from "../../map/school-map.js" */

const nearLimit = 30;
const nearMeters = 50_000;

/**
 * @typedef {object} NearOptions
 * @property {SchoolMap} map
 * @property {() => Topic} topic
 * @property {(school: SchoolSummary) => void} onOpen
 * @property {(id: string | null) => void} onHover
 * @property {(busy: boolean) => void} onBusy
 * @property {() => boolean} isShown
 * @property {(title: "listNear" | "listNearCentre", total: string) => void} onTitle
 */

/** The schools nearest to the reader or to the middle of the map; the filters of the map do not narrow it. */
export class NearList {
  /** @param {NearOptions} options */
  constructor(options) {
    this.options = options;
    this.element = h("div", {});
    this.abort = new AbortController();
    /** @type {() => void} writes again what is shown, in the language and the layer of the page */
    this.render = () => {};
  }

  async locate() {
    this.render = () => this.locate();
    this.options.onTitle("listNear", "");
    this.element.replaceChildren(h("p", { class: "list-foot", role: "status" }, t("nearLocating")), loadingRows(3));
    this.options.onBusy(true);
    const found = await locate();
    this.options.onBusy(false);
    if (!this.options.isShown()) return;
    if ("place" in found) {
      this.options.map.showMe(found.place);
      await this.#show(found.place, "listNear", t("nearAccuracy", { distance: distanceOf(found.place.accuracy) }));
      return;
    }
    const instead = h("button", { type: "button", class: "button primary", click: () => this.#showCentre() }, t("nearCentre"));
    const again = h("button", { type: "button", class: "button", click: () => this.locate() }, t("retry"));
    const hint = /** @type {const} */ (`${found.refusal}Hint`);
    const reason = emptyState(t(found.refusal), t(hint), instead, again);
    this.element.replaceChildren(reason);
    // The reason is what is to be heard first; the ways out come next in the tab order.
    reason.setAttribute("tabindex", "-1");
    reason.focus({ preventScroll: true });
  }

  stop() {
    this.abort.abort();
  }

  #showCentre() {
    this.options.map.showMe(null);
    return this.#show(this.options.map.visibleCentre, "listNearCentre", "");
  }

  /**
   * @param {{lon: number, lat: number}} place
   * @param {"listNear" | "listNearCentre"} title
   * @param {string} note
   */
  async #show(place, title, note) {
    this.abort.abort();
    this.abort = new AbortController();
    const retry = () => this.#show(place, title, note);
    this.render = retry;
    this.options.onTitle(title, "");
    this.element.replaceChildren(loadingRows(4));
    try {
      const { items } = await api.near({ ...place, limit: nearLimit, maxMeters: nearMeters }, this.abort.signal);
      if (!items.length) {
        const distance = distanceOf(nearMeters);
        const again = h("button", { type: "button", class: "button", click: () => this.#showCentre() }, t("nearCentre"));
        this.element.replaceChildren(emptyState(t("nearNone", { distance }), t("nearNoneHint"), again));
        return;
      }
      this.render = () => {
        this.options.onTitle(title, t("schoolCount", { count: items.length }));
        const list = h("ul", {}, ...items.map(({ school, distanceMeters }) => schoolItem(school, { ...this.options, distanceMeters })));
        stepByArrows(list);
        this.element.replaceChildren(list, h("p", { class: "list-foot" }, note));
      };
      this.render();
      this.#frame([place, ...items.slice(0, 8).flatMap(({ school }) => school.position ?? [])]);
    } catch (error) {
      if (!isAbort(error)) this.element.replaceChildren(failedState(retry));
    }
  }

  /** @param {{lon: number, lat: number}[]} points */
  #frame(points) {
    const lons = points.map((p) => p.lon);
    const lats = points.map((p) => p.lat);
    this.options.map.fit([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
  }
}
