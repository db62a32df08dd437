/** Fields of the letter itself, outside its chapters. Lists are one entry a line. */
export const letterFields = [
  'title',
  'opening',
  'closing',
  'number',
  'issuedOn',
  'urgency',
  'addressees',
  'recipients',
  'signer',
  'capacity',
] as const
export type LetterField = (typeof letterFields)[number]
