import { queryOf } from "../core/filters.js";
import { pageData } from "../core/page-data.js";
import { onLanguageChange, t } from "../core/texts.js";
import { onThemeChange } from "../core/theme.js";
import { AreaLabels } from "./area-labels.js";
import { AreasLayer } from "./areas-layer.js";
import { BaseLayer } from "./base-layer.js";
import { Extras } from "./extras.js";
import L from "./leaflet.js";
import { boxOf, MapView, reducesMotion } from "./map-view.js";
import { markFacts } from "./mark-facts.js";
import { forgetPalette, palette } from "./palette.js";
import { Pointing } from "./pointing.js";
import { SchoolCanvas } from "./school-canvas.js";
import { schoolMarker } from "./school-marker.js";
import { forgetTiles } from "./tile-client.js";

/** @import {About, AreaDetail, Bbox, SchoolSummary} from "../../../types/api.js" */
/** @import {View} from "../core/address.js" */
/** @import {Look} from "../look.js" */
/** @import {Mark} from "./marks.js" */
/** @import {Found, Source} from "./pointing.js" */

/** Thailand, for a first view before anything is known. */
const country = L.latLngBounds([6.3, 97.6], [20.2, 105.4]);
const world = L.latLngBounds([-30, 60], [50, 145]);
const maxZoom = 18;

/**
 * @typedef {object} MapEvents
 * @property {(id: string) => void} onSchool
 * @property {(code: string) => void} onArea
 * @property {(bbox: Bbox) => void} onManyAtOnePoint
 * @property {() => void} onMoved
 * @property {() => void} onTileError
 */

/** The map: layers, what is chosen on it, and how the view moves. */
export class SchoolMap extends MapView {
  /**
   * @param {HTMLElement} element
   * @param {Look} look
   * @param {MapEvents} events
   */
  constructor(element, look, events) {
    super(
      L.map(element, {
        zoomControl: false,
        attributionControl: false,
        minZoom: 5,
        maxZoom,
        maxBounds: world,
        zoomAnimation: !reducesMotion(),
        fadeAnimation: false,
        markerZoomAnimation: !reducesMotion(),
      }),
    );
    this.look = look;
    this.events = events;
    L.control.attribution({ prefix: false }).addAttribution("Leaflet · Natural Earth").addTo(this.map);
    /** @type {[string, number][]} */ ([
      ["base", 100],
      ["raster", 150],
      ["areas", 200],
      ["buildings", 300],
      ["network", 440],
      ["schools", 450],
      ["chosen", 600],
    ]).forEach(([name, z]) => (this.map.createPane(name).style.zIndex = String(z)));
    for (const name of ["schools", "network"]) this.map.getPanes()[name].style.pointerEvents = "none";

    this.areas = new AreasLayer();
    this.labels = new AreaLabels(this.areas);
    this.schools = new SchoolCanvas(this.map, (zoom) => this.labels.at(zoom));
    this.schools.topic = look.layer;
    this.schools.tiles.query = searchOf(queryOf(look.filters));
    this.chosen = L.layerGroup().addTo(this.map);
    this.outline = L.layerGroup().addTo(this.map);
    this.me = L.layerGroup().addTo(this.map);
    this.extras = new Extras(this, events);
    this.pointing = new Pointing(this.map, {
      sources: () => [this.#schoolSource, ...this.extras.sources],
      visible: () => this.reachable,
      onSchool: (id) => (this.schools.hover = id),
    });
    this.#listen();
    this.retitle();
  }

  /** @type {Source} */
  #schoolSource = {
    at: (latlng, slack) => {
      const mark = this.schools.markAt(latlng, slack);
      return mark && this.#found(mark);
    },
    within: (bounds) => this.schools.shown.map((mark) => this.#found(mark)).filter(({ latlng }) => bounds.contains(latlng)),
  };

  /**
   * Shows the first view and starts the layers.
   * @param {View | null} view
   */
  start(view) {
    if (view) this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
    else this.fit([country.getWest(), country.getSouth(), country.getEast(), country.getNorth()], { animate: false });
    new BaseLayer().addTo(this.map).ready.catch(() => this.events.onTileError());
    if (pageData.baseMap) {
      const { url, attribution, maxZoom: native } = pageData.baseMap;
      L.tileLayer(url, { attribution, maxNativeZoom: native, maxZoom, pane: "raster" }).addTo(this.map);
    }
    this.schools.addTo();
    this.extras.update();
  }

  /**
   * Layers that depend on what the database holds.
   * @param {About} about
   */
  async show(about) {
    const hasAreas = (about.areas.province ?? 0) + (about.areas.district ?? 0) + (about.areas.subdistrict ?? 0) > 0;
    if (hasAreas) this.areas.addTo(this.map);
    // Names of provinces come with the page until the server has its own.
    if (!about.areas.province || about.areas.province < 77) {
      await this.labels.loadProvinces();
      this.schools.refresh();
    }
  }

  #listen() {
    const { map } = this;
    this.areas.on("tiledata", () => this.schools.refresh());
    this.areas.on("tileerror", () => this.events.onTileError());
    this.schools.tiles.on("tileerror", () => this.events.onTileError());
    map.on("moveend", () => this.events.onMoved());
    this.look.onChange((before) => this.#follow(before));
    onThemeChange(() => {
      forgetPalette();
      map.eachLayer((layer) => layer instanceof BaseLayer && layer.redraw());
      this.areas.redrawTiles();
      this.schools.refresh();
      this.extras.redraw();
    });
    onLanguageChange(() => this.retitle());
  }

  /** @param {import("../look.js").LookState} before */
  #follow(before) {
    const query = searchOf(queryOf(this.look.filters));
    if (query !== this.schools.tiles.query) this.schools.tiles.refetch(query);
    this.schools.topic = this.look.layer;
    this.schools.refresh();
    if (before.layer !== this.look.layer) this.pointing.leave();
    this.extras.update();
  }

  retitle() {
    this.map.getContainer().setAttribute("aria-label", t("mapLabel"));
    this.map.getContainer().setAttribute("role", "application");
    this.schools.refresh();
  }

  /**
   * @param {Mark} mark
   * @returns {Found}
   */
  #found(mark) {
    const [first] = mark.points;
    return {
      key: `mark ${first.x} ${first.y} ${mark.count}`,
      latlng: this.schools.latLngOf(mark),
      radius: mark.radius,
      school: mark.count === 1 ? first.id : null,
      facts: () => markFacts(mark, this.look.layer),
      open: () => this.#open(mark),
    };
  }

  /** @param {Mark} mark */
  #open(mark) {
    const [only] = mark.points;
    if (mark.count === 1 && only.id) {
      this.events.onSchool(only.id);
      return;
    }
    const bounds = this.schools.boundsOf(mark);
    const zoom = Math.max(this.map.getZoom() + 2, Math.min(maxZoom, this.map.getBoundsZoom(bounds.pad(0.3))));
    const isOnePoint = bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 3 && this.map.getZoom() >= 14;
    if (isOnePoint || this.map.getZoom() >= maxZoom) this.events.onManyAtOnePoint(boxOf(bounds, 0.00004));
    else this.moveTo(this.schools.latLngOf(mark), Math.min(zoom, maxZoom));
  }

  /** @param {string | null} id */
  set hover(id) {
    this.schools.hover = id;
  }

  /** @param {SchoolSummary | null} school */
  choose(school) {
    this.chosen.clearLayers();
    if (school?.position) this.chosen.addLayer(schoolMarker(school));
    this.schools.chosen = school?.position ? L.latLng(school.position.lat, school.position.lon) : null;
    this.schools.refresh();
  }

  /** @param {AreaDetail | null} area */
  showOutline(area) {
    this.outline.clearLayers();
    if (!area?.boundary) return;
    const style = { color: palette().dot, weight: 2.5, fillOpacity: 0.06, interactive: false };
    this.outline.addLayer(L.geoJSON(area.boundary, { style, interactive: false }));
  }

  /** @param {{lon: number, lat: number, accuracy: number} | null} place */
  showMe(place) {
    this.me.clearLayers();
    if (!place) return;
    this.me.addLayer(L.circle([place.lat, place.lon], { radius: place.accuracy, weight: 1, fillOpacity: 0.08, interactive: false }));
    const icon = L.divIcon({ className: "me-marker", iconSize: [18, 18] });
    this.me.addLayer(L.marker([place.lat, place.lon], { icon, interactive: false, keyboard: false }));
  }

  reload() {
    forgetTiles();
    this.schools.tiles.refetch();
    this.areas.refetch();
    this.extras.reload();
  }
}

/** @param {Record<string, string>} query */
function searchOf(query) {
  const search = new URLSearchParams(query);
  return search.size ? `?${search}` : "";
}
