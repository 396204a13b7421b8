/** @import {Pattern} from "./chart-table.js" */

const size = 8;

/**
 * What fills a series: its colour, or a pattern of it that is told apart without colour.
 * @param {Pattern} pattern
 * @param {string} colour
 * @param {string} ground
 * @param {number} ratio dots for a css pixel
 * @returns {string | CanvasPattern}
 */
export function fillOf(pattern, colour, ground, ratio) {
  if (pattern === "solid") return colour;
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(size * ratio);
  const pen = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
  pen.scale(tile.width / size, tile.height / size);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = pen.strokeStyle = colour;
  pen.lineWidth = 2.2;
  paint[pattern](pen);
  const fill = /** @type {CanvasPattern} */ (pen.createPattern(tile, "repeat"));
  fill.setTransform(new DOMMatrix().scale(size / tile.width));
  return fill;
}

/** @type {Record<Exclude<Pattern, "solid">, (pen: CanvasRenderingContext2D) => void>} */
const paint = {
  // Drawn past the edges, so that the tiles join.
  stripes: (pen) => strokes(pen, [-2, 2, 2, -2], [-2, 10, 10, -2], [6, 10, 10, 6]),
  cross: (pen) => strokes(pen, [-2, 2, 2, -2], [-2, 10, 10, -2], [6, 10, 10, 6], [-2, -2, 10, 10], [-2, 6, 2, 10], [6, -2, 10, 2]),
  rules: (pen) => pen.fillRect(0, 2, size, 3),
  dots(pen) {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ]) {
      pen.beginPath();
      pen.arc(x, y, 1.4, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {...number[]} lines
 */
function strokes(pen, ...lines) {
  pen.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.stroke();
}
