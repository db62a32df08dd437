import type { CompiledSetting } from '@thidua/schema/outline/compiled/path-kinds'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'
import { z } from 'zod'

/** Which submissions go into a compiled letter: those that the host accepted, or all that stand. */
export const bases = ['accepted', 'sent'] as const
export type Basis = (typeof bases)[number]

/** The fields of a compiled letter's draft that say what it is made from. */
export const settingPaths = {
  basis: 'B/basis',
  drafted: 'B/drafted',
  follows: 'B/follows',
} as const satisfies Record<CompiledSetting, FieldPath>

const basisShape = z.enum(bases)
const draftedShape = z.object({ at: z.iso.datetime(), basis: basisShape })

/** When (ISO instant), and on which basis, the rules drafted a letter. */
export type Drafted = Readonly<z.infer<typeof draftedShape>>

/** The basis that a draft chose; accepted submissions where it says nothing. */
export const basisOf = (fields: Answers): Basis => basisShape.safeParse(fields[settingPaths.basis]).data ?? 'accepted'

/** When the rules last drafted the letter: what stood then is known to it. Null when they never did. */
export function draftedOf(fields: Answers): Drafted | null {
  try {
    return draftedShape.parse(JSON.parse(fields[settingPaths.drafted] ?? ''))
  } catch {
    return null
  }
}

/** The text of the field that says when the rules drafted the letter. */
export const printDrafted = ({ at, basis }: Drafted): string => JSON.stringify({ at, basis })
