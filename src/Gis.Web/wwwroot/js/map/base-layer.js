import { pageData } from "../core/page-data.js";
import L from "./leaflet.js";
import { palette } from "./palette.js";

/** @import * as Leaflet from "leaflet" */
/** @typedef {{box: number[], land: number[][], borders: number[][]}} Cut */
/** @typedef {{land: Path2D, coast: Path2D, borders: Path2D, box: Path2D}} Paths */

// Paths are kept in pixels of zoom 8: fine enough for single precision, and scaled by the canvas.
const pathZoom = 8;

/** Land, sea and borders from Natural Earth, with no server and no internet. */
export class BaseLayer extends L.GridLayer {
  constructor() {
    super({ tileSize: 512, updateWhenZooming: false, keepBuffer: 1, pane: "base" });
    /** @type {{near: Paths, far: Paths} | null} */
    this.paths = null;
    this.ready = this.#load();
  }

  async #load() {
    const response = await fetch(pageData.baseLayer);
    if (!response.ok) throw new Error(`base map: ${response.status}`);
    const { scale, near, far } = await response.json();
    this.paths = { near: pathsOf(near, scale), far: pathsOf(far, scale) };
    this.redraw();
  }

  /** @param {Leaflet.Coords} coords */
  createTile(coords) {
    const canvas = document.createElement("canvas");
    const ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = canvas.height = 512 * ratio;
    const context = canvas.getContext("2d");
    if (!context || !this.paths) return canvas;
    const colours = palette();
    const scale = 2 ** (coords.z - pathZoom);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -coords.x * 512 * ratio, -coords.y * 512 * ratio);
    context.lineJoin = "round";
    draw(context, this.paths.far, scale, colours, colours["far-land"]);
    // The coarse coast is wiped away where the fine one is known.
    context.fillStyle = colours.water;
    context.fill(this.paths.near.box);
    draw(context, this.paths.near, scale, colours, colours.land);
    return canvas;
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Paths} paths
 * @param {number} scale
 * @param {import("./palette.js").Palette} colours
 * @param {string} land
 */
function draw(context, paths, scale, colours, land) {
  context.fillStyle = land;
  context.fill(paths.land, "evenodd");
  context.lineWidth = 1 / scale;
  context.strokeStyle = colours.coast;
  context.stroke(paths.coast);
  context.strokeStyle = colours.border;
  context.stroke(paths.borders);
}

/**
 * @param {Cut} cut
 * @param {number} scale
 * @returns {Paths}
 */
function pathsOf({ box, land, borders }, scale) {
  const paths = { land: new Path2D(), coast: new Path2D(), borders: new Path2D(), box: new Path2D() };
  const edges = box.map((degrees) => degrees * scale);
  for (const ring of land) {
    const points = pointsOf(ring);
    trace(paths.land, points, scale);
    paths.land.closePath();
    trace(paths.coast, [...points, points[0]], scale, (a, b) => liesOnEdge(a, b, edges));
  }
  for (const line of borders) trace(paths.borders, pointsOf(line), scale);
  const [west, south, east, north] = edges;
  trace(
    paths.box,
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
    scale,
  );
  return paths;
}

/**
 * @param {number[]} steps
 * @returns {[number, number][]}
 */
function pointsOf(steps) {
  let x = 0;
  let y = 0;
  /** @type {[number, number][]} */
  const points = [];
  for (let i = 0; i < steps.length; i += 2) points.push([(x += steps[i]), (y += steps[i + 1])]);
  return points;
}

/**
 * @param {Path2D} path
 * @param {[number, number][]} points
 * @param {number} scale
 * @param {(a: [number, number], b: [number, number]) => boolean} [isGap]
 */
function trace(path, points, scale, isGap) {
  points.forEach(([x, y], i) => {
    const at = L.CRS.EPSG3857.latLngToPoint(L.latLng(Math.max(-85, Math.min(85, y / scale)), x / scale), pathZoom);
    if (i === 0 || isGap?.(points[i - 1], points[i])) path.moveTo(at.x, at.y);
    else path.lineTo(at.x, at.y);
  });
}

/**
 * The sides where the atlas was cut are no coast.
 * @param {[number, number]} a
 * @param {[number, number]} b
 * @param {number[]} edges
 */
function liesOnEdge(a, b, [west, south, east, north]) {
  return (a[0] === b[0] && (a[0] === west || a[0] === east)) || (a[1] === b[1] && (a[1] === south || a[1] === north));
}
