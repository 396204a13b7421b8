import assert from "node:assert/strict";
import { test } from "node:test";
import { PbfWriter } from "../wwwroot/lib/pbf/index.js";
import { decodeTile } from "../wwwroot/js/worker/decode-tile.js";

const zigzag = (n) => (n << 1) ^ (n >> 31);

/** A tile as a server writes it: keys and values after the features that use them. */
function tile() {
  const pbf = new PbfWriter();
  pbf.writeMessage(3, (_, layer) => {
    layer.writeVarintField(15, 2);
    layer.writeStringField(1, "areas");
    layer.writeMessage(2, (__, feature) => {
      feature.writePackedVarint(2, [0, 0, 1, 1]);
      feature.writeVarintField(3, 3);
      const ring = [9, zigzag(0), zigzag(0), 26, zigzag(4096), 0, 0, zigzag(2048), zigzag(-4096), 0, 15];
      feature.writePackedVarint(4, ring);
    });
    layer.writeStringField(3, "name");
    layer.writeStringField(3, "count");
    layer.writeMessage(4, (__, value) => value.writeStringField(1, "ลำพูน"));
    layer.writeMessage(4, (__, value) => value.writeVarintField(5, 12));
    layer.writeVarintField(5, 4096);
  });
  return pbf.finish();
}

test("a tile is read with its names, numbers and rings", () => {
  const [feature] = decodeTile(tile()).areas;
  assert.deepEqual(feature.properties, { name: "ลำพูน", count: 12 });
  assert.equal(feature.type, 3);
  assert.deepEqual([...feature.parts[0]], [0, 0, 1, 0, 1, 0.5, 0, 0.5]);
});

test("an empty tile has no layers", () => assert.deepEqual(decodeTile(new ArrayBuffer(0)), {}));
