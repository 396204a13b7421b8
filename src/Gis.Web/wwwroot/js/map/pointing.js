import { byId } from "../core/dom.js";
import { onLanguageChange } from "../core/texts.js";
import L from "./leaflet.js";
import { spoken } from "./mark-facts.js";

/** @import * as Leaflet from "leaflet" */

/**
 * Something on the map that says what it is.
 * @typedef {object} Found
 * @property {string} key the same for the same thing after the map has moved
 * @property {Leaflet.LatLng} latlng
 * @property {number} radius pixels
 * @property {() => HTMLElement} facts
 * @property {() => void} [open]
 * @property {string | null} [school] the id of the school that it is
 *
 * @typedef {object} Source
 * @property {(latlng: Leaflet.LatLng, slack: number) => Found | null} at
 * @property {(bounds: Leaflet.LatLngBounds) => Found[]} within what can be stepped to, in any order
 */

/** Mouse, finger and keys on the map: whichever is used, the same facts are said and the same thing opens. */
export class Pointing {
  /**
   * @param {Leaflet.Map} map
   * @param {{sources: () => Source[], visible: () => Leaflet.LatLngBounds, onSchool: (id: string | null) => void}} options
   *   sources from the topmost down
   */
  constructor(map, { sources, visible, onSchool }) {
    this.map = map;
    this.sources = sources;
    this.visible = visible;
    this.onSchool = onSchool;
    this.tip = L.tooltip({ className: "map-tip", direction: "top", opacity: 1 });
    this.ring = L.circleMarker([0, 0], { className: "step-ring", interactive: false, pane: "chosen", fill: false });
    /** @type {Found | null} */
    this.stepped = null;
    /** @type {string | null} */
    this.shownKey = null;
    map.on("mousemove", ({ latlng }) => this.#hover(latlng));
    map.on("mouseout", () => this.#show(this.stepped));
    map.on("click", (event) => this.#press(event));
    map.on("zoomstart", () => this.leave());
    map.getContainer().addEventListener("keydown", (event) => this.#onKey(event));
    map.getContainer().addEventListener("blur", () => this.leave());
    onLanguageChange(() => this.leave());
  }

  /**
   * @param {Leaflet.LatLng} latlng
   * @param {number} slack
   */
  #find(latlng, slack) {
    for (const source of this.sources()) {
      const found = source.at(latlng, slack);
      if (found) return found;
    }
    return null;
  }

  /** @param {Leaflet.LatLng} latlng */
  #hover(latlng) {
    const found = this.#find(latlng, 3);
    this.map.getContainer().classList.toggle("over-school", Boolean(found?.open));
    this.#show(found ?? this.stepped);
  }

  /** @param {Found | null} found */
  #show(found) {
    this.onSchool(found?.school ?? null);
    if (!found) {
      this.tip.remove();
      this.shownKey = null;
      return;
    }
    const isSame = this.shownKey === found.key;
    this.shownKey = found.key;
    if (!isSame) this.tip.setContent(found.facts());
    // Near the upper side there is room below only.
    const isHigh = this.map.latLngToContainerPoint(found.latlng).y < 220;
    this.tip.options.direction = isHigh ? "bottom" : "top";
    this.tip.options.offset = L.point(0, (found.radius + 4) * (isHigh ? 1 : -1));
    this.tip.setLatLng(found.latlng);
    if (!isSame) this.tip.addTo(this.map);
  }

  /** @param {Leaflet.LeafletMouseEvent} event */
  #press({ latlng, originalEvent }) {
    const isFinger = originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
    const found = this.#find(latlng, isFinger ? 16 : 4);
    this.#step(null);
    if (found?.open) found.open();
    // A finger cannot hover: what only has facts says them when it is touched.
    else if (isFinger) this.#show(found);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.target !== this.map.getContainer() || event.ctrlKey || event.metaKey || event.altKey) return;
    // Where the keyboard is set to Thai, the same keys under the fingers.
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
    const by = { n: 1, p: -1 }[letter];
    if (by) this.#step(this.#next(by));
    else if (event.key === "Enter" && this.stepped?.open) this.stepped.open();
    else if (event.key === "Escape" && this.stepped) this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * The next thing in reading order: rows of a finger's height, each from left to right.
   * @param {number} by
   */
  #next(by) {
    const bounds = this.visible();
    const found = this.sources().flatMap((source) =>
      source.within(bounds).map((one) => ({ one, at: this.map.latLngToContainerPoint(one.latlng) })),
    );
    found.sort((a, b) => Math.floor(a.at.y / 44) - Math.floor(b.at.y / 44) || a.at.x - b.at.x);
    const now = found.findIndex(({ one }) => one.key === this.stepped?.key);
    const next = now < 0 ? (by > 0 ? 0 : found.length - 1) : (now + by + found.length) % found.length;
    return found[next]?.one ?? null;
  }

  /** @param {Found | null} found */
  #step(found) {
    this.stepped = found;
    this.ring.remove();
    this.#show(found);
    byId("map-status").textContent = found ? spoken(found.facts()) : "";
    if (found)
      this.ring
        .setLatLng(found.latlng)
        .setRadius(found.radius + 5)
        .addTo(this.map);
  }

  /** Forgets what was stepped to and pointed at. */
  leave() {
    this.#step(null);
  }
}
