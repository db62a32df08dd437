import type { Facts } from '@thidua/letter/facts/project-facts'
import { type RowsSlug, rowsSlugs } from '@thidua/schema/outline/rows/slugs'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'
import { registerPlans } from './register-plans.ts'

/** One statement a table: rows go in as one JSON array, their members named like the columns' aliases. */
const insertRows = (table: string, columns: readonly [column: string, member: string, type: string][]) => {
  const given = columns.map(([column]) => `"${column}"`).join(', ')
  const read = columns.map(([, member, type]) => `"${member}" ${type}`).join(', ')
  const taken = columns.map(([, member]) => `f."${member}"`).join(', ')
  const insert = statement(
    `insert-${table}`,
    `INSERT INTO ${table} (submission_id, ${given}) SELECT $1, ${taken} FROM json_to_recordset($2) AS f(${read})`,
  )
  return async (client: PoolClient, submissionId: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await insert(client, [submissionId, JSON.stringify(rows)])
  }
}

const rowColumns = [
  ['row_id', 'rowId', 'text'],
  ['position', 'position', 'int'],
] as const satisfies [string, string, string][]

const text = (name: string): [string, string, string] => [name, name, 'text']

const insertItems = insertRows('item_answer', [text('place'), ['answer', 'answer', 'answer_kind'], text('reason')])

const insertFigures = insertRows('figure', [
  text('place'),
  text('key'),
  text('label'),
  text('unit'),
  ['value', 'value', 'numeric'],
  ['numerator', 'numerator', 'numeric'],
  ['denominator', 'denominator', 'numeric'],
  text('quote'),
  ['quote_path', 'quotePath', 'text'],
])

export const insertChoices = insertRows('choice', [
  ...['place', 'key', 'label', 'option'].map(text),
  ['option_label', 'optionLabel', 'text'],
])

export const insertCitations = insertRows('citation', [
  ['position', 'position', 'int'],
  ...['place', 'path', 'quote', 'type', 'number', 'issuer', 'subject'].map(text),
  ['issued_on', 'issuedOn', 'date'],
  ['document_key', 'documentKey', 'text'],
])

/** Where the rows of each slug go. A new slug makes tsc name the missing line here. */
const insertSlug: {
  [Slug in RowsSlug]: (client: PoolClient, submissionId: string, rows: Facts['rows'][Slug]) => Promise<void>
} = {
  plans: registerPlans,
  'exemplary-models': insertRows('exemplary_model', [
    ...rowColumns,
    ...['name', 'kind', 'place', 'what', 'effect', 'stage'].map(text),
    ['since', 'since', 'int'],
  ]),
  commendations: insertRows('commendation', [
    ...rowColumns,
    ...['recipient', 'kind', 'authority', 'status', 'merit'].map(text),
    ['form_key', 'form', 'text'],
    ['decision_number', 'decisionNumber', 'text'],
    ['decision_date', 'decisionDate', 'date'],
  ]),
  inspections: insertRows('inspection', [
    ...rowColumns,
    ...['kind', 'by', 'inspected', 'document', 'findings'].map(text),
    ['date', 'date', 'date'],
    ['follow_up', 'followUp', 'text'],
  ]),
  recommendations: insertRows('recommendation', [...rowColumns, ...['addressee', 'kind', 'text'].map(text)]),
}

/** Writes a submission's facts, in the transaction of the submission. */
export async function insertFacts(
  client: PoolClient,
  submissionId: string,
  { items, figures, choices, citations, rows }: Facts,
): Promise<void> {
  const insert = <Slug extends RowsSlug>(slug: Slug) => insertSlug[slug](client, submissionId, rows[slug])
  await insertItems(client, submissionId, items)
  await insertFigures(client, submissionId, figures)
  await insertChoices(client, submissionId, choices)
  await insertCitations(client, submissionId, citations)
  for (const slug of rowsSlugs) await insert(slug)
}
