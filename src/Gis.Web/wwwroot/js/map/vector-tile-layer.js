import L from "./leaflet.js";
import { requestTile } from "./tile-client.js";

/** @import * as Leaflet from "leaflet" */
/** @import {DecodedTile} from "../worker/decode-tile.js" */
/**
 * @typedef {{x: number, y: number, z: number}} TileAddress
 * @typedef {object} TileRecord
 * @property {Leaflet.Coords} coords the place in the grid
 * @property {TileAddress} source the tile whose data fill it: itself, or beyond the deepest level the one above that holds it
 * @property {HTMLCanvasElement} canvas
 * @property {DecodedTile | null} data
 * @property {AbortController} abort
 */

/**
 * A grid of vector tiles. It keeps what came, tells of it ("tiledata"), and lets a subclass draw each tile. Beyond the deepest
 * level the lines of a tile are drawn larger, not its pixels.
 */
export class VectorTileLayer extends L.GridLayer {
  /**
   * @param {string} path such as /tiles/areas
   * @param {Leaflet.GridLayerOptions & {deepest: number}} options
   */
  constructor(path, { deepest, ...options }) {
    super({ updateWhenZooming: false, updateInterval: 120, keepBuffer: 1, ...options });
    this.path = path;
    this.deepest = deepest;
    /** @type {Map<HTMLElement, TileRecord>} */
    this.records = new Map();
    this.on("tileunload", ({ tile }) => {
      this.records.get(tile)?.abort.abort();
      this.records.delete(tile);
    });
  }

  /**
   * @param {Leaflet.Coords} coords
   * @param {Leaflet.DoneCallback} done
   */
  createTile(coords, done) {
    const canvas = document.createElement("canvas");
    /** @type {TileRecord} */
    const record = { coords, source: sourceOf(coords, this.deepest), canvas, data: null, abort: new AbortController() };
    this.records.set(canvas, record);
    const { x, y, z } = record.source;
    requestTile(`${this.path}/${z}/${x}/${y}.mvt`, record.abort.signal).then(
      (data) => {
        record.data = data;
        this.drawTile(record);
        done(undefined, canvas);
        this.fire("tiledata");
      },
      (error) => {
        if (!record.abort.signal.aborted) done(error, canvas);
      },
    );
    return canvas;
  }

  /** The tiles of the level now shown, each source once. @returns {TileRecord[]} */
  currentRecords() {
    const map = /** @type {Leaflet.Map | undefined} */ (this._map);
    const records = [...this.records.values()].filter((r) => r.coords.z === map?.getZoom());
    return [...new Map(records.map((r) => [`${r.source.x}/${r.source.y}`, r])).values()];
  }

  redrawTiles() {
    for (const record of this.records.values()) if (record.data) this.drawTile(record);
  }

  /** @param {TileRecord} _record */
  drawTile(_record) {}

  /**
   * A cleared context in css pixels, moved so that a source tile of the returned size falls into place.
   * @param {TileRecord} record
   */
  prepare({ canvas, coords, source }) {
    const side = this.getTileSize().x;
    const ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = canvas.height = side * ratio;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const times = 2 ** (coords.z - source.z);
    context.setTransform(ratio, 0, 0, ratio, (source.x * times - coords.x) * side * ratio, (source.y * times - coords.y) * side * ratio);
    return { context, size: side * times };
  }
}

/**
 * @param {TileAddress} coords
 * @param {number} deepest
 * @returns {TileAddress}
 */
function sourceOf({ x, y, z }, deepest) {
  const levels = Math.max(0, z - deepest);
  return { x: x >> levels, y: y >> levels, z: z - levels };
}
