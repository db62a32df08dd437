/**
 * Where each character of a narrative as it is shown stands in its markup: `offsets[i]` is the index in `markup` of
 * `shown[i]`, both in UTF-16 units. Showing a text drops marks and adds nothing but blanks (behind a bullet, between
 * cells), so character for character the one is found in the other from left to right; a blank stands where the
 * character before it ends. Null when it is not found: what is shown is not this text.
 */
export function sourceOffsets(markup: string, shown: string): Int32Array | null {
  const offsets = new Int32Array(shown.length)
  let at = 0
  for (let index = 0; index < shown.length; index++) {
    const wanted = shown.charAt(index)
    if (/\s/u.test(wanted)) {
      offsets[index] = at
      continue
    }
    const found = markup.indexOf(wanted, at)
    if (found < 0) return null
    offsets[index] = found
    at = found + 1
  }
  return offsets
}

/** The first index of rising offsets that is not before `at`; their number when all are. */
export function firstFrom(offsets: Int32Array, at: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
