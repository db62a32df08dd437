import { type OtherRoundRule, otherRoundRules, type RoundFrame, roundFields } from './other-round.ts'
import type { CellRule } from './outline/cells.ts'
import type { ItemId, Place } from './outline/item-id.ts'
import {
  type Answers,
  answerPath,
  cellPath,
  choicePath,
  donePath,
  type FieldPath,
  letterPath,
  narrativePath,
  rowCells,
  rowIds,
} from './outline/paths.ts'
import { readRow } from './outline/rows/define-rows.ts'
import { type FormRule, formProblems } from './outline/rows/form-problems.ts'
import { rowsOfItem } from './outline/rows/rows-of-item.ts'
import { figurePaths, itemsOf, type Template, type TemplateItem } from './outline/template.ts'
import { readNumber } from './text/read-number.ts'

/** `mustFix` (phải sửa) blocks submission; `worthALook` (nên xem lại) is submitted with a reason. */
export type ProblemLevel = 'mustFix' | 'worthALook'

export type ProblemRule =
  | CellRule
  | OtherRoundRule
  | FormRule
  | 'itemMissing'
  | 'itemNotDone'
  | 'noneWithContent'
  | 'negative'
  | 'shareOver100'
  | 'tooManyRows'

/** One thing to mend, at the field where it is mended. The words come from the message catalogues by `rule`. */
export interface Problem {
  readonly path: FieldPath
  readonly place: Place
  readonly level: ProblemLevel
  readonly rule: ProblemRule
}

/** Chưa bắt đầu · Đang làm · Đã xong · Không có nội dung · Cần sửa. */
export type ItemState = 'notStarted' | 'inProgress' | 'done' | 'none' | 'needsFix'

/** Silence has three values: có nội dung, không có, chưa làm. */
export type ItemAnswer = 'content' | 'none' | 'missing'

export interface ItemVerdict {
  readonly item: ItemId
  readonly answer: ItemAnswer
  readonly state: ItemState
  readonly problems: readonly Problem[]
}

export interface Verdict {
  readonly items: readonly ItemVerdict[]
  readonly problems: readonly Problem[]
  readonly mustFix: number
  readonly worthALook: number
}

/**
 * Rows of one list that a letter can hold: an annex of some hundred pages, which still prints within seconds. More
 * are kept as they were typed, but not sent.
 */
export const maxRows = 1_000

interface Circumstances {
  /** The items that open remarks of a return hang on: they read "Cần sửa" until done. */
  readonly toFix?: ReadonlySet<ItemId>
  /** The round that the letter is written for; null where only its items are judged. */
  readonly round: RoundFrame | null
}

/** What must be fixed, what is worth a look and what is complete in a draft, whatever was typed. */
export function verdict(template: Template, answers: Answers, { toFix, round }: Circumstances): Verdict {
  const items = itemsOf(template).map((item) => itemVerdict(item, answers, toFix?.has(item.id) ?? false))
  const problems = [...items.flatMap((item) => item.problems), ...(round ? letterProblems(answers, round) : [])]
  const mustFix = problems.filter((problem) => problem.level === 'mustFix').length
  return { items, problems, mustFix, worthALook: problems.length - mustFix }
}

/** Whether a draft says anything of its own in this item (a signed "Không có" is not content). */
export function hasContent(item: TemplateItem, answers: Answers): boolean {
  const filled = (path: FieldPath) => (answers[path] ?? '').trim() !== ''
  return (
    item.narratives.some(({ key }) => filled(narrativePath(item.id, key))) ||
    item.figures.some((figure) => figurePaths(item.id, figure).some(filled)) ||
    item.choices.some(({ key }) => filled(choicePath(item.id, key))) ||
    (item.rows !== null && rowIds(answers, item.id, item.rows).length > 0)
  )
}

export function itemAnswer(item: TemplateItem, answers: Answers): ItemAnswer {
  if (item.mayBeNone && answers[answerPath(item.id)] === 'none') return 'none'
  return hasContent(item, answers) ? 'content' : 'missing'
}

function itemVerdict(item: TemplateItem, answers: Answers, toFix: boolean): ItemVerdict {
  const { id } = item
  const answer = itemAnswer(item, answers)
  const declared = answers[donePath(id)] === 'yes'
  const problem = (path: FieldPath, rule: ProblemRule, level: ProblemLevel = 'mustFix'): Problem => ({
    path,
    place: id,
    level,
    rule,
  })

  if (answer === 'none') {
    const problems = hasContent(item, answers) ? [problem(answerPath(id), 'noneWithContent', 'worthALook')] : []
    return { item: id, answer, state: toFix ? 'needsFix' : 'none', problems }
  }
  if (answer === 'missing') {
    const problems = item.required ? [problem(answerPath(id), 'itemMissing')] : []
    return { item: id, answer, state: toFix ? 'needsFix' : 'notStarted', problems }
  }
  const problems = [
    ...item.narratives.flatMap(({ key, required }) => {
      const path = narrativePath(id, key)
      return required && (answers[path] ?? '').trim() === '' ? [problem(path, 'required')] : []
    }),
    ...figureProblems(item, answers),
    ...choiceProblems(item, answers),
    ...rowProblems(item, answers),
  ]
  if (!declared) problems.push(problem(donePath(id), 'itemNotDone'))
  const clean = declared && problems.every(({ level }) => level !== 'mustFix')
  return { item: id, answer, problems, state: toFix ? 'needsFix' : clean ? 'done' : 'inProgress' }
}

function figureProblems(item: TemplateItem, answers: Answers): Problem[] {
  return item.figures.flatMap((figure) => {
    const paths = figurePaths(item.id, figure)
    const found = paths.flatMap((path): Problem[] => {
      const rule = figureRule(answers[path] ?? '', figure.required, figure.whole)
      return rule ? [{ path, place: item.id, level: 'mustFix', rule }] : []
    })
    if (found.length > 0) return found
    const [value, whole] = paths.map((path) => readNumber(answers[path] ?? ''))
    const over =
      figure.kind === 'ratio'
        ? value !== undefined && whole !== undefined && value > whole
        : figure.unit === '%' && (value ?? 0) > 100
    return over ? [{ path: paths[0] ?? '', place: item.id, level: 'worthALook', rule: 'shareOver100' }] : []
  })
}

function figureRule(typed: string, required: boolean, whole: boolean): ProblemRule | null {
  if (typed.trim() === '') return required ? 'required' : null
  const value = readNumber(typed)
  if (value === undefined) return 'number'
  if (value < 0) return 'negative'
  return whole && !Number.isInteger(value) ? 'wholeNumber' : null
}

function choiceProblems(item: TemplateItem, answers: Answers): Problem[] {
  return item.choices.flatMap((choice): Problem[] => {
    const path = choicePath(item.id, choice.key)
    const typed = answers[path] ?? ''
    if (typed === '') return choice.required ? [{ path, place: item.id, level: 'mustFix', rule: 'required' }] : []
    const known = choice.options.some(({ key }) => key === typed)
    return known ? [] : [{ path, place: item.id, level: 'mustFix', rule: 'choice' }]
  })
}

function rowProblems(item: TemplateItem, answers: Answers): Problem[] {
  const { id } = item
  const rows = rowsOfItem(item)
  if (rows === null) return []
  const { slug } = rows
  const ids = rowIds(answers, id, slug)
  const first = ids[maxRows]
  if (first !== undefined) {
    const path = cellPath(id, slug, first, rows.titleCells[0] ?? 'order')
    return [{ path, place: id, level: 'mustFix', rule: 'tooManyRows' }]
  }
  return ids.flatMap((rowId) => {
    const cells = rowCells(answers, id, slug, rowId)
    const { problems } = readRow(rows, cells)
    if (problems.length === 0)
      return (slug === 'commendations' ? formProblems(item.forms ?? [], cells) : []).map(
        (rule): Problem => ({ path: cellPath(id, slug, rowId, 'form'), place: id, level: 'worthALook', rule }),
      )
    return problems.map(
      ([key, rule]): Problem => ({ path: cellPath(id, slug, rowId, key), place: id, level: 'mustFix', rule }),
    )
  })
}

/** A letter taken over from another round: sent with a reason, or mended. */
const letterProblems = (answers: Answers, round: RoundFrame): Problem[] =>
  roundFields.flatMap((field) => {
    const path = letterPath(field)
    return otherRoundRules(field, answers[path] ?? '', round).map(
      (rule): Problem => ({ path, place: 'letter', level: 'worthALook', rule }),
    )
  })
