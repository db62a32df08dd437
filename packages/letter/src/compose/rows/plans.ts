import { documentTypes } from '@thidua/schema/outline/document-types'
import { countPhrase } from '../count-phrase.ts'
import { formatCount, lowerFirst } from '../format-vietnamese.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

const nouns = Object.fromEntries(documentTypes.map(({ key, label }) => [key, lowerFirst(label.vi)]))

export const plans: RowsInLetter = {
  where: 'annex',
  total: (rows) => `${formatCount(rows.length)} văn bản`,
  summary: (rows) =>
    `Có ${formatCount(rows.length)} văn bản triển khai, hưởng ứng, gồm: ${countPhrase(rows, 'type', nouns, 'văn bản khác')}`,
}
