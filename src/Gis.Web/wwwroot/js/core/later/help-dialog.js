import { byId, h, icon, svg } from "../dom.js";
import { statusMark } from "../status.js";
import { t, wordOf } from "../texts.js";

/** Opens the help: keys, marks, sources and licences. */
export function openHelp() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("help"));
  const close = h("button", { type: "button", class: "icon-button", "aria-label": t("close"), click: () => dialog.close() }, icon("close"));
  dialog.replaceChildren(
    h("div", { class: "dialog-head" }, h("h2", { id: "help-title" }, t("help")), close),
    h("div", { class: "dialog-body" }, marks(), keys(), sources(), demo()),
  );
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.showModal();
}

function marks() {
  const shapes = ["good", "limited", "none", "unknown", "not-needed"].flatMap((value) => [
    h("span", {}, statusMark(value)),
    h("span", {}, wordOf("status", value, value)),
  ]);
  const ring = { cx: "12", cy: "12", r: "9", "stroke-width": "4", "stroke-linecap": "butt", pathLength: "100" };
  const donut = svg("icon donut", "0 0 24 24", [
    ["circle", { ...ring, class: "covered", "stroke-dasharray": "46 54", "stroke-dashoffset": "-2" }],
    ["circle", { ...ring, class: "none", "stroke-dasharray": "21 79", "stroke-dashoffset": "-52" }],
    ["circle", { ...ring, class: "unknown", "stroke-dasharray": "21 79", "stroke-dashoffset": "-77" }],
  ]);
  return h(
    "section",
    {},
    h("h3", {}, t("helpMap")),
    h("p", {}, t("helpMapSchool")),
    h("div", { class: "marks" }, ...shapes, h("span", {}, donut), h("span", {}, t("helpMapCluster"))),
    ...["helpMapLayers", "helpMapLegend", "helpMapAreas", "helpMapLinks", "helpMapApproximate"].map((key) =>
      h("p", {}, t(/** @type {import("../texts.js").TextKey} */ (key))),
    ),
  );
}

function keys() {
  /** @type {[string[], string][]} */
  const rows = [
    [["/"], t("helpKeySearch")],
    [["↑", "↓", "←", "→"], t("helpKeyArrows")],
    [["+", "−"], t("helpKeyZoom")],
    [["N", "P"], t("helpKeyStep")],
    [["Enter"], t("helpKeyEnter")],
    [["Esc"], t("helpKeyEscape")],
  ];
  const cells = rows.flatMap(([names, text]) => [
    h("span", {}, ...names.flatMap((name) => [h("kbd", {}, name), " "])),
    h("span", {}, text),
  ]);
  return h("section", {}, h("h3", {}, t("helpKeys")), h("div", { class: "keys" }, ...cells));
}

function sources() {
  return h(
    "section",
    {},
    h("h3", {}, t("helpSources")),
    h("p", {}, t("helpSourceSchools")),
    h("p", {}, t("helpSourceBase")),
    h("p", {}, t("helpSourceLeaflet")),
    h("p", {}, t("helpSourceFont")),
    h("p", {}, h("a", { href: "/openapi/v1.json" }, t("helpOpenData"))),
  );
}

/** How an administrator gets rid of the demo area; nothing where there is none. */
function demo() {
  if (byId("demo-banner").hidden) return null;
  return h("section", {}, h("h3", {}, t("demoBadge")), h("p", {}, t("helpDemo")), h("pre", { tabindex: "0" }, "../gis demo --remove"));
}
