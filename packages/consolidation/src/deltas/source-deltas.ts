import type { ItemId } from '@thidua/schema/outline/item-id'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { answerTo } from '../answers/agency-answer.ts'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import type { Part, Source } from '../sources/part.ts'
import { quotedText } from '../sources/quote-of.ts'
import { compareField, isFigureField } from './compare-field.ts'
import type { Delta, StandingWords } from './delta.ts'
import { wordsMover } from './move-words.ts'

type Found = Pick<Delta, 'kind' | 'after'> & Partial<Pick<Delta, 'figures'>>

/** What became of the words that paragraphs rest on, of the item's answers alone where one is given. */
export function sourceDeltas(
  round: CompiledRound,
  parts: readonly Part[],
  latest: ReadonlyMap<string, StandingSubmission>,
  find: FindSubmission,
  wanted?: ItemId,
): Delta[] {
  const movers = new Map<string, ReturnType<typeof wordsMover>>()
  const moverOf = (path: string, from: StandingSubmission, to: StandingSubmission) => {
    const key = `${path} ${from.id} ${to.id}`
    const known = movers.get(key) ?? wordsMover(from.answers[path] ?? '', to.answers[path] ?? '')
    movers.set(key, known)
    return known
  }
  return parts.flatMap((part) =>
    part.sources.flatMap((source): Delta[] => {
      const quoted = find(source.quote.submission)
      const item = parsePath(source.quote.path)?.place
      // A source that does not hold is a defect of its paragraph, and no change of the agency's.
      if (!quoted || item === undefined || item === 'letter' || quotedText(source.quote, find) === null) return []
      if (wanted !== undefined && item !== wanted) return []
      const now = latest.get(quoted.report)
      const used = lastUsed(source, find)
      const found = now ? compare(round, item, source, used, now, find, moverOf) : withdrawal(source)
      if (!found) return []
      const about = { kind: 'source', place: part.item, pid: part.pid, sid: source.sid } as const
      const { agency, report } = now ?? quoted
      return [{ item, report, agency, latest: now?.id ?? null, about, before: used, figures: [], ...found }]
    }),
  )
}

const withdrawal = ({ seen }: Source): Found | null =>
  seen !== null && seen.submission === null ? null : { kind: 'withdrawn', after: null }

/** The words that the compiler saw last; those that are quoted where there were none, or none that can be read. */
function lastUsed({ quote, seen }: Source, find: FindSubmission): StandingWords {
  const { path } = quote
  const wordsAt = ({ submission, start, end }: { submission: string; start: number; end: number }) => ({
    submission,
    path,
    start,
    end,
    text: slicePoints(find(submission)?.answers[path] ?? '', { start, end }) ?? '',
  })
  const last = seen?.submission != null ? wordsAt({ ...seen, submission: seen.submission }) : null
  return last !== null && last.text !== '' ? last : wordsAt(quote)
}

function compare(
  round: CompiledRound,
  item: ItemId,
  { quote, seen }: Source,
  used: StandingWords,
  now: StandingSubmission,
  find: FindSubmission,
  moverOf: (path: string, from: StandingSubmission, to: StandingSubmission) => ReturnType<typeof wordsMover>,
): Found | null {
  const { path } = quote
  const seenSubmission = seen?.submission == null ? undefined : find(seen.submission)
  if (now.id === (seenSubmission?.id ?? used.submission)) return null
  const last = find(used.submission)
  if (!last) return null
  const { answer } = answerTo(round, now, item)
  if (answer === 'none') {
    const known = seenSubmission && answerTo(round, seenSubmission, item).answer === 'none'
    return known ? null : { kind: 'becameNone', after: null }
  }
  const text = answer === 'content' ? (now.answers[path] ?? '') : ''
  const range = text === '' ? null : rangeIn(path, used, last, now, moverOf)
  if (range === null) {
    // Gone already when it was last looked at: nothing new, though by now it is another version.
    const goneThen = seen !== null && seen.start === seen.end && seenSubmission !== undefined
    const wasNone = goneThen && answerTo(round, seenSubmission, item).answer === 'none'
    return goneThen && !wasNone ? null : { kind: 'sentenceGone', after: null }
  }
  const after = { submission: now.id, path, ...range, text: slicePoints(text, range) ?? '' }
  const change = compareField(path, used.text, after.text)
  return change && { kind: change.kind, after, figures: change.figures }
}

function rangeIn(
  path: string,
  used: StandingWords,
  last: StandingSubmission,
  now: StandingSubmission,
  moverOf: (path: string, from: StandingSubmission, to: StandingSubmission) => ReturnType<typeof wordsMover>,
) {
  // A figure's field has one value; a row's short cell as a whole is what became of it.
  const whole = used.start === 0 && used.end === lengthInPoints(last.answers[path] ?? '')
  if (isFigureField(path) || (whole && isCell(path))) return { start: 0, end: lengthInPoints(now.answers[path] ?? '') }
  return moverOf(path, last, now)(used)
}

const isCell = (path: string): boolean => parsePath(path)?.kind === 'cell'
