import { formatNumber } from "../core/format.js";
import { language } from "../core/texts.js";
import { CanvasOverlay } from "./canvas-overlay.js";
import L from "./leaflet.js";
import { markAt, makeMarks } from "./marks.js";
import { palette } from "./palette.js";
import { boxAround, placeLabels } from "./place-labels.js";
import { VectorTileLayer } from "./vector-tile-layer.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Mark, SchoolPoint} from "./marks.js" */
/** @import {Label} from "./place-labels.js" */

const font = '"Sarabun", system-ui, sans-serif';
const schoolLabelsFrom = 14;

/** Schools and all names of the map: data from tiles, drawn on one canvas above them. */
export class SchoolCanvas {
  /**
   * @param {Leaflet.Map} map
   * @param {(zoom: number) => Label[]} areaLabels names of areas at world pixels of a zoom; width and height are filled in here
   */
  constructor(map, areaLabels) {
    this.map = map;
    this.areaLabels = areaLabels;
    /** @type {Mark[]} */
    this.marks = [];
    this.marksZoom = -1;
    /** @type {string | null} */
    this.hovered = null;
    /** @type {Leaflet.LatLng | null} */
    this.chosen = null;
    this.tiles = new VectorTileLayer("/tiles/schools", { deepest: 16, pane: "schools" });
    this.overlay = new CanvasOverlay("schools", (context, origin, size) => this.#paint(context, origin, size));
    // After a zoom the old marks stay in place until the new level has come whole; while panning, marks come as tiles do.
    this.tiles.on("load", () => this.#gather());
    this.tiles.on("tiledata", () => this.marksZoom === map.getZoom() && this.#gather());
    // The margin around the view needs names in the page's own font, which may come after the first drawing.
    document.fonts.load(`600 14px ${font}`, "กA").then(() => this.overlay.refresh());
  }

  addTo() {
    this.tiles.addTo(this.map);
    this.overlay.addTo(this.map);
    return this;
  }

  refresh() {
    this.overlay.refresh();
  }

  #worldSize() {
    return 256 * 2 ** this.map.getZoom();
  }

  #gather() {
    const zoom = this.map.getZoom();
    const points = this.tiles.currentRecords().flatMap(({ source, data }) => (data?.schools ?? []).map((f) => pointOf(f, source)));
    this.marks = makeMarks(points, this.#worldSize(), zoom >= schoolLabelsFrom ? 18 : 38);
    this.marksZoom = zoom;
    this.overlay.refresh();
  }

  /**
   * @param {Leaflet.LatLng} latlng
   * @param {number} slack pixels around a mark that still belong to it
   */
  markAt(latlng, slack) {
    if (this.marksZoom !== this.map.getZoom()) return null;
    const { x, y } = this.map.project(latlng);
    return markAt(this.marks, x, y, slack);
  }

  /** @param {Mark} mark */
  latLngOf(mark) {
    return this.map.unproject(L.point(mark.x, mark.y), this.marksZoom);
  }

  /**
   * The box around a mark's points, in degrees.
   * @param {Mark} mark
   */
  boundsOf(mark) {
    const side = this.#worldSize();
    return L.latLngBounds(mark.points.map((p) => this.map.unproject(L.point(p.x * side, p.y * side))));
  }

  /** @param {string | null} id */
  set hover(id) {
    if (id === this.hovered) return;
    this.hovered = id;
    this.overlay.refresh();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Leaflet.Point} origin
   * @param {Leaflet.Point} size
   */
  #paint(context, origin, size) {
    const zoom = this.map.getZoom();
    const scale = this.marksZoom < 0 ? 1 : 2 ** (zoom - this.marksZoom);
    const marks = this.marks
      .map((mark) => ({ ...mark, x: mark.x * scale - origin.x, y: mark.y * scale - origin.y }))
      .filter((m) => m.x > -40 && m.y > -40 && m.x < size.x + 40 && m.y < size.y + 40);
    const labels = [...this.areaLabels(zoom), ...(zoom >= schoolLabelsFrom ? schoolLabels(marks, origin) : [])]
      .map((label) => measured(context, zoom, { ...label, x: label.x - origin.x, y: label.y - origin.y }))
      .filter((l) => l.x > -100 && l.y > -30 && l.x < size.x + 100 && l.y < size.y + 30);
    const obstacles = marks.map((m) => boxAround(m.x, m.y, m.radius * 2, m.radius * 2));
    if (this.chosen) obstacles.push(this.#chosenBox(this.chosen, origin));
    const colours = palette();
    for (const label of placeLabels(labels, obstacles)) paintLabel(context, zoom, label, colours);
    // The largest lie below, so that a single school at a cluster's rim stays in sight.
    for (const mark of marks.sort((a, b) => b.count - a.count)) paintMark(context, mark, colours, this.#isHovered(mark));
  }

  /**
   * Room for the marker of the chosen school, which writes its own name.
   * @param {Leaflet.LatLng} chosen
   * @param {Leaflet.Point} origin
   */
  #chosenBox(chosen, origin) {
    const at = this.map.project(chosen).subtract(origin);
    return boxAround(at.x, at.y, 200, 84);
  }

  /** @param {Mark} mark */
  #isHovered(mark) {
    return this.hovered !== null && mark.points.some((p) => p.id === this.hovered);
  }
}

/**
 * @param {import("../worker/decode-tile.js").TileFeature} feature
 * @param {import("./vector-tile-layer.js").TileAddress} source
 * @returns {SchoolPoint}
 */
function pointOf({ properties, parts }, { x, y, z }) {
  const side = 2 ** z;
  return {
    x: (x + parts[0][0]) / side,
    y: (y + parts[0][1]) / side,
    count: Number(properties.count ?? 1),
    id: properties.id ? String(properties.id) : null,
    name: String(properties.name ?? ""),
    nameEn: properties.nameEn ? String(properties.nameEn) : null,
  };
}

/** @param {SchoolPoint} point */
export const pointName = (point) => (language() === "en" && point.nameEn) || point.name;

/**
 * @param {Mark[]} marks
 * @param {Leaflet.Point} origin
 * @returns {Label[]}
 */
function schoolLabels(marks, origin) {
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
 * @param {CanvasRenderingContext2D} context
 * @param {number} zoom
 * @param {Label} label
 * @returns {Label}
 */
function measured(context, zoom, label) {
  const size = sizeOf(label.kind, zoom);
  context.font = `${styleOf(label.kind).weight} ${size}px ${font}`;
  return { ...label, width: context.measureText(label.text).width + 8, height: size * 1.5 };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} zoom
 * @param {Label} label
 * @param {import("./palette.js").Palette} colours
 */
function paintLabel(context, zoom, label, colours) {
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

/**
 * A dot for one school; for several a disc with their number, ringed as the shares of a status will be.
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {import("./palette.js").Palette} colours
 * @param {boolean} isHovered
 */
function paintMark(context, { x, y, radius, count }, colours, isHovered) {
  const disc = (/** @type {number} */ r, /** @type {string} */ colour) => {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  };
  const grown = isHovered ? radius + 3 : radius;
  if (count === 1) {
    disc(grown, colours["dot-ring"]);
    disc(grown - 2, colours.dot);
    return;
  }
  disc(grown + 1.5, colours["dot-ring"]);
  disc(grown, colours["cluster-ring"]);
  disc(grown - 3.5, colours.cluster);
  context.font = `600 ${count >= 10_000 ? 11 : 13}px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colours["cluster-text"];
  context.fillText(formatNumber(count), x, y + 1);
}
