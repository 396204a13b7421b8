import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMarks, markAt, radiusOf, sharesOf } from "../wwwroot/js/map/marks.js";

const world = 256 * 2 ** 12;
const point = (x, y, count = 1) => ({
  x: x / world,
  y: y / world,
  count,
  id: count === 1 ? `s${x}` : null,
  name: "",
  nameEn: null,
  shares: { network: [count, 0, 0, 0, 0] },
});

test("points within reach are one mark that counts them all", () => {
  const marks = makeMarks([point(1000, 1000, 5), point(1020, 1000), point(1500, 1000)], world, 38);
  assert.deepEqual(
    marks.map((m) => m.count),
    [6, 1],
  );
});

test("the answer does not depend on the order in which tiles come", () => {
  const points = Array.from({ length: 300 }, (_, i) => point(1000 + ((i * 37) % 400), 1000 + ((i * 91) % 300), 1 + (i % 7)));
  const places = (list) => makeMarks(list, world, 38).map((m) => `${Math.round(m.x)} ${Math.round(m.y)} ${m.count}`);
  assert.deepEqual(places([...points].reverse()).sort(), places(points).sort());
});

test("no school is lost, however dense", () => {
  const points = Array.from({ length: 5000 }, (_, i) => point((i * 7919) % 1000, (i * 104729) % 700));
  assert.equal(
    makeMarks(points, world, 38).reduce((sum, m) => sum + m.count, 0),
    5000,
  );
});

test("a mark answers a finger beside it, the nearest first", () => {
  const marks = makeMarks([point(100, 100), point(160, 100)], world, 18);
  assert.equal(markAt(marks, 110, 100, 16)?.points[0].id, "s100");
  assert.equal(markAt(marks, 150, 100, 16)?.points[0].id, "s160");
  assert.equal(markAt(marks, 130, 140, 16), null);
});

test("a gathered mark has the statuses of all its schools", () => {
  const one = { ...point(1000, 1000, 5), shares: { network: [1, 1, 1, 2, 0], dltv: [0, 0, 0, 5, 0] } };
  const two = { ...point(1010, 1000), shares: { network: [0, 0, 1, 0, 0], dltv: [0, 0, 0, 0, 1] } };
  const [mark] = makeMarks([one, two], world, 38);
  assert.deepEqual(sharesOf(mark, "network"), [1, 1, 2, 2, 0]);
  assert.deepEqual(sharesOf(mark, "dltv"), [0, 0, 0, 5, 1]);
});

test("more schools never make a smaller mark", () => {
  const radii = [1, 2, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 36_249].map(radiusOf);
  assert.deepEqual(
    [...radii].sort((a, b) => a - b),
    radii,
  );
});
