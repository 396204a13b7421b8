// How areas are coloured by the share of their schools that is covered.
import { classOf, statusClasses, valuesOf } from "../core/status-values.js";

/** @import {AreaShare} from "../../../types/api.js" */
/** @import {Topic} from "../core/status-values.js" */

/** Where the classes may reach before the last, which takes what is above. */
const tops = [5, 10, 25, 50, 100];

/**
 * The upper ends of five classes, in percent: four of equal width, as wide as sets nearly all areas apart, and a last one for
 * the rest, so that one area far above the others does not paint all others alike.
 * @param {(number | null)[]} shares
 */
export function classEndsFor(shares) {
  const known = shares.filter((share) => share !== null).sort((a, b) => a - b);
  const nearlyAll = 100 * (known[Math.ceil(known.length * 0.95) - 1] ?? 0);
  const top = tops.find((end) => nearlyAll <= end) ?? 100;
  return [top * 0.2, top * 0.4, top * 0.6, top * 0.8, 100];
}

/**
 * The kind of area that is coloured at a zoom: as fine as can be told apart.
 * @param {number} zoom
 */
export const kindAt = (zoom) => (zoom < 7 ? "province" : zoom < 10 ? "district" : "subdistrict");

/**
 * Schools of an area by status, in the order of statusClasses.
 * @param {AreaShare} area
 * @param {Topic} topic
 */
export function countsOf(area, topic) {
  const counts = statusClasses.map(() => 0);
  for (const value of valuesOf[topic]) counts[statusClasses.indexOf(classOf(value))] += area[topic][value] ?? 0;
  return counts;
}

/**
 * The share of an area's schools that is covered; null where nothing is known of any: unknown is not the same as none.
 * @param {number[]} counts in the order of statusClasses
 */
export function shareOf([covered, partly, none, unknown, notNeeded]) {
  const known = covered + partly + none;
  return known ? covered / (known + unknown + notNeeded) : null;
}

/**
 * The class of a share, 0 for the least; an end belongs to the class below it.
 * @param {number} share
 * @param {number[]} ends
 */
export const shareClass = (share, ends) => ends.findIndex((end) => share * 100 <= end);
