import { byId } from "../core/dom.js";
import L from "./leaflet.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Bbox} from "../../../types/api.js" */
/** @import {View} from "../core/address.js" */

export const reducesMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What of a map is seen past the panels that lie over it, and how the view moves so that things come into that part. */
export class MapView {
  /** @param {Leaflet.Map} map */
  constructor(map) {
    this.map = map;
    /** @type {() => {left: number, right: number, bottom: number}} pixels of the map that panels lie over */
    this.covered = () => ({ left: 0, right: 0, bottom: 0 });
  }

  /** @returns {View} */
  get view() {
    const { lat, lng } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lon: lng };
  }

  /** @param {View} view */
  set view({ lat, lon, zoom }) {
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** The box of the map that no panel covers. @returns {Bbox} */
  get visibleBox() {
    const { left, right, bottom } = this.covered();
    const size = this.map.getSize();
    const bounds = L.latLngBounds(
      this.map.containerPointToLatLng([left, size.y - bottom]),
      this.map.containerPointToLatLng([size.x - right, 0]),
    );
    return boxOf(bounds, 0);
  }

  /** What is visible without what lies below the switches on the map. */
  get reachable() {
    const [west, south, east] = this.visibleBox;
    const below = this.map.containerPointToLatLng([0, byId("map-bar").offsetHeight + 20]);
    return L.latLngBounds([south, west], [below.lat, east]);
  }

  get visibleCentre() {
    const [west, south, east, north] = this.visibleBox;
    return { lon: (west + east) / 2, lat: (south + north) / 2 };
  }

  /**
   * @param {Bbox} bbox
   * @param {{animate?: boolean, maxZoom?: number}} [options]
   */
  fit([west, south, east, north], { animate = !reducesMotion(), maxZoom: most = 15 } = {}) {
    const { left, right, bottom } = this.covered();
    const bounds = L.latLngBounds([south, west], [north, east]);
    this.map.fitBounds(bounds, {
      paddingTopLeft: [left + 24, 24],
      paddingBottomRight: [right + 24, bottom + 24],
      maxZoom: most,
      animate,
    });
  }

  /**
   * Brings a place into the middle of what no panel covers.
   * @param {Leaflet.LatLngExpression} latlng
   * @param {number} zoom
   */
  moveTo(latlng, zoom) {
    const { left, right, bottom } = this.covered();
    const shift = L.point((right - left) / 2, bottom / 2);
    const centre = this.map.unproject(this.map.project(latlng, zoom).add(shift), zoom);
    this.map.setView(centre, zoom, { animate: !reducesMotion() });
  }

  /**
   * Brings a place out from under the panels, and moves nothing when it is in sight already.
   * @param {Leaflet.LatLngExpression} latlng
   */
  reveal(latlng) {
    const { left, right, bottom } = this.covered();
    const { x, y } = this.map.latLngToContainerPoint(latlng);
    const size = this.map.getSize();
    // The pin stands 46 px high over its point.
    const isInSight = x > left + 20 && x < size.x - right - 20 && y > 50 && y < size.y - bottom - 10;
    if (!isInSight) this.moveTo(latlng, this.map.getZoom());
  }
}

/**
 * @param {Leaflet.LatLngBounds} bounds
 * @param {number} margin degrees
 * @returns {Bbox}
 */
export function boxOf(bounds, margin) {
  return [bounds.getWest() - margin, bounds.getSouth() - margin, bounds.getEast() + margin, bounds.getNorth() + margin];
}
