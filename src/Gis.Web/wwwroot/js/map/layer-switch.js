import { byId } from "../core/dom.js";

/** @import {Extra} from "../core/address.js" */
/** @import {Topic} from "../core/status-values.js" */
/** @import {Look} from "../look.js" */

/**
 * The switches over the map: which status is shown, and what else is drawn. The server writes them; here they come alive.
 * @param {Look} look
 */
export function setUpLayerSwitch(look) {
  const inputs = byId("layer-switch").querySelectorAll("input");
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (byId("map-extras").querySelectorAll("button"));
  const write = () => {
    for (const input of inputs) input.checked = input.value === look.layer;
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(look.show.includes(/** @type {Extra} */ (button.dataset.extra))));
  };
  for (const input of inputs) input.addEventListener("change", () => look.choose(/** @type {Topic} */ (input.value)));
  for (const button of buttons) button.addEventListener("click", () => look.toggleExtra(/** @type {Extra} */ (button.dataset.extra)));
  look.onChange(write);
  write();
}
