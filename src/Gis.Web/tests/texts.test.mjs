import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const read = (language) => JSON.parse(readFileSync(new URL(`../wwwroot/text/${language}.json`, import.meta.url), "utf8"));
const sources = (folder) =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true })
    .filter((file) => /\.(js|razor|cs)$/.test(file) && !/^(bin|obj|node_modules)/.test(file))
    .map((file) => readFileSync(new URL(folder + file, import.meta.url), "utf8"))
    .join("\n");

test("both languages have the same keys", () => assert.deepEqual(Object.keys(read("th")).sort(), Object.keys(read("en")).sort()));

test("no text is left that nothing shows", () => {
  const code = ["../wwwroot/js/", "../Pages/", "../Parts/", "../Text/", "../Pictures/", "../../Gis.Api/Exports/"].map(sources).join("\n");
  // Groups such as level.primary and refusals such as nearRefusedHint are put together when they are shown.
  const isMade = (key) => key.includes(".") || /^near(Refused|Unavailable|Insecure)/.test(key);
  const unused = Object.keys(read("th")).filter((key) => !isMade(key) && !code.includes(`"${key}"`));
  assert.deepEqual(unused, []);
});
