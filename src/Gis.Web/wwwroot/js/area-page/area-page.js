// The page of an area is whole without script; with it, its tables sort by any column.
import { sortable } from "./sortable.js";

for (const table of document.querySelectorAll("table[data-sortable]")) sortable(/** @type {HTMLTableElement} */ (table));
