// What the map, its numbers and its lists are narrowed to, and how an address and a question to the server say it.
import { topics, valuesOf } from "./status-values.js";

/**
 * @typedef {"network" | "dltv" | "combined" | "level" | "size" | "kind"} Facet
 * @typedef {Record<Facet, string[]> & {within: string | null}} Filters of a facet any of the values; within is the code of an area
 */

/** The words the server knows, in the order in which they are shown. @type {Record<Facet, string[]>} */
export const wordsOf = {
  ...valuesOf,
  level: ["kindergarten", "primary", "lower-secondary", "upper-secondary"],
  size: ["small", "medium", "large", "extra-large", "unknown"],
  kind: ["obec", "private", "local-government", "other", "unknown"],
};

export const facets = /** @type {Facet[]} */ ([...topics, "level", "size", "kind"]);

/** @returns {Filters} */
export const noFilters = () => ({ network: [], dltv: [], combined: [], level: [], size: [], kind: [], within: null });

/**
 * Words of a hand-written address that no school can have are left out: the server would refuse them.
 * @param {URLSearchParams} query
 * @returns {Filters}
 */
export function parseFilters(query) {
  const filters = noFilters();
  for (const facet of facets) {
    const asked = (query.get(facet) ?? "").split(",");
    filters[facet] = wordsOf[facet].filter((word) => asked.includes(word));
  }
  filters.within = query.get("within") || null;
  return filters;
}

/**
 * As the parameters of a question to the server, in one order always, so that equal filters make equal addresses.
 * @param {Filters} filters
 * @returns {Record<string, string>}
 */
export function queryOf(filters) {
  const given = facets.filter((facet) => filters[facet].length).map((facet) => [facet, filters[facet].join(",")]);
  return Object.fromEntries(filters.within ? [...given, ["area", filters.within]] : given);
}

/**
 * For the shares of a facet: kept to one value of it, every share would be all or nothing.
 * @param {Facet} facet
 * @param {Filters} filters
 */
export const queryWithout = (facet, filters) => queryOf({ ...filters, [facet]: [] });

/**
 * With a value kept that was not, or released that was.
 * @param {Filters} filters
 * @param {Facet} facet
 * @param {string} value
 * @returns {Filters}
 */
export function toggled(filters, facet, value) {
  const isKept = filters[facet].includes(value);
  return { ...filters, [facet]: wordsOf[facet].filter((word) => (word === value ? !isKept : filters[facet].includes(word))) };
}

/**
 * How many facets narrow what is shown, as a reader counts them.
 * @param {Filters} filters
 */
export const countOf = (filters) => facets.filter((facet) => filters[facet].length).length + (filters.within ? 1 : 0);
