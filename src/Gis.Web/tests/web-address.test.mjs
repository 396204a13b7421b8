import assert from "node:assert/strict";
import { test } from "node:test";
import { bareAddress, webAddress } from "../wwwroot/js/school/web-address.js";

test("only web addresses become links", () => {
  assert.equal(webAddress("www.school.ac.th"), "http://www.school.ac.th/");
  assert.equal(webAddress("https://school.ac.th/a"), "https://school.ac.th/a");
  for (const written of ["javascript:alert(1)", "data:text/html,x", "http://user:pass@school.ac.th", "ไม่มี", " ", null]) {
    assert.equal(webAddress(written), null, String(written));
  }
});

test("an address is shown short, and whatever it holds, it is shown", () => {
  assert.equal(bareAddress("https://www.school.ac.th/%E0%B8%81/"), "school.ac.th/ก");
  assert.equal(bareAddress("http://school.ac.th/%E0%A4"), "school.ac.th/%E0%A4");
  assert.equal(bareAddress("http://school.ac.th/%E2%80%AEmoc.live"), "school.ac.th/%E2%80%AEmoc.live");
});
