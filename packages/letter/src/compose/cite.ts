import { documentTypes } from '@thidua/schema/outline/document-types'
import { formatShortDate } from './format-vietnamese.ts'

/** A document as a letter cites it. `type` is a key of `documentTypes` or the words themselves. */
export interface CitedDocument {
  readonly type: string
  readonly number: string
  /** ISO date. */
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
}

/** `Công văn` for `CV`; unknown types are words already. */
export const documentTypeName = (type: string): string =>
  documentTypes.find(({ key }) => key === type)?.label.vi ?? type

/**
 * Cites documents of one letter: in full the first time (type, number and symbol, date, issuer,
 * subject), by type and number alone afterwards.
 */
export function createCite(): (document: CitedDocument) => string {
  const cited = new Set<string>()
  return ({ type, number, issuedOn, issuer, subject }) => {
    const short = `${documentTypeName(type)} số ${number}`
    const key = `${number} ${issuer ?? ''}`.toLocaleUpperCase('vi')
    if (cited.has(key)) return short
    cited.add(key)
    return [
      short,
      issuedOn && `ngày ${formatShortDate(issuedOn)}`,
      issuer && `của ${issuer}`,
      subject && (/^về /iu.test(subject) ? subject : `về việc ${subject}`),
    ]
      .filter(Boolean)
      .join(' ')
  }
}
