import type { TemplateChoice, TemplateFigure, TemplateItem } from '../../outline/template.ts'
import { keyName, sameMeaning, type UsedNames } from '../used-names.ts'
import {
  type FieldProblem,
  helpProblems,
  labelProblems,
  longest,
  problem,
  textProblems,
  twice,
} from './template-problem.ts'

/** So many texts, figures and choices one page holds. */
export const maxParts = 60

/** What is wrong with the narratives, figures and choices of an item. */
export function partProblems(item: TemplateItem, used: UsedNames): FieldProblem[] {
  const { narratives, figures, choices } = item
  const lists = Object.entries({ narratives, figures, choices })
  return [
    ...(narratives.length + figures.length + choices.length > maxParts ? [problem('', 'tooManyParts')] : []),
    ...lists.flatMap(([list, parts]) => {
      const [keys, names] = [twice(parts.map(({ key }) => key)), twice(parts.map(({ label }) => label.vi.trim()))]
      return parts.flatMap(({ key, label, hint }) => [
        ...labelProblems(`${list}/${key}/label`, label, longest.name),
        ...helpProblems(`${list}/${key}/hint`, hint),
        ...(keys.has(key) ? [problem(`${list}/${key}/label/vi`, 'keyTwice')] : []),
        ...(label.vi.trim() !== '' && names.has(label.vi.trim())
          ? [problem(`${list}/${key}/label/vi`, 'labelTwice')]
          : []),
      ])
    }),
    ...narratives.flatMap(({ key, example }) => helpProblems(`narratives/${key}/example`, example)),
    ...figures.flatMap((figure) => figureProblems(item, figure, used)),
    ...choices.flatMap(choiceProblems),
  ]
}

function figureProblems({ id, figures }: TemplateItem, figure: TemplateFigure, used: UsedNames): FieldProblem[] {
  const at = `figures/${figure.key}`
  const known = used.figures.get(keyName(id, figure.key))
  const weight = figures.find(({ key }) => key === figure.weightedBy)
  const mean = figure.kind === 'number' && figure.compile === 'weightedMean'
  const unweighed = (mean || figure.weightedBy !== undefined) && (!weight || weight === figure)
  return [
    ...textProblems(`${at}/unit`, figure.unit, longest.unit),
    ...textProblems(`${at}/unitEn`, figure.unitEn ?? '', longest.unit, true),
    ...(known && !sameMeaning(known, figure) ? [problem(`${at}/unit`, 'keyReused')] : []),
    ...(unweighed ? [problem(`${at}/weightedBy`, 'weightMissing')] : []),
    ...(figure.kind === 'ratio' ? ratioProblems(at, figure) : []),
  ]
}

/** A share says what it is a share of. */
const ratioProblems = (at: string, { numerator, denominator }: TemplateFigure): FieldProblem[] => [
  ...helpProblems(`${at}/numerator`, numerator),
  ...((denominator?.vi ?? '').trim() === ''
    ? [problem(`${at}/denominator/vi`, 'ratioDenominator')]
    : labelProblems(`${at}/denominator`, denominator, longest.name)),
]

function choiceProblems({ key, options }: TemplateChoice): FieldProblem[] {
  const at = `choices/${key}/options`
  const [keys, names] = [twice(options.map((option) => option.key)), twice(options.map(({ label }) => label.vi.trim()))]
  return [
    ...(options.length < 2 ? [problem(at, 'fewOptions')] : []),
    ...options.flatMap((option) => [
      ...labelProblems(`${at}/${option.key}`, option.label, longest.name),
      ...(keys.has(option.key) || names.has(option.label.vi.trim())
        ? [problem(`${at}/${option.key}/vi`, 'labelTwice')]
        : []),
    ]),
  ]
}
