import { placeOfEvidence } from '@thidua/schema/files/evidence-place'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { standingReopened } from '#domain/evidence/standing-reopened.ts'
import { loadTemplate } from '#domain/templates.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { isInDraft, waitsForEntry } from './evidence-node.ts'
import { FileRefusedError } from './file-refused-error.ts'

const held = statement<Size>(
  'evidence-held',
  `SELECT count(*)::int AS files, coalesce(sum(file.bytes), 0)::int AS bytes
  FROM evidence e JOIN stored_file file ON file.sha256 = e.sha256 WHERE e.report_id = $1 AND CASE WHEN $2 THEN ${waitsForEntry} ELSE ${isInDraft} END`,
)

const sizes = 'count(*)::int AS files, coalesce(sum(file.bytes), 0)::float8 AS bytes'
const storedFiles = 'evidence e JOIN stored_file file ON file.sha256 = e.sha256'
const ofAgency = `NOT e.for_entry
  AND e.report_id IN (SELECT other.id FROM report r JOIN report other ON other.agency_id = r.agency_id WHERE r.id = $1)`

const byPerson = statement<Size>(
  'evidence-of-day-by-person',
  `SELECT ${sizes} FROM ${storedFiles} WHERE e.by_id = $1 AND e.at > now() - interval '1 day'`,
)
const byAgency = statement<Size>(
  'evidence-of-day-by-agency',
  `SELECT ${sizes} FROM ${storedFiles} WHERE ${ofAgency} AND e.at > now() - interval '1 day'`,
)
/** The same bytes at two places lie in the store once. */
const keptUnsent = statement<Size>(
  'evidence-kept-unsent',
  `SELECT ${sizes} FROM (SELECT DISTINCT file.sha256, file.bytes FROM ${storedFiles} WHERE ${ofAgency}
    AND NOT EXISTS (SELECT FROM submission_evidence sent WHERE sent.evidence_id = e.id)
    AND NOT EXISTS (SELECT FROM erased_file erased WHERE erased.sha256 = e.sha256)) file`,
)

interface Size {
  files: number
  bytes: number
}

interface Wanted {
  readonly reportId: string
  readonly templateId: string
  readonly place: string
}

/** A place of the report that is open: after a return only its places are. Throws `FileRefusedError`. */
export async function assertPlaceOpen(db: Queryable, { reportId, templateId, place }: Wanted): Promise<void> {
  const { template } = await loadTemplate(db, templateId)
  const opensWith = placeOfEvidence(template, place)
  const reopened = await standingReopened(db, reportId)
  if (opensWith === null || !(reopened === null || opensWith === 'letter' || reopened.includes(opensWith)))
    throw new FileRefusedError('placeClosed')
}

interface Coming {
  readonly reportId: string
  readonly bytes: number
  readonly forEntry: boolean
}

/**
 * Whether one more file fits into the report, or into its entry, and into what its person and its agency may send in a day
 * and keep: who adds and removes again and again fills no store. Throws `FileRefusedError`.
 */
export async function assertRoom(
  db: Queryable,
  personId: string,
  { reportId, bytes, forEntry }: Coming,
): Promise<void> {
  const [now] = await held(db, [reportId, forEntry])
  if (now && now.files >= fileLimits.files) throw new FileRefusedError('tooManyFiles')
  if (now && now.bytes + bytes > fileLimits.reportBytes) throw new FileRefusedError('reportFull')
  const [mine] = await byPerson(db, [personId])
  if (mine && (mine.files >= fileLimits.personDayFiles || mine.bytes + bytes > fileLimits.personDayBytes))
    throw new FileRefusedError('personDay')
  if (forEntry) return
  const [ours] = await byAgency(db, [reportId])
  if (ours && ours.bytes + bytes > fileLimits.agencyDayBytes) throw new FileRefusedError('agencyDay')
  const [kept] = await keptUnsent(db, [reportId])
  if (kept && kept.bytes + bytes > fileLimits.agencyKeptBytes) throw new FileRefusedError('agencyFull')
}
