import type { SearchedReport } from '@thidua/letter/search/searched-texts'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Viewer } from '@thidua/schema/permissions'
import { type Queryable, statement } from '#lib/sql.ts'
import { ownAgencies } from '../reports/report-rights.ts'
import { reportTemplate } from '../reports/report-sql.ts'
import { loadTemplate } from '../templates.ts'

/** An agency has a draft or two at a time; of many, those that were written last. */
const maxDrafts = 20

const drafts = statement<{ reportId: string; templateId: string; answers: Answers }>(
  'own-open-drafts',
  `SELECT r.id AS "reportId", ${reportTemplate} AS "templateId", (SELECT json_object_agg(f.path, f.value)
      FROM draft_field f WHERE f.report_id = r.id) AS answers
  FROM report r JOIN round rd ON rd.id = r.round_id
  WHERE r.agency_id = ANY($1::uuid[]) AND r.state IN ('DRAFTING', 'WITH_HEAD', 'RETURNED', 'REVISING')
    AND EXISTS (SELECT FROM draft_field f WHERE f.report_id = r.id)
  ORDER BY r.last_written_at DESC NULLS LAST LIMIT ${maxDrafts}`,
)

/** A person's own drafts that are with the agency, by report: what was sent is found as it was sent. */
export async function ownOpenDrafts(db: Queryable, viewer: Viewer): Promise<Map<string, SearchedReport>> {
  const own = ownAgencies(viewer)
  const found = new Map<string, SearchedReport>()
  if (own.length === 0) return found
  for (const { reportId, templateId, answers } of await drafts(db, [own])) {
    const { template } = await loadTemplate(db, templateId)
    found.set(reportId, { template, answers, names: answers['letter/number'] ?? '' })
  }
  return found
}
