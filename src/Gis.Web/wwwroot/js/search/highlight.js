/**
 * Cuts a name into parts that the query holds and parts that it does not, for display. The server forgives spelling;
 * here only what is plainly the same is marked.
 * @param {string} name
 * @param {string} query
 * @returns {{text: string, hit: boolean}[]}
 */
export function highlight(name, query) {
  const lower = name.toLowerCase();
  const hits = new Array(name.length).fill(false);
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) hits.fill(true, at, at + word.length);
  }
  /** @type {{text: string, hit: boolean}[]} */
  const parts = [];
  // Letters are not parted from their vowels and tone marks: those would stand alone on a dotted circle.
  for (const { segment, index } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(name)) {
    const hit = hits[index];
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += segment;
    else parts.push({ text: segment, hit });
  }
  return parts;
}
