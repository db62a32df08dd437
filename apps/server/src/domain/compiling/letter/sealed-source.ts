import { basisOf } from '@thidua/consolidation/answers/basis'
import { letterFieldsOf } from '@thidua/consolidation/out/letter-fields-of'
import type { Sending } from '@thidua/consolidation/out/sending'
import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import type { Answers } from '@thidua/schema/outline/paths'
import { loadTemplate } from '#domain/templates.ts'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { namedSubmissions, submissionHeads } from '../named-submissions.ts'
import { roundToCompile } from '../round-to-compile.ts'
import { type SubmissionHead, standingAsOf } from '../standing-as-of.ts'
import type { CompiledSource } from './compiled-source.ts'
import { withTemplates } from './with-templates.ts'

const sealedLetter = statement<{ roundId: string; templateId: string; answers: Answers; at: string }>(
  'sealed-letter',
  `SELECT rd.id AS "roundId", s.template_id AS "templateId", s.answers, ${iso('s.submitted_at')} AS at
  FROM submission s JOIN report r ON r.id = s.report_id JOIN round rd ON rd.id = r.compiles_round_id WHERE s.id = $1`,
)

/**
 * A compiled letter as it was issued: its fields, which submissions went in, on which basis and as of when are those that
 * were sealed, whatever the agencies sent since. Null for a submission that is no compiled letter.
 */
export async function sealedSource(db: Queryable, submissionId: string): Promise<CompiledSource | null> {
  const [sealed] = await sealedLetter(db, [submissionId])
  const round = sealed ? await roundToCompile(db, sealed.roundId) : null
  if (!sealed || !round) return null
  const { outline: _, ...about } = round
  const { roundId, templateId, answers: fields, at: asOf } = sealed
  const basis = basisOf(fields)
  const went = wentIn(fields)
  const heads = new Map((await submissionHeads(db, roundId, went)).map((head) => [head.agency.id, head]))
  const asked = (await standingAsOf(db, roundId, asOf, basis)).sendings
  const sendings = asked.map((sending) => asSealed(sending, heads.get(sending.agency.id)))
  const standing = asked.flatMap(({ agency }) => heads.get(agency.id) ?? [])
  const gone = namedSubmissions(fields).filter((id) => !went.includes(id))
  const older = await submissionHeads(db, roundId, gone)
  return {
    about: { ...about, basis, asOf, sendings, fields: letterFieldsOf(fields), status: 'issued' },
    template: (await loadTemplate(db, templateId)).template,
    reports: { sendings, standing: await withTemplates(db, standing, templateId) },
    draft: { fields, older: await withTemplates(db, older, templateId) },
  }
}

/** The submissions that were sealed as those that went in. */
const wentIn = (fields: Answers): string[] =>
  Object.entries(fields).flatMap(([path, id]) => (parseCompiledPath(path)?.kind === 'standing' ? [id] : []))

/** What an agency did in the very instant of the issue may have been told before or after it: what was sealed decides. */
function asSealed(sending: Sending, head: SubmissionHead | undefined): Sending {
  if (!head) return sending.state === 'counted' ? { ...sending, state: 'waiting' } : sending
  const { reference, submittedAt } = head
  return sending.reference === reference
    ? { ...sending, state: 'counted' }
    : { ...sending, state: 'counted', reference, submittedAt, letter: null }
}
