import { pageData } from "../core/page-data.js";
import { language } from "../core/texts.js";
import L from "./leaflet.js";

/** @import {AreasLayer} from "./areas-layer.js" */
/** @import {Label} from "./place-labels.js" */
const capital = "กรุงเทพมหานคร";

/** @typedef {{kind: string, th: string, en: string | null, x: number, y: number}} AreaPoint x and y are shares of the world's side */

const ranks = /** @type {Record<string, number>} */ ({ province: 0, district: 2, subdistrict: 3 });

/**
 * A name may step aside for a cluster, but not so far out that it would name the next province.
 * @param {number} zoom
 * @returns {[number, number][]}
 */
function offsetsAt(zoom) {
  const steps = zoom < 6 ? [0, 6, -6] : zoom < 8 ? [0, 26, -26] : [0, 26, -26, 44, -44];
  return steps.map((dy) => [0, dy]);
}

/**
 * The names of areas: from the areas tiles, or before any area is loaded the 77 provinces from a file of the page.
 */
export class AreaLabels {
  /** @param {AreasLayer} layer */
  constructor(layer) {
    this.layer = layer;
    /** @type {AreaPoint[]} */
    this.provinces = [];
  }

  async loadProvinces() {
    const response = await fetch(pageData.provinces);
    if (!response.ok) return;
    /** @type {{name: {th: string, en: string}, lon: number, lat: number}[]} */
    const provinces = await response.json();
    this.provinces = provinces.map(({ name, lon, lat }) => {
      const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 0).divideBy(256);
      return { kind: "province", th: name.th, en: name.en, x, y };
    });
  }

  /**
   * @param {number} zoom
   * @returns {Label[]}
   */
  at(zoom) {
    const side = 256 * 2 ** zoom;
    const offsets = offsetsAt(zoom);
    return [...this.#fromTiles(), ...this.provinces].map(({ kind, th, en, x, y }) => ({
      text: (language() === "en" && en) || th,
      x: x * side,
      y: y * side,
      width: 0,
      height: 0,
      rank: th === capital ? -1 : (ranks[kind] ?? 4),
      kind,
      offsets,
    }));
  }

  #fromTiles() {
    /** @type {Map<string, AreaPoint>} */
    const byCode = new Map();
    for (const { source, data } of this.layer.currentRecords()) {
      const side = 2 ** source.z;
      for (const { properties, parts } of data?.labels ?? []) {
        byCode.set(String(properties.code), {
          kind: String(properties.kind),
          th: String(properties.name),
          en: properties.nameEn ? String(properties.nameEn) : null,
          x: (source.x + parts[0][0]) / side,
          y: (source.y + parts[0][1]) / side,
        });
      }
    }
    return byCode.values();
  }
}
