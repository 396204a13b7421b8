import { byId, h, icon, svg } from "./dom.js";
import { t } from "./texts.js";

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
  const dot = svg("icon", "0 0 24 24", [["circle", { cx: "12", cy: "12", r: "6", class: "filled" }]]);
  const cluster = svg("icon", "0 0 24 24", [
    ["circle", { cx: "12", cy: "12", r: "10", "stroke-width": "3" }],
    ["path", { d: "M9.500 8.500h5l-3 3a2.400 2.400 0 1 1-2.200 3.400" }],
  ]);
  const rows = [h("span", {}, dot), h("span", {}, t("helpMapDot")), h("span", {}, cluster), h("span", {}, t("helpMapCluster"))];
  return h("section", {}, h("h3", {}, t("helpMap")), h("div", { class: "marks" }, ...rows), h("p", {}, t("helpMapApproximate")));
}

function keys() {
  /** @type {[string[], string][]} */
  const rows = [
    [["/"], t("helpKeySearch")],
    [["↑", "↓", "←", "→"], t("helpKeyArrows")],
    [["+", "−"], t("helpKeyZoom")],
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
  return h("section", {}, h("h3", {}, t("demoBadge")), h("p", {}, t("helpDemo")), h("pre", { tabindex: "0" }, "./gis demo --remove"));
}
