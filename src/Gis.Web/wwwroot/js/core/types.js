/**
 * What the API answers, as far as the page reads it.
 * @typedef {{th: string, en: string | null}} LocalName
 * @typedef {{lon: number, lat: number, basis: "surveyed" | "map" | "geocoded" | "derived"}} Position
 * @typedef {{subdistrict: LocalName | null, district: LocalName | null, province: LocalName | null}} Place
 * @typedef {[number, number, number, number]} Bbox west, south, east, north in degrees
 *
 * @typedef {object} SchoolSummary
 * @property {string} id
 * @property {{dmc: string | null, smis: string | null, obec: string | null}} codes
 * @property {LocalName} name
 * @property {string | null} kind
 * @property {string[]} levels
 * @property {number | null} students
 * @property {string | null} sizeClass
 * @property {Position | null} position
 * @property {Place} place
 * @property {boolean} isDemo
 *
 * @typedef {object} SchoolAreaMembership
 * @property {string} code
 * @property {LocalName} name
 * @property {"stated" | "derived"} basis
 * @property {{code: string, name: LocalName} | null} derived
 *
 * @typedef {"subdistrict" | "district" | "province" | "serviceArea" | "cluster"} MembershipKind
 *
 * @typedef {object} SchoolExtras
 * @property {string | null} levelText
 * @property {string | null} address
 * @property {string | null} phone
 * @property {string | null} email
 * @property {string | null} website
 * @property {"grid" | "off-grid" | "none" | null} electricity
 * @property {string | null} openedOn
 * @property {string | null} closedOn
 * @property {Partial<Record<MembershipKind, SchoolAreaMembership | null>>} areas
 * @property {string[]} flags
 * @property {Record<string, {source: string, observedOn: string | null}>} facts
 * @property {string} changedAt
 * @typedef {SchoolSummary & SchoolExtras} SchoolDetail
 *
 * @typedef {object} SearchItem
 * @property {"school" | "area"} type
 * @property {string} id
 * @property {string | null} code
 * @property {LocalName} name
 * @property {string | null} kind
 * @property {Place | null} place
 * @property {Position | null} position
 * @property {Bbox | null} bbox
 * @property {boolean} isDemo
 *
 * @typedef {object} AreaDetail
 * @property {string} code
 * @property {string} kind
 * @property {LocalName} name
 * @property {Bbox | null} bbox
 * @property {number} schools
 * @property {boolean} isDemo
 * @property {{code: string, kind: string, name: LocalName}[]} parents
 * @property {number} children
 * @property {import("geojson").MultiPolygon | null} boundary
 *
 * @typedef {object} About
 * @property {LocalName} title
 * @property {boolean} demo
 * @property {number} schools
 * @property {number} unplaced
 * @property {Record<string, number>} areas
 * @property {Bbox | null} bbox
 * @property {{url: string, attribution: string, maxZoom: number} | null} baseMap
 *
 * @typedef {{items: SchoolSummary[], next: string | null, total: number}} SchoolPage
 * @typedef {{items: {distanceMeters: number, school: SchoolSummary}[]}} NearPage
 */
export {};
