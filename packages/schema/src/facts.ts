import type { ItemId } from './outline/item-id.ts'
import {
  type Answers,
  choicePath,
  denominatorPath,
  figurePath,
  numeratorPath,
  reasonPath,
  rowCells,
  rowIds,
} from './outline/paths.ts'
import type { CommendationRow } from './outline/rows/commendations.ts'
import { readRow } from './outline/rows/define-rows.ts'
import type { ExemplaryModelRow } from './outline/rows/exemplary-models.ts'
import type { InspectionRow } from './outline/rows/inspections.ts'
import type { PlanRow } from './outline/rows/plans.ts'
import type { RecommendationRow } from './outline/rows/recommendations.ts'
import { rowsOf } from './outline/rows/registry.ts'
import { rowsOfItem } from './outline/rows/rows-of-item.ts'
import type { RowsSlug } from './outline/rows/slugs.ts'
import {
  itemsOf,
  type Template,
  type TemplateChoice,
  type TemplateFigure,
  type TemplateItem,
} from './outline/template.ts'
import { readNumber } from './text/read-number.ts'
import { type ItemAnswer, itemAnswer } from './verdict.ts'

/** A row's cells by type, with its item, its id in the draft and its position (from 0) among all rows of the kind. */
export type RowFact<Row> = { readonly item: ItemId; readonly rowId: string; readonly position: number } & Readonly<Row>

/** The rows of each slug as typed values. */
export interface RowFacts {
  readonly plans: RowFact<PlanRow>[]
  readonly 'exemplary-models': RowFact<ExemplaryModelRow>[]
  readonly commendations: RowFact<CommendationRow>[]
  readonly inspections: RowFact<InspectionRow>[]
  readonly recommendations: RowFact<RecommendationRow>[]
}

export interface ItemFact {
  readonly item: ItemId
  readonly answer: ItemAnswer
  /** Why there is nothing, when the clerk said so. */
  readonly reason: string | null
}

export interface FigureFact {
  readonly item: ItemId
  readonly key: string
  readonly label: string
  readonly unit: string
  /** For a ratio its percent, computed. */
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
}

/** The option that was chosen of a choice (Có/Không, Đã/Chưa). */
export interface ChoiceFact {
  readonly item: ItemId
  readonly key: string
  readonly label: string
  /** Its key, and the words of its day. */
  readonly option: string
  readonly optionLabel: string
}

/** What the fields of a submission say. */
export interface FieldFacts {
  readonly items: ItemFact[]
  readonly choices: ChoiceFact[]
  readonly figures: FigureFact[]
  readonly rows: RowFacts
}

/**
 * What the fields of a submission say, as typed rows; what its sentences say is the letter's to read
 * (`projectFacts` of packages/letter). An item answered "Không có" has no rows, figures or choices,
 * whatever its draft still holds.
 * The answers must have a verdict without `mustFix`: a row that is none is a defect, and throws.
 */
export function fieldFacts(template: Template, answers: Answers): FieldFacts {
  const items = itemsOf(template)
  const withContent = itemsWithContent(template, answers)
  return {
    items: items.map((item) => itemFact(item, answers)),
    choices: withContent.flatMap((item) => item.choices.flatMap((choice) => choiceFact(item.id, choice, answers))),
    figures: withContent.flatMap((item) => item.figures.flatMap((figure) => figureFact(item.id, figure, answers))),
    rows: {
      plans: rowFacts<PlanRow>(withContent, 'plans', answers),
      'exemplary-models': rowFacts<ExemplaryModelRow>(withContent, 'exemplary-models', answers),
      commendations: rowFacts<CommendationRow>(withContent, 'commendations', answers),
      inspections: rowFacts<InspectionRow>(withContent, 'inspections', answers),
      recommendations: rowFacts<RecommendationRow>(withContent, 'recommendations', answers),
    } satisfies Record<RowsSlug, unknown>,
  }
}

/** The items that say something: what lies under a "Không có" is not reported. */
export const itemsWithContent = (template: Template, answers: Answers): TemplateItem[] =>
  itemsOf(template).filter((item) => itemAnswer(item, answers) === 'content')

function itemFact(item: TemplateItem, answers: Answers): ItemFact {
  const answer = itemAnswer(item, answers)
  const reason = answer === 'none' ? (answers[reasonPath(item.id)] ?? '').trim() : ''
  return { item: item.id, answer, reason: reason === '' ? null : reason }
}

function rowFacts<Row>(items: readonly TemplateItem[], slug: RowsSlug, answers: Answers): RowFact<Row>[] {
  // A cell that an item does not ask for is a blank one of its fact.
  const blank = Object.fromEntries(Object.keys(rowsOf(slug).cells).map((cell) => [cell, null]))
  return items
    .flatMap((item) => {
      const rows = rowsOfItem(item)
      return rows?.slug === slug ? rowIds(answers, item.id, slug).map((rowId) => ({ item: item.id, rows, rowId })) : []
    })
    .map(({ item, rows, rowId }, position) => {
      const { values, problems } = readRow(rows, rowCells(answers, item, slug, rowId))
      if (problems.length > 0) throw new Error(`${item} has a row of ${slug} that is none: ${problems.join('; ')}`)
      return { ...(blank as Row), ...(values as Row), item, rowId, position }
    })
}

function choiceFact(item: ItemId, { key, label, options }: TemplateChoice, answers: Answers): ChoiceFact[] {
  const chosen = options.find((option) => option.key === answers[choicePath(item, key)])
  return chosen ? [{ item, key, label: label.vi, option: chosen.key, optionLabel: chosen.label.vi }] : []
}

function figureFact(item: ItemId, figure: TemplateFigure, answers: Answers): FigureFact[] {
  const { key, unit } = figure
  const read = (path: string) => readNumber(answers[path] ?? '')
  const known = { item, key, label: figure.label.vi, unit }
  if (figure.kind === 'number') {
    const value = read(figurePath(item, key))
    return value === undefined ? [] : [{ ...known, value, numerator: null, denominator: null }]
  }
  const numerator = read(numeratorPath(item, key))
  const denominator = read(denominatorPath(item, key))
  if (numerator === undefined || denominator === undefined || denominator === 0) return []
  return [{ ...known, value: (numerator / denominator) * 100, numerator, denominator }]
}
