import { h } from "../../core/dom.js";
import { t, wordOf } from "../../core/texts.js";
import L from "../leaflet.js";
import { palette } from "../palette.js";
import { isInside } from "../rings.js";
import { VectorTileLayer } from "../vector-tile-layer.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Found} from "../pointing.js" */
/** @import {TileAddress, TileRecord} from "../vector-tile-layer.js" */
/** @import {TileFeature} from "../../worker/decode-tile.js" */

/** Dashes of the outline: the worse, the more broken. @type {Record<string, number[]>} */
const outlines = { good: [], fair: [8, 3], poor: [4, 3], dangerous: [1.5, 3] };

/** Footprints of buildings, close up. Their condition is in the outline and the filling; the word is said when pointed at. */
export class BuildingsLayer extends VectorTileLayer {
  constructor() {
    super("/tiles/buildings", { deepest: 16, pane: "buildings" });
  }

  /** @param {TileRecord} record */
  drawTile(record) {
    const { context, size } = this.prepare(record);
    const colours = palette();
    for (const { type, parts, properties } of record.data?.buildings ?? []) {
      if (type !== 3) continue;
      const path = new Path2D();
      for (const ring of parts) {
        for (let i = 0; i < ring.length; i += 2) path.lineTo(ring[i] * size, ring[i + 1] * size);
        path.closePath();
      }
      const isDangerous = properties.condition === "dangerous";
      context.globalAlpha = properties.condition === "poor" || isDangerous ? 0.08 : 0.22;
      context.fillStyle = colours.building;
      context.fill(path, "evenodd");
      context.globalAlpha = 1;
      if (isDangerous) this.#cross(context, path, colours.statuses[2]);
      context.setLineDash(outlines[String(properties.condition)] ?? []);
      context.lineWidth = isDangerous ? 2.4 : 1.8;
      context.strokeStyle = isDangerous ? colours.statuses[2] : colours.building;
      context.stroke(path);
    }
  }

  /**
   * Slanting lines across a building that is not to be used.
   * @param {CanvasRenderingContext2D} context
   * @param {Path2D} path
   * @param {string} colour
   */
  #cross(context, path, colour) {
    context.save();
    context.clip(path, "evenodd");
    context.setLineDash([]);
    context.lineWidth = 1;
    context.strokeStyle = colour;
    const { a, e, f } = context.getTransform();
    const [left, top, side] = [-e / a, -f / a, this.getTileSize().x];
    context.beginPath();
    for (let at = -side; at < side; at += 6) {
      context.moveTo(left + at, top + side);
      context.lineTo(left + at + side, top);
    }
    context.stroke();
    context.restore();
  }

  /**
   * @param {Leaflet.LatLng} latlng
   * @returns {Found | null}
   */
  at(latlng) {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(latlng, 0).divideBy(256);
    for (const { source, data } of this.currentRecords()) {
      const side = 2 ** source.z;
      const found = data?.buildings?.find(({ type, parts }) => type === 3 && isInside(parts, x * side - source.x, y * side - source.y));
      if (found) return factsOf(found, source);
    }
    return null;
  }

  /** @param {Leaflet.LatLngBounds} bounds */
  within(bounds) {
    const all = this.currentRecords().flatMap(({ source, data }) => (data?.buildings ?? []).map((building) => factsOf(building, source)));
    // One that stands on the side of a tile is in its neighbour too.
    return [...new Map(all.map((found) => [found.key, found])).values()].filter(({ latlng }) => bounds.contains(latlng));
  }
}

/**
 * @param {TileFeature} building
 * @param {TileAddress} source
 * @returns {Found}
 */
function factsOf({ properties, parts: [ring] }, source) {
  const corners = Array.from({ length: ring.length / 2 }, (_, i) => L.point(source.x + ring[2 * i], source.y + ring[2 * i + 1]));
  const centre = L.bounds(corners).getCenter();
  const { school, type, condition } = properties;
  const word = wordOf("mapCondition", condition === undefined ? null : String(condition), t("mapConditionUnknown"));
  const facts = () => h("div", { class: "facts-tip" }, h("b", {}, String(type ?? t("mapBuilding"))), h("span", {}, word));
  const latlng = L.CRS.EPSG3857.pointToLatLng(centre.multiplyBy(256 / 2 ** source.z), 0);
  return { key: `building ${school} ${type} ${latlng.lat.toFixed(4)} ${latlng.lng.toFixed(4)}`, latlng, radius: 6, facts };
}
