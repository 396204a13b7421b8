import assert from "node:assert/strict";
import { test } from "node:test";
import { classEndsFor, countsOf, kindAt, shareClass, shareOf } from "../wwwroot/js/map/area-shading.js";
import { isInside } from "../wwwroot/js/map/rings.js";

test("the share is of all schools, those of which nothing is known too", () => {
  assert.equal(shareOf([2, 1, 1, 4, 2]), 0.2);
  assert.equal(shareOf([0, 0, 3, 0, 0]), 0);
});

test("where nothing is known there is no share, for unknown is not none", () => {
  assert.equal(shareOf([0, 0, 0, 5, 0]), null);
  assert.equal(shareOf([0, 0, 0, 0, 3]), null);
  assert.equal(shareOf([0, 0, 0, 0, 0]), null);
});

test("the words of each layer fall into the same classes", () => {
  const area = {
    network: { good: 1, limited: 2, none: 3, unknown: 4 },
    dltv: { full: 5, partial: 6, none: 7, unknown: 8, "not-needed": 9 },
  };
  assert.deepEqual(countsOf(area, "network"), [1, 2, 3, 4, 0]);
  assert.deepEqual(countsOf(area, "dltv"), [5, 6, 7, 8, 9]);
});

test("every share has one of five classes, and an end belongs to the lower one", () => {
  const ends = classEndsFor([0, 0.3, 0.97, 1]);
  assert.deepEqual(ends, [20, 40, 60, 80, 100]);
  assert.deepEqual(
    [0, 0.2, 0.2001, 0.8, 0.9, 1].map((share) => shareClass(share, ends)),
    [0, 0, 1, 3, 4, 4],
  );
});

test("classes are as narrow as the shares are low, and one area far above does not widen them", () => {
  const shares = [null, ...Array.from({ length: 60 }, (_, i) => (i % 9) / 100), 0.9];
  const ends = classEndsFor(shares);
  assert.deepEqual(ends, [2, 4, 6, 8, 100]);
  assert.equal(shareClass(0.9, ends), 4);
  assert.deepEqual(classEndsFor([]), [1, 2, 3, 4, 100]);
});

test("closer up the areas are finer", () => {
  assert.deepEqual([5, 6, 7, 9, 10, 18].map(kindAt), ["province", "province", "district", "district", "subdistrict", "subdistrict"]);
});

test("a point in a hole is not inside", () => {
  const square = (from, to) => new Float32Array([from, from, to, from, to, to, from, to]);
  const rings = [square(0, 1), square(0.4, 0.6)];
  assert.equal(isInside(rings, 0.2, 0.2), true);
  assert.equal(isInside(rings, 0.5, 0.5), false);
  assert.equal(isInside(rings, 1.2, 0.5), false);
});
