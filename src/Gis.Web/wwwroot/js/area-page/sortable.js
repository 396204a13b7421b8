// A table whose column heads are buttons: once sorts from large to small (names from the first letter), again turns it round.

/** @param {HTMLTableElement} table with data-sortable: a sentence with {column} that says what a head's button does */
export function sortable(table) {
  const row = /** @type {HTMLTableRowElement} */ (table.tHead?.rows[0]);
  for (const head of row.cells) {
    if (head.classList.contains("share")) continue;
    const name = head.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.title = (table.dataset.sortable ?? "").replace("{column}", name);
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sortBy(table, head));
  }
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement} head
 */
function sortBy(table, head) {
  const body = table.tBodies[0];
  const isNumber = head.classList.contains("number");
  const was = head.getAttribute("aria-sort");
  const direction = was ? (was === "ascending" ? "descending" : "ascending") : isNumber ? "descending" : "ascending";
  const sorted = inOrder(
    [...body.rows].map((row) => ({ row, value: valueOf(row.cells[head.cellIndex], isNumber) })),
    direction,
    document.documentElement.lang,
  );
  for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction);
  body.append(...sorted.map(({ row }) => row));
}

/**
 * @param {HTMLTableCellElement} cell
 * @param {boolean} isNumber
 */
const valueOf = (cell, isNumber) => (isNumber ? numberOf(cell.textContent) : cell.textContent.trim());

/**
 * "1,234" and "42 %" as numbers; a dash stands below all.
 * @param {string} text
 */
export function numberOf(text) {
  const number = Number.parseFloat(text.replaceAll(",", ""));
  return Number.isNaN(number) ? -1 : number;
}

/**
 * Numbers by size, texts as the dictionary of the language has them; what is equal keeps its order.
 * @template {{value: string | number}} T
 * @param {T[]} rows
 * @param {string} direction ascending or descending
 * @param {string} language
 */
export function inOrder(rows, direction, language) {
  const { compare } = new Intl.Collator(language);
  const sign = direction === "descending" ? -1 : 1;
  return rows.toSorted(
    ({ value: a }, { value: b }) => sign * (typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b))),
  );
}
