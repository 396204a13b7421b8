import assert from "node:assert/strict";
import { test } from "node:test";
import { noFilters } from "../wwwroot/js/core/filters.js";
import { formatAddress, parseAddress } from "../wwwroot/js/core/address.js";

const plain = { lang: null, layer: "combined", show: [], filters: noFilters(), school: null, area: null, view: null };

test("an address that was written is read back", () => {
  const address = { ...plain, lang: "en", school: "1051510293", view: { zoom: 14, lat: 18.5843, lon: 99.0123 } };
  const url = new URL(formatAddress(address), "http://x");
  assert.equal(url.href, "http://x/?lang=en&school=1051510293#14/18.58430/99.01230");
  assert.deepEqual(parseAddress(url.search, url.hash), address);
});

test("layer, extras and filters are part of a link, which people can read", () => {
  const filters = { ...noFilters(), network: ["limited", "none"], level: ["primary"], within: "TH5101" };
  const address = { ...plain, layer: "network", show: ["areas", "links"], filters, area: "TH51" };
  const url = formatAddress(address);
  assert.equal(url, "/?layer=network&show=areas,links&network=limited,none&level=primary&within=TH5101&area=TH51");
  assert.deepEqual(parseAddress(new URL(url, "http://x").search, ""), address);
});

test("what a link does not say or says wrongly is as at first", () => {
  assert.deepEqual(parseAddress("?layer=roads&show=cats&network=fast&within=", ""), plain);
  assert.equal(formatAddress(plain), "/");
});

test("a broken view is no view", () => {
  for (const hash of ["", "#", "#14", "#14/91/0", "#99/0/0", "#a/b/c", "#14//"]) assert.equal(parseAddress("", hash).view, null, hash);
});

test("an unknown language is none", () => assert.equal(parseAddress("?lang=xx", "").lang, null));
