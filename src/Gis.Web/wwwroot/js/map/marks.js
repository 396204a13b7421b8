import { addCounts } from "./donut.js";

/** @import {Topic} from "../core/status-values.js" */

/**
 * What is drawn for schools: one mark for a school, one for many that would cover each other.
 * @typedef {object} SchoolPoint a feature of the schools tiles; x and y are shares of the world's side
 * @property {number} x
 * @property {number} y
 * @property {number} count
 * @property {string | null} id
 * @property {string} name
 * @property {string | null} nameEn
 * @property {Record<Topic, number[]>} shares schools by status, in the order of statusClasses
 *
 * @typedef {object} Mark
 * @property {number} x world pixels of the zoom it was made for
 * @property {number} y
 * @property {number} radius
 * @property {number} count
 * @property {SchoolPoint[]} points
 */

export const dotRadius = 8;

/**
 * As wide as the number in the middle of the ring needs, and a little wider for more.
 * @param {number} count
 */
export function radiusOf(count) {
  return count === 1 ? dotRadius : 14 + 2.8 * Math.log10(count) + (count >= 1000 ? 2 : 0);
}

/**
 * How many of a mark's schools have which status, in the order of statusClasses.
 * @param {Mark} mark
 * @param {Topic} topic
 */
export const sharesOf = ({ points }, topic) =>
  points.reduce((sum, { shares }) => addCounts(sum, shares[topic]), /** @type {number[]} */ ([]));

/**
 * Gathers points so that no two marks overlap. The largest gather first, so the answer does not depend on the order of tiles.
 * @param {SchoolPoint[]} points
 * @param {number} worldSize pixels of the world's side at the zoom shown
 * @param {number} reach pixels within which a point joins a mark
 * @returns {Mark[]}
 */
export function makeMarks(points, worldSize, reach) {
  const seeds = points.map((point) => ({ point, x: point.x * worldSize, y: point.y * worldSize }));
  seeds.sort((a, b) => b.point.count - a.point.count || a.x - b.x || a.y - b.y);
  const cells = new Grid(reach);
  for (const seed of seeds) {
    const near = cells.nearest(seed.x, seed.y, reach);
    if (near) {
      near.points.push(seed.point);
      near.count += seed.point.count;
    } else {
      cells.add({ x: seed.x, y: seed.y, radius: 0, count: seed.point.count, points: [seed.point] });
    }
  }
  return joinOverlapping(cells.items.map((mark) => settle(mark, worldSize))).map((mark) => settle(mark, worldSize));
}

/**
 * Marks that moved to the mean of their schools may have come to lie on each other.
 * @param {Mark[]} marks
 */
function joinOverlapping(marks) {
  const kept = new Grid(60);
  for (const mark of marks.sort((a, b) => b.count - a.count || a.x - b.x || a.y - b.y)) {
    const near = kept.nearest(mark.x, mark.y, 60);
    if (near && Math.hypot(near.x - mark.x, near.y - mark.y) < (near.radius + mark.radius) * 0.9) {
      near.points.push(...mark.points);
      near.count += mark.count;
    } else kept.add(mark);
  }
  return kept.items;
}

/**
 * A mark stands at the mean of its schools.
 * @param {Mark} mark
 * @param {number} worldSize
 * @returns {Mark}
 */
function settle(mark, worldSize) {
  const x = mark.points.reduce((sum, p) => sum + p.x * p.count, 0) / mark.count;
  const y = mark.points.reduce((sum, p) => sum + p.y * p.count, 0) / mark.count;
  return { ...mark, x: x * worldSize, y: y * worldSize, radius: radiusOf(mark.count) };
}

/**
 * The mark under a pointer; a small dot answers over a finger's width.
 * @param {Mark[]} marks
 * @param {number} x
 * @param {number} y
 * @param {number} slack
 */
export function markAt(marks, x, y, slack) {
  let best = null;
  let bestDistance = Infinity;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y) - mark.radius;
    if (distance <= slack && distance < bestDistance) [best, bestDistance] = [mark, distance];
  }
  return best;
}

class Grid {
  /** @param {number} size */
  constructor(size) {
    this.size = size;
    /** @type {Map<string, Mark[]>} */
    this.cells = new Map();
    /** @type {Mark[]} */
    this.items = [];
  }

  /** @param {Mark} mark */
  add(mark) {
    const key = `${Math.floor(mark.x / this.size)}:${Math.floor(mark.y / this.size)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push(mark);
    else this.cells.set(key, [mark]);
    this.items.push(mark);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} reach
   */
  nearest(x, y, reach) {
    const column = Math.floor(x / this.size);
    const row = Math.floor(y / this.size);
    /** @type {Mark | null} */
    let best = null;
    let bestDistance = reach;
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const mark of this.cells.get(`${i}:${j}`) ?? []) {
          const distance = Math.hypot(mark.x - x, mark.y - y);
          if (distance < bestDistance) [best, bestDistance] = [mark, distance];
        }
      }
    }
    return best;
  }
}
