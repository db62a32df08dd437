import { basisOf } from '@thidua/consolidation/answers/basis'
import { letterFieldsOf } from '@thidua/consolidation/out/letter-fields-of'
import { readSealedLetter, type SealedLetter } from '@thidua/consolidation/out/sealed-letter'
import type { Sending } from '@thidua/consolidation/out/sending'
import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import type { Answers } from '@thidua/schema/outline/paths'
import { withForms } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { namedSubmissions, submissionHeads } from '../named-submissions.ts'
import { readFollowed } from '../past/read-followed.ts'
import { roundToCompile } from '../round-to-compile.ts'
import { type SubmissionHead, standingAsOf } from '../standing-as-of.ts'
import type { CompiledSource } from './compiled-source.ts'
import { withTemplates } from './with-templates.ts'

interface Sealed {
  readonly reportId: string
  readonly roundId: string
  readonly templateId: string
  readonly answers: Answers
  /** ISO instant of the issue. */
  readonly at: string
}

const sealedLetter = statement<Sealed>(
  'sealed-letter',
  `SELECT rd.id AS "roundId", r.id AS "reportId", s.template_id AS "templateId", s.answers, ${iso('s.submitted_at')} AS at
  FROM submission s JOIN report r ON r.id = s.report_id JOIN round rd ON rd.id = r.compiles_round_id WHERE s.id = $1`,
)

/**
 * A compiled letter as it was issued: its fields, which submissions went in, on which basis and as of when, and all names
 * are those that were sealed, whatever became of them since. Null for a submission that is no compiled letter.
 */
export async function sealedSource(db: Queryable, submissionId: string): Promise<CompiledSource | null> {
  const [sealed] = await sealedLetter(db, [submissionId])
  if (!sealed) return null
  const { roundId, reportId, templateId, answers: fields, at: asOf } = sealed
  const went = wentIn(fields)
  const names = readSealedLetter(fields) ?? (await namesOfToday(db, sealed))
  if (!names) return null
  const agencies = new Map([...names.sendings.map(({ agency }) => agency), ...names.others].map((one) => [one.id, one]))
  const named = async (ids: readonly string[]): Promise<SubmissionHead[]> =>
    (await submissionHeads(db, roundId, ids)).map((head) => ({
      ...head,
      agency: agencies.get(head.agency.id) ?? head.agency,
    }))
  const heads = new Map((await named(went)).map((head) => [head.agency.id, head]))
  const standing = names.sendings.flatMap(({ agency, late }) => {
    const head = heads.get(agency.id)
    return head ? [{ ...head, late }] : []
  })
  const older = await named(namedSubmissions(fields).filter((id) => !went.includes(id)))
  const { template } = await loadTemplate(db, templateId)
  const { sendings, forms } = names
  return {
    about: {
      ...names.about,
      id: roundId,
      basis: basisOf(fields),
      asOf,
      sendings,
      fields: letterFieldsOf(fields),
      follows: await readFollowed(db, reportId, fields, standing),
      status: 'issued',
    },
    template: forms.length > 0 ? withForms(template, forms) : template,
    reports: { sendings, standing: await withTemplates(db, standing, templateId, forms) },
    draft: { fields, older: await withTemplates(db, older, templateId, forms) },
  }
}

/** Of a letter that was issued before names were sealed: as the database has them now. */
async function namesOfToday(db: Queryable, { roundId, answers, at }: Sealed): Promise<SealedLetter | null> {
  const round = await roundToCompile(db, roundId)
  if (!round) return null
  const heads = new Map((await submissionHeads(db, roundId, wentIn(answers))).map((head) => [head.agency.id, head]))
  const asked = (await standingAsOf(db, roundId, at, basisOf(answers))).sendings
  const sendings = asked.map((sending) => asSealed(sending, heads.get(sending.agency.id)))
  return { about: round, sendings, others: [], forms: [] }
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
