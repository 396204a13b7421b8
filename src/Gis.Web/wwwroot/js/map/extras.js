import { byId } from "../core/dom.js";
import { t } from "../core/texts.js";

/** @import {BuildingsLayer} from "./later/buildings-layer.js" */
/** @import {Choropleth} from "./later/choropleth.js" */
/** @import {NetworkLayer} from "./later/network-layer.js" */
/** @import {Source} from "./pointing.js" */
/** @import {SchoolMap} from "./school-map.js" */

const buildingsFrom = 15;
const networkFrom = 8;
/** From here on single schools are told apart, and stand on the coloured areas. */
const marksOverAreasFrom = 11;

/** What is drawn besides the schools: areas by share, the network, and close up the buildings. Fetched when first wanted. */
export class Extras {
  /**
   * @param {SchoolMap} owner
   * @param {{onArea: (code: string) => void, onTileError: () => void}} events
   */
  constructor(owner, events) {
    this.owner = owner;
    this.events = events;
    /** @type {Choropleth | null} */
    this.choropleth = null;
    /** @type {NetworkLayer | null} */
    this.network = null;
    /** @type {BuildingsLayer | null} */
    this.buildings = null;
    this.turn = 0;
    this.onChange = () => {};
    owner.map.on("moveend", () => this.update());
  }

  /** From the topmost down. @returns {Source[]} */
  get sources() {
    return [this.network, this.buildings, this.choropleth].filter((source) => source !== null);
  }

  get zoom() {
    return this.owner.map.getZoom();
  }

  /** Turns on and off what the look and the zoom ask for. */
  async update() {
    const turn = ++this.turn;
    const { look, schools } = this.owner;
    const wantsAreas = look.show.includes("areas");
    schools.isQuiet = wantsAreas && this.zoom < marksOverAreasFrom;
    schools.refresh();
    try {
      if (wantsAreas) await this.#showAreas(turn);
      else if (this.choropleth) {
        this.choropleth.stop();
        this.choropleth = null;
      }
      if (turn === this.turn) await this.#showNetwork(look.show.includes("links") && this.zoom >= networkFrom, turn);
      if (turn === this.turn) await this.#showBuildings(this.zoom >= buildingsFrom, turn);
    } catch {
      // A module that did not come is asked for again with the next move or by the notice's button.
      this.events.onTileError();
    }
    this.tell();
  }

  /** @param {number} turn */
  async #showAreas(turn) {
    const { Choropleth } = await import("./later/choropleth.js");
    if (turn !== this.turn) return;
    const { map, areas, look } = this.owner;
    this.choropleth ??= new Choropleth(map, areas, look, {
      onOpen: this.events.onArea,
      onError: this.events.onTileError,
      onShares: () => this.onChange(),
    });
    await this.choropleth.update();
  }

  /**
   * @param {boolean} wanted
   * @param {number} turn
   */
  async #showNetwork(wanted, turn) {
    if (!wanted) {
      this.network?.remove();
      this.network = null;
      return;
    }
    if (this.network) return;
    const { NetworkLayer } = await import("./later/network-layer.js");
    if (turn !== this.turn) return;
    this.network = new NetworkLayer(this.owner.map);
    this.network.add();
    this.network.tiles.on("tileerror", () => this.events.onTileError());
    this.network.tiles.on("load", () => this.tell());
  }

  /**
   * @param {boolean} wanted
   * @param {number} turn
   */
  async #showBuildings(wanted, turn) {
    if (!wanted) {
      this.buildings?.remove();
      this.buildings = null;
      return;
    }
    if (this.buildings) return;
    const { BuildingsLayer } = await import("./later/buildings-layer.js");
    if (turn !== this.turn) return;
    this.buildings = new BuildingsLayer();
    this.buildings.addTo(this.owner.map);
    this.buildings.on("tileerror", () => this.events.onTileError());
  }

  /** Says below the switches what stands in the way of something asked for. */
  tell() {
    const wantsLinks = this.owner.look.show.includes("links");
    const note = byId("map-note");
    if (wantsLinks && this.zoom < networkFrom) note.textContent = t("mapLinksZoom");
    else if (wantsLinks && this.network?.isEmpty) note.textContent = t("mapLinksNone");
    else note.textContent = "";
    this.onChange();
  }

  redraw() {
    this.network?.redraw();
    this.buildings?.redrawTiles();
    this.choropleth?.update();
  }

  reload() {
    this.network?.tiles.refetch();
    this.buildings?.refetch();
    if (this.choropleth) this.choropleth.asked = "";
    this.update();
  }
}
