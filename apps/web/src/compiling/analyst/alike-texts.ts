import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import { agencyNames } from '@thidua/consolidation/near-equal/agency-names'
import { isGeneralPhrase } from '@thidua/consolidation/near-equal/general-phrase'
import { nearGroups } from '@thidua/consolidation/near-equal/near-groups'
import { sentencesOf, type TextRange } from '@thidua/consolidation/sentences/sentences-of'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'

/** Names a text of a submission. */
export const textKey = (submission: string, path: FieldPath): string => `${submission} ${path}`

/** A text that says the same as others. */
interface AlikeText {
  /** By `textKey`: the text that was the first to say it; its own where that is it. */
  readonly leader: string
  /** As it writes them, in its order. */
  readonly figures: readonly string[]
}

/** What of the answers to an item says the same, by `textKey`. No texts are in it: it goes from thread to thread. */
export interface Alike {
  /** Texts that say the same as at least one other. */
  readonly texts: ReadonlyMap<string, AlikeText>
  /** Sentences that everybody writes and that say nothing of anybody. */
  readonly general: ReadonlyMap<string, readonly TextRange[]>
}

/** Works out which answers to an item say the same, and what in them says nothing. */
export function alikeTexts(round: CompiledRound, item: ItemId): Alike {
  const names = agencyNames(round.agencies)
  const said = answersTo(round, item).flatMap(({ submission, texts }) =>
    texts
      .filter(({ kind }) => kind === 'narrative')
      .map(({ path, text }) => ({ id: textKey(submission.id, path), by: submission.agency.id, text })),
  )
  const texts = new Map<string, AlikeText>()
  for (const { leader, members } of nearGroups(said, names))
    if (members.length > 1) for (const { id, figures } of members) texts.set(id, { leader: leader.id, figures })

  const sentences = new Map<string, { readonly key: string; readonly range: TextRange }>()
  const units = said.flatMap(({ id: key, by, text }) =>
    sentencesOf(text).map(({ start, end, text: words }) => {
      const id = `${key} ${start}`
      sentences.set(id, { key, range: { start, end } })
      return { id, by, text: words }
    }),
  )
  const general = new Map<string, TextRange[]>()
  for (const group of nearGroups(units, names).filter(isGeneralPhrase))
    for (const { id } of group.members) {
      const sentence = sentences.get(id)
      if (sentence) general.set(sentence.key, [...(general.get(sentence.key) ?? []), sentence.range])
    }
  return { texts, general }
}
