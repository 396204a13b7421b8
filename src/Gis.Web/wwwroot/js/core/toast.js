import { byId } from "./dom.js";

let timer = 0;

/**
 * Says something that needs no answer, for a few seconds.
 * @param {string} text
 */
export function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(timer);
  timer = window.setTimeout(() => (box.hidden = true), 4000 + text.length * 30);
}
