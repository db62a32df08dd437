import type { ItemId } from '@thidua/schema/outline/item-id'
import {
  type Answers,
  cellPath,
  type FieldPath,
  narrativePath,
  reasonPath,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { figurePaths, findItem, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { type ItemAnswer, itemAnswer } from '@thidua/schema/verdict'
import type { StandingSubmission } from './standing-submission.ts'

/** A text of an answer that can be quoted. */
export interface QuotableText {
  readonly path: FieldPath
  readonly text: string
  readonly kind: 'narrative' | 'cell'
  /** The key of the narrative or of the cell. */
  readonly key: string
  /** The row that it is a cell of. */
  readonly row: string | null
}

/** A figure as it was typed; of a ratio each half. */
export interface TypedFigure {
  readonly path: FieldPath
  readonly text: string
}

/** What one submission answers to one item. */
export interface AgencyAnswer {
  readonly submission: StandingSubmission
  readonly item: ItemId
  /** `notAsked` where its version of the outline has no such item. */
  readonly answer: ItemAnswer | 'notAsked'
  /** Why there is nothing, when the clerk said so. */
  readonly reason: string | null
  /** Of content only: what lies under a "Không có" is not said. In the order of the outline, rows in theirs. */
  readonly texts: readonly QuotableText[]
  readonly figures: readonly TypedFigure[]
}

export const templateOf = (round: { readonly template: Template }, submission: StandingSubmission): Template =>
  submission.template ?? round.template

/** What a submission answers to an item of the round's outline, or of its own version of it. */
export function answerTo(
  round: { readonly template: Template },
  submission: StandingSubmission,
  id: ItemId,
): AgencyAnswer {
  const item = findItem(templateOf(round, submission), id)
  const nothing = { submission, item: id, reason: null, texts: [], figures: [] }
  if (!item) return { ...nothing, answer: 'notAsked' }
  const { answers } = submission
  const answer = itemAnswer(item, answers)
  const reason = (answers[reasonPath(id)] ?? '').trim()
  if (answer !== 'content') return { ...nothing, answer, reason: answer === 'none' && reason !== '' ? reason : null }
  // Worked out whenever they are asked for: nobody holds the texts of fifteen thousand answers beside the answers.
  return {
    ...nothing,
    answer,
    get texts() {
      return [...narratives(item, answers), ...cells(item, answers)]
    },
    get figures() {
      return figures(item, answers)
    },
  }
}

/** The answers of all standing submissions to an item. */
export const answersTo = (
  round: { readonly template: Template; readonly standing: readonly StandingSubmission[] },
  id: ItemId,
): AgencyAnswer[] => round.standing.map((submission) => answerTo(round, submission, id))

const narratives = ({ id, narratives }: TemplateItem, answers: Answers): QuotableText[] =>
  narratives.flatMap(({ key }) => {
    const path = narrativePath(id, key)
    const text = answers[path] ?? ''
    return text.trim() === '' ? [] : [{ path, text, kind: 'narrative', key, row: null }]
  })

/** Cells that hold words; a chosen option or a date is nobody's wording. */
const cells = ({ id, rows }: TemplateItem, answers: Answers): QuotableText[] => {
  if (rows === null) return []
  const worded = cellsOf(rowsOf(rows)).filter(([, { kind }]) => kind === 'text' || kind === 'longText')
  return rowIds(answers, id, rows).flatMap((row) => {
    const typed = rowCells(answers, id, rows, row)
    return worded.flatMap(([key]): QuotableText[] => {
      const text = typed[key] ?? ''
      return text.trim() === '' ? [] : [{ path: cellPath(id, rows, row, key), text, kind: 'cell', key, row }]
    })
  })
}

const figures = ({ id, figures }: TemplateItem, answers: Answers): TypedFigure[] =>
  figures.flatMap((figure) =>
    figurePaths(id, figure).flatMap((path) => {
      const text = answers[path] ?? ''
      return text.trim() === '' ? [] : [{ path, text }]
    }),
  )
