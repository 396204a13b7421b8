import { recall, remember } from "./storage.js";

/** Runs when the colours change, by the reader or by the system: canvases must be drawn anew. */
const listeners = new Set();

/** @param {() => void} listener */
export const onThemeChange = (listener) => listeners.add(listener);

/** @param {HTMLElement} group radio buttons auto, light and dark */
export function setUpTheme(group) {
  const chosen = recall("theme") ?? "auto";
  for (const input of group.querySelectorAll("input")) {
    input.checked = input.value === chosen;
    input.addEventListener("change", () => choose(input.value));
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", notify);
}

/** @param {string} theme */
function choose(theme) {
  remember("theme", theme === "auto" ? null : theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  notify();
}

function notify() {
  for (const listener of listeners) listener();
}
