// Loading, empty and failed: drawn, with a way out.
import { h, svg } from "../core/dom.js";
import { t } from "../core/texts.js";

/** @param {number} rows */
export function loadingRows(rows) {
  const row = () => h("div", { class: "skeleton", "aria-hidden": "true" }, h("i"), h("i"));
  return h("div", { role: "status" }, h("span", { class: "visually-hidden" }, t("loading")), ...Array.from({ length: rows }, row));
}

/**
 * @param {string} title
 * @param {string} hint
 * @param {...(Node | null)} more
 */
export function emptyState(title, hint, ...more) {
  const picture = svg("empty-picture", "0 0 140 80", [
    ["path", { d: "M8 66c18-12 30 4 48-6s20-24 42-20 22 18 34 8" }],
    ["path", { class: "accent", d: "M70 56c-3-7-12-12-12-21a12 12 0 0 1 24 0c0 9-9 14-12 21Z" }],
    ["path", { class: "accent", d: "M70 29v7M66.500 32.500h7" }],
  ]);
  return h("div", { class: "empty" }, picture, h("h3", {}, title), h("p", {}, hint), ...more.filter((node) => node !== null));
}

/** @param {() => void} retry */
export function failedState(retry) {
  return emptyState(
    t("loadFailed"),
    navigator.onLine ? t("loadFailedHint") : t("offline"),
    h("button", { type: "button", class: "button", click: retry }, t("retry")),
  );
}
