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

/**
 * An address as it is shown: no scheme, and Thai letters as letters. One with half a letter (%E0%A4) or with signs that turn the
 * reading direction stays as it is written.
 * @param {string} url
 */
export function bareAddress(url) {
  let text = url;
  try {
    const letters = decodeURI(url);
    if (!/\p{C}/u.test(letters)) text = letters;
  } catch {
    // decodeURI throws at half a letter
  }
  return text.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
