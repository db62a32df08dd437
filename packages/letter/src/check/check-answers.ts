import type { LetterField } from '@thidua/schema/outline/letter-fields'
import {
  type Answers,
  cellPath,
  figurePath,
  letterPath,
  narrativePath,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { chapterOfItem, itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { readNumber } from '@thidua/schema/text/read-number'
import { check } from './check.ts'
import type { CheckInput, FieldFigure, Passage, RowCount, Slip } from './check-input.ts'

/** The slips of a draft: `id` of each is the path of the field it stands in. */
export const checkAnswers = (template: Template, answers: Answers): Slip[] => check(checkInput(template, answers))

function checkInput(template: Template, answers: Answers): CheckInput {
  const items = itemsOf(template)
  return {
    passages: [
      ...items.flatMap((item) => itemPassages(item, chapterOfItem(template, item.id), answers)),
      ...letterPassages(answers),
    ],
    figures: items.flatMap((item) => fieldFigures(item, chapterOfItem(template, item.id), answers)),
    rows: items.flatMap((item) => rowCounts(item, answers)),
  }
}

const itemPassages = (item: TemplateItem, chapter: string | null, answers: Answers): Passage[] => [
  ...item.narratives.flatMap(({ key }) =>
    passage(narrativePath(item.id, key), item.id, 'narrative', answers).map((own) => ({ ...own, chapter })),
  ),
  ...rowPassages(item, answers),
]

/** Texts in rows: checked for words, but their numbers are counted nowhere. */
function rowPassages(item: TemplateItem, answers: Answers): Passage[] {
  const { id } = item
  const rows = rowsOfItem(item)
  if (rows === null) return []
  const { slug } = rows
  const texts = cellsOf(rows).filter(([, { kind }]) => kind === 'text' || kind === 'longText')
  return rowIds(answers, id, slug).flatMap((rowId) =>
    texts.flatMap(([cell]) => passage(cellPath(id, slug, rowId, cell), id, 'heading', answers)),
  )
}

const roles: Partial<Record<LetterField, Passage['role']>> = {
  title: 'title',
  opening: 'opening',
  closing: 'closing',
  recipients: 'recipient',
  signer: 'signer',
}

const letterPassages = (answers: Answers): Passage[] =>
  Object.entries(roles).flatMap(([field, role]) => passage(letterPath(field as LetterField), null, role, answers))

function passage(id: string, place: string | null, role: Passage['role'], answers: Answers): Passage[] {
  const text = answers[id] ?? ''
  return text.trim() === '' ? [] : [{ id, place, role, text }]
}

const fieldFigures = (item: TemplateItem, chapter: string | null, answers: Answers): FieldFigure[] =>
  item.figures.flatMap((figure) => {
    const id = figurePath(item.id, figure.key)
    const value = figure.kind === 'number' ? readNumber(answers[id] ?? '') : undefined
    return value === undefined ? [] : [{ id, place: item.id, chapter, figure, value }]
  })

function rowCounts({ id: place, rows: slug }: TemplateItem, answers: Answers): RowCount[] {
  if (slug === null) return []
  const ids = rowIds(answers, place, slug)
  const kinds: Record<string, number> = {}
  for (const rowId of ids) {
    const kind = rowCells(answers, place, slug, rowId)['kind'] ?? ''
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return [{ place, slug, count: ids.length, kinds }]
}
