import type { Label } from '@thidua/schema/label'
import { cellsOf, type RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'

export interface RowWords {
  /** Null while the cells that name a row are empty. */
  readonly title: string | null
  readonly details: readonly string[]
}

/** A row in words for a list: its name and what else it says, choices by their labels. */
export function rowWords(
  rows: RowsDescriptor,
  cells: Readonly<Record<string, string>>,
  text: (label: Label) => string,
): RowWords {
  const words = cellsOf(rows).flatMap(([key, meta]) => {
    const typed = (cells[key] ?? '').trim()
    if (typed === '') return []
    const option = meta.options?.find((one) => one.key === typed)
    return [[key, option ? text(option.label) : typed] as const]
  })
  const titleKey = rows.titleCells.find((key) => words.some(([one]) => one === key))
  return {
    title: words.find(([key]) => key === titleKey)?.[1] ?? null,
    details: words.filter(([key]) => key !== titleKey).map(([, word]) => word),
  }
}
