import { unplacedLabel, unplacedTitle } from '../../../model/unplaced-annex.ts'
import { fold } from '../../../sentences/fold.ts'
import type { Line } from './line.ts'
import { senseOf, type Target } from './meanings.ts'
import type { Chunk } from './outline-state.ts'

const withRows: readonly Target[] = ['II.2', 'II.3', 'II.4', 'II.5', 'IV']

const label = /^(?:phu luc|bieu mau|bieu so \d|mau so)\b/u
/** What an annex without a label begins with, and the title of one that has it. */
const titled = /^(?:bieu (?:ket qua|tong hop|thong ke)|danh sach)\b/u

/** Whether a line is the first of an annex: "Phụ lục", "Phụ lục II", "DANH SÁCH KHEN THƯỞNG". */
export const isAnnexLabel = (line: Line): boolean =>
  line.kind === 'text' && (label.test(fold(line.text)) || (line.caps && titled.test(fold(line.text))))

/** Whether an annex has more than its label and title yet. */
const hasBody = (annex: readonly Line[]): boolean =>
  annex.some(
    (line) => line.kind === 'table' || !(line.caps || line.bold || isAnnexLabel(line) || line.text.startsWith('(')),
  )

/** Whether an annex's label says more than that and its number: "Phụ lục kèm theo Báo cáo …". */
export const saysMore = (text: string): boolean =>
  label.test(fold(text)) && !/^phu luc(?: (?:\d+|[ivx]+))?$/u.test(fold(text))

/**
 * The annexes as chunks, one each: to the item whose rows they hold, by the meaning of their title (the
 * lines in capitals or bold under the label), else without a place.
 */
export function placeAnnexes(lines: readonly Line[]): Chunk[] {
  const annexes: Line[][] = []
  for (const line of lines) {
    const last = annexes.at(-1)
    const begins = isAnnexLabel(line) && (label.test(fold(line.text)) || !last || hasBody(last))
    if (begins || !last) annexes.push([line])
    else last.push(line)
  }
  return annexes.flatMap(annexChunks)
}

function annexChunks(annex: readonly Line[]): Chunk[] {
  const [first, ...others] = annex
  const labelled = first !== undefined && label.test(fold(first.text))
  const rest = labelled ? others : annex
  const untitled = rest.findIndex((line) => line.kind === 'table' || !(line.caps || line.bold))
  const title = rest.slice(0, untitled < 0 ? rest.length : untitled)
  const heading = title.map((line) => line.text).join(' ')
  const body = rest.slice(title.length)
  if (fold(heading).startsWith(fold(unplacedTitle)))
    return unplacedChunks(annex.slice(0, annex.length - rest.length + 1), rest.slice(1))
  const sense = senseOf(heading, withRows)
  const place = sense?.strong ? (sense.target as Chunk['place']) : null
  return [
    {
      place,
      heading,
      numbering: labelled ? first.text : '',
      heads: [...(labelled ? [first] : []), ...title],
      lines: body,
    },
  ]
}

/** The pieces of text outside the outline that the writer printed, each under its numbered line. */
function unplacedChunks(label: readonly Line[], lines: readonly Line[]): Chunk[] {
  const chunks: { heads: Line[]; lines: Line[] }[] = [{ heads: [...label], lines: [] }]
  for (const line of lines) {
    if (line.text === unplacedLabel(chunks.length)) chunks.push({ heads: [line], lines: [] })
    else chunks.at(-1)?.lines.push(line)
  }
  return chunks.map((piece) => ({ place: null, heading: '', numbering: '', ...piece }))
}
