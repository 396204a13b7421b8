// Numbers written on a chart: who cannot tell its colours, or has it on paper, reads them.
import { formatNumber } from "./format.js";

/** @import {Chart, Plugin} from "chart.js" */
/** @import {Look} from "./chart-kinds.js" */

/**
 * The sum above each column.
 * @param {Look} look
 * @returns {Plugin<"bar">}
 */
export function stackTotals(look) {
  return {
    id: "stack-totals",
    afterDatasetsDraw(chart) {
      for (const row of chart.data.labels?.keys() ?? []) {
        const shown = visible(chart);
        const sum = shown.reduce((total, index) => total + valueOf(chart, index, row), 0);
        const top = Math.min(...shown.map((index) => chart.getDatasetMeta(index).data[row].y));
        if (sum > 0) write(chart, look, formatNumber(sum), chart.getDatasetMeta(0).data[row].x, top - 9);
      }
    },
  };
}

/**
 * The value within each part that is wide enough for it.
 * @param {Look} look
 * @param {(value: number) => string} format
 * @returns {Plugin<"bar">}
 */
export function segmentLabels(look, format) {
  return {
    id: "segment-labels",
    afterDatasetsDraw(chart) {
      for (const index of visible(chart)) {
        for (const [row, bar] of chart.getDatasetMeta(index).data.entries()) {
          const { x, y, base } = /** @type {{x: number, y: number, base: number}} */ (/** @type {unknown} */ (bar));
          const text = format(valueOf(chart, index, row));
          if (Math.abs(x - base) > 7 * text.length + 12) write(chart, look, text, (x + base) / 2, y, true);
        }
      }
    },
  };
}

/**
 * The value above each point of a line.
 * @param {Look} look
 * @returns {Plugin<"line">}
 */
export function valueLabels(look) {
  return {
    id: "value-labels",
    afterDatasetsDraw(chart) {
      for (const [row, point] of chart.getDatasetMeta(0).data.entries()) {
        const value = chart.data.datasets[0].data[row];
        if (typeof value === "number") write(chart, look, formatNumber(value), point.x, point.y - 14);
      }
    },
  };
}

/** @param {Chart<any>} chart */
const visible = (chart) => chart.data.datasets.map((_, index) => index).filter((index) => chart.isDatasetVisible(index));

/**
 * @param {Chart<any>} chart
 * @param {number} index
 * @param {number} row
 */
const valueOf = (chart, index, row) => Number(chart.data.datasets[index].data[row] ?? 0);

/**
 * @param {Chart<any>} chart
 * @param {Look} look
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {boolean} [onGround] over a pattern, which no text can be read on
 */
function write(chart, look, text, x, y, onGround = false) {
  const pen = chart.ctx;
  pen.save();
  pen.font = `600 13px ${look.font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  if (onGround) {
    const width = pen.measureText(text).width + 8;
    pen.fillStyle = look.surface;
    pen.beginPath();
    pen.roundRect(x - width / 2, y - 10, width, 20, 4);
    pen.fill();
  }
  pen.fillStyle = look.text;
  pen.fillText(text, x, y + 1);
  pen.restore();
}
