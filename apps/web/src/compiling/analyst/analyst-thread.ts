/** Runs in a thread of its own, so that typing never waits: works out what changed at the sources, and who says the same. */
import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import type { Disposition } from '@thidua/consolidation/coverage/disposition'
import type { Delta } from '@thidua/consolidation/deltas/delta'
import { deltasOf } from '@thidua/consolidation/deltas/deltas-of'
import { agencyNames } from '@thidua/consolidation/near-equal/agency-names'
import { type NearGroup, nearGroups } from '@thidua/consolidation/near-equal/near-groups'
import type { Part } from '@thidua/consolidation/sources/part'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { ItemTexts } from '../compiling-query.ts'
import { buildSources, type Sources } from '../model/build-sources.ts'
import type { SourceNews } from '../model/sources-store.ts'

/** What the page asks. */
export type Question =
  | { readonly kind: 'deltas'; readonly parts: readonly Part[]; readonly dispositions: readonly Disposition[] }
  | { readonly kind: 'groups'; readonly item: ItemId }

export interface Answered {
  readonly deltas: Delta[]
  readonly groups: NearGroup[]
}

let heads: Extract<SourceNews, { kind: 'heads' }> | null = null
let built: Sources | null = null
const texts = new Map<ItemId, ItemTexts>()

addEventListener(
  'message',
  ({ data }: MessageEvent<SourceNews | { readonly id: number; readonly question: Question }>) => {
    if ('question' in data) return postMessage({ id: data.id, answer: answer(data.question) })
    built = null
    if (data.kind === 'heads') heads = data
    else texts.set(data.item, data.texts)
  },
)

function answer(question: Question): Answered['deltas'] | Answered['groups'] {
  const sources = (built ??= heads && buildSources(heads.template, heads.heads, texts))
  if (!sources) return []
  const { round, find, known } = sources
  if (question.kind === 'deltas') return deltasOf(round, { ...question, known }, find)
  const units = answersTo(round, question.item).flatMap(({ submission, texts: said }) =>
    said.map(({ path, text }) => ({ id: `${submission.id} ${path}`, by: submission.agency.id, text })),
  )
  return nearGroups(units, agencyNames(round.agencies))
}
