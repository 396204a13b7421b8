/** Storage that may be forbidden or full: then nothing is remembered, and nothing breaks. */

/** @param {string} key */
export function recall(key) {
  try {
    return localStorage.getItem(`gis.${key}`);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string | null} value
 */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`gis.${key}`);
    else localStorage.setItem(`gis.${key}`, value);
  } catch {
    return;
  }
}
