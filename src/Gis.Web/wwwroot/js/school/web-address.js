/**
 * A link that is safe to follow from what a school wrote as its website; null for anything but http and https.
 * @param {string | null} written
 */
export function webAddress(written) {
  if (!written?.trim()) return null;
  const text = written.trim();
  try {
    const url = new URL(text.includes("://") ? text : `http://${text}`);
    const isWeb = url.protocol === "http:" || url.protocol === "https:";
    return isWeb && url.hostname.includes(".") && !url.username ? url.href : null;
  } catch {
    return null;
  }
}
