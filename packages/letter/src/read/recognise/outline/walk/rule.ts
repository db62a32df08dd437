import type { Target } from '../meanings.ts'
import type { Chapter, OutlineRule } from '../outline-state.ts'

/** What a heading opens: an item, a heading over items, or a part that the outline does not know. */
export interface Opens {
  readonly target: Target | null
  readonly chapter: Chapter
}

export type Opening = Opens & { readonly rule: OutlineRule }

/** One line of a table of rules. The first whose `when` holds decides; a rule that opens nothing says that the line is text. */
export type Rule<Sight> =
  | {
      readonly name: OutlineRule
      readonly when: (sight: Sight) => boolean
      readonly opens: (sight: Sight) => Opens
    }
  | { readonly name: `text-${string}`; readonly when: (sight: Sight) => boolean; readonly opens: null }

/** What the first rule that applies says; null for text, also where none applies. */
export function firstThatApplies<Sight>(rules: readonly Rule<Sight>[], sight: Sight): Opening | null {
  const rule = rules.find(({ when }) => when(sight))
  return rule === undefined || rule.opens === null ? null : { ...rule.opens(sight), rule: rule.name }
}
