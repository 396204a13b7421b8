/**
 * @typedef {object} Label
 * @property {string} text
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {number} rank the lower, the sooner it gets its place
 * @property {[number, number][]} offsets places to try, from the point, in pixels
 * @property {string} kind
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 */

/**
 * Gives each label the first of its places that is free; one without a free place is left out.
 * @param {Label[]} labels
 * @param {Box[]} obstacles
 * @returns {Label[]}
 */
export function placeLabels(labels, obstacles) {
  const taken = [...obstacles];
  /** @type {Label[]} */
  const placed = [];
  for (const label of [...labels].sort((a, b) => a.rank - b.rank || a.y - b.y || a.x - b.x)) {
    for (const [dx, dy] of label.offsets) {
      const box = boxAround(label.x + dx, label.y + dy, label.width, label.height);
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ ...label, x: label.x + dx, y: label.y + dy });
      break;
    }
  }
  return placed;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
export function boxAround(x, y, width, height) {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
