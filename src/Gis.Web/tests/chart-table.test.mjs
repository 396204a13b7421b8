import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "../wwwroot/js/core/chart-table.js";

const cell = (textContent, dataset = {}) => ({ textContent, dataset });
const table = (heads, rows, dataset = {}) => ({
  tHead: { rows: [{ cells: heads }] },
  tBodies: [{ rows: rows.map((cells) => ({ cells, dataset: {} })) }],
  dataset,
});

test("columns with a colour are series, the first column names the rows", () => {
  const data = readTable(
    table(
      [cell("ชั้น"), cell("ชาย", { colour: "chart-1" }), cell("หญิง", { colour: "chart-2" }), cell("รวม")],
      [
        [cell(" ป.1 "), cell("1,204"), cell("–"), cell("1,204")],
        [cell("ป.2"), cell("7"), cell("0"), cell("7")],
      ],
      { unit: "คน" },
    ),
  );
  assert.deepEqual(data.labels, ["ป.1", "ป.2"]);
  assert.equal(data.unit, "คน");
  assert.deepEqual(
    data.series.map(({ name, values }) => [name, values]),
    [
      ["ชาย", [1204, 7]],
      ["หญิง", [null, 0]],
    ],
  );
});

test("series that stand together differ by pattern", () => {
  const heads = ["status-covered", "status-partly", "status-none", "status-unknown", "status-not-needed"].map((colour) =>
    cell(colour, { colour }),
  );
  const patterns = readTable(table([cell(""), ...heads], [])).series.map(({ pattern }) => pattern);
  assert.equal(new Set(patterns).size, 5);
});

test("a cell may say its value apart from its words", () => {
  const { series } = readTable(table([cell(""), cell("x", { colour: "chart-1" })], [[cell("a"), cell("ร้อยละ 5", { value: "5.5" })]]));
  assert.deepEqual(series[0].values, [5.5]);
});
