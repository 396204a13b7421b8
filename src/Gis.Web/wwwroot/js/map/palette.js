/**
 * The theme's colours for canvases, read from the css custom properties.
 * @typedef {Record<"water" | "land" | "far-land" | "coast" | "border" | "province" | "district" | "subdistrict" | "label" | "label-2" |
 *   "halo" | "dot" | "dot-ring" | "cluster" | "cluster-ring" | "cluster-text", string>} Palette
 */

const names = [
  "water land far-land coast border province district subdistrict label label-2 halo",
  "dot dot-ring cluster cluster-ring cluster-text",
]
  .join(" ")
  .split(" ");

/** @type {Palette | null} */
let cached = null;

/** @returns {Palette} */
export function palette() {
  if (cached) return cached;
  const style = getComputedStyle(document.documentElement);
  cached = /** @type {Palette} */ (Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()])));
  return cached;
}

export function forgetPalette() {
  cached = null;
}
