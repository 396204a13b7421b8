import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAddress, parseAddress } from "../wwwroot/js/core/address.js";

test("an address that was written is read back", () => {
  const address = { lang: "en", school: "1051510293", area: null, view: { zoom: 14, lat: 18.5843, lon: 99.0123 } };
  const url = new URL(formatAddress(address), "http://x");
  assert.equal(url.href, "http://x/?lang=en&school=1051510293#14/18.58430/99.01230");
  assert.deepEqual(parseAddress(url.search, url.hash), address);
});

test("a broken view is no view", () => {
  for (const hash of ["", "#", "#14", "#14/91/0", "#99/0/0", "#a/b/c", "#14//"]) assert.equal(parseAddress("", hash).view, null, hash);
});

test("an unknown language is none", () => assert.equal(parseAddress("?lang=xx", "").lang, null));
