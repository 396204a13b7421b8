import { h } from "../../core/dom.js";
import { formatNumber } from "../../core/format.js";
import { language, t, wordOf } from "../../core/texts.js";
import { asOf, section } from "./card-sections.js";

/** @import {Enrolment} from "../../../../types/api.js" */

const colours = { male: "chart-1", female: "chart-2", unknown: "chart-3" };

/**
 * Students by grade and sex: a small chart, and its table on demand.
 * @param {Enrolment | null} enrolment
 */
export function studentsSection(enrolment) {
  if (!enrolment) return section("schoolStudents", h("p", { class: "nothing" }, t("schoolNoStudents")));
  const year = enrolment.academicYear + (language() === "th" ? 543 : 0);
  const sexes = /** @type {const} */ (["male", "female", "unknown"]).filter((sex) => sex !== "unknown" || enrolment.unknown > 0);
  const number = (/** @type {number} */ count) => h("td", { class: "number" }, formatNumber(count));
  const table = h(
    "table",
    { class: "data-table" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, t("schoolGradeHead")),
        ...sexes.map((sex) => h("th", { scope: "col", class: "number", "data-colour": colours[sex] }, t(`schoolSex.${sex}`))),
        h("th", { scope: "col", class: "number" }, t("schoolTotal")),
      ),
    ),
    h(
      "tbody",
      {},
      ...enrolment.grades.map((grade) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, wordOf("schoolGrade", grade.grade, grade.grade)),
          ...sexes.map((sex) => number(grade[sex])),
          number(grade.male + grade.female + grade.unknown),
        ),
      ),
    ),
  );
  return section(
    "schoolStudents",
    h(
      "p",
      {},
      h("strong", {}, t("studentCount", { count: enrolment.total })),
      ` · ${t("schoolTerm", { term: String(enrolment.term), year: String(year) })}`,
    ),
    h(
      "figure",
      { class: "chart", "data-chart": "stacked-bars" },
      h("figcaption", { class: "visually-hidden" }, t("schoolGrades")),
      h("div", { class: "chart-frame" }),
      h("details", {}, h("summary", {}, t("schoolTable")), table),
    ),
    asOf([enrolment]),
  );
}
