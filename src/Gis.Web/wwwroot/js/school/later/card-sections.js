// The sections of the card that are drawn when a school's coverage and registers have come.
import { h, svg } from "../../core/dom.js";
import { formatDate } from "../../core/format.js";
import { pageData } from "../../core/page-data.js";
import { stateMark } from "../../core/state.js";
import { statusBadge } from "../../core/status.js";
import { language, t, wordOf } from "../../core/texts.js";
import { distanceOf, nameOf } from "../../core/words.js";
import { keyOf, schoolPageUrl } from "../../list/school-item.js";
import { studentsSection } from "./card-students.js";

export { drawCharts } from "../../core/chart.js";

/** @import {Building, CoverageTopic, Link, NearPage, Receiver, SchoolCoverage, SchoolRegisters} from "../../../../types/api.js" */

/** @param {SchoolCoverage} coverage */
export function statusSections({ network, dltv, isResilient }) {
  const resilient = h(
    "p",
    { class: "resilient" },
    svg("state-mark", "0 0 16 16", [["use", { href: `${pageData.statusMarks}#resilient` }]]),
    t("schoolResilient"),
  );
  return [topicSection("network", network, isResilient && resilient), topicSection("dltv", dltv)];
}

/**
 * @param {"network" | "dltv"} topic
 * @param {CoverageTopic} status
 * @param {Node | false} [more]
 */
function topicSection(topic, { value, why, source, observedOn }, more = false) {
  return h(
    "div",
    { class: "card-topic" },
    h("h3", {}, t(`topic.${topic}`), statusBadge(value)),
    h("p", { class: "why" }, why[language()]),
    observedOn && asOf([{ source: source ?? "", observedOn }]),
    more,
  );
}

/** @param {SchoolRegisters} registers */
export function registerSections({ enrolment, buildings, receivers, links }) {
  return [studentsSection(enrolment), buildingsSection(buildings), receiversSection(receivers), linksSection(links)];
}

/** @param {Building[]} buildings */
function buildingsSection(buildings) {
  if (!buildings.length) return section("buildingHeading", h("p", { class: "nothing" }, t("buildingNone")));
  const conditions = [...new Set(buildings.map(({ condition }) => condition ?? "unknown"))];
  return section(
    "buildingHeading",
    counts("buildingCondition", conditions, (word) => buildings.filter(({ condition }) => (condition ?? "unknown") === word).length),
    asOf(buildings),
  );
}

/** @param {Receiver[]} receivers */
function receiversSection(receivers) {
  if (!receivers.length) return section("receiverHeading", h("p", { class: "nothing" }, t("receiverNone")));
  return section(
    "receiverHeading",
    counts("receiverCondition", ["working", "broken", "missing"], (word) => receivers.filter(({ condition }) => condition === word).length),
    asOf(receivers),
  );
}

/** @param {Link[]} links */
function linksSection(links) {
  if (!links.length) return section("linkHeading", h("p", { class: "nothing" }, t("linkNone")));
  return section("linkHeading", h("ul", { class: "card-links", role: "list" }, ...links.map(linkItem)), asOf(links));
}

/** @param {Link} link */
function linkItem({ provider, medium, role, status, downMbps, upMbps, measured, isStale, flags }) {
  const speeds = [speed("linkContracted", downMbps, upMbps), measured && speed("linkMeasured", measured.downMbps, measured.upMbps)].filter(
    (text) => text,
  );
  const notes = [isStale && status !== "ended" && t("schoolStale"), ...flags.map((flag) => wordOf("flag", flag, t("flag.other")))];
  return h(
    "li",
    {},
    h("span", { class: "link-head" }, h("strong", {}, wordOf("linkProvider", provider, provider)), stateMark("linkStatus", status)),
    h("span", { class: "row-more" }, `${wordOf("linkRole", role, role)} · ${wordOf("linkMedium", medium, medium)}`),
    ...speeds.map((text) => h("span", { class: "row-more" }, text)),
    ...notes.filter((note) => note).map((note) => h("span", { class: "row-note" }, note)),
  );
}

/**
 * @param {"linkContracted" | "linkMeasured"} label
 * @param {number | null} down
 * @param {number | null} up
 */
function speed(label, down, up) {
  if (down === null) return null;
  const written = (/** @type {number} */ mbps) => String(Math.round(mbps * 100) / 100);
  const text = up === null ? t("linkDown", { down: written(down) }) : t("linkSpeed", { down: written(down), up: written(up) });
  return `${t(label)} ${text}`;
}

/**
 * @param {NearPage} near
 * @param {(key: string) => void} onSchool
 */
export function neighbourList({ items }, onSchool) {
  if (!items.length) return [];
  const rows = items.map(({ school, distanceMeters }) => {
    const open = (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onSchool(school.id);
    };
    return h(
      "li",
      {},
      h("a", { href: schoolPageUrl(keyOf(school)), click: open }, nameOf(school.name)),
      h("span", { class: "near-more" }, statusBadge(school.coverage.combined), h("span", {}, distanceOf(distanceMeters))),
    );
  });
  return [h("h3", {}, t("nearestSchools")), h("ol", { role: "list" }, ...rows)];
}

/**
 * @param {"buildingCondition" | "receiverCondition"} group
 * @param {string[]} values
 * @param {(value: string) => number} count
 */
const counts = (group, values, count) =>
  h("ul", { class: "state-counts", role: "list" }, ...values.map((value) => h("li", {}, stateMark(group, value, count(value)))));

/** @param {{source: string, observedOn: string}[]} origins */
export function asOf(origins) {
  const texts = origins
    .toSorted((a, b) => b.observedOn.localeCompare(a.observedOn))
    .map(({ source, observedOn }) => `${t("asOf", { date: formatDate(observedOn, language(), "short") })} · ${source}`);
  return h("p", { class: "as-of" }, [...new Set(texts)].join(" / "));
}

/**
 * @param {"buildingHeading" | "receiverHeading" | "linkHeading" | "schoolStudents"} title
 * @param {...(Node | null | false)} parts
 */
export const section = (title, ...parts) => h("section", {}, h("h3", {}, t(title)), ...parts);
