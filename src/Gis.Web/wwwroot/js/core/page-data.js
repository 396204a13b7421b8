/** @import {LocalName} from "../../../types/api.js" */

/**
 * What the server wrote into the page: the site's name and the addresses of files that modules cannot name.
 * @typedef {object} PageData
 * @property {LocalName} title
 * @property {{url: string, attribution: string, maxZoom: number} | null} baseMap
 * @property {Record<"th" | "en", string>} texts
 * @property {string} worker
 * @property {string} baseLayer
 * @property {string} provinces
 * @property {string} statusMarks
 */

/** @type {PageData} */
export const pageData = JSON.parse(document.getElementById("page-data")?.textContent ?? "{}");
