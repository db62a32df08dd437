/**
 * MinHash of the pairs of words of a paragraph, in bands: of two paragraphs that are equal by nine words of ten, over 95 of 100
 * share a band even where the changes are spread evenly; of two that merely speak of the same, few do.
 */
const bands = 12
const rowsOfBand = 3

/** FNV-1a, 32 bits. */
function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Spreads a number over 32 bits: the finaliser of MurmurHash3. */
function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const seeds = Array.from({ length: bands * rowsOfBand }, (_, nth) => spread(nth + 1))

/**
 * The bands of a paragraph, as 32 bit numbers with a sign. `scope` is mixed in: those of two scopes share none but by
 * chance, so that an index over all of them looks through one scope alone.
 */
export function bandsOf(words: readonly string[], scope: string): number[] {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < words.length; at++) pairs.add(hash(`${words[at]} ${words[at + 1]}`))
  const least = seeds.map((seed) => {
    let min = 0xffffffff
    for (const pair of pairs) min = Math.min(min, spread(pair ^ seed))
    return min
  })
  const base = hash(scope)
  return Array.from({ length: bands }, (_, band) => {
    const rows = least.slice(band * rowsOfBand, (band + 1) * rowsOfBand)
    return rows.reduce((mixed, row) => spread(mixed ^ row), spread(base ^ seedOf(band))) | 0
  })
}

const seedOf = (band: number): number => seeds[band] ?? 0
