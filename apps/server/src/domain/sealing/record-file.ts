import { createHash } from 'node:crypto'
import { type Queryable, statement } from '#lib/sql.ts'

interface PrintedFile {
  readonly submissionId: string
  readonly format: 'docx' | 'pdf'
  readonly bytes: Uint8Array
  /** Fingerprints of its paragraphs; none of a PDF. */
  readonly prints: readonly string[]
}

const record = statement(
  'record-sealed-file',
  `INSERT INTO sealed_file (sha256, submission_id, format, paragraphs) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
)

/** Keeps which file was printed from a submission, so that whoever holds it can be told; once for equal bytes. */
export async function recordFile(db: Queryable, { submissionId, format, bytes, prints }: PrintedFile): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await record(db, [sha256, submissionId, format, prints])
}
