import { byId } from "./dom.js";

/** On a phone the header's tools fold into a menu. */
export function setUpMenu() {
  const button = byId("menu-button");
  const menu = byId("menu");
  const set = (/** @type {boolean} */ open) => {
    menu.toggleAttribute("data-open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(!menu.hasAttribute("data-open")));
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) set(false);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.hasAttribute("data-open")) return;
    set(false);
    button.focus();
  });
}
