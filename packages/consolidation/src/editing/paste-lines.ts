import { orderBetween } from '@thidua/draft/row-order'
import type { FindSubmission } from '../answers/compiled-round.ts'
import { editPart } from '../sources/kind-of-part.ts'
import type { Part } from '../sources/part.ts'
import { type Patch, partFields } from '../sources/part-fields.ts'
import { emptyPart } from './edit-parts.ts'
import { orderBehind } from './part-order.ts'
import { type Cut, splitPart } from './split-part.ts'

/** The lines of a text from elsewhere that say anything; what stands before a line of a list is a dash here. */
export const pastedLines = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/[\t\u00a0 ]+/gu, ' ')
        .trim()
        .replace(/^[•·▪●○–—] ?/u, '- '),
    )
    .filter((line) => line !== '' && line !== '-')

/**
 * Brings several lines to where a paragraph is cut: each is a paragraph of its own, and what stood there stays what it
 * was – a quote before them, a quote behind them. An empty paragraph takes the first. `pids` are ids for the new ones, one
 * more than there are lines; `parts` are all of the item, in their order.
 */
export function pasteLines(
  parts: readonly Part[],
  part: Part,
  cut: Cut,
  {
    lines,
    pids,
    find,
  }: { readonly lines: readonly string[]; readonly pids: readonly string[]; readonly find: FindSubmission },
): Patch[] {
  const { item, text } = part
  const [before, after] = [text.slice(0, cut.start).trim(), text.slice(cut.end).trim()]
  // Two that were put into one place at the same time have one order.
  const next = parts.find(({ order }) => order > part.order)?.order ?? null
  const previous = parts.findLast(({ order }) => order < part.order)?.order ?? null
  const made = (from: string | null, to: string | null, added: readonly string[]): Patch[] => {
    let last = from
    return added.flatMap((line, nth) => {
      last = orderBetween(last, to)
      return partFields({ ...emptyPart({ item, pid: pids[nth] ?? '', order: last }), text: line })
    })
  }
  if (before === '' && after === '')
    return [...editPart(part, lines[0] ?? '', find), ...made(part.order, next, lines.slice(1))]
  if (before === '')
    return [
      ...(cut.start === cut.end ? [] : editPart(part, text.slice(cut.end).trimStart(), find)),
      ...made(previous, part.order, lines),
    ]
  if (after === '')
    return [
      ...(cut.start === cut.end ? [] : editPart(part, text.slice(0, cut.start).trimEnd(), find)),
      ...made(part.order, next, lines),
    ]
  return [
    ...splitPart(parts, part, cut, pids.at(-1) ?? '', find),
    ...made(part.order, orderBehind(parts, part.pid), lines),
  ]
}
