import {
  type Answers,
  denominatorPath,
  figurePath,
  numeratorPath,
  reasonPath,
  rowCells,
  rowIds,
} from './outline/paths.ts'
import type { Place } from './outline/places.ts'
import { readNumber } from './outline/read-number.ts'
import type { CommendationRow } from './outline/rows/commendations.ts'
import { fillCells } from './outline/rows/define-rows.ts'
import type { ExemplaryModelRow } from './outline/rows/exemplary-models.ts'
import type { InspectionRow } from './outline/rows/inspections.ts'
import type { PlanRow } from './outline/rows/plans.ts'
import type { RecommendationRow } from './outline/rows/recommendations.ts'
import { rowsOf } from './outline/rows/registry.ts'
import type { RowsSlug } from './outline/rows/slugs.ts'
import { itemsOf, type Template, type TemplateFigure, type TemplateItem } from './outline/template.ts'
import { type ItemAnswer, itemAnswer } from './verdict.ts'

/** A row's cells by type, with its id in the draft and its place in the list (from 0). */
export type RowFact<Row> = { readonly rowId: string; readonly position: number } & Readonly<Row>

/** The rows of each slug as typed values. */
export interface RowFacts {
  readonly plans: RowFact<PlanRow>[]
  readonly 'exemplary-models': RowFact<ExemplaryModelRow>[]
  readonly commendations: RowFact<CommendationRow>[]
  readonly inspections: RowFact<InspectionRow>[]
  readonly recommendations: RowFact<RecommendationRow>[]
}

export interface ItemFact {
  readonly place: Place
  readonly answer: ItemAnswer
  /** Why there is nothing, when the clerk said so. */
  readonly reason: string | null
}

export interface FigureFact {
  readonly place: Place
  readonly key: string
  readonly label: string
  readonly unit: string
  /** For a ratio its percent, computed. */
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface Facts {
  readonly items: ItemFact[]
  readonly figures: FigureFact[]
  readonly rows: RowFacts
}

/**
 * What a submission says, as typed rows: the one projection behind the server's submit and the demo
 * province. An item answered "Không có" has no rows and no figures, whatever its draft still holds.
 * The answers must have a verdict without `mustFix`: a row that is none is a defect, and throws.
 */
export function projectFacts(template: Template, answers: Answers): Facts {
  const items = itemsOf(template)
  const withContent = items.filter((item) => itemAnswer(item, answers) === 'content')
  return {
    items: items.map((item) => itemFact(item, answers)),
    figures: withContent.flatMap((item) => item.figures.flatMap((figure) => figureFact(item.place, figure, answers))),
    rows: {
      plans: rowFacts<PlanRow>(withContent, 'plans', answers),
      'exemplary-models': rowFacts<ExemplaryModelRow>(withContent, 'exemplary-models', answers),
      commendations: rowFacts<CommendationRow>(withContent, 'commendations', answers),
      inspections: rowFacts<InspectionRow>(withContent, 'inspections', answers),
      recommendations: rowFacts<RecommendationRow>(withContent, 'recommendations', answers),
    } satisfies Record<RowsSlug, unknown>,
  }
}

function itemFact(item: TemplateItem, answers: Answers): ItemFact {
  const answer = itemAnswer(item, answers)
  const reason = answer === 'none' ? (answers[reasonPath(item.place)] ?? '').trim() : ''
  return { place: item.place, answer, reason: reason === '' ? null : reason }
}

function rowFacts<Row>(items: readonly TemplateItem[], slug: RowsSlug, answers: Answers): RowFact<Row>[] {
  const rows = rowsOf(slug)
  return items
    .filter((item) => item.rows === slug)
    .flatMap(({ place }) => rowIds(answers, place, slug).map((rowId) => ({ place, rowId })))
    .map(({ place, rowId }, position) => {
      const cells = rows.shape.parse(fillCells(rows, rowCells(answers, place, slug, rowId)))
      return { ...(cells as Row), rowId, position }
    })
}

function figureFact(place: Place, figure: TemplateFigure, answers: Answers): FigureFact[] {
  const { key, unit } = figure
  const read = (path: string) => readNumber(answers[path] ?? '')
  const known = { place, key, label: figure.label.vi, unit }
  if (figure.kind === 'number') {
    const value = read(figurePath(place, key))
    return value === undefined ? [] : [{ ...known, value, numerator: null, denominator: null }]
  }
  const numerator = read(numeratorPath(place, key))
  const denominator = read(denominatorPath(place, key))
  if (numerator === undefined || denominator === undefined || denominator === 0) return []
  return [{ ...known, value: (numerator / denominator) * 100, numerator, denominator }]
}
