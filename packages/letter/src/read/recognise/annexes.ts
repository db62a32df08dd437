import { unplacedLabel, unplacedTitle } from '../../model/unplaced-annex.ts'
import { fold } from './fold.ts'
import type { Line } from './line.ts'
import { type Target, senseOf } from './meanings.ts'
import type { Chunk } from './outline-state.ts'

const withRows: readonly Target[] = ['II.2', 'II.3', 'II.4', 'II.5', 'IV']

/**
 * The annexes as chunks, one each: to the item whose rows they hold, by the meaning of their title (the
 * lines above the table), else without a place.
 */
export function placeAnnexes(lines: readonly Line[]): Chunk[] {
  const annexes: Line[][] = []
  for (const line of lines) {
    const begins = line.kind === 'text' && /^(?:phu luc|bieu mau|bieu so|mau so)\b/u.test(fold(line.text))
    if (begins || annexes.length === 0) annexes.push([line])
    else annexes.at(-1)?.push(line)
  }
  return annexes.flatMap((annex): Chunk[] => {
    if (fold(annex[1]?.text ?? '') === fold(unplacedTitle)) return unplacedChunks(annex.slice(2))
    const table = annex.findIndex((line) => line.kind === 'table')
    const title = annex.slice(0, table < 0 ? 3 : table).map((line) => line.text).join(' ')
    const sense = senseOf(title, withRows)
    return [{ place: sense?.strong ? (sense.target as Chunk['place']) : null, heading: '', numbering: '', lines: annex }]
  })
}

/** The pieces of text outside the outline that the writer printed, each under its numbered line. */
function unplacedChunks(lines: readonly Line[]): Chunk[] {
  const pieces: Line[][] = []
  for (const line of lines) {
    if (line.text === unplacedLabel(pieces.length + 1)) pieces.push([])
    else pieces.at(-1)?.push(line)
  }
  return pieces.map((piece) => ({ place: null, heading: '', numbering: '', typed: '', lines: piece }))
}
