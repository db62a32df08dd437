import { letterFieldsOf } from '@thidua/consolidation/out/letter-fields-of'
import type { Queryable } from '#lib/sql.ts'
import { compilationSources } from '../compilation-sources.ts'
import { readFollowed } from '../past/read-followed.ts'
import { roundToCompile } from '../round-to-compile.ts'
import type { CompiledSource } from './compiled-source.ts'
import { withTemplates } from './with-templates.ts'

/** A round's letter as its draft, and what the agencies sent, stand now; null where nobody has begun it. */
export async function draftSource(db: Queryable, roundId: string): Promise<CompiledSource | null> {
  const round = await roundToCompile(db, roundId)
  if (!round?.outline) return null
  const { outline, ...about } = round
  const { report, fields, moment, basis, sendings, standing, older } = await compilationSources(db, roundId)
  if (!report) return null
  const follows = await readFollowed(db, report.id, fields, standing)
  return {
    about: { ...about, basis, asOf: moment, sendings, fields: letterFieldsOf(fields), follows, status: 'draft' },
    template: outline.template,
    reports: { sendings, standing },
    draft: { fields, older: await withTemplates(db, older, outline.id) },
  }
}
