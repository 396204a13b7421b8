// Cuts the base map of the region out of world-atlas (Natural Earth, public domain): land and borders around
// Thailand at 1:50m, the seas and countries farther off at 1:110m. The whole 1:50m file would be 230 kB on the wire.
// Written as rings and lines of whole hundredths of a degree, each point as the step from the one before.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import feature from "./wwwroot/lib/topojson-client/src/feature.js";
import mesh from "./wwwroot/lib/topojson-client/src/mesh.js";

const lib = join(dirname(fileURLToPath(import.meta.url)), "wwwroot/lib");
const out = join(lib, "base-map.json");

/** west, south, east, north */
const near = [84, -6, 122, 32];
const far = [30, -50, 170, 70];

const script = fileURLToPath(import.meta.url);
const newest = Math.max(...[script, join(lib, ".restored")].map((f) => statSync(f).mtimeMs));
if (existsSync(out) && statSync(out).mtimeMs >= newest) process.exit(0);

const map = { scale: 100, near: { box: near, ...cut("countries-50m.json", near) }, far: { box: far, ...cut("countries-110m.json", far) } };
writeFileSync(out, JSON.stringify(map));

function cut(file, box) {
  const atlas = JSON.parse(readFileSync(join(lib, "world-atlas", file), "utf8"));
  const land = feature(atlas, atlas.objects.land);
  const rings = polygonsOf(land).flatMap((polygon) => polygon.map((ring) => clipRing(ring, box)));
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates.flatMap((line) => clipLine(line, box));
  return { land: rings.map(steps).filter((r) => r.length >= 6), borders: borders.map(steps).filter((l) => l.length >= 4) };
}

function polygonsOf(collection) {
  const geometries = collection.type === "FeatureCollection" ? collection.features.map((f) => f.geometry) : [collection.geometry];
  return geometries.flatMap((g) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates));
}

/** Sutherland–Hodgman against the four sides of the box. */
function clipRing(ring, [west, south, east, north]) {
  const sides = [
    { axis: 0, at: west, keep: 1 },
    { axis: 0, at: east, keep: -1 },
    { axis: 1, at: south, keep: 1 },
    { axis: 1, at: north, keep: -1 },
  ];
  return sides.reduce((points, side) => {
    const inside = (p) => (p[side.axis] - side.at) * side.keep >= 0;
    return points.flatMap((point, i) => {
      const before = points[(i + points.length - 1) % points.length];
      const crossing = inside(point) === inside(before) ? [] : [cross(before, point, side)];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

function cross(a, b, { axis, at }) {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** The runs of points inside the box, each with one point more at both ends. */
function clipLine(line, [west, south, east, north]) {
  const inside = ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
  const runs = [];
  let run = [];
  line.forEach((point, i) => {
    if (inside(point) || (line[i - 1] && inside(line[i - 1])) || (line[i + 1] && inside(line[i + 1]))) run.push(point);
    else if (run.length) {
      runs.push(run);
      run = [];
    }
  });
  return run.length ? [...runs, run] : runs;
}

function steps(points) {
  let x = 0;
  let y = 0;
  const flat = [];
  for (const [lon, lat] of points) {
    const dx = Math.round(lon * 100) - x;
    const dy = Math.round(lat * 100) - y;
    if (flat.length && dx === 0 && dy === 0) continue;
    flat.push(dx, dy);
    x += dx;
    y += dy;
  }
  return flat;
}
