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
 * Requests under way and the last answers by address: beyond the deepest level many places share a tile.
 * @type {Map<string, {tile: Promise<DecodedTile>, users: number, id: number}>}
 */
const shared = new Map();
const kept = 32;

/**
 * Fetches and decodes a tile in the worker; taken back when nobody waits for it any more.
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<DecodedTile>}
 */
export function requestTile(url, signal) {
  const entry = shared.get(url) ?? start(url);
  entry.users++;
  signal.addEventListener("abort", () => leave(url, entry), { once: true });
  return entry.tile;
}

/** @param {string} url */
function start(url) {
  const id = ++lastId;
  const target = worker ?? startWorker();
  /** @type {Promise<DecodedTile>} */
  const tile = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const entry = { tile, users: 0, id };
  shared.set(url, entry);
  tile.catch(() => shared.get(url) === entry && shared.delete(url));
  target.postMessage({ id, url });
  return entry;
}

/**
 * @param {string} url
 * @param {{users: number, id: number}} entry
 */
function leave(url, entry) {
  entry.users--;
  if (entry.users > 0) return;
  if (waiting.has(entry.id)) {
    worker?.postMessage({ id: entry.id });
    if (shared.get(url) === entry) shared.delete(url);
  }
  const idle = [...shared].filter(([, other]) => other.users === 0);
  for (const [old] of idle.slice(0, Math.max(0, idle.length - kept))) shared.delete(old);
}

/** Forgets what came, so that a reload asks the server. */
export const forgetTiles = () => shared.clear();
