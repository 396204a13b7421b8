import { api } from "../core/api.js";
import { h, icon } from "../core/dom.js";
import { countOf, wordsOf } from "../core/filters.js";
import { formatNumber } from "../core/format.js";
import { topics } from "../core/status-values.js";
import { t, wordOf } from "../core/texts.js";
import { nameOf } from "../core/words.js";

/** @import {LocalName, SchoolsSummary} from "../../../types/api.js" */
/** @import {Facet} from "../core/filters.js" */
/** @import {Look} from "../look.js" */

const chosen = /** @type {const} */ (["level", "size", "kind"]);

/** The other filters, folded until wanted, and what is narrowed to with a way back from each. */
export class FilterBox {
  /** @param {Look} look */
  constructor(look) {
    this.look = look;
    /** @type {SchoolsSummary | null} */
    this.summary = null;
    /** @type {Map<string, LocalName>} */
    this.areas = new Map();
    this.button = h("button", { type: "button", class: "filter-button", "aria-expanded": "false", "aria-controls": "filter-groups" });
    this.button.addEventListener("click", () => {
      this.element.toggleAttribute("data-open");
      this.render();
    });
    this.clear = h("button", { type: "button", class: "button quiet", click: () => this.#clear() });
    this.groups = h("div", { class: "filter-groups", id: "filter-groups", hidden: true }, ...chosen.map((facet) => this.#group(facet)));
    this.kept = h("ul", { class: "kept" });
    this.element = h("div", { class: "filter-box" }, h("div", { class: "filter-bar" }, this.button, this.clear), this.kept, this.groups);
  }

  render() {
    const count = countOf(this.look.filters);
    const isOpen = this.element.hasAttribute("data-open");
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.groups.hidden = !isOpen;
    this.button.replaceChildren(...filterLabel(count));
    this.clear.textContent = t("filterClear");
    this.clear.hidden = count === 0;
    for (const group of this.groups.children) this.#writeGroup(/** @type {HTMLElement} */ (group));
    this.#writeKept();
  }

  #clear() {
    this.look.clear();
    // The button that was pressed is gone with the filters.
    this.button.focus();
  }

  /** @param {Facet} facet */
  #group(facet) {
    const chips = wordsOf[facet].map((value) =>
      h(
        "button",
        { type: "button", class: "chip", "data-value": value, "aria-pressed": "false", click: () => this.look.toggle(facet, value) },
        h("span", { class: "word" }),
        h("span", { class: "count" }),
      ),
    );
    const id = `filter-${facet}`;
    return h(
      "div",
      { "data-facet": facet, role: "group", "aria-labelledby": id },
      h("h3", { id }),
      h("div", { class: "filter-chips" }, ...chips),
    );
  }

  /** @param {HTMLElement} group */
  #writeGroup(group) {
    const facet = /** @type {typeof chosen[number]} */ (group.dataset.facet);
    /** @type {HTMLElement} */ (group.firstElementChild).textContent = t(facet);
    for (const chip of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll(".chip"))) {
      const value = chip.dataset.value ?? "";
      const schools = this.summary?.[facet][value];
      const isKept = this.look.filters[facet].includes(value);
      chip.setAttribute("aria-pressed", String(isKept));
      // A value that nothing here has is only in the way; one that is kept can always be released.
      chip.hidden = schools === 0 && !isKept;
      const [word, count] = ["word", "count"].map((name) => /** @type {HTMLElement} */ (chip.querySelector(`.${name}`)));
      word.textContent = wordOf(facet, value, t("filterUnknown"));
      count.textContent = schools === undefined ? "" : formatNumber(schools);
    }
  }

  /** What is kept in other layers than the one shown, and the area: else they would be out of sight. */
  #writeKept() {
    const { filters, layer } = this.look;
    const others = topics
      .filter((topic) => topic !== layer)
      .flatMap((topic) =>
        filters[topic].map((value) => {
          const word = `${wordOf("topic", topic, topic)}: ${wordOf("status", value, value)}`;
          return this.#keptChip(word, () => this.look.toggle(topic, value));
        }),
      );
    const folded = this.element.hasAttribute("data-open")
      ? []
      : chosen.flatMap((facet) =>
          filters[facet].map((value) =>
            this.#keptChip(wordOf(facet, value, `${t(facet)}: ${t("filterUnknown")}`), () => this.look.toggle(facet, value)),
          ),
        );
    const area = filters.within ? [this.#keptChip(this.#nameOfArea(filters.within), () => this.look.narrowTo(null))] : [];
    this.kept.replaceChildren(...[...area, ...others, ...folded].map((chip) => h("li", {}, chip)));
    this.kept.hidden = this.kept.childElementCount === 0;
  }

  /**
   * @param {string} word
   * @param {() => void} release
   */
  #keptChip(word, release) {
    const click = () => {
      release();
      this.button.focus();
    };
    return h(
      "button",
      { type: "button", class: "chip", "aria-pressed": "true", "aria-label": t("filterRelease", { name: word }), click },
      word,
      icon("close"),
    );
  }

  /** @param {string} code */
  #nameOfArea(code) {
    const name = this.areas.get(code);
    if (!name) {
      // Shown by its code until the name has come, and kept so where it never does.
      api.area(code).then(
        (area) => this.knowArea(code, area.name),
        () => {},
      );
    }
    return t("filterWithin", { name: name ? nameOf(name) : code });
  }

  /**
   * @param {string} code
   * @param {LocalName} name
   */
  knowArea(code, name) {
    this.areas.set(code, name);
    this.#writeKept();
  }
}

/**
 * What the buttons say that lead to the filters: the number for the eye, a sentence for the ear.
 * @param {number} count
 */
export function filterLabel(count) {
  const told = h("span", { class: "visually-hidden" }, t("filterActive", { count }));
  const badge = h("span", { class: "badge", "aria-hidden": "true" }, formatNumber(count));
  return [icon("filter"), h("span", {}, t("filterMore")), ...(count ? [" ", told, badge] : [])];
}
