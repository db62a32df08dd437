import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'
import { z } from 'zod'
import type { Patch } from '../sources/part-fields.ts'

/** Why an answer is not used: said elsewhere, general words, outside the period, unclear, said by the figures, other. */
export const asideReasons = ['duplicate', 'general', 'outsidePeriod', 'unclear', 'inFigures', 'other'] as const
export type AsideReason = (typeof asideReasons)[number]

/** What a person decided of a report's answer to an item that no paragraph uses. */
export interface Disposition {
  readonly item: ItemId
  readonly report: string
  readonly to: 'annex' | 'aside'
  /** Null in the annex. */
  readonly reason: AsideReason | null
  readonly note: string
  /** The version that was decided on. */
  readonly submission: string
}

const shape = z.object({
  to: z.enum(['annex', 'aside']),
  reason: z.enum(asideReasons).nullable(),
  note: z.string(),
  submission: z.string(),
})

const dispositionPath = ({ item, report }: Pick<Disposition, 'item' | 'report'>): FieldPath => `D/${item}/${report}`

/** Puts an answer into the annex, or aside. */
export const disposeOf = (disposition: Disposition): Patch => {
  const { to, reason, note, submission } = disposition
  return { path: dispositionPath(disposition), value: JSON.stringify({ to, reason, note, submission }) }
}

/** Makes an answer one of which nobody decided. */
export const undispose = (of: Pick<Disposition, 'item' | 'report'>): Patch => ({ path: dispositionPath(of), value: '' })

/** The dispositions in a compiled letter's draft; a field that nobody could have written is none. */
export const readDispositions = (fields: Answers): Disposition[] =>
  Object.entries(fields).flatMap(([path, value]): Disposition[] => {
    const parsed = value === '' ? null : parseCompiledPath(path)
    if (parsed?.kind !== 'disposition') return []
    const { data } = shape.safeParse(json(value))
    return data ? [{ item: parsed.item, report: parsed.report, ...data }] : []
  })

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
