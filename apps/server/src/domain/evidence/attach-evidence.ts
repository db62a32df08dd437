import type { FileKind } from '@thidua/schema/files/file-kinds'
import type { Viewer } from '@thidua/schema/permissions'
import { nextState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { assertPlaceOpen, assertRoom } from './assert-room.ts'
import { dropUpload } from './uploads.ts'

/** A file whose bytes lie in the store. */
export interface Attached {
  readonly id: string
  readonly reportId: string
  readonly place: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  /** For what the host enters for the agency: of the host's people, and in nobody's draft. */
  readonly forEntry: boolean
  /** Sees to it that the bytes lie in the store: they may have been erased since they were put there. */
  readonly keep: () => Promise<void>
}

const insert = statement<{ id: string }>(
  'attach-evidence',
  `WITH stored AS (INSERT INTO stored_file (sha256, bytes, kind) VALUES ($4, $5, $6) ON CONFLICT (sha256) DO NOTHING)
  INSERT INTO evidence (id, report_id, place, sha256, name, by_id, for_entry) VALUES ($1, $2, $3, $4, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
)

/**
 * Hangs a file on a place of a draft, which is to write in it: a report that nobody had begun is begun. Throws
 * `FileRefusedError`, `NotFoundError` where its upload was given up meanwhile, and as `actOnReport`.
 */
export const attachEvidence = (pool: Pool, viewer: Viewer, file: Attached): Promise<void> =>
  actOnReport(pool, viewer, {
    reportId: file.reportId,
    permission: file.forEntry ? 'enter:report' : 'edit:draft',
    act: async (client, report) => {
      const { id, reportId, place, sha256, bytes, kind, name, forEntry, keep } = file
      if (!forEntry) await assertPlaceOpen(client, { reportId, templateId: report.templateId, place })
      await assertRoom(client, viewer.personId, file)
      // From here to the commit nobody erases these bytes (`hold_stored_file`).
      const [hung] = await insert(client, [id, reportId, place, sha256, bytes, kind, name, viewer.personId, forEntry])
      await keep()
      if ((await dropUpload(client, id)) === null && hung) throw new NotFoundError()
      if (forEntry) return
      const { state, submissions } = report.subject
      if (nextState(state, 'write', submissions) !== state) await moveReport(client, viewer, report, 'write')
    },
  })
