import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceToLine, middleOf } from "../wwwroot/js/map/later/lines.js";

const line = [
  [0, 0],
  [10, 0],
  [10, 30],
];

test("the distance is to the nearest part, and beyond an end to the end", () => {
  assert.equal(distanceToLine(line, 5, 3), 3);
  assert.equal(distanceToLine(line, 14, 20), 4);
  assert.equal(distanceToLine(line, -3, -4), 5);
});

test("the middle is halfway along, not between the ends", () => {
  assert.deepEqual(middleOf(line), [10, 10]);
  assert.deepEqual(
    middleOf([
      [4, 4],
      [4, 4],
    ]),
    [4, 4],
  );
});
