// The map page: reads the address bar, starts the parts and lets them talk to each other.
import { api } from "./core/api.js";
import { formatAddress, parseAddress } from "./core/address.js";
import { byId } from "./core/dom.js";
import { setUpMenu } from "./core/menu.js";
import { setUpNotice } from "./core/notice.js";
import { pageData } from "./core/page-data.js";
import { language, loadTexts, rememberLanguage } from "./core/texts.js";
import { setUpTheme } from "./core/theme.js";
import { nameOf } from "./core/words.js";
import { Detail } from "./detail.js";
import { Panel } from "./list/panel.js";
import { Look } from "./look.js";
import { renderAreaLegend } from "./map/area-legend.js";
import { setUpLayerSwitch } from "./map/layer-switch.js";
import { addMapTools } from "./map/map-tools.js";
import { SchoolMap } from "./map/school-map.js";
import { SearchBox } from "./search/search-box.js";

/** @import {About, SearchItem} from "../../types/api.js" */
/** @import {Chosen} from "./detail.js" */

const address = parseAddress(location.search, location.hash);
await loadTexts(document.documentElement.lang === "en" ? "en" : "th");

/** @type {Chosen} */
let chosen = { school: null, area: null };
/** @type {About | null} */
let about = null;
let resting = 0;

const look = new Look(address);
const notice = setUpNotice(() => restart());
const map = new SchoolMap(byId("map"), look, {
  onSchool: (id) => openSchool(id, { moves: false }),
  onArea: (code) => openArea(code),
  onManyAtOnePoint: (bbox) => {
    closeDetail();
    panel.showPoint(bbox);
  },
  onMoved: () => onMoved(),
  onTileError: () => notice.show(),
});
const panel = new Panel(map, look, {
  onOpen: (school) => openSchool(school.id, { moves: true }),
  onBusy: (busy) => tools.setBusy(busy),
});
const detail = new Detail(map, look, {
  onChosen: (next, id) => {
    panel.inView.current = id;
    setChosen(next);
  },
  onClose: () => closeDetail(),
  openSchool: (key) => openSchool(key, { moves: true }),
  openArea: (code) => openArea(code),
});
const tools = addMapTools(map.map, {
  onWhole: () => showWhole(),
  onNear: () => {
    closeDetail();
    panel.showNearMe();
  },
});

map.covered = covered;
map.extras.onChange = () => writeAreaLegend();
look.onChange((_, by) => {
  if (by === "reader") history.pushState(null, "", currentAddress());
  writeAreaLegend();
});
setUpLayerSwitch(look);
new SearchBox(look, (item) => pick(item));
setUpMenu();
setUpTheme(byId("theme-switch"));
byId("help-button").addEventListener("click", async () => (await import("./core/later/help-dialog.js")).openHelp());
byId("language-switch").addEventListener("click", (event) => {
  event.preventDefault();
  switchLanguage();
});
document.addEventListener("keydown", ({ key, defaultPrevented, target }) => {
  const inDialog = target instanceof Element && target.closest("dialog, .menu");
  if (key === "Escape" && !defaultPrevented && !inDialog && detail.isOpen) closeDetail();
});
addEventListener("popstate", () => follow());

map.start(address.view);
retitle();
follow({ isFirst: true });
await loadAbout();

/** Reads what the server holds; the first view is set by it unless the link named one. */
async function loadAbout() {
  try {
    about = await api.about();
  } catch {
    notice.show();
    panel.showView();
    return;
  }
  panel.about = about;
  if (!about.schools) panel.sheet.snap = "half";
  byId("demo-banner").hidden = !about.demo;
  await map.show(about);
  if (!address.view && !address.school && !address.area && about.bbox) map.fit(about.bbox, { animate: false, maxZoom: 12 });
  panel.showView();
}

function restart() {
  if (about) {
    map.reload();
    panel.redraw();
    panel.showView();
  } else loadAbout();
}

/** @param {SearchItem} item */
function pick(item) {
  if (item.type === "school") openSchool(item.id, { moves: true });
  else openArea(item.code ?? item.id);
}

/**
 * @param {string} key
 * @param {{moves: boolean}} options
 */
function openSchool(key, options) {
  showDetail();
  detail.showSchool(key, options);
}

/** @param {string} code */
function openArea(code) {
  showDetail();
  detail.showArea(code, { moves: true });
}

function showDetail() {
  document.body.toggleAttribute("data-detail", true);
}

function closeDetail() {
  if (!detail.isOpen) return;
  detail.close();
  document.body.removeAttribute("data-detail");
  panel.inView.current = null;
  setChosen({ school: null, area: null });
}

/**
 * A new choice is a new entry of the history; moving the map only amends the present one.
 * @param {Chosen} next
 */
function setChosen(next) {
  if (next.school === chosen.school && next.area === chosen.area) return;
  chosen = next;
  history.pushState(null, "", currentAddress());
  retitle();
}

function currentAddress() {
  return formatAddress({ lang: address.lang, layer: look.layer, show: look.show, filters: look.filters, ...chosen, view: map.view });
}

function onMoved() {
  clearTimeout(resting);
  resting = window.setTimeout(() => {
    history.replaceState(null, "", currentAddress());
    panel.showView();
  }, 200);
}

/**
 * Goes where the address bar says: on start, and by the back and forward buttons.
 * @param {{isFirst?: boolean}} [options]
 */
function follow({ isFirst = false } = {}) {
  const wanted = parseAddress(location.search, location.hash);
  if (!isFirst && wanted.view) map.view = wanted.view;
  const isSameCard = !isFirst && wanted.school === chosen.school && wanted.area === chosen.area;
  chosen = { school: wanted.school, area: wanted.area };
  look.follow(wanted);
  if (isSameCard) return;
  const moves = !wanted.view;
  if (wanted.school) openSchool(wanted.school, { moves });
  else if (wanted.area) {
    showDetail();
    detail.showArea(wanted.area, { moves });
  } else if (detail.isOpen) {
    detail.close();
    document.body.removeAttribute("data-detail");
  }
}

function showWhole() {
  if (about?.bbox) map.fit(about.bbox, { maxZoom: 12 });
}

async function switchLanguage() {
  const next = language() === "th" ? "en" : "th";
  await loadTexts(next);
  address.lang = next;
  rememberLanguage(next);
  history.replaceState(null, "", currentAddress());
  const link = /** @type {HTMLAnchorElement} */ (byId("language-switch"));
  link.lang = next === "th" ? "en" : "th";
  link.href = `/?lang=${link.lang}`;
  retitle();
  tools.retitle();
  panel.sheet.retitle();
  detail.sheet.retitle();
  panel.redraw();
  detail.redraw();
  writeAreaLegend();
  map.extras.tell();
}

function writeAreaLegend() {
  renderAreaLegend(look, map.extras.choropleth, async () => {
    const { ShareTable } = await import("./map/later/share-table.js");
    new ShareTable(look, { kind: map.extras.choropleth?.kind ?? "province", bbox: map.visibleBox, onOpen: openArea }).open();
  });
}

function retitle() {
  const name = nameOf(pageData.title);
  byId("brand-name").textContent = name;
  byId("page-heading").textContent = name;
  const heading = document.querySelector("#detail h2")?.textContent;
  document.title = heading ? `${heading} · ${name}` : name;
}

/** Pixels of the map that panels lie over, so that what is shown comes into the free part. */
function covered() {
  const stage = byId("map").getBoundingClientRect();
  const open = detail.isOpen ? detail.element : panel.element;
  const box = open.getBoundingClientRect();
  const isSheet = box.width >= stage.width - 1;
  if (isSheet) return { left: 0, right: 0, bottom: Math.min(open.offsetHeight, stage.height * 0.6) };
  return { left: 0, right: detail.isOpen ? Math.max(0, stage.right - box.left) : 0, bottom: 0 };
}
