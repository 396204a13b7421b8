import assert from "node:assert/strict";
import { test } from "node:test";
import { boxAround, placeLabels } from "../wwwroot/js/map/place-labels.js";

const label = (text, x, y, rank) => ({
  text,
  x,
  y,
  rank,
  width: 60,
  height: 20,
  kind: "district",
  offsets: [
    [0, 0],
    [0, 26],
  ],
});

test("the weightier name gets its place, the other steps aside", () => {
  const placed = placeLabels([label("b", 100, 100, 2), label("a", 100, 105, 0)], []);
  assert.deepEqual(
    placed.map((l) => [l.text, l.y]),
    [
      ["a", 105],
      ["b", 126],
    ],
  );
});

test("a name without room is left out", () => {
  const wall = boxAround(100, 110, 200, 100);
  assert.deepEqual(placeLabels([label("a", 100, 100, 0)], [wall]), []);
});
