import type { FieldPath } from '@thidua/schema/outline/paths'
import { type AgencyAnswer, answerTo } from '../answers/agency-answer.ts'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import type { Disposition } from '../coverage/disposition.ts'
import { lengthInPoints } from '../sentences/slice-points.ts'
import { compareField } from './compare-field.ts'
import { type Delta, deltaKinds, type StandingWords } from './delta.ts'

/** What became of an answer that is in the annex or set aside: the weightiest change of all its fields. */
export function dispositionDelta(
  round: CompiledRound,
  { item, report, submission }: Disposition,
  latest: ReadonlyMap<string, StandingSubmission>,
  find: FindSubmission,
): Delta[] {
  const last = find(submission)
  const now = latest.get(report)
  if (!last || now?.id === submission) return []
  const delta = {
    item,
    report,
    agency: (now ?? last).agency,
    latest: now?.id ?? null,
    about: { kind: 'disposition' },
    before: null,
    after: null,
    figures: [],
  } as const
  if (!now) return [{ ...delta, kind: 'withdrawn' }]
  const [old, fresh] = [answerTo(round, last, item), answerTo(round, now, item)]
  if (fresh.answer === 'none') return old.answer === 'none' ? [] : [{ ...delta, kind: 'becameNone' }]
  const change = fieldChanges(old, fresh).sort((a, b) => deltaKinds.indexOf(a.kind) - deltaKinds.indexOf(b.kind))[0]
  return change ? [{ ...delta, ...change }] : []
}

function fieldChanges(old: AgencyAnswer, fresh: AgencyAnswer): Pick<Delta, 'kind' | 'before' | 'after' | 'figures'>[] {
  const [before, after] = [wordsOf(old), wordsOf(fresh)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null]
    const change = compareField(path, was?.text ?? '', is?.text ?? '')
    if (!change) return []
    const kind = is === null && change.kind === 'wordsChanged' ? ('sentenceGone' as const) : change.kind
    return [{ kind, before: was, after: is, figures: change.figures }]
  })
}

const wordsOf = ({ submission, texts, figures }: AgencyAnswer): Map<FieldPath, StandingWords> =>
  new Map(
    [...texts, ...figures].map(({ path, text }) => [
      path,
      { submission: submission.id, path, start: 0, end: lengthInPoints(text), text },
    ]),
  )
