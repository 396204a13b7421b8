import { pageData } from "../core/page-data.js";

/** @import {DecodedTile} from "../worker/decode-tile.js" */

/** @type {Map<number, {resolve: (tile: DecodedTile) => void, reject: (error: Error) => void}>} */
const waiting = new Map();
/** @type {Worker | null} */
let worker = null;
let lastId = 0;

function startWorker() {
  worker = new Worker(pageData.worker, { type: "module" });
  worker.addEventListener("message", ({ data: { id, tile, error } }) => {
    const request = waiting.get(id);
    waiting.delete(id);
    if (tile) request?.resolve(tile);
    else request?.reject(new Error(error));
  });
  return worker;
}

/**
 * Fetches and decodes a tile in the worker.
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<DecodedTile>}
 */
export function requestTile(url, signal) {
  const id = ++lastId;
  const target = worker ?? startWorker();
  signal.addEventListener("abort", () => target.postMessage({ id }), { once: true });
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    target.postMessage({ id, url });
  });
}
