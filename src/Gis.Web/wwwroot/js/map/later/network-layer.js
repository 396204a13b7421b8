import { h } from "../../core/dom.js";
import { t, wordOf } from "../../core/texts.js";
import { CanvasOverlay } from "../canvas-overlay.js";
import L from "../leaflet.js";
import { palette } from "../palette.js";
import { VectorTileLayer } from "../vector-tile-layer.js";
import { distanceToLine, middleOf } from "./lines.js";

/** @import * as Leaflet from "leaflet" */
/** @import {Found} from "../pointing.js" */
/** @import {TileFeature} from "../../worker/decode-tile.js" */
/** @typedef {{feature: TileFeature, points: [number, number][]}} Drawn points in world pixels of the zoom they were made for */

const nodeRadius = 7;

/** Links of schools as lines and nodes of the network as points. */
export class NetworkLayer {
  /** @param {Leaflet.Map} map */
  constructor(map) {
    this.map = map;
    /** @type {Drawn[]} */
    this.links = [];
    /** @type {Drawn[]} */
    this.nodes = [];
    this.zoom = -1;
    this.tiles = new VectorTileLayer("/tiles/network", { deepest: 16, pane: "network" });
    this.overlay = new CanvasOverlay("network", (context, origin) => this.#paint(context, origin));
    this.tiles.on("load tiledata", () => this.#gather());
  }

  add() {
    this.tiles.addTo(this.map);
    this.overlay.addTo(this.map);
  }

  remove() {
    this.tiles.remove();
    this.overlay.remove();
    [this.links, this.nodes] = [[], []];
  }

  redraw() {
    this.overlay.refresh();
  }

  #gather() {
    this.zoom = this.map.getZoom();
    const world = 256 * 2 ** this.zoom;
    const read = (/** @type {string} */ layer) =>
      this.tiles.currentRecords().flatMap(({ source, data }) => {
        const side = 2 ** source.z;
        return (data?.[layer] ?? []).flatMap((feature) =>
          feature.parts.map((part) => ({
            feature,
            points: pairs(part, (x, y) => [((source.x + x) / side) * world, ((source.y + y) / side) * world]),
          })),
        );
      });
    this.links = read("links");
    // Near the side of a tile a node is in its neighbour too.
    this.nodes = [...new Map(read("nodes").map((node) => [node.feature.properties.code, node])).values()];
    this.overlay.refresh();
  }

  /** Whether the view is known to hold nothing of the network. */
  get isEmpty() {
    return this.zoom === this.map.getZoom() && !this.tiles.isLoading() && this.links.length + this.nodes.length === 0;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Leaflet.Point} origin
   */
  #paint(context, origin) {
    const zoom = this.map.getZoom();
    const colours = palette();
    const scale = 2 ** (zoom - this.zoom);
    context.lineCap = "round";
    const stroke = (/** @type {Drawn} */ { points }, /** @type {number} */ width, /** @type {string} */ colour) => {
      context.beginPath();
      points.forEach(([x, y], i) =>
        i ? context.lineTo(x * scale - origin.x, y * scale - origin.y) : context.moveTo(x * scale - origin.x, y * scale - origin.y),
      );
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
    };
    const isNear = zoom >= 11;
    for (const link of this.links) {
      const isDown = link.feature.properties.status === "down";
      const width = link.feature.properties.role === "backup" ? 1.2 : isNear ? 2.2 : 1.4;
      context.setLineDash(isDown ? [5, 5] : []);
      stroke(link, width, isDown ? colours.statuses[2] : colours.link);
      context.setLineDash([]);
    }
    for (const { feature, points } of this.nodes) {
      const [x, y] = points[0];
      paintNode(context, x * scale - origin.x, y * scale - origin.y, String(feature.properties.kind), isNear ? nodeRadius : 5, colours);
    }
  }

  /**
   * @param {Leaflet.LatLng} latlng
   * @param {number} slack
   * @returns {Found | null}
   */
  at(latlng, slack) {
    if (this.zoom !== this.map.getZoom()) return null;
    const { x, y } = this.map.project(latlng);
    const node = this.nodes.find(({ points: [[nodeX, nodeY]] }) => Math.hypot(nodeX - x, nodeY - y) <= nodeRadius + slack);
    if (node) return this.#node(node);
    const link = this.links.find(({ points }) => distanceToLine(points, x, y) <= 3 + slack);
    return link ? this.#link(link, latlng) : null;
  }

  /** @param {Leaflet.LatLngBounds} bounds */
  within(bounds) {
    if (this.zoom !== this.map.getZoom()) return [];
    // A link cut by the sides of tiles is stepped to once.
    const links = new Map(this.links.map((link) => [keyOf(link), link])).values();
    const found = [...this.nodes.map((node) => this.#node(node)), ...[...links].map((link) => this.#link(link))];
    return found.filter(({ latlng }) => bounds.contains(latlng));
  }

  /** @param {Drawn} node @returns {Found} */
  #node({ feature: { properties }, points: [[x, y]] }) {
    const facts = () =>
      h(
        "div",
        { class: "facts-tip" },
        h("b", {}, String(properties.name ?? properties.code)),
        h("span", {}, wordOf("mapNode", String(properties.kind), "")),
      );
    return { key: `node ${properties.code}`, latlng: this.map.unproject(L.point(x, y), this.zoom), radius: nodeRadius, facts };
  }

  /**
   * @param {Drawn} link
   * @param {Leaflet.LatLng} [at]
   * @returns {Found}
   */
  #link(link, at) {
    const [x, y] = middleOf(link.points);
    const { provider, medium, role, status, mbps } = link.feature.properties;
    const facts = () =>
      h(
        "div",
        { class: "facts-tip" },
        h("b", {}, `${wordOf("mapProvider", String(provider), String(provider))} · ${wordOf("mapMedium", String(medium), "")}`),
        h("span", {}, [wordOf("mapRole", String(role), ""), wordOf("mapLink", String(status), "")].filter(Boolean).join(" · ")),
        h("span", {}, mbps === undefined ? t("mapSpeedUnknown") : t("mapSpeed", { mbps: Number(mbps) })),
      );
    return { key: keyOf(link), latlng: at ?? this.map.unproject(L.point(x, y), this.zoom), radius: 4, facts };
  }
}

/** @param {Drawn} link */
function keyOf({ feature: { properties } }) {
  return `link ${["school", "provider", "medium", "role", "status"].map((name) => properties[name]).join(" ")}`;
}

/**
 * @param {Float32Array} part
 * @param {(x: number, y: number) => [number, number]} place
 */
function pairs(part, place) {
  return Array.from({ length: part.length / 2 }, (_, i) => place(part[2 * i], part[2 * i + 1]));
}

/**
 * Kinds of nodes differ in shape: a triangle for a tower, a square for an exchange, a diamond for a fibre point.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {string} kind
 * @param {number} r
 * @param {import("../palette.js").Palette} colours
 */
function paintNode(context, x, y, kind, r, colours) {
  const corners = { tower: [0, -r, r, r * 0.8, -r, r * 0.8], exchange: [-r, -r, r, -r, r, r, -r, r].map((c) => c * 0.8) }[kind] ?? [
    0,
    -r,
    r,
    0,
    0,
    r,
    -r,
    0,
  ];
  context.beginPath();
  for (let i = 0; i < corners.length; i += 2) context.lineTo(x + corners[i], y + corners[i + 1]);
  context.closePath();
  context.fillStyle = colours.node;
  context.strokeStyle = colours["dot-ring"];
  context.lineWidth = 3;
  context.stroke();
  context.fill();
}
