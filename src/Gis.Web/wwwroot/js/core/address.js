/**
 * The address bar is the whole state that a link carries: /?lang=&school=&area=#zoom/lat/lon
 * @typedef {{zoom: number, lat: number, lon: number}} View
 * @typedef {object} Address
 * @property {"th" | "en" | null} lang
 * @property {string | null} school
 * @property {string | null} area
 * @property {View | null} view
 */

/**
 * @param {string} search
 * @param {string} hash
 * @returns {Address}
 */
export function parseAddress(search, hash) {
  const query = new URLSearchParams(search);
  const lang = query.get("lang");
  return {
    lang: lang === "th" || lang === "en" ? lang : null,
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
export function formatAddress({ lang, school, area, view }) {
  const query = new URLSearchParams();
  if (lang) query.set("lang", lang);
  if (school) query.set("school", school);
  if (area) query.set("area", area);
  const search = query.size ? `?${query}` : "";
  return `/${search}${view ? `#${formatView(view)}` : ""}`;
}

/** @param {View} view */
function formatView({ zoom, lat, lon }) {
  // A hundred-thousandth of a degree is about a metre; far out fewer digits say the same.
  const digits = Math.min(5, Math.max(2, Math.ceil(zoom / 3)));
  return `${zoom}/${lat.toFixed(digits)}/${lon.toFixed(digits)}`;
}
