// Leaflet's small build is a classic script that names itself on the window. This module takes it from there and puts
// the window back as it was, so that no other module meets a global; its own ES build is unminified, 67 kB more.
import "leaflet-script";

/** @type {any} */
const root = globalThis;

/** @type {typeof import("leaflet")} */
const L = root.leaflet.noConflict();
delete root.leaflet;

export default L;
