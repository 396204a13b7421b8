import { CanvasOverlay } from "./canvas-overlay.js";
import L from "./leaflet.js";
import { markAt, makeMarks, sharesOf } from "./marks.js";
import { font, measured, paintLabel, schoolLabels } from "./paint-label.js";
import { paintDonut, paintSchool } from "./paint-mark.js";
import { palette } from "./palette.js";
import { boxAround, placeLabels } from "./place-labels.js";
import { pointOf } from "./school-point.js";
import { VectorTileLayer } from "./vector-tile-layer.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Topic} from "../core/status-values.js" */
/** @import {Mark} from "./marks.js" */
/** @import {Label} from "./place-labels.js" */

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
    /** @type {Topic} */
    this.topic = "combined";
    /** Whether the marks stay away, because areas are coloured instead. */
    this.isQuiet = false;
    this.tiles = new VectorTileLayer("/tiles/schools", { deepest: 16, pane: "schools" });
    this.overlay = new CanvasOverlay("schools", (context, origin, size) => this.#paint(context, origin, size));
    // After a zoom the old marks stay in place until the new level has come whole; while panning, marks come as tiles do.
    this.tiles.on("load refetched", () => this.#gather());
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
    // While the tiles of other filters come in, old and new would be counted together.
    if (this.tiles.isRefetching) return;
    const zoom = this.map.getZoom();
    const points = this.tiles.currentRecords().flatMap(({ source, data }) => (data?.schools ?? []).map((f) => pointOf(f, source)));
    this.marks = makeMarks(points, this.#worldSize(), zoom >= schoolLabelsFrom ? 18 : 38);
    this.marksZoom = zoom;
    this.overlay.refresh();
  }

  /** The marks that are drawn. */
  get shown() {
    return this.isQuiet || this.marksZoom !== this.map.getZoom() ? [] : this.marks;
  }

  /**
   * @param {Leaflet.LatLng} latlng
   * @param {number} slack pixels around a mark that still belong to it
   */
  markAt(latlng, slack) {
    const { x, y } = this.map.project(latlng);
    return markAt(this.shown, x, y, slack);
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
    const marks = (this.isQuiet ? [] : this.marks)
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
    for (const mark of marks.sort((a, b) => b.count - a.count)) this.#paintMark(context, mark, colours);
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

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Mark} mark
   * @param {import("./palette.js").Palette} colours
   */
  #paintMark(context, mark, colours) {
    const isHovered = this.hovered !== null && mark.points.some((p) => p.id === this.hovered);
    const grown = { ...mark, radius: isHovered ? mark.radius + 3 : mark.radius };
    const shares = sharesOf(mark, this.topic);
    if (mark.count > 1) paintDonut(context, grown, shares, colours);
    else paintSchool(context, grown, shares.indexOf(1), colours);
  }
}
