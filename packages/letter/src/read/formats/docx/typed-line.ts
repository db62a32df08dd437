import type { Run } from '../../../markup/markup-blocks.ts'
import { textOf } from '../../../model/source-block.ts'
import type { Segment, VisualLine } from '../visual-line.ts'
import { child, childrenOf, type XmlElement } from '../xml-tree.ts'

/** Points: a letter of 14-point type on average, a default tab stop (Word's half inch), a line on A4. */
const letterWidth = 6.5
const defaultStop = 36
const lineWidth = 470
/** Of one paragraph, in Word. */
const maxStops = 64

/**
 * One line of a paragraph as it stands on paper, parted at tabs and at runs of blanks: letterhead and signature are
 * often put side by side that way. Widths are estimates; columns stand far enough apart for them.
 */
export function typedLine(runs: readonly Run[], properties: XmlElement | undefined, label: string | null): VisualLine {
  const stops = stopsOf(properties)
  const pieces = piecesOf(label === null ? runs : [{ text: `${label} ` }, ...runs])
  const segments: Segment[] = []
  let at = indentOf(properties)
  for (const { gap, runs: words } of pieces) {
    const width = textOf(words).length * letterWidth
    const tabs = gap.match(/\t/gu)?.length ?? 0
    at += (gap.length - tabs) * letterWidth * 0.5
    for (let tab = 0; tab < tabs; tab++) {
      const stop = stops.find((one) => one.at > at + 1)
      at = stop?.at ?? (Math.floor(at / defaultStop) + 1) * defaultStop
      if (stop && tab === tabs - 1 && words.length > 0) at -= width * stop.before
    }
    if (words.length > 0) segments.push({ from: at, to: at + width, runs: words })
    at += width
  }
  return { segments: aligned(segments, properties) }
}

/** Stretches of words, each with the gap before it; a bullet or number stays with its words. */
function piecesOf(runs: readonly Run[]): { gap: string; runs: Run[] }[] {
  const pieces: { gap: string; runs: Run[] }[] = [{ gap: '', runs: [] }]
  for (const run of runs)
    for (const part of run.text.split(/( *\t[\t ]*| {4,})/u)) {
      const last = pieces.at(-1)
      if (part === '' || !last) continue
      const isGap = /^(?: *\t[\t ]*| {4,})$/u.test(part)
      if (!isGap || (last.runs.length > 0 && last.runs.length < 4 && isMark(last.runs)))
        last.runs.push({ ...run, text: isGap ? ' ' : part })
      else if (last.runs.length === 0) pieces[pieces.length - 1] = { ...last, gap: last.gap + part }
      else pieces.push({ gap: part, runs: [] })
    }
  return pieces
}

const isMark = (runs: readonly Run[]): boolean =>
  /^(?:[-–—•+*]|\p{L}{0,4}\d{0,2}[.)])$/u.test(textOf(runs).slice(0, 20).trim())

/** Own tab stops, with the share of the text that stands before each. */
function stopsOf(properties: XmlElement | undefined): { at: number; before: number }[] {
  const before = { center: 0.5, right: 1, end: 1 } as Readonly<Record<string, number>>
  return childrenOf(child(properties, 'w:tabs'), 'w:tab')
    .filter(({ attributes }) => attributes['w:val'] !== 'clear')
    .map(({ attributes }) => ({
      at: Number(attributes['w:pos'] ?? 0) / 20,
      before: before[attributes['w:val'] ?? ''] ?? 0,
    }))
    .slice(0, maxStops)
    .toSorted((a, b) => a.at - b.at)
}

function indentOf(properties: XmlElement | undefined): number {
  const indent = child(properties, 'w:ind')?.attributes
  const points = (name: string) => (Number(indent?.[name] ?? 0) || 0) / 20
  return points('w:left') + points('w:start') + points('w:firstLine') - points('w:hanging')
}

/** A line of one stretch that its paragraph puts in the middle or at the right. */
function aligned(segments: readonly Segment[], properties: XmlElement | undefined): readonly Segment[] {
  const [only, second] = segments
  const side = child(properties, 'w:jc')?.attributes['w:val']
  if (!only || second || (side !== 'center' && side !== 'right' && side !== 'end')) return segments
  const room = Math.max(0, lineWidth - (only.to - only.from))
  const from = side === 'center' ? room / 2 : room
  return [{ ...only, from, to: from + only.to - only.from }]
}
