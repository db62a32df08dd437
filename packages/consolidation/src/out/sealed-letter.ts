import type { CommendationForm } from '@thidua/schema/outline/commendation-forms'
import type { SealedText } from '@thidua/schema/outline/compiled/path-kinds'
import type { Answers } from '@thidua/schema/outline/paths'
import type { ReportingAgency } from '../answers/standing-submission.ts'
import type { CompiledAbout } from './compiled-about.ts'

/** What an issued letter says beside its draft and the submissions: names as they were then, whatever they become. */
export interface SealedLetter {
  readonly about: Pick<CompiledAbout, 'host' | 'addressee' | 'movement' | 'round' | 'request'>
  readonly sendings: CompiledAbout['sendings']
  /** Agencies that paragraphs rest on and that were asked no more. */
  readonly others: readonly ReportingAgency[]
  /** Empty where the outline's own hold. */
  readonly forms: readonly CommendationForm[]
}

const pathOf = (name: SealedText) => `H/${name}`

/** The fields that are sealed with the draft. */
export const printSealedLetter = ({ about, sendings, others, forms }: SealedLetter): Record<string, string> => {
  const { host, addressee, movement, round, request } = about
  const texts = { about: { host, addressee, movement, round, request }, sendings, others, forms }
  return Object.fromEntries(
    Object.entries(texts satisfies Record<SealedText, unknown>).map(([name, value]) => [
      pathOf(name as SealedText),
      JSON.stringify(value),
    ]),
  )
}

/** What was sealed; null of a letter that was issued before names were. Nobody but the server writes these fields. */
export function readSealedLetter(fields: Answers): SealedLetter | null {
  const text = (name: SealedText): unknown => JSON.parse(fields[pathOf(name)] ?? 'null')
  const [about, sendings, others, forms] = [text('about'), text('sendings'), text('others'), text('forms')]
  return about === null ? null : ({ about, sendings, others, forms } as SealedLetter)
}
