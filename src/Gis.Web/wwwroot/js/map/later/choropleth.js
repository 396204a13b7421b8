import { api, isAbort } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { queryWithout } from "../../core/filters.js";
import { formatShare } from "../../core/format.js";
import { t, wordOf } from "../../core/texts.js";
import { classEndsFor, countsOf, kindAt, shareClass, shareOf } from "../area-shading.js";
import L from "../leaflet.js";
import { areaName, countRows } from "../mark-facts.js";
import { palette } from "../palette.js";

/** @import * as Leaflet from "leaflet" */
/** @import {AreaShare, Bbox} from "../../../../types/api.js" */
/** @import {Look} from "../../look.js" */
/** @import {AreasLayer} from "../areas-layer.js" */
/** @import {Found} from "../pointing.js" */

/** Areas coloured by the share of their schools that is covered, and the facts of each. */
export class Choropleth {
  /**
   * @param {Leaflet.Map} map
   * @param {AreasLayer} layer
   * @param {Look} look
   * @param {{onOpen: (code: string) => void, onError: () => void, onShares: () => void}} events
   */
  constructor(map, layer, look, events) {
    this.map = map;
    this.layer = layer;
    this.look = look;
    this.events = events;
    /** @type {Map<string, AreaShare>} */
    this.shares = new Map();
    this.kind = kindAt(map.getZoom());
    /** @type {number[]} */
    this.ends = classEndsFor([]);
    this.asked = "";
    this.box = L.latLngBounds([]);
    this.abort = new AbortController();
  }

  /** Brings colours and numbers to the view, the layer and the filters; what is in hand already is not asked for again. */
  async update() {
    const kind = kindAt(this.map.getZoom());
    const filters = queryWithout(this.look.layer, this.look.filters);
    const asked = JSON.stringify([kind, filters]);
    const view = this.map.getBounds();
    if (asked === this.asked && this.box.isValid() && this.box.contains(view)) {
      this.#draw();
      return;
    }
    this.abort.abort();
    this.abort = new AbortController();
    const box = view.pad(0.5);
    const bbox = /** @type {Bbox} */ ([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]);
    try {
      const { items } = await api.areaShares({ kindOfArea: kind, bbox, ...filters }, this.abort.signal);
      this.shares = new Map(items.map((item) => [item.code, item]));
      [this.kind, this.asked, this.box] = [kind, asked, box];
      this.#draw();
    } catch (error) {
      if (!isAbort(error)) this.events.onError();
    }
  }

  stop() {
    this.abort.abort();
    this.asked = "";
    this.layer.shading = null;
    this.layer.redrawTiles();
  }

  #draw() {
    const hatch = hatching();
    const colours = palette().shares;
    const shareOfArea = (/** @type {AreaShare} */ area) => shareOf(countsOf(area, this.look.layer));
    this.ends = classEndsFor([...this.shares.values()].map(shareOfArea));
    this.layer.shading = {
      kind: this.kind,
      fillOf: (code, context) => {
        const area = this.shares.get(code);
        const share = area ? shareOfArea(area) : null;
        return share === null ? context.createPattern(hatch, "repeat") : colours[shareClass(share, this.ends)];
      },
    };
    this.layer.redrawTiles();
    this.events.onShares();
  }

  /** @param {Leaflet.LatLng} latlng */
  at(latlng) {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(latlng, 0).divideBy(256);
    const feature = this.layer.areaAt(this.kind, x, y);
    return feature ? this.#found(String(feature.properties.code), String(feature.properties.name), latlng) : null;
  }

  /** @param {Leaflet.LatLngBounds} bounds */
  within(bounds) {
    /** @type {Map<string, {name: string, box: Leaflet.LatLngBounds}>} */
    const areas = new Map();
    for (const { source, data } of this.layer.currentRecords()) {
      for (const { properties, parts } of data?.areas ?? []) {
        if (properties.kind !== this.kind) continue;
        const code = String(properties.code);
        const area = areas.get(code) ?? { name: String(properties.name), box: L.latLngBounds([]) };
        for (const ring of parts) for (let i = 0; i < ring.length; i += 2) area.box.extend(placeOf(source, ring[i], ring[i + 1]));
        areas.set(code, area);
      }
    }
    const found = [...areas].map(([code, { name, box }]) => this.#found(code, name, box.getCenter()));
    return found.filter(({ latlng }) => bounds.contains(latlng));
  }

  /**
   * @param {string} code
   * @param {string} name for an area of which no numbers came
   * @param {Leaflet.LatLng} latlng
   * @returns {Found}
   */
  #found(code, name, latlng) {
    const area = this.shares.get(code);
    const facts = () =>
      area ? areaFacts(area, this.look.layer) : h("div", { class: "facts-tip" }, h("b", {}, name), h("span", {}, t("shareNoData")));
    return { key: `area ${code}`, latlng, radius: 8, facts, open: () => this.events.onOpen(code) };
  }
}

/**
 * The facts of a row of the table.
 * @param {AreaShare} area
 * @param {import("../../core/status-values.js").Topic} topic
 */
function areaFacts(area, topic) {
  const counts = countsOf(area, topic);
  const share = shareOf(counts);
  const covered = share === null ? t("shareNoData") : t("shareCovered", { share: formatShare(share, 1) });
  const heading = [wordOf("topic", topic, topic), t("schoolCount", { count: area.schools }), covered].join(" · ");
  return h("div", { class: "facts-tip" }, h("b", {}, areaName(area)), h("span", {}, heading), countRows(counts, topic));
}

/**
 * @param {import("../vector-tile-layer.js").TileAddress} source
 * @param {number} x
 * @param {number} y
 */
function placeOf(source, x, y) {
  const side = 2 ** source.z;
  return L.CRS.EPSG3857.pointToLatLng(L.point((source.x + x) / side, (source.y + y) / side).multiplyBy(256), 0);
}

/** Slanting lines, for areas of which there is nothing to say. */
function hatching() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 8;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.strokeStyle = palette().hatch;
  context.lineWidth = 1.4;
  context.beginPath();
  for (const shift of [-8, 0, 8]) {
    context.moveTo(shift - 1, 9);
    context.lineTo(shift + 9, -1);
  }
  context.stroke();
  return canvas;
}
