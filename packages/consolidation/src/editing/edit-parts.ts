import type { FindSubmission } from '../answers/compiled-round.ts'
import { kindOfPart, quotesText } from '../sources/kind-of-part.ts'
import type { Override, Part, Source } from '../sources/part.ts'
import { type Patch, partFields, partPath, printSource, sourcePath } from '../sources/part-fields.ts'
import { orderBefore, orderBehind } from './part-order.ts'

/** A paragraph of which nobody has said yet what it rests on: it waits for a source, or to be called the compiler's own. */
export const emptyPart = (at: Pick<Part, 'item' | 'pid' | 'order'>): Part => ({
  ...at,
  kind: 'condensed',
  text: '',
  sources: [],
  computed: null,
  override: null,
})

/** A new paragraph behind another one; behind null it is the first. `parts` are all of the item, in their order. */
export const insertPart = (
  parts: readonly Part[],
  { item, pid, behind }: { readonly item: Part['item']; readonly pid: string; readonly behind: string | null },
): Patch[] => partFields(emptyPart({ item, pid, order: orderBehind(parts, behind) }))

/** Moves a paragraph past its neighbour; nothing at the end. */
export function movePart(parts: readonly Part[], pid: string, by: 'up' | 'down'): Patch[] {
  const at = parts.findIndex((part) => part.pid === pid)
  const [part, other] = [parts[at], parts[by === 'up' ? at - 1 : at + 1]]
  if (!part || !other) return []
  const others = parts.filter((one) => one !== part)
  const order = by === 'up' ? orderBefore(others, other.pid) : orderBehind(others, other.pid)
  return [{ path: partPath(part.item, pid, 'order'), value: order }]
}

/** Takes a paragraph out of the letter. Its words and sources stay in the draft, so that it can come back. */
export const removePart = ({ item, pid }: Pick<Part, 'item' | 'pid'>): Patch[] => [
  { path: partPath(item, pid, 'order'), value: '' },
]

/** Calls a paragraph the compiler's own or a standard one; null takes that back. What is computed stays computed. */
export function markPart(part: Part, kind: 'own' | 'standard' | null, find: FindSubmission): Patch[] {
  if (part.kind === 'computed') return []
  const unmarked = quotesText(part, find) === part.text ? 'quote' : 'condensed'
  return [{ path: partPath(part.item, part.pid, 'kind'), value: kind ?? unmarked }]
}

/** Gives a source another role, or takes it away (null). A quote that loses its words' source is none any more. */
export function changeSource(part: Part, sid: string, role: Source['role'] | null, find: FindSubmission): Patch[] {
  const sources = part.sources.flatMap((source) =>
    source.sid !== sid ? [source] : role === null ? [] : [{ ...source, role }],
  )
  const changed = sources.find((source) => source.sid === sid)
  const kind = kindOfPart({ ...part, sources }, find)
  return [
    { path: sourcePath(part.item, part.pid, sid), value: changed ? printSource(changed) : '' },
    { path: partPath(part.item, part.pid, 'kind'), value: kind },
  ]
}

/** Puts a person's words into the place of what is computed, which stays beneath; null gives it back its place. */
export const overridePart = ({ item, pid }: Pick<Part, 'item' | 'pid'>, override: Override | null): Patch[] => [
  {
    path: partPath(item, pid, 'override'),
    value: override ? JSON.stringify({ value: override.value, reason: override.reason }) : '',
  },
]
