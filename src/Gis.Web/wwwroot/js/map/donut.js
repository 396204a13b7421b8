/**
 * @typedef {{index: number, from: number, to: number}} Arc a part of a ring, in radians clockwise from the top
 */

/**
 * The parts of a ring for counts, with a gap between neighbours. A part too small to be seen gets the least length that is
 * seen, at the cost of the larger ones; one part alone is the whole ring.
 * @param {number[]} counts
 * @param {number} gap radians
 * @param {number} least radians
 * @returns {Arc[]}
 */
export function arcsOf(counts, gap, least) {
  const given = counts.map((count, index) => ({ index, count })).filter(({ count }) => count > 0);
  if (given.length === 0) return [];
  if (given.length === 1) return [{ index: given[0].index, from: 0, to: 2 * Math.PI }];
  const room = 2 * Math.PI - given.length * gap;
  const lengths = fairLengths(
    given.map(({ count }) => count),
    room,
    Math.min(least, room / given.length),
  );
  let at = gap / 2;
  return given.map(({ index }, i) => {
    const arc = { index, from: at, to: at + lengths[i] };
    at = arc.to + gap;
    return arc;
  });
}

/**
 * @param {number[]} counts
 * @param {number} room
 * @param {number} least
 */
function fairLengths(counts, room, least) {
  const isSmall = counts.map(() => false);
  for (;;) {
    const total = counts.reduce((sum, count, i) => sum + (isSmall[i] ? 0 : count), 0);
    const left = room - least * isSmall.filter(Boolean).length;
    const lengths = counts.map((count, i) => (isSmall[i] ? least : (left * count) / total));
    const next = lengths.findIndex((length, i) => !isSmall[i] && length < least);
    if (next < 0) return lengths;
    isSmall[next] = true;
  }
}

/**
 * @param {number[]} into
 * @param {number[]} counts
 */
export function addCounts(into, counts) {
  counts.forEach((count, i) => (into[i] = (into[i] ?? 0) + count));
  return into;
}
