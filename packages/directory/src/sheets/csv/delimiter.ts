const delimiters = [';', ',', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** Lines that tell, outside quotes. */
const lines = 20
const longest = 100_000

/**
 * What parts the cells of a text file: a `sep=` line's word, else the mark that most of the first lines hold, then the one
 * that they hold equally often; a semicolon before a comma.
 */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=([;,\t|])\r?\n/iu.exec(text)?.[1]
  const found = delimiters.find((delimiter) => delimiter === said)
  if (found) return found
  const counts = delimiters.map((delimiter) => ({ delimiter, ...countOf(text, delimiter) }))
  const best = counts.toSorted((a, b) => b.withIt - a.withIt || a.counts - b.counts)[0]
  return best && best.withIt > 0 ? best.delimiter : ';'
}

/** How many lines hold a mark outside quotes, and how many numbers of it a line has. */
function countOf(text: string, delimiter: Delimiter): { withIt: number; counts: number } {
  let [quoted, line, here, withIt] = [false, 0, 0, 0]
  const counts = new Set<number>()
  const end = () => {
    if (here > 0) withIt++
    counts.add(here)
    here = 0
  }
  for (const letter of text.slice(0, longest)) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === delimiter) here++
    else if (letter === '\n') {
      end()
      if (++line >= lines) break
    }
  }
  if (here > 0) end()
  return { withIt, counts: counts.size }
}
