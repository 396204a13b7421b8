// The values of a status and what they have in common, as plain data.

/** @typedef {"network" | "dltv" | "combined"} Topic */
/** @typedef {"covered" | "partly" | "none" | "unknown" | "not-needed"} StatusClass */

/** @type {Topic[]} */
export const topics = ["network", "dltv", "combined"];

/** In the order of a legend and of the parts of a ring. @type {StatusClass[]} */
export const statusClasses = ["covered", "partly", "none", "unknown", "not-needed"];

/** In the order of a legend. @type {Record<Topic, string[]>} */
export const valuesOf = {
  network: ["good", "limited", "none", "unknown"],
  dltv: ["full", "partial", "none", "unknown", "not-needed"],
  combined: ["good", "limited", "none", "unknown"],
};

/** @type {Record<string, StatusClass>} */
const classes = { good: "covered", full: "covered", limited: "partly", partial: "partly", none: "none", "not-needed": "not-needed" };

/** @param {string} value */
export const classOf = (value) => classes[value] ?? "unknown";
