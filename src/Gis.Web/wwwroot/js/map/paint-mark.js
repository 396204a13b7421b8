import { formatNumber } from "../core/format.js";
import { arcsOf } from "./donut.js";
import { font } from "./paint-label.js";

/** @import {Palette} from "./palette.js" */

const turn = 2 * Math.PI;

/**
 * One school in the colour and the shape of its status: the shapes of images/status.svg on a 16 px square.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, radius: number}} at
 * @param {number} status index in statusClasses
 * @param {Palette} colours
 */
export function paintSchool(context, { x, y, radius }, status, colours) {
  const colour = colours.statuses[status];
  context.save();
  context.translate(x, y);
  context.scale(radius / 8, radius / 8);
  disc(context, status === 4 ? 7.5 : 9, colours["dot-ring"]);
  context.lineCap = "round";
  context.strokeStyle = context.fillStyle = colour;
  shapes[status](context);
  context.restore();
}

/** In the order of statusClasses. @type {((context: CanvasRenderingContext2D) => void)[]} */
const shapes = [
  (context) => disc(context, 7.2),
  (context) => {
    context.beginPath();
    context.arc(0, 0, 6.4, turn / 4, (turn * 3) / 4);
    context.fill();
    ring(context, 1.8);
  },
  (context) => {
    ring(context, 2.2);
    line(context, [-3.9, 3.9, 3.9, -3.9], 2.2);
  },
  (context) => {
    ring(context, 1.7);
    context.lineWidth = 1.7;
    context.beginPath();
    context.arc(0, -1.7, 2, turn / 2, turn + turn / 6);
    context.quadraticCurveTo(0, 0.2, 0, 1.4);
    context.stroke();
    disc(context, 1.1, undefined, 3.7);
  },
  (context) => line(context, [-4.5, 0, 4.5, 0], 3.6),
];

/**
 * Many schools: a ring of the shares of each status around their number.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, radius: number, count: number}} mark
 * @param {number[]} shares in the order of statusClasses
 * @param {Palette} colours
 */
export function paintDonut(context, { x, y, radius, count }, shares, colours) {
  const width = radius < 18 ? 4.5 : 5.5;
  const middle = radius - width / 2;
  context.save();
  context.translate(x, y);
  disc(context, radius + 1.5, colours.cluster);
  context.lineCap = "butt";
  for (const { index, from, to } of arcsOf(shares, 2 / middle, 4 / middle)) {
    context.strokeStyle = colours.statuses[index];
    textures[index](context, middle, width, from - turn / 4, to - turn / 4, colours.cluster);
  }
  context.font = `600 ${count >= 1000 ? 12 : 13}px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colours["cluster-text"];
  context.fillText(formatNumber(count), 0, 1);
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} radius
 * @param {number} width
 * @param {number} from
 * @param {number} to
 */
function band(context, radius, width, from, to) {
  context.lineWidth = width;
  context.beginPath();
  context.arc(0, 0, radius, from, to);
  context.stroke();
}

/**
 * The parts differ as the shapes do, not by colour alone: full, half, hollow, dotted, thin. In the order of statusClasses.
 * @type {((context: CanvasRenderingContext2D, middle: number, width: number, from: number, to: number, hollow: string) => void)[]}
 */
const textures = [
  band,
  (context, middle, width, from, to) => {
    band(context, middle - width / 4, width / 2, from, to);
    band(context, middle + width / 2 - 0.6, 1.2, from, to);
  },
  (context, middle, width, from, to, hollow) => {
    band(context, middle, width, from, to);
    const end = to - from < 6 ? 1.3 / middle : 0;
    if (to - from < 4 * end) return;
    context.strokeStyle = hollow;
    band(context, middle, width - 2.8, from + end, to - end);
  },
  (context, middle, width, from, to) => {
    // Whole dots only, so that a part never ends in a sliver.
    const dots = Math.max(1, Math.round(((to - from) * middle) / 4.2));
    const step = ((to - from) * middle) / dots;
    context.setLineDash([step * 0.62, step * 0.38]);
    band(context, middle, width - 0.8, from + (step * 0.19) / middle, to);
    context.setLineDash([]);
  },
  (context, middle, width, from, to) => band(context, middle, width / 2, from, to),
];

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} radius
 * @param {string} [colour]
 * @param {number} [y]
 */
function disc(context, radius, colour, y = 0) {
  context.beginPath();
  context.arc(0, y, radius, 0, turn);
  if (colour) context.fillStyle = colour;
  context.fill();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} width
 */
function ring(context, width) {
  context.lineWidth = width;
  context.beginPath();
  context.arc(0, 0, 7.2 - width / 2, 0, turn);
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number, number, number]} ends
 * @param {number} width
 */
function line(context, [fromX, fromY, toX, toY], width) {
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
