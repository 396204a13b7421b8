import { h, svg } from "../core/dom.js";
import { nameOf } from "../core/words.js";
import L from "./leaflet.js";

/** @import {SchoolSummary} from "../../../types/api.js" */

/**
 * The marker of the chosen school: a pin with its name, and a dashed ring where the position is approximate.
 * @param {SchoolSummary} school
 */
export function schoolMarker(school) {
  const { lat, lon, basis } = /** @type {NonNullable<SchoolSummary["position"]>} */ (school.position);
  const isApproximate = basis === "derived";
  const pin = svg("", "0 0 36 46", [
    ["path", { class: "pin", d: "M18 45C14 36 3 30 3 18a15 15 0 0 1 30 0c0 12-11 18-15 27Z" }],
    ["path", { class: "hole", d: "M18 8 9 14v2h2v7h4v-4a3 3 0 0 1 6 0v4h4v-7h2v-2Z" }],
  ]);
  const html = h("div", {}, isApproximate && h("span", { class: "about" }), h("b", {}, nameOf(school.name)));
  html.prepend(pin);
  const className = `school-marker${isApproximate ? " approximate" : ""}`;
  return L.marker([lat, lon], {
    icon: L.divIcon({ className, html, iconSize: [36, 46], iconAnchor: [18, 46] }),
    interactive: false,
    keyboard: false,
    alt: nameOf(school.name),
    pane: "chosen",
  });
}
