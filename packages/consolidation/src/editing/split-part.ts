import type { FindSubmission } from '../answers/compiled-round.ts'
import type { Part } from '../sources/part.ts'
import { type Patch, partFields } from '../sources/part-fields.ts'
import { emptyPart } from './edit-parts.ts'
import { orderBefore, orderBehind } from './part-order.ts'
import { becomes, sourcesWithin } from './part-pieces.ts'

/** Where a paragraph is cut, in UTF-16 units of its text: what is between goes. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/**
 * Makes two paragraphs of one; the new one has the id `pid`. A quote becomes two quotes, each of its own words; other
 * paragraphs keep all they rest on, both of them. At an end there is nothing to cut: the new paragraph is empty, before
 * or behind the old one. `parts` are all of the item, in their order.
 */
export function splitPart(
  parts: readonly Part[],
  part: Part,
  { start, end }: Cut,
  pid: string,
  find: FindSubmission,
): Patch[] {
  const { item, text } = part
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  const piece = (from: number, to: number): Part => ({
    ...part,
    text: text.slice(from, to),
    sources: sourcesWithin(part, { start: from, end: to }, find),
  })
  const rest = () => piece(text.length - after.length, text.length)
  if (before === '' && after !== '')
    return [
      ...partFields(emptyPart({ item, pid, order: orderBefore(parts, part.pid) })),
      ...becomes(part, rest(), find),
    ]
  const order = orderBehind(parts, part.pid)
  const second = after === '' ? emptyPart({ item, pid, order }) : { ...rest(), pid, order }
  return [...becomes(part, before === '' ? part : piece(0, before.length), find), ...partFields(second)]
}
