import { VectorTileLayer } from "./vector-tile-layer.js";
import { palette } from "./palette.js";
import { isInside } from "./rings.js";

/** @import {TileRecord} from "./vector-tile-layer.js" */
/** @import {TileFeature} from "../worker/decode-tile.js" */

const widths = { subdistrict: 0.8, district: 1, province: 1.6 };

/**
 * Areas of a kind coloured by what they hold; null leaves an area as it is.
 * @typedef {{kind: string, fillOf: (code: string, context: CanvasRenderingContext2D) => string | CanvasPattern | null}} Shading
 */

/** Provinces, districts and subdistricts from the server, drawn quietly. */
export class AreasLayer extends VectorTileLayer {
  constructor() {
    super("/tiles/areas", { deepest: 14, pane: "areas" });
    /** @type {Shading | null} */
    this.shading = null;
  }

  /**
   * The area of a kind at a place, given in shares of the world's side.
   * @param {string} kind
   * @param {number} x
   * @param {number} y
   */
  areaAt(kind, x, y) {
    for (const { source, data } of this.currentRecords()) {
      const side = 2 ** source.z;
      const [atX, atY] = [x * side - source.x, y * side - source.y];
      if (atX < 0 || atX >= 1 || atY < 0 || atY >= 1) continue;
      return (data?.areas ?? []).find((f) => f.properties.kind === kind && isInside(f.parts, atX, atY)) ?? null;
    }
    return null;
  }

  /** @param {TileRecord} record */
  drawTile(record) {
    const features = record.data?.areas ?? [];
    const { context, size } = this.prepare(record);
    const colours = palette();
    context.lineJoin = "round";
    context.fillStyle = colours.land;
    for (const feature of features.filter((f) => f.properties.kind === "province")) fill(context, feature, size);
    this.#shade(features, context, size);
    // The finest first, so that a province's border is never broken by a subdistrict's.
    for (const kind of /** @type {const} */ (["subdistrict", "district", "province"])) {
      context.strokeStyle = colours[kind];
      context.lineWidth = widths[kind];
      context.beginPath();
      for (const feature of features.filter((f) => f.properties.kind === kind)) outline(context, feature, size);
      context.stroke();
    }
  }

  /**
   * @param {TileFeature[]} features
   * @param {CanvasRenderingContext2D} context
   * @param {number} size
   */
  #shade(features, context, size) {
    const { shading } = this;
    if (!shading) return;
    for (const feature of features.filter((f) => f.properties.kind === shading.kind)) {
      const style = shading.fillOf(String(feature.properties.code), context);
      if (!style) continue;
      context.fillStyle = style;
      fill(context, feature, size);
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {TileFeature} feature
 * @param {number} size
 */
function fill(context, feature, size) {
  context.beginPath();
  for (const ring of feature.parts) {
    for (let i = 0; i < ring.length; i += 2) {
      if (i === 0) context.moveTo(ring[0] * size, ring[1] * size);
      else context.lineTo(ring[i] * size, ring[i + 1] * size);
    }
    context.closePath();
  }
  context.fill("evenodd");
}

/**
 * The border without the sides where the tile was cut.
 * @param {CanvasRenderingContext2D} context
 * @param {TileFeature} feature
 * @param {number} size
 */
function outline(context, feature, size) {
  for (const ring of feature.parts) {
    const count = ring.length / 2;
    for (let i = 0; i <= count; i++) {
      const at = (i % count) * 2;
      const before = ((i + count - 1) % count) * 2;
      if (i === 0 || isCut(ring[before], ring[at]) || isCut(ring[before + 1], ring[at + 1]))
        context.moveTo(ring[at] * size, ring[at + 1] * size);
      else context.lineTo(ring[at] * size, ring[at + 1] * size);
    }
  }
}

/**
 * @param {number} a
 * @param {number} b
 */
const isCut = (a, b) => a === b && (a <= 0 || a >= 1);
