import { can, type DocumentSubject, type Viewer } from '@thidua/schema/permissions'
import { compilesFor, ownedBy } from '#domain/administration/owned.ts'
import { ownAgencies } from '#domain/reports/report-rights.ts'
import { hostAgencies } from '#domain/rounds-visible.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

interface Named {
  readonly id: string
  /** Whose the movements are that it launched. */
  readonly movements: (string | null)[]
  /** Who asks for the rounds that it asked for; of drafts only those of $2. */
  readonly rounds: string[]
  readonly asksForRounds: boolean
  /** It asked for a round that the person sees or prepares. */
  readonly inSight: boolean
}

/** $2: agencies that somebody compiles for, $3: whose rounds they see, $4: that they write for. Rounds as `visibleRounds` has them. */
const named = statement<Named>(
  'what-names-documents',
  `SELECT d.id, ARRAY(SELECT mv.host_agency_id FROM movement mv WHERE mv.launch_document_id = d.id) AS movements,
    ARRAY(SELECT rd.host_agency_id FROM round rd WHERE rd.request_document_id = d.id
      AND (rd.state <> 'draft' OR rd.host_agency_id = ANY($2::uuid[]))) AS rounds,
    EXISTS (SELECT FROM round rd WHERE rd.request_document_id = d.id) AS "asksForRounds",
    EXISTS (SELECT FROM round rd WHERE rd.request_document_id = d.id AND CASE rd.state
      WHEN 'draft' THEN rd.host_agency_id = ANY($2::uuid[])
      ELSE rd.host_agency_id = ANY($3::uuid[]) OR rd.opens_at <= now()
        AND EXISTS (SELECT FROM report r WHERE r.round_id = rd.id AND r.agency_id = ANY($4::uuid[])) END) AS "inSight"
  FROM document d WHERE d.id = ANY($1::uuid[])`,
)

/** What somebody may do with the file of a document. */
interface FileRights {
  /** Who sees what names it; a document that only stands in the registry is for all who look it through. */
  readonly reads: boolean
  readonly changes: boolean
}

/** The rights of somebody to the files of documents, by document; those that are not there are left out. */
export async function fileRights(
  db: Queryable,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<Map<string, FileRights>> {
  const own = compilesFor(viewer)
  const rows = await named(db, [ids, own, hostAgencies(viewer), ownAgencies(viewer)])
  const owners = await ownedBy(
    db,
    viewer,
    rows.flatMap(({ movements }) => movements),
  )
  return new Map(
    rows.map(({ id, movements, rounds, asksForRounds, inSight }) => {
      const subject: DocumentSubject = {
        movements: movements.flatMap((host) => owners.get(host) ?? []),
        rounds: rounds.map((hostAgencyId) => ({ hostAgencyId })),
      }
      const changes = can(viewer, 'change:file', subject).allowed
      const forAll = can(viewer, 'cite:documents').allowed && (movements.length > 0 || !asksForRounds)
      return [id, { reads: changes || forAll || inSight, changes }]
    }),
  )
}

/** Throws `NotFoundError` where there is no such document, `ForbiddenError` for who may not change its file. */
export async function assertMayChangeFile(db: Queryable, viewer: Viewer, documentId: string): Promise<void> {
  const rights = isUuid(documentId) ? (await fileRights(db, viewer, [documentId])).get(documentId) : undefined
  if (!rights) throw new NotFoundError()
  if (!rights.changes) throw new ForbiddenError('notYourDocument')
}
