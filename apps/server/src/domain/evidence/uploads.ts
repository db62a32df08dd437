import type { UploadBegun, UploadState } from '@thidua/schema/files/upload-protocol'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

/** A file on its way. */
export type UploadRow = UploadBegun &
  Forgettable & {
    readonly received: number
  }

/** What of an upload lies in the store: parts, and perhaps its bytes as a whole, by their hash (hex). */
export interface Forgettable {
  readonly id: string
  readonly parts: number
  readonly sha256: string | null
}

/** So many files of one person may be under way at once: more would be a way to fill the store. */
const maxUploadsEach = 40

const begin = statement<{ id: string }>(
  'begin-upload',
  `INSERT INTO upload (id, person_id, report_id, document_id, place, name, bytes, for_entry)
  SELECT $1, $2, $3::uuid, $4::uuid, $5, $6, $7, $8
  WHERE (SELECT count(*) FROM upload WHERE person_id = $2) < ${maxUploadsEach} ON CONFLICT (id) DO NOTHING RETURNING id`,
)

/** Gives whether it was begun: not so where there is one of that id, or too many of this person. */
export const beginUpload = async (db: Queryable, personId: string, upload: UploadBegun): Promise<boolean> => {
  const { id, reportId, documentId, place, name, bytes, forEntry } = upload
  return (await begin(db, [id, personId, reportId, documentId, place, name, bytes, forEntry])).length > 0
}

interface Columns {
  readonly id: string
  readonly reportId: string | null
  readonly documentId: string | null
  readonly place: string
  readonly name: string
  readonly bytes: number
  readonly received: number
  readonly parts: number
  readonly sha256: string | null
  readonly forEntry: boolean
}

const find = statement<Columns>(
  'find-upload',
  `SELECT id, report_id AS "reportId", document_id AS "documentId", place, name, bytes, received, parts, sha256,
    for_entry AS "forEntry" FROM upload WHERE id = $1 AND person_id = $2`,
)

/** A person's own. The table holds that each is of one report or of one document. */
export const findUpload = async (db: Queryable, personId: string, id: string): Promise<UploadRow | null> =>
  ((isUuid(id) && (await find(db, [id, personId]))[0]) || null) as UploadRow | null

const grow = statement<UploadState>(
  'grow-upload',
  `UPDATE upload SET received = received + $3, parts = parts + 1 WHERE id = $1 AND received = $2 RETURNING received, false AS done`,
)

/** Counts a part that is kept; null where another came before it. */
export const growUpload = async (
  db: Queryable,
  { id, received }: UploadRow,
  bytes: number,
): Promise<UploadState | null> => (await grow(db, [id, received, bytes]))[0] ?? null

const storing = statement<{ id: string }>('storing-upload', 'UPDATE upload SET sha256 = $2 WHERE id = $1 RETURNING id')
/** Its bytes are about to lie in the store under their hash (hex), where nothing names them yet; false: it was given up. */
export const uploadIsStored = async (db: Queryable, id: string, sha256: string): Promise<boolean> =>
  (await storing(db, [id, sha256])).length > 0

const restart = statement('restart-upload', 'UPDATE upload SET received = 0, parts = 0 WHERE id = $1')
/** Its parts do not make the whole: it begins anew. */
export const restartUpload = (db: Queryable, id: string) => restart(db, [id])

const drop = statement<Forgettable>('drop-upload', 'DELETE FROM upload WHERE id = $1 RETURNING id, parts, sha256')
/** Gives what it was; null where it was given up, or has become its file. */
export const dropUpload = async (db: Queryable, id: string): Promise<Forgettable | null> =>
  (await drop(db, [id]))[0] ?? null

const isThere = statement<{ id: string }>('upload-is-there', 'SELECT id FROM upload WHERE id = $1')
/** Whether it is still on its way, whosever it is. */
export const isUnderWay = async (db: Queryable, id: string): Promise<boolean> => (await isThere(db, [id])).length > 0

const attached = statement<{ id: string }>(
  'file-of-upload',
  `SELECT id FROM evidence WHERE id = $1 AND by_id = $2
  UNION ALL SELECT id FROM document_file WHERE id = $1 AND by_id = $2`,
)

/** Whether the file of a person's upload is there already: the answer was lost on its way. */
export const isAttached = async (db: Queryable, personId: string, id: string): Promise<boolean> =>
  isUuid(id) && (await attached(db, [id, personId])).length > 0

const old = statement<Forgettable>(
  'old-uploads',
  `SELECT id, parts, sha256 FROM upload WHERE at < now() - interval '7 days' ORDER BY at LIMIT 500`,
)
/** Of those that nobody goes on with. */
export const oldUploads = (db: Queryable) => old(db, [])
