import { iso } from '#lib/sql.ts'

/** The extensions of report `r` as a JSON list, the oldest first. */
export const extensionsJson = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'deadline', ${iso('x.deadline')},
    'reason', x.reason, 'effects', x.effects, 'approvedBy', approver.name, 'approvedAt', ${iso('e.at')}) ORDER BY x.event_id), '[]')
  FROM extension x JOIN report_event e ON e.id = x.event_id JOIN person approver ON approver.id = e.by_id WHERE x.report_id = r.id)`
