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

const bangkok = "กรุงเทพมหานคร";

/**
 * Subdistrict, district and province as an address would write them: Bangkok has แขวง and เขต where provinces have ตำบล and อำเภอ.
 * @param {Place | null} place
 */
export function placeOf(place) {
  if (!place) return "";
  const of = place.province?.th === bangkok ? "bangkok" : "place";
  const parts = /** @type {const} */ (["subdistrict", "district", "province"]).flatMap((kind) => {
    const name = place[kind];
    if (!name) return [];
    const shown = nameOf(name);
    // Some lists write the kind of place into its name; it is not said twice.
    const prefix = t(`${of}.${kind}`, { name: "" });
    return [prefix && shown.startsWith(prefix) ? shown : prefix + shown];
  });
  return parts.join(language() === "th" ? " " : ", ");
}

/** @param {string[]} levels */
export const levelsOf = (levels) => levels.map((level) => wordOf("level", level, level)).join(language() === "th" ? " " : ", ");

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
