const delimiters = [';', ',', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** Lines that tell, outside quotes. */
const lines = 20
const longest = 100_000

/** What parts the cells of a text file: a `sep=` line's word, else the mark that most of the first lines hold, most often. */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=([;,\t|])\r?\n/iu.exec(text)?.[1]
  const found = delimiters.find((delimiter) => delimiter === said)
  if (found) return found
  const counts = delimiters.map((delimiter) => ({ delimiter, ...countOf(text, delimiter) }))
  const best = counts.toSorted((a, b) => b.withIt - a.withIt || b.times - a.times)[0]
  return best && best.times > 0 ? best.delimiter : ';'
}

/** How many lines hold a mark outside quotes, and how often in all. */
function countOf(text: string, delimiter: Delimiter): { withIt: number; times: number } {
  let [quoted, line, times, here, withIt] = [false, 0, 0, false, 0]
  for (const letter of text.slice(0, longest)) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === delimiter) {
      times++
      if (!here) withIt++
      here = true
    } else if (letter === '\n') {
      here = false
      if (++line >= lines) break
    }
  }
  return { withIt, times }
}
