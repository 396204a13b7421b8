/** @typedef {"solid" | "stripes" | "cross" | "dots" | "rules"} Pattern */

/**
 * @typedef {object} ChartSeries
 * @property {string} name
 * @property {string} colour name of a css token without its dashes
 * @property {Pattern} pattern
 * @property {(number | null)[]} values
 */

/** @typedef {{labels: string[], series: ChartSeries[], unit: string}} ChartData */

/** Two series that stand together never differ by colour alone. @type {Record<string, Pattern>} */
const patterns = {
  "chart-1": "solid",
  "chart-2": "stripes",
  "chart-3": "dots",
  "chart-4": "cross",
  "chart-5": "rules",
  "status-covered": "solid",
  "status-partly": "stripes",
  "status-none": "cross",
  "status-unknown": "dots",
  "status-not-needed": "rules",
};

/**
 * The data of a chart as its table says it.
 * @param {HTMLTableElement} table
 * @returns {ChartData}
 */
export function readTable(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const series = heads.flatMap((head, column) => {
    const { colour, pattern } = head.dataset;
    if (!colour) return [];
    const values = rows.map((row) => numberIn(row.cells[column]));
    return [{ name: textOf(head), colour, pattern: /** @type {Pattern} */ (pattern) ?? patterns[colour] ?? "solid", values }];
  });
  return { labels: rows.map((row) => row.dataset.label ?? textOf(row.cells[0])), series, unit: table.dataset.unit ?? "" };
}

/** @param {Element} element */
const textOf = (element) => (element.textContent ?? "").trim();

/** @param {HTMLTableCellElement} cell */
function numberIn(cell) {
  const text = cell.dataset.value ?? textOf(cell).replaceAll(",", "");
  const value = Number.parseFloat(text);
  return Number.isNaN(value) ? null : value;
}
