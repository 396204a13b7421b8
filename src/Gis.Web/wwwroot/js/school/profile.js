// What is known of a school beyond its basic data: coverage with why, registers, neighbours. The card opens at once with room kept
// for them; they come after it.
import { api } from "../core/api.js";
import { h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { failedState } from "../list/states.js";

/** @import {SchoolDetail} from "../../../types/api.js" */

/** @typedef {{coverage: import("../../../types/api.js").SchoolCoverage, registers: import("../../../types/api.js").SchoolRegisters, near: import("../../../types/api.js").NearPage}} Profile */

const nearest = 4;

/** The last one asked for, so that another language is drawn without asking again. @type {{id: string, profile: Promise<Profile>} | null} */
let latest = null;

/** @param {SchoolDetail} school */
function ask(school) {
  if (latest?.id !== school.id) latest = { id: school.id, profile: load(school) };
  return latest.profile;
}

/**
 * @param {SchoolDetail} school
 * @returns {Promise<Profile>}
 */
async function load({ id, position }) {
  const near = position ? api.near({ lon: position.lon, lat: position.lat, limit: nearest + 1, maxMeters: 50_000 }) : { items: [] };
  const [coverage, registers, { items }] = await Promise.all([api.coverage(id), api.registers(id), near]);
  return { coverage, registers, near: { items: items.filter(({ school }) => school.id !== id).slice(0, nearest) } };
}

/**
 * The places of the card that are filled when the answers come.
 * @param {SchoolDetail} school
 * @param {HTMLElement} students where the card says how many there are; the newest term's count takes the place of the list's
 * @param {(key: string) => void} onSchool
 */
export function profileParts(school, students, onSchool) {
  const status = h("section", { class: "card-status", "aria-busy": "true" }, waitingTopic(), waitingTopic());
  const registers = h("div", { class: "card-registers", "aria-busy": "true" }, ...Array.from({ length: 4 }, waitingBlock));
  const neighbours = h("section", { class: "card-near" });
  const parts = { status, registers, neighbours };

  const fill = async () => {
    try {
      const [sections, profile] = await Promise.all([import("./later/card-sections.js"), ask(school)]);
      status.replaceChildren(...sections.statusSections(profile.coverage));
      if (profile.registers.enrolment) students.textContent = t("studentCount", { count: profile.registers.enrolment.total });
      registers.replaceChildren(...sections.registerSections(profile.registers));
      neighbours.replaceChildren(...sections.neighbourList(profile.near, onSchool));
      sections.drawCharts(registers);
    } catch {
      latest = null;
      status.replaceChildren(failedState(retry));
      registers.replaceChildren();
    } finally {
      for (const part of [status, registers]) part.removeAttribute("aria-busy");
    }
  };
  const retry = () => {
    status.replaceChildren(waitingTopic(), waitingTopic());
    fill();
  };
  fill();
  return parts;
}

const waitingTopic = () => h("div", { class: "card-topic", "aria-hidden": "true" }, bar(), bar(), bar());

const bar = () => h("i", { class: "waiting-bar", "aria-hidden": "true" });

const waitingBlock = () => h("div", { class: "waiting-block", "aria-hidden": "true" }, bar(), bar(), bar());
