import { pointName } from "./school-point.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Mark} from "./marks.js" */
/** @import {Palette} from "./palette.js" */
/** @import {Label} from "./place-labels.js" */

export const font = '"Sarabun", system-ui, sans-serif';

/** @type {Record<string, {size: number, weight: number, colour: "label" | "label-2"}>} */
const styles = {
  province: { size: 15, weight: 600, colour: "label" },
  district: { size: 14, weight: 400, colour: "label" },
  subdistrict: { size: 13, weight: 400, colour: "label-2" },
  school: { size: 14, weight: 600, colour: "label" },
};

/** @param {string} kind */
const styleOf = (kind) => styles[kind] ?? styles.subdistrict;

/**
 * Far out there is room for small names only.
 * @param {string} kind
 * @param {number} zoom
 */
const sizeOf = (kind, zoom) => styleOf(kind).size - (zoom < 6 ? 3 : 0);

/**
 * The names of single schools, below or above their marks.
 * @param {Mark[]} marks
 * @param {Leaflet.Point} origin
 * @returns {Label[]}
 */
export function schoolLabels(marks, origin) {
  return marks
    .filter((mark) => mark.count === 1)
    .map((mark) => ({
      text: shorten(pointName(mark.points[0])),
      x: mark.x + origin.x,
      y: mark.y + origin.y,
      width: 0,
      height: 0,
      rank: 1,
      kind: "school",
      offsets: [
        [0, 19],
        [0, -19],
      ],
    }));
}

/** @param {string} name */
const shorten = (name) => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} zoom
 * @param {Label} label
 * @returns {Label}
 */
export function measured(context, zoom, label) {
  const size = sizeOf(label.kind, zoom);
  context.font = `${styleOf(label.kind).weight} ${size}px ${font}`;
  return { ...label, width: context.measureText(label.text).width + 8, height: size * 1.5 };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} zoom
 * @param {Label} label
 * @param {Palette} colours
 */
export function paintLabel(context, zoom, label, colours) {
  const { weight, colour } = styleOf(label.kind);
  context.font = `${weight} ${sizeOf(label.kind, zoom)}px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.halo;
  context.strokeText(label.text, label.x, label.y);
  context.fillStyle = colours[colour];
  context.fillText(label.text, label.x, label.y);
}
