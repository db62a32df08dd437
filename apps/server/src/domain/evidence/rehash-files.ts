import { createHash } from 'node:crypto'
import { type FileStore, fileKey } from '#lib/files/file-store.ts'
import { type Queryable, statement } from '#lib/sql.ts'

/** What came of hashing the stored files again; files are named by their SHA-256 (hex). */
interface RehashedFiles {
  readonly checked: number
  readonly missing: readonly string[]
  readonly different: readonly string[]
}

const batchRows = 500

const next = statement<{ sha256: string }>(
  'files-to-rehash',
  `SELECT f.sha256 FROM stored_file f WHERE f.sha256 > $1
    AND NOT EXISTS (SELECT FROM erased_file erased WHERE erased.sha256 = f.sha256) ORDER BY f.sha256 LIMIT $2`,
)

/** Works out the SHA-256 of every file that should lie in the store, piece by piece. Throws `StoreAwayError`. */
export async function rehashFiles(db: Queryable, store: FileStore): Promise<RehashedFiles> {
  const [missing, different]: [string[], string[]] = [[], []]
  let [checked, last] = [0, '']
  for (;;) {
    const rows = await next(db, [last, batchRows])
    for (const { sha256 } of rows) {
      const found = await hashOf(store, sha256)
      if (found === null) missing.push(sha256)
      else if (found !== sha256) different.push(sha256)
    }
    checked += rows.length
    const end = rows.at(-1)
    if (!end) return { checked, missing, different }
    last = end.sha256
  }
}

async function hashOf(store: FileStore, sha256: string): Promise<string | null> {
  const bytes = await store.get(fileKey(sha256))
  if (bytes === null) return null
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
