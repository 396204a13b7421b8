import { h, icon } from "../core/dom.js";
import { t } from "../core/texts.js";
import L from "./leaflet.js";

/** @import * as Leaflet from "leaflet" */

/**
 * Zoom, the whole extent and "near me", as buttons of a finger's size.
 * @param {Leaflet.Map} map
 * @param {{onWhole: () => void, onNear: () => void}} actions
 */
export function addMapTools(map, { onWhole, onNear }) {
  const near = tool("locate", onNear);
  const plus = tool("plus", () => map.zoomIn());
  const minus = tool("minus", () => map.zoomOut());
  const whole = tool("whole", onWhole);
  const box = h("div", { class: "map-tools leaflet-control" }, h("div", {}, near), h("div", {}, plus, minus, whole));
  L.DomEvent.disableClickPropagation(box);

  const Tools = L.Control.extend({ onAdd: () => box });
  new Tools({ position: "topright" }).addTo(map);

  const update = () => {
    plus.disabled = map.getZoom() >= map.getMaxZoom();
    minus.disabled = map.getZoom() <= map.getMinZoom();
  };
  map.on("zoomend", update);
  update();

  const retitle = () => {
    const names = /** @type {const} */ ([
      [near, "nearMe"],
      [plus, "zoomIn"],
      [minus, "zoomOut"],
      [whole, "wholeMap"],
    ]);
    for (const [button, key] of names) {
      button.setAttribute("aria-label", t(key));
      button.title = t(key);
    }
  };
  retitle();
  const setBusy = (/** @type {boolean} */ busy) => near.setAttribute("aria-busy", String(busy));
  return { retitle, setBusy };
}

/**
 * @param {Parameters<typeof icon>[0]} name
 * @param {() => void} click
 */
const tool = (name, click) => h("button", { type: "button", click }, icon(name));
