import L from "./leaflet.js";

/** @import * as Leaflet from "leaflet" */

/**
 * One canvas over the whole view and a margin around it. It follows a drag with the map, is scaled along with a zoom, and is
 * drawn anew when the map rests; so marks and names are never cut at the edge of a tile.
 */
export class CanvasOverlay extends L.Layer {
  /**
   * @param {string} pane
   * @param {(context: CanvasRenderingContext2D, origin: Leaflet.Point, size: Leaflet.Point) => void} paint
   *   origin is the world pixel of the canvas's top left corner at the map's zoom
   */
  constructor(pane, paint) {
    super();
    L.setOptions(this, { pane });
    this.paint = paint;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "leaflet-zoom-animated";
    this.frame = 0;
    this.topLeft = L.latLng(0, 0);
    this.zoom = 0;
  }

  /** @param {Leaflet.Map} map */
  onAdd(map) {
    this.getPane()?.append(this.canvas);
    map.on("moveend resize viewreset", this.#drawNow, this);
    map.on("zoomanim", this.#follow, this);
    this.#drawNow();
    return this;
  }

  /** @param {Leaflet.Map} map */
  onRemove(map) {
    this.canvas.remove();
    map.off("moveend resize viewreset", this.#drawNow, this);
    map.off("zoomanim", this.#follow, this);
    return this;
  }

  /** Draws in the next frame, once for however many asked. */
  refresh() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.#drawNow();
    });
  }

  #drawNow() {
    const map = /** @type {Leaflet.Map | undefined} */ (this._map);
    if (!map) return;
    const view = map.getSize();
    const margin = view.multiplyBy(0.25).round();
    const size = view.add(margin.multiplyBy(2));
    const ratio = Math.min(2, devicePixelRatio || 1);
    if (this.canvas.width !== size.x * ratio || this.canvas.height !== size.y * ratio) {
      this.canvas.width = size.x * ratio;
      this.canvas.height = size.y * ratio;
      this.canvas.style.width = `${size.x}px`;
      this.canvas.style.height = `${size.y}px`;
    }
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1));
    L.DomUtil.setTransform(this.canvas, corner, 1);
    this.topLeft = map.layerPointToLatLng(corner);
    this.zoom = map.getZoom();
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.x, size.y);
    this.paint(context, map.project(this.topLeft, this.zoom), size);
  }

  /** @param {Leaflet.ZoomAnimEvent} event */
  #follow({ center, zoom }) {
    const map = this._map;
    const pane = L.DomUtil.getPosition(map.getPane("mapPane") ?? document.body);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
    const at = map.project(this.topLeft, zoom).subtract(origin);
    L.DomUtil.setTransform(this.canvas, at, map.getZoomScale(zoom, this.zoom));
  }
}
