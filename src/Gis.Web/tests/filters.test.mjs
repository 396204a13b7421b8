import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf, noFilters, parseFilters, queryOf, queryWithout, toggled } from "../wwwroot/js/core/filters.js";

test("a value is kept, a second joins it in the legend's order, and each is released again", () => {
  const one = toggled(noFilters(), "network", "none");
  const two = toggled(one, "network", "good");
  assert.deepEqual(two.network, ["good", "none"]);
  assert.deepEqual(toggled(toggled(two, "network", "good"), "network", "none"), noFilters());
  assert.deepEqual(one.network, ["none"], "what is had is not changed");
});

test("equal filters make equal questions, however they came about", () => {
  const a = toggled(toggled(noFilters(), "size", "small"), "level", "primary");
  const b = parseFilters(new URLSearchParams("size=small&level=primary"));
  assert.equal(new URLSearchParams(queryOf(a)).toString(), new URLSearchParams(queryOf(b)).toString());
  assert.deepEqual(queryOf({ ...a, within: "TH51" }), { level: "primary", size: "small", area: "TH51" });
});

test("words that no school can have are left out", () => {
  const filters = parseFilters(new URLSearchParams("network=none,excellent&level=&dltv=not-needed&combined=<b>"));
  assert.deepEqual(queryOf(filters), { network: "none", dltv: "not-needed" });
});

test("shares of a layer are asked for without the layer's own filter", () => {
  const filters = parseFilters(new URLSearchParams("network=none&kind=obec"));
  assert.deepEqual(queryWithout("network", filters), { kind: "obec" });
  assert.deepEqual(queryWithout("dltv", filters), { network: "none", kind: "obec" });
});

test("filters are counted by what narrows, not by their values", () => {
  const filters = parseFilters(new URLSearchParams("network=none,unknown&level=primary&within=TH51"));
  assert.equal(countOf(filters), 3);
  assert.equal(countOf(noFilters()), 0);
});
