import assert from "node:assert/strict";
import { test } from "node:test";
import { highlight } from "../wwwroot/js/search/highlight.js";

test("what was typed is marked", () =>
  assert.deepEqual(highlight("โรงเรียนบ้านแป้น", "แป้น"), [
    { text: "โรงเรียนบ้าน", hit: false },
    { text: "แป้น", hit: true },
  ]));

test("a tone mark stays with its letter", () => {
  const parts = highlight("บ้าน", "บ");
  assert.deepEqual(parts[0], { text: "บ้", hit: true });
});

test("parts make up the name again", () => {
  const name = "Wat Pa School (วัดป่า)";
  assert.equal(
    highlight(name, "wat ป่า")
      .map((p) => p.text)
      .join(""),
    name,
  );
});
