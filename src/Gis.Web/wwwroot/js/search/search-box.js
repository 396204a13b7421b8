import { api, isAbort } from "../core/api.js";
import { byId, h, icon } from "../core/dom.js";
import { statusMark } from "../core/status.js";
import { language, onLanguageChange, t, wordOf } from "../core/texts.js";
import { nameOf, placeOf } from "../core/words.js";
import { highlight } from "./highlight.js";
import { addRecent, clearRecent, recentItems } from "./recent.js";

/** @import {SearchItem} from "../../../types/api.js" */
/** @import {Look} from "../look.js" */

const pause = 160;

/** The search box: an ARIA combobox whose list is filled by the server. */
export class SearchBox {
  /**
   * @param {Look} look
   * @param {(item: SearchItem) => void} onPick
   */
  constructor(look, onPick) {
    this.look = look;
    this.onPick = onPick;
    this.input = /** @type {HTMLInputElement} */ (byId("search-input"));
    this.popup = byId("search-popup");
    this.list = byId("search-list");
    this.note = byId("search-note");
    this.heading = byId("search-heading");
    this.status = byId("search-status");
    this.clearButton = byId("search-clear");
    /** @type {SearchItem[]} */
    this.items = [];
    this.active = -1;
    this.timer = 0;
    this.abort = new AbortController();
    this.#listen();
  }

  #listen() {
    this.input.addEventListener("input", () => this.#onInput());
    this.input.addEventListener("focus", () => this.#open());
    this.input.addEventListener("click", () => this.#open());
    this.input.addEventListener("keydown", (event) => this.#onKey(event));
    this.clearButton.addEventListener("click", () => {
      this.input.value = "";
      this.#onInput();
      this.input.focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!byId("search").contains(/** @type {Node} */ (event.target))) this.close();
    });
    byId("search").addEventListener("focusout", (event) => {
      if (event.relatedTarget && !byId("search").contains(/** @type {Node} */ (event.relatedTarget))) this.close();
    });
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    });
    onLanguageChange(() => this.close());
    // On a slow line somebody may have typed before this script was here.
    if (this.input.value) this.#onInput();
  }

  #onInput() {
    const query = this.input.value.trim();
    this.clearButton.hidden = this.input.value === "";
    clearTimeout(this.timer);
    this.abort.abort();
    if (query) this.timer = window.setTimeout(() => this.#search(query), pause);
    else this.#open();
  }

  /** @param {string} query */
  async #search(query) {
    this.abort = new AbortController();
    const { signal } = this.abort;
    const slow = setTimeout(() => this.#say(h("span", {}, t("searching"))), 400);
    try {
      const { items } = await api.search(query, signal);
      if (items.length) this.#show(items, query);
      else this.#say(h("strong", {}, t("searchNone", { query })), h("span", {}, t("searchNoneHint")));
      this.status.textContent = items.length ? t("searchCount", { count: items.length }) : t("searchNone", { query });
    } catch (error) {
      if (isAbort(error)) return;
      const again = h("button", { type: "button", class: "button", click: () => this.#search(query) }, t("retry"));
      this.#say(h("strong", {}, t("searchFailed")), h("span", {}, t("loadFailedHint")), again);
      this.status.textContent = t("searchFailed");
    } finally {
      clearTimeout(slow);
    }
  }

  /** What an empty box offers: the last places gone to, else what can be typed. */
  #open() {
    if (this.input.value.trim()) {
      if (this.items.length || this.note.childNodes.length) this.#setOpen(true);
      else this.#onInput();
      return;
    }
    const recent = recentItems();
    if (!recent.length) {
      this.#say(h("span", {}, t("searchHint")));
      return;
    }
    this.#show(recent, "");
    const forget = () => {
      clearRecent();
      this.input.focus();
      this.#open();
    };
    const clear = h("button", { type: "button", class: "icon-button", "aria-label": t("searchRecentClear"), click: forget }, icon("close"));
    this.heading.replaceChildren(h("span", {}, t("searchRecent")), clear);
    this.heading.hidden = false;
  }

  /**
   * @param {SearchItem[]} items
   * @param {string} query
   */
  #show(items, query) {
    this.heading.hidden = true;
    this.items = items;
    this.list.replaceChildren(...items.map((item, i) => this.#option(item, i, query)));
    this.note.replaceChildren();
    this.#setOpen(true);
    this.#setActive(query ? 0 : -1);
  }

  /** @param {...Node} lines */
  #say(...lines) {
    this.heading.hidden = true;
    this.items = [];
    this.list.replaceChildren();
    this.note.replaceChildren(...lines);
    this.#setOpen(true);
    this.#setActive(-1);
  }

  /**
   * @param {SearchItem} item
   * @param {number} index
   * @param {string} query
   */
  #option(item, index, query) {
    const isSchool = item.type === "school";
    const name = highlight(nameOf(item.name), query).map(({ text, hit }) => (hit ? h("mark", {}, text) : text));
    const other = language() === "th" ? item.name.en : item.name.th;
    const matchesOther = query && other && other !== nameOf(item.name) && other.toLowerCase().includes(query.toLowerCase());
    const code = item.code && /^\d{3,}$/.test(query) && isSchool ? item.code : null;
    // Places gone to before are shown as such: the status may have changed since.
    const status = item.coverage?.[this.look.layer];
    const where = [matchesOther ? other : null, code, placeOf(item.place), isSchool && !item.position ? t("noPosition") : null];
    return h(
      "div",
      {
        id: `search-option-${index}`,
        role: "option",
        class: "search-option",
        "aria-selected": "false",
        pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
        click: () => this.#pick(item),
      },
      query && status ? statusMark(status) : icon(query ? (isSchool ? "school" : "area") : "recent"),
      h(
        "span",
        { class: "name" },
        ...name,
        status && query && h("span", { class: "visually-hidden" }, ` (${wordOf("status", status, status)})`),
      ),
      h("span", { class: "what" }, isSchool ? (item.isDemo ? t("demoBadge") : t("typeSchool")) : wordOf("area", item.kind, "")),
      h("span", { class: "where" }, where.filter(Boolean).join(" · ")),
    );
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.isComposing) return;
    const moves = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    if (event.key in moves) {
      event.preventDefault();
      if (this.popup.hidden) this.#open();
      else if (this.items.length) this.#setActive((this.active + moves[event.key] + this.items.length) % this.items.length);
    } else if (event.key === "Enter") {
      const item = this.items[this.active];
      if (item && !this.popup.hidden) this.#pick(item);
      else if (this.input.value.trim()) this.#search(this.input.value.trim());
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.popup.hidden) {
        this.input.value = "";
        this.clearButton.hidden = true;
      }
      this.close();
    }
  }

  /** @param {SearchItem} item */
  #pick(item) {
    addRecent(item);
    this.input.value = nameOf(item.name);
    this.clearButton.hidden = false;
    this.abort.abort();
    this.items = [];
    this.note.replaceChildren();
    this.close();
    this.input.blur();
    this.onPick(item);
  }

  /** @param {number} index */
  #setActive(index) {
    this.active = index;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else {
      this.input.setAttribute("aria-activedescendant", `search-option-${index}`);
      this.list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {boolean} open */
  #setOpen(open) {
    this.popup.hidden = !open;
    this.list.hidden = this.items.length === 0;
    this.input.setAttribute("aria-expanded", String(open && this.items.length > 0));
  }

  close() {
    this.#setOpen(false);
    this.status.textContent = "";
  }
}
