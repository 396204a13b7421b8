// Restores exactly the files that libman.json lists, from the npm registry that this machine uses.
// The packages' sha512 is pinned in libman.lock.json: a package that changed is refused.
//   node restore-libraries.mjs            restore what is missing
//   node restore-libraries.mjs --update   pin the packages of a changed libman.json
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const lockFile = join(here, "libman.lock.json");
const stampFile = join(here, "wwwroot/lib/.restored");
const update = process.argv.includes("--update");

const listText = readFileSync(join(here, "libman.json"), "utf8");
const { libraries } = JSON.parse(listText);
/** @type {Record<string, string>} */
const pinned = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")) : {};
const stamp = createHash("sha256").update(listText).update(JSON.stringify(pinned)).digest("hex");

const targets = libraries.flatMap((l) => l.files.map((f) => join(here, l.destination, f)));
if (!update && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && targets.every(existsSync)) process.exit(0);

const work = mkdtempSync(join(tmpdir(), "libman-"));
try {
  const pins = Object.fromEntries(libraries.map((l) => [l.library, restore(l)]));
  if (update) writeFileSync(lockFile, `${JSON.stringify(pins, null, 2)}\n`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, createHash("sha256").update(listText).update(JSON.stringify(pins)).digest("hex"));
} catch (error) {
  console.error(`libman.json: error: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Fetches one package, checks it and copies its listed files; returns the package's integrity. */
function restore({ library, destination, files }) {
  const [packed] = JSON.parse(npm("pack", library, "--json", "--pack-destination", work));
  const archive = join(work, packed.filename.replace("@", "").replace("/", "-"));
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  const expected = update ? packed.integrity : pinned[library];
  if (!expected) throw new Error(`${library} is not pinned in libman.lock.json; run: node restore-libraries.mjs --update`);
  if (integrity !== expected) throw new Error(`${library} is not the package that was pinned: ${integrity} instead of ${expected}`);

  const unpacked = mkdtempSync(join(work, "package-"));
  execFileSync("tar", ["-xzf", archive, "-C", unpacked, "--strip-components=1"]);
  for (const file of files) {
    if (!existsSync(join(unpacked, file))) throw new Error(`${library} has no file ${file}`);
    cpSync(join(unpacked, file), join(here, destination, file));
  }
  console.log(`restored ${library} (${files.length} files)`);
  return integrity;
}

/** npm is a script file on Windows, which only a shell starts. */
function npm(...args) {
  return execFileSync("npm", args, {
    cwd: work,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
}
