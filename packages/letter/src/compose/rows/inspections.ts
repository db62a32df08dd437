import { countPhrase } from '../count-phrase.ts'
import type { TypedRow } from '../typed-rows.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

const nouns = { inspection: 'cuộc kiểm tra', supervision: 'cuộc giám sát' }

const total = (rows: readonly TypedRow[]): string => countPhrase(rows, 'kind', nouns, 'cuộc kiểm tra, giám sát')

export const inspections: RowsInLetter = {
  where: 'annex',
  summary: (rows) => `Đã thực hiện ${total(rows)}`,
  total,
}
