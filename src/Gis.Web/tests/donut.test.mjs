import assert from "node:assert/strict";
import { test } from "node:test";
import { addCounts, arcsOf } from "../wwwroot/js/map/donut.js";

const turn = 2 * Math.PI;
const length = ({ from, to }) => to - from;
const near = (a, b) => Math.abs(a - b) < 1e-9;

test("parts are as long as their shares, with a gap after each, and go once around", () => {
  const arcs = arcsOf([1, 1, 2], 0.1, 0.05);
  const room = turn - 0.3;
  assert.deepEqual(
    arcs.map((arc) => near(length(arc), (room * [1, 1, 2][arc.index]) / 4)),
    [true, true, true],
  );
  assert.ok(near(arcs[1].from - arcs[0].to, 0.1));
  assert.ok(near(arcs[2].to + 0.05, turn));
});

test("a value that no school has takes no place", () => {
  assert.deepEqual(
    arcsOf([3, 0, 4, 0, 0], 0.1, 0.05).map((arc) => arc.index),
    [0, 2],
  );
  assert.deepEqual(arcsOf([0, 0], 0.1, 0.05), []);
});

test("one value alone is the whole ring, without a gap", () => {
  assert.deepEqual(arcsOf([0, 7], 0.1, 0.05), [{ index: 1, from: 0, to: turn }]);
});

test("one school among ten thousand is still seen, and the ring stays whole", () => {
  const arcs = arcsOf([1, 9998, 1], 0.1, 0.2);
  assert.ok(near(length(arcs[0]), 0.2) && near(length(arcs[2]), 0.2));
  assert.ok(
    near(
      arcs.reduce((sum, arc) => sum + length(arc) + 0.1, 0),
      turn,
    ),
  );
});

test("where there is no room for the least length, all parts are equal", () => {
  const arcs = arcsOf([1, 2, 3, 4, 5], 1, 2);
  assert.ok(arcs.every((arc) => near(length(arc), (turn - 5) / 5)));
});

test("counts of gathered features add up", () => {
  assert.deepEqual(
    [
      [1, 2],
      [3, 4],
    ].reduce(addCounts, []),
    [4, 6],
  );
});
