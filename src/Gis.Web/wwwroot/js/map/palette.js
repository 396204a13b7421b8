import { statusClasses } from "../core/status-values.js";

/**
 * The theme's colours for canvases, read from the css custom properties.
 * @typedef {Record<"water" | "land" | "far-land" | "coast" | "border" | "province" | "district" | "subdistrict" | "label" | "label-2" |
 *   "halo" | "dot" | "dot-ring" | "cluster" | "cluster-text" | "hatch" | "link" | "node" | "building", string>
 *   & {statuses: string[], shares: string[]}} Palette statuses in the order of statusClasses, shares from few covered to all
 */

const names = [
  "water land far-land coast border province district subdistrict label label-2 halo",
  "dot dot-ring cluster cluster-text hatch link node building",
]
  .join(" ")
  .split(" ");

/** @type {Palette | null} */
let cached = null;

/** @returns {Palette} */
export function palette() {
  if (cached) return cached;
  const style = getComputedStyle(document.documentElement);
  const read = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  cached = /** @type {Palette} */ ({
    ...Object.fromEntries(names.map((name) => [name, read(`map-${name}`)])),
    statuses: statusClasses.map((name) => read(`status-${name}`)),
    shares: [1, 2, 3, 4, 5].map((step) => read(`share-${step}`)),
  });
  return cached;
}

export function forgetPalette() {
  cached = null;
}
