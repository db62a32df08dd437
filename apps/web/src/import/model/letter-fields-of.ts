import type { LetterJson } from '@thidua/schema/letter-json'
import type { LetterField } from '@thidua/schema/outline/letter-fields'

interface LetterFieldValue {
  readonly field: LetterField
  readonly value: string
  readonly quote: string
}

/** How the signer signs, by the abbreviation before the post (Nghị định 30/2020, Phụ lục I). */
const capacities = [
  [/^KT\./u, 'deputy'],
  [/^Q\./u, 'acting'],
  [/^TL\./u, 'byOrder'],
  [/^TUQ\./u, 'byAuthorisation'],
] as const

/** The letter's own fields as the file has them; what it does not have is left out. Lists are one entry a line. */
export function letterFieldsOf(letter: LetterJson): LetterFieldValue[] {
  const lines = letter.signature?.lines ?? []
  const capacity = capacities.find(([mark]) => lines.some((line) => mark.test(line)))?.[1]
  const values: Partial<Record<LetterField, string | null>> = {
    title: letter.title,
    number: letter.number,
    issuedOn: letter.issuedOn?.split('-').reverse().join('/') ?? null,
    addressees: letter.addressees.join('\n'),
    recipients: letter.recipients.join('\n'),
    signer: letter.signature?.name ?? null,
    capacity: capacity ?? null,
  }
  return Object.entries(values).flatMap(([field, value]) =>
    value ? [{ field: field as LetterField, value, quote: field === 'capacity' ? lines.join(' / ') : value }] : [],
  )
}
