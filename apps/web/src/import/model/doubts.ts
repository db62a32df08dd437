import type { LetterJson } from '@thidua/schema/letter-json'
import {
  type OtherRoundRule,
  otherRoundRules,
  type RoundFrame,
  roundFields,
  yearsOutside,
} from '@thidua/schema/other-round'
import { letterPath } from '@thidua/schema/outline/paths'
import type { Proposal } from './import-session.ts'

/** Why a letter as a whole seems to belong to another round or agency: the surest sign first, null without one. */
export function letterDoubt(letter: LetterJson, round: RoundFrame): OtherRoundRule | null {
  const { title, number, issuedOn, movement } = letter
  const read = { issuedOn, title, number }
  const rules = (['issuedOn', 'title', 'number'] as const).flatMap((field) =>
    otherRoundRules(field, read[field] ?? '', round),
  )
  const years = [movement?.from ?? round.fromYear, movement?.to ?? round.toYear]
  const isOther = years.some((year) => year < round.fromYear || year > round.toYear)
  return rules[0] ?? (isOther ? 'otherYears' : null)
}

/**
 * Why a proposal seems to belong to another round: for itself, or because its letter does. A row stays true in every
 * round of its movement (a document, a commendation), so only its own years speak against it.
 */
export function proposalDoubt(
  { group, fields, quote }: Pick<Proposal, 'group' | 'fields' | 'quote'>,
  ofLetter: OtherRoundRule | null,
  round: RoundFrame,
): OtherRoundRule | null {
  if (group === 'letter') {
    const own = roundFields.flatMap((field) =>
      fields
        .filter(({ path }) => path === letterPath(field))
        .flatMap(({ value }) => otherRoundRules(field, value, round)),
    )
    return own[0] ?? ofLetter
  }
  const texts = [quote, ...fields.map(({ value }) => value)]
  if (texts.some((text) => yearsOutside(text, round).length > 0)) return 'otherYears'
  return group === 'figures' || group === 'silences' ? ofLetter : null
}
