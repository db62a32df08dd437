import type { StandingSubmission } from '../../answers/standing-submission.ts'

/** All agencies of some parts by name, each once. */
export const allNames = (parts: readonly { readonly submission: StandingSubmission }[]): string =>
  [...new Map(parts.map(({ submission: { agency } }) => [agency.id, agency.name])).values()].join('; ')
