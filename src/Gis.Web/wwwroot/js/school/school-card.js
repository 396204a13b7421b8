import { h, icon } from "../core/dom.js";
import { formatDate, formatPosition } from "../core/format.js";
import { copyLink, share } from "../core/share.js";
import { language, t, wordOf } from "../core/texts.js";
import { levelsOf, nameOf, otherNameOf, placeOf } from "../core/words.js";
import { keyOf, schoolPageUrl } from "../list/school-item.js";
import { profileParts } from "./profile.js";
import { bareAddress, webAddress } from "./web-address.js";

/** @import {SchoolAreaMembership, SchoolDetail} from "../../../types/api.js" */

/**
 * @typedef {object} CardActions
 * @property {() => void} onClose
 * @property {(code: string) => void} onArea
 * @property {(key: string) => void} onSchool
 */

/**
 * The card of one school, in the order of a reader's questions.
 * @param {SchoolDetail} school
 * @param {CardActions} actions
 */
export function schoolCard(school, { onClose, onArea, onSchool }) {
  const basics = figures(school);
  const { status, registers, neighbours } = profileParts(school, basics.students, onSchool);
  return h(
    "article",
    { class: "card" },
    head(school, onClose),
    school.closedOn && closedNote(school, onSchool),
    status,
    buttons(school),
    basics.list,
    registers,
    contact(school),
    position(school),
    areas(school, onArea),
    neighbours,
    school.flags.length > 0 && flags(school.flags),
    codes(school),
    sources(school),
  );
}

/**
 * @param {SchoolDetail} school
 * @param {(key: string) => void} onSchool
 */
function closedNote({ closedOn, mergedInto }, onSchool) {
  const text = t("closedNote", { date: date(/** @type {string} */ (closedOn)) });
  if (!mergedInto) return h("p", { class: "note" }, text);
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    onSchool(mergedInto);
  };
  return h("p", { class: "note" }, `${text} `, h("a", { href: schoolPageUrl(mergedInto), click: open }, t("mergedLink")));
}

/** @param {string} iso */
const date = (iso) => formatDate(iso, language());

/**
 * @param {SchoolDetail} school
 * @param {() => void} onClose
 */
function head(school, onClose) {
  const other = otherNameOf(school.name);
  const chips = [...school.levels.map((level) => wordOf("level", level, level)), wordOf("size", school.sizeClass, "")].filter(Boolean);
  return h(
    "div",
    { class: "card-head" },
    h(
      "div",
      {},
      h("h2", { tabindex: "-1" }, nameOf(school.name)),
      other && h("p", { class: "other-name", lang: language() === "th" ? "en" : "th" }, other),
      h("p", { class: "where" }, placeOf(school.place)),
      h("ul", { class: "chips" }, school.isDemo && h("li", { class: "demo" }, t("demoBadge")), ...chips.map((text) => h("li", {}, text))),
    ),
    h("button", { type: "button", class: "icon-button", "aria-label": t("close"), click: onClose }, icon("close")),
  );
}

/** @param {SchoolDetail} school */
function figures(school) {
  const kind = school.kind && wordOf("kind", school.kind, school.kind);
  const level = levelsOf(school.levels) || school.levelText;
  const value = (/** @type {string | null} */ text) => (text ? h("dd", {}, text) : h("dd", { class: "missing" }, t("notRecorded")));
  const figure = (/** @type {string} */ label, /** @type {HTMLElement} */ dd) => h("div", {}, h("dt", {}, label), dd);
  const students = value(school.students === null ? null : t("studentCount", { count: school.students }));
  const list = h(
    "dl",
    { class: "card-figures" },
    figure(t("students"), students),
    figure(t("kind"), value(kind)),
    school.levels.length === 0 && level ? figure(t("level"), value(level)) : null,
  );
  return { list, students };
}

/** @param {SchoolDetail} school */
function buttons(school) {
  const pageUrl = new URL(schoolPageUrl(keyOf(school)), location.href).href;
  const website = webAddress(school.website);
  const canShare = typeof navigator.share === "function";
  const external = { target: "_blank", rel: "noopener external" };
  return h(
    "div",
    { class: "card-actions" },
    website && h("a", { class: "button primary", href: website, ...external }, icon("external"), t("website"), newTab()),
    directionsUrl(school) &&
      h("a", { class: "button", href: directionsUrl(school), ...external }, icon("directions"), t("directions"), newTab()),
    canShare
      ? h("button", { type: "button", class: "button", click: () => share(nameOf(school.name), pageUrl) }, icon("share"), t("share"))
      : h("button", { type: "button", class: "button", click: () => copyLink(pageUrl) }, icon("link"), t("copyLink")),
    h("a", { class: "button", href: pageUrl }, icon("page"), t("schoolPage")),
  );
}

const newTab = () => h("span", { class: "visually-hidden" }, ` (${t("externalLink")})`);

/**
 * Phones hand geo: to the reader's own maps app; elsewhere a public route planner is opened.
 * @param {SchoolDetail} school
 */
function directionsUrl({ position: at, name }) {
  if (!at) return null;
  const place = `${at.lat.toFixed(6)},${at.lon.toFixed(6)}`;
  if (/android/i.test(navigator.userAgent)) return `geo:${place}?q=${place}(${encodeURIComponent(nameOf(name))})`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`;
}

/** @param {SchoolDetail} school */
function contact(school) {
  const website = webAddress(school.website);
  const phone = school.phone && h("a", { href: `tel:${school.phone.replace(/[^\d+]/g, "")}` }, school.phone);
  const email = school.email && h("a", { href: `mailto:${school.email}` }, school.email);
  const site = website
    ? h("a", { href: website, target: "_blank", rel: "noopener external" }, bareAddress(website), newTab())
    : school.website;
  return section(t("contact"), [
    fact(t("website"), site),
    fact(t("phone"), phone),
    fact(t("email"), email),
    fact(t("address"), school.address),
  ]);
}

/** @param {SchoolDetail} school */
function position(school) {
  if (!school.position) return section(t("location"), [h("p", { class: "note" }, `${t("noPosition")} · ${t("noPositionHint")}`)]);
  const basis = wordOf("basis", school.position.basis, school.position.basis);
  return section(t("location"), [
    fact(t("position"), h("span", {}, h("span", { class: "code" }, formatPosition(school.position)), h("br"), h("small", {}, basis))),
  ]);
}

const areaKinds = /** @type {const} */ ({
  serviceArea: "service-area",
  cluster: "cluster",
  subdistrict: "subdistrict",
  district: "district",
  province: "province",
});

/**
 * @param {SchoolDetail} school
 * @param {(code: string) => void} onArea
 */
function areas(school, onArea) {
  const rows = /** @type {(keyof typeof areaKinds)[]} */ (Object.keys(areaKinds)).flatMap((kind) => {
    const area = school.areas[kind];
    return area ? [fact(t(`area.${areaKinds[kind]}`), areaLink(area, onArea))] : [];
  });
  return rows.length > 0 && section(t("areasHeading"), rows);
}

/**
 * @param {SchoolAreaMembership} area
 * @param {(code: string) => void} onArea
 */
function areaLink(area, onArea) {
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    onArea(area.code);
  };
  const differs = area.derived && area.derived.code !== area.code;
  return h(
    "span",
    {},
    h("a", { href: `/?area=${encodeURIComponent(area.code)}`, click: open }, nameOf(area.name)),
    differs && h("small", { class: "differs" }, h("br"), t("areaDiffers", { derived: nameOf(/** @type {any} */ (area.derived).name) })),
  );
}

/** @param {string[]} found */
function flags(found) {
  const words = new Set(found.map((flag) => wordOf("flag", flag, t("flag.other"))));
  return section(t("flags"), [h("ul", { class: "flags" }, ...[...words].map((text) => h("li", {}, text)))]);
}

/** @param {SchoolDetail} school */
function codes({ codes: { dmc, smis, obec } }) {
  const rows = [
    dmc && fact(t("codeDmc"), h("span", { class: "code" }, dmc)),
    smis && fact(t("codeSmis"), h("span", { class: "code" }, smis)),
    obec && fact(t("codeObec"), h("span", { class: "code" }, obec)),
  ].filter((row) => row !== null && row !== "");
  return rows.length > 0 && section(t("codes"), rows);
}

/** @param {SchoolDetail} school */
function sources({ facts }) {
  /** @type {Map<string, string[]>} */
  const origins = new Map();
  for (const [field, { source, observedOn }] of Object.entries(facts)) {
    const origin = [source, observedOn && t("asOf", { date: date(observedOn) })].filter(Boolean).join(" · ");
    origins.set(origin, [...(origins.get(origin) ?? []), wordOf("field", field, field)]);
  }
  if (!origins.size) return null;
  const rows = [...origins].map(([origin, fields]) => fact([...new Set(fields)].join(", "), origin));
  return h("details", { class: "fact-source" }, h("summary", {}, t("sourcesHeading")), h("dl", { class: "facts" }, ...rows));
}

/**
 * @param {string} title
 * @param {Node[]} rows
 */
function section(title, rows) {
  const isList = rows.every((row) => row instanceof HTMLElement && row.firstElementChild?.tagName === "DT");
  return h("section", {}, h("h3", {}, title), ...(isList ? [h("dl", { class: "facts" }, ...rows)] : rows));
}

/**
 * @param {string} label
 * @param {Node | string | null | undefined} value
 */
function fact(label, value) {
  return h("div", {}, h("dt", {}, label), value ? h("dd", {}, value) : h("dd", { class: "missing" }, t("notRecorded")));
}
