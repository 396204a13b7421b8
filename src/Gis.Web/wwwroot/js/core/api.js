/** @import {About, AreaDetail, Bbox, NearPage, SchoolDetail, SchoolPage, SchoolsSummary} from "../../../types/api.js" */

/** An answer that is not 2xx; status 0 means that no answer came. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @param {unknown} error */
export const isAbort = (error) => error instanceof DOMException && error.name === "AbortError";

/**
 * @template T
 * @param {string} path
 * @param {Record<string, unknown>} [query] null and undefined are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
async function get(path, query = {}, signal) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  const url = given.length ? `${path}?${search}` : path;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError(0, `no answer from ${path}`);
  }
  if (!response.ok) throw new ApiError(response.status, `${path}: ${response.status}`);
  return response.json();
}

/** @param {Bbox} bbox */
const boxText = (bbox) => bbox.map((degrees) => degrees.toFixed(5)).join(",");

export const api = {
  /** @returns {Promise<About>} */
  about: () => get("/api/about"),

  /**
   * @param {string} q
   * @param {AbortSignal} signal
   * @returns {Promise<{items: import("../../../types/api.js").SearchItem[]}>}
   */
  search: (q, signal) => get("/api/search", { q, limit: 10 }, signal),

  /**
   * @param {{bbox?: Bbox, area?: string, cursor?: string | null, limit?: number, [filter: string]: unknown}} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<SchoolPage>}
   */
  schools: ({ bbox, ...rest }, signal) => get("/api/schools", { limit: 50, ...rest, bbox: bbox && boxText(bbox) }, signal),

  /**
   * What the schools of a box are, counted by status, level, size and kind.
   * @param {{bbox: Bbox, [filter: string]: unknown}} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<SchoolsSummary>}
   */
  summary: ({ bbox, ...filters }, signal) => get("/api/schools/summary", { ...filters, bbox: boxText(bbox) }, signal),

  /**
   * Kinds of areas and of schools have no word in common, and the server takes both as kind.
   * @param {{kindOfArea: string, bbox?: Bbox, [filter: string]: unknown}} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<{kind: string, items: import("../../../types/api.js").AreaShare[]}>}
   */
  areaShares: ({ kindOfArea, bbox, kind, ...rest }, signal) =>
    get("/api/areas/coverage", { ...rest, kind: kind ? `${kindOfArea},${kind}` : kindOfArea, bbox: bbox && boxText(bbox) }, signal),

  /**
   * @param {string} key
   * @param {AbortSignal} [signal]
   * @returns {Promise<SchoolDetail>}
   */
  school: (key, signal) => get(`/api/schools/${encodeURIComponent(key)}`, {}, signal),

  /**
   * @param {string} key
   * @returns {Promise<import("../../../types/api.js").SchoolCoverage>}
   */
  coverage: (key) => get(`/api/schools/${encodeURIComponent(key)}/coverage`),

  /**
   * @param {string} key
   * @returns {Promise<import("../../../types/api.js").SchoolRegisters>}
   */
  registers: (key) => get(`/api/schools/${encodeURIComponent(key)}/registers`),

  /**
   * @param {{lon: number, lat: number, limit: number, maxMeters: number}} query
   * @param {AbortSignal} [signal]
   * @returns {Promise<NearPage>}
   */
  near: (query, signal) => get("/api/schools/near", query, signal),

  /**
   * The boundary may be off by 50 m: whole, a province's is megabytes.
   * @param {string} code
   * @param {AbortSignal} [signal]
   * @returns {Promise<AreaDetail>}
   */
  area: (code, signal) => get(`/api/areas/${encodeURIComponent(code)}`, { simplify: 0.0005 }, signal),

  /**
   * @param {string} code
   * @returns {Promise<{totals: Pick<SchoolsSummary, "network" | "dltv" | "combined">}>}
   */
  areaCoverage: (code) => get(`/api/areas/${encodeURIComponent(code)}/coverage`),
};
