import { placeOf } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useRowTitle } from '#answers/use-row-title.ts'

/** Names a field by its item’s number, its label and its row: `II.4 · Tên mô hình · Tổ tự quản`. */
export function usePlacedLabel(): (path: string) => string {
  const wordsOf = useFieldWords()
  const rowTitle = useRowTitle()
  const { template } = useOpenReport()
  return (path) => {
    const place = placeOf(path)
    const number = place === null || place === 'letter' ? '' : `${numberOf(template, place)} · `
    return `${number}${wordsOf(path).label}${rowTitle(path)}`
  }
}
