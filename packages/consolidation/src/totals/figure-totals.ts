import type { FigureFact } from '@thidua/schema/facts'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type FieldPath, figurePath, numeratorPath } from '@thidua/schema/outline/paths'
import { figurePaths, type Template, type TemplateFigure, type TemplateItem } from '@thidua/schema/outline/template'
import { answerTo } from '../answers/agency-answer.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import type { ReportedFacts } from './reported-facts.ts'

/** How a figure was made of many: `never` is not summed at all. */
export type TotalRule = 'sum' | 'ratio' | 'weightedMean' | 'owner' | 'never'

/** One report's figure in a total. */
export interface FigurePart {
  readonly submission: StandingSubmission
  readonly path: FieldPath
  readonly value: number
  /** Of a ratio the denominator, of a mean the weight; else null. */
  readonly weight: number | null
}

/** A report whose figure cannot be taken in, and why: a ratio without a basis, a mean without a weight, another unit. */
export interface LeftOut {
  readonly submission: StandingSubmission
  readonly why: 'noBasis' | 'noWeight' | 'otherUnit'
}

/** A figure of all reports. Numbers are not rounded: that is for who prints them. */
export interface FigureTotal {
  readonly item: ItemId
  readonly figure: TemplateFigure
  readonly rule: TotalRule
  /** Of a ratio its percent. Null where there is none: nobody's figure, a basis of 0, no owner's figure, never summed. */
  readonly value: number | null
  /** Sums of the halves of a ratio; of a mean the sum of the weights is the denominator. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly parts: readonly FigurePart[]
  readonly leftOut: readonly LeftOut[]
}

/** The figures of an item over all reports, in its order. */
export const figureTotals = (
  template: Template,
  item: TemplateItem,
  reported: readonly ReportedFacts[],
): FigureTotal[] => item.figures.map((figure) => figureTotal(template, item.id, figure, reported))

function figureTotal(
  template: Template,
  item: ItemId,
  figure: TemplateFigure,
  reported: readonly ReportedFacts[],
): FigureTotal {
  const rule = ruleOf(figure)
  const found = reported.map(({ submission, facts }) => {
    const fact = factOf(facts.figures, item, figure.key)
    const weight = figure.weightedBy === undefined ? undefined : factOf(facts.figures, item, figure.weightedBy)
    return { submission, fact, weight: weight?.value ?? null }
  })
  const parts: FigurePart[] = []
  const leftOut: LeftOut[] = []
  for (const { submission, fact, weight } of found) {
    if (!fact) {
      if (rule === 'ratio' && typed({ template }, submission, item, figure))
        leftOut.push({ submission, why: 'noBasis' })
      continue
    }
    const isRatio = fact.numerator !== null
    if (fact.unit !== figure.unit || isRatio !== (figure.kind === 'ratio'))
      leftOut.push({ submission, why: 'otherUnit' })
    else if (rule === 'weightedMean' && weight === null) leftOut.push({ submission, why: 'noWeight' })
    else parts.push(partOf(submission, item, fact, weight))
  }
  return { item, figure, rule, parts, leftOut, ...compiled(rule, figure, parts) }
}

/** The percent of a ratio is computed from its halves; a typed percent tells how big nobody's share is. */
export function ruleOf({ kind, compile, unit }: TemplateFigure): TotalRule {
  if (compile === 'owner') return 'owner'
  if (compile === 'profile') return 'never'
  if (kind === 'ratio') return 'ratio'
  return compile === 'sum' && unit === '%' ? 'never' : compile
}

function partOf(
  submission: StandingSubmission,
  item: ItemId,
  { key, value, numerator, denominator }: FigureFact,
  weight: number | null,
): FigurePart {
  return numerator === null
    ? { submission, path: figurePath(item, key), value, weight }
    : { submission, path: numeratorPath(item, key), value: numerator, weight: denominator }
}

function compiled(rule: TotalRule, { kind, owner }: TemplateFigure, parts: readonly FigurePart[]) {
  const nothing = { value: null, numerator: null, denominator: null }
  const of = (halves: readonly FigurePart[]) => {
    const [numerator, denominator] = [sumOf(halves, ({ value }) => value), sumOf(halves, ({ weight }) => weight ?? 0)]
    return denominator === 0 ? nothing : { value: (numerator / denominator) * 100, numerator, denominator }
  }
  switch (rule) {
    case 'never':
      return nothing
    case 'sum':
      return parts.length === 0 ? nothing : { ...nothing, value: sumOf(parts, ({ value }) => value) }
    case 'ratio':
      return of(parts)
    case 'owner': {
      const own = parts.filter(({ submission }) => submission.agency.code === owner)
      return kind === 'ratio' ? of(own) : { ...nothing, value: own[0]?.value ?? null }
    }
    case 'weightedMean': {
      const weights = sumOf(parts, ({ weight }) => weight ?? 0)
      const value = sumOf(parts, ({ value, weight }) => value * (weight ?? 0)) / weights
      return weights === 0 ? nothing : { value, numerator: null, denominator: weights }
    }
  }
}

/** Decimals as people write them add up as people add them: 0,1 + 0,2 is 0,3. */
const sumOf = (parts: readonly FigurePart[], numberOf: (part: FigurePart) => number): number =>
  Number(parts.reduce((sum, part) => sum + numberOf(part), 0).toPrecision(15))

const factOf = (figures: readonly FigureFact[], item: ItemId, key: string): FigureFact | undefined =>
  figures.find((fact) => fact.item === item && fact.key === key)

/** Whether half of a ratio, or one by 0, was typed. */
const typed = (
  round: { readonly template: Template },
  submission: StandingSubmission,
  item: ItemId,
  figure: TemplateFigure,
): boolean => {
  const paths = figurePaths(item, figure)
  return answerTo(round, submission, item).figures.some(({ path }) => paths.includes(path))
}
