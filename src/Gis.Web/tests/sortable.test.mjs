import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, numberOf } from "../wwwroot/js/area-page/sortable.js";

const valuesOf = (rows) => rows.map((row) => row.value);
const rowsOf = (...values) => values.map((value) => ({ value }));

test("numbers are read as they are written, and a dash is less than all", () => {
  assert.deepEqual(["1,234", "42 %", "0.3 %", "–", "0"].map(numberOf), [1234, 42, 0.3, -1, 0]);
});

test("names stand as the Thai dictionary has them, after their consonant", () => {
  assert.deepEqual(valuesOf(inOrder(rowsOf("แม่ทา", "เมืองลำพูน", "ลี้", "บ้านธิ"), "ascending", "th")), ["บ้านธิ", "เมืองลำพูน", "แม่ทา", "ลี้"]);
});

test("what is equal keeps its order in both directions", () => {
  const rows = [
    { value: 1, name: "a" },
    { value: 2, name: "b" },
    { value: 1, name: "c" },
  ];
  assert.deepEqual(
    inOrder(rows, "ascending", "en").map((row) => row.name),
    ["a", "c", "b"],
  );
  assert.deepEqual(
    inOrder(rows, "descending", "en").map((row) => row.name),
    ["b", "a", "c"],
  );
});
