import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../wwwroot/css/tokens.css", import.meta.url), "utf8");
const blocks = { light: css.slice(0, css.indexOf("@media")), dark: css.slice(css.indexOf(':root[data-theme="dark"]')) };

/** Luminance of WCAG 2. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

for (const [theme, block] of Object.entries(blocks)) {
  const token = (name) => block.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))[1];

  test(`marks stand out from the land, from the middle of a ring and from panels: ${theme}`, () => {
    for (const status of ["covered", "partly", "none", "unknown", "not-needed"])
      for (const ground of ["map-land", "map-far-land", "map-water", "map-cluster", "surface"]) {
        const ratio = contrast(token(`status-${status}`), token(ground));
        assert.ok(ratio >= 3, `${status} on ${ground}: ${ratio.toFixed(2)}`);
      }
  });

  test(`lines, nodes and buildings stand out from the land: ${theme}`, () => {
    for (const line of ["map-link", "map-node", "map-building"]) assert.ok(contrast(token(line), token("map-land")) >= 3, line);
  });

  test(`classes of a share go one way, each apart from the next: ${theme}`, () => {
    const steps = [1, 2, 3, 4, 5].map((step) => token(`share-${step}`));
    const ratios = steps.slice(1).map((colour, i) => contrast(colour, steps[i]));
    assert.ok(
      ratios.every((ratio) => ratio > 1.25),
      ratios.map((ratio) => ratio.toFixed(2)).join(),
    );
    const lights = steps.map(luminance);
    const sorted = [...lights].sort((a, b) => a - b);
    assert.deepEqual(lights, theme === "light" ? sorted.reverse() : sorted);
  });
}
