import L from "./leaflet.js";
import { requestTile } from "./tile-client.js";

/** @import * as Leaflet from "leaflet" */
/** @import {DecodedTile} from "../worker/decode-tile.js" */
/** @typedef {{coords: Leaflet.Coords, canvas: HTMLCanvasElement, data: DecodedTile | null, abort: AbortController}} TileRecord */

/**
 * A grid of vector tiles. It keeps what came, tells of it ("tiledata"), and lets a subclass draw each tile.
 */
export class VectorTileLayer extends L.GridLayer {
  /**
   * @param {string} path such as /tiles/areas
   * @param {Leaflet.GridLayerOptions} options
   */
  constructor(path, options) {
    super({ updateWhenZooming: false, updateInterval: 120, keepBuffer: 1, ...options });
    this.path = path;
    this.deepest = options.maxNativeZoom ?? 99;
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
    const record = { coords, canvas, data: null, abort: new AbortController() };
    this.records.set(canvas, record);
    requestTile(`${this.path}/${coords.z}/${coords.x}/${coords.y}.mvt`, record.abort.signal).then(
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

  /** The tiles of the level now shown. */
  currentRecords() {
    const zooms = [...this.records.values()].map((r) => r.coords.z);
    const wanted = this.#nativeZoom() ?? Math.max(...zooms);
    return [...this.records.values()].filter((r) => r.coords.z === wanted);
  }

  #nativeZoom() {
    const map = /** @type {Leaflet.Map | undefined} */ (this._map);
    return map && Math.min(map.getZoom(), this.deepest);
  }

  redrawTiles() {
    for (const record of this.records.values()) if (record.data) this.drawTile(record);
  }

  /** @param {TileRecord} _record */
  drawTile(_record) {}

  /**
   * Sets the tile's canvas up in device pixels; returns its context in css pixels, cleared.
   * @param {HTMLCanvasElement} canvas
   */
  prepare(canvas) {
    const size = this.getTileSize();
    const ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.scale(ratio, ratio);
    return { context, size: size.x };
  }
}
