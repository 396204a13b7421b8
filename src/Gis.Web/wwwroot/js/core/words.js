// Names and phrases of records in the language of the page.
import { formatDistance } from "./format.js";
import { language, t, wordOf } from "./texts.js";

/** @import {LocalName, Place, SchoolSummary} from "../../../types/api.js" */

/** @param {LocalName} name */
export const nameOf = (name) => (language() === "en" && name.en) || name.th;

/** @param {LocalName} name */
export function otherNameOf(name) {
  const other = nameOf(name) === name.th ? name.en : name.th;
  return other && other !== nameOf(name) ? other : null;
}

/** @param {Place | null} place */
export function placeOf(place) {
  if (!place) return "";
  const parts = /** @type {const} */ (["subdistrict", "district", "province"]).flatMap((kind) => {
    const name = place[kind];
    if (!name) return [];
    const shown = nameOf(name);
    // Bangkok's districts are เขต and carry no prefix of the provinces.
    const isBare = language() === "th" && (shown.startsWith("เขต") || shown === "กรุงเทพมหานคร");
    return [isBare ? shown : t(`place.${kind}`, { name: shown })];
  });
  return parts.join(language() === "th" ? " " : ", ");
}

/** @param {string[]} levels */
export const levelsOf = (levels) => levels.map((level) => wordOf("level", level, level)).join(", ");

/**
 * One line under a name in a list: levels and number of students.
 * @param {SchoolSummary} school
 */
export function summaryOf(school) {
  const students = school.students === null ? "" : t("studentCount", { count: school.students });
  return [levelsOf(school.levels), students].filter(Boolean).join(" · ");
}

/** @param {number} metres */
export function distanceOf(metres) {
  const { value, unit } = formatDistance(metres);
  return t(`distance.${unit}`, { value });
}
