import { facets, parseFilters } from "./filters.js";
import { topics } from "./status-values.js";

/** @import {Filters} from "./filters.js" */
/** @import {Topic} from "./status-values.js" */

/**
 * The address bar is the whole state that a link carries:
 * /?lang=&layer=&show=&network=&dltv=&combined=&level=&size=&kind=&within=&school=&area=#zoom/lat/lon
 * area is the area whose card is open; within is the area that everything is narrowed to.
 * @typedef {{zoom: number, lat: number, lon: number}} View
 * @typedef {"areas" | "links"} Extra what is drawn besides the schools: shares by area, and the network
 * @typedef {object} Address
 * @property {"th" | "en" | null} lang
 * @property {Topic} layer
 * @property {Extra[]} show
 * @property {Filters} filters
 * @property {string | null} school
 * @property {string | null} area
 * @property {View | null} view
 */

/** @type {Extra[]} */
export const extras = ["areas", "links"];

/**
 * @param {string} search
 * @param {string} hash
 * @returns {Address}
 */
export function parseAddress(search, hash) {
  const query = new URLSearchParams(search);
  const lang = query.get("lang");
  const shown = (query.get("show") ?? "").split(",");
  return {
    lang: lang === "th" || lang === "en" ? lang : null,
    layer: topics.find((topic) => topic === query.get("layer")) ?? "combined",
    show: extras.filter((extra) => shown.includes(extra)),
    filters: parseFilters(query),
    school: query.get("school") || null,
    area: query.get("area") || null,
    view: parseView(hash),
  };
}

/**
 * @param {string} hash
 * @returns {View | null}
 */
function parseView(hash) {
  const [zoom, lat, lon] = hash
    .replace(/^#/, "")
    .split("/")
    .map((part) => (part ? Number(part) : NaN));
  const isView = [zoom, lat, lon].every(Number.isFinite) && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 20;
  return isView ? { zoom, lat, lon } : null;
}

/** @param {Address} address */
export function formatAddress({ lang, layer, show, filters, school, area, view }) {
  /** @type {[string, string | null][]} */
  const parts = [
    ["lang", lang],
    ["layer", layer === "combined" ? null : layer],
    ["show", show.join(",")],
    ...facets.map((facet) => /** @type {[string, string]} */ ([facet, filters[facet].join(",")])),
    ["within", filters.within],
    ["school", school],
    ["area", area],
  ];
  // A comma needs no escape in a query, and a link is read by people too.
  const search = parts.flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}` : [])).join("&");
  return `/${search ? `?${search}` : ""}${view ? `#${formatView(view)}` : ""}`;
}

/** @param {View} view */
function formatView({ zoom, lat, lon }) {
  // A hundred-thousandth of a degree is about a metre; far out fewer digits say the same.
  const digits = Math.min(5, Math.max(2, Math.ceil(zoom / 3)));
  return `${zoom}/${lat.toFixed(digits)}/${lon.toFixed(digits)}`;
}
