import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import { contentsOf } from '@thidua/consolidation/coverage/coverage-of'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { ItemTexts } from '../compiling-query.ts'
import type { SourceHeads, Sources } from '../sources/build-sources.ts'

type Contents = ReturnType<typeof contentsOf>

/**
 * Which reports have content in which item, of the items that are here. Items arrive one after the other while a room
 * opens: each is read once, not anew with every one that comes after it.
 */
export function contentsReader(): (sources: Sources) => ReadonlyMap<ItemId, Contents> {
  const known = new Map<ItemId, { heads: SourceHeads; texts: ItemTexts; contents: Contents }>()
  return ({ heads, texts, round }) =>
    new Map(
      [...texts].map(([item, said]) => {
        const before = known.get(item)
        if (before?.heads === heads && before.texts === said) return [item, before.contents]
        const contents = contentsOf(answersTo(round, item))
        known.set(item, { heads, texts: said, contents })
        return [item, contents]
      }),
    )
}
