import { submissionFinder } from '@thidua/consolidation/answers/compiled-round'
import type { TakenLetter } from '@thidua/consolidation/chain/chain-of'
import { readSealedLetter } from '@thidua/consolidation/out/sealed-letter'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { itemRound } from '../item-round.ts'
import { namedSubmissions, submissionHeads } from '../named-submissions.ts'
import type { SubmissionHead } from '../standing-as-of.ts'

/** An issued letter with one item of it, as it was sealed. */
export interface LowerLetter extends TakenLetter {
  /** The issue. */
  readonly id: string
  readonly reference: string
  /** The round that it compiles. */
  readonly roundId: string
  readonly host: string
  /** As typed. */
  readonly number: string
  readonly issuedOn: string
  readonly withdrawn: boolean
  readonly template: Template
  readonly heads: readonly SubmissionHead[]
}

interface Row {
  readonly reference: string
  readonly roundId: string
  readonly host: string
  readonly withdrawn: boolean
  readonly fields: Answers
}

const sealedItem = statement<Row>(
  'sealed-letter-item',
  `SELECT s.reference, s.number = ANY(r.recalled_numbers) AS withdrawn, rd.id AS "roundId", host.name AS host, own.fields
  FROM submission s JOIN report r ON r.id = s.report_id JOIN round rd ON rd.id = r.compiles_round_id
    JOIN agency host ON host.id = rd.host_agency_id CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') AS fields FROM jsonb_each(s.answers) f
      WHERE starts_with(f.key, $2) OR starts_with(f.key, 'H/') OR f.key IN ('${letterPath('number')}', '${letterPath('issuedOn')}')
    ) own WHERE s.id = $1`,
)

/** What an issued letter says of one item, with the submissions that this rests on. */
export async function lowerLetter(
  db: Queryable,
  id: string,
  template: Template,
  item: ItemId,
): Promise<LowerLetter | null> {
  const [row] = await sealedItem(db, [id, `C/${item}/`])
  if (!row) return null
  const { roundId, reference, withdrawn, fields } = row
  const sealed = readSealedLetter(fields)
  const names = new Map(
    [...(sealed?.sendings ?? []).map(({ agency }) => agency), ...(sealed?.others ?? [])].map((one) => [one.id, one]),
  )
  const heads = (await submissionHeads(db, roundId, namedSubmissions(fields))).map((head) => ({
    ...head,
    agency: names.get(head.agency.id) ?? head.agency,
  }))
  const { standing } = await itemRound(db, template, { sendings: [], standing: heads }, item)
  return {
    ...{ id, reference, roundId, withdrawn, item, template, heads },
    host: sealed?.about.host.name ?? row.host,
    number: fields[letterPath('number')] ?? '',
    issuedOn: fields[letterPath('issuedOn')] ?? '',
    parts: readParts(fields),
    find: submissionFinder(standing),
  }
}

const versionOf = statement<{ templateId: string }>(
  'submission-template',
  'SELECT template_id AS "templateId" FROM submission WHERE id = $1',
)

/** The version of the outline that an issued letter goes by. */
export async function letterTemplate(db: Queryable, id: string): Promise<Template | null> {
  const [row] = await versionOf(db, [id])
  return row ? (await loadTemplate(db, row.templateId)).template : null
}
