// Charts whose data is a table of the page: figure.chart[data-chart] with a .chart-frame and a table. The canvas is for the eye; the
// table stays for readers, for print and for whoever has no script. Chart.js is fetched when the first chart comes into view.
//   <figure class="chart" data-chart="stacked-bars | share-bars | lines">
//     <figcaption>…</figcaption><div class="chart-frame"></div>
//     <table> thead: label, then a th for each series with data-colour="status-covered" (a token's name) and data-pattern;
//             tbody: th and the values; tfoot is left out of the chart.
// data-print="340x130" is its size on paper in css pixels; css may stretch it from there.
import { kinds } from "./chart-kinds.js";
import { fillOf } from "./chart-patterns.js";
import { readTable } from "./chart-table.js";
import { h } from "./dom.js";
import { onThemeChange } from "./theme.js";

/** @typedef {import("chart.js").Chart} Chart */
/** @typedef {import("./chart-table.js").ChartData} ChartData */
/** @typedef {keyof typeof kinds} Kind */

// A printer has more dots than a screen.
const printRatio = 3;

/** @type {Map<Element, {kind: Kind, data: ChartData, chart: Chart | null}>} */
const figures = new Map();

/** @type {Promise<typeof import("chart.js").Chart> | null} */
let library = null;

const inView = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
  },
  { rootMargin: "200px" },
);

/**
 * Takes every chart below an element; each is drawn when it comes near the view.
 * @param {ParentNode} root
 */
export function drawCharts(root = document) {
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("figure.chart[data-chart]"))) {
    if (figures.has(figure)) continue;
    const kind = /** @type {Kind} */ (figure.dataset.chart);
    const data = readTable(/** @type {HTMLTableElement} */ (figure.querySelector("table")));
    figures.set(figure, { kind, data, chart: null });
    frameOf(figure).style.setProperty("--rows", String(data.labels.length));
    inView.observe(figure);
  }
}

/** Draws all of them now, wherever they stand; for a page that is about to be printed. */
export async function drawAllCharts() {
  await Promise.all([...figures.keys()].map(draw));
}

/** @param {Element} figure */
async function draw(figure) {
  inView.unobserve(figure);
  const known = figures.get(figure);
  if (!known || known.chart) return;
  try {
    const Chart = await (library ??= load());
    if (known.chart || !figure.isConnected) return;
    frameOf(figure).replaceChildren(h("canvas", { "aria-hidden": "true" }));
    render(Chart, figure, devicePixelRatio);
    figure.toggleAttribute("data-drawn", true);
  } catch (error) {
    // The table says the same; an empty frame would only look broken.
    library = null;
    figure.toggleAttribute("data-failed", true);
    console.warn("A chart could not be drawn.", error);
  }
}

/** @returns {Promise<typeof import("chart.js").Chart>} */
async function load() {
  // The small build is a classic script that names itself on the window; it is taken from there.
  // @ts-ignore The import map of the page leads to it.
  await import("chart-script");
  await Promise.all([document.fonts.load("14px Sarabun", "กA1"), document.fonts.load("600 14px Sarabun", "กA1")]);
  const root = /** @type {any} */ (globalThis);
  const { Chart } = root;
  delete root.Chart;
  return Chart;
}

/** @param {Element} figure */
const frameOf = (figure) => /** @type {HTMLElement} */ (figure.querySelector(".chart-frame"));

/**
 * @param {Element} figure
 * @param {number} ratio dots for a css pixel
 */
function configOf(figure, ratio) {
  const { kind, data } = /** @type {{kind: Kind, data: ChartData}} */ (figures.get(figure));
  const style = getComputedStyle(figure);
  const look = {
    font: style.fontFamily,
    text: colour(figure, "text"),
    quiet: colour(figure, "text-2"),
    line: colour(figure, "line"),
    surface: colour(figure, "surface"),
    ratio,
    width: frameOf(figure).clientWidth,
    height: frameOf(figure).clientHeight,
    fills: data.series.map((series) => fillOf(series.pattern, colour(figure, series.colour), colour(figure, "surface"), ratio)),
    colours: data.series.map((series) => colour(figure, series.colour)),
  };
  return kinds[kind](data, look);
}

/**
 * A token as the browser resolves it where the chart stands.
 * @param {Element} figure
 * @param {string} token
 */
function colour(figure, token) {
  const probe = h("i", { hidden: true });
  probe.style.color = `var(--${token})`;
  figure.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * @param {typeof import("chart.js").Chart} Chart
 * @param {Element} figure
 * @param {number} ratio
 */
function render(Chart, figure, ratio) {
  const known = /** @type {{chart: Chart | null}} */ (figures.get(figure));
  known.chart?.destroy();
  const canvas = /** @type {HTMLCanvasElement} */ (figure.querySelector("canvas"));
  const config = /** @type {any} */ (configOf(figure, ratio));
  // On paper a chart has the size that its page gives it there, whatever the screen was, so that its letters are not shrunk.
  const onPaper = ratio === printRatio ? /** @type {HTMLElement} */ (figure).dataset.print?.split("x").map(Number) : null;
  if (onPaper) {
    [canvas.width, canvas.height] = onPaper;
    config.options.responsive = false;
  }
  known.chart = new Chart(canvas, config);
}

/** @param {number} ratio */
function redraw(ratio) {
  for (const figure of figures.keys()) if (!figure.isConnected) forget(figure);
  for (const [figure, { chart }] of figures) if (chart) render(/** @type {any} */ (chart.constructor), figure, ratio);
}

/** @param {Element} figure */
function forget(figure) {
  figures.get(figure)?.chart?.destroy();
  figures.delete(figure);
}

const onScreen = () => redraw(devicePixelRatio);
onThemeChange(onScreen);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onScreen);
addEventListener("beforeprint", () => redraw(printRatio));
addEventListener("afterprint", onScreen);
