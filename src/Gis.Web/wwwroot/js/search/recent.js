import { recall, remember } from "../core/storage.js";

/** @import {SearchItem} from "../../../types/api.js" */

const most = 5;

/** @returns {SearchItem[]} */
export function recentItems() {
  try {
    return JSON.parse(recall("recent") ?? "[]");
  } catch {
    return [];
  }
}

/** @param {SearchItem} item */
export function addRecent(item) {
  const others = recentItems().filter((other) => other.id !== item.id);
  remember("recent", JSON.stringify([item, ...others].slice(0, most)));
}

export const clearRecent = () => remember("recent", null);
