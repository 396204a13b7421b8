// Fetches and decodes vector tiles, so that the page stays free to move.
import { decodeTile } from "./decode-tile.js";

/** @type {Map<number, AbortController>} */
const running = new Map();

self.addEventListener("message", async ({ data: { id, url } }) => {
  // A message without an address takes the request back.
  if (!url) {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const response = await fetch(url, { signal: controller.signal });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const tile = response.status === 204 ? {} : decodeTile(await response.arrayBuffer());
    const buffers = Object.values(tile).flatMap((features) => features.flatMap((f) => f.parts.map((p) => p.buffer)));
    self.postMessage({ id, tile }, { transfer: buffers });
  } catch (error) {
    self.postMessage({ id, error: controller.signal.aborted ? "aborted" : String(error) });
  } finally {
    running.delete(id);
  }
});
