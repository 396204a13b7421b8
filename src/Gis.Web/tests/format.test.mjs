import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDistance, formatNumber, formatShare } from "../wwwroot/js/core/format.js";

test("Thai dates are of the Buddhist era, without its name", () => assert.equal(formatDate("2025-06-12", "th"), "12 มิถุนายน 2568"));

test("English dates are of the common era", () => assert.equal(formatDate("2025-06-12", "en"), "12 June 2025"));

test("an instant is told as the day in Thailand", () => assert.equal(formatDate("2025-06-12T18:00:00Z", "en"), "13 June 2025"));

test("distances have one decimal below a hundred kilometres", () => {
  assert.deepEqual(formatDistance(999), { value: "999", unit: "metres" });
  assert.deepEqual(formatDistance(1500), { value: "1.5", unit: "kilometres" });
  assert.deepEqual(formatDistance(123_400), { value: "123", unit: "kilometres" });
});

test("numbers have separators", () => assert.equal(formatNumber(36249), "36,249"));

test("few are never said to be none, nor nearly all to be all", () => {
  const shares = [
    formatShare(0, 400),
    formatShare(1, 400),
    formatShare(100, 400),
    formatShare(399, 400),
    formatShare(400, 400),
    formatShare(0, 0),
  ];
  assert.deepEqual(shares, ["0%", "<1%", "25%", ">99%", "100%", "–"]);
});
