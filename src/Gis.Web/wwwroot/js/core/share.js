import { isAbort } from "./api.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";

/**
 * Hands a link to the device's share sheet where there is one.
 * @param {string} title
 * @param {string} url
 */
export async function share(title, url) {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (!isAbort(error)) await copyLink(url);
  }
}

/** @param {string} url */
export async function copyLink(url) {
  try {
    await navigator.clipboard.writeText(url);
    toast(t("linkCopied"));
  } catch {
    // No clipboard without HTTPS: the link is shown to be copied by hand.
    toast(t("copyFailed", { link: url }));
  }
}
