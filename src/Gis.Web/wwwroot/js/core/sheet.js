import { h } from "./dom.js";
import { t } from "./texts.js";

/** @typedef {"peek" | "half" | "full"} Snap */

/** @type {Snap[]} */
const order = ["peek", "half", "full"];

/**
 * On a phone a panel is a sheet of three heights, dragged by its grip or stepped by pressing it or by the arrow keys.
 * On wider screens the css makes it a column and hides the grip.
 */
export class Sheet {
  /**
   * @param {HTMLElement} element
   * @param {{snap: Snap, onChange?: () => void}} options
   */
  constructor(element, { snap, onChange = () => {} }) {
    this.element = element;
    this.onChange = onChange;
    this.grip = h("button", { type: "button", class: "sheet-grip", click: () => this.step(), keydown: this.#onKey });
    this.body = h("div", { class: "sheet-body" });
    element.append(this.grip, this.body);
    this.grip.addEventListener("pointerdown", this.#onDown);
    this.snap = snap;
  }

  /** @param {Snap} snap */
  set snap(snap) {
    this.element.dataset.snap = snap;
    this.element.style.removeProperty("height");
    this.retitle();
    this.onChange();
  }

  /** @returns {Snap} */
  get snap() {
    return /** @type {Snap} */ (this.element.dataset.snap);
  }

  /** Writes the grip's name in the language of the page. */
  retitle() {
    const next = /** @type {const} */ ({ peek: "sheetHalf", half: "sheetFull", full: "sheetPeek" })[this.snap];
    this.grip.setAttribute("aria-label", t(next));
  }

  step() {
    this.snap = order[(order.indexOf(this.snap) + 1) % order.length];
  }

  #onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.snap = order[Math.min(2, Math.max(0, order.indexOf(this.snap) + by))];
  };

  #onDown = (/** @type {PointerEvent} */ event) => {
    const start = event.clientY;
    const height = this.element.offsetHeight;
    let moved = 0;
    this.grip.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ e) => {
      moved = start - e.clientY;
      if (Math.abs(moved) < 6) return;
      this.element.toggleAttribute("data-dragging", true);
      this.element.style.height = `${Math.max(64, height + moved)}px`;
    };
    const end = () => {
      this.grip.removeEventListener("pointermove", move);
      this.element.removeAttribute("data-dragging");
      if (Math.abs(moved) < 6) return;
      // The click that ends a drag must not step the sheet again.
      this.grip.addEventListener("click", (e) => e.stopImmediatePropagation(), { capture: true, once: true });
      this.snap = this.#nearest(height + moved, Math.sign(moved));
    };
    this.grip.addEventListener("pointermove", move);
    this.grip.addEventListener("pointerup", end, { once: true });
    this.grip.addEventListener("pointercancel", end, { once: true });
  };

  /**
   * The height the hand was heading for.
   * @param {number} height
   * @param {number} direction
   * @returns {Snap}
   */
  #nearest(height, direction) {
    const share = height / (this.element.parentElement?.offsetHeight ?? innerHeight) + direction * 0.12;
    return share > 0.72 ? "full" : share > 0.28 ? "half" : "peek";
  }
}
