import { language } from "../core/texts.js";
import { classOf, statusClasses, topics } from "../core/status-values.js";

/** @import {Topic} from "../core/status-values.js" */
/** @import {TileFeature} from "../worker/decode-tile.js" */
/** @import {SchoolPoint} from "./marks.js" */
/** @import {TileAddress} from "./vector-tile-layer.js" */

/** A cluster's counts in the tiles, in the order of statusClasses. @type {Record<Topic, string[]>} */
const counts = {
  network: ["ng", "nl", "nn", "nu"],
  dltv: ["df", "dp", "dn", "du", "dx"],
  combined: ["cg", "cl", "cn", "cu", "cx"],
};

/**
 * @param {TileFeature} feature of the schools tiles
 * @param {TileAddress} source
 * @returns {SchoolPoint}
 */
export function pointOf({ properties, parts }, { x, y, z }) {
  const side = 2 ** z;
  const count = Number(properties.count ?? 1);
  const share = (/** @type {Topic} */ topic) => (count === 1 ? one(properties[topic]) : many(properties, topic));
  return {
    x: (x + parts[0][0]) / side,
    y: (y + parts[0][1]) / side,
    count,
    id: properties.id ? String(properties.id) : null,
    name: String(properties.name ?? ""),
    nameEn: properties.nameEn ? String(properties.nameEn) : null,
    shares: /** @type {Record<Topic, number[]>} */ (Object.fromEntries(topics.map((topic) => [topic, share(topic)]))),
  };
}

/** @param {unknown} value */
function one(value) {
  const found = classOf(String(value));
  return statusClasses.map((name) => (name === found ? 1 : 0));
}

/**
 * @param {TileFeature["properties"]} properties
 * @param {Topic} topic
 */
const many = (properties, topic) => statusClasses.map((_, i) => Number(properties[counts[topic][i]] ?? 0));

/** @param {SchoolPoint} point */
export const pointName = (point) => (language() === "en" && point.nameEn) || point.name;
