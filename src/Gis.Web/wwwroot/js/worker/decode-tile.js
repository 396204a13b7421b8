import { PbfReader } from "../../lib/pbf/index.js";

/**
 * @typedef {object} TileFeature
 * @property {1 | 2 | 3} type point, line, polygon
 * @property {Record<string, string | number | boolean>} properties
 * @property {Float32Array[]} parts x and y in turn, in shares of the tile's side
 *
 * @typedef {Record<string, TileFeature[]>} DecodedTile features by layer
 */

/**
 * Decodes a Mapbox Vector Tile 2.1.
 * @param {ArrayBuffer} buffer
 * @returns {DecodedTile}
 */
export function decodeTile(buffer) {
  return new PbfReader(new Uint8Array(buffer)).readFields((tag, /** @type {DecodedTile} */ tile, pbf) => {
    if (tag !== 3) return;
    const { name, features } = readLayer(pbf, pbf.readVarint() + pbf.pos);
    tile[name] = features;
  }, {});
}

/**
 * @param {PbfReader} pbf
 * @param {number} end
 */
function readLayer(pbf, end) {
  const layer = { name: "", extent: 4096, keys: /** @type {string[]} */ ([]), values: /** @type {(string | number | boolean)[]} */ ([]) };
  /** @type {number[]} */
  const starts = [];
  pbf.readFields(
    (tag, into) => {
      if (tag === 1) into.name = pbf.readString();
      else if (tag === 2) starts.push(pbf.pos);
      else if (tag === 3) into.keys.push(pbf.readString());
      else if (tag === 4) into.values.push(readValue(pbf));
      else if (tag === 5) into.extent = pbf.readVarint();
    },
    layer,
    end,
  );
  // Keys and values may stand after the features that use them.
  const features = starts.map((start) => {
    pbf.pos = start;
    return readFeature(pbf, layer);
  });
  pbf.pos = end;
  return { name: layer.name, features };
}

/** @param {PbfReader} pbf */
function readValue(pbf) {
  /** @type {string | number | boolean} */
  let value = "";
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) {
    const tag = pbf.readVarint() >> 3;
    if (tag === 1) value = pbf.readString();
    else if (tag === 2) value = pbf.readFloat();
    else if (tag === 3) value = pbf.readDouble();
    else if (tag === 4) value = pbf.readVarint(true);
    else if (tag === 5) value = pbf.readVarint();
    else if (tag === 6) value = pbf.readSVarint();
    else value = pbf.readBoolean();
  }
  return value;
}

/**
 * @param {PbfReader} pbf
 * @param {{extent: number, keys: string[], values: (string | number | boolean)[]}} layer
 * @returns {TileFeature}
 */
function readFeature(pbf, layer) {
  /** @type {TileFeature} */
  const feature = { type: 1, properties: {}, parts: [] };
  const end = pbf.readVarint() + pbf.pos;
  pbf.readFields(
    (tag, into) => {
      if (tag === 2) {
        const tagsEnd = pbf.readVarint() + pbf.pos;
        while (pbf.pos < tagsEnd) into.properties[layer.keys[pbf.readVarint()]] = layer.values[pbf.readVarint()];
      } else if (tag === 3) into.type = /** @type {1 | 2 | 3} */ (pbf.readVarint());
      else if (tag === 4) into.parts = readGeometry(pbf, layer.extent);
    },
    feature,
    end,
  );
  return feature;
}

/**
 * @param {PbfReader} pbf
 * @param {number} extent
 */
function readGeometry(pbf, extent) {
  const end = pbf.readVarint() + pbf.pos;
  /** @type {number[][]} */
  const parts = [];
  let x = 0;
  let y = 0;
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const id = command & 7;
    if (id === 7) continue;
    for (let left = command >> 3; left > 0; left--) {
      x += pbf.readSVarint();
      y += pbf.readSVarint();
      if (id === 1) parts.push([]);
      parts[parts.length - 1].push(x / extent, y / extent);
    }
  }
  return parts.map((part) => new Float32Array(part));
}
