import type { LetterJson } from '@thidua/schema/letter-json'

/** A letter of which nothing is known yet. */
export const blankLetter: LetterJson = {
  kind: 'report',
  reason: null,
  agency: null,
  number: null,
  issuedOn: null,
  place: null,
  addressees: [],
  title: null,
  movement: null,
  request: null,
  sections: [],
  citations: [],
  figures: [],
  recipients: [],
  signature: null,
  unplaced: [],
  slips: [],
}
