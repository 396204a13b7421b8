// What each kind of chart is, as Chart.js wants it said.
import { segmentLabels, stackTotals, valueLabels } from "./chart-labels.js";
import { formatNumber } from "./format.js";

/** @import {ChartConfiguration, ChartOptions} from "chart.js" */
/** @import {ChartData} from "./chart-table.js" */

/**
 * @typedef {object} Look the page's colours and font where the chart stands
 * @property {string} font
 * @property {string} text
 * @property {string} quiet
 * @property {string} line
 * @property {string} surface
 * @property {number} ratio
 * @property {number} width of the frame in css pixels
 * @property {number} height of the frame
 * @property {(string | CanvasPattern)[]} fills one a series
 * @property {string[]} colours one a series
 */

const shapes = /** @type {const} */ (["circle", "rect", "triangle", "rectRot", "star"]);

export const kinds = {
  "stacked-bars": stackedBars,
  "share-bars": shareBars,
  lines,
};

/**
 * Columns of parts, with the sum above each.
 * @param {ChartData} data
 * @param {Look} look
 * @returns {ChartConfiguration<"bar">}
 */
function stackedBars(data, look) {
  return {
    type: "bar",
    data: { labels: data.labels, datasets: bars(data, look) },
    options: {
      ...common(data, look),
      layout: { padding: { top: 4 } },
      scales: {
        x: { stacked: true, ...categories(look) },
        y: { stacked: true, ...amounts(look), grace: `${room(look, 20)}%` },
      },
    },
    plugins: [stackTotals(look)],
  };
}

/**
 * Rows of parts of a whole, each with its per cent where there is room.
 * @param {ChartData} data
 * @param {Look} look
 * @returns {ChartConfiguration<"bar">}
 */
function shareBars(data, look) {
  const sums = data.labels.map((_, row) => data.series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  const shares = data.series.map((series) => ({
    ...series,
    values: series.values.map((value, row) => (sums[row] > 0 ? (100 * (value ?? 0)) / sums[row] : 0)),
  }));
  const options = common(data, look);
  const most = Math.max(10, Math.floor(look.width / 24));
  return {
    type: "bar",
    data: { labels: data.labels, datasets: bars({ ...data, series: shares }, look) },
    options: {
      ...options,
      indexAxis: "y",
      plugins: {
        ...options.plugins,
        tooltip: {
          ...options.plugins?.tooltip,
          callbacks: {
            label: ({ datasetIndex, dataIndex, parsed }) => {
              const { name, values } = data.series[datasetIndex];
              return `${name} ${formatNumber(values[dataIndex] ?? 0)} ${data.unit} (${percent(/** @type {number} */ (parsed.x))})`;
            },
          },
        },
      },
      scales: {
        x: { ...amounts(look), stacked: true, max: 100, ticks: { ...amounts(look).ticks, callback: (value) => `${value}%` } },
        y: { ...categories(look), stacked: true, ticks: { ...categories(look).ticks, callback: (_, row) => cut(data.labels[row], most) } },
      },
    },
    plugins: [segmentLabels(look, percent)],
  };
}

/**
 * A value over time; the lines differ by dashes and points as well.
 * @param {ChartData} data
 * @param {Look} look
 * @returns {ChartConfiguration<"line">}
 */
function lines(data, look) {
  const dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4]];
  return {
    type: "line",
    data: {
      labels: data.labels,
      datasets: data.series.map(({ name, values }, index) => ({
        label: name,
        data: values,
        borderColor: look.colours[index],
        backgroundColor: look.colours[index],
        borderDash: dashes[index % dashes.length],
        borderWidth: 2,
        pointStyle: shapes[index % shapes.length],
        pointRadius: 4,
        spanGaps: true,
      })),
    },
    options: {
      ...common(data, look),
      layout: { padding: { top: 16, right: 12 } },
      scales: { x: { ...categories(look), offset: true }, y: { ...amounts(look), grace: `${room(look, 26)}%` } },
    },
    plugins: data.series.length === 1 ? [valueLabels(look)] : [],
  };
}

/**
 * @param {ChartData} data
 * @param {Look} look
 */
function bars(data, look) {
  return data.series.map(({ name, values }, index) => ({
    label: name,
    data: values,
    backgroundColor: look.fills[index],
    borderColor: look.colours[index],
    borderWidth: 1,
    maxBarThickness: 44,
  }));
}

/**
 * @param {ChartData} data
 * @param {Look} look
 * @returns {ChartOptions<any>}
 */
function common(data, look) {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: look.ratio,
    font: { family: look.font, size: 14 },
    color: look.text,
    interaction: { mode: "index", intersect: false },
    plugins: {
      legend: {
        display: data.series.length > 1,
        align: "start",
        labels: { color: look.text, boxWidth: 18, boxHeight: 12, font: { family: look.font, size: 14 } },
      },
      tooltip: { bodyFont: { family: look.font, size: 14 }, titleFont: { family: look.font, size: 14 }, boxPadding: 4 },
    },
  };
}

/** @param {Look} look */
const categories = (look) => ({
  grid: { display: false },
  border: { color: look.quiet },
  ticks: { color: look.text, font: { family: look.font, size: 13 }, autoSkip: false, maxRotation: 45 },
});

/** @param {Look} look */
const amounts = (look) => ({
  beginAtZero: true,
  grid: { color: look.line },
  border: { display: false },
  ticks: { color: look.quiet, font: { family: look.font, size: 13 }, precision: 0, maxTicksLimit: 6 },
});

/**
 * Per cent of the axis that a label above the highest value takes.
 * @param {Look} look
 * @param {number} pixels
 */
const room = ({ height }, pixels) => Math.ceil((100 * pixels) / Math.max(60, height - 70));

/** @param {number} share */
const percent = (share) => `${share >= 10 || share === 0 ? Math.round(share) : share.toFixed(1)}%`;

/**
 * @param {string} text
 * @param {number} most
 */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
