import { byId, h } from "./dom.js";
import { t } from "./texts.js";

/**
 * Says over the map that something is missing, with a way to try again; stays until that works.
 * @param {() => void} retry
 */
export function setUpNotice(retry) {
  const box = byId("notice");
  const hide = () => (box.hidden = true);
  const show = (/** @type {string} */ text) => {
    const again = () => {
      hide();
      retry();
    };
    box.replaceChildren(h("span", {}, text), h("button", { type: "button", class: "button quiet", click: again }, t("retry")));
    box.hidden = false;
  };
  addEventListener("offline", () => show(t("offline")));
  addEventListener("online", () => {
    hide();
    retry();
  });
  return { show: () => show(navigator.onLine ? t("tilesFailed") : t("offline")), hide };
}
