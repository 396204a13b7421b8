import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));

/** A copy of the list, its pins and the script; with them changed, what does the script do? */
function restore(change) {
  const folder = mkdtempSync(join(tmpdir(), "restore-"));
  try {
    for (const file of ["restore-libraries.mjs", "libman.json", "libman.lock.json"]) cpSync(join(project, file), join(folder, file));
    const list = JSON.parse(readFileSync(join(folder, "libman.json"), "utf8"));
    const pins = JSON.parse(readFileSync(join(folder, "libman.lock.json"), "utf8"));
    list.libraries = list.libraries.filter((l) => l.library.startsWith("pbf@"));
    change(list.libraries[0], pins);
    writeFileSync(join(folder, "libman.json"), JSON.stringify(list));
    writeFileSync(join(folder, "libman.lock.json"), JSON.stringify(pins));
    return spawnSync(process.execPath, ["restore-libraries.mjs"], { cwd: folder, encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a package that is not the pinned one is refused", () => {
  const { status, stderr } = restore((library, pins) => (pins[library.library] = "sha512-AAAA"));
  assert.equal(status, 1);
  assert.match(stderr, /is not the package that was pinned/);
});

test("a package that was never pinned is refused, with the way to pin it", () => {
  const { status, stderr } = restore((library, pins) => delete pins[library.library]);
  assert.equal(status, 1);
  assert.match(stderr, /--update/);
});

test("a file that the package does not have is an error", () => {
  const { status, stderr } = restore((library) => library.files.push("no-such-file.js"));
  assert.equal(status, 1);
  assert.match(stderr, /has no file no-such-file.js/);
});
