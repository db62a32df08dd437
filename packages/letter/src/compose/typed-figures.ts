import {
  type Answers,
  choicePath,
  denominatorPath,
  type FieldPath,
  figurePath,
  numeratorPath,
} from '@thidua/schema/outline/paths'
import type { TemplateFigure, TemplateItem } from '@thidua/schema/outline/template'
import { readNumber } from '@thidua/schema/text/read-number'
import { formatCount, formatNumber } from './format-vietnamese.ts'

/** One figure of an item that was given a value. */
export interface TypedFigure {
  readonly path: FieldPath
  readonly key: string
  readonly label: string
  readonly unit: string
  /** Null when what was typed is no number. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** What the letter prints, without the unit: `17`, `03`, `14.832,55`, `65,35 (508/779)`. */
  readonly text: string
}

/** Figures in the order of the outline; blank ones are left out. */
export const typedFigures = (item: TemplateItem, answers: Answers): TypedFigure[] =>
  item.figures.flatMap((figure) =>
    figure.kind === 'ratio' ? ratio(item, figure, answers) : single(item, figure, answers),
  )

/** Choices that were made, as the words of label and option. */
export const typedChoices = (
  item: TemplateItem,
  answers: Answers,
): { path: FieldPath; label: string; text: string }[] =>
  item.choices.flatMap(({ key, label, options }) => {
    const path = choicePath(item.id, key)
    const typed = (answers[path] ?? '').trim()
    const text = options.find((option) => option.key === typed)?.label.vi ?? typed
    return typed === '' ? [] : [{ path, label: label.vi, text }]
  })

function single({ id }: TemplateItem, { key, label, unit, whole }: TemplateFigure, answers: Answers): TypedFigure[] {
  const path = figurePath(id, key)
  const typed = (answers[path] ?? '').trim()
  if (typed === '') return []
  const value = readNumber(typed) ?? null
  const text = value === null ? typed : whole ? formatCount(value) : formatNumber(value)
  return [{ path, key, label: label.vi, unit, value, numerator: null, denominator: null, text }]
}

/** A share is always computed from its halves, never taken as typed. */
function ratio({ id }: TemplateItem, { key, label, unit }: TemplateFigure, answers: Answers): TypedFigure[] {
  const path = numeratorPath(id, key)
  const halves = [path, denominatorPath(id, key)].map((half) => (answers[half] ?? '').trim())
  const [numerator = null, denominator = null] = halves.map((half) => readNumber(half) ?? null)
  if (halves.every((half) => half === '')) return []
  const share = numerator !== null && denominator ? Math.round((numerator / denominator) * 10_000) / 100 : null
  const text = share === null ? halves.join('/') : `${formatNumber(share)} (${halves.join('/')})`
  return [{ path, key, label: label.vi, unit, value: share, numerator, denominator, text }]
}
