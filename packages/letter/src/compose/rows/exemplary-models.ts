import { countPhrase } from '../count-phrase.ts'
import type { TypedRow } from '../typed-rows.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

const nouns = {
  model: 'mô hình',
  collective: 'tập thể điển hình',
  individual: 'cá nhân điển hình',
  household: 'hộ gia đình điển hình',
}

const total = (rows: readonly TypedRow[]): string => countPhrase(rows, 'kind', nouns, 'điển hình khác')

export const exemplaryModels: RowsInLetter = {
  where: 'annex',
  summary: (rows) => `Đã phát hiện, bồi dưỡng, tuyên truyền, nhân rộng ${total(rows)}`,
  total,
}
