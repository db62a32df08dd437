import { instant } from './instant.ts'

const agency = `json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'shortName', a.short_name, 'symbol', a.symbol,
  'kind', a.kind, 'superiorLine', a.superior_line, 'letterPlace', a.letter_place, 'headPost', a.head_post,
  'regime', a.regime, 'validFrom', a.valid_from, 'validUntil', a.valid_until,
  'block', CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END)`

const round = `json_build_object('id', rd.id, 'name', rd.name, 'kind', rd.kind, 'opensAt', ${instant('rd.opens_at')},
  'agencyDeadline', ${instant('rd.agency_deadline')}, 'compilerDeadline', ${instant('rd.compiler_deadline')},
  'outline', NULL,
  'movement', json_build_object('id', mv.id, 'name', mv.name, 'kind', mv.kind, 'fromYear', mv.from_year,
    'toYear', mv.to_year, 'scope', mv.scope, 'aims', mv.aims),
  'hostAgency', json_build_object('id', host.id, 'name', host.name),
  'requestDocument', CASE WHEN doc.id IS NOT NULL THEN json_build_object('id', doc.id, 'type', doc.type,
    'number', doc.number, 'issuer', doc.issuer, 'issuedOn', doc.issued_on, 'subject', doc.subject) END)`

const draft = `(SELECT json_object_agg(f.path, json_build_object('value', f.value, 'version', f.version, 'by', w.name,
    'at', ${instant('f.at')})) FROM draft_field f JOIN person w ON w.id = f.by_id WHERE f.report_id = r.id)`

const submission = `json_build_object('id', s.id, 'number', s.number, 'reference', s.reference,
  'submittedAt', ${instant('s.submitted_at')}, 'submittedBy', sender.name, 'deadline', ${instant('s.deadline')},
  'late', r.first_submitted_at >= s.deadline, 'sha256', s.sha256, 'reason', s.reason)`

const remarks = `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'submission', k.submission, 'place', k.place,
    'path', k.path, 'start', k.start, 'end', k."end", 'quote', k.quote, 'text', k.text, 'level', k.level,
    'state', CASE WHEN r.state IN ('ACCEPTED', 'COMPILED') THEN 'closed' WHEN reply.id IS NULL THEN 'open' ELSE 'answered' END,
    'by', author.name, 'at', ${instant('k.at')}, 'answer', reply.answer, 'answerText', reply.text)
    ORDER BY t.event_id, k.position), '[]')
  FROM remark k JOIN return t ON t.id = k.return_id JOIN person author ON author.id = k.by_id
  LEFT JOIN LATERAL (SELECT * FROM remark_reply WHERE remark_id = k.id ORDER BY id DESC LIMIT 1) reply ON true
  WHERE k.report_id = r.id AND NOT EXISTS (SELECT FROM report_event u WHERE u.undoes_id = t.event_id))`

const extensions = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'deadline', ${instant('x.deadline')},
    'reason', x.reason, 'effects', x.effects, 'approvedBy', approver.name, 'approvedAt', ${instant('e.at')})
    ORDER BY x.event_id), '[]')
  FROM extension x JOIN report_event e ON e.id = x.event_id JOIN person approver ON approver.id = e.by_id
  WHERE x.report_id = r.id)`

const reopened = `CASE WHEN r.state IN ('RETURNED', 'REVISING', 'WITH_HEAD') THEN
  (SELECT t.places FROM return t WHERE t.report_id = r.id
    AND NOT EXISTS (SELECT FROM report_event u WHERE u.undoes_id = t.event_id) ORDER BY t.event_id DESC LIMIT 1) END`

export interface OpenReportRow {
  readonly response: { readonly data: { readonly report: { readonly round: { outline: unknown } } } }
  readonly templateId: string
}

/**
 * $1 report, $2 agencies of the person: no row is no report for them. The response but for the outline, which
 * never changes and is kept by `templateId`.
 */
export const openReport = {
  name: 'open-report',
  text: `SELECT json_build_object('data', json_build_object('report', json_build_object(
    'id', r.id, 'state', r.state, 'stateSince', ${instant('r.state_since')}, 'deadline', ${instant('due.at')},
    'late', coalesce(r.first_submitted_at, now()) >= due.at, 'submissionCount', r.submission_count,
    'firstSubmittedAt', ${instant('r.first_submitted_at')}, 'lastSubmittedAt', ${instant('r.last_submitted_at')},
    'lastWrittenAt', ${instant('r.last_written_at')}, 'openedByHost', r.opened_at IS NOT NULL,
    'reopenedPlaces', ${reopened}, 'draft', coalesce(${draft}, '{}'), 'agency', ${agency}, 'round', ${round},
    'latestSubmission', CASE WHEN s.id IS NOT NULL THEN ${submission} END,
    'remarks', ${remarks}, 'extensions', ${extensions}))) AS response,
    rd.template_id AS "templateId"
  FROM report r JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
  JOIN round rd ON rd.id = r.round_id
  JOIN movement mv ON mv.id = rd.movement_id JOIN agency host ON host.id = rd.host_agency_id
  LEFT JOIN document doc ON doc.id = rd.request_document_id
  LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  LEFT JOIN person sender ON sender.id = s.submitted_by_id
  CROSS JOIN LATERAL (SELECT coalesce((SELECT e.deadline FROM extension e WHERE e.report_id = r.id
    ORDER BY e.event_id DESC LIMIT 1), rd.agency_deadline) AS at) due
  WHERE r.id = $1 AND r.agency_id = ANY($2::uuid[])`,
}
