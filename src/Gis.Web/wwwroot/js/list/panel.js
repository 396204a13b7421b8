import { api, isAbort } from "../core/api.js";
import { byId, h, icon } from "../core/dom.js";
import { countOf, queryOf } from "../core/filters.js";
import { Sheet } from "../core/sheet.js";
import { t } from "../core/texts.js";
import { FilterBox, filterLabel } from "./filter-box.js";
import { Legend } from "./legend.js";
import { SchoolList } from "./school-list.js";
import { emptyState, failedState, loadingRows } from "./states.js";

/** @import {About, Bbox, SchoolSummary} from "../../../types/api.js" */
/** @import {Look} from "../look.js" */
/** @import {NearList} from "./later/near-list.js" */
/** @import {SchoolMap} from "../map/school-map.js" */

/** @typedef {"listInView" | "listCluster" | "listNear" | "listNearCentre"} Title */

/** Beside the map: how many are in view, the legend that filters, and a list of what is in view, at one point, or near. */
export class Panel {
  /**
   * @param {SchoolMap} map
   * @param {Look} look
   * @param {{onOpen: (school: SchoolSummary) => void, onBusy: (busy: boolean) => void}} events
   */
  constructor(map, look, { onOpen, onBusy }) {
    this.map = map;
    this.look = look;
    this.onOpen = onOpen;
    this.element = byId("panel");
    this.sheet = new Sheet(this.element, { snap: "peek" });
    /** @type {"view" | "point" | "near"} */
    this.mode = "view";
    /** @type {About | null} */
    this.about = null;
    this.abort = new AbortController();
    this.legend = new Legend(look);
    this.filters = new FilterBox(look);
    this.title = h("h2", {});
    this.total = h("p", { class: "total", "aria-live": "polite" });
    this.students = h("p", { class: "students" });
    this.closeButton = h("button", { type: "button", class: "icon-button", click: () => this.#toView() }, icon("close"));
    // In the lowest sheet of a phone the filters are out of sight; this says how many there are, and leads to them.
    this.toFilters = h("button", { type: "button", class: "filter-button to-filters", click: () => this.#openFilters() });
    this.content = h("div", {});
    this.unplaced = h("p", { class: "list-foot" });
    this.sheet.body.append(
      h("div", { class: "list-head" }, h("div", {}, this.title, this.total, this.students), this.toFilters, this.closeButton),
      h("div", { class: "panel-top" }, this.legend.element, this.filters.element),
      this.content,
    );
    const onHover = (/** @type {string | null} */ id) => (map.hover = id);
    const topic = () => look.layer;
    this.inView = new SchoolList({
      load: (cursor, signal) => api.schools({ bbox: map.visibleBox, ...queryOf(look.filters), cursor }, signal),
      onOpen,
      onHover,
      topic,
      onTotal: (total) => this.mode === "view" && this.#head("listInView", t("schoolCount", { count: total })),
      whenEmpty: () => this.#whenEmpty(),
    });
    /** @type {SchoolList | null} */
    this.atPoint = null;
    /** @type {NearList | null} */
    this.near = null;
    this.nearOptions = {
      map,
      topic,
      onOpen,
      onHover,
      onBusy,
      isShown: () => this.mode === "near",
      onTitle: (/** @type {Title} */ title, /** @type {string} */ total) => this.#head(title, total),
    };
    look.onChange((before) => this.#follow(before));
    this.#head("listInView", "…");
    this.redraw();
  }

  /** @param {import("../look.js").LookState} before */
  #follow(before) {
    this.#writeTop();
    if (before.filters === this.look.filters) {
      this.#list()?.render();
      return;
    }
    this.atPoint?.reload();
    this.showView();
  }

  #list() {
    return this.mode === "view" ? this.inView : this.mode === "point" ? this.atPoint : this.near;
  }

  #openFilters() {
    this.sheet.snap = "half";
    this.filters.button.focus();
  }

  #writeTop() {
    this.legend.render();
    this.filters.render();
    this.toFilters.replaceChildren(...filterLabel(countOf(this.look.filters)));
  }

  /** Writes all again, in the language of the page. */
  redraw() {
    this.closeButton.setAttribute("aria-label", t("close"));
    this.#writeTop();
    this.#tellUnplaced();
    const list = this.#list();
    if (list instanceof SchoolList) {
      if (list.isLoaded) this.#head(this.mode === "view" ? "listInView" : "listCluster", t("schoolCount", { count: list.total }));
    }
    list?.render();
  }

  /** Shows what is in view; called when the map has come to rest too. */
  showView() {
    this.#count();
    if (this.mode !== "view") return;
    if (!this.inView.element.isConnected) this.content.replaceChildren(this.inView.element, this.unplaced);
    this.inView.reload();
  }

  /** The numbers of the legend and of the filters; a newer question takes an older one back. */
  async #count() {
    this.abort.abort();
    this.abort = new AbortController();
    try {
      const summary = await api.summary({ bbox: this.map.visibleBox, ...queryOf(this.look.filters) }, this.abort.signal);
      this.legend.summary = this.filters.summary = summary;
    } catch (error) {
      if (isAbort(error)) return;
      // Numbers of another view would be wrong ones; the list below says that the line is lost and how to try again.
      this.legend.summary = this.filters.summary = null;
    }
    this.#writeTop();
    this.#tellStudents();
    this.#tellUnplaced();
  }

  #tellStudents() {
    const { summary } = this.legend;
    this.students.textContent = summary && this.mode === "view" ? t("legendStudents", { count: summary.students }) : "";
  }

  /** Schools without a position are on no map; their number says that they are there. */
  #tellUnplaced() {
    const count = this.about?.unplaced ?? 0;
    this.unplaced.textContent = count ? t("unplacedCount", { count }) : "";
    this.unplaced.hidden = count === 0;
  }

  #toView() {
    this.mode = "view";
    this.near?.stop();
    this.atPoint = null;
    this.map.showMe(null);
    this.#head("listInView", "…");
    this.showView();
    /** @type {HTMLElement | null} */ (this.element.querySelector(".legend-row"))?.focus({ preventScroll: true });
  }

  /** @param {Bbox} bbox */
  showPoint(bbox) {
    this.mode = "point";
    const list = new SchoolList({
      load: (cursor, signal) => api.schools({ bbox, ...queryOf(this.look.filters), cursor }, signal),
      onOpen: this.onOpen,
      topic: () => this.look.layer,
      onTotal: (total) => this.#head("listCluster", t("schoolCount", { count: total })),
    });
    this.atPoint = list;
    this.#head("listCluster", "…");
    this.content.replaceChildren(list.element);
    this.sheet.snap = "half";
    list.reload();
  }

  /** Schools near the reader; when that cannot be known, the reason and the way around it. */
  async showNearMe() {
    this.mode = "near";
    this.sheet.snap = "half";
    this.#head("listNear", "");
    this.content.replaceChildren(loadingRows(3));
    try {
      const { NearList } = await import("./later/near-list.js");
      if (this.mode !== "near") return;
      this.near ??= new NearList(this.nearOptions);
      this.content.replaceChildren(this.near.element);
      this.near.locate();
    } catch {
      this.content.replaceChildren(failedState(() => this.showNearMe()));
    }
  }

  #whenEmpty() {
    if (this.about && this.about.schools === 0) {
      const commands = h("pre", { tabindex: "0" }, "./gis import areas boundaries.zip\n./gis import schools schools.csv\n./gis demo");
      return emptyState(t("noSchoolsYet"), t("noSchoolsYetHint"), commands);
    }
    if (countOf(this.look.filters) === 0) return emptyState(t("listEmpty"), t("listEmptyHint"));
    const clear = h("button", { type: "button", class: "button", click: () => this.look.clear() }, t("filterClear"));
    return emptyState(t("filterEmpty"), t("filterEmptyHint"), clear);
  }

  /**
   * @param {Title} title
   * @param {string} total
   */
  #head(title, total) {
    this.title.textContent = t(title);
    if (this.total.textContent !== total) this.total.textContent = total;
    this.closeButton.hidden = this.mode === "view";
    this.#tellStudents();
    this.element.setAttribute("aria-label", t(title));
  }
}
