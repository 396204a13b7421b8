const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {number} value */
export const formatNumber = (value) => numbers.format(value);

/**
 * A date as people write it: years of the Buddhist era in Thai.
 * @param {string} iso
 * @param {"th" | "en"} language
 * @param {"long" | "short"} [month]
 */
export function formatDate(iso, language, month = "long") {
  const locale = language === "th" ? "th-TH-u-ca-buddhist-nu-latn" : "en-GB";
  const isDateOnly = iso.length === 10;
  const options = /** @type {const} */ ({ day: "numeric", month, year: "numeric", timeZone: isDateOnly ? "UTC" : "Asia/Bangkok" });
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(new Date(iso));
  // Browsers add an era name to Buddhist years; an office writes "12 มิถุนายน 2568".
  return parts
    .filter((p) => p.type !== "era")
    .map((p) => p.value)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Metres below a kilometre, then kilometres with one decimal below 100.
 * @param {number} metres
 * @returns {{value: string, unit: "metres" | "kilometres"}}
 */
export function formatDistance(metres) {
  if (metres < 1000) return { value: numbers.format(metres), unit: "metres" };
  const kilometres = metres / 1000;
  return { value: (kilometres < 100 ? oneDecimal : numbers).format(kilometres), unit: "kilometres" };
}

/**
 * @param {{lon: number, lat: number}} position
 */
export const formatPosition = ({ lon, lat }) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

/**
 * A share as whole percents; few are never none, and nearly all never all.
 * @param {number} part
 * @param {number} whole
 */
export function formatShare(part, whole) {
  if (!whole) return "–";
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 1) return "<1%";
  if (percent > 99 && percent < 100) return ">99%";
  return `${Math.round(percent)}%`;
}
