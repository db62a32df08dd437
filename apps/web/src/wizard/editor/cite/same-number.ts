import { documentKey } from '@thidua/schema/document-key'

interface Dated {
  readonly number: string
  readonly issuedOn: string | null
  readonly issuer: string
}

/** Documents that another of the list shares its number with, though not its day or its issuer: one is easily taken for the other. */
export const sharesNumber = <Document extends Dated>(document: Document, list: readonly Document[]): boolean =>
  list.some(
    (other) =>
      other !== document &&
      documentKey(other.number, '') === documentKey(document.number, '') &&
      (other.issuedOn !== document.issuedOn || other.issuer !== document.issuer),
  )
