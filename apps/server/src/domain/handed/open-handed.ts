import type { Handed, HandedRefusal } from '@thidua/schema/http/handed'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { findItem } from '@thidua/schema/outline/template'
import type { Pool } from 'pg'
import { hashCode } from '#domain/people/typed-code.ts'
import { reportTemplate } from '#domain/reports/report-sql.ts'
import { loadTemplate } from '#domain/templates.ts'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { handedRefusal } from './handed-refusal.ts'

type Row = Pick<Handed, 'agency' | 'movement' | 'by' | 'toName' | 'word' | 'text' | 'expiresAt' | 'sentAt'> & {
  readonly id: string
  readonly reportId: string
  readonly path: string
  readonly templateId: string
  readonly refusal: HandedRefusal | null
}

/** A handed section behind its code. Closed with its report: what was sent is not written on. */
const find = statement<Row>(
  'find-handed',
  `SELECT h.id, h.report_id AS "reportId", h.path, ${reportTemplate} AS "templateId", a.name AS agency, mv.name AS movement,
    p.name AS by, h.to_name AS "toName", h.word, coalesce(f.value, '') AS text, ${iso('h.expires_at')} AS "expiresAt",
    (SELECT ${iso('max(n.at)')} FROM handed_answer n WHERE n.handed_id = h.id) AS "sentAt",
    ${handedRefusal} AS refusal
  FROM handed_section h JOIN report r ON r.id = h.report_id JOIN agency a ON a.id = r.agency_id
    JOIN round rd ON rd.id = r.round_id JOIN movement mv ON mv.id = rd.movement_id JOIN person p ON p.id = h.by_id
    LEFT JOIN handed_end e ON e.handed_id = h.id
    LEFT JOIN draft_field f ON f.report_id = h.report_id AND f.path = h.path
  WHERE h.code_hash = $1`,
)

/** Whether a code opens a handed section now. */
export async function isOpenCode(db: Queryable, code: string): Promise<boolean> {
  const [row] = await find(db, [hashCode(code)])
  return row !== undefined && row.refusal === null
}

export interface OpenHanded {
  readonly id: string
  readonly reportId: string
  readonly seen: Handed
}

/** What a code opens, or why it opens nothing. Who has no code of ours learns nothing. */
export async function openHanded(pool: Pool, code: string): Promise<OpenHanded | HandedRefusal> {
  const [row] = await find(pool, [hashCode(code)])
  if (!row) return 'unknown'
  if (row.refusal !== null) return row.refusal
  const { id, reportId, path, templateId, refusal: _, ...seen } = row
  const { template } = await loadTemplate(pool, templateId)
  const parsed = parsePath(path)
  const item = parsed?.kind === 'narrative' ? findItem(template, parsed.item) : undefined
  const narrative = item?.narratives.find(({ key }) => path === `${item.id}/${key}`)
  // The outline does not ask it any more.
  if (!item || !narrative) return 'closed'
  const { label, hint } = narrative
  return { id, reportId, seen: { ...seen, item: item.name, label, hint: hint ?? item.hint ?? null } }
}
