import { iso } from '#lib/sql.ts'

/** The extensions of report `r` as a JSON list, the oldest first. */
export const extensionsJson = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'deadline', ${iso('x.deadline')},
    'reason', x.reason, 'approvedBy', approver.name, 'approvedAt', ${iso('x.approved_at')}) ORDER BY x.approved_at, x.id), '[]')
  FROM extension x JOIN person approver ON approver.id = x.approved_by_id WHERE x.report_id = r.id)`
