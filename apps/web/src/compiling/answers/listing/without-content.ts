import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Sources } from '../../sources/build-sources.ts'

/** Why an agency has nothing to read under an item, in the order in which the lists stand. */
export const silences = ['none', 'missing', 'notAsked', 'waiting', 'returned', 'notSent', 'overdue'] as const
export type Silence = (typeof silences)[number]

export interface SilentAgency {
  readonly id: string
  readonly name: string
  /** Why it has nothing, where it said so. */
  readonly reason: string | null
}

/** The agencies without content, by why, in their order. "Không có" and what is missing never share a list. */
export function withoutContent({ round, sendings }: Sources, item: ItemId): Map<Silence, SilentAgency[]> {
  const silent = new Map<Silence, SilentAgency[]>()
  const add = (why: Silence, { id, name }: { id: string; name: string }, reason: string | null = null) =>
    silent.set(why, [...(silent.get(why) ?? []), { id, name, reason }])
  for (const { submission, answer, reason } of answersTo(round, item))
    if (answer !== 'content') add(answer, submission.agency, reason)
  for (const { agency, state, late } of sendings)
    if (state === 'none') add(late ? 'overdue' : 'notSent', agency)
    else if (state !== 'counted') add(state, agency)
  return silent
}
