import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAddress } from "../wwwroot/js/core/address.js";
import { Look } from "../wwwroot/js/look.js";

const start = () => {
  const look = new Look(parseAddress("?layer=network", ""));
  const told = [];
  look.onChange((before, by) => told.push([by, before.filters.network.join()]));
  return { look, told };
};

test("each change is told once, with what was before and who made it", () => {
  const { look, told } = start();
  look.toggle("network", "none");
  look.toggle("network", "unknown");
  look.follow(parseAddress("?layer=network&network=none", ""));
  assert.deepEqual(told, [
    ["reader", ""],
    ["reader", "none"],
    ["address", "none,unknown"],
  ]);
  assert.deepEqual(look.filters.network, ["none"]);
});

test("what changes nothing is not told", () => {
  const { look, told } = start();
  look.choose("network");
  look.clear();
  look.narrowTo(null);
  assert.deepEqual(told, []);
});

test("clearing keeps the layer and what else is drawn", () => {
  const { look } = start();
  look.toggleExtra("links");
  look.toggleExtra("areas");
  look.toggle("size", "small");
  look.narrowTo("TH51");
  look.clear();
  assert.deepEqual([look.layer, look.show, look.filters.size, look.filters.within], ["network", ["areas", "links"], [], null]);
});
