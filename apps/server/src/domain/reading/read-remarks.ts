import { type Quotable, quotable, type TextRange } from '@thidua/letter/markup/quote-of'
import type { RemarkLevel } from '@thidua/prisma/client'
import { letterFields } from '@thidua/schema/outline/letter-fields'
import {
  type Answers,
  answerPath,
  choicePath,
  type FieldPath,
  groupOf,
  letterPath,
  narrativePath,
  reasonPath,
  rowIds,
  rowPath,
} from '@thidua/schema/outline/paths'
import { figurePaths, itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { isVisible, longestText, maxRemarks } from '@thidua/schema/text/sent-text'
import type { Issue } from '#lib/expected-errors.ts'

/** A remark as it was sent: on an item, on a field or row of it, or on a range of a text. */
export interface SentRemark {
  readonly place: string
  readonly path?: string | null | undefined
  readonly start?: number | null | undefined
  readonly end?: number | null | undefined
  readonly quote?: string | null | undefined
  readonly text: string
  readonly level: RemarkLevel
  /** Who wrote it, where that is not who sends it. */
  readonly byId?: string | undefined
}

export interface KeptRemark {
  readonly place: string
  readonly path: string | null
  readonly range: TextRange | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
  readonly byId: string | null
}

/** What a remark may be about, in the order of the letter: its items, then the form of the letter itself. */
interface Ground {
  readonly place: string
  /** Fields and rows of the place in their order; those of rows as the prefix that their cells share. */
  readonly paths: readonly FieldPath[]
}

/**
 * Remarks on a submission as they are kept: in the outline's order, then that of the text, the words of a range read
 * from the submission itself. Where anything is wrong the issues tell all of it and nothing is kept.
 */
export function readRemarks(
  template: Template,
  answers: Answers,
  sent: readonly SentRemark[],
): { remarks: KeptRemark[]; issues: Issue[] } {
  if (sent.length === 0) return { remarks: [], issues: [{ path: 'remarks', rule: 'required' }] }
  if (sent.length > maxRemarks) return { remarks: [], issues: [{ path: 'remarks', rule: 'tooMany' }] }
  const grounds = groundsOf(template, answers)
  const texts = textsOf(answers)
  const read = sent.map((remark, index) => {
    const ground = grounds.find(({ place }) => place === remark.place)
    return readRemark(ground, texts, remark, `remarks/${index}`)
  })
  const issues = read.flatMap((one) => ('rule' in one ? [one] : []))
  if (issues.length > 0) return { remarks: [], issues }
  const rank = ({ place, path, range }: KeptRemark): number[] => {
    const at = grounds.findIndex((ground) => ground.place === place)
    return [at, grounds[at]?.paths.findIndex((known) => isOn(known, path)) ?? -1, range?.start ?? -1]
  }
  const remarks = read
    .flatMap((one) => ('rule' in one ? [] : [{ one, rank: rank(one) }]))
    .sort((a, b) => a.rank.map((part, index) => part - (b.rank[index] ?? 0)).find((part) => part !== 0) ?? 0)
  return { remarks: remarks.map(({ one }) => one), issues }
}

function readRemark(ground: Ground | undefined, texts: Texts, sent: SentRemark, at: string): KeptRemark | Issue {
  const { place, level } = sent
  const byId = sent.byId ?? null
  const text = sent.text.trim()
  const [path, quote] = [sent.path || null, sent.quote?.trim() || null]
  if (!ground) return { path: `${at}/place`, rule: 'unknownPath' }
  if (!isVisible(text)) return { path: `${at}/text`, rule: 'required' }
  if (text.length > longestText) return { path: `${at}/text`, rule: 'tooLong' }
  if (path !== null && !ground.paths.some((known) => isOn(known, path)))
    return { path: `${at}/path`, rule: 'unknownPath' }
  if (sent.start == null && sent.end == null) {
    if ((quote?.length ?? 0) > longestText) return { path: `${at}/quote`, rule: 'tooLong' }
    return { place, path, range: null, quote, text, level, byId }
  }
  const words = path === null ? null : texts(path)
  const range = { start: sent.start ?? -1, end: sent.end ?? -1 }
  const within = range.start >= 0 && range.start < range.end && range.end <= (words?.points.count ?? 0)
  if (!words || !within) return { path: `${at}/start`, rule: 'range' }
  return { place, path, range, quote: words.quote(range), text, level, byId }
}

/** The submission's texts as they were sent, each read once for all remarks on it. */
type Texts = (path: FieldPath) => Quotable | null

function textsOf(answers: Answers): Texts {
  const read = new Map<FieldPath, Quotable>()
  return (path) => {
    const text = answers[path]
    if (text === undefined) return null
    const words = read.get(path) ?? quotable(text.normalize('NFC'))
    read.set(path, words)
    return words
  }
}

/** Whether a path is a known one or, of a row, one of its cells. */
const isOn = (known: FieldPath, path: string | null): boolean =>
  path === known || (path !== null && groupOf(path) === known)

/** The places of an outline that a return may reopen. */
export const isPlaceOf = (template: Template, place: string): boolean =>
  place === 'letter' || itemsOf(template).some(({ id }) => id === place)

function groundsOf(template: Template, answers: Answers): Ground[] {
  const items = itemsOf(template).map((item) => ({ place: item.id, paths: pathsOf(item, answers) }))
  return [...items, { place: 'letter', paths: letterFields.map(letterPath) }]
}

function pathsOf({ id, mayBeNone, narratives, figures, choices, rows }: TemplateItem, answers: Answers): FieldPath[] {
  return [
    // That there is nothing, and why.
    ...(mayBeNone ? [answerPath(id), reasonPath(id)] : []),
    ...narratives.map(({ key }) => narrativePath(id, key)),
    ...figures.flatMap((figure) => figurePaths(id, figure)),
    ...choices.map(({ key }) => choicePath(id, key)),
    ...(rows === null ? [] : rowIds(answers, id, rows).map((row) => rowPath(id, rows, row))),
  ]
}
