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
    this.query = "";
    this.turn = 0;
    this.isRefetching = false;
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
    this.#fetch(record).then(
      () => done(undefined, canvas),
      (error) => !record.abort.signal.aborted && done(error, canvas),
    );
    return canvas;
  }

  /** @param {TileRecord} record */
  async #fetch(record) {
    const { x, y, z } = record.source;
    const { signal } = record.abort;
    const data = await requestTile(`${this.path}/${z}/${x}/${y}.mvt${this.query}`, signal);
    if (signal.aborted) return;
    record.data = data;
    this.drawTile(record);
    this.fire("tiledata");
  }

  /**
   * Asks for every tile anew. What is drawn stays until the last answer is here ("refetched"), so that nothing flashes.
   * @param {string} query with its question mark, or nothing
   */
  async refetch(query = this.query) {
    this.query = query;
    const turn = ++this.turn;
    this.isRefetching = true;
    const answers = [...this.records.values()].map(async (record) => {
      record.abort.abort();
      record.abort = new AbortController();
      const { signal } = record.abort;
      try {
        await this.#fetch(record);
      } catch (error) {
        if (!signal.aborted) this.fire("tileerror", { error });
      }
    });
    await Promise.all(answers);
    if (turn !== this.turn) return;
    this.isRefetching = false;
    this.fire("refetched");
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
