import type { StandingSubmission } from '../../answers/standing-submission.ts'
import { agencyCount } from '../../first-draft/words.ts'

type Parts = readonly { readonly submission: StandingSubmission }[]

/** Agencies that a cell of the letter names; of more it says how many. */
const mostNamed = 5

const agenciesOf = (parts: Parts) => [
  ...new Map(parts.map(({ submission: { agency } }) => [agency.id, agency])).values(),
]

/** All agencies of some parts by name, each once. */
export const allNames = (parts: Parts): string =>
  agenciesOf(parts)
    .map(({ name }) => name)
    .join('; ')

/** The agencies of some parts in short, as a cell of the letter has room for. */
export function shortNames(parts: Parts): string {
  const agencies = agenciesOf(parts)
  if (agencies.length > mostNamed) return agencyCount(agencies.length)
  return agencies.map(({ name, shortName }) => (agencies.length === 1 ? name : shortName)).join('; ')
}
