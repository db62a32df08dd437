import { type Property, propertiesIn } from './properties.ts'
import type { WordBinary } from './word-binary.ts'

/** Properties of a stretch of bytes of the main stream. */
export interface FormattedRun {
  readonly from: number
  readonly to: number
  /** The paragraph's style; 0 for text. */
  readonly style: number
  readonly properties: readonly Property[]
}

const pageBytes = 512

/** Character properties of the whole file, in the order of its bytes. */
export const characterRuns = (word: WordBinary): FormattedRun[] => runsOf(word, 12, 'character')
/** Paragraph properties of the whole file. */
export const paragraphRuns = (word: WordBinary): FormattedRun[] => runsOf(word, 13, 'paragraph')

function runsOf({ main, table, part }: WordBinary, index: number, kind: 'character' | 'paragraph'): FormattedRun[] {
  const { at, bytes } = part(index)
  const count = bytes < 4 ? 0 : Math.floor((bytes - 4) / 8)
  const runs: FormattedRun[] = []
  // A page is read once, however often a damaged file names it.
  const pages = new Set(Array.from({ length: count }, (_, page) => table.getUint32(at + (count + 1 + page) * 4, true)))
  for (const page of pages) {
    const from = page * pageBytes
    if (from + pageBytes <= main.byteLength) pageRuns(main, from, kind, runs)
  }
  return runs.toSorted((a, b) => a.from - b.from)
}

/** The runs of one page: their bounds, then for each where in the page its properties stand. */
function pageRuns(main: DataView, page: number, kind: 'character' | 'paragraph', runs: FormattedRun[]): void {
  const count = main.getUint8(page + pageBytes - 1)
  const entry = kind === 'character' ? 1 : 13
  if ((count + 1) * 4 + count * entry > pageBytes) return
  for (let index = 0; index < count; index++) {
    const from = main.getUint32(page + index * 4, true)
    const to = main.getUint32(page + index * 4 + 4, true)
    const offset = main.getUint8(page + (count + 1) * 4 + index * entry) * 2
    if (to <= from) continue
    if (offset === 0) {
      runs.push({ from, to, style: 0, properties: [] })
      continue
    }
    let at = page + offset
    let length = main.getUint8(at)
    at += 1
    if (kind === 'paragraph') {
      // Zero says that the number of words follows; else words less half of one.
      if (length === 0) length = main.getUint8(at++) * 2
      else length = length * 2 - 1
    }
    const end = Math.min(at + length, page + pageBytes)
    const style = kind === 'paragraph' && at + 2 <= end ? main.getUint16(at, true) : 0
    runs.push({ from, to, style, properties: propertiesIn(main, kind === 'paragraph' ? at + 2 : at, end) })
  }
}

/** The run at a byte of the main stream, by halving. */
export function runAt(runs: readonly FormattedRun[], at: number): FormattedRun | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle] as FormattedRun
    if (at < run.from) high = middle - 1
    else if (at >= run.to) low = middle + 1
    else return run
  }
  return undefined
}
