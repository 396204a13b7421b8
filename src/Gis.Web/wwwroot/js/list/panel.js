import { api, isAbort } from "../core/api.js";
import { byId, h, icon } from "../core/dom.js";
import { Sheet } from "../core/sheet.js";
import { t } from "../core/texts.js";
import { distanceOf } from "../core/words.js";
import { locate } from "./near-me.js";
import { schoolItem, stepByArrows } from "./school-item.js";
import { SchoolList } from "./school-list.js";
import { emptyState, failedState, loadingRows } from "./states.js";

/** @import {About, Bbox, SchoolSummary} from "../../../types/api.js" */
/** @import {SchoolMap} from "../map/school-map.js" */

const nearLimit = 30;
const nearMeters = 50_000;

/** The list beside the map: what is in view, the schools of one point, or the nearest ones. */
export class Panel {
  /**
   * @param {SchoolMap} map
   * @param {{onOpen: (school: SchoolSummary) => void, onBusy: (busy: boolean) => void}} events
   */
  constructor(map, { onOpen, onBusy }) {
    this.map = map;
    this.onOpen = onOpen;
    this.onBusy = onBusy;
    this.element = byId("panel");
    this.sheet = new Sheet(this.element, { snap: "peek" });
    /** @type {"view" | "point" | "near"} */
    this.mode = "view";
    /** @type {About | null} */
    this.about = null;
    /** @type {() => void} */
    this.redraw = () => {};
    this.unplaced = h("p", { class: "list-foot" });
    this.abort = new AbortController();
    const onHover = (/** @type {string | null} */ id) => (map.hover = id);
    this.inView = new SchoolList({
      load: (cursor, signal) => api.schools({ bbox: map.visibleBox, cursor }, signal),
      onOpen,
      onHover,
      onTotal: (total) => this.mode === "view" && this.#head("listInView", t("schoolCount", { count: total })),
      whenEmpty: () => this.#whenEmpty(),
    });
  }

  /** Shows what is in view; called when the map has come to rest too. */
  showView() {
    if (this.mode !== "view") return;
    this.redraw = () => {
      this.#head("listInView", t("schoolCount", { count: this.inView.total }));
      this.inView.render();
      this.#tellUnplaced();
    };
    if (!this.inView.element.isConnected) this.#mountView();
    this.inView.reload();
  }

  #mountView() {
    this.sheet.body.replaceChildren(this.#headElement("listInView", "…"), this.inView.element, this.unplaced);
    this.#tellUnplaced();
  }

  /** Schools without a position are on no map; their number says that they are there. */
  #tellUnplaced() {
    const count = this.about?.unplaced ?? 0;
    this.unplaced.textContent = count ? t("unplacedCount", { count }) : "";
    this.unplaced.hidden = count === 0;
  }

  #toView = () => {
    this.mode = "view";
    this.abort.abort();
    this.map.showMe(null);
    this.#mountView();
    this.showView();
  };

  /** @param {Bbox} bbox */
  showPoint(bbox) {
    this.mode = "point";
    const list = new SchoolList({
      load: (cursor, signal) => api.schools({ bbox, cursor }, signal),
      onOpen: this.onOpen,
      onTotal: (total) => this.#head("listCluster", t("schoolCount", { count: total })),
    });
    this.redraw = () => {
      this.#head("listCluster", t("schoolCount", { count: list.total }));
      list.render();
    };
    this.sheet.body.replaceChildren(this.#headElement("listCluster", "…"), list.element);
    this.sheet.snap = "half";
    list.reload();
  }

  /** Schools near the reader; when that cannot be known, the reason and the way around it. */
  async showNearMe() {
    this.mode = "near";
    this.sheet.snap = "half";
    this.redraw = () => this.showNearMe();
    const note = h("p", { class: "list-foot", role: "status" }, t("nearLocating"));
    this.sheet.body.replaceChildren(this.#headElement("listNear", ""), note, loadingRows(3));
    this.onBusy(true);
    const found = await locate();
    this.onBusy(false);
    if (this.mode !== "near") return;
    if ("place" in found) {
      this.map.showMe(found.place);
      await this.#showNear(found.place, "listNear", t("nearAccuracy", { distance: distanceOf(found.place.accuracy) }));
      return;
    }
    const instead = h("button", { type: "button", class: "button primary", click: () => this.#showNearCentre() }, t("nearCentre"));
    const again = h("button", { type: "button", class: "button", click: () => this.showNearMe() }, t("retry"));
    const hint = /** @type {const} */ (`${found.refusal}Hint`);
    const reason = emptyState(t(found.refusal), t(hint), instead, again);
    this.sheet.body.replaceChildren(this.#headElement("listNear", ""), reason);
    // The reason is what is to be heard first; the ways out come next in the tab order.
    reason.setAttribute("tabindex", "-1");
    reason.focus({ preventScroll: true });
  }

  #showNearCentre() {
    this.map.showMe(null);
    return this.#showNear(this.map.visibleCentre, "listNearCentre", "");
  }

  /**
   * @param {{lon: number, lat: number}} place
   * @param {"listNear" | "listNearCentre"} title
   * @param {string} note
   */
  async #showNear(place, title, note) {
    this.abort.abort();
    this.abort = new AbortController();
    this.redraw = () => this.#showNear(place, title, note);
    this.sheet.body.replaceChildren(this.#headElement(title, ""), loadingRows(4));
    try {
      const { items } = await api.near({ ...place, limit: nearLimit, maxMeters: nearMeters }, this.abort.signal);
      if (!items.length) {
        const distance = distanceOf(nearMeters);
        const again = h("button", { type: "button", class: "button", click: () => this.#showNearCentre() }, t("nearCentre"));
        this.sheet.body.replaceChildren(this.#headElement(title, ""), emptyState(t("nearNone", { distance }), t("nearNoneHint"), again));
        return;
      }
      const onHover = (/** @type {string | null} */ id) => (this.map.hover = id);
      const rows = items.map(({ school, distanceMeters }) => schoolItem(school, { onOpen: this.onOpen, onHover, distanceMeters }));
      const list = h("ul", {}, ...rows);
      stepByArrows(list);
      const count = t("schoolCount", { count: items.length });
      this.sheet.body.replaceChildren(this.#headElement(title, count), list, h("p", { class: "list-foot" }, note));
      this.#frame([place, ...items.slice(0, 8).flatMap(({ school }) => school.position ?? [])]);
    } catch (error) {
      if (!isAbort(error)) this.sheet.body.replaceChildren(this.#headElement(title, ""), failedState(this.redraw));
    }
  }

  /** @param {{lon: number, lat: number}[]} points */
  #frame(points) {
    const lons = points.map((p) => p.lon);
    const lats = points.map((p) => p.lat);
    this.map.fit([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
  }

  #whenEmpty() {
    if (!this.about || this.about.schools > 0) return emptyState(t("listEmpty"), t("listEmptyHint"));
    const commands = h("pre", { tabindex: "0" }, "./gis import areas boundaries.zip\n./gis import schools schools.csv\n./gis demo");
    return emptyState(t("noSchoolsYet"), t("noSchoolsYetHint"), commands);
  }

  /**
   * @param {"listInView" | "listCluster" | "listNear" | "listNearCentre"} title
   * @param {string} total
   */
  #headElement(title, total) {
    const close = h("button", { type: "button", class: "icon-button", "aria-label": t("close"), click: this.#toView }, icon("close"));
    return h(
      "div",
      { class: "list-head" },
      h("div", {}, h("h2", {}, t(title)), h("p", { class: "total", "aria-live": "polite" }, total)),
      this.mode !== "view" && close,
    );
  }

  /**
   * @param {"listInView" | "listCluster"} title
   * @param {string} total
   */
  #head(title, total) {
    this.sheet.body.querySelector(".list-head")?.replaceWith(this.#headElement(title, total));
    this.element.setAttribute("aria-label", t(title));
  }
}
