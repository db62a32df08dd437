import { createHash } from 'node:crypto'
import { canonicalJson } from '@thidua/schema/canonical-json'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'
import type { EvidenceNode } from './evidence-node.ts'
import { evidenceOfDrafts } from './evidence-of.ts'

const seal = statement(
  'seal-evidence',
  'INSERT INTO submission_evidence (submission_id, evidence_id) SELECT $1, id FROM unnest($2::uuid[]) AS id',
)

/** SHA-256 (hex) of the canonical JSON of a list of files; null of none. */
const hashOfFiles = (files: readonly Pick<EvidenceNode, 'place' | 'name' | 'sha256' | 'bytes'>[]): string | null =>
  files.length === 0
    ? null
    : createHash('sha256')
        .update(canonicalJson(files.map(({ place, name, sha256, bytes }) => ({ place, name, sha256, bytes }))))
        .digest('hex')

/** The files that a report's next submission is sealed with, their hash, and how they are tied to it. */
export async function evidenceToSeal(client: PoolClient, reportId: string) {
  return sealOf(client, (await evidenceOfDrafts(client, [reportId])).get(reportId) ?? [])
}

/** What these files are sealed by. */
export const sealOf = (client: PoolClient, files: readonly EvidenceNode[]) => ({
  filesSha256: hashOfFiles(files),
  tie: async (submissionId: string): Promise<void> => {
    if (files.length > 0) await seal(client, [submissionId, files.map(({ id }) => id)])
  },
})
