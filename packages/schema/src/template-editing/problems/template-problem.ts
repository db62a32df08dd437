import { optionalLabel, requiredLabel } from '../../administration/administered-text.ts'
import type { Label } from '../../label.ts'
import type { ProblemLevel } from '../../verdict.ts'

/** What can be wrong with a template; the words are in the message catalogues. */
export type TemplateRule =
  | TextRule
  | 'noItem'
  | 'emptyChapter'
  | 'emptyGroup'
  | 'nothingAsked'
  | 'tooManyItems'
  | 'tooManyParts'
  | 'idTwice'
  | 'keyTwice'
  | 'keyReused'
  | 'meaningTwice'
  | 'labelTwice'
  | 'fewOptions'
  | 'ratioDenominator'
  | 'weightMissing'
  | 'columnNeeded'
  | 'columnUnknown'

type TextRule = 'required' | 'tooLong' | 'markup' | 'formula' | 'placeholder' | 'noEnglish'

/** One thing to mend in a template. `mustFix` blocks publishing. */
export interface TemplateProblem {
  /** The chapter, numbered heading or item: its node id; '' for the whole template. */
  readonly node: string
  /** What of it: `heading`, `name/vi`, `figures/lopTapHuan/denominator/vi`; '' for the node itself. */
  readonly field: string
  readonly rule: TemplateRule
  readonly level: ProblemLevel
}

export type FieldProblem = Omit<TemplateProblem, 'node'>

export const problem = (field: string, rule: TemplateRule, level: ProblemLevel = 'mustFix'): FieldProblem => ({
  field,
  rule,
  level,
})

/** Longest texts, in UTF-16 units. */
export const longest = { name: 300, heading: 500, help: 1_000, unit: 40 } as const

const isTextRule = (rule: string): rule is TextRule => ['required', 'tooLong', 'markup', 'formula'].includes(rule)

/** What is wrong with one text. */
export function textProblems(field: string, text: string, maxLength: number, optional = false): FieldProblem[] {
  const shape = (optional ? optionalLabel : requiredLabel)(maxLength)
  const rules = shape.safeParse(text).error?.issues.map(({ message }) => message) ?? []
  return rules.filter(isTextRule).map((rule) => problem(field, rule))
}

/** What is wrong with a text in both languages; that the English is missing is only worth a look. */
export function labelProblems(field: string, text: Label | undefined, maxLength: number): FieldProblem[] {
  if (!text) return []
  return [
    ...textProblems(`${field}/vi`, text.vi, maxLength),
    ...textProblems(`${field}/en`, text.en, maxLength, true),
    ...(text.vi.trim() !== '' && text.en.trim() === '' ? [problem(`${field}/en`, 'noEnglish', 'worthALook')] : []),
  ]
}

/** Hint and example: both may be left out. */
export const helpProblems = (field: string, text: Label | undefined): FieldProblem[] =>
  text && text.vi.trim() === '' && text.en.trim() === '' ? [] : labelProblems(field, text, longest.help)

/** The names that stand twice in a list. */
export const twice = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name, at) => names.indexOf(name) !== at))
