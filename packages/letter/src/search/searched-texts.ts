import { letterFields } from '@thidua/schema/outline/letter-fields'
import {
  type Answers,
  cellPath,
  type FieldPath,
  letterPath,
  narrativePath,
  reasonPath,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { parseMarkup } from '../markup/parse-markup.ts'
import { plainText } from '../markup/plain-text.ts'

/** A text of a report as it is searched and shown: of a narrative, of a field of the letter, of all cells of a row. */
export interface SearchedText {
  /** Id of the item it stands in, or `letter`. */
  readonly place: string
  /** Of the field; of a row the cell that names it. */
  readonly path: FieldPath
  /** In NFC, without marks of style; words on two lines do not stand together. */
  readonly text: string
}

/** What a report says: its narratives and letter fields as `report`, and each kind of row. */
export type SearchedKind = 'report' | RowsSlug

/** A report as it was sent. */
export interface SearchedReport {
  readonly template: Template
  readonly answers: Answers
  /** By what people name it, a line each: its letter's number and symbol, the reference of its receipt. */
  readonly names: string
}

/** All that a report says in words, by kind, in the order of the outline. Figures have no words of their own. */
export function searchedTexts({ template, answers, names }: SearchedReport): Map<SearchedKind, SearchedText[]> {
  const found = new Map<SearchedKind, SearchedText[]>()
  const add = (kind: SearchedKind, place: string, path: FieldPath, text: string): void => {
    if (!/\S/u.test(text)) return
    const texts = found.get(kind) ?? []
    found.set(kind, texts)
    texts.push({ place, path, text: text.normalize('NFC') })
  }
  const plain = (place: string, path: FieldPath) => add('report', place, path, answers[path] ?? '')
  for (const item of itemsOf(template)) {
    for (const { key } of item.narratives) {
      const path = narrativePath(item.id, key)
      add('report', item.id, path, plainText(parseMarkup(answers[path] ?? '')))
    }
    plain(item.id, reasonPath(item.id))
    for (const row of rowTexts(item, answers)) add(row.kind, item.id, row.path, row.text)
  }
  add('report', 'letter', letterPath('number'), names)
  for (const field of letterFields) if (field !== 'number') plain('letter', letterPath(field))
  return found
}

/** The rows of an item, their cells in order, a line each; choices by their printed words. */
function rowTexts(item: TemplateItem, answers: Answers) {
  const rows = rowsOfItem(item)
  if (rows === null) return []
  return rowIds(answers, item.id, rows.slug).map((rowId) => {
    const typed = rowCells(answers, item.id, rows.slug, rowId)
    const lines = cellsOf(rows).map(([key, { options }]) => {
      const text = (typed[key] ?? '').trim()
      return options?.find((option) => option.key === text)?.label.vi ?? text
    })
    const path = cellPath(item.id, rows.slug, rowId, rows.titleCells[0] ?? 'order')
    return { kind: rows.slug, path, text: lines.filter(Boolean).join('\n') }
  })
}
