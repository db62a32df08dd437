import type { ProposalAct } from '@thidua/prisma/client'
import { iso, jsonObject, statement } from '#lib/sql.ts'
import { type DraftRemarkNode, draftRemarkJson, waits } from './draft-remark-sql.ts'

/** A person of the host, as colleagues know them. */
export interface ReaderNode {
  readonly id: string
  readonly name: string
}

export interface HostNoteNode {
  readonly id: string
  readonly text: string
  readonly by: string
  readonly at: string
}

/** That a return was proposed, taken back or handed back. */
export interface ProposalNode {
  readonly id: string
  readonly act: ProposalAct
  readonly submissionId: string
  readonly remarkIds: readonly string[]
  readonly places: readonly string[]
  readonly word: string | null
  readonly by: string
  readonly byId: string
  readonly at: string
}

/** Who was to read a report from then on; null: nobody by name. */
export interface AssignmentNode {
  readonly id: string
  readonly reader: string | null
  readonly by: string
  readonly at: string
}

/** What the host's people wrote among themselves about a report; the agency sees none of it. */
export interface ReadingNode {
  readonly reportId: string
  readonly drafts: readonly DraftRemarkNode[]
  readonly notes: readonly HostNoteNode[]
  readonly proposals: readonly ProposalNode[]
  readonly assignments: readonly AssignmentNode[]
  readonly present: readonly ReaderNode[]
}

/** A sign of life that is older says nothing. */
const presenceHolds = `interval '60 seconds'`

const all = (select: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(${select} ORDER BY ${order}), '[]') FROM ${from})`

/** $1 are reports, $2 who asks: they know that they are there themselves. */
export const readings = statement<ReadingNode>(
  'readings',
  `SELECT r.id AS "reportId",
    ${all(draftRemarkJson, `draft_remark d JOIN person author ON author.id = d.by_id WHERE d.report_id = r.id AND ${waits}`, 'd.at, d.id')} AS drafts,
    ${all(
      jsonObject({ id: 'n.id', text: 'n.text', by: 'p.name', at: iso('n.at') }),
      'host_note n JOIN person p ON p.id = n.by_id WHERE n.report_id = r.id',
      'n.at, n.id',
    )} AS notes,
    ${all(
      jsonObject({
        id: 'n.id::text',
        act: 'n.act',
        submissionId: 'n.submission_id',
        remarkIds: 'n.remark_ids',
        places: 'n.places',
        word: 'n.word',
        by: 'p.name',
        byId: 'n.by_id',
        at: iso('n.at'),
      }),
      'return_proposal n JOIN person p ON p.id = n.by_id WHERE n.report_id = r.id',
      'n.id',
    )} AS proposals,
    ${all(
      jsonObject({ id: 'n.id::text', reader: 'reader.name', by: 'p.name', at: iso('n.at') }),
      `reading_assignment n JOIN person p ON p.id = n.by_id LEFT JOIN person reader ON reader.id = n.person_id
        WHERE n.report_id = r.id`,
      'n.id',
    )} AS assignments,
    ${all(
      jsonObject({ id: 'p.id', name: 'p.name' }),
      `reading_presence here JOIN person p ON p.id = here.person_id
        WHERE here.report_id = r.id AND here.person_id::text <> $2 AND here.seen_at > now() - ${presenceHolds}`,
      'p.name, p.id',
    )} AS present
  FROM report r WHERE r.id = ANY($1::uuid[])`,
)
